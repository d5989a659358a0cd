'use server';

import { redirect } from 'next/navigation';
import { articleInputSchema } from '#lib/articles/article-input';
import { awaitExtraction } from '#lib/articles/await-extraction';
import { reviseArticle } from '#lib/articles/revise-article';
import { requireTeacher } from '#lib/auth/session';
import { type FormState, runForm } from '#lib/platform/action';
import { now } from '#lib/platform/clock';

export async function reviseArticleAction(
  id: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireTeacher(`/articles/${id}/revise`);
  return runForm(form, articleInputSchema, async (input) => {
    const revision = await reviseArticle(actor, id, input, now());
    await awaitExtraction(actor, revision);
    redirect(`/articles/${revision}?said=revised`);
  });
}
