import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { CHECK_TEXT_MAX } from '#lib/fact-checks/verdict';
import type { FormState } from '#lib/platform/action';

/**
 * The claim box of the check page. With an `action` the check is kept in the person's history; without one it is a question in
 * the address, for guests. What was typed and what is wrong with it come back in it.
 */
export function ClaimForm({
  action,
  claim,
  problem,
}: {
  action: ((before: FormState, form: FormData) => Promise<FormState>) | null;
  claim?: string | undefined;
  problem?: string | undefined;
}) {
  const fields = (
    <>
      <TextArea
        name="claim"
        label="Your claim"
        hint="One statement that an article could bear out or not. A question works too."
        problem={problem}
        reading
        rows={3}
        className="min-h-24"
        maxLength={CHECK_TEXT_MAX}
        defaultValue={claim}
        placeholder="Colombia is a member of NATO."
      />
      <SubmitButton pending="Checking…">Check it</SubmitButton>
    </>
  );
  return action ? (
    <Form action={action} className="max-w-measure space-y-4">
      {fields}
    </Form>
  ) : (
    <form action="/check" method="get" className="max-w-measure space-y-4" noValidate>
      {fields}
    </form>
  );
}
