import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { FOR_NOW, OFFICE } from '#lib/claims/clock';
import { isLasting } from '#lib/claims/lasting';
import { ranks } from '#lib/claims/records';
import { asInside } from '#lib/claims/say-source';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import { datesIn } from '#lib/language/calendar';
import { dayInWords } from '#lib/language/day';

/**
 * A claim that goes stale, with the day for which the article vouches: "As of March 10, 2022, Iván Duque is the president of
 * Colombia." A claim that names a time of its own, or its article, needs none. Never throws.
 */
export function dated(
  claim: ClaimDraft,
  tree: SentenceTree,
  { text: whole }: Pick<ArticleSource, 'text'>,
  isNews: boolean,
): ClaimDraft {
  const { clock, clause, text, rewrites } = claim;
  if (clock.asOf === null || clause === null || clause.predicate.tense !== 'present') return claim;
  if (/^(?:lie|border|adjoin)$/.test(clause.predicate.lemma)) return claim;
  if (!clock.perishable && !(isNews && isDoing(clause))) return claim;
  if (
    clock.perishable &&
    !changesHands(clause) &&
    !FOR_NOW.test(text) &&
    !(isNews && isOfTheDay(clause, text))
  )
    return claim;
  if (
    isLasting(clause) ||
    isAct(clause) ||
    rewrites.some(({ rule }) => rule === 'article') ||
    namesTime(text)
  )
    return claim;
  const asOf = `as of ${dayInWords(clock.asOf)},`;
  const source = rewrites.find(({ rule }) => rule === 'attribution')?.to ?? null;
  const isSaid = source !== null && text.startsWith(`${source} `);
  const rest = (isSaid ? text.slice(source.length + 1) : asInside(text, claim.span.start, tree, whole))
    .replace(NOW, '')
    // "As of May 2, it now has …" says it twice.
    .replace(/ now (?=\p{Ll})/u, ' ')
    .replace(/ today(?=[.,]|$)/, '');
  return {
    ...claim,
    text: isSaid ? `${source} ${asOf} ${rest}` : `A${asOf.slice(1)} ${rest}`,
    rewrites: [...rewrites, { from: '', to: asOf, rule: 'as-of' }],
  };
}

/** "WhatsApp carries no advertising": what somebody named does these days. */
function isDoing({ subject, predicate, args }: Clause): boolean {
  return (
    /^(?:organization|person)$/.test(subject.entity ?? '') &&
    !predicate.copular &&
    !NO_DOING.test(predicate.lemma) &&
    args.length > 0
  );
}

const NO_DOING =
  /^(?:say|tell|note|state|write|add|believe|think|mean|call|name|know|consider|describe|show|announce|succeed|replace)$/;

/** What has happened or is going on, a record, a large count or a sum: other tomorrow. "Each detector has two arms" is not. */
function isOfTheDay({ predicate }: Clause, text: string): boolean {
  return (
    predicate.auxiliaries.some((word) => /^(?:has|have|is|are)$/i.test(word)) ||
    ranks(text) ||
    /\d{2}|\d\.\d|[$€£%]|\b(?:hundreds?|thousands?|million|billion|dozens?|percent)\b/i.test(text)
  );
}

/** "is designating Colombia an ally": done, not going on. */
function isAct({ predicate, args }: Clause): boolean {
  return (
    /ing$/.test(predicate.main) && ACTS.test(predicate.lemma) && args.some(({ role }) => role === 'object')
  );
}

const ACTS =
  /^(?:designate|name|appoint|declare|recognize|recognise|award|grant|nominate|announce|proclaim|ban|withdraw|cancel)$/;

/** In a text that is no news, measures and records stand for long; offices do not. */
function changesHands({ args }: Clause): boolean {
  return args.some(({ role, text }) => role === 'complement' && OFFICE.test(text));
}

const NOW = /^(?:today|now|currently|at present),? /i;

/** "since 2007" is no day of its own: "has reported no profit since 2007" held till the article's. */
function namesTime(text: string): boolean {
  const said = text.replace(/\bsince (?:\p{L}+ )?(?:\d{1,2}, )?\d{4}\b/giu, '');
  return datesIn(said).some(({ year }) => year !== null) || /\bas of\b|^(?:in|by|at)\b/i.test(said);
}
