import type { Clause, Slot } from '#lib/claims/clause';
import { mainVerb } from '#lib/claims/exclusivity';
import { type Phrase, readPhrase } from '#lib/fact-checks/phrase';

/** A clause by who does what to whom, whatever its voice: what two wordings of one fact share. */
export type Frame = {
  clause: Clause;
  /** Lemma of the verb, "be" for a copula. */
  verb: string;
  negated: boolean;
  tense: Clause['predicate']['tense'];
  agent: FramePart | null;
  patient: FramePart | null;
  /** What a copula says, or what somebody is named. */
  standing: FramePart | null;
  others: FramePart[];
};

export type FramePart = { slot: Slot; phrase: Phrase };

/** The frame of a clause. Never throws. */
export function frameOf(clause: Clause): Frame {
  const { predicate, subject, args } = clause;
  const passive = predicate.voice === 'passive' && !predicate.copular;
  const by = passive ? args.find(({ preposition }) => preposition === 'by') : undefined;
  const object = args.find(({ role }) => role === 'object');
  const standing = args.find(({ role }) => role === 'complement');
  const taken = new Set<Slot | undefined>([passive ? by : object, standing]);
  const others = args.filter((arg) => !taken.has(arg) && !isIdle(arg));
  return {
    clause,
    verb: isCopula(clause) ? 'be' : (mainVerb(clause) ?? predicate.lemma),
    negated: predicate.negated,
    tense: predicate.tense,
    agent: passive ? partOf(by) : partOf(subject),
    patient: passive ? partOf(subject) : partOf(object),
    standing: partOf(standing),
    others: others.flatMap((arg) => partOf(arg) ?? []),
  };
}

/** Whoever remains something is it. */
function isCopula({ predicate }: Clause): boolean {
  return predicate.copular || predicate.lemma === 'remain';
}

function partOf(slot: Slot | undefined): FramePart | null {
  return slot ? { slot, phrase: readPhrase(slot.text) } : null;
}

/** Words that a claim may hold or leave out without saying anything else. */
const IDLE =
  /^(also|now|currently|still|however|therefore|thus|indeed|actually|really|then|today|reportedly|famously|officially|eventually|later|finally|already|recently|originally|too|as well)$/i;

function isIdle({ role, text }: Slot): boolean {
  return (role === 'adverb' || role === 'time') && IDLE.test(text.trim());
}
