import type { ArticleView } from '#lib/articles/queries';

type Addressed = Pick<ArticleView, 'id' | 'sentences'>;

/** Address of the page of the sentence at this place of the text. */
export function sentencePage(article: Addressed, at: number): string {
  return sentencePageOf(article, ordinalAt(article, at));
}

/** Address of the page of a sentence by its number. */
export function sentencePageOf({ id }: Pick<Addressed, 'id'>, ordinal: number): string {
  return `/articles/${id}/sentences/${ordinal}`;
}

/** Number of the sentence at this place of the text; the first where there is none. */
export function ordinalAt({ sentences }: Addressed, at: number): number {
  const sentence = sentences.find((one) => one.start <= at && at < one.end);
  return sentence?.ordinal ?? 1;
}
