import { z } from 'zod';

export const verdicts = ['supported', 'refuted', 'not-enough-evidence', 'conflicting'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/** How one slot of the typed claim relates to the article's words for it. */
export const alignmentSchema = z.object({
  slot: z.string(),
  claim: z.string(),
  article: z.string().nullable(),
  relation: z.enum(['equal', 'alias', 'more-general', 'more-specific', 'different', 'missing']),
});
export type Alignment = z.infer<typeof alignmentSchema>;

export const checkEvidenceSchema = z.object({
  article: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string(),
  stance: z.enum(stances),
  /** How the passage bears on the claim, slot by slot; empty where no clause of it was aligned. */
  alignment: z.array(alignmentSchema).default([]),
  /** ISO date on which the article vouches for what the passage says; null when it cannot be told. */
  asOf: z.string().nullable().default(null),
  /** Id of the article's claim that was aligned; null where there is none. */
  claim: z.string().nullable().default(null),
});
export type CheckEvidence = z.infer<typeof checkEvidenceSchema>;

/** A judged claim. `confidence` is 0..1; `reason` is one sentence for the person who asked. */
export const judgementSchema = z.object({
  claim: z.string(),
  verdict: verdictSchema,
  confidence: z.number().min(0).max(1),
  evidence: z.array(checkEvidenceSchema),
  reason: z.string(),
  alignment: z.array(alignmentSchema),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** Longest claim that a person may type, in UTF-16 code units. Also a SQL CHECK. */
export const CHECK_TEXT_MAX = 2000;

/** Version of the rules of judgement. A kept check says by which rules it was judged. */
export const CHECK_RULE_SET = '2026.12-3';
