import { describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { isFairGap } from '#lib/items/fair-gap';
import { generateItems } from '#lib/items/generate-items';
import type { ItemKind } from '#lib/items/item';
import { splitSentences } from '#lib/language/sentences';
import { clauseOf, complement, oblique, subject } from '#tests/support/clauses';

/** Every gap that is left in, and those held back as unfair, of one text. */
function gapsOf(text: string, kind: ItemKind = 'cloze') {
  const article = { name: 'gaps', date: '2023-01-19', title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const options = {
    seed: 1,
    judge: judgeFor([source]),
    kinds: [kind],
    perArticle: 50,
    minScore: 0,
  };
  const { shown, rejected } = generateItems([source], options);
  return {
    asked: [
      ...shown,
      ...rejected.flatMap(({ item, reason }) => (reason.startsWith('unfair-gap') ? [] : [item])),
    ].map(({ stem }) => stem),
    unfair: rejected.flatMap(({ item, reason }) => (reason.startsWith('unfair-gap') ? [item.stem] : [])),
  };
}

describe('a gap that countless others would fit', () => {
  test.each([
    ['Florence Nightingale was born in Florence, Italy.', '_____ was born in Florence, Italy.'],
    [
      'Jesse Owens attended Ohio State University in Columbus.',
      '_____ attended Ohio State University in Columbus.',
    ],
    [
      'Nils Bohlin had designed ejection seats for fighter aircraft at Saab.',
      '_____ had designed ejection seats for fighter aircraft at Saab.',
    ],
    [
      'By 1434, Johannes Gutenberg was living in Strasbourg.',
      'By _____, Johannes Gutenberg was living in Strasbourg.',
    ],
    ['The Fremont Bridge opened in 1973.', 'The _____ opened in 1973.'],
    ['Bill Clinton was the president of the United States.', '_____ was the president of the United States.'],
  ])('%s', (text, stem) => {
    const { asked, unfair } = gapsOf(text);
    expect(unfair).toContain(stem);
    expect(asked).not.toContain(stem);
  });
});

test('the youngest of a family holds no record', () => {
  const answer = { slot: 'subject', text: 'Jesse Owens', type: 'person', whole: true } as const;
  const youngest = (of: string) =>
    clauseOf(subject('Jesse Owens', 'person'), { lemma: 'be', text: 'was', past: true }, [
      complement('the youngest'),
      oblique(`of ${of}`),
    ]);
  expect(isFairGap(answer, youngest('ten children of a sharecropper'))).toBe(false);
  expect(isFairGap(answer, youngest('the champions of the Berlin Games'))).toBe(true);
});

test('the second half of a place and its region is not asked for, nor offered among others', () => {
  const text = 'Florence Nightingale was born in Florence, Italy.';
  expect(gapsOf(text).asked).not.toContain('Florence Nightingale was born in Florence, _____.');
  expect(gapsOf(text, 'multiple-choice').asked).not.toContain(
    'Florence Nightingale was born in Florence, _____.',
  );
  const alone = gapsOf('Florence Nightingale died in Italy.', 'multiple-choice').asked;
  expect(alone).toContain('In which country did Florence Nightingale die?');
});

test('a plain noun is asked for only where it is a class that is defined or given', () => {
  const { asked } = gapsOf(
    'Rodrigues is an island in the Indian Ocean. In 2006 the International Astronomical Union classified Pluto as a dwarf planet.',
  );
  expect(asked.filter((stem) => /Rodrigues is an? |is a\(n\) _____/.test(stem))).toEqual([]);
  expect(asked.some((stem) => /classified Pluto as a(?:\(n\))? _____/.test(stem))).toBe(true);
});

test('a number that counts nothing is not asked for', () => {
  const { asked, unfair } = gapsOf("Usain Bolt of Jamaica's previous mark was 9.69 in 2008.");
  expect(unfair).toContain("Usain Bolt of Jamaica's previous mark was _____ in 2008.");
  expect(asked).toContain("Usain Bolt of Jamaica's previous mark was 9.69 in the year _____.");
});

describe('a gap that the rest leads back to', () => {
  test.each([
    ['Marie Curie discovered polonium in 1898.', '_____ discovered polonium in 1898.'],
    [
      'Eliud Kipchoge of Kenya became the first person to run a marathon in less than two hours on October 12, 2019.',
      '_____ of Kenya became the first person to run a marathon in less than two hours on October 12, 2019.',
    ],
    [
      'Lise Meitner was awarded the Enrico Fermi Award in 1966.',
      '_____ was awarded the Enrico Fermi Award in 1966.',
    ],
    ['Florence Nightingale died in London in 1910.', 'Florence Nightingale died in London in _____.'],
  ])('%s', (text, stem) => expect(gapsOf(text).asked).toContain(stem));
});

test('who did a deed may be asked for behind "by"; a time behind it may not', () => {
  const { asked, unfair } = gapsOf('The Ahja Sailing Club was founded by Jaan Tamm.');
  expect(asked).toContain('The Ahja Sailing Club was founded by _____.');
  expect(unfair).not.toContain('The Ahja Sailing Club was founded by _____.');
});

test.each([
  [
    'what is listed behind it',
    'The Ahja Stone carries a decree in three scripts, Greek, Runic and Latin.',
    /_____ scripts/,
  ],
  ['whoever reads "one of"', "Jaan Tamm is one of Mari Saar's three coaches.", /_____ coaches/],
  ['whoever knows the two', 'The two Ahja states were united on October 3, 1990.', /_____ Ahja states/],
  ['another prize', 'Mari Saar received the National Medal of Technology.', /the _____\./],
])('a number or name is not asked for that is told by %s', (_, text, gap) => {
  expect(gapsOf(text).asked.join('\n')).not.toMatch(gap);
});

test('of two who watched, nobody is asked who it was', () => {
  const { asked } = gapsOf('Mari Saar and Jaan Tamm watched from the Royal Box in 2013.', 'multiple-choice');
  expect(asked.join('\n')).not.toContain('Who watched');
});

test('a description of one alone leads back to its name, and so does the article that a stem names', () => {
  const laboratory = clauseOf(subject('Balticon', 'organization'), { lemma: 'be', text: 'is' }, [
    complement('the Estonian laboratory for marine biology'),
  ]);
  expect(
    isFairGap({ slot: 'subject', text: 'Balticon', type: 'organization', whole: true }, laboratory),
  ).toBe(true);
  const crew = clauseOf('the crew', { lemma: 'pick', text: 'was picked up', past: true }, [
    oblique('by the USS Iwo Jima'),
  ]);
  const answer = { slot: 'args.0', text: 'USS Iwo Jima', type: 'other', whole: true } as const;
  expect(isFairGap(answer, crew, true)).toBe(true);
  expect(isFairGap(answer, crew)).toBe(false);
});

describe('a gap that a place fits as well as a time', () => {
  test.each([
    ['Jaan Tamm was born in Paris.', 'Jaan Tamm was born in the city of _____.'],
    ['Jaan Tamm was born in Estonia.', 'Jaan Tamm was born in the country of _____.'],
    ['The Ahja Mill was shut down in September 2011.', 'The Ahja Mill was shut down in the month of _____.'],
    ['Jaan Tamm was born in 1911.', 'Jaan Tamm was born in the year _____.'],
    ['Jaan Tamm was born in Paris in 1911.', 'Jaan Tamm was born in Paris in _____.'],
    ['Jaan Tamm was born in Paris in 1911.', 'Jaan Tamm was born in _____ in 1911.'],
  ])('%s says which it takes', (text, stem) => {
    expect(gapsOf(text).asked).toContain(stem);
  });

  test('a place of no known kind is not asked for', () => {
    expect(gapsOf('Jaan Tamm was born in Ahja.').asked).not.toContain('Jaan Tamm was born in _____.');
  });
});
