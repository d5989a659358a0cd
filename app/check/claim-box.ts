import { checkAction } from '#app/check/actions';
import type { ClaimBox } from '#components/checks/claim-form';
import type { Actor } from '#lib/auth/actor';
import type { NamedPlace } from '#lib/fact-checks/answer-in-place';
import { placeChoices } from '#lib/fact-checks/places';

/** What the claim box offers somebody. @param named where it looks at first */
export async function claimBox(actor: Actor, named: NamedPlace): Promise<ClaimBox> {
  if (actor.kind === 'guest') return { action: null, places: null, named };
  const chosen = named.kind === 'place' ? named.place : null;
  return { action: checkAction, places: await placeChoices(actor, chosen), named };
}
