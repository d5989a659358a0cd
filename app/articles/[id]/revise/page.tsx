import type { Metadata } from 'next';
import { reviseArticleAction } from '#app/articles/[id]/revise/actions';
import { ArticleForm } from '#components/articles/article-form';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { findArticle } from '#lib/articles/queries';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';
import { parseId } from '#lib/platform/id';

export const metadata: Metadata = { title: 'Revise an article' };

export default async function ReviseArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const id = parseId((await params).id);
  if (!id) return <NotThere />;
  const actor = await requirePerson(`/articles/${id}/revise`);
  if (!isTeacher(actor)) return <NotThere />;
  const article = await findArticle(actor, id);
  if (!article?.mayRevise) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="articles"
      title="Revise the article"
      lede="This stores a new revision. The one there is stays as it was, so that quizzes made from it keep their proof. What you decided about claims holds where their sentences still stand."
      crumbs={[
        { label: 'Articles', href: '/articles' },
        { label: article.title, href: `/articles/${id}` },
      ]}
      width="form"
    >
      <ArticleForm
        action={reviseArticleAction.bind(null, id)}
        article={article}
        submit="Store the new revision"
        pending="Reading the article…"
      />
    </Page>
  );
}
