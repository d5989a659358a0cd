import { z } from 'zod';
import { CLAIM_TEXT_MAX, type ClaimDraft } from '#lib/claims/claim';
import { normalize } from '#lib/language/normalize';

/** What has become of a claim. A merged one is told by the claim it was merged into. */
export const claimStates = ['draft', 'approved', 'rejected', 'merged'] as const;
export type ClaimState = (typeof claimStates)[number];

/** What a person can do to a claim, as the history says it. */
export const claimChanges = [
  'added',
  'approved',
  'rejected',
  'reopened',
  'edited',
  'merged',
  'carried',
] as const;
export type ClaimChangeKind = (typeof claimChanges)[number];

/** The three answers of triage, each with the state it leads to and the states it may leave. */
export const decisions = {
  approve: { to: 'approved', from: ['draft', 'rejected'], change: 'approved' },
  reject: { to: 'rejected', from: ['draft', 'approved'], change: 'rejected' },
  reopen: { to: 'draft', from: ['approved', 'rejected'], change: 'reopened' },
} as const satisfies Record<string, { to: ClaimState; from: readonly ClaimState[]; change: ClaimChangeKind }>;
export type Decision = keyof typeof decisions;
export const decisionSchema = z.enum(['approve', 'reject', 'reopen']);

/** The rule set of a claim that a person wrote. */
export const BY_HAND = 'hand';

/** A claim of a stored article; `id` is the row's. `version` guards against a form filled in on an older state. */
export type CuratedClaim = ClaimDraft & {
  articleId: string;
  ruleSet: string;
  state: ClaimState;
  edited: boolean;
  version: number;
  mergedIntoId: string | null;
};

/** One line of a claim's history. `by` is null when the account is gone or the machine did it. */
export type ClaimChangeView = {
  id: string;
  change: string;
  at: Date;
  by: string | null;
  /** The wording before and after, where it changed. */
  before: string | null;
  after: string | null;
};

/** The wording that a person types: one line, normalized. */
export const wordingSchema = z
  .string()
  .transform((typed) => normalize(typed).replaceAll('\n', ' '))
  .pipe(
    z
      .string()
      .min(2, 'Write the claim as a whole sentence.')
      .max(CLAIM_TEXT_MAX, `A claim may have up to ${CLAIM_TEXT_MAX} characters.`),
  );

/** The version of a claim or set as a form carries it. */
export const versionSchema = z.coerce.number().int().min(1).max(2_000_000_000);
