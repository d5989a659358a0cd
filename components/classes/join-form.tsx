import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';

/** Joins a class by its code, typed as it stands on the board. */
export function JoinForm({
  action,
  code,
  headed = true,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** From a link or QR code. */
  code?: string | undefined;
  headed?: boolean;
}) {
  return (
    <section aria-label="Join a class" className="max-w-form space-y-4">
      {headed ? <h2 className="text-lg font-semibold">Join a class</h2> : null}
      <Form action={action} className="space-y-4">
        <TextField
          name="code"
          label="Join code"
          hint="Nine letters and digits, like 7KQ-M2X-9RD."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={code}
          className="max-w-60 font-semibold tracking-widest uppercase"
        />
        <SubmitButton variant={headed ? 'secondary' : 'primary'} pending="Joining…">
          Join
        </SubmitButton>
      </Form>
    </section>
  );
}
