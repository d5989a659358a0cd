import type { Metadata } from 'next';
import { z } from 'zod';
import { ArticleList } from '#components/articles/article-list';
import { ArticleSearch } from '#components/articles/article-search';
import { LinkButton } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Page } from '#components/ui/page';
import { Pagination } from '#components/ui/pagination';
import { canAddArticle } from '#lib/articles/policy';
import { articleFilters, listArticles } from '#lib/articles/queries';
import { currentActor } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Articles' };

const wishSchema = z.object({
  q: z.string().catch(''),
  filter: z.enum(articleFilters).catch('all'),
  after: z.string().catch(''),
});

type Props = { searchParams: Promise<Record<string, unknown>> };

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await currentActor();
  const { q, filter, after } = wishSchema.parse(await searchParams);
  const { rows, next } = await listArticles(actor, { filter, search: q, after });
  const query = new URLSearchParams({ ...(q && { q }), filter });
  return (
    <Page
      actor={actor}
      current="articles"
      title="Articles"
      lede="What Claimcheck has read. Every question and every check leads back to a sentence in one of these."
      actions={
        canAddArticle(actor) ? (
          <LinkButton href="/articles/new" variant="primary">
            Add an article
          </LinkButton>
        ) : null
      }
    >
      <ArticleSearch search={q} filter={filter} filters={canAddArticle(actor) ? articleFilters : []} />
      {rows.length > 0 ? <ArticleList articles={rows} /> : <NoArticles search={q} />}
      <Pagination
        label="Articles"
        newer={after && `?${query}`}
        newerWord="Newest"
        older={next && `?${query}&after=${next}`}
        olderWord="Older"
      />
    </Page>
  );
}

function NoArticles({ search }: { search: string }) {
  if (!search) return <EmptyState title="Articles will stand here as soon as a teacher adds one." />;
  return (
    <EmptyState title={`No article here holds “${search}”.`}>
      Try fewer or other words, or look among all articles.
    </EmptyState>
  );
}
