import { describe, expect, test } from 'vitest';
import { linkAliases } from '#lib/language/aliases';
import type { Entity, EntityType } from '#lib/language/analysis';

/** Mentions one after another, ten characters apart. */
function mentions(...names: [EntityType, string][]): Entity[] {
  return names.map(([type, canonical], index) => ({
    type,
    canonical,
    start: index * 10,
    end: index * 10 + 5,
  }));
}
const canonicals = (...names: [EntityType, string][]) =>
  linkAliases(mentions(...names)).map(({ canonical }) => canonical);

describe('linking the mentions of an article', () => {
  test('a surname goes by the full name, wherever that stands', () => {
    expect(canonicals(['person', 'Duque'], ['person', 'Ivan Duque'], ['person', 'Duque'])).toEqual([
      'Ivan Duque',
      'Ivan Duque',
      'Ivan Duque',
    ]);
  });

  test('a title is left out where the article has the name without', () => {
    expect(
      canonicals(['person', 'President Joe Biden'], ['person', 'Joe Biden'], ['person', 'Biden']),
    ).toEqual(['Joe Biden', 'Joe Biden', 'Joe Biden']);
  });

  test('an acronym goes by its words', () => {
    expect(canonicals(['organization', 'World Health Organization'], ['organization', 'WHO'])).toEqual([
      'World Health Organization',
      'World Health Organization',
    ]);
  });

  test('a surname that two people share goes to the one last named, or stays', () => {
    expect(
      canonicals(
        ['person', 'Clinton'],
        ['person', 'Bill Clinton'],
        ['person', 'Clinton'],
        ['person', 'Hillary Clinton'],
        ['person', 'Clinton'],
      ),
    ).toEqual(['Clinton', 'Bill Clinton', 'Bill Clinton', 'Hillary Clinton', 'Hillary Clinton']);
  });

  test('a place and a person of one name stay apart, and dates are never linked', () => {
    expect(canonicals(['person', 'George Washington'], ['place', 'Washington'], ['date', '2020'])).toEqual([
      'George Washington',
      'Washington',
      '2020',
    ]);
  });
});
