import type { Metadata } from 'next';
import { z } from 'zod';
import { addToSetAction, decideAction, extractAgainAction } from '#app/articles/[id]/actions';
import { readLayer } from '#app/articles/[id]/read-layer';
import { ArticleBody, shows } from '#components/articles/article-body';
import { ArticleFacts } from '#components/articles/article-facts';
import { ArticleNotices } from '#components/articles/article-notices';
import { CuratePanel } from '#components/articles/curate-panel';
import { LayerNotice } from '#components/articles/layer-notice';
import { LayerPages } from '#components/articles/layer-pages';
import { nameChoices } from '#components/articles/name-kinds';
import { NamesLegend } from '#components/articles/names-legend';
import { ShowMenu } from '#components/articles/show-menu';
import { TriageKeys } from '#components/articles/triage-keys';
import { LinkButton } from '#components/ui/button';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { findArticle, findExtraction } from '#lib/articles/queries';
import { isTeacher } from '#lib/auth/actor';
import { currentActor } from '#lib/auth/session';
import { claimSetChoices } from '#lib/claim-sets/queries';
import { RULE_SET } from '#lib/claims/claim';
import { countClaims, countRefusals } from '#lib/claims/queries';
import { parseId } from '#lib/platform/id';

const wishSchema = z.object({
  show: z.enum(shows).catch('claims'),
  from: z.string().catch(''),
  kind: z.enum(nameChoices).catch('all'),
  said: z.string().catch(''),
});

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parseId((await params).id);
  const article = id && (await findArticle(await currentActor(), id));
  return { title: article ? article.title : 'Not found' };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const id = parseId((await params).id);
  const article = id && (await findArticle(actor, id));
  if (!id || !article) return <NotThere />;
  const { said, ...wish } = wishSchema.parse(await searchParams);
  const [{ layer, next }, refusals, counts, extraction, sets] = await Promise.all([
    readLayer(actor, article, wish),
    countRefusals(actor, id),
    countClaims(actor, id),
    findExtraction(actor, id),
    claimSetChoices(actor),
  ]);
  const failed = extraction?.state === 'failed';
  const readAgain = article.extractedBy !== RULE_SET || failed;
  return (
    <Page
      actor={actor}
      current="articles"
      title={article.title}
      lede={<ArticleFacts article={article} />}
      crumbs={[{ label: 'Articles', href: '/articles' }]}
      actions={
        article.mayRevise ? <LinkButton href={`/articles/${id}/revise`}>Revise the text</LinkButton> : null
      }
    >
      <ArticleNotices article={article} extraction={extraction} said={said} />
      <ShowMenu article={article} show={wish.show} counts={counts} refusals={refusals} />
      {layer.show === 'names' ? <NamesLegend articleId={id} names={layer} /> : null}
      <LayerNotice article={article} layer={layer} extraction={extraction} />
      <ArticleBody article={article} layer={layer} decide={decideAction.bind(null, id)} />
      <LayerPages articleId={id} wish={wish} next={next} />
      {article.mayCurate && wish.show === 'claims' ? <TriageKeys /> : null}
      {isTeacher(actor) ? (
        <CuratePanel
          article={article}
          sets={sets}
          addToSet={addToSetAction.bind(null, id)}
          readAgain={readAgain ? extractAgainAction.bind(null, id) : null}
          failed={failed}
        />
      ) : null}
    </Page>
  );
}
