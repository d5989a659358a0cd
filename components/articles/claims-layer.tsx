import { sentencePage } from '#components/articles/sentence-page';
import { TriageClaim } from '#components/articles/triage-claim';
import type { MarginNote, TextMark } from '#components/claims/article-text';
import { ClaimCard } from '#components/claims/claim-card';
import type { ArticleView } from '#lib/articles/queries';
import type { CuratedClaim } from '#lib/claims/curated-claim';

type Decide = (form: FormData) => Promise<void>;

/** Claims where they stand, each with its card; for who decides about them with the buttons of triage. */
export function claimsLayer(
  article: ArticleView,
  claims: readonly CuratedClaim[],
  decide: Decide,
): { marks: TextMark[]; notes: MarginNote[] } {
  const standing = claims.filter((claim) => claim.state !== 'rejected');
  return {
    marks: standing.map(({ id, span, state }) => ({
      id,
      ...span,
      kind: state === 'approved' ? 'proof' : 'claim',
    })),
    notes: claims.map((claim) => ({
      key: claim.id,
      at: claim.span.start,
      node: <ClaimNote article={article} claim={claim} decide={decide} />,
    })),
  };
}

function ClaimNote({
  article,
  claim,
  decide,
}: {
  article: ArticleView;
  claim: CuratedClaim;
  decide: Decide;
}) {
  const links = { href: `/claims/${claim.id}`, sentenceHref: sentencePage(article, claim.span.start) };
  if (!article.mayCurate) return <ClaimCard claim={claim} {...links} />;
  // A new version is a new card: what a colleague decided meanwhile replaces what this window remembered.
  return <TriageClaim key={claim.version} claim={toView(claim)} {...links} decide={decide} />;
}

/** What the browser needs of a claim, and no more. */
function toView(claim: CuratedClaim) {
  const { id, text, kind, checkWorthiness, cues, factuality, attribution, clock, rewrites } = claim;
  const { state, edited, version } = claim;
  return {
    id,
    text,
    kind,
    checkWorthiness,
    cues,
    factuality,
    attribution,
    clock,
    rewrites,
    state,
    edited,
    version,
  };
}
