import type { Token } from '#lib/language/analysis';
import { MONTHS } from '#lib/language/calendar';
import {
  addDays,
  addMonths,
  addYears,
  dayInWords,
  type IsoDate,
  isDay,
  isoOf,
  WEEKDAYS,
  weekdayOf,
} from '#lib/language/day';
import { yearsLater } from '#lib/language/years-later';

/**
 * Words that say when only in relation to something else, as the word range [first, end) of a sentence.
 * `wording` says the same so that it stands alone ("on March 10, 2022"), `iso` is its date; both null when the
 * words cannot be resolved, and then `unclear` is true.
 */
export type RelativeTime = {
  first: number;
  end: number;
  wording: string | null;
  iso: IsoDate | null;
  unclear: boolean;
  /** Words of the sentence that say the same: "June 10, 2000" behind "Saturday". */
  saidBehind: readonly number[];
};

/**
 * Which way an undated day lies from the article's date. `habit`: it comes every year ("freezes in January"), so it is no one
 * day; `elsewhere`: the text tells of another year, which the words do not name.
 */
export type Direction = 'past' | 'future' | 'nearest' | 'habit' | 'elsewhere';

/** A date that the text gave with its year; month null where it gave none. */
export type ToldDate = { year: number; month: number | null };

/**
 * The relative times of a sentence, resolved against `anchor` (the article's ISO day, null when unknown).
 * `directionAt(index)` tells the direction of the clause around a word, `toldAt(index)` the last date in full before it: what a
 * story of another year goes on from. In reading order, never overlapping; never throws.
 */
export function relativeTimes(
  tokens: readonly Token[],
  anchor: IsoDate | null,
  directionAt: (index: number) => Direction,
  toldAt: (index: number) => ToldDate | null = () => null,
): RelativeTime[] {
  const words = tokens.map(({ text }) => text.toLowerCase());
  const found: RelativeTime[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = matchAt(words, tokens, at);
    if (!match) continue;
    const direction = directionAt(at);
    if (direction === 'habit' && match.comesYearly) continue;
    const isElsewhere = direction === 'elsewhere' && (match.comesYearly || match.comesWeekly);
    const told = match.inStory === undefined ? null : toldAt(at);
    const inStory = told && match.inStory ? match.inStory(told) : null;
    const resolved = inStory ?? (anchor === null || isElsewhere ? null : match.resolve(anchor, direction));
    found.push({
      first: at,
      end: at + match.length,
      wording: resolved?.wording ?? null,
      iso: resolved?.iso ?? null,
      unclear: resolved === null,
      saidBehind: match.saidBehind ?? [],
    });
    at += match.length - 1;
  }
  return found;
}

type Resolved = { wording: string; iso: IsoDate | null };
type Match = {
  length: number;
  resolve: (anchor: IsoDate, direction: Direction) => Resolved | null;
  /** A day or month of the calendar without its year. */
  comesYearly?: boolean;
  /** A day of the week. */
  comesWeekly?: boolean;
  /** What it means in a story whose last date is known. */
  inStory?: (told: ToldDate) => Resolved | null;
  /** The words behind it that say the date in full. */
  saidBehind?: number[];
};

const PREPOSITION =
  /^(?:on|in|for|by|until|till|since|before|after|from|of|through|to|during|between|and|around|late|early|mid|mid-|as|last|next|this|at|over|the|-|–|beyond|past|ahead|than)$/;
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;
const UNIT = /^(?:day|week|month|year|decade|century)s?$/;
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function matchAt(words: string[], tokens: readonly Token[], at: number): Match | null {
  return (
    contextBound(words, at) ??
    datedWeekday(words, tokens, at) ??
    weekday(words, at) ??
    monthDay(words, tokens, at) ??
    bareMonth(words, tokens, at) ??
    nearDay(words, at) ??
    calendarUnit(words, at) ??
    ago(words, at)
  );
}

/** "that year", "the following day", "two years later", "at the time": their anchor is another sentence. */
function contextBound(words: string[], at: number): Match | null {
  const [a = '', b = '', c = ''] = words.slice(at, at + 3);
  const unclear = (length: number): Match => ({ length, resolve: () => null });
  const lead = PREPOSITION.test(words[at - 1] ?? '') ? '' : 'in ';
  const sameYear = (length: number): Match => ({
    length,
    resolve: () => null,
    inStory: ({ year }) => ({ wording: `${lead}${year}`, iso: String(year) }),
  });
  const later = yearsLater(words, at);
  if (later !== null)
    return {
      length: later.length,
      resolve: () => null,
      inStory: ({ year }) => ({
        wording: `${words[at - 1] === 'and' ? 'in ' : lead}${year + later.years}`,
        iso: String(year + later.years),
      }),
    };
  if (a === 'that' && b === 'year') return sameYear(2);
  if (a === 'the' && b === 'same' && c === 'year') return sameYear(3);
  if (
    /^(?:that|those|these)$/.test(a) &&
    (UNIT.test(b) || PART_OF_DAY.test(b) || /^(?:spring|summer|fall|autumn|winter|season)$/.test(b))
  )
    return unclear(2);
  if (
    a === 'the' &&
    /^(?:same|following|previous|next|preceding|ensuing)$/.test(b) &&
    /^(?:day|week|month|year|decade|century|night|morning|evening|season|spring|summer|fall|autumn|winter|weekend)$/.test(
      c,
    )
  )
    return unclear(3);
  if (
    UNIT.test(a) &&
    /^(?:later|earlier|before|after|afterwards|afterward|prior)$/.test(b) &&
    !/^\p{L}/u.test(c)
  )
    return unclear(2);
  if (/^(?:second|minute|hour)s?$/.test(b) && c === 'ago') return unclear(3);
  if (
    a === 'the' &&
    /^(?:same|following|next|previous)$/.test(b) &&
    WEEKDAYS.some((day) => day.toLowerCase() === c)
  )
    return unclear(3);
  if (UNIT.test(a) && /^afterwards?$/.test(b)) return unclear(2);
  if ((UNIT.test(a) || /^(?:second|minute|hour)s?$/.test(a)) && /^(?:later|earlier)$/.test(b))
    return unclear(2);
  // "over the next 15 years", "in the past few days".
  if (
    a === 'the' &&
    /^(?:next|following|previous|past|last|coming|ensuing)$/.test(b) &&
    /^(?:few|several|couple|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})$/.test(c) &&
    UNIT.test(words[at + 3] ?? '')
  )
    return unclear(4);
  if (/^(?:recent|previous|following|coming)$/.test(a) && /^(?:days|weeks|months)$/.test(b))
    return unclear(2);
  if (
    (a === 'at' || a === 'by') &&
    /^(?:the|that)$/.test(b) &&
    /^(?:time|point|moment)$/.test(c) &&
    words[at + 3] !== 'of'
  )
    return unclear(3);
  if (a === 'since' && b === 'then') return unclear(2);
  if (a === 'within' && UNIT.test(b)) return unclear(2);
  if (a === 'within' && UNIT.test(c) && words[at + 3] !== 'of') return unclear(3);
  if (a === 'until' && b === 'then') return unclear(2);
  return null;
}

/** "on Saturday, June 10, 2000": the date says which Saturday. A date at the head of a text belongs to no clause. */
function datedWeekday(words: string[], tokens: readonly Token[], at: number): Match | null {
  if (at === 0) return null;
  const date = words[at + 1] === ',' ? at + 2 : at + 1;
  const isDayFirst = isMonthName(tokens[date + 1]);
  if (
    !WEEKDAYS.some((name) => name.toLowerCase() === words[at]) ||
    !(isDayFirst || isMonthName(tokens[date]))
  )
    return null;
  const month = monthIndex(words[isDayFirst ? date + 1 : date] ?? '') + 1;
  const day = dayNumber(words[isDayFirst ? date : date + 1] ?? '');
  const yearAt = words[date + 2] === ',' ? date + 3 : date + 2;
  const year = words[yearAt] ?? '';
  if (!YEAR.test(year) || !isDay(Number(year), month, day)) return null;
  const iso = isoOf(Number(year), month, day);
  const wording = tokens
    .slice(date, yearAt + 1)
    .map(({ text }) => text)
    .join(' ')
    .replace(' ,', ',');
  const told = { iso, wording: isPreposed(words, at) ? wording : `on ${wording}` };
  return {
    length: 1,
    resolve: () => told,
    saidBehind: Array.from({ length: 3 }, (_, index) => date + index),
  };
}

function weekday(words: string[], at: number): Match | null {
  const modifier = /^(?:last|next|this|coming)$/.test(words[at] ?? '') ? words[at] : undefined;
  const from = modifier ? at + 1 : at;
  const day = WEEKDAYS.indexOf((words[from] ?? '').replace(/\.$/, ''));
  // "for a Wednesday", "every Friday": none of the calendar.
  if (day < 0 || /^(?:an?|another|every|each)$/.test(words[at - 1] ?? '')) return null;
  const part = PART_OF_DAY.test(words[from + 1] ?? '') ? words[from + 1] : undefined;
  const length = from - at + 1 + (part ? 1 : 0);
  const isOwner = /^['’]s?$/.test(words[from + 1] ?? '');
  return {
    length: length + (isOwner ? 1 : 0),
    comesWeekly: modifier === undefined,
    resolve: (anchor, direction) => {
      const ahead = (day - weekdayOf(anchor) + 7) % 7;
      const forward =
        modifier === 'next' || modifier === 'coming' || (modifier !== 'last' && direction === 'future');
      const isBack = modifier === 'last' || direction === 'past';
      if (!forward && !isBack) return null;
      const days = forward
        ? ahead === 0 && modifier
          ? 7
          : ahead
        : ahead === 0
          ? modifier
            ? -7
            : 0
          : ahead - 7;
      const iso = addDays(anchor, days);
      // "Friday's vote" is the vote of that day.
      return { iso, wording: isOwner ? `the ${dayInWords(iso)}` : onDay(words, at, iso, part) };
    },
  };
}

/** With its preposition unless one stands there already. */
function onDay(words: string[], at: number, iso: IsoDate, part?: string): string {
  const day = dayInWords(iso);
  // "early Tuesday" needs its preposition behind "early" as it stands for a day of the calendar.
  const preposed = isPreposed(words, at) && !/^(?:early|late)$/.test(words[at - 1] ?? '');
  if (part) return `${preposed ? '' : part === 'night' ? 'on ' : 'on '}the ${part} of ${day}`;
  return preposed ? day : `on ${day}`;
}

/** "on Monday and Tuesday" share their preposition; "… — and tomorrow he flies" opens a clause of its own. */
function isPreposed(words: string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return before === 'and'
    ? WEEKDAYS.includes((words[at - 2] ?? '').replace(/\.$/, '')) ||
        /^(?:yesterday|today)$/.test(words[at - 2] ?? '')
    : PREPOSITION.test(before);
}

function monthIndex(word: string): number {
  const key = word.replace(/\.$/, '');
  if (key.length < 3) return -1;
  return MONTHS.findIndex((month) => {
    const name = month.toLowerCase();
    return (
      name === key ||
      (name.startsWith(key) && /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(key))
    );
  });
}

function dayNumber(word: string): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
}

const YEAR = /^(?:1\d{3}|20\d{2})$/;

/** "May 29" or "29 May" without a year. */
function monthDay(words: string[], tokens: readonly Token[], at: number): Match | null {
  const dayFirst = dayNumber(words[at] ?? '') > 0 && isMonthName(tokens[at + 1]);
  if (!dayFirst && !isMonthName(tokens[at])) return null;
  const month = monthIndex(words[dayFirst ? at + 1 : at] ?? '') + 1;
  const day = dayNumber(words[dayFirst ? at : at + 1] ?? '');
  if (month === 0 || day === 0) return null;
  const next = words[at + 2] ?? '';
  const year = next === ',' ? (words[at + 3] ?? '') : next;
  const isRange =
    /^(?:-|–|to)$/.test(next) ||
    (next === 'and' && (/^\d/.test(words[at + 3] ?? '') || isMonthName(tokens[at + 3])));
  if (YEAR.test(year) || isRange) return null;
  const ofYear = /^of (?:that|the same) year$/.exec(
    words.slice(at + 2, at + (words[at + 3] === 'that' ? 5 : 6)).join(' '),
  )?.[0];
  return {
    length: 2 + (ofYear?.split(' ').length ?? 0),
    comesYearly: true,
    inStory: (told) => {
      if (!ofYear && (told.month === null || month < told.month)) return null;
      if (!isDay(told.year, month, day)) return null;
      const iso = isoOf(told.year, month, day);
      return { iso, wording: withoutPreposition(words, at) ? `on ${dayInWords(iso)}` : dayInWords(iso) };
    },
    resolve: (anchor, direction) => {
      const iso = nearest(anchor, direction, (y) => (isDay(y, month, day) ? isoOf(y, month, day) : null));
      return iso === null
        ? null
        : { iso, wording: withoutPreposition(words, at) ? `on ${dayInWords(iso)}` : dayInWords(iso) };
    },
  };
}

/** "announced May 5" lacks its preposition; "the May 5 vote" and "on May 5" do not. */
function withoutPreposition(words: string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return (
    !PREPOSITION.test(before) && /(?:ed|t|ld|de|ame|an|ew|old|on|\p{L}y)$/u.test(before) && before !== ''
  );
}

function isMonthName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && monthIndex(token.text.toLowerCase()) >= 0;
}

/** "in May", "since January", "last May": a month without a year or a day. */
function bareMonth(words: string[], tokens: readonly Token[], at: number): Match | null {
  const modifier = /^(?:last|next|this)$/.test(words[at] ?? '') ? words[at] : undefined;
  const from = modifier ? at + 1 : at;
  if (!isMonthName(tokens[from])) return null;
  const before = words[at - 1] ?? '';
  const isTimely =
    modifier !== undefined ||
    /^(?:in|since|until|by|from|during|of|late|early|mid|mid-|before|after|for|through|to|and)$/.test(before);
  const next = words[from + 1] ?? '';
  if (!isTimely || YEAR.test(next) || (next === ',' && YEAR.test(words[from + 2] ?? '')) || next === 'of')
    return null;
  if (/^['’]s?$/.test(next) || tokens[from + 1]?.upos === 'PROPN' || dayNumber(next) > 0) return null;
  const month = monthIndex(words[from] ?? '') + 1;
  const step = modifier === undefined ? yearStep(words, from + 1) : null;
  if (step !== null)
    return {
      length: 3,
      resolve: (anchor) => {
        const iso = isoOf(Number(anchor.slice(0, 4)) + step, month, null);
        return iso === null ? null : { iso, wording: dayInWords(iso) };
      },
    };
  return {
    length: from - at + 1,
    comesYearly: modifier === undefined,
    resolve: (anchor, direction) => {
      const way = modifier === 'next' ? 'future' : modifier === 'last' ? 'past' : direction;
      const iso = nearest(anchor.slice(0, 7), way, (y) => isoOf(y, month, null));
      if (iso === null) return null;
      return { iso, wording: `${modifier ? inBefore(words, at) : ''}${dayInWords(iso)}` };
    },
  };
}

/** "in July last year": how many years from the article's; null where no year follows. */
function yearStep(words: string[], at: number): number | null {
  if (words[at + 1] !== 'year') return null;
  return words[at] === 'last' ? -1 : words[at] === 'this' ? 0 : words[at] === 'next' ? 1 : null;
}

/** Of this year, the last and the next the one that lies the right way and closest. */
function nearest(anchor: string, direction: Direction, at: (year: number) => IsoDate | null): IsoDate | null {
  const year = Number(anchor.slice(0, 4));
  const all = [year - 1, year, year + 1].flatMap((y) => at(y) ?? []);
  if (direction === 'past') return all.findLast((iso) => iso <= anchor) ?? null;
  if (direction === 'future') return all.find((iso) => iso >= anchor) ?? null;
  const distance = (iso: string) => Math.abs(days(iso) - days(anchor));
  return all.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function days(iso: string): number {
  return Date.parse(`${iso.length === 7 ? `${iso}-15` : iso}T00:00:00Z`) / 86_400_000;
}

/** "yesterday", "this morning", "over the weekend". */
function nearDay(words: string[], at: number): Match | null {
  const [a = '', b = '', c = ''] = words.slice(at, at + 3);
  const fixed = (length: number, offset: number, part?: string): Match => ({
    length,
    resolve: (anchor) => {
      const iso = addDays(anchor, offset);
      return { iso, wording: onDay(words, at, iso, part) };
    },
  });
  if (/^['’]s?$/.test(b) && /^(?:yesterday|today|tomorrow)$/.test(a))
    return { length: 2, resolve: () => null };
  if (a === 'yesterday') return PART_OF_DAY.test(b) ? fixed(2, -1, b) : fixed(1, -1);
  if (a === 'tomorrow') return PART_OF_DAY.test(b) ? fixed(2, 1, b) : fixed(1, 1);
  if (a === 'tonight') return fixed(1, 0, 'evening');
  if (a === 'last' && b === 'night') return fixed(2, -1, 'night');
  if (a === 'this' && PART_OF_DAY.test(b)) return fixed(2, 0, b);
  if (a === 'today') {
    return {
      length: 1,
      resolve: (anchor, direction) =>
        direction === 'nearest' || direction === 'habit'
          ? { iso: null, wording: 'today' }
          : { iso: anchor, wording: onDay(words, at, anchor) },
    };
  }
  if (/^(?:over|during|at)$/.test(a) && b === 'the' && c === 'weekend')
    return weekend(3, -1, 'on the weekend of');
  if (/^(?:last|this|next)$/.test(a) && b === 'weekend')
    return weekend(
      2,
      a === 'next' ? 1 : a === 'last' ? -1 : 0,
      PREPOSITION.test(words[at - 1] ?? '') ? 'the weekend of' : 'on the weekend of',
    );
  return null;
}

function weekend(length: number, way: number, lead: string): Match {
  return {
    length,
    resolve: (anchor, direction) => {
      const forward = way > 0 || (way === 0 && direction === 'future');
      const isWeekend = weekdayOf(anchor) === 0 || weekdayOf(anchor) === 6;
      if (isWeekend) return null;
      const saturday = addDays(anchor, 6 - weekdayOf(anchor) - (forward ? 0 : 7));
      return { iso: saturday, wording: `${lead} ${dayInWords(saturday)}` };
    },
  };
}

/** "early this year" is "early in 2013", "since early this year" is "since early 2013". */
function inBefore(words: string[], at: number): string {
  const before = words[at - 1] ?? '';
  const isPart = /^(?:early|late)$/.test(before);
  const leading = isPart ? (words[at - 2] ?? '') : before;
  return PREPOSITION.test(leading) && (isPart || leading !== 'and') ? '' : 'in ';
}

/** "last year", "this month", "next week". */
function calendarUnit(words: string[], at: number): Match | null {
  const [a = '', b = ''] = words.slice(at, at + 2);
  const step = a === 'last' ? -1 : a === 'next' ? 1 : a === 'this' ? 0 : null;
  if (
    step === null ||
    !/^(?:week|month|year|decade|century|spring|summer|fall|autumn|winter|season|quarter)$/.test(b)
  )
    return null;
  const before = words[at - 1] ?? '';
  const lead = inBefore(words, at);
  return {
    length: 2 + (/^['’]s$/.test(words[at + 2] ?? '') ? 1 : 0),
    resolve: (anchor) => {
      if (before === 'the' || /^['’]s$/.test(words[at + 2] ?? '')) return null;
      if (b === 'year') return { iso: addYears(anchor, step), wording: lead + addYears(anchor, step) };
      if (b === 'month')
        return { iso: addMonths(anchor, step), wording: lead + dayInWords(addMonths(anchor, step)) };
      if (b !== 'week') return null;
      const monday = addDays(anchor, step * 7 - ((weekdayOf(anchor) + 6) % 7));
      return { iso: monday, wording: `${lead}the week of ${dayInWords(monday)}` };
    },
  };
}

/** "five years ago", "two days ago"; weeks and decades are too rough to date, and so is "more than five years ago". "40,000 years ago" is so whenever it is read. */
function ago(words: string[], at: number): Match | null {
  const [a = '', b = '', c = ''] = words.slice(at, at + 3);
  if (c !== 'ago' || !UNIT.test(b) || /^(?:thousand|million|billion|\d{1,3}(?:,\d{3})+)$/.test(a))
    return null;
  const isRough = /^(?:more|less|fewer) than$/i.test(words.slice(Math.max(0, at - 2), at).join(' '));
  const spelled = NUMBER_WORDS.indexOf(a);
  const count = /^\d{1,4}$/.test(a) ? Number(a) : a === 'a' || a === 'an' ? 1 : spelled;
  const unit = b.replace(/s$/, '');
  return {
    length: 3,
    resolve: (anchor) => {
      if (count <= 0 || isRough) return null;
      if (unit === 'year')
        return { iso: addYears(anchor, -count), wording: `in ${addYears(anchor, -count)}` };
      if (unit === 'month')
        return { iso: addMonths(anchor, -count), wording: `in ${dayInWords(addMonths(anchor, -count))}` };
      if (unit === 'day')
        return { iso: addDays(anchor, -count), wording: `on ${dayInWords(addDays(anchor, -count))}` };
      return null;
    },
  };
}
