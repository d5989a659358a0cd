import { z } from 'zod';
import { clauseSchema } from '#lib/claims/clause';

/** Version of the extraction rules. Drafts of an older version may be replaced by re-extraction. */
export const RULE_SET = '2026.12-2';

export const claimKinds = ['clause', 'title', 'apposition', 'list', 'nominalization', 'hand'] as const;
export const factualities = [
  'asserted',
  'attributed',
  'quoted',
  'hedged',
  'conditional',
  'planned',
  'negated',
] as const;

/** Longest wording of a claim that a person may write, in UTF-16 code units. Also a SQL CHECK. */
export const CLAIM_TEXT_MAX = 500;

export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, 'A span must not be empty.');

export const rewriteSchema = z.object({ from: z.string(), to: z.string(), rule: z.string() });
export const attributionSchema = z.object({ source: z.string(), start: z.int(), end: z.int() });
export const clockSchema = z.object({
  /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) on which the article vouches for the claim. */
  asOf: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** True for office-holders, records, counts and "so far" statements, which go stale. */
  perishable: z.boolean(),
});

/** Why a claim is worth checking, or not: the name of a cue and what it added to the score. */
export const cueSchema = z.object({ cue: z.string(), weight: z.number() });

/**
 * One atomic, stand-alone statement drawn from an article, before anybody has judged it.
 * Spans are UTF-16 code units of the article's normalized text.
 */
export const claimDraftSchema = z.object({
  /** Stable within an article and rule set. */
  id: z.string(),
  kind: z.enum(claimKinds),
  /** The stand-alone wording. */
  text: z.string().min(1).max(CLAIM_TEXT_MAX),
  /** The exact words it comes from. */
  span: spanSchema,
  sentence: spanSchema,
  checkWorthiness: z.number().min(0).max(1),
  cues: z.array(cueSchema),
  factuality: z.enum(factualities),
  attribution: attributionSchema.nullable(),
  clock: clockSchema,
  rewrites: z.array(rewriteSchema),
  /** Null only for a claim that a person wrote by hand and the engine could not read. */
  clause: clauseSchema.nullable(),
});

export type ClaimKind = (typeof claimKinds)[number];
export type Factuality = (typeof factualities)[number];
export type Rewrite = z.infer<typeof rewriteSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Clock = z.infer<typeof clockSchema>;
export type Cue = z.infer<typeof cueSchema>;
export type ClaimDraft = z.infer<typeof claimDraftSchema>;

/** A sentence or clause that made no claim, with a reason a teacher understands. */
export type Refusal = { reason: string; span: { start: number; end: number } };
