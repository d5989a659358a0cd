import type { Actor } from '#lib/auth/actor';
import { checkClaims } from '#lib/fact-checks/check-claims';
import type { StoredItem } from '#lib/quizzes/store';
import { keyDoubts, statedBy } from '#lib/quizzes/wording-warnings';

/**
 * Checks a teacher's own wording of a question against its article, as anybody's claim is checked: what speaks against the key with
 * these words. Empty where the key holds, and for questions that state nothing.
 */
export async function checkWording(actor: Actor, item: StoredItem, now: Date): Promise<string[]> {
  const stated = statedBy(item);
  if (stated === null) return [];
  const checked = await checkClaims(actor, stated, now, { articleId: item.article });
  return keyDoubts(item, checked.kind === 'checked' ? checked.claims : []);
}
