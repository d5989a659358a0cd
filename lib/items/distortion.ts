import type { Clause, Slot } from '#lib/claims/clause';
import type { SlotName } from '#lib/items/realize';

/** One typed step away from a statement: in that slot, `from` becomes `to`. Bindings of a derivation hold just this. */
export type Change = { slot: SlotName; from: string; to: string };

/** What else the article gives an operator to work with. */
export type DistortContext = {
  /** Names that the same article and its store use, by what they are names of; nearest first. */
  namesLike: (name: string, entity: Slot['entity']) => string[];
  /** Numbers that the same article states in the same unit. */
  numbersLike: (unit: string) => number[];
};

/** Why the changed statement is false, or `open` when it may well be true all the same. */
export type Exclusion = { relation: 'false' | 'open'; rung: number; why: string };

/**
 * A typed operator. `propose` guesses changes; `excludes` judges one change on its own, knowing nothing of how it was
 * proposed, and is what a derivation is verified by. Null: the operator has no say on that change.
 */
export type Operator = {
  name: string;
  propose: (clause: Clause, context: DistortContext) => Change[];
  excludes: (clause: Clause, change: Change) => Exclusion | null;
};

/** The slots of a clause that hold words to change, with their names. */
export function wordSlots(clause: Clause): { name: SlotName; slot: Slot }[] {
  const args = clause.args.map((slot, index) => ({ name: `args.${index}` as const, slot }));
  return [{ name: 'subject', slot: clause.subject }, ...args.filter(({ slot }) => slot.role !== 'adverb')];
}
