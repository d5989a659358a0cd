import { expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import type { Item, ItemKind } from '#lib/items/item';
import { mayStandFor } from '#lib/items/young-states';
import { splitSentences } from '#lib/language/sentences';

/** Every question of some kinds that may be shown of a text. */
function shownOf(text: string, kinds: ItemKind[], title: string | null = null): Item[] {
  const article = { name: 'unsure', date: '2023-01-19', title, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  return generateItems([source], { seed: 1, judge: judgeFor([source]), kinds, everyForm: true, minScore: 0 })
    .shown;
}

const stemsOf = (text: string, kinds: ItemKind[], title: string | null = null) =>
  shownOf(text, kinds, title).map(({ stem }) => stem);

test('what is denied is not asked with yes or no', () => {
  const denied = 'Jaan Tamm had never won a match in Narva before June 2004.';
  expect(stemsOf(denied, ['yes-no']).filter((stem) => /\b(?:no|never|not)\b/.test(stem))).toEqual([]);
  expect(stemsOf('Jaan Tamm won a match in Narva in June 2004.', ['yes-no'])).not.toEqual([]);
});

test('a gap for a people takes any adjective; a choice of peoples does not', () => {
  const text = 'Jaan Tamm was an Estonian painter who studied in Paris in 1912.';
  expect(stemsOf(text, ['cloze']).join()).not.toContain('_____ painter');
  expect(stemsOf(text, ['multiple-choice']).join()).toContain('a(n) _____ painter');
});

test('a people is not asked for under a title that names the land', () => {
  const text = 'Thousands of Estonian supporters ran onto the field in Narva.';
  const asked = (title: string) => stemsOf(text, ['multiple-choice'], title).join();
  expect(asked('Estonia win the cup')).not.toContain('_____ supporters');
});

test('a year after "in" says that it is one where a place fits too', () => {
  const stems = stemsOf('The Narva Bridge was given to Jaan Tamm in 1912.', ['cloze']).join();
  expect(stems).toContain('in the year _____');
});

test('a question for a time that the stem tells by a second "when" is not asked', () => {
  const text = 'Eleven workers died in Narva on April 20, 2010, when gas shot up the well.';
  expect(stemsOf(text, ['multiple-choice']).filter((stem) => /^when\b.*\bwhen\b/i.test(stem))).toEqual([]);
});

test('a role in a sport is asked for with its article named', () => {
  const text = 'Jaan Tamm is the Estonia coach. Peter Saar lives in Narva. Karl Mets lives in Tartu.';
  const stems = stemsOf(text, ['multiple-choice', 'cloze', 'yes-no'], 'Estonia reach the final of the cup');
  const asked = stems.filter((stem) => /coach/.test(stem));
  expect(asked.length).toBeGreaterThan(0);
  for (const stem of asked) expect(stem).toMatch(/^According to “/);
});

test('an Irish physician is not said to be British, nor an English one', () => {
  const told = shownOf('Jaan Reed was an Irish physician.', ['true-false']).map(({ stem }) => stem);
  expect(told.join()).not.toMatch(/British|English/);
});

test('a land stands for another where both were there, and neither is part of the other', () => {
  expect(mayStandFor('North Korea', 'Japan', 1904)).toBe(false);
  expect(mayStandFor('North Korea', 'Japan', 1990)).toBe(true);
  expect(mayStandFor('China', 'Hong Kong', 2009)).toBe(false);
  expect(mayStandFor('Mongolia', 'Japan', null)).toBe(true);
});

test('no organization by its initials stands among people', () => {
  const text =
    'Jaan Tamm met Peter Saar in Narva in 1990. Karl Mets met Mart Kask in Tartu in 1992. ZANU-PF met Ann Reed in Riga in 1993. Ann Reed founded the Narva Post in 1980.';
  for (const { options } of shownOf(text, ['multiple-choice'])) {
    const people = options.filter((option) => /Tamm|Saar|Mets|Kask|Reed/.test(option));
    if (people.length > 1) expect(options).not.toContain('ZANU-PF');
  }
});
