import type { QuizRules } from '#lib/quizzes/quiz';

/** A class assignment of the quiz with what one learner is allowed beyond it. */
export type AssignmentTerms = {
  id: string;
  openAt: Date;
  dueAt: Date | null;
  attempts: number;
  allowance: { dueAt: Date | null; extraAttempts: number; timePercent: number } | null;
};

/** The terms on which a person may start an attempt now, or why not. */
export type Terms =
  | {
      kind: 'open';
      assignmentId: string | null;
      attempts: number | null;
      timePercent: number;
      dueAt: Date | null;
    }
  | { kind: 'closed'; reason: 'coming' | 'over' | 'closed' };

/**
 * Decides the terms for one person. An open assignment goes before the quiz's own rules, and the one due last goes before
 * the others; `free` says that the person may take the quiz without an assignment (open to everyone, or their own).
 */
export function termsFor(
  quiz: { rules: QuizRules; closedAt: Date | null; free: boolean },
  assignments: readonly AssignmentTerms[],
  now: Date,
): Terms {
  if (quiz.closedAt !== null) return { kind: 'closed', reason: 'closed' };
  const open = assignments.filter((given) => given.openAt <= now && !isOver(given, now));
  const best = open.sort(byDueLast)[0];
  if (best) {
    return {
      kind: 'open',
      assignmentId: best.id,
      attempts: best.attempts + (best.allowance?.extraAttempts ?? 0),
      timePercent: best.allowance?.timePercent ?? 100,
      dueAt: dueOf(best),
    };
  }
  if (quiz.free) {
    return { kind: 'open', assignmentId: null, attempts: quiz.rules.attempts, timePercent: 100, dueAt: null };
  }
  return { kind: 'closed', reason: assignments.some((given) => given.openAt > now) ? 'coming' : 'over' };
}

/** When an assignment is due for this learner. */
function dueOf(given: AssignmentTerms): Date | null {
  return given.dueAt === null ? null : (given.allowance?.dueAt ?? given.dueAt);
}

function isOver(given: AssignmentTerms, now: Date): boolean {
  const due = dueOf(given);
  return due !== null && now >= due;
}

function byDueLast(a: AssignmentTerms, b: AssignmentTerms): number {
  const place = (given: AssignmentTerms) => dueOf(given)?.getTime() ?? Number.POSITIVE_INFINITY;
  const [dueA, dueB] = [place(a), place(b)];
  if (dueA !== dueB) return dueA > dueB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
