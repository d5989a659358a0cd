import { Passage, partsAround } from '#components/ui/passage';
import type { ClaimView } from '#lib/claims/queries';

/** The words that a claim comes from, marked in their paragraph. */
export function ClaimContext({ view }: { view: ClaimView }) {
  const { claim, article, ordinal } = view;
  const start = article.text.lastIndexOf('\n', claim.span.start - 1) + 1;
  const lineEnd = article.text.indexOf('\n', claim.span.end);
  const paragraph = article.text.slice(start, lineEnd < 0 ? undefined : lineEnd);
  const span = { start: claim.span.start - start, end: claim.span.end - start };
  const href = `/articles/${article.id}${ordinal === null ? '' : `#s${ordinal}`}`;
  return (
    <Passage
      paragraphs={[partsAround(paragraph, span)]}
      source={{ title: article.title, publisher: article.publisher, href }}
    />
  );
}
