import { sentencePageOf } from '#components/articles/sentence-page';
import { LinkButton } from '#components/ui/button';
import type { SentenceView } from '#lib/claims/sentence-queries';

/** To the sentence before and to the next. */
export function SentenceSteps({ view: { article, ordinal, hasNeighbour } }: { view: SentenceView }) {
  const to = (step: number) => sentencePageOf({ id: article.name }, ordinal + step);
  return (
    <>
      {hasNeighbour.before ? (
        <LinkButton href={to(-1)} rel="prev">
          <span aria-hidden="true">←</span> Sentence {ordinal - 1}
        </LinkButton>
      ) : null}
      {hasNeighbour.behind ? (
        <LinkButton href={to(1)} rel="next">
          Sentence {ordinal + 1} <span aria-hidden="true">→</span>
        </LinkButton>
      ) : null}
    </>
  );
}
