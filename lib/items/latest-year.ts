import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';
import { datesIn } from '#lib/language/calendar';

/**
 * The year after which nothing that an article tells in the past can have happened: that of its date, or the latest that it tells of in the
 * past itself. Null where it has neither. Never throws.
 */
export function latestYear(source: ArticleClaims): number | null {
  const known = latest.get(source);
  if (known !== undefined) return known;
  const told = source.claims.flatMap(({ clause }) =>
    clause?.predicate.tense === 'past' ? yearsOf(clause) : [],
  );
  const dated = source.article.date === null ? [] : [Number(source.article.date.slice(0, 4))];
  const years = [...told, ...dated];
  const found = years.length > 0 ? Math.max(...years) : null;
  latest.set(source, found);
  return found;
}

const latest = new WeakMap<ArticleClaims, number | null>();

function yearsOf({ args }: Clause): number[] {
  return args.flatMap(({ text }) => datesIn(text).flatMap(({ year }) => year ?? []));
}

/**
 * Whether a wrong date lies after all that could have happened, so that nobody takes it for that of a past event: "the champion of 2001" in an
 * article of 2000 neither, where nothing told lies ahead. Never throws.
 */
export function isYetToCome(date: string, clause: Clause, source: ArticleClaims): boolean {
  const year = latestYear(source);
  const isOver =
    clause.predicate.tense !== 'future' && year !== null && yearsOf(clause).every((told) => told <= year);
  const most = clause.predicate.tense === 'past' || isOver ? year : null;
  return most !== null && datesIn(date).some(({ year }) => year !== null && year > most);
}
