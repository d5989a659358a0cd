/** A date as far as it is said: a year, a month of a year, or a day. */
export type CalendarDate = { year: number | null; month: number | null; day: number | null };
export type DateMention = CalendarDate & { start: number; end: number; text: string };

/** The dates of a text in reading order: "May 29, 2022", "29 May 2022", "May 2022", "1969", "the 1970s" not. Never throws. */
export function datesIn(text: string): DateMention[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { m1, d1, y1, d2, m2, y2, m3, y3, y4, iso } = match.groups ?? {};
    const start = match.index;
    const found = { start, end: start + match[0].length, text: match[0] };
    if (iso) {
      const [year = '', month = '', day = ''] = iso.split('-');
      return [{ ...found, year: Number(year), month: Number(month), day: Number(day) }];
    }
    const month = m1 ?? m2 ?? m3;
    if (m3 !== undefined && y3 === undefined && m3 !== undefined && /^(may|march)$/.test(match[0])) return [];
    const year = y1 ?? y2 ?? y3 ?? y4;
    const day = d1 ?? d2;
    if (year === undefined && day === undefined) return [];
    return [
      {
        ...found,
        year: year === undefined ? null : Number(year),
        month: month === undefined ? null : monthNumber(month),
        day: day === undefined ? null : Number(day),
      },
    ];
  });
}

/** How a claimed date relates to the article's: the same, entailed by the finer one, excluded, or left open. */
export function compareDates(
  claim: CalendarDate,
  article: CalendarDate,
): 'equal' | 'entailed' | 'excluded' | 'open' {
  const parts = ['year', 'month', 'day'] as const;
  let finer = false;
  let coarser = false;
  for (const part of parts) {
    const said = claim[part];
    const known = article[part];
    if (said !== null && known !== null && said !== known) return 'excluded';
    if (said === null && known !== null) finer = true;
    if (said !== null && known === null) coarser = true;
  }
  if (coarser) return 'open';
  return finer ? 'entailed' : 'equal';
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?:1\\d{3}|20\\d{2})';
const DATE = new RegExp(
  String.raw`(?<iso>\b${YEAR}-\d{2}-\d{2}\b)` +
    String.raw`|\b(?<m1>${MONTH})\s(?<d1>${DAY})(?:st|nd|rd|th)?\b(?!\s?(?:percent|%|,\d))(?:,?\s(?<y1>${YEAR})\b)?` +
    String.raw`|\b(?<d2>${DAY})(?:st|nd|rd|th)?\s(?:of\s)?(?<m2>${MONTH})(?:,?\s(?<y2>${YEAR})\b)?` +
    String.raw`|\b(?<m3>${MONTH}),?\s(?:of\s)?(?<y3>${YEAR})\b` +
    String.raw`|(?<![\d,.$€£-])\b(?<y4>${YEAR})\b(?![\d,.]\d|s\b|-\d|\s(?:people|men|women|dollars|miles|km|meters|metres|feet|tons|seats|students|soldiers|troops))`,
  'gu',
);

function monthNumber(name: string): number {
  const key = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(key)) + 1;
}
