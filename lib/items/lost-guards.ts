import type { Clause, Slot } from '#lib/claims/clause';
import { containsWords } from '#lib/items/realize';

/**
 * The words that keep a statement true ("former", "acting", "almost") which the article has within or right before a part of the clause
 * and which its words no longer have: "a 72-year-old former mayor" told as "a 72-year-old mayor". A "was" that tells what somebody
 * formerly was has lost nothing, unless it tells what they still are as well. Never throws.
 */
export function lostGuards(clause: Clause, text: string): string[] {
  const { subject, predicate, args } = clause;
  const slots: Slot[] = [subject, ...args];
  const told = [predicate.text, ...slots.map((slot) => slot.text)].join(' · ');
  const toldOfThen =
    predicate.copular && predicate.tense === 'past' && !slots.some((slot) => STILL_SO.test(slot.text));
  return [...slots.map((slot) => guardsOf(slot, text)), guardsBefore(predicate.start, text)]
    .flat()
    .filter((guard) => !containsWords(told, guard) && !(toldOfThen && THEN.test(guard)));
}

/** Those within the words of the article that a slot covers, where it has them nearly as they stand, and right before them. */
function guardsOf({ start, end, text: said }: Slot, text: string): string[] {
  const words = text.slice(start, end);
  const isOwn = end > start && words.toLowerCase().endsWith((said.split(' ').at(-1) ?? said).toLowerCase());
  if (!isOwn) return [];
  return [...guardsBefore(start, text), ...[...words.matchAll(GUARD)].map(([guard]) => guard.toLowerCase())];
}

function guardsBefore(start: number, text: string): string[] {
  const guard = BEFORE.exec(text.slice(Math.max(0, start - GUARD_MAX_LETTERS), start))?.[1];
  return guard === undefined ? [] : [guard.toLowerCase()];
}

const WORDS =
  'former|formerly|ex|acting|deputy|interim|vice|assistant|caretaker|honorary|almost|nearly|barely|hardly|scarcely|allegedly|reportedly|supposedly|possibly|probably|presumably|apparently|so-called|would-be|alleged|suspected|proposed|planned|only';
const GUARD = new RegExp(`(?<![\\p{L}-])(?:${WORDS})(?![\\p{L}])`, 'giu');
const BEFORE = new RegExp(`(?:^|[^\\p{L}-])(${WORDS})\\s$`, 'iu');
const GUARD_MAX_LETTERS = 20;

const THEN = /^(?:former|formerly|ex)$/;
/** An age, and being the only one or the first, are told of today. */
const STILL_SO = /\b\d+-year-old\b|\b(?:only|oldest|youngest|last|living|surviving)\b/i;
