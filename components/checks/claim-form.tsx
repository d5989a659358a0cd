import { ClaimFields } from '#components/checks/claim-fields';
import { PlaceField } from '#components/checks/place-field';
import { Form } from '#components/ui/form';
import type { NamedPlace } from '#lib/fact-checks/answer-in-place';
import type { PlaceChoice } from '#lib/fact-checks/places';
import type { FormState } from '#lib/platform/action';

/** What the claim box of the check page is made with. */
export type ClaimBox = {
  /** Keeps the check in the person's history; null for guests, whose check is a question in the address. */
  action: ((before: FormState, form: FormData) => Promise<FormState>) | null;
  /** Where a person may look; null for guests. */
  places: readonly PlaceChoice[] | null;
  /** Where to look at first, or why that is not possible. */
  named: NamedPlace;
};

/** The claim box of the check page, with where to look. What was typed and what is wrong with it come back in it. */
export function ClaimForm({
  box: { action, places, named },
  claim,
  problem,
}: {
  box: ClaimBox;
  claim?: string | undefined;
  problem?: string | undefined;
}) {
  const fields = (
    <ClaimFields
      hint="One statement that an article could bear out or not. A question works too."
      claim={claim}
      problem={problem}
    >
      <PlaceField places={places} named={named} />
    </ClaimFields>
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
