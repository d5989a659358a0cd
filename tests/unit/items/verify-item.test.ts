import { describe, expect, test } from 'vitest';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import type { Item } from '#lib/items/item';
import { verifyItem } from '#lib/items/verify-item';
import { claimOf } from '#tests/support/clauses';
import { colombia } from '#tests/support/colombia';

const source = colombia();
const judge = judgeFor([source]);
const { shown } = generateItems([source], { seed: 1, judge, everyForm: true });

function example(pick: (item: Item) => boolean): Item {
  const item = shown.find(pick);
  if (!item) throw new Error('no such item');
  return item;
}
const nearMiss = example(({ kind, nearMiss }) => kind === 'yes-no' && nearMiss !== null);
const choice = example(({ kind }) => kind === 'multiple-choice');

describe('an item that was tampered with', () => {
  test.each<[string, Partial<Item>, RegExp]>([
    ['key', { key: 'Yes' }, /key is No/],
    ['stem', { stem: 'Is it so?' }, /its stem is not/],
    ['explanation', { explanation: 'Because.' }, /its explanation/],
    ['rule set', { derivation: { ...nearMiss.derivation, ruleSet: 'other' } }, /rule set other/],
    ['claim', { derivation: { ...nearMiss.derivation, bindings: { claim: 'none' } } }, /no claim/],
    ['article', { article: 'elsewhere' }, /not among/],
    ['evidence', { evidence: [{ article: 'colombia', start: 1, end: 5, quote: 'wrong' }] }, /does not stand/],
  ])('fails by its %s', (_, change, reason) => {
    const verification = verifyItem({ ...nearMiss, ...change }, [source], judge);
    expect(verification.ok ? '' : verification.reason).toMatch(reason);
  });
});

test('a near miss that another article makes true fails: accidental truth', () => {
  const other = colombia('other');
  const claims = [...other.claims];
  const truth = shown.find(({ nearMiss: near }) => near?.operator === 'category');
  if (!truth) throw new Error('no such item');
  const claim = source.claims.find(({ id }) => id === truth.derivation.bindings.claim);
  if (!claim?.clause) throw new Error('no such claim');
  const args = claim.clause.args.map((arg) =>
    arg.role === 'complement' ? { ...arg, text: 'a NATO member' } : arg,
  );
  claims[0] = claimOf({ ...claim.clause, args }, claim.text);
  const two = [source, { ...other, claims }];
  const verification = verifyItem(truth, two, judgeFor(two));
  expect(verification).toMatchObject({ ok: false, reason: expect.stringContaining('must be false') });
});

test('an option that is true as well fails', () => {
  const always = () => 'supported' as const;
  const verification = verifyItem(choice, [source], always);
  expect(verification).toMatchObject({ ok: false, reason: expect.stringContaining('true as well') });
});

test('bindings that no operator vouches for fail', () => {
  const bindings = { ...nearMiss.derivation.bindings, to: 'banana' };
  const item = { ...nearMiss, derivation: { ...nearMiss.derivation, bindings } };
  expect(verifyItem(item, [source], judge)).toMatchObject({ ok: false });
});
