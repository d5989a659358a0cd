import type { ArticleSource } from '#lib/articles/article';
import type { Clock } from '#lib/claims/claim';
import type { Clause, Slot } from '#lib/claims/clause';
import { ranks } from '#lib/claims/records';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';
import { isoOf } from '#lib/language/day';

/** Words that say a thing holds for now: it will go stale. */
export const FOR_NOW =
  /\b(now|currently|today|so far|to date|as of|still|already|at present|no longer|yet|this (year|month|week))\b/i;
/** Offices and standings that pass from one to another. */
export const OFFICE =
  /\b(president|minister|premier|chancellor|mayor|governor|king|queen|monarch|chief|head|leader|director|chair\w*|ceo|captain|coach|manager|secretary|ambassador|spokes\w+|champion|candidate|member|owner|holder|commander|commissioner|editor|prosecutor|ally|partner)\b/i;

/**
 * When a claim holds: `asOf`, the article's day for what is told in the present; from when and till when, where the clause
 * says so; and whether it goes stale (office-holders, records, counts, "so far"). Never throws.
 */
export function clockOf(clause: Clause, text: string, { date }: Pick<ArticleSource, 'date'>): Clock {
  const { predicate, args } = clause;
  const isPresent = predicate.tense === 'present';
  const perishable = isPresent && goesStale(clause, text);
  const bounds = args.flatMap(boundsOf);
  return {
    asOf: isPresent || FOR_NOW.test(text) ? date : null,
    validFrom: bounds.find(({ from }) => from !== null)?.from ?? null,
    validTo: bounds.find(({ to }) => to !== null)?.to ?? null,
    perishable,
  };
}

function goesStale({ predicate, subject, args }: Clause, text: string): boolean {
  if (FOR_NOW.test(text) || ranks(text)) return true;
  if (isPerfect(predicate.auxiliaries) || predicate.auxiliaries.some((word) => /^(is|are)$/.test(word)))
    return true;
  const complement = args.find(({ role }) => role === 'complement');
  if (complement && OFFICE.test(complement.text) && isNamed(subject)) return true;
  return [subject, ...args].some(({ text: said, entity }) => entity !== 'date' && amountsIn(said).length > 0);
}

function isPerfect(auxiliaries: readonly string[]): boolean {
  return auxiliaries.some((word) => /^(has|have)$/i.test(word));
}

function isNamed({ entity, text }: Slot): boolean {
  return entity !== null || /\p{Lu}/u.test(text.slice(1));
}

/** "since 2018", "until May 2, 2020", "from 1914 to 1918", "in 2018" of something that happened. */
function boundsOf({ text, role }: Slot): { from: string | null; to: string | null }[] {
  if (role !== 'time' && role !== 'oblique') return [];
  const [first, second] = datesIn(text).flatMap(({ year, month, day }) =>
    year === null ? [] : [isoOf(year, month, day)],
  );
  if (first === undefined) return [];
  if (/^since\b/i.test(text)) return [{ from: first, to: null }];
  if (/^(until|till|by|through)\b/i.test(text)) return [{ from: null, to: first }];
  if (/^(from|between)\b/i.test(text)) return [{ from: first, to: second ?? null }];
  return role === 'time' || /^(in|on|during|at)\b/i.test(text) ? [{ from: first, to: first }] : [];
}
