import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { isLasting } from '#lib/claims/lasting';

/** The date on which the article vouches for what goes stale: shown beside the item; null for what stays true. */
export function asOfFor({ clock }: ClaimDraft, { predicate }: Clause): string | null {
  return clock.perishable && predicate.tense === 'present' ? clock.asOf : null;
}

/**
 * The date that the stem itself must say: offices, counts, records and "now" are other tomorrow. Standings given for good (an ally,
 * a member) go without, the item carries their date. See decision 0011. Never throws.
 */
export function stemDateFor(claim: ClaimDraft, clause: Clause): string | null {
  const asOf = asOfFor(claim, clause);
  return asOf !== null && isLasting(clause) ? null : asOf;
}
