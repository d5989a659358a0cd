import { expect, test } from 'vitest';
import { agreeOnNames } from '#lib/language/agree-on-names';
import { nameTypes } from '#lib/language/name-types';
import type { AnalyzedWord } from '#lib/language/parser';

/** A proper noun with the chance of being no name, an event and a person. */
function properNoun(none: number, event: number, person: number): AnalyzedWord {
  const chances = nameTypes.map((type) => (type === 'event' ? event : type === 'person' ? person : 0));
  const name = person > event && person > none ? 'person' : event > none ? 'event' : null;
  const nameChances = [none, ...chances];
  return { upos: 'PROPN', xpos: 'NNP', head: -1, rel: 'root', kind: 'abstract', name, nameChances };
}

test('a name goes by the type that most places of the document speak for', () => {
  const sentences = [
    { words: ['Phailin'], analyzed: [properNoun(0.1, 0.85, 0.05)] },
    { words: ['Phailin'], analyzed: [properNoun(0.1, 0.8, 0.1)] },
    { words: ['Phailin'], analyzed: [properNoun(0.2, 0.35, 0.45)] },
  ];
  agreeOnNames(sentences);
  expect(sentences.map(({ analyzed }) => analyzed[0]?.name)).toEqual(['event', 'event', 'event']);
});

test('what heads no name in its own sentence is not made one, and a word said once keeps its type', () => {
  const sentences = [
    { words: ['Union'], analyzed: [properNoun(0.05, 0.95, 0)] },
    { words: ['Union'], analyzed: [properNoun(0.9, 0.1, 0)] },
    { words: ['Moe'], analyzed: [properNoun(0.1, 0.3, 0.6)] },
  ];
  agreeOnNames(sentences);
  expect(sentences.map(({ analyzed }) => analyzed[0]?.name)).toEqual(['event', null, 'person']);
});
