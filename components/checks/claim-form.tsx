import { ClaimFields } from '#components/checks/claim-fields';
import { Form } from '#components/ui/form';
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
    <ClaimFields
      hint="One statement that an article could bear out or not. A question works too."
      claim={claim}
      problem={problem}
    />
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
