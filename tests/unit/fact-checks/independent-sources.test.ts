import { expect, test } from 'vitest';
import { countIndependent } from '#lib/fact-checks/independent-sources';

const wire = 'The bridge across the harbour opened on Monday after four years of work, the city said.';
const voice = (articleId: string, publisher: string | null, quote: string) => ({
  articleId,
  publisher,
  quote,
});

test.each([
  ['nothing', [], 0],
  [
    'two publishers',
    [voice('a', 'Gazette', wire), voice('b', 'Courier', 'Cars cross the harbour since Monday.')],
    2,
  ],
  ['one publisher twice', [voice('a', 'Gazette', wire), voice('b', 'gazette', 'Another text.')], 1],
  [
    'one text in two papers',
    [voice('a', 'Gazette', wire), voice('b', 'Courier', `${wire.slice(0, -1)} today.`)],
    1,
  ],
  [
    'one article twice, without a publisher',
    [voice('a', null, wire), voice('a', null, 'Another sentence of it.')],
    1,
  ],
  [
    'papers tied by a third',
    [voice('a', 'Gazette', 'One thing.'), voice('b', 'Courier', wire), voice('c', 'Gazette', wire)],
    1,
  ],
])('%s', (_, voices, independent) => {
  expect(countIndependent(voices)).toBe(independent);
});
