import type { Person } from '#lib/auth/actor';
import { type Checked, checkClaims } from '#lib/fact-checks/check-claims';
import { insertChecks } from '#lib/fact-checks/store';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/**
 * Checks what somebody typed and keeps each judged claim in their history.
 * @returns the ids of the kept checks in the order typed, and what became of everything
 * @throws DomainError invalid, for the field `claim`, when nothing that was typed can be checked
 */
export async function keepChecks(
  actor: Person,
  typed: string,
  now: Date,
): Promise<{ ids: string[]; checked: Extract<Checked, { kind: 'checked' }> }> {
  const checked = await checkClaims(actor, typed, now);
  if (checked.kind === 'refused') throw new DomainError('invalid', checked.problem, { field: 'claim' });
  const judged = checked.claims.flatMap((claim) => (claim.kind === 'judged' ? [claim.judgement] : []));
  const [first] = checked.claims;
  if (judged.length === 0 && first?.kind === 'uncheckable') {
    throw new DomainError('invalid', first.reason, { field: 'claim' });
  }
  const ids = await transaction((tx) => insertChecks(tx, actor.id, judged));
  return { ids, checked };
}
