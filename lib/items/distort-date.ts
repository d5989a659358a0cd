import type { Clause } from '#lib/claims/clause';
import { mainVerb } from '#lib/items/apply-change';
import { type Change, type Operator, wordSlots } from '#lib/items/distortion';
import { slotNamed } from '#lib/items/realize';
import { type CalendarDate, compareDates, type DateMention, datesIn, MONTHS } from '#lib/language/calendar';

/** Another date for something that happens once. */
export const date: Operator = {
  name: 'date',
  propose: (clause) =>
    happensOnce(clause)
      ? wordSlots(clause)
          .filter(({ name }) => name !== 'subject')
          .flatMap(({ name, slot }) => datesIn(slot.text).flatMap((said) => changesOf(said, name, slot.text)))
      : [],
  excludes: (clause, change) => {
    const [from] = datesIn(change.from);
    const [to] = datesIn(change.to);
    if (!from || !to || change.slot === 'subject' || clause.predicate.negated || !happensOnce(clause))
      return null;
    if (!slotNamed(clause, change.slot)?.text.includes(change.from)) return null;
    if (compareDates(to, from) !== 'excluded') return null;
    const years = Math.abs((to.year ?? 0) - (from.year ?? 0));
    const rung = years === 0 ? 1 : years <= 5 ? 2 : 3;
    return {
      relation: 'false',
      rung,
      why: `The article gives the date as ${change.from}, not ${change.to}.`,
    };
  },
};

/** What can be done again in another year: a date excludes no other date. */
const REPEATABLE =
  /^(win|play|visit|travel|meet|say|tell|host|score|lead|attend|compete|appear|serve|work|live|perform|tour|return|report|see|have|use|receive|make|sell|produce|speak|write|call|ask|remain|stay|include|show|continue|operate|run|act|star|teach|study|fight|attack|raid|increase|rise|fall|grow|drop|decline|finish|rank|record|earn|reach|face|hold|take|give|get|come|go|move|defeat|beat|lose|publish|release|pass|pay|send|spend|vote|cost|change|contain|consist|describe|mention|claim|argue|suggest|believe|support|oppose|consider|occur|happen|hit|strike|celebrate|observe|require|provide|represent)$/;
const ONCE =
  /^(bear|die|found|establish|open|complete|abolish|adopt|ratify|sign|discover|invent|assassinate|marry|annex|sink|erect|dissolve|inaugurate|incorporate|introduce|create|build|launch|premiere|debut|retire|resign|crown|canonize|excavate|demolish|destroy|execute|bury|elect|appoint|enact|repeal|merge|acquire|rename|join|graduate|schedule|offer|announce|declare|designate|begin|start|end|invade|arrive|charter|charge|convict|arrest|release|conquer|capture|surrender|collapse|form|name|become|succeed|replace|emigrate|immigrate|settle|divorce|award|nominate|ban|legalize|proclaim|publish)$/;
/** An object that is one known thing, not one of many. */
const DEFINITE = /^(the|its|his|her|their|this|that)\b|^\p{Lu}/u;

/** Whether the clause tells of a single event, so that one date excludes another. */
export function happensOnce(clause: Clause): boolean {
  const { predicate, args } = clause;
  const verb = mainVerb(clause);
  if (verb === null) return false;
  const objects = args.filter((arg) => arg.role === 'object');
  const objectsKnown = objects.every((arg) => DEFINITE.test(arg.text));
  if (verb === 'hold' && predicate.voice === 'passive') return DEFINITE.test(clause.subject.text);
  if (ONCE.test(verb)) return true;
  if (REPEATABLE.test(verb)) return false;
  return predicate.tense === 'past' && objects.length > 0 && objectsKnown;
}

/** Years by which a year moves; days and months by which a day moves. */
const YEAR_STEPS = [-3, 2, -7, 5, -1, 4];
const DAY_STEPS = [-14, 9, -5, 12, 4];

function changesOf(said: DateMention, slot: Change['slot'], text: string): Change[] {
  if (RANGE.test(text)) return [];
  const moved: CalendarDate[] =
    said.day !== null
      ? DAY_STEPS.flatMap((step) => sameMonth(said, step))
      : said.month !== null
        ? [2, 5, 9].map((step) => ({ ...said, month: (((said.month ?? 1) - 1 + step) % 12) + 1 }))
        : YEAR_STEPS.map((step) => ({ ...said, year: (said.year ?? 0) + step }));
  return moved
    .map((other) => ({ slot, from: said.text, to: likeDate(said, other) }))
    .filter(({ from, to }) => from !== to);
}

/** "From 1910 to 1914", "between 1910 and 1914", "before 1914": one end alone cannot move. */
const RANGE =
  /\b(from|between|since|until|till|before|after|by|through|during|throughout|around|circa|about|to)\b|[–-]\d/i;
const SHORTEST_MONTH = 28;

function sameMonth(said: DateMention, step: number): CalendarDate[] {
  const day = (said.day ?? 0) + step;
  return day >= 1 && day <= SHORTEST_MONTH ? [{ ...said, day }] : [];
}

function likeDate(said: DateMention, { year, month, day }: CalendarDate): string {
  if (said.month === null) return String(year);
  const name = MONTHS[(month ?? 1) - 1] ?? '';
  if (day === null) return said.text.replace(/[A-Z][a-z]+\.?/, name);
  return said.text.replace(/[A-Z][a-z]+\.?/, name).replace(/\b\d{1,2}\b/, String(day));
}
