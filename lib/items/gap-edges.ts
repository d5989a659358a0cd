import { GAP } from '#lib/items/realize';
import { countryNamed, isNationality } from '#lib/language/countries';
import { isTitleWord } from '#lib/language/name-parts';

/**
 * Whether the gap of a stem takes only part of a name, a range, a pair or a quotation: what is left beside it gives the rest away, or
 * nobody could tell where the answer ends. `key` is what stands in the gap. Never throws.
 */
export function isCutOut(stem: string, key: string): boolean {
  const at = stem.indexOf(GAP);
  if (at < 0) return false;
  if (/^\p{Ll}.* \d+(?:st|nd|rd|th)$/u.test(key)) return true;
  const before = stem.slice(0, at);
  const after = stem.slice(at + GAP.length);
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after) || SHORT_TAIL.test(after)) return true;
  if (/^\p{Lu}/u.test(key) && /^ \d+\b/.test(after)) return true;
  if (isOfOwnKind(key, before)) return true;
  if (isInside(before, /[“”"]/gu) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  // "Minus 70 degrees Celsius", "the Unit for the Science of Frogs"
  if (
    /\bdegrees $/.test(before) ||
    (/^\p{Lu}/u.test(key) && (BODY_FOR.test(before) || /^ for (?:the )?\p{Lu}/u.test(after)))
  )
    return true;
  // "U.S. Secretary" of State
  if (isTitleWord(key.split(' ').at(-1) ?? '') && /^ of \p{Lu}/u.test(after)) return true;
  const isTitle =
    /^\p{Lu}/u.test(key) &&
    /^ of (?:the )?\p{Lu}/u.test(after) &&
    !OF_MONTH.test(after) &&
    /\bthe $/i.test(before);
  if (IS_NUMBER.test(key)) return isTitle;
  if (isNationality(key)) return isTitle || NATIVE.test(before);
  if (SPECIES.test(after) && /^\p{Lu}\p{Ll}+$/u.test(key)) return true;
  if (/^\p{Lu}/u.test(key) && isOfCountry(after)) return true;
  return isTitle || namesBefore(before) || /^ (?!I\b)\p{Lu}/u.test(after);
}

/** "_____ of Estonia": its president as well. */
function isOfCountry(after: string): boolean {
  const name = /^ of (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/u.exec(after)?.[1];
  return name !== undefined && countryNamed(name) !== null;
}

/** "Its first dam on the _____" keyed "Ahja Dam": a dam stands on no dam. */
function isOfOwnKind(key: string, before: string): boolean {
  const kind = /^\p{Lu}.* (\p{Lu}\p{Ll}+)$/u.exec(key)?.[1]?.toLowerCase();
  return (
    kind !== undefined &&
    new RegExp(`\\b${kind}s? (?:on|in|at|over|across|of|for|by) (?:the )?$`).test(before)
  );
}

const BODY_FOR =
  /\b(?:Unit|Cent(?:er|re)|Institute|Department|Ministry|Office|Agency|Foundation|Committee|Commission|School|Society|Laboratory|Association|Council|Fund|Museum|Secretary|Minister) for (?:the )?$/;

/** "Native American", "African American": one name. */
const NATIVE = /\b(?:Native|African|Asian|Latin|Anglo|Afro) $/;
/** "Plasmodium falciparum": a name of two words. */
const SPECIES = /^ \p{Ll}{3,}(?:um|us|is|ae|ii|ensis|icus|icum)\b/u;

const JOINED_BEFORE = /[#@/&–—-]$|& $/;
const JOINED_AFTER = /^(?:[/–—]| & |['’](?!s\b)|-[\p{L}\d])/u;
/** "The Time Act of March 19" */
const OF_MONTH =
  /^ of (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** "Holland Lodge No. 8, F&AM" */
const SHORT_TAIL = /^, (?:\p{Lu}+&\p{Lu}+|\p{Lu}{2}(?=[.,])|Inc|Ltd|Jr|Sr)\b/u;

function isInside(before: string, mark: RegExp): boolean {
  return (before.match(mark)?.length ?? 0) % 2 === 1;
}

/** "Two German states": a number before a name is no part of it. */
const IS_NUMBER =
  /^(?:\d[\d.,]*(?: (?:million|billion))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** A capitalized word right before the gap, other than a title, a people, or a small word that opens the stem. */
function namesBefore(before: string): boolean {
  const word = /(?:^|[\s(])(\p{Lu}[\p{L}\p{M}.’'&-]*) $/u.exec(before)?.[1];
  if (word === undefined || /['’]s$/.test(word)) return false;
  const opens = before.trimEnd() === word;
  return !(isTitleWord(word) || isNationality(word) || (opens && OPENERS.test(word)));
}

/** Words that may open a stem and are no part of a name. */
const OPENERS =
  /^(?:The|An?|In|On|At|By|For|From|With|After|Before|Since|During|Until|Between|Over|Under|About|Around|Nearly|Almost|Only|Some|Most|Fellow|Both|Its|His|Her|Their|As|To|Of|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)$/;

/**
 * Whether an answer is a name that the sentence `quote` never has without more of it behind: "University of Narva" for "University of
 * Narva, Tartu", "Ahja" for "Ahja-Kiidjärve". Never throws.
 */
export function isCutShort(key: string, quote: string): boolean {
  if (!/^\p{Lu}/u.test(key)) return false;
  const rests = quote.split(key).slice(1);
  return rests.length > 0 && rests.every((rest) => MORE.test(rest) || (SCHOOL.test(key) && SEAT.test(rest)));
}

const MORE = /^[-–]\p{Lu}/u;
const SCHOOL = /\b(?:University|College|Institute|Campus)\b/;
/** ", Berkeley": the seat that is part of the name of a school, not the next of a list. */
const SEAT = /^(?:,| at) (?:the )?\p{Lu}\p{L}+(?! and\b|, (?:and|\p{Lu}))/u;
