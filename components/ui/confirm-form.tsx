import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';

/**
 * Something that cannot be undone, in two steps: the first opens the question, the second does it. Works without
 * JavaScript (a <details>). `children` are fields to fill in first (a password).
 */
export function ConfirmForm({
  opener,
  question,
  confirm,
  pending,
  action,
  hidden = {},
  quiet,
  children,
}: {
  /** The words that open the question: "Delete my account". */
  opener: string;
  /** What will happen, in a sentence or two. */
  question: ReactNode;
  /** The words that do it: "Delete it for good". */
  confirm: string;
  /** While it works: "Deleting…". */
  pending: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields by name. */
  hidden?: Record<string, string>;
  /** The opener looks like a link; for the same thing on every line of a list. */
  quiet?: boolean;
  children?: ReactNode;
}) {
  return (
    <details className="group">
      <summary
        className={`${buttonClass({ variant: quiet ? 'quiet' : 'danger' })} list-none [&::-webkit-details-marker]:hidden`}
      >
        {opener}
      </summary>
      <div className="mt-3 max-w-form border-l-4 border-refuted py-1 pl-4">
        <div className="mb-4">{question}</div>
        <Form action={action} className="space-y-4">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <SubmitButton variant="danger" pending={pending}>
            {confirm}
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}
