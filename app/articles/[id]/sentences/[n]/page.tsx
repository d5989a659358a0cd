import type { Metadata } from 'next';
import { z } from 'zod';
import { SentenceRooms } from '#components/articles/sentence-rooms';
import { SentenceSteps } from '#components/articles/sentence-steps';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { namesOfArticle, wordsOfSentence } from '#lib/claims/inspect-article';
import { findSentenceView } from '#lib/claims/sentence-queries';
import { parseId } from '#lib/platform/id';

type Props = { params: Promise<{ id: string; n: string }> };

const ordinalSchema = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await viewAt(await params);
  return { title: view ? `Sentence ${view.ordinal} of ${view.article.title}` : 'Not found' };
}

export default async function SentencePage({ params }: Props) {
  const view = await viewAt(await params);
  if (!view) return <NotThere />;
  const { article, ordinal, span } = view;
  const href = `/articles/${article.name}`;
  const [words, names] = await Promise.all([wordsOfSentence(article, span), namesOfArticle(article)]);
  return (
    <Page
      actor={await currentActor()}
      current="articles"
      title={`Sentence ${ordinal}`}
      crumbs={[
        { label: 'Articles', href: '/articles' },
        { label: article.title ?? 'The article', href: `${href}#s${ordinal}` },
      ]}
      actions={<SentenceSteps view={view} />}
    >
      <SentenceRooms view={view} words={words} names={names} />
    </Page>
  );
}

async function viewAt({ id, n }: { id: string; n: string }) {
  const articleId = parseId(id);
  const ordinal = ordinalSchema.safeParse(n);
  if (!articleId || !ordinal.success) return null;
  return findSentenceView(await currentActor(), articleId, ordinal.data);
}
