import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';

/** Ends an attempt: at once when nothing is open or the time is up, else behind a line that says what it costs. */
export function FinishForm({
  attemptId,
  open,
  isOver,
  finish,
}: {
  attemptId: string;
  /** Questions still open. */
  open: number;
  isOver: boolean;
  finish: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  const early = open > 0 && !isOver;
  const form = (
    <Form action={finish} className="space-y-3">
      <input type="hidden" name="attemptId" value={attemptId} />
      <SubmitButton
        pending="Finishing…"
        variant={early ? 'secondary' : 'primary'}
        data-next={early ? undefined : true}
      >
        {early ? 'Finish now' : 'Finish and see the result'}
      </SubmitButton>
    </Form>
  );
  if (!early) return form;
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-11 items-center text-ink-soft">
        Finish before the end
      </summary>
      <p className="mt-1 mb-3">
        {open === 1 ? '1 question is' : `${open} questions are`} still open and would count as not right.
      </p>
      {form}
    </details>
  );
}
