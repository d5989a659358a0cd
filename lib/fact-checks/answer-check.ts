import type { Actor } from '#lib/auth/actor';
import type { Visitor } from '#lib/auth/visitor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { type CountedCheck, countCheck } from '#lib/fact-checks/check-limit';
import type { CheckScope } from '#lib/fact-checks/check-scope';
import { type CheckedView, showChecked } from '#lib/fact-checks/queries';

/** The answer to what was typed; `limited` asks for patience until the window of `counted` is over. */
export type CheckAnswer = { counted: CountedCheck } & (
  | { kind: 'checked'; claims: CheckedView[]; leftOut: number }
  | { kind: 'refused'; problem: string }
  | { kind: 'limited' }
);

/** Checks what somebody typed, within the limit and against the articles in scope, and shows it in its context. Keeps nothing. */
export async function answerCheck(
  actor: Actor,
  visitor: Visitor,
  typed: string,
  now: Date,
  scope: CheckScope = {},
): Promise<CheckAnswer> {
  const counted = await countCheck(actor, visitor);
  if (!counted.state.allowed) return { kind: 'limited', counted };
  const checked = await checkClaims(actor, typed, now, scope);
  if (checked.kind === 'refused') return { ...checked, counted };
  const { claims, leftOut } = checked;
  return { kind: 'checked', claims: await showChecked(actor, claims, scope), leftOut, counted };
}
