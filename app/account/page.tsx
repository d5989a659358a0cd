import type { Metadata } from 'next';
import { editProfileAction, signOutAction } from '#app/account/actions';
import { AccountMenu } from '#components/account/account-menu';
import { ProfileForm } from '#components/account/profile-form';
import { Form } from '#components/ui/form';
import { Notice } from '#components/ui/notice';
import { Page } from '#components/ui/page';
import { SubmitButton } from '#components/ui/submit-button';
import { readAccount } from '#lib/auth/queries';
import { requirePerson } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Account' };

type Search = { said?: string | string[] };

export default async function AccountPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { said }] = await Promise.all([requirePerson('/account'), searchParams]);
  const account = await readAccount(actor);
  return (
    <Page
      actor={actor}
      current="account"
      title="Account"
      lede={`You are signed in as ${account.username}, ${article[actor.role]}.`}
      actions={
        <Form action={signOutAction} className="">
          <SubmitButton variant="secondary" pending="Signing out…">
            Sign out
          </SubmitButton>
        </Form>
      }
      width="form"
    >
      <div className="space-y-6">
        {said === 'saved' ? <Notice tone="done">Your profile is saved.</Notice> : null}
        {said === 'password' ? (
          <Notice tone="done">Your password is changed. Every other browser is signed out.</Notice>
        ) : null}
        <ProfileForm action={editProfileAction} account={account} />
      </div>
      <AccountMenu actor={actor} />
    </Page>
  );
}

const article = { learner: 'a learner', teacher: 'a teacher', admin: 'an administrator' };
