import { describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { verifyItem } from '#lib/items/verify-item';
import { splitSentences } from '#lib/language/sentences';

/** All that may be shown of a text, in every form, each of it verified. */
function itemsOf(text: string, title: string | null = null) {
  const article = { name: 'whole', date: '2023-01-19', title, publisher: null, text };
  const sources = [{ article, claims: extractClaims(article).claims, sentences: splitSentences(text) }];
  const judge = judgeFor(sources);
  const { shown } = generateItems(sources, { seed: 1, judge, everyForm: true, minScore: 0 });
  for (const item of shown) expect(verifyItem(item, sources, judge)).toEqual({ ok: true });
  return shown;
}

const stemsOf = (text: string, title: string | null = null) => itemsOf(text, title).map(({ stem }) => stem);

describe('a stem names its article', () => {
  const title = 'The last steam ferry';

  test('where a deed tells nothing of what the title names', () => {
    const stems = stemsOf('Boeing delivered the last ship to Atlas Air.', title);
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems)
      expect(stem).toMatch(/^According to “The last steam ferry”, (?:to which|did|who|Boeing|_)/);
  });

  test('not where it tells when somebody died', () => {
    const stems = stemsOf('Bernard Silver died in Philadelphia in 1963.', title);
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of stems) expect(stem).not.toContain('According to');
  });

  test('not where it tells of whom the title names', () => {
    for (const stem of stemsOf('Ann Reed designed the Ahja Bridge in 1911.', 'Ann Reed'))
      expect(stem).not.toContain('According to');
  });
});

describe('more than one answer fits', () => {
  test.each([
    ['Ann Reed received a Nobel Prize in 1930.', '_____ received'],
    ['The guests of the house included Ann Reed and Jaan Tamm.', 'and _____'],
    ['Ann Reed wrote in 1802 to Jaan Tamm.', 'to _____'],
    ['Ann Reed studied at Tartu University.', 'at _____'],
    ['The Ahja Forest takes up more than a fifth of Estonia.', 'a(n) _____'],
  ])('%s', (text, gap) => {
    for (const stem of stemsOf(text)) expect(stem).not.toContain(gap);
  });

  test('an age is asked for as one', () => {
    const stems = stemsOf('Ann Reed died in Copenhagen at 104.');
    expect(stems.some((stem) => stem.endsWith('at the age of _____.'))).toBe(true);
    expect(stems.some((stem) => stem.endsWith('at _____.'))).toBe(false);
  });

  test('of what is denied only its end is asked for', () => {
    const stems = stemsOf('The Geological Society of Estonia did not admit women until 1919.');
    expect(stems.some((stem) => stem.includes('until _____'))).toBe(true);
    expect(stems.some((stem) => /Which|Who|which|who/.test(stem))).toBe(false);
  });
});

describe('nothing in a stem gives its key away', () => {
  test('no surname that is asked for', () => {
    const text =
      'Ann Reed married Jaan Reed in 1936. Mari Saar met Ann Reed in 1950. Peeter Kask met Mari Saar in 1951.';
    for (const { stem, key, options } of itemsOf(text)) {
      if (options.length === 0 || key !== 'Jaan Reed') continue;
      expect(stem).not.toContain('Reed');
    }
  });

  test('no word of the title that a near miss changed', () => {
    const items = itemsOf(
      'Ann Reed is the youngest author ever to receive the Ahja Prize.',
      'Ann Reed becomes youngest winner of Ahja Prize',
    );
    expect(
      items.filter(({ stem }) => stem.startsWith('According to “') && stem.includes('oldest author')),
    ).toEqual([]);
  });
});

describe('options are of one kind', () => {
  const text =
    'Ann Reed was an English marine biologist whose book drew attention to the dangers of pesticides. President John Kask praised Ann Reed in 1962. President Jimmy Saar honored Ann Reed in 1980. King Olav Tamm invited Ann Reed in 1970.';

  test('no president stands beside a biologist', () => {
    const asked = itemsOf(text).filter(({ kind, key }) => kind === 'multiple-choice' && key === 'Ann Reed');
    for (const { stem, options } of asked)
      if (stem.includes('biologist')) expect(options).not.toContain('John Kask');
  });
});

describe('no false statement', () => {
  test.each([
    ['makes a novel disappear', "Ann Reed's first novel appeared in 2008.", /disappear/],
    [
      'makes a sea grow to a tenth of its size',
      'By 2007, the Ahja Sea had shrunk to a tenth of its original size.',
      /grown/,
    ],
    ['lets somebody gain whom she lost', 'Ann Reed lost Jaan Tamm to a brain tumor in 1956.', /gain/],
    [
      'drops the "not" of a span of years',
      'Ann Reed did not perform in public for about ten years.',
      /^Ann Reed performed/,
    ],
    [
      'moves a date of what happens day by day',
      'In May 1952, the Ahja Bridge began to open.',
      /\b19(?!52)\d\d\b|\b(?:July|October|February) 1952/,
    ],
  ])('%s', (_, text, wrong) => {
    for (const { stem, key } of itemsOf(text))
      if (/^(?:False|No|refuted)$/.test(key)) expect(stem).not.toMatch(wrong);
  });

  test('"have not yet ratified" is asked without its "yet"', () => {
    const stems = stemsOf('Turkey and Hungary have not yet ratified the membership of Sweden.');
    expect(
      stems.some((stem) => /Turkey and Hungary ratified|Turkey and Hungary have ratified/.test(stem)),
    ).toBe(true);
    for (const stem of stems) expect(stem).not.toMatch(/\byet\b/);
  });
});
