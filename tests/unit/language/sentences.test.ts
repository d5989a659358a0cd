import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#lib/language/sentences';

const said = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['titles before names', 'Mr. Hill met Dr. Ann Lee. They spoke.', 2],
    ['initials in names', 'J. R. R. Tolkien wrote it. C. S. Lewis read it.', 2],
    ['an initial behind who speaks', '"We are there," said S. Somanath, the chairman. It was late.', 2],
    ['initials without spaces', 'De Klerk, who succeeded P.W. Botha, spoke. J.D. Moe left.', 2],
    ['an office in initials at the end', 'He left the I.R. Officials said so.', 2],
    ['a country in initials before a name', 'The U.S. Senate voted. It passed.', 2],
    ['a country in initials at the end', 'She moved to the U.S. The visa took a year.', 2],
    ['months and numbers cut short', 'On Nov. 4 the No. 5 seed won. It was cold.', 2],
    ['a time of day', 'Doors open at 7 p.m. Admission is free. The show ends at 10 p.m. on Friday.', 3],
    ['a time of day that opens a clause', 'They came, and at about 11:30 p.m. Moe left. It rained.', 2],
    ['a time of day with its zone', 'It parted at 8:35 a.m. Greenwich Mean Time and fell. It broke.', 2],
    ['companies', 'Acme Inc. Chairman Bo Day left. Acme Corp. stayed.', 2],
    ['decimals and sums', 'It cost $3.5 million. Prices rose 2.1%.', 2],
    ['a question inside a quotation', '“Is it safe?” he asked. Nobody knew.', 2],
    ['several sentences in one quotation', '“It is done. We won,” she said.', 2],
    ['an exclamation in a name', 'Yahoo! was founded in 1994. It grew.', 2],
    ['eras', 'Caesar landed in 55 B.C. The Romans came back later.', 2],
    ['marks of notes', 'The mill opened in Bala.[3] It closed in 1901.[4][note 2] Nobody knows why.', 3],
    [
      'marks of notes after a space',
      'The mill opened in Bala. [3] It closed in 1901. [citation needed] It is a ruin.',
      3,
    ],
    ['a list number', '1. Wash the rice.\n2. Boil it.', 2],
    ['a missing space', 'The bridge opened.The mayor spoke.', 2],
    ['et al.', 'Smith et al. (2019) found it. Others did not.', 2],
    ['lines without full stops are apart', 'A heading\nThe text begins here.', 2],
    [
      'lines wrapped by hand are one',
      'The bridge over the river was opened to traffic on\nFriday after eleven years of work and a dozen delays\nby the mayor of the town.',
      1,
    ],
  ])('%s', (_, text, count) => {
    expect(said(text)).toHaveLength(count);
  });

  test('the mark of a note belongs to the sentence before it', () => {
    expect(said('It opened in Bala.[3] He saw [the] mill.')).toEqual([
      'It opened in Bala.[3]',
      'He saw [the] mill.',
    ]);
  });

  test('spans ascend, do not overlap and leave out nothing but spaces, on any Unicode', () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('. ', 'U.S. ', '\n', '“', '”', ' A', '中。', '؟ '),
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
