import type { TreebankSentence } from '#lib/language/conllu';
import { goldNames, gumMentions } from '#lib/language/gum-mentions';
import { nameTypes } from '#lib/language/name-types';
import { type Labels, PROPERTIES_WIDTH } from '#lib/language/network-shape';
import { CASE_WIDTH, MAXIMUM_FEATURES, wordFeatures, writeCase } from '#lib/language/word-features';
import { writeKnowledge } from '#lib/language/word-knowledge';

/** A training sentence as table rows and label numbers. -1 means "no row" or "no label: learn nothing here". */
export type Example = {
  length: number;
  vectorRows: Int32Array;
  wordRows: Int32Array;
  /** PROPERTIES_WIDTH numbers a word: its case and what dictionaries say of it. */
  properties: Float32Array;
  affixRows: Int32Array[];
  /** How often each word's row was seen in training. */
  frequency: Int32Array;
  upos: Int32Array;
  xpos: Int32Array;
  heads: Int32Array;
  rels: Int32Array;
  /** Of GUM only: the type of the name or date that a word heads, and the kind of thing that a noun names. */
  names: Int32Array | null;
  nounKinds: Int32Array | null;
};

export type Vocabulary = {
  vectorRow: (lower: string) => number;
  wordRow: (lower: string) => number;
  frequency: (lower: string) => number;
};

/** The labels that occur in training, most frequent first. */
export function collectLabels(sentences: TreebankSentence[]): Labels {
  return {
    upos: byFrequency(sentences.flatMap((sentence) => sentence.upos)),
    xpos: byFrequency(sentences.flatMap((sentence) => sentence.xpos.filter((tag) => tag !== '_'))),
    rels: byFrequency(sentences.flatMap((sentence) => sentence.rels)),
    names: ['none', ...nameTypes],
    nounKinds: byFrequency(
      sentences.flatMap((sentence) => gumMentions(sentence).map(({ gumType }) => gumType)),
    ),
  };
}

function byFrequency(labels: string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([label]) => label);
}

/** Turns a sentence into numbers. `hasEntities` says whether its corpus marks entities. */
export function toExample(
  sentence: TreebankSentence,
  labels: Labels,
  vocabulary: Vocabulary,
  hasEntities: boolean,
): Example {
  const lower = sentence.words.map((word) => word.toLowerCase());
  const scratch = new Int32Array(MAXIMUM_FEATURES);
  const properties = new Float32Array(sentence.words.length * PROPERTIES_WIDTH);
  sentence.words.forEach((word, index) => {
    writeCase(word, properties, index * PROPERTIES_WIDTH);
    writeKnowledge(word, properties, index * PROPERTIES_WIDTH + CASE_WIDTH);
  });
  const numbers = (values: string[], from: string[]) =>
    Int32Array.from(values, (value) => from.indexOf(value));
  return {
    length: sentence.words.length,
    vectorRows: Int32Array.from(lower, vocabulary.vectorRow),
    wordRows: Int32Array.from(lower, vocabulary.wordRow),
    properties,
    affixRows: sentence.words.map((word) => scratch.slice(0, wordFeatures(word, scratch))),
    frequency: Int32Array.from(lower, vocabulary.frequency),
    upos: numbers(sentence.upos, labels.upos),
    xpos: numbers(sentence.xpos, labels.xpos),
    heads: Int32Array.from(sentence.heads),
    rels: numbers(sentence.rels, labels.rels),
    names: hasEntities ? nameLabels(sentence, labels) : null,
    nounKinds: hasEntities ? nounKinds(sentence, labels) : null,
  };
}

function nameLabels(sentence: TreebankSentence, labels: Labels): Int32Array {
  const numbers = new Int32Array(sentence.words.length);
  for (const { head, type } of goldNames(sentence)) numbers[head] = labels.names.indexOf(type);
  return numbers;
}

function nounKinds(sentence: TreebankSentence, labels: Labels): Int32Array {
  const numbers = new Int32Array(sentence.words.length).fill(-1);
  for (const { head, gumType } of gumMentions(sentence)) {
    if (sentence.upos[head] === 'NOUN' || sentence.upos[head] === 'PROPN') {
      numbers[head] = labels.nounKinds.indexOf(gumType);
    }
  }
  return numbers;
}
