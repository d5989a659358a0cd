import type { Slot } from '#lib/claims/clause';
import { exclusiveNames, isOneWay } from '#lib/claims/exclusivity';
import { matchPhrase, type PhraseMatch } from '#lib/fact-checks/align-phrase';
import type { Frame, FramePart } from '#lib/fact-checks/frame';
import { datesExclude, soleAgent } from '#lib/fact-checks/leaves-no-room';
import { converseVerbs, sameVerb } from '#lib/fact-checks/synonyms';
import type { Alignment } from '#lib/fact-checks/verdict';
import { oppositeVerb } from '#lib/language/antonyms';
import { sameName } from '#lib/language/names';
import { VERB_NEAR_MISSES } from '#lib/language/near-misses';

/** What one stated clause says about a claimed clause, slot by slot. */
export type ClauseAlignment = {
  outcome: 'entails' | 'contradicts' | 'open';
  slots: Alignment[];
  /** What the article does not say, in the claim's words. */
  missing: string[];
  /** For a contradiction: the words that clash and, where that is not plain from them, why. */
  clash: { claim: string; article: string; why: string | null } | null;
  /** Share of the claim that the article's clause bears out, 0..1. */
  overlap: number;
};

/**
 * Aligns a claimed clause with a stated one: predicate, then slot by slot. Entails only when every slot is borne out; contradicts
 * only by polarity, an opposite or excluded verb, exchanged roles, or one clash in an exclusive slot while all else agrees.
 * Never throws.
 */
export function alignClauses(claim: Frame, fact: Frame): ClauseAlignment {
  const verb = relateVerbs(claim, fact);
  const turned = verb === 'converse' ? exchanged(fact) : fact;
  const slots = pairSlots(claim, turned).map((pair) => ({ ...pair, match: matchPair(pair, turned) }));
  const alignment: Alignment[] = [
    predicateAlignment(claim, fact, verb),
    ...slots.map(({ role, part, found, match }) => slotAlignment(role, part, found, match)),
  ];
  const missing = slots.flatMap(({ match }) => match.missing);
  const base = { slots: alignment, missing, overlap: overlapOf(slots, verb) };
  const clash = clashOf(claim, turned, verb, slots);
  if (clash) return { ...base, outcome: 'contradicts', clash };
  const entailed = (verb === 'same' || verb === 'converse') && slots.every(({ match }) => match.entailed);
  const fits = claim.negated === fact.negated && tenseFits(claim, fact);
  return { ...base, outcome: entailed && fits ? 'entails' : 'open', clash: null };
}

type VerbRelation = 'same' | 'converse' | 'opposite' | 'excluded' | 'different';

function relateVerbs(claim: Frame, fact: Frame): VerbRelation {
  if (sameVerb(claim.verb, fact.verb)) return 'same';
  if (converseVerbs(claim.verb, fact.verb)) return 'converse';
  if (oppositeVerb(claim.verb) === fact.verb || oppositeVerb(fact.verb) === claim.verb) return 'opposite';
  const near = VERB_NEAR_MISSES.some(
    ({ from, to, relation }) => relation === 'standing' && from === fact.verb && to === claim.verb,
  );
  return near ? 'excluded' : 'different';
}

function exchanged(frame: Frame): Frame {
  return { ...frame, agent: frame.patient, patient: frame.agent };
}

type Pair = { role: string; part: FramePart; found: FramePart | null };
type Matched = Pair & { match: PhraseMatch };

/** Each part of the claim with the part of the fact that should bear it out. */
function pairSlots(claim: Frame, fact: Frame): Pair[] {
  const pairs: Pair[] = [];
  if (claim.agent) pairs.push({ role: 'agent', part: claim.agent, found: fact.agent });
  if (claim.patient) pairs.push({ role: 'patient', part: claim.patient, found: fact.patient });
  if (claim.standing) pairs.push({ role: 'standing', part: claim.standing, found: fact.standing });
  for (const part of claim.others) pairs.push({ role: part.slot.role, part, found: likeliest(part, fact) });
  return pairs;
}

function likeliest(part: FramePart, fact: Frame): FramePart | null {
  const sameRole = fact.others.filter(
    ({ slot }) => slot.role === part.slot.role || isWhen(slot) === isWhen(part.slot),
  );
  const rank = (other: FramePart) =>
    (other.slot.preposition === part.slot.preposition ? 1 : 0) +
    (isWhen(other.slot) === isWhen(part.slot) ? 1 : 0) +
    (other.slot.entity === part.slot.entity ? 1 : 0) +
    (other.phrase.words.some((word) => part.phrase.words.includes(word)) ? 2 : 0) +
    (other.phrase.names.some((name) => part.phrase.names.some((own) => sameName(own, name))) ? 2 : 0);
  return sameRole.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

function isWhen({ role, entity }: Slot): boolean {
  return role === 'time' || entity === 'date';
}

const NOTHING = { text: '', names: [], words: [], amounts: [], dates: [] };

function matchPair({ role, part, found }: Pair, fact: Frame): PhraseMatch {
  if (role === 'agent' || (role === 'patient' && part.slot.role === 'subject')) {
    return matchPhrase(part.phrase, found?.phrase ?? NOTHING);
  }
  const around = [fact.patient, fact.standing, ...fact.others].flatMap((other) =>
    other && other !== found ? [other.phrase] : [],
  );
  return matchPhrase(part.phrase, found?.phrase ?? NOTHING, around);
}

function clashOf(claim: Frame, fact: Frame, verb: VerbRelation, slots: Matched[]): ClauseAlignment['clash'] {
  const all = slots.every(({ match }) => match.entailed);
  const said = claim.clause.predicate.text;
  const known = fact.clause.predicate.text;
  if (verb === 'same' && all && claim.negated !== fact.negated && firm(claim, fact)) {
    return {
      claim: said,
      article: known,
      why: claim.negated ? 'the article affirms it' : 'the article denies it',
    };
  }
  if (claim.negated !== fact.negated) return null;
  if ((verb === 'opposite' || verb === 'excluded') && all && !claim.negated) {
    return { claim: said, article: known, why: 'the one excludes the other' };
  }
  if (verb === 'same' && rolesExchanged(claim, fact)) {
    return {
      claim: claim.agent?.slot.text ?? '',
      article: fact.agent?.slot.text ?? '',
      why: 'the article has it the other way round',
    };
  }
  if (verb !== 'same' && verb !== 'converse') return null;
  return slotClash(claim, fact, slots);
}

/** Exactly one slot clashes and is exclusive, and every other slot is borne out. */
function slotClash(claim: Frame, fact: Frame, slots: Matched[]): ClauseAlignment['clash'] {
  const unproven = slots.filter(({ match }) => !match.entailed);
  const [odd, ...more] = unproven;
  if (!odd || more.length > 0 || claim.negated) return null;
  const { match, part, found } = odd;
  if (match.conflict) {
    const { kind, claim: said, article, why } = match.conflict;
    const rest = (kind === 'opposite' ? match.lacking : match.missing).filter(
      (word) => !said.toLowerCase().includes(word.toLowerCase()),
    );
    if (kind !== 'standing' && rest.length > 0) return null;
    if (kind === 'date' && !datesExclude(fact)) return null;
    if (kind === 'number' && !sameCounted(part, found)) return null;
    if (kind === 'opposite' && odd.role !== 'standing' && !/^(the|its|his|her|their)\b/i.test(part.slot.text))
      return null;
    return { claim: said, article, why };
  }
  return nameClash(claim, fact, odd);
}

/** Another name where only one can stand. */
function nameClash(
  claim: Frame,
  fact: Frame,
  { role, match, part, found }: Matched,
): ClauseAlignment['clash'] {
  if (!found || match.missingNames.length !== 1 || match.missing.length !== 1) return null;
  const said = match.missingNames[0] ?? '';
  const slot = found.slot.role === 'subject' ? fact.clause.subject : found.slot;
  const sole = role === 'agent' ? soleAgent(claim, fact) : null;
  const only = exclusiveNames(fact.clause, slot)
    .map(({ text }) => text)
    .concat(sole ?? [])
    .find((text) => !sameName(text, said));
  if (!only || part.phrase.names.some((name) => sameName(name, only))) return null;
  return { claim: said, article: only, why: null };
}

/** Numbers clash only when they count the same thing. */
function sameCounted(part: FramePart, found: FramePart | null): boolean {
  if (!found) return false;
  const counted = part.phrase.words;
  return (
    counted.every((word) => found.phrase.words.includes(word)) &&
    (counted.length > 0 || part.phrase.names.length > 0 || found.phrase.words.length === 0)
  );
}

const BOUGHT = /^(?:buy|purchase)$/;

function rolesExchanged(claim: Frame, fact: Frame): boolean {
  if (
    !(isOneWay(claim.verb) || BOUGHT.test(claim.verb)) ||
    !claim.agent ||
    !claim.patient ||
    !fact.agent ||
    !fact.patient
  )
    return false;
  const same = (a: FramePart, b: FramePart) => {
    const [one] = a.phrase.names;
    const [other] = b.phrase.names;
    return one !== undefined && other !== undefined && sameName(one, other);
  };
  return same(claim.agent, fact.patient) && same(claim.patient, fact.agent) && !same(claim.agent, fact.agent);
}

/** "Did not" of the past says nothing of the present, and the other way round. */
function firm(claim: Frame, fact: Frame): boolean {
  return claim.tense === fact.tense;
}

function tenseFits(claim: Frame, fact: Frame): boolean {
  if (claim.tense === fact.tense) return true;
  if (fact.tense === 'future' || claim.tense === 'future') return false;
  const perfect = (frame: Frame) => /^(has|have|had)\b/.test(frame.clause.predicate.text);
  // What is so when the article appears is a past fact for who asks later; what was so need not be so now.
  if (claim.tense === 'past') return true;
  return perfect(fact) || perfect(claim) || !fact.clause.predicate.copular;
}

function overlapOf(slots: Matched[], verb: VerbRelation): number {
  const total = slots.length + 1;
  const borne = slots.filter(({ match }) => match.entailed).length + (verb === 'different' ? 0 : 1);
  return borne / total;
}

function predicateAlignment(claim: Frame, fact: Frame, verb: VerbRelation): Alignment {
  const relation =
    verb === 'same'
      ? claim.verb === fact.verb
        ? 'equal'
        : 'alias'
      : verb === 'converse'
        ? 'alias'
        : 'different';
  return {
    slot: 'predicate',
    claim: claim.clause.predicate.text,
    article: fact.clause.predicate.text,
    relation: claim.negated === fact.negated ? relation : 'different',
  };
}

function slotAlignment(
  role: string,
  part: FramePart,
  found: FramePart | null,
  match: PhraseMatch,
): Alignment {
  const relation = !found
    ? match.entailed
      ? 'equal'
      : 'missing'
    : match.conflict
      ? 'different'
      : match.equal
        ? part.slot.text === found.slot.text
          ? 'equal'
          : 'alias'
        : match.entailed
          ? 'more-general'
          : match.missingNames.length > 0
            ? 'different'
            : 'more-specific';
  return { slot: role, claim: part.slot.text, article: found?.slot.text ?? null, relation };
}
