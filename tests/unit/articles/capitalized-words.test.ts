import { expect, test } from 'vitest';
import { capitalizedWords } from '#lib/articles/capitalized-words';

test('words that stand as names do, each once, as they are written', () => {
  expect(
    capitalizedWords(
      'Nicolás Maduro’s aides met Jean-Luc Picard at NATO. Maduro left McAllen; the iPhone stayed.',
    ),
  ).toEqual(['Nicolás', 'Maduro', 'Jean-Luc', 'Picard', 'NATO', 'McAllen']);
});

test('short words, shouted ones and endless ones are none', () => {
  expect(capitalizedWords(`The Rio and SHOUTING in ${'A'.repeat(3)}${'a'.repeat(60)} 2B4you`)).toEqual([]);
});
