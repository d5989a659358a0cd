import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indefiniteArticle, plural, singular, verbBase, verbForm } from '#lib/language/morphology';

describe('verbForm', () => {
  test.each([
    ['offer', 'past', 'offered'],
    ['refer', 'past', 'referred'],
    ['travel', 'past', 'traveled'],
    ['be', 'participle', 'been'],
    ['come', 'participle', 'come'],
    ['rise', 'participle', 'risen'],
    ['flee', 'past', 'fled'],
    ['found', 'past', 'founded'],
    ['bind', 'past', 'bound'],
    ['undertake', 'participle', 'undertaken'],
    ['cut', 'past', 'cut'],
    ['tie', 'gerund', 'tying'],
    ['study', 'third', 'studies'],
    ['have', 'third', 'has'],
  ] as const)('%s as %s is %s', (lemma, form, expected) => {
    expect(verbForm(lemma, form)).toBe(expected);
  });
});

describe('verbBase', () => {
  test.each([
    ['hated', 'hat', 'hate'],
    ['rated', 'rat', 'rate'],
    ['planned', 'plan', 'plan'],
    ['founded', 'found', 'found'],
    ['found', 'find', 'find'],
    ['studies', 'study', 'study'],
  ])('of %s, when the lemma given is %s, is %s', (word, lemma, expected) => {
    expect(verbBase(word, lemma)).toBe(expected);
  });
});

test('an unknown verb is inflected and comes back to its base', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[bdfgklmnprt][aeiou](ck|st|nd|mp)$/), (lemma) => {
      expect(verbBase(verbForm(lemma, 'past'), lemma)).toBe(lemma);
    }),
  );
});

test('the last word of a phrase takes the number and keeps its capital', () => {
  expect(plural('major non-NATO ally')).toBe('major non-NATO allies');
  expect(singular('major non-NATO allies')).toBe('major non-NATO ally');
  expect(singular('television series')).toBe('television series');
  expect(plural('Country')).toBe('Countries');
});

test.each([
  ['NATO member', 'a'],
  ['MBA', 'an'],
  ['hour', 'an'],
  ['unique event', 'a'],
  ['unimportant one', 'an'],
  ['ally', 'an'],
  ['18-year-old', 'an'],
  ['1800s house', 'a'],
  ['EU member', 'an'],
])('the article of "%s" is %s', (phrase, expected) => {
  expect(indefiniteArticle(phrase)).toBe(expected);
});
