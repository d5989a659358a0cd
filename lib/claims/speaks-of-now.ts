import { SPEECH } from '#lib/claims/attribution';
import { decontextualize } from '#lib/claims/decontextualize';
import type { Reading } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';
import { ancestors, hasRelation, type SentenceTree } from '#lib/claims/sentence-tree';
import { datesIn } from '#lib/language/calendar';

/** Days before and after its date within which an article reports events as news. */
const NEWS_DAYS = 14;
const NOTHING_INTRODUCED: ReadonlySet<string> = new Set();

/** Whether the article is news: it is dated, and one of its first sentences tells of a day about its date. Never throws. */
export function isNews(reading: Reading): boolean {
  const { date } = reading.article;
  if (date === null) return false;
  return reading.sentences
    .slice(0, LEAD_SENTENCES)
    .some((_, at) =>
      decontextualize(reading, at, NOTHING_INTRODUCED).replacements.some(
        ({ iso }) =>
          iso !== null &&
          iso.length === 10 &&
          Math.abs(Date.parse(iso) - Date.parse(date)) <= NEWS_DAYS * 86_400_000,
      ),
    );
}

const LEAD_SENTENCES = 4;

/**
 * Whether a sentence tells of the time of its article: the article is dated, the sentence says so ("on Thursday", "now", a
 * date of the same year), is told in the present or stands in news, and names no other year. What people are called in it, they are then.
 * Never throws.
 */
export function speaksOfNow(
  tree: SentenceTree,
  date: string | null,
  { replacements, tellsOfAnotherYear }: References & { tellsOfAnotherYear: boolean },
  isNewsArticle: boolean,
): boolean {
  if (date === null) return false;
  const year = Number(date.slice(0, 4));
  const said = tree.tokens.flatMap(({ text }, word) => (isAside(tree, word) ? [] : [text])).join(' ');
  const years = datesIn(said).flatMap((found) => (found.year === null ? [] : [found.year]));
  if (years.some((other) => other < year)) return false;
  const resolved = replacements.flatMap(({ iso }) => (iso === null ? [] : [Number(iso.slice(0, 4))]));
  if (resolved.some((other) => other < year)) return false;
  if (resolved.length > 0 || years.length > 0 || /\b(?:now|currently|today)\b/i.test(said)) return true;
  if (isNewsArticle) return !tellsOfAnotherYear || isSaying(tree);
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  const verbs = tree.tokens.filter(
    ({ head, upos }, word) => (word === root || head === root) && (upos === 'VERB' || upos === 'AUX'),
  );
  return (
    verbs.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP') && !verbs.some(({ xpos }) => xpos === 'VBD')
  );
}

/** Whoever comments in the news does so now, whatever year was told of before. */
function isSaying(tree: SentenceTree): boolean {
  const root = tree.tokens.find(({ head }) => head < 0);
  return root?.xpos === 'VBD' && SPEECH.has(root.lemma);
}

/** Inside what only describes something: its years are not those of the sentence. */
function isAside(tree: SentenceTree, word: number): boolean {
  return [word, ...ancestors(tree, word)].some((above) => hasRelation(tree, above, 'appos', 'acl'));
}
