import type { Clause } from '#lib/claims/clause';
import { applyChange } from '#lib/items/apply-change';
import { amount } from '#lib/items/distort-amount';
import { category, verbCategory } from '#lib/items/distort-category';
import { date } from '#lib/items/distort-date';
import { exclusiveName, freeName, otherPerson, roleSwap } from '#lib/items/distort-names';
import { nationality } from '#lib/items/distort-nationality';
import { antonymVerb, antonymWord, comparison, office, polarity } from '#lib/items/distort-wording';
import type { Change, DistortContext, Exclusion, Operator } from '#lib/items/distortion';

/** A near miss of a statement: the changed clause, which operator made it, how close it is and why it fails. */
export type Distortion = Change & Exclusion & { operator: string; clause: Clause };

/** The operators, closest kinds of miss first. */
export const OPERATORS: readonly Operator[] = [
  category,
  verbCategory,
  comparison,
  office,
  nationality,
  amount,
  date,
  antonymVerb,
  antonymWord,
  roleSwap,
  exclusiveName,
  otherPerson,
  polarity,
  freeName,
];

/**
 * All near misses of a clause, closest operator first, in a fixed order. Each is false by rule (`relation: 'false'`) or
 * open: a name swapped where others could stand as well is unknown, not false. Never throws.
 */
export function distort(clause: Clause, context: DistortContext): Distortion[] {
  return OPERATORS.flatMap((operator) =>
    operator.propose(clause, context).flatMap((change) => {
      const made = distortionBy(operator.name, clause, change);
      return made ? [made] : [];
    }),
  );
}

/** The near miss that one operator makes of one change, judged afresh; null when the operator does not vouch for it. */
export function distortionBy(operator: string, clause: Clause, change: Change): Distortion | null {
  const exclusion = OPERATORS.find(({ name }) => name === operator)?.excludes(clause, change);
  const changed = exclusion ? applyChange(clause, change) : null;
  return exclusion && changed ? { ...change, ...exclusion, operator, clause: changed } : null;
}
