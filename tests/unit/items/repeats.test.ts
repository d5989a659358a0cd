import { expect, test } from 'vitest';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { colombia } from '#tests/support/colombia';

test('of one claim, a gap and whether it is so are never asked side by side, nor the date and another date', () => {
  const source = colombia();
  const { shown } = generateItems([source], { seed: 1, judge: judgeFor([source]) });
  for (const item of shown) {
    const { claim, slot, answer } = item.derivation.bindings;
    if (answer === undefined) continue;
    const truths = shown.filter(
      ({ derivation: { bindings } }) =>
        bindings.claim === claim &&
        bindings.answer === undefined &&
        (bindings.operator === undefined || bindings.slot === slot),
    );
    expect(truths).toEqual([]);
  }
});
