import type { ReactNode } from 'react';

export type Bar = { label: string; value: number };

const ROW = 28;

/** A picture of numbers with its numbers: the plot is for the eye, the table below it for everybody. */
export function Figure({
  title,
  unit,
  rows,
  children,
}: {
  title: string;
  /** What the numbers count: "answers", "% right". */
  unit: string;
  rows: readonly Bar[];
  children: ReactNode;
}) {
  return (
    <figure className="break-inside-avoid">
      <figcaption className="font-semibold">
        {title} <span className="font-normal text-ink-soft">({unit})</span>
      </figcaption>
      <div className="mt-2">{children}</div>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4 print:hidden">
          Numbers
        </summary>
        <table className="w-full">
          <caption className="sr-only">{`${title}, ${unit}`}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} className="border-b border-rule">
                <th scope="row" className="py-1 pr-4 text-left font-normal">
                  {row.label}
                </th>
                <td className="py-1 text-right">{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Bars from the left, each with its name above and its number at its end. `max` defaults to the largest. */
export function BarChart({
  title,
  unit,
  bars,
  max,
}: {
  title: string;
  unit: string;
  bars: readonly Bar[];
  max?: number;
}) {
  const full = max ?? Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <Figure title={title} unit={unit} rows={bars}>
      <svg aria-hidden="true" width="100%" height={bars.length * (ROW + 16)} className="text-sm">
        {bars.map((bar, at) => (
          <g key={bar.label} transform={`translate(0 ${at * (ROW + 16)})`}>
            <text y="14" className="fill-ink-soft">
              {bar.label}
            </text>
            <line x1="0" x2="88%" y1="28" y2="28" className="stroke-rule" />
            <rect y="22" height="12" width={`${(88 * bar.value) / full}%`} className="fill-ink" />
            <text x="100%" y="33" textAnchor="end" className="fill-ink font-semibold tabular-nums">
              {bar.value}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

/** A course over time: one line, its first and last value written at its ends. */
export function Sparkline({
  title,
  unit,
  points,
  max,
}: {
  title: string;
  unit: string;
  points: readonly Bar[];
  max?: number;
}) {
  const top = max ?? Math.max(1, ...points.map((point) => point.value));
  const step = 100 / Math.max(1, points.length - 1);
  const line = points.map((point, at) => `${at * step},${40 - (36 * point.value) / top}`).join(' ');
  const [first, last] = [points[0], points.at(-1)];
  return (
    <Figure title={title} unit={unit} rows={points}>
      <svg aria-hidden="true" viewBox="0 0 100 42" preserveAspectRatio="none" className="h-16 w-full">
        <line x1="0" x2="100" y1="40" y2="40" className="stroke-edge" vectorEffect="non-scaling-stroke" />
        <polyline
          points={line}
          fill="none"
          className="stroke-ink"
          strokeWidth="2"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {first && last ? (
        <p className="flex justify-between text-sm text-ink-soft figures">
          <span>
            {first.label}: {first.value}
          </span>
          <span>
            {last.label}: <strong className="text-ink">{last.value}</strong>
          </span>
        </p>
      ) : null}
    </Figure>
  );
}

/** Several small figures of one kind, side by side as far as there is room. */
export function SmallMultiples({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
