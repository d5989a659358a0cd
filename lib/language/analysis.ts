import type { Span } from '#lib/language/spans';

/** Universal part-of-speech tags (Universal Dependencies v2). */
export const uposTags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof uposTags)[number];

export const entityTypes = [
  'person',
  'organization',
  'country',
  'place',
  'nationality',
  'event',
  'date',
  'number',
  'money',
  'percent',
  'work',
  'other',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** Whether entities of this type are names; dates and amounts are not. */
export function isNameType(type: EntityType): boolean {
  return !/^(?:date|number|money|percent)$/.test(type);
}

/** How far what the parser chose for a word is ahead of the next best, in logits: its tag, its head, its relation. */
export type Leads = { tag: number; head: number; rel: number };

/** One word of a sentence. Spans count UTF-16 code units of the article's text. */
export type Token = Span & {
  text: string;
  lemma: string;
  upos: Upos;
  /** Penn Treebank tag: tells tense and number ("VBD", "NNS"). */
  xpos: string;
  /** Index of the governing token within the sentence; -1 for the root. */
  head: number;
  /** Universal Dependencies relation to the head, with subtype ("nsubj:pass"). */
  rel: string;
  /** Absent where no parser has read the word. */
  leads?: Leads | undefined;
  /** A rule has given it another tag, head or relation than the parser. */
  mended?: boolean;
};

/** A name, date or quantity. `canonical` is its fullest form in the article ("Duque" -> "Ivan Duque"). */
export type Entity = Span & { type: EntityType; canonical: string };

/** A sentence with all that the language stages know of it. */
export type AnalyzedSentence = Span & { tokens: Token[]; entities: Entity[] };
