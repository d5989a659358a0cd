import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DifficultyCue, difficultyLevels, levelOf } from '#lib/items/difficulty';
import { estimateDifficulty } from '#lib/items/estimate-difficulty';
import { type Item, itemKinds } from '#lib/items/item';
import { difficultyAfterPlay } from '#lib/items/played-difficulty';
import { itemAt } from '#tests/support/items';

const quote = 'The tower is an observer post of the county and opened in 1932.';
const about = (change: Partial<Item>) =>
  estimateDifficulty(
    itemAt(0, { stem: 'Is the tower an observer post of the county?', evidence: [proof(quote)], ...change }),
  );
const proof = (words: string) => ({ article: 'a', start: 0, end: words.length, quote: words });
const miss = (operator: string, from: string, to: string, rung: number) => ({ operator, from, to, rung });
const cue = (cues: DifficultyCue[], name: string) => cues.find((one) => one.name === name);

describe('how hard a question is', () => {
  test('a near miss on a closer rung is harder, and a mere denial easier than any', () => {
    const of = (operator: string, rung: number) =>
      about({ key: 'No', nearMiss: miss(operator, 'an observer post', 'a member post', rung) }).estimate;
    const estimates = [of('polarity', 3), of('category', 3), of('category', 2), of('category', 1)];
    expect(estimates).toEqual(estimates.toSorted((a, b) => a - b));
    expect(new Set(estimates).size).toBe(4);
  });

  test('a wrong number close to the right one is harder than one far off, and so is a date', () => {
    const of = (from: string, to: string) => about({ nearMiss: miss('number', from, to, 2) }).estimate;
    expect(of('500', '480')).toBeGreaterThan(of('500', '90'));
    expect(of('1932', '1931')).toBeGreaterThan(of('1932', '1890'));
    const asked = (options: string[]) => about({ kind: 'multiple-choice', key: '500', options });
    expect(asked(['480', '500', '900']).estimate).toBeGreaterThan(asked(['90', '500', '9000']).estimate);
  });

  test('names are not numbers: they have no distance', () => {
    expect(
      cue(about({ nearMiss: miss('office', 'observer', 'member', 1) }).cues, 'distance'),
    ).toBeUndefined();
  });

  test('rare names make harder, common words easier, and the rare ones are named as they are written', () => {
    const common = about({ stem: 'Is the city in the north of the country?' });
    const rare = about({ stem: 'Is Kalgoorlie an entrepôt of Ouagadougou?' });
    expect(cue(common.cues, 'rarity')).toMatchObject({ words: 'its words and names are common' });
    expect(cue(common.cues, 'rarity')?.weight).toBeLessThan(0);
    expect(cue(rare.cues, 'rarity')?.weight).toBeGreaterThan(0);
    expect(cue(rare.cues, 'rarity')?.words).toContain('“Ouagadougou”');
  });

  test('a wording of its own is harder than the words of the article; the near miss itself does not count', () => {
    const same = about({ stem: 'Was the tower opened in 1932?' });
    const other = about({ stem: 'Did people first enter the building in 1932?' });
    const changed = about({
      stem: 'Was the tower closed in 1932?',
      nearMiss: miss('x', 'opened', 'closed', 3),
    });
    expect(cue(same.cues, 'wording')?.weight).toBeLessThan(0);
    expect(cue(other.cues, 'wording')?.weight).toBeGreaterThan(0);
    expect(cue(changed.cues, 'wording')).toEqual(cue(same.cues, 'wording'));
  });

  test('a gap is harder than options, and what is left open harder than what is refuted', () => {
    expect(about({ kind: 'cloze', options: [] }).estimate).toBeGreaterThan(about({}).estimate);
    const verdict = (rule: string) =>
      about({ kind: 'verdict', derivation: { rule, ruleSet: 't', seed: 1, bindings: {} } }).estimate;
    expect(verdict('verdict/open')).toBeGreaterThan(verdict('verdict/stated'));
  });

  test('the cues add up to the estimate, which stays between 0 and 1', () => {
    const items = fc.record({
      kind: fc.constantFrom(...itemKinds),
      stem: fc.string({ minLength: 1 }),
      key: fc.string({ minLength: 1 }),
      options: fc.array(fc.string(), { maxLength: 4 }),
      nearMiss: fc.option(
        fc.record({
          operator: fc.string(),
          from: fc.string(),
          to: fc.string(),
          rung: fc.integer({ min: 1, max: 9 }),
        }),
      ),
    });
    fc.assert(
      fc.property(items, (change) => {
        const { estimate, level, cues } = about(change);
        const sum = cues.reduce((total, { weight }) => total + weight, 0.3);
        expect(estimate).toBeCloseTo(Math.min(1, Math.max(0, sum)), 1);
        expect(level).toBe(levelOf(estimate));
      }),
    );
  });

  test('the three levels follow one another', () => {
    expect([0, 0.4, 1].map(levelOf)).toEqual([...difficultyLevels]);
  });
});

describe('after play', () => {
  const estimated = about({});
  const twoWays = { options: ['Yes', 'No'] };
  const played = (right: number, answered: number) =>
    difficultyAfterPlay(estimated, twoWays, { right, answered }).estimate;

  test('without an answer the estimate stands', () => {
    expect(difficultyAfterPlay(estimated, twoWays, { right: 0, answered: 0 })).toBe(estimated);
  });

  test('the fewer were right, the harder it is; one answer moves little, many all the way', () => {
    expect(played(2, 10)).toBeGreaterThan(played(5, 10));
    expect(played(5, 10)).toBeGreaterThan(played(10, 10));
    expect(Math.abs(played(0, 1) - estimated.estimate)).toBeLessThan(0.2);
    expect(played(1000, 1000)).toBeLessThan(0.05);
  });

  test('half right of two options is what guessing gives: nobody knew', () => {
    expect(played(500, 1000)).toBeGreaterThan(0.95);
    const free = difficultyAfterPlay(estimated, { options: [] }, { right: 500, answered: 1000 });
    expect(free.estimate).toBeCloseTo(0.5, 1);
  });
});
