import { exclusiveNames, isOneWay } from '#lib/claims/exclusivity';
import type { Frame, FramePart } from '#lib/fact-checks/frame';
import { datesExclude, soleAgent } from '#lib/fact-checks/leaves-no-room';
import type { Matched, VerbRelation } from '#lib/fact-checks/slot-pairs';
import { sameName } from '#lib/language/names';

/** The words of a claim and of an article that cannot both hold and, where that is not plain from them, why. */
export type Clash = { claim: string; article: string; why: string | null };

/**
 * What makes a stated clause contradict a claimed one: polarity, an opposite or excluded verb, exchanged roles, or one clash in an
 * exclusive slot while all else agrees. Null when there is no such thing. Never throws.
 */
export function clashOf(claim: Frame, fact: Frame, verb: VerbRelation, slots: Matched[]): Clash | null {
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
function slotClash(claim: Frame, fact: Frame, slots: Matched[]): Clash | null {
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
function nameClash(claim: Frame, fact: Frame, { role, match, part, found }: Matched): Clash | null {
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
