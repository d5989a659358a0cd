import type { Actor } from '#lib/auth/actor';
import type { Visitor } from '#lib/auth/visitor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { countCheck } from '#lib/fact-checks/check-limit';
import { type CheckedView, showChecked } from '#lib/fact-checks/queries';

/** The answer to what was typed; `limited` says in how many seconds to ask again. */
export type CheckAnswer =
  | { kind: 'checked'; claims: CheckedView[]; leftOut: number }
  | { kind: 'refused'; problem: string }
  | { kind: 'limited'; retryAfterSeconds: number };

/** Checks what somebody typed, within the limit, and shows it in its context. Keeps nothing. */
export async function answerCheck(
  actor: Actor,
  visitor: Visitor,
  typed: string,
  now: Date,
): Promise<CheckAnswer> {
  const { state } = await countCheck(actor, visitor);
  if (!state.allowed) return { kind: 'limited', retryAfterSeconds: state.resetSeconds };
  const checked = await checkClaims(actor, typed, now);
  if (checked.kind === 'refused') return checked;
  const { claims, leftOut } = checked;
  return { kind: 'checked', claims: await showChecked(actor, claims), leftOut };
}
