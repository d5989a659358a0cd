import { z } from 'zod';

/** Version of the item rules. A derivation names the version that made it; `verifyItem` refuses another. */
export const ITEM_RULE_SET = '2026.12-4';

export const itemKinds = ['yes-no', 'true-false', 'multiple-choice', 'cloze', 'verdict'] as const;
export const itemKindSchema = z.enum(itemKinds);
export type ItemKind = z.infer<typeof itemKindSchema>;

/** `article` is the article's name (a file's base name on the command line, its id in the database). */
export const evidenceSchema = z.object({
  article: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Enough to re-make the item and re-derive its key from the article alone. Bindings are JSON scalars by slot name. */
export const derivationSchema = z.object({
  rule: z.string(),
  ruleSet: z.string(),
  seed: z.int(),
  bindings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** The typed step from the truth to the falsehood. Rung 1 is the closest; larger is further away. */
export const nearMissSchema = z.object({
  operator: z.string(),
  from: z.string(),
  to: z.string(),
  rung: z.int().min(1),
});
export type NearMiss = z.infer<typeof nearMissSchema>;

export const itemSchema = z.object({
  id: z.string(),
  article: z.string(),
  kind: itemKindSchema,
  stem: z.string().min(1),
  /** Texts in the order shown. Empty for cloze. */
  options: z.array(z.string()),
  key: z.string().min(1),
  explanation: z.string(),
  evidence: z.array(evidenceSchema).min(1),
  derivation: derivationSchema,
  nearMiss: nearMissSchema.nullable(),
  /** 0..1; larger is shown first. */
  score: z.number(),
  asOf: z.string().nullable(),
});
export type Item = z.infer<typeof itemSchema>;
