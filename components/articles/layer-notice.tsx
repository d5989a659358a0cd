import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Layer, NamesShown } from '#components/articles/article-body';
import { LookAgain } from '#components/articles/look-again';
import type { ArticleView, ExtractionView } from '#lib/articles/queries';

/** What there is to say where the reader asked for something that the text has not, or not yet. */
export function LayerNotice({
  article,
  layer,
  extraction,
}: {
  article: ArticleView;
  layer: Layer;
  extraction: ExtractionView | null;
}) {
  if (layer.show === 'text') return null;
  if (layer.show === 'names') return <NoNames article={article} names={layer} />;
  const state = extraction?.state;
  if (state === 'queued' || state === 'running') return null;
  if (layer.show === 'refusals') {
    return layer.refusals.length > 0 ? null : <Line>Every sentence of this article made a claim.</Line>;
  }
  return layer.claims.length > 0 ? null : <NoClaims article={article} failed={state === 'failed'} />;
}

function NoClaims({ article, failed }: { article: ArticleView; failed: boolean }) {
  if (!article.mayCurate) {
    return (
      <Line>No claim of this article has been approved yet. The text is here to read all the same.</Line>
    );
  }
  if (failed)
    return <Line>There are no claims to decide about. You can write one by hand, below the text.</Line>;
  return (
    <Line>
      No claim was found in this article.{' '}
      <Link className="link" href={`/articles/${article.id}?show=refusals`}>
        See why, sentence by sentence
      </Link>
      , or write one by hand, below the text.
    </Line>
  );
}

function NoNames({ article, names }: { article: ArticleView; names: NamesShown }) {
  if (names.state === 'reading')
    return <LookAgain what="The names are being looked for." href={`/articles/${article.id}?show=names`} />;
  if (names.state === 'unreadable') {
    return <Line>The names in this text could not be found by machine. Please try again in a minute.</Line>;
  }
  return names.all.length > 0 ? null : <Line>No names, dates or figures were found in this text.</Line>;
}

function Line({ children }: { children: ReactNode }) {
  return <p className="mb-8 max-w-measure border-l-3 border-rule pl-4 text-ink-soft">{children}</p>;
}
