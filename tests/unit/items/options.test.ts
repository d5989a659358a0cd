import { expect, test } from 'vitest';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { inOrder } from '#lib/items/derive-item';
import { generateItems } from '#lib/items/generate-items';
import type { Item } from '#lib/items/item';
import { splitSentences } from '#lib/language/sentences';

/** Every question with options that the text gives. */
function choices(text: string): Item[] {
  const article = { name: 'options', date: null, title: null, publisher: null, text };
  const source = { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  return generateItems([source], {
    seed: 1,
    judge: judgeFor([source]),
    kinds: ['multiple-choice'],
    everyForm: true,
    minScore: 0,
  }).shown;
}

const optionsOf = (text: string, key: string) =>
  choices(text).flatMap((item) => (item.key === key ? item.options : []));

const OTHERS =
  'Peter Smith visited Riga in 1911. James Miller visited Tartu in 1912. Robert Brown visited London in 1913.';

test('a number that looks like a year stands in order with its unit', () => {
  expect(inOrder(['1290 km', '860 km', '520 km'])).toEqual(['520 km', '860 km', '1290 km']);
});

test('who shares a given name with the one asked for may be the same, and is not offered', () => {
  const text = `Mary Johnson founded the Narva Post in 1920. Mary Ann Parker visited Paris in 1914. Helen Clark visited Oslo in 1915. ${OTHERS}`;
  const options = optionsOf(text, 'Mary Johnson');
  expect(options).toContain('Helen Clark');
  expect(options).not.toContain('Mary Ann Parker');
});

test('no man is offered as the first woman', () => {
  const women =
    'Helen Clark visited Oslo in 1915. Susan Baker visited Rome in 1916. Linda Cooper visited Bern in 1917.';
  const text = `Mary Johnson became the first woman to lead the Narva Bank in 1920. ${OTHERS} ${women}`;
  const options = optionsOf(text, 'Mary Johnson');
  expect(options).toContain('Helen Clark');
  expect(options.join()).not.toMatch(/Peter|James|Robert/);
});

test('a university is asked for among universities', () => {
  const text =
    'Mary Johnson graduated from Ohio University in 1943. Peter Smith graduated from Yale University in 1945. James Miller graduated from Duke University in 1950. Robert Brown worked for the Institute of Narva in 1951.';
  const asked = choices(text).filter(({ key }) => /University/.test(key));
  expect(asked.map(({ stem }) => stem).join()).not.toContain('which organization');
  for (const { options } of asked) expect(options.join()).not.toContain('Institute');
});

test('nobody is asked who died in a year, nor for what a word of the name already tells', () => {
  const text = `Mary Johnson died in 1993. Helen Clark visited Oslo in 1915. ${OTHERS}`;
  expect(choices(text).map(({ stem }) => stem)).not.toContain('Who died in 1993?');
});

test('no wrong option comes from another time, where a set spans articles', () => {
  const told = (name: string, text: string) => {
    const article = { name, date: null, title: null, publisher: null, text };
    return { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
  };
  const modern = told('modern', 'Mary Johnson founded the Narva Post in 1920.');
  const old = told(
    'old',
    'Thomas Wyatt visited Riga in 1541. Henry Wotton visited Riga in 1560. Mary Johnson was named after Jane Seymour in 1540.',
  );
  const near = told('near', 'Susan Baker visited Rome in 1916. Linda Cooper met Mary Johnson in 1921.');
  const sources = [modern, old, near];
  const { shown } = generateItems(sources, {
    seed: 1,
    judge: judgeFor(sources),
    kinds: ['multiple-choice'],
    everyForm: true,
    minScore: 0,
  });
  const options = shown.flatMap((item) => (item.article === 'modern' ? item.options : [])).join();
  expect(options).not.toMatch(/Wyatt|Wotton|Seymour/);
});
