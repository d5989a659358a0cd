import type { StoredItem } from '#lib/quizzes/store';

type StoredArticle = {
  id: string;
  text: string;
  title: string;
  publisher: string | null;
  publishedOn: Date | null;
};

/** Why a stored item does not prove itself from its article; null when it does. */
export function verifyStored(item: StoredItem, article: StoredArticle): string | null {
  const quoted = item.evidence.every((span) => article.text.slice(span.start, span.end) === span.quote);
  return quoted ? null : 'its evidence is not in the article';
}
