import Link from 'next/link';
import { ClaimCard } from '#components/claims/claim-card';
import { RefusalNote } from '#components/claims/refusal-note';
import type { SentenceView } from '#lib/claims/sentence-queries';
import { quote } from '#lib/language/spans';

/** A clause may begin with the comma that parts it from the one before. */
const LEADING_MARKS = /^[\s,;:–—-]+/;

/** The claims of a sentence with what was rewritten in them, and what in it made none. */
export function SentenceClaims({ view }: { view: SentenceView }) {
  const { article, claims, refusals, ordinal, mayCurate } = view;
  return (
    <div className="max-w-measure space-y-6">
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} href={`/claims/${claim.id}`} isOpen />
      ))}
      {refusals.map(({ reason, span }) => (
        <RefusalNote
          key={`${span.start}-${reason}`}
          reason={reason}
          words={quote(article.text, span).replace(LEADING_MARKS, '')}
        />
      ))}
      {claims.length + refusals.length === 0 ? (
        <p className="text-ink-soft">
          {mayCurate
            ? 'No claim stands on this sentence.'
            : 'No claim that has been approved stands on this sentence.'}
        </p>
      ) : null}
      {mayCurate ? (
        <p>
          <Link href={`/articles/${article.name}/claims/new?sentence=${ordinal}`} className="link">
            Write a claim by hand
          </Link>
        </p>
      ) : null}
    </div>
  );
}
