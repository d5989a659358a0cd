import { splitAnchor } from '#lib/claims/article-anchor';
import type { Derived } from '#lib/items/derive-item';
import type { Item } from '#lib/items/item';
import { containsWords } from '#lib/items/realize';

/**
 * Whether the title in a stem gives the key away: it has the words that a near miss changed ("youngest winner" beside "the oldest author"), or
 * the surname that is asked for; a surname elsewhere in the stem does so too ("Who did Ann Reed marry?" keyed "Jaan Reed"). Never throws.
 */
export function isToldByTitle(
  { stem, key }: Pick<Item, 'stem' | 'key'>,
  { distortion, answer }: Derived,
): boolean {
  const [anchor] = splitAnchor(stem);
  if (distortion) return /\p{L}{4}|\d/u.test(distortion.from) && containsWords(anchor, distortion.from);
  if (answer?.type !== 'person') return false;
  const surname = key.split(' ').at(-1) ?? key;
  return surname.length >= SURNAME_MIN && /^\p{Lu}/u.test(surname) && containsWords(stem, surname);
}

const SURNAME_MIN = 3;
