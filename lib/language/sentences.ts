import {
  LEADING_ABBREVIATIONS,
  TITLE_ABBREVIATIONS,
  TRAILING_ABBREVIATIONS,
} from '#lib/language/abbreviations';
import { withoutFootnotes } from '#lib/language/footnotes';
import type { Span } from '#lib/language/spans';

/** Lines of a text that was wrapped by hand are about this long, UTF-16 code units. */
const WRAPPED_LINE = { min: 45, max: 100 };

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
const OPENERS = new Set(
  'the a an in on at it he she they we i you this that these those there but and or so if when while as after before although though however for from by with since during his her its their our my many most some all both each one no not yet then now what who why how where'.split(
    ' ',
  ),
);
const ALWAYS_GOES_ON = new Set(['e.g', 'i.e', 'vs', 'v', 'viz', 'cf', 'approx']);
/** What may follow "7 p.m." inside a sentence: a day, a month, a time zone. */
const AFTER_A_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|[ECMP][SD]?T|GMT|UTC|BST|CET|(?:Greenwich|Coordinated|Central|Eastern|Pacific|Mountain|British|Moscow|Beijing|Tokyo)\s[\p{L} ]{0,20}[Tt]ime)\b/u;
/** "People came, and at about 11:30 p.m. Ann Rees opened": behind "and" a time opens what follows. */
const OPENS_WITH_A_TIME =
  /(?:^|, (?:and|but|so) |; )(?:at|by|around|before|after|until|shortly after|just after|just before) (?:about |around |nearly )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$/iu;
const LAST_WORD = /(?<![\p{L}\p{N}])([\p{L}\p{N}](?:[\p{L}\p{N}.&-]{0,12}[\p{L}\p{N}])?)\.$/u;
/** A full stop that lost its space: "opened.The". */
const GLUED = /\p{Ll}{2}[.!?]["”’)]?(?=\p{Lu}\p{Ll})/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a normalized text: ICU's rules, repaired for abbreviations, initials, numbers, quotations, marks of notes
 * ("[4]" belongs to what it stands behind) and lines wrapped by hand. Spans ascend, do not overlap, begin and end with no space; every other character is in one.
 * Never throws; any script; linear time.
 */
export function splitSentences(text: string): Span[] {
  return blocks(text).flatMap((block) => sentencesOf(text, block));
}

/** The paragraphs of a normalized text: its lines, or runs of lines that were wrapped by hand. Never throws. */
export function splitParagraphs(text: string): Span[] {
  return blocks(text);
}

function blocks(text: string): Span[] {
  const found: Span[] = [];
  let chunk: Span[] = [];
  const close = () => {
    found.push(...(isWrapped(chunk) ? mergeLines(chunk) : chunk));
    chunk = [];
  };
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) chunk.push({ start, end });
    else close();
    start = end + 1;
  }
  close();
  return found;
}

function isWrapped(lines: Span[]): boolean {
  if (lines.length < 3) return false;
  return lines
    .slice(0, -1)
    .every((line) => line.end - line.start >= WRAPPED_LINE.min && line.end - line.start <= WRAPPED_LINE.max);
}

function mergeLines(lines: Span[]): Span[] {
  const [first] = lines;
  const last = lines.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function sentencesOf(text: string, block: Span): Span[] {
  const body = withoutFootnotes(text.slice(block.start, block.end).replaceAll('\n', ' '));
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(body)) {
    for (const piece of unglue(segment, index)) {
      const last = spans.at(-1);
      if (last && goesOn(body, last, piece)) last.end = piece.end;
      else spans.push(piece);
    }
  }
  return spans.flatMap((span) =>
    trimmed(text, { start: block.start + span.start, end: block.start + span.end }),
  );
}

function unglue(segment: string, index: number): Span[] {
  const cuts = [...segment.matchAll(GLUED)].map((match) => match.index + match[0].length);
  const ends = [...cuts, segment.length];
  return ends.map((end, at) => ({ start: index + (at === 0 ? 0 : (ends[at - 1] ?? 0)), end: index + end }));
}

/** How much of the text around a boundary decides about it, UTF-16 code units. */
const CONTEXT = 40;

/** Whether what ICU took for two sentences is one. */
function goesOn(body: string, { start, end }: Span, next: Span): boolean {
  const before = body.slice(Math.max(start, end - CONTEXT), end).trimEnd();
  const after = body.slice(next.start, Math.min(next.end, next.start + CONTEXT)).trimStart();
  if (after === '' || /^[)\]”’,;:.!?%]/u.test(after)) return true;
  if (/^\p{Ll}/u.test(after)) return true;
  if (before.length <= 4 && /^(\d{1,3}|[a-zA-Z]|[ivx]{1,4})\.$/.test(before) && end - start <= 6) return true;
  const word = LAST_WORD.exec(before)?.[1];
  return word !== undefined && goesOnAfter(word, before, after);
}

function goesOnAfter(word: string, before: string, after: string): boolean {
  const key = word.toLowerCase();
  const isNumberNext = /^[\d$€£#]/.test(after);
  if (ALWAYS_GOES_ON.has(key)) return true;
  if (TITLE_ABBREVIATIONS.has(key)) return /^\p{Lu}|^[“"'‘]/u.test(after) && /^\p{Lu}/u.test(word);
  const opener = /^["“'‘(]?([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (/^\p{Lu}$/u.test(word)) {
    // "J. K. Rowling", "Thomas J. Watson", "described by W. W. Ball", "of J. Smith".
    const isInName =
      /(?:^|\p{Lu}[\p{L}.’'-]*\s|\b(?:by|of|with|and|from|to|for|as|said|says|told|[Tt]he)\s)\p{Lu}\.$/u.test(
        before,
      ) || /^\p{Lu}\.(?:\s|\p{Lu})/u.test(after);
    return word !== 'I' && isInName && !OPENERS.has(opener);
  }
  // "P.W. Botha": initials of a name, not "of the I.R.S."
  if (/^\p{Lu}\.\p{Lu}$/u.test(word) && !TRAILING_ABBREVIATIONS.has(key) && !/\b[Tt]he\s\S+$/.test(before))
    return /^\p{Lu}\p{Ll}/u.test(after) && !OPENERS.has(opener);
  if (LEADING_ABBREVIATIONS.has(key)) {
    if (/^(no|nos|b|d|r|fl|vol|p|pp|fig|figs|sec|art|ch|op|ft|mt|est|ca|eq|eqs|vols)$/.test(key))
      return isNumberNext || (/^(ft|mt)$/.test(key) && /^\p{Lu}/u.test(after));
    return isNumberNext;
  }
  if (!TRAILING_ABBREVIATIONS.has(key)) return false;
  if (/^[ap]\.m$/.test(key)) return AFTER_A_TIME.test(after) || OPENS_WITH_A_TIME.test(before);
  if (/^(in|mass|miss|ill|cal|wash|min|sec|art|me|pa|va|la|mo|id|ga)$/.test(key)) return false;
  return /^\p{Lu}/u.test(after) && !OPENERS.has(opener);
}

function trimmed(text: string, { start, end }: Span): Span[] {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [{ start: from, end: to }] : [];
}
