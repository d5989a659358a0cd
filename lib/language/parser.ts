import type { Leads, Upos } from '#lib/language/analysis';
import { type Encoding, encode, rowsToMultiply } from '#lib/language/encoder';
import { type LanguageModel, WINDOW_WORDS } from '#lib/language/language-model';
import { nameHeads, type WordNaming } from '#lib/language/name-heads';
import { DISTANCE_BUCKETS, distanceBucket, LEAK, padded, VIEW_WIDTH } from '#lib/language/network-shape';
import { bestTree } from '#lib/language/projective-tree';
import { bestColumn, leadOf, tagWords } from '#lib/language/tagger';
import { fillRows } from '#lib/language/tensors';
import { addWeighted } from '#lib/language/weight-product';

/** What the model says of one word. `head` counts within the sentence, -1 for the root. */
export type AnalyzedWord = WordNaming & {
  upos: Upos;
  /** Penn Treebank tag: tells tense and number ("VBD", "NNS"). */
  xpos: string;
  head: number;
  rel: string;
  leads?: Leads | undefined;
};

/**
 * Tags and parses one sentence of given words ("Russia", "'s", "did", "n't"). The tree has one root and is projective:
 * each word with all below it is an unbroken run. More than WINDOW_WORDS words are read in pieces, whose roots hang
 * from the first as `parataxis`. Never throws; about 30 microseconds a word.
 */
export function analyzeTokens(words: readonly string[], model: LanguageModel): AnalyzedWord[] {
  const analyzed: AnalyzedWord[] = [];
  let firstRoot = -1;
  for (let first = 0; first < words.length; first += WINDOW_WORDS) {
    for (const word of analyzeWindow(words.slice(first, first + WINDOW_WORDS), model)) {
      const isRoot = word.head < 0;
      const isLaterRoot = isRoot && firstRoot >= 0;
      if (isRoot && firstRoot < 0) firstRoot = analyzed.length;
      if (isLaterRoot) analyzed.push({ ...word, head: firstRoot, rel: 'parataxis' });
      else analyzed.push(isRoot ? word : { ...word, head: word.head + first });
    }
  }
  return analyzed;
}

/** A proper noun in one of these relations is a part of a name, not its head. */
const NAME_PART_RELATIONS = new Set(['flat', 'compound', 'nmod:desc', 'goeswith', 'dep', 'fixed']);

/** The lead of what could not be otherwise. */
const SURE = 20;

const heads = new Int32Array(WINDOW_WORDS);

function analyzeWindow(words: readonly string[], model: LanguageModel): AnalyzedWord[] {
  const count = words.length;
  const encoding = encode(words, model);
  const tags = tagWords(encoding, count, model);
  makeViews(encoding, count, model);
  scoreArcs(count, model);
  bestTree(model.scratch.scores.data, padded(count + 1), count, heads);
  const headLeads = leadsOfHeads(count, model);
  const labelled = labelArcs(count, model);
  const isName = (row: number) => tags[row]?.upos === 'PROPN';
  const isPartOfName = (row: number) => NAME_PART_RELATIONS.has(labelled[row]?.rel ?? '');
  const names = nameHeads(encoding, count, model, isName, isPartOfName);
  return tags.map(({ upos, xpos, lead }, index) => ({
    upos,
    xpos,
    head: heads[index] ?? -1,
    rel: labelled[index]?.rel ?? 'dep',
    leads: { tag: lead, head: headLeads[index] ?? 0, rel: labelled[index]?.lead ?? 0 },
    name: names[index]?.name ?? null,
    nameChances: names[index]?.nameChances ?? null,
    kind: names[index]?.kind ?? 'abstract',
  }));
}

/** How far each word's head is ahead of the best other one; below 0 where the tree as a whole asked for another. */
function leadsOfHeads(count: number, { scratch }: LanguageModel): number[] {
  const across = padded(count + 1);
  return Array.from({ length: count }, (_, row) => {
    const chosen = (heads[row] ?? -1) + 1;
    return leadOf(scratch.scores.data, row * across, count + 1, chosen);
  });
}

const VIEWS = 4 * VIEW_WIDTH;

/** Each word as a dependent and as a head, for arcs (rectified) and for labels. */
function makeViews(encoding: Encoding, count: number, model: LanguageModel): void {
  const { scratch } = model;
  const rows = rowsToMultiply(count);
  fillRows(scratch.views, model.tensor('views.bias').data, rows);
  addWeighted(model, scratch.views, encoding.top, model.weights('views'), rows);
  const views = scratch.views.data;
  for (let row = 0; row < count; row += 1) {
    for (let unit = row * VIEWS; unit < row * VIEWS + 2 * VIEW_WIDTH; unit += 1) {
      const value = views[unit] ?? 0;
      if (value < 0) views[unit] = value * LEAK;
    }
    scratch.dependents.data.set(views.subarray(row * VIEWS, row * VIEWS + VIEW_WIDTH), row * VIEW_WIDTH);
  }
}

/** Biaffine attention (Dozat and Manning 2017) plus what each word expects of the distance to its head. */
function scoreArcs(count: number, model: LanguageModel): void {
  const { kernel, scratch } = model;
  const rows = rowsToMultiply(count);
  const across = padded(count + 1);
  fillRows(scratch.queries, model.tensor('arcs.bias').data, rows);
  addWeighted(model, scratch.queries, scratch.dependents, model.weights('arcs'), rows);
  scratch.distances.data.fill(0, 0, rows * DISTANCE_BUCKETS);
  addWeighted(model, scratch.distances, scratch.dependents, model.weights('arcs.distance'), rows);
  const root = model.tensor('arcs.root').data;
  const views = scratch.views.data;
  const headsAcross = scratch.headsAcross.data;
  for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
    const base = unit * across;
    headsAcross[base] = root[unit] ?? 0;
    for (let head = 0; head < count; head += 1) {
      headsAcross[base + head + 1] = views[head * VIEWS + VIEW_WIDTH + unit] ?? 0;
    }
    headsAcross.fill(0, base + count + 1, base + across);
  }
  const scores = scratch.scores.data;
  const distances = scratch.distances.data;
  scores.fill(0, 0, rows * across);
  for (let dependent = 0; dependent < count; dependent += 1) {
    const base = dependent * across;
    const distanceBase = dependent * DISTANCE_BUCKETS;
    for (let head = -1; head < count; head += 1) {
      scores[base + head + 1] = distances[distanceBase + distanceBucket(dependent, head)] ?? 0;
    }
  }
  const width = VIEW_WIDTH * 4;
  const { queries } = scratch;
  kernel.multiply(
    queries.at,
    scratch.headsAcross.at,
    scratch.scores.at,
    rows,
    across,
    VIEW_WIDTH,
    width,
    4,
    across * 4,
    across * 4,
  );
}

/** The relation of each word to the head chosen for it. Only the root is called root. */
function labelArcs(count: number, model: LanguageModel): { rel: string; lead: number }[] {
  const { scratch, labels } = model;
  const rows = rowsToMultiply(count);
  const distances = model.tensor('labels.distance').data;
  const views = scratch.views.data;
  const hidden = scratch.hidden.data;
  for (let row = 0; row < count; row += 1) {
    const head = heads[row] ?? -1;
    const bucket = distanceBucket(row, head) * VIEW_WIDTH;
    const dependentAt = row * VIEWS + 2 * VIEW_WIDTH;
    const headAt = head * VIEWS + 3 * VIEW_WIDTH;
    const to = row * 2 * VIEW_WIDTH;
    for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
      const a = views[dependentAt + unit] ?? 0;
      const b = head < 0 ? 0 : (views[headAt + unit] ?? 0);
      const sum = a + b + (distances[bucket + unit] ?? 0);
      hidden[to + unit] = sum < 0 ? LEAK * sum : sum;
      hidden[to + VIEW_WIDTH + unit] = a * b;
    }
  }
  fillRows(scratch.labelScores, model.tensor('labels.bias').data, rows);
  addWeighted(model, scratch.labelScores, scratch.hidden, model.weights('labels'), rows);
  const width = scratch.labelScores.columns;
  const rootColumn = labels.rels.indexOf('root');
  return Array.from({ length: count }, (_, row) => {
    if ((heads[row] ?? -1) < 0) return { rel: 'root', lead: SURE };
    scratch.labelScores.data[row * width + rootColumn] = -Infinity;
    const best = bestColumn(scratch.labelScores.data, row * width, labels.rels.length);
    const lead = leadOf(scratch.labelScores.data, row * width, labels.rels.length, best);
    return { rel: labels.rels[best] ?? 'dep', lead };
  });
}
