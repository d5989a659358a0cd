import { claimsLayer } from '#components/articles/claims-layer';
import type { NameChoice } from '#components/articles/name-kinds';
import { namesLayer } from '#components/articles/names-layer';
import { refusalsLayer } from '#components/articles/refusals-layer';
import { sentencePageOf } from '#components/articles/sentence-page';
import { ArticleText } from '#components/claims/article-text';
import type { ArticleView } from '#lib/articles/queries';
import type { Refusal } from '#lib/claims/claim';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import type { NamedPlace } from '#lib/claims/named-places';

/** What is shown in the text: `claims` with their cards, `refusals` with their reasons, `names`, or the text alone. */
export const shows = ['claims', 'refusals', 'names', 'text'] as const;
export type Show = (typeof shows)[number];

/** Names of the chosen kind in this part, and all of the article for the legend. */
export type NamesShown = {
  state: 'found' | 'reading' | 'unreadable';
  places: readonly NamedPlace[];
  all: readonly NamedPlace[];
  chosen: NameChoice;
};

/** What the reader asked to see, as far as this part of the article has it. */
export type Layer =
  | { show: 'claims'; claims: readonly CuratedClaim[] }
  | { show: 'refusals'; refusals: readonly Refusal[] }
  | ({ show: 'names' } & NamesShown)
  | { show: 'text' };

/** The text of an article with what the reader asked to see in it. The paragraph where the part begins is `#part`. */
export function ArticleBody({
  article,
  layer,
  decide,
}: {
  article: ArticleView;
  layer: Layer;
  decide: (form: FormData) => Promise<void>;
}) {
  const { marks, notes } = laidOver(article, layer, decide);
  return (
    <ArticleText
      text={article.text}
      sentences={article.sentences}
      marks={marks}
      notes={notes}
      partAt={marks[0]?.start}
      numbered={layer.show === 'claims' ? article.mayCurate : layer.show !== 'text'}
      sentencePage={(ordinal) => sentencePageOf(article, ordinal)}
    />
  );
}

function laidOver(article: ArticleView, layer: Layer, decide: (form: FormData) => Promise<void>) {
  if (layer.show === 'claims') return claimsLayer(article, layer.claims, decide);
  if (layer.show === 'refusals') return refusalsLayer(article, layer.refusals);
  return layer.show === 'names' ? namesLayer(article, layer.places) : { marks: [], notes: [] };
}
