import Link from 'next/link';
import { AssignmentTimes } from '#components/classes/assignment-times';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';

/** Gives a quiz to the class, or changes the times of one given already. */
export function AssignForm({
  action,
  classId,
  quizzes,
  openAt,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  classId: string;
  quizzes: readonly { id: string; title: string }[];
  /** What is offered as the time to open. */
  openAt: Date;
}) {
  return (
    <section aria-labelledby="assign" className="mb-12 max-w-form space-y-4">
      <h2 id="assign" className="text-lg font-semibold">
        Give the class a quiz
      </h2>
      {quizzes.length === 0 ? (
        <p className="text-ink-soft">
          No published quiz is there to give.{' '}
          <Link href="/quizzes/new" className="link">
            Make one
          </Link>
          .
        </p>
      ) : (
        <Form action={action} className="space-y-5">
          <input type="hidden" name="classId" value={classId} />
          <Select
            name="quizId"
            label="Quiz"
            hint="One that the class has already gets the new times."
            options={quizzes.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <AssignmentTimes openAt={openAt} />
          <TextField
            name="attempts"
            label="Attempts"
            inputMode="numeric"
            defaultValue="1"
            className="max-w-24"
          />
          <SubmitButton pending="Giving…">Give the quiz</SubmitButton>
        </Form>
      )}
    </section>
  );
}
