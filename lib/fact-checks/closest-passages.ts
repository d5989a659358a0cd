import type { ArticleClaims } from '#lib/claims/article-claims';
import { rerank } from '#lib/fact-checks/rerank';
import { FOUND_MAX, weighedWords } from '#lib/fact-checks/retrieve';
import { searchWords } from '#lib/fact-checks/search-words';
import type { Passage } from '#lib/fact-checks/verdict-features';
import { indexWords, searchIndex } from '#lib/fact-checks/word-index';

/** An article of so many sentences is looked at as a whole, a longer one where its sentences were found. */
export const WHOLE_MAX = 80;
/** Passages that are looked at together: what one leaves open the next may tell. */
const TOGETHER = 3;

/** The sentences of one article that come closest to a text, best first. Never throws. @param sentences of one article */
export function closestOf(text: string, sentences: readonly Passage[]): Passage[] {
  const candidates = sentences.map((passage) => ({
    title: passage.title ?? '',
    text: passage.text,
    score: 0,
    passage,
  }));
  return rerank(text, candidates)
    .slice(0, TOGETHER)
    .map(({ passage }) => passage);
}

/** The sentences closest to a text in that article which has the closest of all, as the site finds them in its database. */
export function closestPassages(sources: readonly ArticleClaims[]): (text: string) => Passage[] {
  const passages = sources.flatMap(sentencesOf);
  const byArticle = Map.groupBy(passages, ({ article }) => article);
  const index = indexWords(passages.map(({ text, title }) => weighedWords(searchWords(text), title)));
  return (text) => {
    const found = searchIndex(index, searchWords(text), FOUND_MAX).flatMap(({ at, score }) => {
      const passage = passages[at];
      return passage ? [{ title: passage.title ?? '', text: passage.text, score, passage }] : [];
    });
    const best = rerank(text, found).map(({ passage }) => passage);
    const article = best[0]?.article ?? '';
    const whole = byArticle.get(article) ?? [];
    const near = best.filter((passage) => passage.article === article);
    return closestOf(text, whole.length <= WHOLE_MAX ? whole : near);
  };
}

function sentencesOf({ article: { name, title, text }, sentences }: ArticleClaims): Passage[] {
  return sentences.map(({ start, end }) => ({
    article: name,
    title,
    start,
    end,
    text: text.slice(start, end),
  }));
}
