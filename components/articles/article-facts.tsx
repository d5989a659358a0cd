import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import { Day } from '#components/ui/when';
import type { ArticleView } from '#lib/articles/queries';

/** Where an article comes from, in one line, and the way to ask it alone. */
export function ArticleFacts({ article }: { article: ArticleView }) {
  const { name, superseded, publisher, byline, date, licence, sourceUrl, revision, visibility } = article;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {publisher ? <span className="font-semibold text-ink">{publisher}</span> : null}
      {byline ? <span>{byline}</span> : null}
      {date ? <Day date={date} /> : null}
      {licence ? <span>{licence}</span> : null}
      {sourceUrl ? (
        <a className="link" href={sourceUrl} rel="noreferrer nofollow ugc">
          {new URL(sourceUrl).hostname}
        </a>
      ) : null}
      {revision > 1 ? <span>Revision {revision}</span> : null}
      {visibility === 'private' ? <Badge>Only me</Badge> : null}
      {superseded ? null : (
        <Link href={`/check?in=article:${name}`} prefetch={false} className="link print:hidden">
          Check a claim against it
        </Link>
      )}
    </p>
  );
}
