import Link from 'next/link';
import { TriageClaim } from '#components/articles/triage-claim';
import { ArticleText, type MarginNote, type TextMark } from '#components/claims/article-text';
import { ClaimCard } from '#components/claims/claim-card';
import { RefusalNote } from '#components/claims/refusal-note';
import type { ArticleView } from '#lib/articles/queries';
import type { Refusal } from '#lib/claims/claim';
import type { CuratedClaim } from '#lib/claims/curated-claim';

/** What is shown in the text: `claims` with their cards, `refusals` with their reasons, `entities`, or the text alone. */
export const shows = ['claims', 'refusals', 'entities', 'text'] as const;
export type Show = (typeof shows)[number];

/** The text of an article with what the reader asked to see in it. */
export function ArticleBody({
  article,
  show,
  claims,
  refusals,
  decide,
}: {
  article: ArticleView;
  show: Show;
  claims: readonly CuratedClaim[];
  refusals: readonly Refusal[];
  decide: (form: FormData) => Promise<void>;
}) {
  const { marks, notes } = {
    claims: () => claimLayer(article, claims, decide),
    refusals: () => refusalLayer(article, refusals),
    entities: () => ({ marks: entityMarks(claims), notes: [] }),
    text: () => ({ marks: [], notes: [] }),
  }[show]();
  return (
    <ArticleText
      text={article.text}
      sentences={article.sentences}
      marks={marks}
      notes={notes}
      numbered={article.mayCurate && show !== 'text'}
    />
  );
}

type Layer = { marks: TextMark[]; notes: MarginNote[] };

function claimLayer(
  article: ArticleView,
  claims: readonly CuratedClaim[],
  decide: (form: FormData) => Promise<void>,
): Layer {
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
  decide: (form: FormData) => Promise<void>;
}) {
  const ordinal = ordinalAt(article, claim.span.start);
  const links = { href: `/claims/${claim.id}`, sentenceHref: `#s${ordinal}` };
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

function refusalLayer(article: ArticleView, refusals: readonly Refusal[]): Layer {
  return {
    marks: refusals.map(({ span }, at) => ({ id: `refused-${at + 1}`, ...span, kind: 'refusal' })),
    notes: refusals.map(({ reason, span }) => ({
      key: `${span.start}-${span.end}-${reason}`,
      at: span.start,
      node: <RefusalWithWayOut article={article} reason={reason} at={span.start} />,
    })),
  };
}

function RefusalWithWayOut({ article, reason, at }: { article: ArticleView; reason: string; at: number }) {
  const ordinal = ordinalAt(article, at);
  return (
    <>
      <RefusalNote reason={reason} href={`#s${ordinal}`} />
      {article.mayCurate ? (
        <Link
          href={`/articles/${article.id}/claims/new?sentence=${ordinal}`}
          className="link ml-4 inline-flex min-h-11 items-center text-sm print:hidden"
        >
          Write the claim by hand
        </Link>
      ) : null}
    </>
  );
}

/** Names, dates and quantities, as the claims of the article name them; each place once. */
function entityMarks(claims: readonly CuratedClaim[]): TextMark[] {
  const marks = new Map<string, TextMark>();
  for (const { clause } of claims) {
    for (const slot of clause ? [clause.subject, ...clause.args] : []) {
      const id = `${slot.start}-${slot.end}`;
      if (slot.entity) marks.set(id, { id, start: slot.start, end: slot.end, kind: 'entity' });
    }
  }
  return [...marks.values()];
}

function ordinalAt(article: ArticleView, at: number): number {
  const sentence = article.sentences.find((one) => one.start <= at && at < one.end);
  return sentence?.ordinal ?? 1;
}
