import { AFFIX_ROWS, CASE_WIDTH } from '#lib/language/word-features';
import { KNOWLEDGE_WIDTH } from '#lib/language/word-knowledge';

/** The network's sizes. Widths are multiples of 8, as the matrix kernel wants them. */
export const VECTOR_DIMENSIONS = 100;
/** A word's case and what dictionaries say of it. */
export const PROPERTIES_WIDTH = CASE_WIDTH + KNOWLEDGE_WIDTH;
/** A word is its vector, its properties, its learned vector, its affixes: where the last two begin. */
export const WORD_AT = VECTOR_DIMENSIONS + PROPERTIES_WIDTH;
export const WORD_WIDTH = 64;
export const AFFIX_AT = WORD_AT + WORD_WIDTH;
export const AFFIX_WIDTH = 64;
export const INPUT_WIDTH = AFFIX_AT + AFFIX_WIDTH;
export const WIDTH = 256;
export const LAYERS = 3;
/** Width of each of the four views of a word: as dependent and as head, for arcs and for labels. */
export const VIEW_WIDTH = 128;
/** Signed distances from a word to its head, in buckets; bucket 0 is the root. */
export const DISTANCE_BUCKETS = 24;
/** Slope of the rectifier below zero. */
export const LEAK = 0.1;

/** The labels each output of the network chooses from. Order is the order of the output columns. */
export type Labels = {
  upos: string[];
  xpos: string[];
  rels: string[];
  names: string[];
  nounKinds: string[];
};

export type TensorShape = { name: string; rows: number; columns: number };

/** Output columns that read layer 2 (tags) and layer 3 (entities). */
export function tagColumns(labels: Labels): number {
  return padded(labels.upos.length + labels.xpos.length);
}
export function entityColumns(labels: Labels): number {
  return padded(labels.names.length + labels.nounKinds.length);
}

/** Every trained tensor by name. Tables are looked up by row; the others are multiplied with. */
export function tensorShapes(labels: Labels, wordRows: number): TensorShape[] {
  const layer = (index: number): TensorShape[] => [
    { name: `layer${index}`, rows: WIDTH, columns: 3 * WIDTH },
    ...['forgetCell', 'readCell', 'forgetBias', 'readBias'].map((part) => ({
      name: `layer${index}.${part}`,
      rows: 1,
      columns: WIDTH,
    })),
  ];
  return [
    { name: 'wordTable', rows: wordRows, columns: WORD_WIDTH },
    { name: 'affixTable', rows: AFFIX_ROWS, columns: AFFIX_WIDTH },
    { name: 'input', rows: INPUT_WIDTH, columns: WIDTH },
    { name: 'input.bias', rows: 1, columns: WIDTH },
    ...Array.from({ length: LAYERS }, (_, index) => layer(index + 1)).flat(),
    { name: 'layer1.left', rows: WIDTH, columns: 3 * WIDTH },
    { name: 'layer1.right', rows: WIDTH, columns: 3 * WIDTH },
    { name: 'tags', rows: WIDTH, columns: tagColumns(labels) },
    { name: 'tags.bias', rows: 1, columns: tagColumns(labels) },
    { name: 'entities', rows: WIDTH, columns: entityColumns(labels) },
    { name: 'entities.bias', rows: 1, columns: entityColumns(labels) },
    { name: 'views', rows: WIDTH, columns: 4 * VIEW_WIDTH },
    { name: 'views.bias', rows: 1, columns: 4 * VIEW_WIDTH },
    { name: 'arcs', rows: VIEW_WIDTH, columns: VIEW_WIDTH },
    { name: 'arcs.bias', rows: 1, columns: VIEW_WIDTH },
    { name: 'arcs.root', rows: 1, columns: VIEW_WIDTH },
    { name: 'arcs.distance', rows: VIEW_WIDTH, columns: DISTANCE_BUCKETS },
    { name: 'labels', rows: 2 * VIEW_WIDTH, columns: padded(labels.rels.length) },
    { name: 'labels.bias', rows: 1, columns: padded(labels.rels.length) },
    { name: 'labels.distance', rows: DISTANCE_BUCKETS, columns: VIEW_WIDTH },
  ];
}

/** The next multiple of 8. */
export function padded(count: number): number {
  return Math.ceil(count / 8) * 8;
}

const BUCKET_OF_DISTANCE = [0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 10] as const;

/** Bucket of the way from a dependent to its head: 1..11 to the left, 12..22 to the right; 0 for the root (head < 0). */
export function distanceBucket(dependent: number, head: number): number {
  if (head < 0) return 0;
  const distance = Math.abs(head - dependent);
  const bucket = BUCKET_OF_DISTANCE[Math.min(distance, BUCKET_OF_DISTANCE.length - 1)] ?? 10;
  return head < dependent ? bucket : bucket + 11;
}
