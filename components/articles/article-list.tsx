import Link from 'next/link';
import { countOf } from '#components/articles/count-of';
import { Badge } from '#components/ui/badge';
import { Day } from '#components/ui/when';
import type { ArticleLine } from '#lib/articles/queries';

/** Articles one under another: the title to press, and what a reader wants to know before. */
export function ArticleList({ articles }: { articles: readonly ArticleLine[] }) {
  return (
    <ul className="border-t border-rule">
      {articles.map((article) => (
        <li key={article.id} className="border-b border-rule py-4">
          <h2 className="font-serif text-xl font-semibold">
            <Link href={`/articles/${article.id}`} className="text-ink hover:underline">
              {article.title}
            </Link>
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            {article.publisher ? <span>{article.publisher}</span> : null}
            {article.publishedOn ? <Day date={article.publishedOn} /> : null}
            <span>{countOf(article.approved, 'approved claim')}</span>
            {article.drafts > 0 ? <Badge tone="accent">{article.drafts} to decide</Badge> : null}
            {article.visibility === 'private' ? <Badge>Only me</Badge> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
