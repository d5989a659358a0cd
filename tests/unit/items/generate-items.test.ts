import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { FILL_MIN_SCORE, generateItems, SHOWN_MIN_SCORE } from '#lib/items/generate-items';
import { type Item, type ItemKind, itemKinds, itemSchema } from '#lib/items/item';
import { verifyItem } from '#lib/items/verify-item';
import { splitSentences } from '#lib/language/sentences';
import { colombia } from '#tests/support/colombia';

const source = colombia();
const judge = judgeFor([source]);
const generate = (
  options: { seed?: number; kinds?: ItemKind[]; perArticle?: number; everyForm?: boolean } = {},
) => generateItems([source], { seed: 1, judge, ...options });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const someKinds = fc.uniqueArray(fc.constantFrom(...itemKinds), { minLength: 1 });

describe('laws of generated items', () => {
  test('the same article and seed give the same bytes', () => {
    fc.assert(
      fc.property(seeds, someKinds, (seed, kinds) => {
        const again = generateItems([colombia()], { seed, kinds, judge: judgeFor([colombia()]) });
        expect(JSON.stringify(generate({ seed, kinds }))).toBe(JSON.stringify(again));
      }),
      { numRuns: 10 },
    );
  });

  test('every item shown is an item and verifies', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const item of generate({ seed }).shown) {
          expect(itemSchema.safeParse(item).success).toBe(true);
          expect(verifyItem(item, [source], judge)).toEqual({ ok: true });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('every kind alone, and every pair, gives questions whatever the seed', () => {
    const pairs = itemKinds.flatMap((one) => itemKinds.map((other) => [one, other]));
    for (const kinds of pairs) {
      for (let seed = 0; seed < 8; seed += 1) {
        const { shown } = generate({ seed, kinds: [...new Set(kinds)] });
        expect(shown.length, `${kinds.join(' and ')}, seed ${seed}`).toBeGreaterThan(1);
      }
    }
  });

  test('yes and no, true and false never differ by more than one, in any beginning of the list', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 40 }), (seed, perArticle) => {
        const { shown } = generate({ seed, perArticle });
        for (const [one, other] of [
          ['Yes', 'No'],
          ['True', 'False'],
        ]) {
          const count = (key: string | undefined) => shown.filter((item) => item.key === key).length;
          expect(Math.abs(count(one) - count(other))).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('options are unique after normalization and hold the key once', () => {
    for (const { options, key } of generate().shown.filter((item) => item.options.length > 0)) {
      const normal = options.map((option) =>
        option
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      );
      expect(new Set(normal).size).toBe(options.length);
      expect(options.filter((option) => option === key)).toHaveLength(1);
    }
  });

  test('no stem is asked twice', () => {
    const stems = generate().shown.map(({ stem }) => stem);
    expect(new Set(stems).size).toBe(stems.length);
  });
});

const find = (items: Item[], stem: string | RegExp) =>
  items.find((item) => (typeof stem === 'string' ? item.stem === stem : stem.test(item.stem)));

test('a non-NATO ally gives the question whether it is a NATO member, keyed No by the word itself', () => {
  const item = find(generate({ kinds: ['yes-no'], everyForm: true }).shown, /Colombia a NATO member/);
  expect(item).toMatchObject({
    key: 'No',
    nearMiss: { operator: 'category', from: 'major non-NATO ally', to: 'NATO member' },
  });
  expect(item?.evidence[0]?.quote).toContain('designated Colombia a major non-NATO ally');
});

test('nothing is asked from the sentence whose wording contradicts itself', () => {
  const { shown, rejected } = generate();
  expect(
    shown.filter(({ evidence }) => evidence.some(({ quote }) => quote.includes('does provide'))),
  ).toEqual([]);
  expect(rejected.some(({ reason }) => reason.startsWith('source-contradicts-itself'))).toBe(true);
});

test('a plan gives no item that says it happened', () => {
  expect(find(generate().shown, /visit/)).toBeUndefined();
});

test('a name that others could stand for as well is asked only as open', () => {
  const swaps = generate({ kinds: ['verdict'], everyForm: true }).shown.filter(
    ({ derivation }) => derivation.bindings.operator === 'free-name',
  );
  expect(swaps.length).toBeGreaterThan(0);
  for (const item of swaps) expect(item).toMatchObject({ kind: 'verdict', key: 'not-enough-evidence' });
});

test('what is not shown says why', () => {
  for (const { reason } of generate().rejected) expect(reason).toMatch(/^[a-z-]+: .+[.\w”]$/);
});

test('weaker items come only where a lower score is asked for, and after the better ones', () => {
  const text =
    'Hugh Alexander was a champion. Marie Curie discovered polonium in 1898. Jack Copeland was a philosopher.';
  const article = { name: 'weak', date: '2023-01-19', title: null, publisher: null, text };
  const weak = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const options = { seed: 1, judge: judgeFor([weak]), perArticle: 60 };
  const filled = generateItems([weak], { ...options, minScore: FILL_MIN_SCORE }).shown;
  const strict = generateItems([weak], options).shown;
  expect(strict.every(({ score }) => score >= SHOWN_MIN_SCORE)).toBe(true);
  expect(filled.length).toBeGreaterThan(strict.length);
  expect(filled.every(({ score }) => score >= FILL_MIN_SCORE)).toBe(true);
});

describe('by default a statement is asked once', () => {
  const textOf = (...sentences: string[]) => {
    const text = sentences.join(' ');
    const article = { name: 'once', date: '2023-01-19', title: null, publisher: null, text };
    return { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  };
  const CURIE = 'Marie Curie discovered polonium in 1898.';
  const MEITNER = 'Lise Meitner was awarded the Enrico Fermi Award in 1966.';
  const askedOf = (own: ReturnType<typeof textOf>) =>
    generateItems([own], { seed: 1, judge: judgeFor([own]) }).shown.map(
      (item) => item.derivation.bindings.claim,
    );

  test('before any is asked a second time, about another of its facts', () => {
    const own = textOf(
      CURIE,
      MEITNER,
      'Florence Nightingale died in London in 1910.',
      'William Caxton set up a press at Westminster in 1476.',
    );
    const asked = askedOf(own);
    expect(new Set(asked.slice(0, 4)).size).toBe(4);
    const { shown } = generateItems([own], { seed: 1, judge: judgeFor([own]) });
    const seconds = shown.slice(4);
    expect(seconds.length).toBeGreaterThan(0);
    for (const second of seconds) {
      const { claim, answer } = second.derivation.bindings;
      const first = shown.find(({ derivation }) => derivation.bindings.claim === claim);
      expect(first).not.toBe(second);
      expect([first?.stem, ...(first?.options ?? [])].join(' ')).not.toContain(answer);
      expect([second.stem, ...second.options].join(' ')).not.toContain(first?.key);
      expect(answer).not.toBe(first?.derivation.bindings.answer);
    }
  });

  test('unless hardly anything comes of the article', () => {
    const asked = askedOf(textOf(CURIE, MEITNER));
    expect(asked.length).toBe(4);
    expect(new Set(asked).size).toBe(2);
  });
});

test('a limit is a limit for each article', () => {
  const two = [colombia('a'), colombia('b')];
  const { shown } = generateItems(two, { seed: 1, judge: judgeFor(two), perArticle: 4 });
  expect(shown.filter(({ article }) => article === 'a')).toHaveLength(4);
  expect(shown.filter(({ article }) => article === 'b')).toHaveLength(4);
});

test('who did what, asked with all its words, is no bare deed: the answer is one of its details', () => {
  const text = 'Lydia Koidula retired in 1886.';
  const article = { name: 'bare', date: null, title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const { shown } = generateItems([source], {
    seed: 1,
    judge: judgeFor([source]),
    kinds: ['multiple-choice'],
  });
  expect(shown.map(({ stem }) => stem)).toContain('In which year did Lydia Koidula retire?');
});

test('no wrong option is a piece of a name, nor a place beside organizations', () => {
  const text =
    'Eurocontrol answered Heathrow that safety came first. Eurocontrol sent the carrier Ark Royal to Spain in 2010. Planes landed at Heathrow in 2010. Ferrocorp and Navicorp paid Eurocontrol in 2010.';
  const article = { name: 'options', date: null, title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  const { shown } = generateItems([source], {
    seed: 1,
    judge: judgeFor([source]),
    everyForm: true,
    minScore: 0,
  });
  for (const { key, options } of shown) {
    if (key === 'Eurocontrol') expect(options.join()).not.toMatch(/Royal|Heathrow/);
  }
});
