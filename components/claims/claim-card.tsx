import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge';
import { Day } from '#components/ui/when';
import type { ClaimDraft, ClaimKind, Factuality } from '#lib/claims/claim';

/** What a card shows of a claim; a curated claim fits. */
export type ClaimCardView = Pick<
  ClaimDraft,
  'id' | 'text' | 'kind' | 'checkWorthiness' | 'cues' | 'factuality' | 'attribution' | 'clock' | 'rewrites'
> & { state?: 'draft' | 'approved' | 'rejected' | 'merged'; edited?: boolean };

const kinds: Record<ClaimKind, string> = {
  clause: 'Statement',
  title: 'Title',
  apposition: 'Apposition',
  list: 'List',
  nominalization: 'Named event',
  hand: 'By hand',
};

const stances: Partial<Record<Factuality, string>> = {
  attributed: 'Somebody said so',
  quoted: 'Quoted',
  hedged: 'Hedged',
  conditional: 'Conditional',
  planned: 'Planned',
  negated: 'Denied',
};

const states = {
  draft: null,
  approved: <Badge tone="good">Approved</Badge>,
  rejected: <Badge tone="bad">Rejected</Badge>,
  merged: <Badge>Merged</Badge>,
} as const;

/**
 * A claim beside its words: wording, what it is, who says so, as of when, and why it is worth checking. `actions` are the
 * forms of triage. `sentenceHref` leads to its words.
 */
export function ClaimCard({
  claim,
  href,
  sentenceHref,
  actions,
}: {
  claim: ClaimCardView;
  /** The claim's own page. */
  href?: string | undefined;
  sentenceHref?: string | undefined;
  actions?: ReactNode;
}) {
  const rejected = claim.state === 'rejected';
  // A decided claim makes room: what can still be done with it stands in the same line.
  const decided = rejected || claim.state === 'approved';
  return (
    <article
      id={`claim-${claim.id}`}
      className="space-y-1 border-l-3 border-mark-edge pl-4 target:bg-mark-faint data-[state=rejected]:border-rule"
      data-state={claim.state}
    >
      <p className={`font-serif text-lg leading-snug ${rejected ? 'text-ink-soft line-through' : ''}`}>
        {href ? (
          <Link href={href} prefetch={false} className="text-ink no-underline hover:underline">
            {claim.text}
          </Link>
        ) : (
          claim.text
        )}
      </p>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="flex flex-wrap items-center gap-1.5 py-2 empty:hidden">
          {states[claim.state ?? 'draft']}
          {claim.kind === 'clause' ? null : <Badge>{kinds[claim.kind]}</Badge>}
          {stances[claim.factuality] ? <Badge tone="unsure">{stances[claim.factuality]}</Badge> : null}
          {claim.edited ? <Badge>Edited</Badge> : null}
        </p>
        <Worth claim={claim} sentenceHref={sentenceHref} />
        {decided && actions ? <div className="ml-auto print:hidden">{actions}</div> : null}
      </div>
      {!decided && actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
    </article>
  );
}

function Provenance({ claim, sentenceHref }: { claim: ClaimCardView; sentenceHref: string | undefined }) {
  const { asOf, perishable } = claim.clock;
  return (
    <p>
      {claim.attribution ? <>According to {claim.attribution.source}. </> : null}
      {asOf ? (
        <>
          As of <Day date={asOf} />
          {perishable ? ', and may change' : ''}.{' '}
        </>
      ) : null}
      {sentenceHref ? (
        <a href={sentenceHref} className="link">
          Its sentence
        </a>
      ) : null}
    </p>
  );
}

/** Check-worthiness in a word and a number; its cues, its source and its day one step further. */
function Worth({ claim, sentenceHref }: { claim: ClaimCardView; sentenceHref: string | undefined }) {
  return (
    <details className="text-sm text-ink-soft open:basis-full">
      <summary className="inline-flex min-h-11 items-center gap-2">
        <Meter value={claim.checkWorthiness} />
        {worthWord(claim.checkWorthiness)}
        <span className="figures">{claim.checkWorthiness.toFixed(2)}</span>
      </summary>
      <Provenance claim={claim} sentenceHref={sentenceHref} />
      <ul className="py-2">
        {claim.cues.map((cue) => (
          <li key={cue.cue} className="flex justify-between gap-4 border-t border-rule py-1">
            <span>{cue.cue}</span>
            <span className="figures">{cue.weight > 0 ? `+${cue.weight}` : `−${Math.abs(cue.weight)}`}</span>
          </li>
        ))}
        {claim.rewrites.map((rewrite) => (
          <li key={`${rewrite.from} ${rewrite.to}`} className="border-t border-rule py-1">
            “{rewrite.from}” is written out as “{rewrite.to}”
          </li>
        ))}
      </ul>
    </details>
  );
}

function Meter({ value }: { value: number }) {
  return (
    <svg aria-hidden="true" width="48" height="8" viewBox="0 0 48 8">
      <rect width="48" height="8" className="fill-rule" />
      <rect width={48 * value} height="8" className="fill-ink-soft" />
    </svg>
  );
}

function worthWord(value: number): string {
  if (value >= 0.66) return 'Well worth checking';
  return value >= 0.33 ? 'Worth checking' : 'Hardly worth checking';
}
