import { type Labels, tensorShapes } from '#lib/language/network-shape';
import type { Arena, Matrix } from '#lib/language/tensors';

/** A trained tensor with the gradient of the batch at hand. */
export type Parameter = {
  name: string;
  value: Matrix;
  gradient: Matrix;
  /** Rows with a gradient in this batch, for tables; null for matrices, where all have. */
  touched: Set<number> | null;
};

export type Parameters = { list: Parameter[]; get: (name: string) => Parameter };

const ROOT_RANGE = 0.3;

/** All tensors of the network: matrices at random (variance 1 / rows), tables and biases at zero. */
export function createParameters(
  arena: Arena,
  labels: Labels,
  wordRows: number,
  random: () => number,
): Parameters {
  const list = tensorShapes(labels, wordRows).map(({ name, rows, columns }) => {
    const value = arena.take(rows, columns);
    const range = startingRange(name, rows);
    if (range > 0)
      for (let at = 0; at < value.data.length; at += 1) value.data[at] = (random() * 2 - 1) * range;
    return {
      name,
      value,
      gradient: arena.take(rows, columns),
      touched: name.endsWith('Table') ? new Set<number>() : null,
    };
  });
  const byName = new Map(list.map((parameter) => [parameter.name, parameter]));
  return {
    list,
    get(name) {
      const found = byName.get(name);
      if (!found) throw new Error(`no tensor ${name}`);
      return found;
    },
  };
}

function startingRange(name: string, rows: number): number {
  if (name === 'arcs.root') return ROOT_RANGE;
  if (name.endsWith('Table') || name.endsWith('.distance') || rows === 1) return 0;
  const isOneOfSeveral = name === 'arcs' || name === 'layer1.left' || name === 'layer1.right';
  return Math.sqrt(3 / rows) * (isOneOfSeveral ? 0.5 : 1);
}
