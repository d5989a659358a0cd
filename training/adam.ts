import type { Parameter } from '#training/parameters';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.98;
const EPSILON = 1e-8;
/** Longest gradient of one step; a longer one is scaled down. */
const GRADIENT_LIMIT = 1;
/** How slowly the averaged weights follow. */
const AVERAGE_DECAY = 0.999;

export type Optimizer = {
  /** One step down the gradients, which are cleared. */
  step: (rate: number) => void;
  /** The averaged weights by name, as they would be shipped. */
  averaged: () => Map<string, Float32Array>;
};

/**
 * Adam (Kingma and Ba 2015) with a moving average of the weights. Tables move and average only in the rows that a batch used,
 * so that the cost does not grow with the vocabulary.
 */
export function createOptimizer(parameters: Parameter[]): Optimizer {
  const states = parameters.map((parameter) => ({
    parameter,
    first: new Float32Array(parameter.value.data.length),
    second: new Float32Array(parameter.value.data.length),
    average: Float32Array.from(parameter.value.data),
    rowSteps: new Int32Array(parameter.value.rows),
  }));
  let steps = 0;
  return {
    step(rate) {
      steps += 1;
      const scale = gradientScale(parameters);
      for (const state of states) {
        const { parameter } = state;
        const { columns } = parameter.value;
        if (!parameter.touched) {
          moveRange(state, 0, parameter.value.data.length, rate, scale, steps, steps);
          continue;
        }
        for (const row of parameter.touched) {
          const rowSteps = (state.rowSteps[row] ?? 0) + 1;
          state.rowSteps[row] = rowSteps;
          moveRange(state, row * columns, (row + 1) * columns, rate, scale, steps, rowSteps);
        }
        parameter.touched.clear();
      }
    },
    averaged: () =>
      new Map(
        states.map(({ parameter, average }) => [
          parameter.name,
          parameter.touched ? Float32Array.from(parameter.value.data) : average,
        ]),
      ),
  };
}

type State = { parameter: Parameter; first: Float32Array; second: Float32Array; average: Float32Array };

function moveRange(
  state: State,
  from: number,
  to: number,
  rate: number,
  scale: number,
  steps: number,
  seen: number,
): void {
  const { first, second, average, parameter } = state;
  const value = parameter.value.data;
  const gradient = parameter.gradient.data;
  const firstScale = 1 / (1 - FIRST_DECAY ** Math.min(seen, 1000));
  const secondScale = 1 / (1 - SECOND_DECAY ** Math.min(seen, 5000));
  const keep = Math.min(AVERAGE_DECAY, (1 + steps) / (10 + steps));
  for (let at = from; at < to; at += 1) {
    const g = (gradient[at] ?? 0) * scale;
    gradient[at] = 0;
    const m = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * g;
    const s = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * g * g;
    first[at] = m;
    second[at] = s;
    const moved = (value[at] ?? 0) - (rate * m * firstScale) / (Math.sqrt(s * secondScale) + EPSILON);
    value[at] = moved;
    average[at] = keep * (average[at] ?? 0) + (1 - keep) * moved;
  }
}

function gradientScale(parameters: Parameter[]): number {
  let squares = 0;
  for (const { gradient, touched } of parameters) {
    if (touched) continue;
    for (let at = 0; at < gradient.data.length; at += 1)
      squares += (gradient.data[at] ?? 0) * (gradient.data[at] ?? 0);
  }
  const length = Math.sqrt(squares);
  return length > GRADIENT_LIMIT ? GRADIENT_LIMIT / length : 1;
}
