import { type Actor, actorId } from '#lib/auth/actor';
import type { Visitor } from '#lib/auth/visitor';
import { hit, type Limit, type LimitState } from '#lib/platform/rate-limit';

/** Checks of one person: more than anybody reads. */
export const PERSON_CHECKS: Limit = { name: 'check-person', max: 60, seconds: 60 };
/** Checks of guests from one network: a class behind one address, each a few a minute. */
export const NETWORK_CHECKS: Limit = { name: 'check-network', max: 120, seconds: 60 };

export const CHECKS_TOO_OFTEN = 'That were many checks in one minute. Please try again in a minute.';

/** A counted check: against which limit, and what is left of it. */
export type CountedCheck = { limit: Limit; state: LimitState };

/** Counts one check against the limit of the person or, for a guest, of the network. */
export async function countCheck(actor: Actor, visitor: Visitor): Promise<CountedCheck> {
  const own = actorId(actor);
  const limit = own === null ? NETWORK_CHECKS : PERSON_CHECKS;
  return { limit, state: await hit(limit, own ?? visitor.network) };
}
