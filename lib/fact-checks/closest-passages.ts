import type { ArticleClaims } from '#lib/claims/article-claims';
import { rerank } from '#lib/fact-checks/rerank';
import { FOUND_MAX, weighedWords } from '#lib/fact-checks/retrieve';
import { searchWords } from '#lib/fact-checks/search-words';
import type { Passage } from '#lib/fact-checks/verdict-features';
import { indexWords, searchIndex } from '#lib/fact-checks/word-index';

/** The sentences of articles that come closest to a text, best first: as the database finds them, in memory. */
export function closestPassages(sources: readonly ArticleClaims[]): (text: string) => Passage[] {
  const passages = sources.flatMap(({ article, sentences }) =>
    sentences.map(
      ({ start, end }): Passage => ({
        article: article.name,
        title: article.title,
        start,
        end,
        text: article.text.slice(start, end),
      }),
    ),
  );
  const index = indexWords(passages.map(({ text, title }) => weighedWords(searchWords(text), title)));
  return (text) => {
    const found = searchIndex(index, searchWords(text), FOUND_MAX).flatMap(({ at, score }) => {
      const passage = passages[at];
      return passage ? [{ title: passage.title ?? '', text: passage.text, score, passage }] : [];
    });
    return rerank(text, found).map(({ passage }) => passage);
  };
}
