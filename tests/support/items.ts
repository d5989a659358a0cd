import type { Item } from '#lib/items/item';

/** An item with one piece of evidence at `start`, and whatever else a test cares about. */
export function itemAt(start: number, changes: Partial<Item> = {}): Item {
  return {
    id: `item-${start}`,
    article: 'article',
    kind: 'yes-no',
    stem: `Is it so at ${start}?`,
    options: ['Yes', 'No'],
    key: 'Yes',
    explanation: `It is so at ${start}.`,
    evidence: [{ article: 'article', start, end: start + 5, quote: 'a b c' }],
    derivation: { rule: 'test', ruleSet: 'test', seed: 1, bindings: { claim: `claim-${start}` } },
    nearMiss: null,
    score: 0.5,
    asOf: null,
    ...changes,
  };
}
