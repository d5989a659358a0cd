import { describe, expect, test } from 'vitest';
import { namedPlaces } from '#lib/claims/named-places';

/** Words, type and what they mean of each place in a text published on Thursday, March 10, 2022. */
function places(text: string, date: string | null = '2022-03-10') {
  const article = { name: 'a', text, date, title: null, publisher: null };
  return namedPlaces(article).map(({ start, end, ...place }) => ({
    words: text.slice(start, end),
    ...place,
  }));
}

describe('names, dates and quantities of an article', () => {
  test('a surname is given its full name, a name its type', () => {
    const found = places('Marie Curie was born in Warsaw. Curie won two Nobel Prizes.');
    expect(found).toContainEqual(
      expect.objectContaining({ words: 'Curie', type: 'person', full: 'Marie Curie' }),
    );
    expect(found).toContainEqual(expect.objectContaining({ words: 'Warsaw', type: 'place', iso: null }));
  });

  test('a relative time means a day of the calendar, counted from the article', () => {
    expect(places('The bridge opened on Tuesday.')).toEqual([
      { words: 'Tuesday', type: 'date', full: 'March 8, 2022', iso: '2022-03-08', unclear: null },
    ]);
  });

  test('a date with its year needs no article', () => {
    expect(places('The bridge opened on March 19, 1932.', null)).toEqual([
      expect.objectContaining({ words: 'March 19, 1932', type: 'date', iso: '1932-03-19' }),
    ]);
  });

  test('what a time means is not guessed where it cannot be told', () => {
    const [time] = places('The bridge opened on Tuesday.', null);
    expect(time).toMatchObject({ words: 'Tuesday', iso: null });
    expect(time?.unclear).toContain('the article has no date');
  });

  test('places never overlap and come in reading order', () => {
    const found = namedPlaces({
      name: 'a',
      text: 'On May 5 last year the Bank of England lent 3 million pounds to Ford in Detroit, 40 percent of it by Friday.',
      date: '2022-03-10',
      title: null,
      publisher: null,
    });
    expect(found.length).toBeGreaterThan(4);
    found.slice(1).forEach((place, at) => {
      expect(place.start).toBeGreaterThanOrEqual(found[at]?.end ?? 0);
    });
  });
});
