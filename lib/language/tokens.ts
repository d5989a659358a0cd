import { isAbbreviation } from '#lib/language/abbreviations';
import type { Span } from '#lib/language/spans';

/** Longest token, in UTF-16 code units: no word is longer, and what is longer is an attack or a data dump. */
export const TOKEN_MAX = 150;

/** Code units that prefixes may heap up before a word ("non-anti-"). */
const PREFIXES_MAX = 20;

/** Prefixes that stay with their word ("non-NATO", "re-election"); other hyphens stand alone, as in the treebanks. */
const BOUND_PREFIXES = new Set(
  'anti bi co counter cross cyber de e eco ex hyper inter intra macro mega meta micro mid mini multi neo non over pan para poly post pre pro proto pseudo quasi re semi socio sub super tele trans tri ultra un under uni vice x'.split(
    ' ',
  ),
);

/** Tried in this order at each position. Bounded repetition only: time grows with the length. */
const PATTERNS: RegExp[] = [
  // addresses
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,149}/iy,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,20}){1,4}/y,
  // ellipses and rows of marks
  /\.{2,20}|…|-{2,20}|\*{2,20}|_{2,20}|={2,20}|[!?]{2,20}/y,
  // a letter and full stop again and again: U.S., Ph.D., a.m.; also "U.S" with its last stop forgotten
  /\p{L}{1,2}\.(?:\p{L}{1,2}\.){1,5}(?!\p{L})|\p{Lu}\.\p{Lu}(?![\p{L}.])/uy,
  // numbers: 1,234.5 · 10:30 · 3/4 · 20th · 1990s · .5
  /\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,20})?(?!\d)|\d{1,2}(?::\d{2}){1,2}(?!\d)|\d{1,4}(?:\/\d{1,4}){1,2}(?!\d)|\d{1,40}(?:st|nd|rd|th|s|er)(?![\p{L}\d])|\d{1,60}(?:\.\d{1,20}){0,3}|\.\d{1,20}/uy,
  // clitics
  /(?:n['’]t)(?![\p{L}])|['’](?:s|re|ve|ll|d|m)(?!\p{L})/iuy,
  // words, with inner apostrophes (O'Brien), full stops (Amazon.com) and ampersands (AT&T)
  /(?:US|A|C|NZ|HK)\$|[\p{L}\p{M}][\p{L}\p{M}\p{N}]{0,149}(?:(?:['’]|[.&](?=\p{Ll}{2}|\p{Lu}))[\p{L}\p{M}\p{N}]{1,40}){0,4}/uy,
  // emoji with their joiners and modifiers
  /(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]{0,2}(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]{0,2}){0,6})/uy,
];
const HYPHEN = /[-‐‑]/;
const NEGATED =
  /^(?:ca|wo|sha|do|does|did|is|are|was|were|has|have|had|would|could|should|might|must|need|ai)(?=n['’]t$)/i;
const CLITIC = /['’](?:s|re|ve|ll|d|m)$/i;
const SINGLE_LETTER = /^\p{Lu}$/u;
/** Abbreviations that are words too: at the end of a sentence the full stop is the sentence's. */
const MAY_BE_A_WORD = new Set(
  'no art sec fig in min mass miss ill cal wash al sun sat mon mar may op app mo fig id ma pa'.split(' '),
);
const SPACE = /\s/;

/**
 * The words of `text` from `start` to `end` in the treebanks' way: clitics apart ("Russia" + "'s", "did" + "n't"), hyphens
 * apart but for bound prefixes, abbreviations with their full stop. Spans ascend, never overlap, cover every character
 * that is no space. Never throws; linear time, tokens of at most TOKEN_MAX code units.
 */
export function tokenize(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      from = at;
      continue;
    }
    const stop = Math.min(end, matchEnd(text, at));
    if (at - from < PREFIXES_MAX && isBoundPrefix(text, at, stop, end)) {
      at = stop + 1;
      continue;
    }
    const kept = keepsStop(text, at, stop, end) ? stop + 1 : stop;
    spans.push(...splitClitic(text, at, kept));
    const first = spans.findLast((span) => span.start === at);
    if (first && (first.end - from <= TOKEN_MAX || first.start === from)) first.start = from;
    else if (first && from < at) spans.splice(spans.indexOf(first), 0, { start: from, end: at });
    at = kept;
    from = at;
  }
  return spans;
}

function matchEnd(text: string, at: number): number {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return Math.min(pattern.lastIndex, at + TOKEN_MAX);
  }
  const code = text.codePointAt(at) ?? 0;
  return at + (code > 0xffff ? 2 : 1);
}

/** "non-" of "non-NATO": it stays with the word that follows. */
function isBoundPrefix(text: string, start: number, stop: number, limit: number): boolean {
  if (stop + 1 >= limit || !HYPHEN.test(text.charAt(stop)) || !isLetter(text, stop + 1)) return false;
  return BOUND_PREFIXES.has(text.slice(start, stop).toLowerCase());
}

function splitClitic(text: string, start: number, stop: number): Span[] {
  const word = text.slice(start, stop);
  const cut = cliticAt(word);
  if (cut <= 0) return [{ start, end: stop }];
  return [
    { start, end: start + cut },
    { start: start + cut, end: stop },
  ];
}

function cliticAt(word: string): number {
  if (word.toLowerCase() === 'cannot') return 3;
  const negated = NEGATED.exec(word);
  if (negated) return negated[0].length;
  return CLITIC.exec(word)?.index ?? 0;
}

/** "Mr." and "J." keep their full stop. */
function keepsStop(text: string, start: number, stop: number, limit: number): boolean {
  if (stop >= limit || text.charAt(stop) !== '.' || text.charAt(stop + 1) === '.') return false;
  const word = text.slice(start, stop);
  if (isAbbreviation(word)) return word.length <= 6 && (!MAY_BE_A_WORD.has(word) || stop + 1 < limit);
  return SINGLE_LETTER.test(word) && word !== 'I' && SPACE.test(text.charAt(stop + 1));
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}
