import { JudgedClaim } from '#components/checks/judged-claim';
import { Notice } from '#components/ui/notice';
import type { CheckedView } from '#lib/fact-checks/queries';

/** What became of everything that was typed, claim by claim. */
export function CheckedClaims({
  claims,
  leftOut,
  within,
}: {
  claims: readonly CheckedView[];
  leftOut: number;
  /** Where it was looked, in one word. */
  within: string;
}) {
  return (
    <div className="divide-y divide-rule *:py-10 *:first:pt-0 *:last:pb-0">
      {claims.map((claim) =>
        claim.kind === 'judged' ? (
          <JudgedClaim key={claim.claim} view={claim} asked={claim.asked} within={within} />
        ) : (
          <div key={claim.text} className="max-w-measure space-y-3">
            <p className="border-l-2 border-edge pl-4 font-serif text-lg">{claim.text}</p>
            <p>{claim.reason}</p>
          </div>
        ),
      )}
      {leftOut > 0 ? (
        <Notice>
          {leftOut === 1 ? 'One more sentence was' : `${leftOut} more sentences were`} left out. Check fewer
          at a time.
        </Notice>
      ) : null}
    </div>
  );
}
