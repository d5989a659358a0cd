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
  if (isClock(answer, clause) || isMeasuredAt(answer, clause)) return null;
  if (isFromPlace(answer, clause)) return kindOfPlace(answer.text) ?? '';
  if (!followsIn(answer, clause)) return '';
  if (answer.type === 'date') return isPlaced(answer, clause) ? '' : kindOfDate(answer.text);
  if (clause.predicate.tense !== 'past')
    return WHERE.has(answer.type) ? (kindOfPlace(answer.text) ?? '') : '';
  if (!WHERE.has(answer.type) || isDated(answer, clause)) return '';
  return kindOfPlace(answer.text) ?? (answer.type === 'country' ? 'the country of' : null);
}

/** "Died at _____": where, or how old? */
function isAge({ slot, text }: Answer, clause: Clause): boolean {
  return /^\d{1,3}$/.test(text) && new RegExp(`(?:^| )at ${text}$`).test(slotNamed(clause, slot)?.text ?? '');
}

/** "Stepped out of the capsule at _____": where, or when? */
function isClock({ slot, text, type }: Answer, clause: Clause): boolean {
  return (
    (type === 'date' || type === 'number') &&
    CLOCK.test(text) &&
    AT.test(before(text, slotNamed(clause, slot)?.text ?? ''))
  );
}

const CLOCK = /^\d{1,2}(?::\d\d| [ap]\.m)/;

/** "Came within a mile at _____": of what speed, what height, what time? */
function isMeasuredAt({ slot, text, type }: Answer, clause: Clause): boolean {
  const around = slotNamed(clause, slot);
  return (
    type === 'number' &&
    around?.preposition === 'at' &&
    AT.test(before(text, around.text)) &&
    !/^\d{1,3}$/.test(text)
  );
}

const before = (text: string, around: string) => around.slice(0, Math.max(0, around.indexOf(text)));
const AT = /\bat (?:about |around |nearly |some )?$/i;

/** "Was a young zoologist from _____": a land or a town. */
function isFromPlace({ slot, text, type }: Answer, clause: Clause): boolean {
  const told = slotNamed(clause, slot)?.text ?? '';
  return clause.predicate.copular && WHERE.has(type) && told.endsWith(`from ${text}`);
}

const WHERE = new Set<string>(['place', 'country', 'organization', 'other']);
const KINDS: Record<string, string> = { city: 'the city of', country: 'the country of' };

/** Antarctica is on the list of countries and none. */
function kindOfPlace(name: string): string | undefined {
  return name === 'Antarctica' ? '' : KINDS[nameKind(name)];
}

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
    ({ preposition, text, fronted, entity }, at) =>
      `args.${at}` !== slot &&
      (PLACES.test(preposition ?? '') ||
        (TOWARDS.test(preposition ?? '') && entity !== null && WHERE.has(entity))) &&
      datesIn(text).length === 0 &&
      (fronted || !isFronted(args, slot)),
  );
}

/** "In _____, the land went to Ann Reed": what comes later has not placed it yet. */
const isFronted = (args: Clause['args'], slot: string) =>
  args.some(({ fronted }, at) => `args.${at}` === slot && fronted);

const PLACES = /^(?:in|at|on|near)$/;
/** "Given to Ann Reed" tells no place, "moved to Narva" does. */
const TOWARDS = /^(?:to|from|into)$/;
