/** How given labels compare with the right ones; shares in percent, one decimal. */
export type Figures = {
  examples: number;
  accuracy: number;
  macroF1: number;
  /** Right label, then given label, then how often. */
  confusion: Record<string, Record<string, number>>;
};

/** The figures of labels given to examples, in the same order. Never throws. */
export function figuresOf(right: readonly string[], given: readonly string[]): Figures {
  const labels = [...new Set([...right, ...given])].sort();
  const confusion: Figures['confusion'] = Object.fromEntries(labels.map((label) => [label, {}]));
  for (const [at, label] of right.entries()) {
    const row = confusion[label] ?? {};
    const said = given[at] ?? '';
    row[said] = (row[said] ?? 0) + 1;
  }
  const f1 = [...new Set(right)].map((label) => f1Of(label, right, given));
  return {
    examples: right.length,
    accuracy: percent(shareRight(right, given)),
    macroF1: percent(f1.reduce((sum, value) => sum + value, 0) / Math.max(1, f1.length)),
    confusion,
  };
}

/** Share of labels that are right, 0..1. */
export function shareRight(right: readonly string[], given: readonly string[]): number {
  return right.filter((label, at) => label === given[at]).length / Math.max(1, right.length);
}

/** A share as percent with one decimal. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function f1Of(label: string, right: readonly string[], given: readonly string[]): number {
  const both = right.filter((own, at) => own === label && given[at] === label).length;
  const all = right.filter((own) => own === label).length + given.filter((own) => own === label).length;
  return all === 0 ? 0 : (2 * both) / all;
}
