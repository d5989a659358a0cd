import type { Person } from '#lib/auth/actor';
import type { Visitor } from '#lib/auth/visitor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import { CHECKS_TOO_OFTEN, countCheck } from '#lib/fact-checks/check-limit';
import { findPlace } from '#lib/fact-checks/places';
import { insertChecks } from '#lib/fact-checks/store';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/** The kept checks in the order typed; `whole` when that is one claim and nothing else was typed. */
export type KeptChecks = { ids: string[]; whole: boolean };

/**
 * Checks what somebody typed and keeps each judged claim in their history.
 * @param within where to look, in one word; empty for all articles
 * @throws DomainError limit; invalid, for the field `claim`, when nothing that was typed can be checked; not-found, for the field `in`,
 *   when the place is not theirs to look in
 */
export async function keepChecks(
  actor: Person,
  visitor: Visitor,
  typed: string,
  now: Date,
  within = '',
): Promise<KeptChecks> {
  const { scope } = await findPlace(actor, within);
  const { state } = await countCheck(actor, visitor);
  if (!state.allowed) {
    throw new DomainError('limit', CHECKS_TOO_OFTEN, { retryAfterSeconds: state.resetSeconds });
  }
  const checked = await checkClaims(actor, typed, now, scope);
  if (checked.kind === 'refused') throw new DomainError('invalid', checked.problem, { field: 'claim' });
  const { claims, leftOut } = checked;
  const judged = claims.flatMap((claim) => (claim.kind === 'judged' ? [claim.judgement] : []));
  const [first] = claims;
  if (judged.length === 0 && first?.kind === 'uncheckable') {
    throw new DomainError('invalid', first.reason, { field: 'claim' });
  }
  const ids = await transaction((tx) => insertChecks(tx, actor.id, scope, judged));
  return { ids, whole: ids.length === 1 && claims.length === 1 && leftOut === 0 };
}
