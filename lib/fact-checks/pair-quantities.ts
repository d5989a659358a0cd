import { flag, isMatched, type Pair } from '#lib/fact-checks/pair-matches';
import { amountsIn, compareAmounts } from '#lib/language/amounts';
import { compareDates, type DateMention, datesIn } from '#lib/language/calendar';

const COMPARES = /\b(?:exactly|at least|more than|less than|fewer than|over|under|at most)\b/i;

/** Numbers and dates of the claim against those of the evidence. */
export function quantityFeatures(pair: Pair): Record<string, number> {
  return { ...amountFeatures(pair), ...dateFeatures(pair), ...digitFeatures(pair) };
}

function amountFeatures({ claim, evidence }: Pair): Record<string, number> {
  const claimed = amountsIn(claim.text);
  const known = amountsIn(evidence.text);
  const relations = claimed.map((amount) => {
    const found = known
      .filter(({ unit }) => unit === amount.unit)
      .map((other) => compareAmounts(amount, other));
    return (
      (['equal', 'entailed', 'excluded'] as const).find((relation) => found.includes(relation)) ?? 'open'
    );
  });
  return {
    amount: flag(claimed.length > 0),
    amountEqual: flag(relations.includes('equal')),
    amountEntailed: flag(relations.includes('entailed')),
    amountExcluded: flag(relations.includes('excluded')),
    amountOpen: flag(relations.includes('open')),
    amountCompared: flag(claimed.some(({ comparator }) => comparator !== 'exactly')),
    compares: flag(COMPARES.test(claim.text)),
  };
}

function dateFeatures({ claim, evidence, matches }: Pair): Record<string, number> {
  const claimed = datesIn(claim.text);
  const known = datesIn(evidence.text);
  const relations = claimed.map((date) => {
    const found = known.map((other) => compareDates(date, other));
    if (found.includes('equal') || found.includes('entailed')) return 'equal';
    return found.includes('excluded') ? 'excluded' : 'open';
  });
  const verb = matches.find((match) => match.word.upos === 'VERB' && isMatched(match))?.found;
  const near = verb ? nearestTo(evidence.text.indexOf(verb.text), known) : null;
  const first = claimed[0];
  const nearRelation = near && first ? compareDates(first, near) : null;
  return {
    date: flag(claimed.length > 0),
    dateEqual: flag(relations.includes('equal')),
    dateExcluded: flag(relations.includes('excluded')),
    dateOpen: flag(relations.includes('open')),
    dateNearVerbEqual: flag(nearRelation === 'equal' || nearRelation === 'entailed'),
    dateNearVerbExcluded: flag(nearRelation === 'excluded'),
    ...orderFeatures(claim.text, claimed, known),
  };
}

function nearestTo(place: number, dates: readonly DateMention[]): DateMention | null {
  if (place < 0) return null;
  return dates.toSorted((a, b) => Math.abs(a.start - place) - Math.abs(b.start - place))[0] ?? null;
}

const BEFORE = /\b(?:before|prior to|until|by|pre-?)\b/i;
const AFTER = /\b(?:after|since|post-?|later than)\b/i;

/** "Before 1990": 1 when a year of the evidence fits, -1 when none does. */
function orderFeatures(
  claim: string,
  claimed: readonly DateMention[],
  known: readonly DateMention[],
): Record<string, number> {
  const own = claimed.flatMap(({ year }) => year ?? []);
  const others = known.flatMap(({ year }) => year ?? []);
  if (own.length === 0 || others.length === 0) return { before: 0, after: 0 };
  const fits = (pattern: RegExp, holds: (year: number) => boolean) =>
    pattern.test(claim) ? (others.some(holds) ? 1 : -1) : 0;
  return {
    before: fits(BEFORE, (year) => year < Math.max(...own)),
    after: fits(AFTER, (year) => year > Math.min(...own)),
  };
}

/** Numbers as they are written, whatever they count. */
function digitFeatures({ claim, evidence }: Pair): Record<string, number> {
  const claimed = numbersIn(claim.text);
  const known = numbersIn(evidence.text);
  const years = claimed.filter(isYear);
  const knownYears = known.filter(isYear);
  const lacksYear = years.some((year) => !knownYears.includes(year));
  const hasYear = years.some((year) => knownYears.includes(year));
  const lacks = claimed.some((number) => !known.includes(number));
  return {
    yearMissing: flag(lacksYear),
    yearReplaced: flag(lacksYear && knownYears.length > 0),
    yearFound: flag(hasYear),
    yearFoundAmongMore: flag(hasYear && knownYears.length > years.length),
    digitsMissing: flag(lacks),
    digitsFound: flag(claimed.length > 0 && !lacks),
  };
}

function numbersIn(text: string): string[] {
  const found = text.match(/\d[\d,.]*\d|\d/g) ?? [];
  return [...new Set(found.map((number) => number.replaceAll(',', '')))];
}

function isYear(number: string): boolean {
  return /^(?:1\d{3}|20\d{2})$/.test(number);
}
