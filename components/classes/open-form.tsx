import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { CLASS_NAME_MAX } from '#lib/classes/classroom';
import type { FormState } from '#lib/platform/action';

/** Opens a class: one field, its name. */
export function OpenForm({ action }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  return (
    <section aria-labelledby="open-class" className="max-w-form space-y-4">
      <h2 id="open-class" className="text-lg font-semibold">
        Open a class
      </h2>
      <Form action={action} className="space-y-4">
        <TextField
          name="name"
          label="Name of the class"
          hint="As your learners know it: “9b History”."
          maxLength={CLASS_NAME_MAX}
        />
        <SubmitButton pending="Opening…">Open the class</SubmitButton>
      </Form>
    </section>
  );
}
