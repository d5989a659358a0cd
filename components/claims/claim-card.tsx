import Link from 'next/link';
import type { ReactNode } from 'react';
import { Rewrites } from '#components/claims/rewrites';
import { Cues, Worth } from '#components/claims/worth';
import { Badge } from '#components/ui/badge';
import { splitAnchor } from '#lib/claims/article-anchor';
import type { ClaimDraft, ClaimKind, Factuality } from '#lib/claims/claim';
import { clockInWords } from '#lib/claims/clock-in-words';

/** What a card shows of a claim; a curated claim fits. */
export type ClaimCardView = Pick<
  ClaimDraft,
  'id' | 'text' | 'kind' | 'checkWorthiness' | 'cues' | 'factuality' | 'attribution' | 'clock' | 'rewrites'
> & { state?: 'draft' | 'approved' | 'rejected' | 'merged'; edited?: boolean };

const kinds: Record<ClaimKind, string> = {
  clause: 'Statement',
  title: 'Title',
  apposition: 'Said in passing',
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
 * A claim beside its words: wording, who says so, when it holds, what it is, and, one step further or `isOpen`, what was
 * rewritten and why it is worth checking. `actions` are the forms of triage. `sentenceHref` leads to its sentence.
 */
export function ClaimCard({
  claim,
  href,
  sentenceHref,
  actions,
  isOpen,
}: {
  claim: ClaimCardView;
  /** The claim's own page. */
  href?: string | undefined;
  sentenceHref?: string | undefined;
  actions?: ReactNode;
  isOpen?: boolean;
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
            <Wording text={claim.text} />
          </Link>
        ) : (
          <Wording text={claim.text} />
        )}
      </p>
      {rejected ? null : <Circumstances claim={claim} />}
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="flex flex-wrap items-center gap-1.5 py-2 empty:hidden">
          {states[claim.state ?? 'draft']}
          {claim.kind === 'clause' ? null : <Badge>{kinds[claim.kind]}</Badge>}
          {stances[claim.factuality] ? <Badge tone="unsure">{stances[claim.factuality]}</Badge> : null}
          {claim.edited ? <Badge>Edited</Badge> : null}
        </p>
        <Reasons claim={claim} sentenceHref={sentenceHref} isOpen={isOpen} />
        {decided && actions ? <div className="print:hidden">{actions}</div> : null}
      </div>
      {!decided && actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
    </article>
  );
}

/** The article that a claim names for its context stands back behind what it says. */
function Wording({ text }: { text: string }) {
  const [anchor, rest] = splitAnchor(text);
  return anchor === '' ? (
    text
  ) : (
    <>
      <span className="text-base text-ink-soft">{anchor}</span>
      {rest}
    </>
  );
}

/** Who says so, and when it holds as far as its words do not say: "According to the mayor. As of March 10, 2022; goes stale." */
function Circumstances({ claim: { text, attribution, clock } }: { claim: ClaimCardView }) {
  const when = clockInWords(clock)
    .filter((words) => !text.toLowerCase().includes(words.toLowerCase()))
    .join('; ');
  return (
    <p className="text-sm text-ink-soft empty:hidden">
      {attribution ? `According to ${attribution.source}. ` : ''}
      {when ? `${when.charAt(0).toUpperCase()}${when.slice(1)}.` : ''}
    </p>
  );
}

function Reasons({
  claim,
  sentenceHref,
  isOpen,
}: {
  claim: ClaimCardView;
  sentenceHref: string | undefined;
  isOpen: boolean | undefined;
}) {
  return (
    <details className="text-sm text-ink-soft open:basis-full" open={isOpen}>
      <summary className="inline-flex min-h-11 items-center gap-2">
        <Worth checkWorthiness={claim.checkWorthiness} />
      </summary>
      <div className="space-y-3 pb-3">
        <Rewrites rewrites={claim.rewrites} />
        <Cues checkWorthiness={claim.checkWorthiness} cues={claim.cues} />
        {sentenceHref ? (
          <p>
            <a href={sentenceHref} className="link">
              Its sentence, word by word
            </a>
          </p>
        ) : null}
      </div>
    </details>
  );
}
