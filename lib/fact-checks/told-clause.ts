import type { Phrase } from '#lib/fact-checks/phrase';
import type { EntityType } from '#lib/language/analysis';

/** A part of what is told: who does it, to whom, what somebody is, or where, when and how. */
export type ToldPart = {
  role: 'agent' | 'patient' | 'standing' | 'other';
  preposition: string | null;
  text: string;
  /** Base form of the word that the rest hangs from. */
  head: string;
  entity: EntityType | null;
  /** Several things, or one. */
  isPlural: boolean;
  phrase: Phrase;
  /** What else the article calls the same. */
  also: Phrase[];
};

/** A clause as it is told, however it is worded and wherever in its sentence it stands. */
export type ToldClause = {
  /** Base form of the verb, "be" for what somebody or something is. */
  verb: string;
  particle: string | null;
  /** The verb that this one hangs from where that changes what is told: "agreed to buy", "wants to buy". */
  governor: string | null;
  negated: boolean;
  /** Denied of all times. */
  never: boolean;
  /** `fact`: the text says so; `said`: somebody in it does; `open`: it says neither that it is so nor that it is not. */
  standing: 'fact' | 'said' | 'open';
  tense: 'past' | 'present' | 'future';
  parts: ToldPart[];
  /** Places and times told of the clause around it, which may hold of it too. */
  around: Phrase[];
  /** The words of the sentence that it reads, by their places. */
  words: number[];
  /** The verb as it is worded. */
  said: string;
};

/** The first part of a role. */
export function partIn(clause: ToldClause, role: ToldPart['role']): ToldPart | undefined {
  return clause.parts.find((part) => part.role === role);
}
