import type { Clause } from '#lib/claims/clause';
import { happensOnce } from '#lib/claims/exclusivity';
import { type Change, type Operator, wordSlots } from '#lib/items/distortion';
import { slotNamed } from '#lib/items/realize';
import { type CalendarDate, compareDates, type DateMention, datesIn, MONTHS } from '#lib/language/calendar';

/** Another date for something that happens once. */
export const date: Operator = {
  name: 'date',
  propose: (clause) =>
    happensOnce(clause) && !isOfMany(clause)
      ? wordSlots(clause)
          .filter(({ name }) => name !== 'subject')
          .flatMap(({ name, slot }) => datesIn(slot.text).flatMap((said) => changesOf(said, name, slot.text)))
      : [],
  excludes: (clause, change) => {
    const [from] = datesIn(change.from);
    const [to] = datesIn(change.to);
    if (
      !from ||
      !to ||
      change.slot === 'subject' ||
      clause.predicate.negated ||
      !happensOnce(clause) ||
      isOfMany(clause)
    )
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

/** "In May 1952, the bridge began to open": as it does day by day, so that no date is the only one. Never throws. */
export function isOfMany({ predicate, args }: Clause): boolean {
  return (
    /^(?:begin|start|continue)$/.test(predicate.lemma) &&
    args.some(({ role, text }) => role === 'clausal' && MOMENTS.test(text))
  );
}

const MOMENTS =
  /^(?:to )?(?:open|close|fall|rise|move|run|ring|rain|snow|sink|turn|speak|cry|sing|walk|leave|arrive)(?:ing)?\b/;

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
