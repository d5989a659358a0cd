import type { Tx } from '#lib/platform/db';
import { everyone, type Scope } from '#lib/scores/scope';
import { seasonsOf } from '#lib/scores/season';
import { addToStandings, insertEntry } from '#lib/scores/store';

/** Points that an attempt earns, or a correction takes. `classId`: the class whose assignment it was. */
export type Award = {
  userId: string;
  quizId: string;
  classId: string | null;
  attemptId: string | null;
  points: number;
  reason: 'attempt' | 'correction';
  at: Date;
};

/**
 * Writes a ledger row and moves the person's totals, within the caller's transaction: among everyone, in the quiz, and in
 * the class that was given the quiz; each for the week, the month and all time. 0 points write nothing.
 */
export async function awardPoints(tx: Tx, award: Award): Promise<void> {
  const { classId, ...entry } = award;
  if (award.points === 0) return;
  await insertEntry(tx, entry);
  const scopes: Scope[] = [everyone, { kind: 'quiz', id: award.quizId }];
  if (classId !== null) scopes.push({ kind: 'class', id: classId });
  await addToStandings(tx, { ...award, scopes, seasons: seasonsOf(award.at) });
}
