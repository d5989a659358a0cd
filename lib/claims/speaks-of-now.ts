import type { References } from '#lib/claims/references';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import { datesIn } from '#lib/language/calendar';

/**
 * Whether a sentence tells of the time of its article: the article is dated, the sentence says so ("on Thursday", "now", a
 * date of the same year) or is told in the present, and names no other year. What people are called in it, they are then.
 * Never throws.
 */
export function speaksOfNow(tree: SentenceTree, date: string | null, { replacements }: References): boolean {
  if (date === null) return false;
  const year = Number(date.slice(0, 4));
  const said = tree.tokens.map(({ text }) => text).join(' ');
  const years = datesIn(said).flatMap((found) => (found.year === null ? [] : [found.year]));
  if (years.some((other) => other !== year)) return false;
  const resolved = replacements.flatMap(({ iso }) => (iso === null ? [] : [Number(iso.slice(0, 4))]));
  if (resolved.some((other) => other < year)) return false;
  if (resolved.length > 0 || years.length > 0 || /\b(?:now|currently|today)\b/i.test(said)) return true;
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  const verbs = tree.tokens.filter(
    ({ head, upos }, word) => (word === root || head === root) && (upos === 'VERB' || upos === 'AUX'),
  );
  return (
    verbs.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP') && !verbs.some(({ xpos }) => xpos === 'VBD')
  );
}
