import Link from 'next/link';
import { ExtractionProgress } from '#components/articles/extraction-progress';
import { Said } from '#components/articles/said';
import { Notice } from '#components/ui/notice';
import type { ArticleView, ExtractionView } from '#lib/articles/queries';

/** What is to be said about an article before its text: what just happened, a newer revision, the reading. */
export function ArticleNotices({
  article,
  extraction,
  said,
}: {
  article: ArticleView;
  extraction: ExtractionView | null;
  said: string;
}) {
  const reading = extraction?.state === 'queued' || extraction?.state === 'running';
  return (
    <>
      <Said code={said} />
      {article.superseded ? (
        <div className="mb-6">
          <Notice title="This is an earlier revision.">
            <Link className="link" href={`/articles/${article.currentId}`}>
              Read the current one
            </Link>
          </Notice>
        </div>
      ) : null}
      {reading ? <ExtractionProgress articleId={article.id} progress={extraction.progress} /> : null}
      {extraction?.state === 'failed' && article.mayCurate ? (
        <div className="mb-6">
          <Notice title="No claims were looked for.">{extraction.failure}</Notice>
        </div>
      ) : null}
    </>
  );
}
