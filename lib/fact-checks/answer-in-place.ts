import type { Actor } from '#lib/auth/actor';
import type { Visitor } from '#lib/auth/visitor';
import { answerCheck, type CheckAnswer } from '#lib/fact-checks/answer-check';
import { findPlace, type Place } from '#lib/fact-checks/places';
import { DomainError } from '#lib/platform/errors';

/** The place that somebody named, or why they may not look there. */
export type NamedPlace = { kind: 'place'; place: Place } | { kind: 'nowhere'; problem: string };

/** What was typed with its answer; none where it was not said where to look, or not in a place of theirs. */
export type AnswerInPlace = { named: NamedPlace; answer: CheckAnswer | null };

/** `findPlace` for who shows what is wrong instead of throwing it. */
export async function namedPlace(actor: Actor, word: string): Promise<NamedPlace> {
  try {
    return { kind: 'place', place: await findPlace(actor, word) };
  } catch (error) {
    if (error instanceof DomainError && error.field === 'in')
      return { kind: 'nowhere', problem: error.message };
    throw error;
  }
}

/** Checks what somebody typed in the place that they named. Keeps nothing, and counts only what is checked. */
export async function answerInPlace(
  actor: Actor,
  visitor: Visitor,
  asked: { claim: string; in: string },
  now: Date,
): Promise<AnswerInPlace> {
  const named = await namedPlace(actor, asked.in);
  if (named.kind === 'nowhere') return { named, answer: null };
  return { named, answer: await answerCheck(actor, visitor, asked.claim, now, named.place.scope) };
}
