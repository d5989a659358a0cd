import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { figuresOfPointers } from '#lib/claims/evaluate-references';
import { type LabelledPointer, labelledPointers } from '#lib/claims/gum-pointers';
import { REFERENCE_FEATURES } from '#lib/claims/reference-features';
import { type ReferenceNet, SURE, shareOf, weigh } from '#lib/claims/reference-net';
import { seededRandom } from '#training/random';

/**
 * `node training/fit-references.ts`: makes lib/claims/model/references.json from the training documents of GUM and prints what documents held
 * out by turns say of it. DATA names the folder, OUT the file.
 */
const DATA = process.env.DATA ?? '../shared/data';
const OUT = process.env.OUT ?? 'lib/claims/model/references.json';
const FILE = `${DATA}/gum/gum-open-train.conllu`;

/** Chosen by documents held out. */
const HIDDEN = 10;
const ROUNDS = 12;
const RIDGE = 0.003;
const RATE = 0.006;
const BATCH = 8;
const FOLDS = 4;
const SEED = 1;
/** Adam's decays, and that of the average that is kept. @source Kingma and Ba 2015 */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;
const AVERAGE_DECAY = 0.998;

if (existsSync(FILE)) train();
else process.stdout.write(`skipped: no ${FILE}\n`);

function train(): void {
  const all = labelledPointers(readFileSync(FILE, 'utf8'));
  const documents = [...new Set(all.map(({ document }) => document))];
  const foldOf = ({ document }: LabelledPointer) => documents.indexOf(document) % FOLDS;
  const kinds = ['it', 'they', 'noun'] as const;
  const nets = kinds.map((kind) => {
    const own = all.filter(({ pointer }) => pointer.kind === kind);
    const answers = Array.from({ length: FOLDS }, (_, fold) => {
      const net = fitNet(own.filter((one) => foldOf(one) !== fold));
      return own.filter((one) => foldOf(one) === fold).map((one) => ({ ...one, ...shareOf(net, one.rows) }));
    }).flat();
    process.stdout.write(
      `${JSON.stringify({ kind, heldOut: true, ...figuresOfPointers(answers, SURE[kind]) })}\n`,
    );
    return [kind, fitNet(own)] as const;
  });
  const short = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  writeFileSync(
    OUT,
    `${JSON.stringify({ features: REFERENCE_FEATURES, nets: Object.fromEntries(nets) }, short)}\n`,
  );
}

/** Adam on the log likelihood of the right choices, with a ridge; the average of the weights on the way. Same examples, same net. */
function fitNet(examples: readonly LabelledPointer[]): ReferenceNet {
  const random = seededRandom(SEED);
  const width = REFERENCE_FEATURES.length;
  const small = () => (random() - 0.5) * 0.4;
  const net: ReferenceNet = {
    straight: Array.from({ length: width }, () => 0),
    hidden: Array.from({ length: HIDDEN }, () => Array.from({ length: width + 1 }, small)),
    out: Array.from({ length: HIDDEN }, small),
  };
  const rows = [net.straight, net.out, ...net.hidden].map((weights) => ({
    weights,
    slopes: weights.map(() => 0),
    first: weights.map(() => 0),
    second: weights.map(() => 0),
    mean: [...weights],
  }));
  const steps = ROUNDS * Math.ceil(examples.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = shuffled(examples, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const example of batch)
        addSlopes(
          net,
          rows.map(({ slopes }) => slopes),
          example,
        );
      step += 1;
      const kept = Math.min(AVERAGE_DECAY, (1 + step) / (10 + step));
      const rate = RATE * (1 - step / (steps + 1));
      for (const row of rows) {
        row.weights.forEach((weight, at) => {
          const slope = (row.slopes[at] ?? 0) / batch.length + RIDGE * weight;
          const first = FIRST_DECAY * (row.first[at] ?? 0) + (1 - FIRST_DECAY) * slope;
          const second = SECOND_DECAY * (row.second[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
          const move =
            first / (1 - FIRST_DECAY ** step) / (Math.sqrt(second / (1 - SECOND_DECAY ** step)) + 1e-8);
          const moved = weight - rate * move;
          row.first[at] = first;
          row.second[at] = second;
          row.weights[at] = moved;
          row.mean[at] = (row.mean[at] ?? 0) * kept + moved * (1 - kept);
          row.slopes[at] = 0;
        });
      }
    }
  }
  const [straight, out, ...hidden] = rows.map(({ mean }) => mean);
  return { straight: straight ?? [], out: out ?? [], hidden };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function addSlopes(net: ReferenceNet, slopes: number[][], { rows, right }: LabelledPointer): void {
  const powers = rows.map((row) => weigh(net, row));
  const most = Math.max(...powers);
  const shares = powers.map((power) => Math.exp(power - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const rightTotal = right.reduce((sum, at) => sum + (shares[at] ?? 0), 0);
  const [straight = [], out = [], ...hidden] = slopes;
  rows.forEach((row, choice) => {
    const wanted = right.includes(choice) ? (shares[choice] ?? 0) / Math.max(rightTotal, 1e-12) : 0;
    const slope = (shares[choice] ?? 0) / total - wanted;
    if (Math.abs(slope) < 1e-6) return;
    const set = [...row.keys()].filter((at) => row[at] !== 0);
    for (const at of set) straight[at] = (straight[at] ?? 0) + slope * (row[at] ?? 0);
    net.hidden.forEach((weights, unit) => {
      const own = hidden[unit] ?? [];
      const level = set.reduce(
        (sum, at) => sum + (weights[at] ?? 0) * (row[at] ?? 0),
        weights[row.length] ?? 0,
      );
      if (level <= 0) return;
      out[unit] = (out[unit] ?? 0) + slope * level;
      const below = slope * (net.out[unit] ?? 0);
      own[row.length] = (own[row.length] ?? 0) + below;
      for (const at of set) own[at] = (own[at] ?? 0) + below * (row[at] ?? 0);
    });
  });
}
