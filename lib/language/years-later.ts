/** How many years after the last date of a story words tell, and how many words say so. */
export type YearsLater = { length: number; years: number };

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/**
 * "three years later", "a year afterwards", "the following year": in a story whose last date is known, a year of the calendar. Not "about three
 * years later" nor "the following year's harvest". Words in lower case. Null for anything else; never throws.
 */
export function yearsLater(words: readonly string[], at: number): YearsLater | null {
  const [a = '', b = '', c = '', d = ''] = words.slice(at, at + 4);
  if (a === 'the' && /^(?:following|next)$/.test(b) && c === 'year' && !/^(?:['’]s?|of|or|and)$/.test(d))
    return { length: 3, years: 1 };
  const isRough =
    /^(?:about|around|some|nearly|almost|roughly|only|than|over|just|exactly|and|or|to|every|half|-)$/.test(
      words[at - 1] ?? '',
    );
  if (isRough || !/^years?$/.test(b) || !/^(?:later|afterwards?)$/.test(c) || d === 'than') return null;
  const years = /^an?$/.test(a) ? 1 : /^\d{1,2}$/.test(a) ? Number(a) : NUMBERS.indexOf(a) + 1;
  return years > 0 ? { length: 3, years } : null;
}
