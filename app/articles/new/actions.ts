'use server';

import { redirect } from 'next/navigation';
import { addArticle } from '#lib/articles/add-article';
import { articleInputSchema } from '#lib/articles/article-input';
import { awaitExtraction } from '#lib/articles/await-extraction';
import { requireTeacher } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function addArticleAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireTeacher('/articles/new');
  return runForm(form, articleInputSchema, async (input) => {
    const added = await addArticle(actor, input, now());
    await awaitExtraction(actor, added.articleId);
    redirect(`/articles/${added.articleId}?said=${added.kind}`);
  });
}
