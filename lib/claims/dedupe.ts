import type { ClaimDraft } from '#lib/claims/claim';
import { folded } from '#lib/language/names';

/**
 * Leaves one of the claims that say the same in the same words, whatever their case, articles and marks: the one most worth
 * checking, and of equals the first. Keeps the order. Never throws.
 */
export function withoutRepeats(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const best = new Map<string, ClaimDraft>();
  for (const claim of claims) {
    const key = sayingOf(claim);
    const known = best.get(key);
    if (!known || standing(claim) > standing(known)) best.set(key, claim);
  }
  return claims.filter((claim) => best.get(sayingOf(claim)) === claim);
}

function sayingOf({ text }: ClaimDraft): string {
  return folded(text)
    .replace(/\b(?:a|an|the)\s+/g, '')
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim();
}

/** What the article tells itself goes before what it reports; then worth. */
function standing({ factuality, checkWorthiness }: ClaimDraft): number {
  return (factuality === 'asserted' || factuality === 'negated' ? 1 : 0) + checkWorthiness;
}
