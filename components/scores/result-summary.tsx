import Link from 'next/link';
import { OutcomeLabel } from '#components/ui/verdict';

export type ResultLine = {
  place: number;
  stem: string;
  /** 0..1; null when it was left out. */
  share: number | null;
  /** To the question with its feedback. */
  href?: string | undefined;
};

/** How a quiz went: the figure as a sentence, what it earned, then each question with its outcome. */
export function ResultSummary({
  right,
  total,
  points,
  note,
  lines,
}: {
  right: number;
  total: number;
  /** Null where this attempt scores nothing (practice). */
  points: number | null;
  /** A line on why, or on what counts. */
  note?: string | undefined;
  lines: readonly ResultLine[];
}) {
  return (
    <div className="space-y-8">
      <div>
        <p className="font-serif text-2xl font-medium sm:text-3xl">
          <strong className="font-semibold figures">
            {right} of {total}
          </strong>{' '}
          right
        </p>
        <p className="mt-3 text-ink-soft figures">
          {points === null
            ? 'Practice: no points this time.'
            : `${points.toLocaleString('en')} points earned.`}{' '}
          {note}
        </p>
      </div>
      <ol className="max-w-measure border-t border-rule">
        {lines.map((line) => (
          <li key={line.place} className="flex items-baseline gap-4 border-b border-rule py-3">
            <span className="w-6 shrink-0 text-right text-ink-soft figures">{line.place}</span>
            <span className="min-w-0 flex-1 font-serif">
              {line.href ? (
                <Link
                  href={line.href}
                  prefetch={false}
                  className="text-ink decoration-rule underline underline-offset-4 hover:decoration-ink"
                >
                  {line.stem}
                </Link>
              ) : (
                line.stem
              )}
            </span>
            {line.share === null ? (
              <span className="whitespace-nowrap text-ink-soft">Left out</span>
            ) : (
              <OutcomeLabel share={line.share} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
