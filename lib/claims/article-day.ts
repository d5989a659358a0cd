import type { ArticleSource } from '#lib/articles/article';
import { ancestors, childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { datesIn } from '#lib/language/calendar';
import { isoOf } from '#lib/language/day';

/**
 * The day from which an article speaks: its date, but the day that stands alone above the text where that is near it ("Tuesday, June 19,
 * 2018"). Null where the text tells as past what a later year brought: then the date is none of the text's. Never throws.
 */
export function dayOfArticle(
  { text, date }: Pick<ArticleSource, 'text' | 'date'>,
  trees: readonly SentenceTree[],
): string | null {
  if (date === null || trees.filter((tree) => tellsOfLater(tree, date)).length >= LATER) return null;
  return dayAbove(text, date) ?? date;
}

/** Sentences that tell of later years: one alone may be misread. */
const LATER = 2;

/** "She died in 2016" in a text dated 2004; what was "planned for 2016" may well be told there. */
function tellsOfLater(tree: SentenceTree, date: string): boolean {
  const year = Number(date.slice(0, 4));
  return tree.tokens.some(({ text }, word) => {
    if (!/^20\d\d$/.test(text) || Number(text) <= year || tree.entityAt[word]?.type !== 'date') return false;
    if (!hasRelation(tree, word, 'obl', 'nmod')) return false;
    const marker = childrenBy(tree, word, 'case').map((child) => lower(tree, child))[0] ?? '';
    if (/^(?:by|until|till|before|to|through|for)$/.test(marker)) return false;
    const [verb = -1] = ancestors(tree, word);
    if (AHEAD.test(tree.tokens[verb]?.lemma ?? '')) return false;
    if (ancestors(tree, verb).some((above) => AHEAD.test(tree.tokens[above]?.lemma ?? ''))) return false;
    return [verb, ...childrenBy(tree, verb, 'aux', 'cop')].some((told) => tree.tokens[told]?.xpos === 'VBD');
  });
}

const AHEAD =
  /^(?:plan|expect|schedule|project|forecast|predict|intend|aim|hope|set|due|promise|pledge|agree|vow|propose|want|say|announce|order|extend|postpone|delay|award|choose|select|would|will)$/;

/** Paragraphs above the text: its title and its day. */
const HEADING = 3;
/** An article is dated a few days off at most. */
const DAYS_OFF = 3;

function dayAbove(text: string, date: string): string | null {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, HEADING);
  for (const line of lines) {
    const [found] = datesIn(line);
    if (!found || found.year === null || found.month === null || found.day === null) continue;
    const rest = line.slice(0, found.start) + line.slice(found.end);
    if (!/^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*$/i.test(rest)) continue;
    const iso = isoOf(found.year, found.month, found.day);
    if (Math.abs(Date.parse(iso) - Date.parse(date)) <= DAYS_OFF * 86_400_000) return iso;
  }
  return null;
}
