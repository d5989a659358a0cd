import type { Clause } from '#lib/claims/clause';
import type { Answer } from '#lib/items/answers';
import { nameKind } from '#lib/items/name-kinds';
import { slotNamed } from '#lib/items/realize';
import { datesIn } from '#lib/language/calendar';

/**
 * What a gap must say of its answer: a town fits "Ann Reed was born in _____" as well as a year, where the rest tells neither. "the city of"
 * or "the year", which stand before the gap then; an empty text where nothing need be said, null where no such words are known. Never throws.
 */
export function kindOfGap(answer: Answer, clause: Clause): string | null {
  if (isAge(answer, clause)) return 'the age of';
  if (isClock(answer, clause)) return isPlaced(answer, clause) ? '' : null;
  if (!followsIn(answer, clause) || clause.predicate.tense !== 'past') return '';
  if (answer.type === 'date') return isPlaced(answer, clause) ? '' : kindOfDate(answer.text);
  if (!WHERE.has(answer.type) || isDated(answer, clause)) return '';
  return KINDS[nameKind(answer.text)] ?? (answer.type === 'country' ? 'the country of' : null);
}

/** "Died at _____": where, or how old? */
function isAge({ slot, text }: Answer, clause: Clause): boolean {
  return /^\d{1,3}$/.test(text) && new RegExp(`(?:^| )at ${text}$`).test(slotNamed(clause, slot)?.text ?? '');
}

/** "Stepped out of the capsule at _____": where, or when? */
function isClock({ slot, text, type }: Answer, clause: Clause): boolean {
  return type === 'date' && /^\d{1,2}:\d\d/.test(text) && slotNamed(clause, slot)?.preposition === 'at';
}

const WHERE = new Set<string>(['place', 'country', 'organization', 'other']);
const KINDS: Record<string, string> = { city: 'the city of', country: 'the country of' };

function kindOfDate(text: string): string | null {
  if (/^\d{4}$/.test(text)) return 'the year';
  return /^\p{L}+ \d{4}$/u.test(text) ? 'the month of' : null;
}

function followsIn({ slot, text }: Answer, clause: Clause): boolean {
  return slotNamed(clause, slot)?.text.toLowerCase().endsWith(`in ${text.toLowerCase()}`) === true;
}

function isDated({ slot }: Answer, { args }: Clause): boolean {
  return args.some(
    (arg, at) => `args.${at}` !== slot && (arg.role === 'time' || datesIn(arg.text).length > 0),
  );
}

function isPlaced({ slot }: Answer, { args }: Clause): boolean {
  return args.some(
    ({ preposition, text }, at) =>
      `args.${at}` !== slot && PLACES.test(preposition ?? '') && datesIn(text).length === 0,
  );
}

const PLACES = /^(?:in|at|on|near|to|from|into)$/;
