import { Checkbox } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { DISPLAY_NAME_MAX, EMAIL_MAX } from '#lib/auth/person-name';
import type { Account } from '#lib/auth/queries';
import type { FormState } from '#lib/platform/action';

/** How I am shown to others. */
export function ProfileForm({
  action,
  account,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  account: Account;
}) {
  return (
    <Form action={action}>
      <TextField
        name="displayName"
        label="Display name"
        hint="How others see you on boards and in classes."
        maxLength={DISPLAY_NAME_MAX}
        autoComplete="nickname"
        defaultValue={account.displayName}
      />
      <TextField
        name="email"
        label="E-mail address"
        hint="Only for whoever runs this site. Nobody else sees it."
        optional
        type="email"
        maxLength={EMAIL_MAX}
        autoComplete="email"
        defaultValue={account.email ?? ''}
      />
      <Checkbox
        name="showOnBoards"
        label="Show me on boards"
        hint="When this is off, your points count, and only you see your place."
        checked={account.showOnBoards}
      />
      <SubmitButton pending="Saving…">Save</SubmitButton>
    </Form>
  );
}
