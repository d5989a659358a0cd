import type { Clash } from '#lib/fact-checks/clash';
import {
  coverPhrase,
  isAbout,
  isCovered,
  leftOutGuards,
  leftOutRange,
  wordsOfPool,
} from '#lib/fact-checks/match-told-phrase';
import { isNounOf, opposedPart } from '#lib/fact-checks/opposed-words';
import type { Phrase } from '#lib/fact-checks/phrase';
import { clashAt, rolesTurned } from '#lib/fact-checks/told-clash';
import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import type { ToldAlignment, ToldPair } from '#lib/fact-checks/told-pair';
import { relateTold } from '#lib/fact-checks/told-verbs';
import { areOneFamily, loadWordRelations } from '#lib/language/word-relations';

/** Verbs that add nothing to what stands beside them. */
const LIGHT = /^(?:be|have|hold|own|get|do|come|include|remain|stay|keep|feature|show|make)$/;

/** One sentence of an article by its clauses, and with all its words. */
export type ToldSentence = { clauses: readonly ToldClause[]; whole: Phrase };

/**
 * What the clauses of one sentence say together of a claimed clause, where none alone has all of it: its words all stand in the sentence,
 * and what is told of another than the claim is about does not count. Never throws.
 */
export function coverTold(claim: ToldClause, { clauses, whole }: ToldSentence): ToldAlignment {
  const open: ToldAlignment = { outcome: 'open', slots: [], missing: [], clash: null, overlap: 0 };
  const about = partIn(claim, 'agent') ?? partIn(claim, 'patient');
  if (!about || claim.governor !== null) return open;
  const relations = clauses.map((clause) => relateTold(claim, clause));
  const verbal = clauses.filter((_, at) => relations[at] === 'same');
  const isLight = LIGHT.test(claim.verb);
  // What leaves it open is looked at first where it takes least.
  if (relations.includes('opposite') || (claim.verb === 'be' && verbal.length === 0)) return open;
  if (!isLight && verbal.length === 0 && !wordsOfPool([whole]).some((word) => isSameDeed(claim.verb, word)))
    return open;
  const isOfAbout = asking((part: ToldPart) => isAbout(about, part));
  const own = clauses.filter((clause) => clause.parts.some(isOfAbout));
  if (own.length === 0) return open;
  // What is told of somebody else, and of nobody whom the claim speaks of, is no evidence.
  const related = clauses.filter((clause) => own.includes(clause) || isOfNobody(clause));
  const agreeing = verbal.filter((clause) => rolesAgree(about, clause, isOfAbout));
  // A verb that another does, or suffers, is not the claim's.
  if (!isLight && verbal.length > 0 && agreeing.length === 0) return open;
  if (verbal.some((clause) => rolesTurned(claim, clause))) return open;
  const basis = agreeing.length > 0 ? agreeing : own;
  if (claim.verb === 'be' && agreeing.length === 0) return open;
  const nobody = about.phrase.names.length + about.phrase.words.length + about.phrase.amounts.length === 0;
  if (basis.every(({ standing }) => standing !== 'fact')) return open;
  if (
    basis.some(
      ({ negated, tense }) =>
        negated !== claim.negated || (tense === 'future') !== (claim.tense === 'future'),
    )
  )
    return open;
  const telling = related.filter(
    (clause) =>
      clause.standing === 'fact' &&
      (agreeing.length === 0 || agreeing.includes(clause) || isOfNobody(clause)),
  );
  const pool = telling.flatMap(({ parts }) =>
    parts.filter((part) => nobody || !isOfAbout(part)).flatMap((part) => [part.phrase, ...part.also]),
  );
  const around = telling.flatMap((clause) => clause.around);
  const others = claim.parts.filter((part) => part !== about);
  const [fact] = basis;
  if (!fact || others.length === 0) return open;
  const pairs = others.map((part) => pairOf(part, basis, related, pool, around));
  const unproven = pairs.filter(({ holds }) => !holds);
  const base = {
    slots: pairs.map(slotOf),
    missing: unproven.flatMap(({ cover }) => [...cover.missingNames, ...cover.missingWords, ...cover.open]),
    overlap: (pairs.length - unproven.length + 1) / (pairs.length + 2),
    clash: null,
  };
  if (unproven.length === 0) return { ...base, outcome: 'entails' };
  const clash = clashOf(
    unproven,
    claim,
    fact,
    pairs,
    agreeing.length > 0 || (isLight && unproven[0]?.cover.number !== null),
  );
  return clash ? { ...base, outcome: 'contradicts', clash } : { ...base, outcome: 'open' };
}

function clashOf(
  unproven: ToldPair[],
  claim: ToldClause,
  fact: ToldClause,
  pairs: ToldPair[],
  sameVerb: boolean,
): Clash | null {
  const [odd, ...more] = unproven;
  return odd && more.length === 0 && sameVerb && !claim.negated ? clashAt(odd, claim, fact, pairs) : null;
}

function slotOf({ part, found, holds }: ToldPair) {
  const relation = holds ? ('alias' as const) : ('missing' as const);
  return { slot: part.role, claim: part.text, article: found?.text ?? null, relation };
}

/** The verb itself, or the noun of it. */
function isSameDeed(verb: string, word: string): boolean {
  return verb === word || areOneFamily(loadWordRelations(), verb, word);
}

function isOfNobody(clause: ToldClause): boolean {
  return partIn(clause, 'agent') === undefined && (partIn(clause, 'patient')?.phrase.names.length ?? 0) === 0;
}

/** Who does it in the claim does it in the article. */
function rolesAgree(about: ToldPart, clause: ToldClause, isOfAbout: (part: ToldPart) => boolean): boolean {
  const same = partIn(clause, about.role);
  return same === undefined
    ? about.role === 'agent' && partIn(clause, 'patient') === undefined
    : isOfAbout(same);
}

/** A question that is answered once for each part. */
function asking(question: (part: ToldPart) => boolean): (part: ToldPart) => boolean {
  const answers = new Map<ToldPart, boolean>();
  return (part) => {
    const answer = answers.get(part) ?? question(part);
    answers.set(part, answer);
    return answer;
  };
}

function pairOf(
  part: ToldPart,
  basis: readonly ToldClause[],
  related: readonly ToldClause[],
  pool: readonly Phrase[],
  around: readonly Phrase[],
): ToldPair {
  // What has a date of its own does not take that of another clause.
  const own = new Set(basis.flatMap(({ parts }) => parts.flatMap((each) => [each.phrase, ...each.also])));
  const isDated = [...own].some(({ dates }) => dates.length > 0);
  const undated = (phrase: Phrase) => (isDated && !own.has(phrase) ? { ...phrase, dates: [] } : phrase);
  const cover = coverPhrase(part.phrase, pool.map(undated), around.map(undated));
  const alike = (clauses: readonly ToldClause[]) =>
    clauses.flatMap(({ parts }) =>
      parts.filter(
        (other) =>
          other.role === part.role && (part.role !== 'other' || other.preposition === part.preposition),
      ),
    );
  const near = [...alike(basis), ...alike(related)];
  const found =
    near.find((other) => other.phrase.words.some((word) => part.phrase.words.includes(word))) ?? near[0];
  const guarded = near.some((other) => leftOutGuards(part.phrase, other.phrase).length > 0);
  const standings = alike(basis).flatMap(({ text, also }) => [text, ...also.map((each) => each.text)]);
  const isInside = part.role === 'standing' && standings.length > 0 && !isNounOf(part, standings);
  const isOpposed =
    part.role === 'other' && related.some((clause) => opposedPart(part, clause) !== undefined);
  const ranged = pool.some((phrase) => leftOutRange(part.phrase, phrase));
  return { part, found, cover, holds: isCovered(cover) && !guarded && !ranged && !isOpposed && !isInside };
}
