import type { Clause, Slot } from '#lib/claims/clause';
import { happensOnce } from '#lib/claims/exclusivity';
import { datesIn } from '#lib/language/calendar';

/**
 * Whether the clause speaks of things that could be others: "a senator", "more than a dozen countries", "hackers". What is said of
 * some excludes nothing of all, so that its near misses are open. Never throws.
 */
export function speaksOfSome({ subject, predicate }: Clause): boolean {
  if (isName(subject) && !predicate.plural) return false;
  if (QUANTIFIED.test(subject.text)) return true;
  return predicate.plural && !DEFINITE.test(subject.text) && !areNames(subject.text);
}

/**
 * Whether the clause is tied to a time, so that what it excludes is excluded then: told in the present, dated, or a single event.
 * "Was the president" is not: the same person may have held another office before. Never throws.
 */
export function isTimed(clause: Clause): boolean {
  const { predicate, args } = clause;
  if (predicate.tense === 'present') return true;
  if (args.some(({ role, entity, text }) => role === 'time' || entity === 'date' || datesIn(text).length > 0))
    return true;
  return !predicate.copular && happensOnce(clause);
}

const NAMES = new Set<string | null>([
  'person',
  'organization',
  'country',
  'place',
  'event',
  'work',
  'other',
]);

function isName({ entity, text }: Slot): boolean {
  return NAMES.has(entity) && /\p{Lu}/u.test(text);
}

const QUANTIFIED =
  /^(?:an?|some|many|most|several|few|fewer|any|no|each|every|all|both|more|less|over|under|above|below|about|around|nearly|almost|at least|at most|up to|hundreds|thousands|millions|dozens|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|another|other|others|such|certain|various|half|part|a)\b/i;
const DEFINITE = /^(?:the|its|his|her|their|these|those)\b|^[^,]*['’]s?\s/i;

/** "Argentina and Brazil", "Turkey, Hungary and Sweden". */
function areNames(text: string): boolean {
  return (
    text.split(/,\s*(?:and\s)?|\sand\s/).every((part) => /^(?:the\s)?\p{Lu}/u.test(part)) &&
    / and |,/.test(text)
  );
}
