import type { PhraseMatch } from '#lib/fact-checks/align-phrase';
import { type Clash, clashOf } from '#lib/fact-checks/clash';
import type { Frame, FramePart } from '#lib/fact-checks/frame';
import {
  exchanged,
  type Matched,
  matchSlot,
  pairSlots,
  relateVerbs,
  type VerbRelation,
} from '#lib/fact-checks/slot-pairs';
import type { Alignment } from '#lib/fact-checks/verdict';

/** What one stated clause says about a claimed clause, slot by slot. */
export type ClauseAlignment = {
  outcome: 'entails' | 'contradicts' | 'open';
  slots: Alignment[];
  /** What the article does not say, in the claim's words. */
  missing: string[];
  /** What makes it a contradiction. */
  clash: Clash | null;
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
  const slots = pairSlots(claim, turned).map((pair) => ({ ...pair, match: matchSlot(pair, turned) }));
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
