import { z } from 'zod';
import { entityTypes } from '#lib/language/analysis';

/**
 * A clause: who did what to whom, where and when. The one object that claims are worded from, items are
 * realized from and typed claims are aligned with. Texts are stand-alone (after rewrites); spans say where
 * the words stand in the article.
 */
export const slotRoles = [
  'subject',
  'object',
  'indirect-object',
  /** What a copula says of its subject: "a major non-NATO ally". */
  'complement',
  /** A prepositional argument or adjunct: "in Colombia", "to Venezuelans". */
  'oblique',
  /** "on Thursday", "last year": resolved against the article's date. */
  'time',
  'adverb',
  /** A clause inside the clause, kept as words: "that Gustavo Petro has a wide lead", "to work legally". */
  'clausal',
] as const;

/** A name or noun phrase within a slot, as the slot words it, without article and preposition. */
export const slotPhraseSchema = z.object({
  text: z.string().min(1),
  type: z.enum([...entityTypes, 'phrase']),
});
export type SlotPhrase = z.infer<typeof slotPhraseSchema>;

export const slotSchema = z.object({
  role: z.enum(slotRoles),
  /** As it is worded in the claim, with its preposition. */
  text: z.string(),
  start: z.int(),
  end: z.int(),
  /** Lemma of the head word. */
  head: z.string(),
  preposition: z.string().nullable(),
  entity: z.enum(entityTypes).nullable(),
  /** What one could ask for in it; absent where nobody looked. */
  phrases: z.array(slotPhraseSchema).optional(),
  /** One of a list that was told one by one: others of it are as right. */
  oneOf: z.literal(true).optional(),
});
export type Slot = z.infer<typeof slotSchema>;

export const predicateSchema = z.object({
  /** Lemma of the main verb; "be" for a copula. */
  lemma: z.string(),
  /** The verb group as worded: "has offered", "is", "were designated". */
  text: z.string(),
  start: z.int(),
  end: z.int(),
  auxiliaries: z.array(z.string()),
  /** The main verb as worded, without auxiliaries; empty for a bare copula. */
  main: z.string(),
  particle: z.string().nullable(),
  tense: z.enum(['past', 'present', 'future']),
  voice: z.enum(['active', 'passive']),
  copular: z.boolean(),
  negated: z.boolean(),
  /** Number and person of the subject, for agreement. */
  plural: z.boolean(),
});
export type Predicate = z.infer<typeof predicateSchema>;

export const clauseSchema = z.object({
  subject: slotSchema,
  predicate: predicateSchema,
  /** Arguments and adjuncts in reading order; those before the subject are marked `fronted`. */
  args: z.array(slotSchema.extend({ fronted: z.boolean() })),
});
export type Clause = z.infer<typeof clauseSchema>;
