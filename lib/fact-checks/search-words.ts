import { readPhrase } from '#lib/fact-checks/phrase';
import { folded, nameWords } from '#lib/language/names';

/** Words to search by: names word for word, countries under one name, other words in their base form. Never throws. */
export function searchWords(text: string): string[] {
  const { names, words, amounts, dates } = readPhrase(text);
  const years = dates.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  return [
    ...names.flatMap(nameWords),
    ...words.map(folded),
    ...amounts.map(({ number }) => number),
    ...years,
  ];
}
