import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SentenceTree } from '#components/articles/sentence-tree';
import { sentenceWords } from '#lib/claims/sentence-words';

const text = 'The bridge opened in 1932.';
const found = sentenceWords(text, { start: 0, end: text.length });

function words(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('the tree is drawn, and the table says the same in words', () => {
  const markup = renderToStaticMarkup(<SentenceTree words={{ kind: 'found', found }} href="/s" />);
  expect(markup).toMatch(/<section aria-label="Dependency tree[^>]*tabindex="0"/);
  expect(markup.match(/<path/g)).toHaveLength(8);
  expect(words(markup)).toContain('2 bridge bridge noun NOUN NN subject → opened (3) nsubj');
  expect(words(markup)).toContain('head of the sentence root');
});

test('what cannot be drawn says why', () => {
  const shown = (state: Parameters<typeof SentenceTree>[0]['words']) =>
    words(renderToStaticMarkup(<SentenceTree words={state} href="/s" />));
  expect(shown({ kind: 'found', found: [] })).toContain('too long to be read as one sentence');
  expect(shown({ kind: 'unreadable' })).toContain('could not take this sentence apart');
});
