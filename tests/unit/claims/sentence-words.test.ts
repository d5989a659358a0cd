import { expect, test } from 'vitest';
import { sentenceWords } from '#lib/claims/sentence-words';
import { analyzeText } from '#lib/language/analyze-text';

const text = 'The bridge opened in 1932. Its main span, which is 503 metres long, crosses the harbour.';

test('one sentence is read alone as it is read in its article', () => {
  const [, second] = analyzeText(text).flatMap(({ sentences }) => sentences);
  expect(second && sentenceWords(text, second)).toEqual(second?.tokens);
});

test('what is too long to be a sentence has no words', () => {
  const long = 'and so on '.repeat(200);
  expect(sentenceWords(long, { start: 0, end: long.length })).toEqual([]);
});
