import type { Metadata } from 'next';
import { addArticleAction } from '#app/articles/new/actions';
import { ArticleForm } from '#components/articles/article-form';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { isTeacher } from '#lib/auth/actor';
import { requirePerson } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Add an article' };

export default async function NewArticlePage() {
  const actor = await requirePerson('/articles/new');
  if (!isTeacher(actor)) return <NotThere />;
  return (
    <Page
      actor={actor}
      current="articles"
      title="Add an article"
      lede="Claimcheck looks for statements that can be checked, and shows each one where it stands. You then decide which of them are good."
      crumbs={[{ label: 'Articles', href: '/articles' }]}
      width="form"
    >
      <ArticleForm
        action={addArticleAction}
        submit="Add and look for claims"
        pending="Reading the article…"
      />
    </Page>
  );
}
