import type { Metadata } from 'next';
import { changePasswordAction } from '#app/account/password/actions';
import { AccountPage } from '#components/account/account-page';
import { PasswordField } from '#components/account/password-field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { PASSWORD_MIN } from '#lib/auth/password';
import { readAccount } from '#lib/auth/queries';
import { requirePerson } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Change your password' };

export default async function PasswordPage() {
  const actor = await requirePerson('/account/password');
  const { hasPassword } = await readAccount(actor);
  return (
    <AccountPage
      actor={actor}
      title={hasPassword ? 'Change your password' : 'Choose a password'}
      lede="Every other browser in which you are signed in is signed out."
    >
      <Form action={changePasswordAction}>
        <input type="hidden" name="username" autoComplete="username" value={actor.username} readOnly />
        {hasPassword ? (
          <PasswordField name="currentPassword" label="Present password" kind="current" />
        ) : null}
        <PasswordField
          name="newPassword"
          label="New password"
          hint={`At least ${PASSWORD_MIN} characters.`}
          kind="new"
        />
        <SubmitButton pending="Changing…">{hasPassword ? 'Change it' : 'Keep it'}</SubmitButton>
      </Form>
    </AccountPage>
  );
}
