import { z } from 'zod';
import { Prisma } from '#generated/prisma/client';
import {
  attributionSchema,
  type ClaimDraft,
  claimDraftSchema,
  claimKinds,
  clockSchema,
  cueSchema,
  factualities,
  type Refusal,
  rewriteSchema,
} from '#lib/claims/claim';
import { clauseSchema } from '#lib/claims/clause';
import {
  type ClaimChangeKind,
  type ClaimState,
  type CuratedClaim,
  claimStates,
} from '#lib/claims/curated-claim';
import type { Tx } from '#lib/platform/db';
import { newId } from '#lib/platform/id';

/** Rows of one INSERT: keeps each statement far below Postgres' 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

/** The columns that make a `CuratedClaim`. */
export const claimSelect = {
  id: true,
  articleId: true,
  ruleSet: true,
  kind: true,
  text: true,
  start: true,
  end: true,
  sentenceStart: true,
  sentenceEnd: true,
  checkWorthiness: true,
  cues: true,
  factuality: true,
  attribution: true,
  clock: true,
  rewrites: true,
  clause: true,
  state: true,
  edited: true,
  version: true,
  mergedIntoId: true,
} as const;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;

const jsonColumns = z.object({
  kind: z.enum(claimKinds),
  factuality: z.enum(factualities),
  state: z.enum(claimStates),
  cues: z.array(cueSchema),
  attribution: attributionSchema.nullable(),
  clock: clockSchema,
  rewrites: z.array(rewriteSchema),
  clause: clauseSchema.nullable(),
});

/**
 * A row as the claim it holds.
 * @throws ZodError when the row was not written by this code
 */
export function toCuratedClaim(row: ClaimRow): CuratedClaim {
  const { id, articleId, ruleSet, text, checkWorthiness, edited, version, mergedIntoId } = row;
  return {
    id,
    articleId,
    ruleSet,
    text,
    checkWorthiness,
    edited,
    version,
    mergedIntoId,
    span: { start: row.start, end: row.end },
    sentence: { start: row.sentenceStart, end: row.sentenceEnd },
    ...jsonColumns.parse(row),
  };
}

/** What is known of a claim beyond its draft when it is written. */
export type ClaimOrigin = {
  articleId: string;
  ruleSet: string;
  /** The engine's id; null for a claim that a person wrote or that came from an earlier revision. */
  draftId: string | null;
  state: ClaimState;
  edited: boolean;
};

/** Writes claims; an engine's draft that is there already is left as it is. Returns the ids in the given order. */
export async function insertClaims(
  tx: Tx,
  claims: { draft: ClaimDraft; origin: ClaimOrigin }[],
): Promise<string[]> {
  const rows = claims.map(({ draft, origin }) => toRow(claimDraftSchema.parse(draft), origin));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx.claim.createMany({ data: rows.slice(at, at + ROWS_AT_ONCE), skipDuplicates: true });
  }
  return rows.map((row) => row.id);
}

/** Puts the refusals of an article in place of those that were there, in reading order. */
export async function replaceRefusals(tx: Tx, articleId: string, refusals: Refusal[]): Promise<void> {
  await tx.refusal.deleteMany({ where: { articleId } });
  const rows = refusals
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ reason, span }, at) => ({
      articleId,
      ordinal: at + 1,
      reason,
      start: span.start,
      end: span.end,
    }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx.refusal.createMany({ data: rows.slice(at, at + ROWS_AT_ONCE) });
  }
}

/** Notes who did what to a claim; in the transaction that does it. */
export async function noteChange(
  tx: Tx,
  change: {
    claimId: string;
    actorId: string | null;
    change: ClaimChangeKind;
    before?: Prisma.InputJsonObject;
    after?: Prisma.InputJsonObject;
  },
): Promise<void> {
  const { before, after, ...rest } = change;
  await tx.claimChange.create({
    data: { ...rest, ...(before ? { before } : {}), ...(after ? { after } : {}) },
    select: { id: true },
  });
}

function toRow(draft: ClaimDraft, origin: ClaimOrigin) {
  const { span, sentence, kind, text, checkWorthiness, cues, factuality, clock, rewrites } = draft;
  return {
    ...origin,
    id: newId(),
    kind,
    text,
    checkWorthiness,
    cues,
    factuality,
    clock,
    rewrites,
    start: span.start,
    end: span.end,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    attribution: draft.attribution ?? Prisma.DbNull,
    clause: draft.clause ?? Prisma.DbNull,
  };
}
