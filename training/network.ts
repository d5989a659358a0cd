import { createKernel } from '#lib/language/matrix-kernel';
import {
  AFFIX_WIDTH,
  DISTANCE_BUCKETS,
  distanceBucket,
  entityColumns,
  INPUT_WIDTH,
  LAYERS,
  type Labels,
  LEAK,
  padded,
  tagColumns,
  tensorShapes,
  VECTOR_DIMENSIONS,
  VECTOR_WIDTH,
  VIEW_WIDTH,
  WIDTH,
  WORD_WIDTH,
} from '#lib/language/network-shape';
import { type GateWeights, runRecurrence } from '#lib/language/recurrence';
import { type Arena, addProduct, createArena, fillRows, type Matrix } from '#lib/language/tensors';
import { CASE_WIDTH } from '#lib/language/word-features';
import type { Example } from '#training/examples';
import { seededRandom } from '#training/random';
import { recurrenceGradient } from '#training/recurrence-gradient';

/** Most words of one batch; most words of one training sentence (longer ones are left out). */
export const BATCH_WORDS = 720;
export const SENTENCE_WORDS = 120;
const MEMORY_BYTES = 256 * 1024 * 1024;

/** Shares of values set to zero while training, so that no single one is leaned on. */
export type Dropout = { input: number; embedding: number; layer: number; view: number; word: number };

export type Parameter = {
  name: string;
  value: Matrix;
  gradient: Matrix;
  /** Rows with a gradient in this batch, for tables; null for matrices, where all have. */
  touched: Set<number> | null;
};

export type Losses = { tags: number; arcs: number; labels: number; entities: number };

export type Network = {
  parameters: Parameter[];
  parameter: (name: string) => Parameter;
  /** Adds the gradients of one batch; returns the summed losses. */
  learn: (batch: Example[]) => Losses;
};

/** Share of each loss in the sum that is learned. */
const LOSS_WEIGHTS = { upos: 1, xpos: 0.5, names: 1.5, nounKinds: 0.3, arcs: 1, labels: 1 };

/** The network with fresh weights, ready to learn. The same seed gives the same weights and the same dropout. */
export function createNetwork(
  labels: Labels,
  wordRows: number,
  vectors: Float32Array,
  dropout: Dropout,
  seed: number,
): Network {
  const arena = createArena(createKernel(MEMORY_BYTES));
  const { kernel } = arena;
  const random = seededRandom(seed);
  const parameters = tensorShapes(labels, wordRows).map(({ name, rows, columns }) =>
    createParameter(arena, name, rows, columns, random),
  );
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const parameter = (name: string): Parameter => {
    const found = byName.get(name);
    if (!found) throw new Error(`no tensor ${name}`);
    return found;
  };
  const rows = BATCH_WORDS + 8;
  const pair = (columns: number) => ({
    value: arena.take(rows, columns),
    gradient: arena.take(rows, columns),
  });
  type Pair = ReturnType<typeof pair>;

  const input = pair(INPUT_WIDTH);
  const inputMask = arena.take(rows, INPUT_WIDTH).data;
  const embedded = pair(WIDTH);
  const layers = Array.from({ length: LAYERS }, () => ({
    dropped: pair(WIDTH),
    mask: arena.take(rows, WIDTH).data,
    projected: pair(3 * WIDTH),
    cells: arena.take(rows, WIDTH).data,
    output: pair(WIDTH),
  }));
  const neighbors = [
    { name: 'layer1.left', step: -1, shifted: pair(WIDTH) },
    { name: 'layer1.right', step: 1, shifted: pair(WIDTH) },
  ];
  const top = { dropped: pair(WIDTH), mask: arena.take(rows, WIDTH).data };
  const tagInput = { dropped: pair(WIDTH), mask: arena.take(rows, WIDTH).data };
  const tags = pair(tagColumns(labels));
  const entities = pair(entityColumns(labels));
  const views = pair(4 * VIEW_WIDTH);
  const viewMask = arena.take(rows, 4 * VIEW_WIDTH).data;
  const dependents = pair(VIEW_WIDTH);
  const queries = pair(VIEW_WIDTH);
  const distances = pair(DISTANCE_BUCKETS);
  const headColumns = padded(SENTENCE_WORDS + 1);
  const heads = { value: arena.take(headColumns, VIEW_WIDTH), gradient: arena.take(headColumns, VIEW_WIDTH) };
  const headsAcross = arena.take(VIEW_WIDTH, headColumns);
  const scores = {
    value: arena.take(SENTENCE_WORDS + 4, headColumns),
    gradient: arena.take(SENTENCE_WORDS + 4, headColumns),
  };
  const hidden = pair(2 * VIEW_WIDTH);
  const labelScores = pair(padded(labels.rels.length));
  const carried = new Float32Array(WIDTH);
  const transposedScratch = arena.take(
    Math.max(3 * WIDTH, INPUT_WIDTH, 4 * VIEW_WIDTH),
    3 * WIDTH + INPUT_WIDTH,
  );

  const value = (name: string) => parameter(name).value;
  const gradient = (name: string) => parameter(name).gradient;

  function gates(of: (name: string) => Matrix, index: number): GateWeights {
    const part = (name: string) => of(`layer${index}.${name}`).data;
    return {
      forgetCell: part('forgetCell'),
      readCell: part('readCell'),
      forgetBias: part('forgetBias'),
      readBias: part('readBias'),
    };
  }

  /** target = source x mask; one mask per sentence and unit. */
  function drop(
    source: Matrix,
    target: Matrix,
    mask: Float32Array,
    share: number,
    ends: number[],
    count: number,
  ): void {
    const width = source.columns;
    const scale = 1 / (1 - share);
    let first = 0;
    for (const end of ends) {
      for (let unit = 0; unit < width; unit += 1) {
        const keep = random() < share ? 0 : scale;
        for (let row = first; row < end; row += 1) mask[row * width + unit] = keep;
      }
      first = end;
    }
    for (let at = 0; at < count * width; at += 1) target.data[at] = (source.data[at] ?? 0) * (mask[at] ?? 0);
    target.data.fill(0, count * width, Math.ceil(count / 4) * 4 * width);
  }

  function addMasked(target: Matrix, source: Matrix, mask: Float32Array, count: number): void {
    for (let at = 0; at < count * source.columns; at += 1)
      target.data[at] = (target.data[at] ?? 0) + (source.data[at] ?? 0) * (mask[at] ?? 0);
  }

  /** Gradients of output = left x weights (+ bias): adds to the weights' and to the left side's. */
  function productGradient(
    left: Pair | { value: Matrix; gradient: Matrix },
    weights: Parameter,
    output: Matrix,
    count: number,
    bias?: Parameter,
  ): void {
    const { value: w, gradient: dw } = weights;
    const columns = w.columns;
    kernel.multiply(
      left.value.at,
      output.at,
      dw.at,
      w.rows,
      columns,
      count,
      4,
      left.value.columns * 4,
      columns * 4,
      columns * 4,
    );
    for (let row = 0; row < w.rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        transposedScratch.data[column * w.rows + row] = w.data[row * columns + column] ?? 0;
    const padRows = Math.ceil(count / 4) * 4;
    kernel.multiply(
      output.at,
      transposedScratch.at,
      left.gradient.at,
      padRows,
      w.rows,
      columns,
      columns * 4,
      4,
      w.rows * 4,
      left.gradient.columns * 4,
    );
    if (bias)
      for (let row = 0; row < count; row += 1)
        for (let column = 0; column < columns; column += 1)
          bias.gradient.data[column] =
            (bias.gradient.data[column] ?? 0) + (output.data[row * columns + column] ?? 0);
  }

  function learn(batch: Example[]): Losses {
    const losses: Losses = { tags: 0, arcs: 0, labels: 0, entities: 0 };
    const ends: number[] = [];
    let count = 0;
    for (const example of batch) {
      count += example.length;
      ends.push(count);
    }
    const padRows = Math.ceil(count / 4) * 4;
    const scale = 1 / count;

    // forward: words to vectors
    const wordTable = parameter('wordTable');
    const affixTable = parameter('affixTable');
    const droppedWords = new Uint8Array(count);
    input.value.data.fill(0, 0, padRows * INPUT_WIDTH);
    let row = 0;
    for (const example of batch) {
      for (let index = 0; index < example.length; index += 1, row += 1) {
        const base = row * INPUT_WIDTH;
        const rare = 0.4 / (0.4 + (example.frequency[index] ?? 0));
        if (random() < Math.max(dropout.word, rare * 0.6)) droppedWords[row] = 1;
        if (random() < dropout.word) droppedWords[row] = (droppedWords[row] ?? 0) | 2;
        const vectorRow = example.vectorRows[index] ?? 0;
        if (vectorRow >= 0 && !((droppedWords[row] ?? 0) & 2))
          input.value.data.set(
            vectors.subarray(vectorRow * VECTOR_WIDTH, (vectorRow + 1) * VECTOR_WIDTH),
            base,
          );
        input.value.data.set(
          example.cases.subarray(index * CASE_WIDTH, (index + 1) * CASE_WIDTH),
          base + VECTOR_DIMENSIONS,
        );
        const wordRow = example.wordRows[index] ?? 0;
        if (wordRow >= 0 && !((droppedWords[row] ?? 0) & 1)) {
          const from = wordRow * WORD_WIDTH;
          input.value.data.set(wordTable.value.data.subarray(from, from + WORD_WIDTH), base + VECTOR_WIDTH);
        }
        const affixBase = base + VECTOR_WIDTH + WORD_WIDTH;
        for (const affix of example.affixRows[index] ?? [])
          for (let unit = 0; unit < AFFIX_WIDTH; unit += 1)
            input.value.data[affixBase + unit] =
              (input.value.data[affixBase + unit] ?? 0) +
              (affixTable.value.data[affix * AFFIX_WIDTH + unit] ?? 0);
      }
    }
    for (let at = 0; at < count * INPUT_WIDTH; at += 1) {
      const keep = random() < dropout.input ? 0 : 1 / (1 - dropout.input);
      inputMask[at] = keep;
      input.value.data[at] = (input.value.data[at] ?? 0) * keep;
    }
    fillRows(embedded.value, value('input.bias').data, padRows);
    addProduct(kernel, embedded.value, input.value, value('input'), padRows);

    // forward: words in their sentence
    let below = embedded.value;
    layers.forEach((layer, index) => {
      drop(
        below,
        layer.dropped.value,
        layer.mask,
        index === 0 ? dropout.embedding : dropout.layer,
        ends,
        count,
      );
      layer.projected.value.data.fill(0, 0, padRows * 3 * WIDTH);
      addProduct(kernel, layer.projected.value, layer.dropped.value, value(`layer${index + 1}`), padRows);
      for (const { name, step, shifted } of index === 0 ? neighbors : []) {
        shiftRows(layer.dropped.value, shifted.value, step, ends);
        addProduct(kernel, layer.projected.value, shifted.value, value(name), padRows);
      }
      let first = 0;
      for (const end of ends) {
        runRecurrence(
          gates(value, index + 1),
          layer.projected.value.data,
          below.data,
          layer.output.value.data,
          layer.cells,
          first,
          end,
          WIDTH,
        );
        first = end;
      }
      layer.output.gradient.data.fill(0, 0, padRows * WIDTH);
      below = layer.output.value;
    });
    const tagSource = layers.at(-2)?.output ?? embedded;
    const topSource = layers.at(-1)?.output ?? embedded;
    drop(tagSource.value, tagInput.dropped.value, tagInput.mask, dropout.layer, ends, count);
    drop(topSource.value, top.dropped.value, top.mask, dropout.layer, ends, count);
    tagInput.dropped.gradient.data.fill(0, 0, padRows * WIDTH);
    top.dropped.gradient.data.fill(0, 0, padRows * WIDTH);

    // tags and entities
    fillRows(tags.value, value('tags.bias').data, padRows);
    addProduct(kernel, tags.value, tagInput.dropped.value, value('tags'), padRows);
    fillRows(entities.value, value('entities.bias').data, padRows);
    addProduct(kernel, entities.value, top.dropped.value, value('entities'), padRows);
    tags.gradient.data.fill(0, 0, padRows * tags.value.columns);
    entities.gradient.data.fill(0, 0, padRows * entities.value.columns);
    row = 0;
    for (const example of batch) {
      for (let index = 0; index < example.length; index += 1, row += 1) {
        const tagBase = row * tags.value.columns;
        losses.tags += choiceGradient(
          tags,
          tagBase,
          labels.upos.length,
          example.upos[index] ?? 0,
          LOSS_WEIGHTS.upos * scale,
        );
        if ((example.xpos[index] ?? 0) >= 0)
          choiceGradient(
            tags,
            tagBase + labels.upos.length,
            labels.xpos.length,
            example.xpos[index] ?? 0,
            LOSS_WEIGHTS.xpos * scale,
          );
        if (example.names) {
          const base = row * entities.value.columns;
          losses.entities += choiceGradient(
            entities,
            base,
            labels.names.length,
            example.names[index] ?? 0,
            LOSS_WEIGHTS.names * scale,
          );
          const kind = example.nounKinds?.[index] ?? -1;
          if (kind >= 0)
            choiceGradient(
              entities,
              base + labels.names.length,
              labels.nounKinds.length,
              kind,
              LOSS_WEIGHTS.nounKinds * scale,
            );
        }
      }
    }
    productGradient(tagInput.dropped, parameter('tags'), tags.gradient, count, parameter('tags.bias'));
    productGradient(top.dropped, parameter('entities'), entities.gradient, count, parameter('entities.bias'));

    // views of each word
    fillRows(views.value, value('views.bias').data, padRows);
    addProduct(kernel, views.value, top.dropped.value, value('views'), padRows);
    views.gradient.data.fill(0, 0, padRows * 4 * VIEW_WIDTH);
    const ALL = 4 * VIEW_WIDTH;
    let first = 0;
    for (const end of ends) {
      for (let unit = 0; unit < ALL; unit += 1) {
        const isArc = unit < 2 * VIEW_WIDTH;
        const keep = random() < dropout.view ? 0 : 1 / (1 - dropout.view);
        for (let r = first; r < end; r += 1) {
          const at = r * ALL + unit;
          const raw = views.value.data[at] ?? 0;
          const slope = isArc && raw < 0 ? LEAK : 1;
          viewMask[at] = keep * slope;
          views.value.data[at] = raw * keep * slope;
        }
      }
      first = end;
    }

    // arcs
    for (let r = 0; r < padRows; r += 1)
      for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
        dependents.value.data[r * VIEW_WIDTH + unit] =
          r < count ? (views.value.data[r * ALL + unit] ?? 0) : 0;
    dependents.gradient.data.fill(0, 0, padRows * VIEW_WIDTH);
    fillRows(queries.value, value('arcs.bias').data, padRows);
    addProduct(kernel, queries.value, dependents.value, value('arcs'), padRows);
    queries.gradient.data.fill(0, 0, padRows * VIEW_WIDTH);
    distances.value.data.fill(0, 0, padRows * DISTANCE_BUCKETS);
    addProduct(kernel, distances.value, dependents.value, value('arcs.distance'), padRows);
    distances.gradient.data.fill(0, 0, padRows * DISTANCE_BUCKETS);
    const root = value('arcs.root').data;
    const rootGradient = gradient('arcs.root').data;
    first = 0;
    batch.forEach((example) => {
      const n = example.length;
      const across = padded(n + 1);
      heads.value.data.fill(0, 0, across * VIEW_WIDTH);
      heads.value.data.set(root, 0);
      for (let h = 0; h < n; h += 1)
        for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
          heads.value.data[(h + 1) * VIEW_WIDTH + unit] =
            views.value.data[(first + h) * ALL + VIEW_WIDTH + unit] ?? 0;
      for (let h = 0; h < across; h += 1)
        for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
          headsAcross.data[unit * across + h] = heads.value.data[h * VIEW_WIDTH + unit] ?? 0;
      const s = scores.value.data;
      const ds = scores.gradient.data;
      s.fill(0, 0, n * across);
      ds.fill(0, 0, n * across);
      const queryAt = queries.value.at + first * VIEW_WIDTH * 4;
      kernel.multiply(
        queryAt,
        headsAcross.at,
        scores.value.at,
        n,
        across,
        VIEW_WIDTH,
        VIEW_WIDTH * 4,
        4,
        across * 4,
        across * 4,
      );
      for (let d = 0; d < n; d += 1) {
        const base = d * across;
        const distanceBase = (first + d) * DISTANCE_BUCKETS;
        for (let h = -1; h < n; h += 1)
          s[base + h + 1] =
            (s[base + h + 1] ?? 0) + (distances.value.data[distanceBase + distanceBucket(d, h)] ?? 0);
        s[base + d + 1] = -1e4;
        losses.arcs += choiceGradient(
          scores,
          base,
          n + 1,
          (example.heads[d] ?? 0) + 1,
          LOSS_WEIGHTS.arcs * scale,
        );
        for (let h = -1; h < n; h += 1)
          distances.gradient.data[distanceBase + distanceBucket(d, h)] =
            (distances.gradient.data[distanceBase + distanceBucket(d, h)] ?? 0) + (ds[base + h + 1] ?? 0);
      }
      // queries' gradient = ds x heads; heads' gradient = ds^T x queries
      kernel.multiply(
        scores.gradient.at,
        heads.value.at,
        queries.gradient.at + first * VIEW_WIDTH * 4,
        n,
        VIEW_WIDTH,
        across,
        across * 4,
        4,
        VIEW_WIDTH * 4,
        VIEW_WIDTH * 4,
      );
      heads.gradient.data.fill(0, 0, across * VIEW_WIDTH);
      kernel.multiply(
        scores.gradient.at,
        queryAt,
        heads.gradient.at,
        n + 1,
        VIEW_WIDTH,
        n,
        4,
        across * 4,
        VIEW_WIDTH * 4,
        VIEW_WIDTH * 4,
      );
      for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
        rootGradient[unit] = (rootGradient[unit] ?? 0) + (heads.gradient.data[unit] ?? 0);
      for (let h = 0; h < n; h += 1)
        for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
          views.gradient.data[(first + h) * ALL + VIEW_WIDTH + unit] =
            (views.gradient.data[(first + h) * ALL + VIEW_WIDTH + unit] ?? 0) +
            (heads.gradient.data[(h + 1) * VIEW_WIDTH + unit] ?? 0);
      first += n;
    });
    productGradient(dependents, parameter('arcs'), queries.gradient, count, parameter('arcs.bias'));
    productGradient(dependents, parameter('arcs.distance'), distances.gradient, count);
    for (let r = 0; r < count; r += 1)
      for (let unit = 0; unit < VIEW_WIDTH; unit += 1)
        views.gradient.data[r * ALL + unit] =
          (views.gradient.data[r * ALL + unit] ?? 0) + (dependents.gradient.data[r * VIEW_WIDTH + unit] ?? 0);

    // labels of the true arcs
    const bucketTable = value('labels.distance').data;
    const bucketGradient = gradient('labels.distance').data;
    const H = 2 * VIEW_WIDTH;
    const v = views.value.data;
    const dv = views.gradient.data;
    row = 0;
    hidden.value.data.fill(0, count * H, padRows * H);
    for (const example of batch) {
      const start = row;
      for (let d = 0; d < example.length; d += 1, row += 1) {
        const h = example.heads[d] ?? 0;
        const bucket = distanceBucket(d, h) * VIEW_WIDTH;
        const dependentAt = row * ALL + 2 * VIEW_WIDTH;
        const headAt = (start + h) * ALL + 3 * VIEW_WIDTH;
        for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
          const a = v[dependentAt + unit] ?? 0;
          const b = h < 0 ? 0 : (v[headAt + unit] ?? 0);
          const sum = a + b + (bucketTable[bucket + unit] ?? 0);
          hidden.value.data[row * H + unit] = sum < 0 ? LEAK * sum : sum;
          hidden.value.data[row * H + VIEW_WIDTH + unit] = a * b;
        }
      }
    }
    fillRows(labelScores.value, value('labels.bias').data, padRows);
    addProduct(kernel, labelScores.value, hidden.value, value('labels'), padRows);
    const labelWidth = labelScores.value.columns;
    labelScores.gradient.data.fill(0, 0, padRows * labelWidth);
    row = 0;
    for (const example of batch)
      for (let d = 0; d < example.length; d += 1, row += 1)
        if ((example.heads[d] ?? 0) >= 0)
          losses.labels += choiceGradient(
            labelScores,
            row * labelWidth,
            labels.rels.length,
            example.rels[d] ?? 0,
            LOSS_WEIGHTS.labels * scale,
          );
    hidden.gradient.data.fill(0, 0, padRows * H);
    productGradient(hidden, parameter('labels'), labelScores.gradient, count, parameter('labels.bias'));
    row = 0;
    for (const example of batch) {
      const start = row;
      for (let d = 0; d < example.length; d += 1, row += 1) {
        const h = example.heads[d] ?? 0;
        if (h < 0) continue;
        const bucket = distanceBucket(d, h) * VIEW_WIDTH;
        const dependentAt = row * ALL + 2 * VIEW_WIDTH;
        const headAt = (start + h) * ALL + 3 * VIEW_WIDTH;
        for (let unit = 0; unit < VIEW_WIDTH; unit += 1) {
          const slope = (hidden.value.data[row * H + unit] ?? 0) < 0 ? LEAK : 1;
          const sumGradient = (hidden.gradient.data[row * H + unit] ?? 0) * slope;
          const productPart = hidden.gradient.data[row * H + VIEW_WIDTH + unit] ?? 0;
          bucketGradient[bucket + unit] = (bucketGradient[bucket + unit] ?? 0) + sumGradient;
          dv[dependentAt + unit] =
            (dv[dependentAt + unit] ?? 0) + sumGradient + productPart * (v[headAt + unit] ?? 0);
          dv[headAt + unit] =
            (dv[headAt + unit] ?? 0) + sumGradient + productPart * (v[dependentAt + unit] ?? 0);
        }
      }
    }
    for (let at = 0; at < count * ALL; at += 1) dv[at] = (dv[at] ?? 0) * (viewMask[at] ?? 0);
    productGradient(
      { value: top.dropped.value, gradient: top.dropped.gradient },
      parameter('views'),
      views.gradient,
      count,
      parameter('views.bias'),
    );

    // backward through the layers
    addMasked(topSource.gradient, top.dropped.gradient, top.mask, count);
    addMasked(tagSource.gradient, tagInput.dropped.gradient, tagInput.mask, count);
    embedded.gradient.data.fill(0, 0, padRows * WIDTH);
    for (let index = LAYERS - 1; index >= 0; index -= 1) {
      const layer = layers[index];
      if (!layer) continue;
      const under = index === 0 ? embedded : (layers[index - 1]?.output ?? embedded);
      first = 0;
      for (const end of ends) {
        recurrenceGradient(
          gates(value, index + 1),
          gates(gradient, index + 1),
          layer.projected.value.data,
          under.value.data,
          layer.cells,
          layer.output.gradient.data,
          layer.projected.gradient.data,
          under.gradient.data,
          carried,
          first,
          end,
          WIDTH,
        );
        first = end;
      }
      layer.projected.gradient.data.fill(0, count * 3 * WIDTH, padRows * 3 * WIDTH);
      layer.dropped.gradient.data.fill(0, 0, padRows * WIDTH);
      productGradient(layer.dropped, parameter(`layer${index + 1}`), layer.projected.gradient, count);
      for (const { name, step, shifted } of index === 0 ? neighbors : []) {
        shifted.gradient.data.fill(0, 0, padRows * WIDTH);
        productGradient(shifted, parameter(name), layer.projected.gradient, count);
        shiftBack(shifted.gradient, layer.dropped.gradient, step, ends);
      }
      addMasked(under.gradient, layer.dropped.gradient, layer.mask, count);
    }
    input.gradient.data.fill(0, 0, padRows * INPUT_WIDTH);
    productGradient(input, parameter('input'), embedded.gradient, count, parameter('input.bias'));
    row = 0;
    for (const example of batch) {
      for (let index = 0; index < example.length; index += 1, row += 1) {
        const base = row * INPUT_WIDTH;
        const wordRow = example.wordRows[index] ?? 0;
        const g = input.gradient.data;
        if (wordRow >= 0 && !((droppedWords[row] ?? 0) & 1)) {
          wordTable.touched?.add(wordRow);
          const to = wordRow * WORD_WIDTH;
          const from = base + VECTOR_WIDTH;
          for (let unit = 0; unit < WORD_WIDTH; unit += 1)
            wordTable.gradient.data[to + unit] =
              (wordTable.gradient.data[to + unit] ?? 0) +
              (g[from + unit] ?? 0) * (inputMask[from + unit] ?? 0);
        }
        const from = base + VECTOR_WIDTH + WORD_WIDTH;
        for (const affix of example.affixRows[index] ?? []) {
          affixTable.touched?.add(affix);
          const to = affix * AFFIX_WIDTH;
          for (let unit = 0; unit < AFFIX_WIDTH; unit += 1)
            affixTable.gradient.data[to + unit] =
              (affixTable.gradient.data[to + unit] ?? 0) +
              (g[from + unit] ?? 0) * (inputMask[from + unit] ?? 0);
        }
      }
    }
    return losses;
  }

  return { parameters, parameter, learn };
}

function createParameter(
  arena: Arena,
  name: string,
  rows: number,
  columns: number,
  random: () => number,
): Parameter {
  const value = arena.take(rows, columns);
  const isTable = name.endsWith('Table');
  const startsAtZero = isTable || rows === 1 || name === 'arcs.distance' || name === 'labels.distance';
  const range = Math.sqrt(3 / rows) * (name === 'arcs' || /left|right/.test(name) ? 0.5 : 1);
  if (!startsAtZero)
    for (let at = 0; at < value.data.length; at += 1) value.data[at] = (random() * 2 - 1) * range;
  if (name === 'arcs.root') for (let at = 0; at < columns; at += 1) value.data[at] = (random() * 2 - 1) * 0.3;
  return { name, value, gradient: arena.take(rows, columns), touched: isTable ? new Set() : null };
}

/** Row i of `target` becomes row i + step of `source` within its sentence, or nothing at the sentence's edge. */
function shiftRows(source: Matrix, target: Matrix, step: number, ends: number[]): void {
  const { columns } = source;
  let first = 0;
  for (const end of ends) {
    for (let row = first; row < end; row += 1) {
      const from = row + step;
      if (from < first || from >= end) target.data.fill(0, row * columns, (row + 1) * columns);
      else target.data.set(source.data.subarray(from * columns, (from + 1) * columns), row * columns);
    }
    first = end;
  }
  target.data.fill(0, first * columns, (first + 4) * columns);
}

/** The backward pass of `shiftRows`. */
function shiftBack(gradient: Matrix, target: Matrix, step: number, ends: number[]): void {
  const { columns } = gradient;
  let first = 0;
  for (const end of ends) {
    for (let row = first; row < end; row += 1) {
      const from = row + step;
      if (from < first || from >= end) continue;
      for (let unit = 0; unit < columns; unit += 1) {
        const at = from * columns + unit;
        target.data[at] = (target.data[at] ?? 0) + (gradient.data[row * columns + unit] ?? 0);
      }
    }
    first = end;
  }
}

/** Softmax cross-entropy: writes the weighted gradient beside the scores, returns the unweighted loss. */
function choiceGradient(
  scores: { value: Matrix; gradient: Matrix },
  base: number,
  choices: number,
  gold: number,
  weight: number,
): number {
  const s = scores.value.data;
  const g = scores.gradient.data;
  let best = -Infinity;
  for (let choice = 0; choice < choices; choice += 1) best = Math.max(best, s[base + choice] ?? 0);
  let total = 0;
  for (let choice = 0; choice < choices; choice += 1) {
    const power = Math.exp((s[base + choice] ?? 0) - best);
    g[base + choice] = power;
    total += power;
  }
  const goldShare = (g[base + gold] ?? 0) / total;
  for (let choice = 0; choice < choices; choice += 1)
    g[base + choice] = ((g[base + choice] ?? 0) / total) * weight;
  g[base + gold] = (g[base + gold] ?? 0) - weight;
  return -Math.log(Math.max(goldShare, 1e-12));
}
