import Link from 'next/link';
import { Notice } from '#components/ui/notice';
import type { Shortfall, SilentClaim } from '#lib/quizzes/shortfall';

/** Says plainly that fewer questions came out than were asked for, and claim by claim why. */
export function ShortfallNotice({
  asked,
  shortfall,
  heldBackHref,
}: {
  asked: number;
  shortfall: Shortfall;
  heldBackHref: string;
}) {
  const { got, claims, notApproved, silent } = shortfall;
  return (
    <div className="w-full max-w-measure">
      <Notice
        title={`You asked for ${count(asked, 'question')}; ${got === 1 ? '1 came' : `${got} came`} out.`}
      >
        <p>
          They were looked for in {count(claims, 'approved claim')}
          {notApproved > 0
            ? `; ${notApproved === 1 ? '1 claim of the set is' : `${notApproved} claims of the set are`} not approved`
            : ''}
          .
        </p>
        {PARTS.map(({ why, words }) => (
          <Part key={why} words={words} claims={silent.filter((claim) => claim.why === why)} />
        ))}
        <p className="mt-2">
          <Link href={heldBackHref} prefetch={false} className="link">
            See every question that was held back
          </Link>
        </p>
      </Notice>
    </div>
  );
}

const PARTS: readonly { why: SilentClaim['why']; words: (claims: string) => string }[] = [
  { why: 'held-back', words: (claims) => `${claims} gave no question that passes the checks` },
  { why: 'nothing-made', words: (claims) => `${claims} gave no question at all` },
  { why: 'told-already', words: (claims) => `${claims} gave only questions that another one would answer` },
];

function Part({ words, claims }: { words: (claims: string) => string; claims: readonly SilentClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="min-h-11 py-2.5 font-semibold">{words(count(claims.length, 'claim'))}</summary>
      <ul className="space-y-3 pb-2 pl-4">
        {claims.map(({ claimId, text, reason }) => (
          <li key={claimId}>
            <Link href={`/claims/${claimId}`} prefetch={false} className="link font-serif">
              {text}
            </Link>
            <br />
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
