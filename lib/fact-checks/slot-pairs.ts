import type { Slot } from '#lib/claims/clause';
import { matchPhrase, type PhraseMatch } from '#lib/fact-checks/align-phrase';
import type { Frame, FramePart } from '#lib/fact-checks/frame';
import { converseVerbs, sameVerb } from '#lib/fact-checks/synonyms';
import { oppositeVerb } from '#lib/language/antonyms';
import { sameName } from '#lib/language/names';
import { VERB_NEAR_MISSES } from '#lib/language/near-misses';

/** How the verbs of two clauses relate. */
export type VerbRelation = 'same' | 'converse' | 'opposite' | 'excluded' | 'different';

/** Relates the verbs of a claimed and a stated clause. Never throws. */
export function relateVerbs(claim: Frame, fact: Frame): VerbRelation {
  if (sameVerb(claim.verb, fact.verb)) return 'same';
  if (converseVerbs(claim.verb, fact.verb)) return 'converse';
  if (oppositeVerb(claim.verb) === fact.verb || oppositeVerb(fact.verb) === claim.verb) return 'opposite';
  const near = VERB_NEAR_MISSES.some(
    ({ from, to, relation }) => relation === 'standing' && from === fact.verb && to === claim.verb,
  );
  return near ? 'excluded' : 'different';
}

/** The clause told from the other end. */
export function exchanged(frame: Frame): Frame {
  return { ...frame, agent: frame.patient, patient: frame.agent };
}

/** A part of the claim with the part of the fact that should bear it out. */
export type Pair = { role: string; part: FramePart; found: FramePart | null };
export type Matched = Pair & { match: PhraseMatch };

/** Each part of the claim with the part of the fact that should bear it out. */
export function pairSlots(claim: Frame, fact: Frame): Pair[] {
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

/** What the found part, and what stands around it, bears out. Never throws. */
export function matchSlot({ role, part, found }: Pair, fact: Frame): PhraseMatch {
  if (role === 'agent' || (role === 'patient' && part.slot.role === 'subject')) {
    return matchPhrase(part.phrase, found?.phrase ?? NOTHING);
  }
  const around = [fact.patient, fact.standing, ...fact.others].flatMap((other) =>
    other && other !== found ? [other.phrase] : [],
  );
  return matchPhrase(part.phrase, found?.phrase ?? NOTHING, around);
}
