import type { ToldAlignment, ToldPair } from '#lib/fact-checks/align-told';
import { coverPhrase, isCovered, leftOutGuards, leftOutRange } from '#lib/fact-checks/match-told-phrase';
import type { Phrase } from '#lib/fact-checks/phrase';
import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import { clashAt } from '#lib/fact-checks/told-clash';
import { relateTold } from '#lib/fact-checks/told-verbs';

/** Verbs that add nothing to what stands beside them. */
const LIGHT = /^(?:be|have|hold|own|get|do|come|include|remain|stay|keep|feature)$/;

/**
 * What the clauses of one sentence say together of a claimed clause: they speak of whom it is about, one has its verb, and the rest of
 * it stands among what is told of the same. Never throws.
 * @param told the clauses of the sentence that are told as facts
 */
export function coverTold(claim: ToldClause, told: readonly ToldClause[]): ToldAlignment {
  const open: ToldAlignment = { outcome: 'open', slots: [], missing: [], clash: null, overlap: 0 };
  const about = partIn(claim, 'agent') ?? partIn(claim, 'patient');
  if (!about || claim.governor !== null) return open;
  const own = told.filter((clause) => clause.parts.some((part) => isOf(about, part)));
  if (own.length === 0) return open;
  const related = told.filter((clause) => own.includes(clause) || !isOfAnother(clause));
  const verbal = related.filter((clause) => relateTold(claim, clause) === 'same' && clause.negated === claim.negated);
  const isLight = LIGHT.test(claim.verb);
  const agrees = verbal.filter((clause) => rolesAgree(about, clause));
  if (!isLight && agrees.length === 0) return open;
  if (isLight && related.some(({ negated }) => negated !== claim.negated)) return open;
  const pool = related.flatMap((clause) => [
    ...clause.parts.filter((part) => !isOf(about, part)).flatMap((part) => [part.phrase, ...part.also]),
    ...clause.around,
  ]);
  const fact = agrees[0] ?? own[0];
  const others = claim.parts.filter((part) => part !== about);
  if (!fact || others.length === 0) return open;
  const pairs = others.map((part) => pairOf(part, related, pool));
  const unproven = pairs.filter(({ holds }) => !holds);
  const slots = pairs.map(({ part, found, holds }) => ({
    slot: part.role,
    claim: part.text,
    article: found?.text ?? null,
    relation: holds ? ('alias' as const) : ('missing' as const),
  }));
  const missing = unproven.flatMap(({ cover }) => [...cover.missingNames, ...cover.missingWords, ...cover.open]);
  const base = { slots, missing, overlap: (pairs.length - unproven.length + 1) / (pairs.length + 2), clash: null };
  if (unproven.length === 0) return { ...base, outcome: 'entails' };
  const [odd] = unproven;
  const clash = odd && unproven.length === 1 && agrees.length > 0 ? clashAt(odd, claim, fact, pairs) : null;
  return clash ? { ...base, outcome: 'contradicts', clash } : { ...base, outcome: 'open' };
}

/** Whether a part of the article is whom or what the claim is about. */
function isOf(about: ToldPart, part: ToldPart): boolean {
  return isCovered(coverPhrase(about.phrase, [part.phrase, ...part.also]));
}

/** A clause with a doer of its own tells of that one alone. */
function isOfAnother(clause: ToldClause): boolean {
  return partIn(clause, 'agent') !== undefined || (partIn(clause, 'patient')?.phrase.names.length ?? 0) > 0;
}

/** Who does it in the claim does it in the article. */
function rolesAgree(about: ToldPart, clause: ToldClause): boolean {
  const same = partIn(clause, about.role);
  return same === undefined ? about.role === 'agent' && partIn(clause, 'patient') === undefined : isOf(about, same);
}

function pairOf(part: ToldPart, told: readonly ToldClause[], pool: readonly Phrase[]): ToldPair {
  const cover = coverPhrase(part.phrase, pool);
  const alike = told.flatMap(({ parts }) => parts.filter((other) => other.role === part.role && other.preposition === part.preposition));
  const found = alike.find((other) => other.phrase.words.some((word) => part.phrase.words.includes(word))) ?? alike[0];
  const guarded = alike.some((other) => leftOutGuards(part.phrase, other.phrase).length > 0);
  const ranged = pool.some((phrase) => leftOutRange(part.phrase, phrase));
  return { part, found, cover, holds: isCovered(cover) && !guarded && !ranged };
}
