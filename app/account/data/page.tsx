import type { Metadata } from 'next';
import { deleteAccountAction } from '#app/account/data/actions';
import { AccountPage } from '#components/account/account-page';
import { PasswordField } from '#components/account/password-field';
import { buttonClass } from '#components/ui/button';
import { ConfirmForm } from '#components/ui/confirm-form';
import { TextField } from '#components/ui/field';
import { Part } from '#components/ui/part';
import { readAccount } from '#lib/auth/queries';
import { requirePerson } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  const actor = await requirePerson('/account/data');
  const { hasPassword } = await readAccount(actor);
  return (
    <AccountPage actor={actor} title="Your data">
      <p className="mb-4">
        One file with everything stored about you: profile, sessions, articles, quizzes, attempts and answers,
        points, classes, fact-checks.
      </p>
      <a href="/account/data/download" className={buttonClass()}>
        Download my data
      </a>
      <Part title="Delete my account">
        <p className="mb-4">
          Your name, password, sessions, places on boards, classes, private articles and drafts are removed.
          Quizzes you published stay for those who use them, without your name, and so do your finished
          attempts, so that averages still add up.
        </p>
        <ConfirmForm
          opener="Delete my account"
          question="This cannot be undone, not even by us."
          confirm="Delete it for good"
          pending="Deleting…"
          action={deleteAccountAction}
        >
          <TextField
            name="username"
            label="Your username"
            hint={`Type ${actor.username}.`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          {hasPassword ? <PasswordField name="password" label="Password" kind="current" /> : null}
        </ConfirmForm>
      </Part>
    </AccountPage>
  );
}
