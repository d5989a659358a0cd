import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';

/**
 * Whether the article goes on where a clause ends, or has words between its subject and its verb, that the clause does not hold: "The gate
 * [built for the fair] did not open [to the public before noon]". Never throws.
 */
export function lostLimits(clause: Clause, text: string, sentences: ArticleClaims['sentences']): boolean {
  const { subject, predicate, args } = clause;
  const last = Math.max(...[predicate, ...args].map(({ end }) => end));
  const around = sentences.find(({ start, end }) => start <= predicate.start && predicate.end <= end);
  if (!around || last > around.end) return false;
  const isTold = args.some(({ start }) => start >= subject.end && start < predicate.start);
  const between = subject.end < predicate.start && !isTold ? text.slice(subject.end, predicate.start) : '';
  return (
    GOES_ON.test(text.slice(last, around.end)) || (LIMITS.test(between) && !/[,(;]|\band\b/.test(between))
  );
}

/** A preposition right behind: no comma, no other clause. */
const GOES_ON =
  /^ (?:of|in|on|at|for|to|from|with|by|until|before|after|during|without|within|among|between|against|under|over|through|if|unless|except|than)\b/;
const LIMITS = /\b(?:of|in|for|to|from|with|by|without|except|other than|that|which|who|only)\b/;
