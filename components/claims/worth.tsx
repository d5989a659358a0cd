import Link from 'next/link';
import type { Cue } from '#lib/claims/claim';

type Weighed = { checkWorthiness: number; cues: readonly Cue[] };

/** How much a claim is worth checking: a bar, a word and a number. */
export function Worth({ checkWorthiness }: Pick<Weighed, 'checkWorthiness'>) {
  return (
    <>
      <Meter value={checkWorthiness} />
      {worthWord(checkWorthiness)}
      <span className="figures">{checkWorthiness.toFixed(2)}</span>
    </>
  );
}

/** The cues that made a claim's worth, as a sum that can be added up, and the way to what they all weigh. */
export function Cues({ checkWorthiness, cues }: Weighed) {
  const start = checkWorthiness - cues.reduce((sum, { weight }) => sum + weight, 0);
  const isCut = checkWorthiness === 0 || checkWorthiness === 1;
  const rows = start < 0.005 || isCut ? cues : [{ cue: 'where every claim starts', weight: start }, ...cues];
  return (
    <>
      <ul>
        {rows.map(({ cue, weight }) => (
          <li key={cue} className="flex justify-between gap-4 border-t border-rule py-1">
            <span>{cue}</span>
            <span className="figures">{signed(weight)}</span>
          </li>
        ))}
      </ul>
      <p className="border-t border-rule py-1">
        <Link href="/articles/worthiness" prefetch={false} className="link">
          How claims are weighed
        </Link>
      </p>
    </>
  );
}

/** "+0.16", "−0.12". */
export function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
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
