export type ProgressStep = {
  place: number;
  state: 'open' | 'answered' | 'right' | 'wrong';
  /** Leads to the question, where one may go back or ahead. */
  href?: string | undefined;
};

const words: Record<ProgressStep['state'], string> = {
  open: 'open',
  answered: 'answered',
  right: 'right',
  wrong: 'not right',
};

/** Full bars are right, hollow ones not right, flat ones still open: shape first, then colour. */
const bars: Record<ProgressStep['state'], string> = {
  open: 'h-1 bg-edge forced-colors:bg-[GrayText]',
  answered: 'h-3 bg-ink forced-colors:bg-[CanvasText]',
  right: 'h-3 bg-supported forced-colors:bg-[CanvasText]',
  wrong: 'h-3 border-2 border-refuted forced-colors:border-[CanvasText]',
};

/** One segment for each question, and in words where I am. */
export function ProgressLine({ steps, current }: { steps: readonly ProgressStep[]; current: number | null }) {
  return (
    <nav aria-label="Progress" className="max-w-measure print:hidden">
      <p className="mb-1 text-sm text-ink-soft figures">
        {current ? `Question ${current} of ${steps.length}` : `${steps.length} questions`}
      </p>
      <ol className="flex items-stretch gap-0.5">
        {steps.map((step) => (
          <li key={step.place} className="min-w-0 flex-1">
            <Segment step={step} here={step.place === current} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Segment({ step, here }: { step: ProgressStep; here: boolean }) {
  const look = `flex h-8 items-center ${here ? 'border-b-3 border-ink' : 'pb-[3px]'}`;
  const inside = (
    <>
      <span aria-hidden="true" className={`w-full rounded-sm forced-color-adjust-none ${bars[step.state]}`} />
      <span className="sr-only">
        Question {step.place}: {words[step.state]}
      </span>
    </>
  );
  const at = here ? 'step' : undefined;
  if (!step.href) {
    return (
      <span className={look} aria-current={at}>
        {inside}
      </span>
    );
  }
  return (
    <a href={step.href} className={look} aria-current={at}>
      {inside}
    </a>
  );
}
