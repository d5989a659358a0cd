import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickItems, replacementFor } from '#lib/quizzes/pick-items';
import { difficultyOf, type PlayedItems, playedKey, preferenceFor } from '#lib/quizzes/preference';
import { itemAt } from '#tests/support/items';

const quote = 'Curie, a chemist, won in 1911.';

/** A question on a sentence that holds two claims. */
function onCurie(claim: string, stem: string, bindings: Record<string, string>, score: number) {
  return itemAt(100, {
    id: claim + score,
    stem,
    score,
    evidence: [{ article: 'article', start: 100, end: 100 + quote.length, quote }],
    derivation: { rule: 'test', ruleSet: 'test', seed: 1, bindings: { claim, ...bindings } },
  });
}

describe('the items of a quiz', () => {
  test('are the best of the pool, best first', () => {
    const pool = [itemAt(0, { score: 0.1 }), itemAt(10, { score: 0.9 }), itemAt(20, { score: 0.5 })];
    expect(pickItems(pool, 2).map((item) => item.score)).toEqual([0.9, 0.5]);
  });

  test('never stand on the same evidence, for one would give the other away', () => {
    const pool = [itemAt(0), itemAt(4), itemAt(5), itemAt(20, { stem: 'Is it so at 0?' })];
    expect(pickItems(pool, 10).map((item) => item.id)).toEqual(['item-0', 'item-5']);
  });

  test('of one sentence are taken only where there are not enough of others', () => {
    const chemist = onCurie('what', 'Was Curie a chemist?', {}, 0.9);
    const year = onCurie('won', 'When did she win?', { answer: '1911' }, 0.8);
    const other = itemAt(0, { score: 0.1 });
    expect(pickItems([chemist, year, other], 2)).toEqual([chemist, other]);
    expect(pickItems([chemist, year, other], 3)).toEqual([chemist, other, year]);
  });

  test('give up one that stands in the way of two', () => {
    const whole = onCurie('won', 'Did the chemist Curie win in 1911?', {}, 0.9);
    const chemist = onCurie('what', 'Was Curie a chemist?', {}, 0.5);
    const year = onCurie('won', 'When did she win?', { answer: '1911' }, 0.4);
    expect(pickItems([whole, chemist, year], 1)).toEqual([whole]);
    expect(pickItems([whole, chemist, year], 2)).toEqual([chemist, year]);
  });

  test('are as often keyed yes as no where the pool allows', () => {
    const yes = [0, 10, 20, 30].map((at) => itemAt(at, { score: 0.9 }));
    const no = [40, 50].map((at) => itemAt(at, { score: 0.1, key: 'No' }));
    const keys = pickItems([...yes, ...no], 4).map((item) => item.key);
    expect(keys.filter((key) => key === 'No')).toHaveLength(2);
  });

  test('give way to another form of their claim where nearly all would be keyed yes', () => {
    const form = (start: number, key: string, score: number) =>
      itemAt(start, {
        ...{ id: `${start}-${key}`, stem: `Is it ${key} at ${start}?`, key, score },
        derivation: { rule: 'test', ruleSet: 'test', seed: 1, bindings: { claim: `claim-${start}` } },
      });
    const yes = [0, 10, 20, 30].map((start) => form(start, 'Yes', 0.9));
    const keys = (pool: ReturnType<typeof form>[]) => pickItems(pool, 4).map(({ key }) => key);
    expect(keys(yes)).toEqual(['Yes', 'Yes', 'Yes', 'Yes']);
    expect(keys([...yes, form(0, 'No', 0.8), form(10, 'No', 0.7)]).toSorted()).toEqual([
      'No',
      'No',
      'Yes',
      'Yes',
    ]);
    expect(keys([...yes, form(0, 'No', 0.2)])).toEqual(['Yes', 'Yes', 'Yes', 'Yes']);
  });

  test('do not depend on the order of the pool', () => {
    const pool = fc.uniqueArray(fc.nat(200), { maxLength: 30 });
    fc.assert(
      fc.property(pool, fc.nat(10), (places, count) => {
        const items = places.map((at) => itemAt(at, { score: (at % 7) / 7, key: at % 2 ? 'Yes' : 'No' }));
        const ids = pickItems(items, count).map((item) => item.id);
        expect(pickItems(items.reverse(), count).map((item) => item.id)).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('the replacement of an item', () => {
  const pool = [itemAt(0, { score: 0.9 }), itemAt(10, { score: 0.5 }), itemAt(20, { score: 0.1 })];
  const [first, second, third] = pool as [(typeof pool)[0], (typeof pool)[0], (typeof pool)[0]];

  test('is the next best that is not in the quiz yet', () => {
    expect(replacementFor(first, [second], pool)?.id).toBe('item-20');
  });

  test('starts again from the top after the last', () => {
    expect(replacementFor(third, [second], pool)?.id).toBe('item-0');
  });

  test('of a question worded by hand is not the one that it was before', () => {
    const made = (claim: string, slot: string) => ({
      derivation: { rule: 'yes-no/stated', ruleSet: 'test', seed: 1, bindings: { claim, slot } },
    });
    const before = itemAt(0, { ...made('a', 'subject'), score: 0.9 });
    const other = itemAt(10, { ...made('b', 'subject'), score: 0.1 });
    const { bindings } = before.derivation;
    const derivation = { ...before.derivation, bindings: { slot: bindings.slot ?? '', claim: 'a' } };
    const worded = { ...before, stem: 'In my words?', derivation };
    expect(replacementFor(worded, [], [before, other])).toBe(other);
    expect(replacementFor(worded, [], [before])).toBeNull();
  });

  test('is none when the pool holds no other', () => {
    expect(replacementFor(first, [second, third], pool)).toBeNull();
  });
});

describe('what is preferred', () => {
  const near = itemAt(0, {
    score: 0.4,
    kind: 'true-false',
    options: ['True', 'False'],
    key: 'False',
    stem: 'The ship is a member of the crew.',
    nearMiss: { operator: 'category', from: 'a guest', to: 'a member', rung: 1 },
  });
  const plain = itemAt(10, { score: 0.9, stem: 'Is a b c?' });
  const none: PlayedItems = new Map();

  test('hard ones come first where hard ones are wished for, and the others fill up', () => {
    const hard = preferenceFor({ mix: 'best', difficulty: 'hard' }, none);
    const easy = preferenceFor({ mix: 'best', difficulty: 'easy' }, none);
    expect(pickItems([plain, near], 1, hard)).toEqual([near]);
    expect(pickItems([plain, near], 1, easy)).toEqual([plain]);
    expect(pickItems([plain, near], 2, hard)).toEqual([near, plain]);
    expect(replacementFor(near, [], [plain, near], hard)).toEqual(plain);
  });

  test('play makes an easy-looking question a hard one', () => {
    const played: PlayedItems = new Map([[playedKey(plain), { answered: 60, right: 27 }]]);
    expect(difficultyOf(plain, none).difficulty.level).toBe('easy');
    expect(difficultyOf(plain, played).difficulty.level).toBe('hard');
    const hard = preferenceFor({ mix: 'best', difficulty: 'hard' }, played);
    expect(pickItems([plain, itemAt(20, { score: 1, stem: 'Is a b?' })], 1, hard)).toEqual([plain]);
  });

  test('an even mix takes the kinds in turn, best first within each', () => {
    const gap = (start: number) => itemAt(start, { kind: 'cloze', options: [], key: 'x', score: 0.3 });
    const pool = [
      ...[0, 10, 20, 30].map((start) => itemAt(start, { score: 0.9, key: start % 20 ? 'No' : 'Yes' })),
      gap(40),
      gap(50),
    ];
    const kinds = (mix: 'best' | 'even', count: number) =>
      pickItems(pool, count, { mix, tierOf: () => 0 }).map(({ kind }) => kind);
    expect(kinds('best', 4)).toEqual(['yes-no', 'yes-no', 'yes-no', 'yes-no']);
    expect(kinds('even', 4).toSorted()).toEqual(['cloze', 'cloze', 'yes-no', 'yes-no']);
    expect(kinds('even', 6).filter((kind) => kind === 'yes-no')).toHaveLength(4);
  });
});
