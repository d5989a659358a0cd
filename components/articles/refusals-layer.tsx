import Link from 'next/link';
import { ordinalAt, sentencePageOf } from '#components/articles/sentence-page';
import type { MarginNote, TextMark } from '#components/claims/article-text';
import { RefusalNote } from '#components/claims/refusal-note';
import type { ArticleView } from '#lib/articles/queries';
import type { Refusal } from '#lib/claims/claim';

/** What made no claim, with the reason beside it; for who decides about claims with the way to write one by hand. */
export function refusalsLayer(
  article: ArticleView,
  refusals: readonly Refusal[],
): { marks: TextMark[]; notes: MarginNote[] } {
  return {
    marks: refusals.map(({ span }, at) => ({ id: `refused-${span.start}-${at}`, ...span, kind: 'refusal' })),
    notes: refusals.map(({ reason, span }) => ({
      key: `${span.start}-${span.end}-${reason}`,
      at: span.start,
      node: <RefusalWithWayOut article={article} reason={reason} at={span.start} />,
    })),
  };
}

function RefusalWithWayOut({ article, reason, at }: { article: ArticleView; reason: string; at: number }) {
  const ordinal = ordinalAt(article, at);
  return (
    <>
      <RefusalNote
        reason={reason}
        href={sentencePageOf(article, ordinal)}
        linkWords={`Sentence ${ordinal}`}
      />
      {article.mayCurate ? (
        <Link
          href={`/articles/${article.id}/claims/new?sentence=${ordinal}`}
          className="link ml-4 inline-flex min-h-11 items-center text-sm print:hidden"
        >
          Write the claim by hand
        </Link>
      ) : null}
    </>
  );
}
