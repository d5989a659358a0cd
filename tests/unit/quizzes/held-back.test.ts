import { expect, test } from 'vitest';
import { groupHeldBack, HELD_BACK_A_REASON } from '#lib/quizzes/held-back';
import { itemAt } from '#tests/support/items';

const made = (claim: string, rule: string, bindings = {}) =>
  itemAt(0, {
    stem: `${rule} of ${claim}`,
    derivation: { rule, ruleSet: 't', seed: 1, bindings: { claim, ...bindings } },
  });

test('doubtful proofs stand first, then the most frequent reason; what was one too many is only counted', () => {
  const { groups, count, spare } = groupHeldBack([
    { item: made('a', 'yes-no/stated'), reason: 'length: The stem is longer than 26 words.' },
    { item: made('b', 'yes-no/stated'), reason: 'length: The stem is longer than 26 words.' },
    { item: made('c', 'yes-no/stated'), reason: 'too-short: The stem says too little.' },
    { item: made('d', 'yes-no/near-miss'), reason: 'verify: an article supports what must be false' },
    { item: made('e', 'yes-no/stated'), reason: 'limit: Enough items were found.' },
  ]);
  expect(groups.map((one) => [one.group, one.count])).toEqual([
    ['proof', 1],
    ['wording', 2],
    ['wording', 1],
  ]);
  expect([count, spare]).toEqual([4, 1]);
  expect(groups[0]?.items[0]).toMatchObject({ claimId: 'd', stem: 'yes-no/near-miss of d' });
});

test('the same step in another kind of question is the same candidate; another step is another', () => {
  const reason = 'length: The stem is longer than 26 words.';
  const miss = { operator: 'office', slot: 'args.0', from: 'president', to: 'mayor' };
  const { count } = groupHeldBack([
    { item: made('a', 'yes-no/near-miss', miss), reason },
    { item: made('a', 'true-false/near-miss', miss), reason },
    { item: made('a', 'true-false/stated'), reason },
    { item: made('a', 'cloze/gap', { slot: 'args.0', answer: 'president' }), reason },
    { item: made('a', 'multiple-choice/asked', { slot: 'args.0', answer: 'president' }), reason },
  ]);
  expect(count).toBe(3);
});

test('only so many stand under one reason', () => {
  const many = Array.from({ length: HELD_BACK_A_REASON + 5 }, (_, at) => ({
    item: made(`claim-${at}`, 'yes-no/stated'),
    reason: 'length: The stem is longer than 26 words.',
  }));
  const [group] = groupHeldBack(many).groups;
  expect([group?.items.length, group?.count]).toEqual([HELD_BACK_A_REASON, HELD_BACK_A_REASON + 5]);
});
