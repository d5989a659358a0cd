import Link from 'next/link';
import type { ClaimCardView } from '#components/claims/claim-card';
import { Glyph } from '#components/ui/glyph';

/**
 * A claim as a margin note for readers: its wording and, in a word, where it stands. Small enough that several fit beside
 * one paragraph. For judging claims there is ClaimCard.
 */
export function ClaimNote({
  claim,
  href,
}: {
  claim: Pick<ClaimCardView, 'id' | 'text' | 'state'>;
  href: string;
}) {
  return (
    <p id={`claim-${claim.id}`} className="border-l-3 border-mark-edge pl-3 text-sm target:bg-mark-faint">
      <Link href={href} prefetch={false} className="text-ink no-underline hover:underline">
        {claim.text}
      </Link>
      {claim.state === 'approved' ? (
        <span className="ml-2 whitespace-nowrap text-supported">
          <Glyph name="tick" className="mr-1 size-[1.1em]" />
          Approved
        </span>
      ) : null}
    </p>
  );
}
