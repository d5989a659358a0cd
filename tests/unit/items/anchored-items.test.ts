import { describe, expect, it, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { generateItems } from '#lib/items/generate-items';
import { asWithin } from '#lib/items/leans-on-article';
import { verifyItem } from '#lib/items/verify-item';
import { splitSentences } from '#lib/language/sentences';
import { clauseOf, complement } from '#tests/support/clauses';

describe('questions on a claim that leans on its article', () => {
  const article = {
    name: 'miners',
    date: '2010-10-14',
    title: 'Last of 33 miners rescued in Chile',
    publisher: null,
    text: 'The last of 33 trapped miners was rescued in Chile on Wednesday. Luis Mora gave Ana Pinto a stone from Lima. Jaime Rojas thanked Ana Pinto.',
  };
  const sources = [
    { article, claims: extractClaims(article).claims, sentences: splitSentences(article.text) },
  ];
  const { shown } = generateItems(sources, {
    seed: 1,
    judge: judgeFor(sources),
    perArticle: 20,
    minScore: 0,
  });
  const leaning = shown.filter(({ stem }) => stem.includes('Lima') || stem.includes('stone'));

  it('name the article and go on in its sentence', () => {
    expect(leaning.length).toBeGreaterThan(0);
    for (const { stem } of leaning)
      expect(stem).toMatch(/^According to “Last of 33 miners rescued in Chile”, (?:Luis|_____|who|did|what)/);
  });

  it('prove themselves like all others', () => {
    for (const item of leaning) expect(verifyItem(item, sources, judgeFor(sources))).toEqual({ ok: true });
  });
});

test('the article before a gap does not tell how the answer begins', () => {
  const article = {
    name: 'henderson',
    date: '2020-01-01',
    title: 'Donald Henderson',
    publisher: null,
    text: 'Donald Henderson was an American physician. Venetia Burney, an 11-year-old girl from Oxford, met Donald Henderson in 1975.',
  };
  const own = [{ article, claims: extractClaims(article).claims, sentences: splitSentences(article.text) }];
  const { shown } = generateItems(own, {
    seed: 1,
    judge: judgeFor(own),
    perArticle: 20,
    minScore: 0,
    kinds: ['multiple-choice'],
  });
  expect(shown.some(({ stem }) => stem.includes('a(n) _____'))).toBe(true);
  for (const { stem } of shown) expect(stem).not.toMatch(/\ban? _____/);
});

test('a question that names its dated article does not say the date as well, and still carries it', () => {
  const text =
    "About one in 200 infections leads to paralysis. Laurent Landi is one of Sunisa Lee's two coaches.";
  const article = { name: 'camp', date: '2010-10-14', title: 'Life in the camp', publisher: null, text };
  const own = [{ article, claims: extractClaims(article).claims, sentences: splitSentences(text) }];
  const { shown, rejected } = generateItems(own, {
    seed: 1,
    judge: judgeFor(own),
    perArticle: 50,
    minScore: 0,
  });
  const dated = [...shown, ...rejected.map(({ item }) => item)].filter(
    ({ stem, asOf }) => stem.startsWith('According to') && asOf !== null,
  );
  expect(dated.length).toBeGreaterThan(0);
  for (const { stem } of dated) expect(stem).not.toMatch(/as of/i);
});

test('behind the name of the article a plain noun is small, and a name that no dictionary has keeps its capital', () => {
  const text = 'Skolvane, the land around Narva, was Danish until 1658.';
  const clause = (name: string, noun?: string) => {
    const told = clauseOf(name, { lemma: 'be', text: 'was', past: true }, [complement('Danish')]);
    const phrases = noun === undefined ? [] : [{ text: noun, type: 'phrase' as const }];
    return { ...told, subject: { ...told.subject, phrases } };
  };
  expect(asWithin('Skolvane was Danish.', clause('Skolvane'), { text, title: null })).toBe('Skolvane');
  expect(asWithin('Turnout was low.', clause('Turnout'), { text, title: null })).toBe('turnout');
  expect(asWithin('Danish was spoken.', clause('Danish'), { text, title: null })).toBe('Danish');
  expect(asWithin('Smallpox was rare.', clause('Smallpox', 'smallpox'), { text, title: null })).toBe(
    'smallpox',
  );
});
