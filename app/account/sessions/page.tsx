import type { Metadata } from 'next';
import { signOutEverywhereAction } from '#app/account/actions';
import { endOtherSessionsAction, endSessionAction } from '#app/account/sessions/actions';
import { AccountPage } from '#components/account/account-page';
import { SessionList } from '#components/account/session-list';
import { Form } from '#components/ui/form';
import { Notice } from '#components/ui/notice';
import { SubmitButton } from '#components/ui/submit-button';
import { listSessions } from '#lib/auth/queries';
import { requirePerson } from '#lib/auth/session';
import { now } from '#lib/platform/clock';

export const metadata: Metadata = { title: 'Where you are signed in' };

type Search = { said?: string | string[] };

export default async function SessionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { said }] = await Promise.all([requirePerson('/account/sessions'), searchParams]);
  const at = now();
  const sessions = await listSessions(actor, at);
  return (
    <AccountPage
      actor={actor}
      title="Where you are signed in"
      lede="End what you do not know, and then change your password."
    >
      <div className="space-y-6">
        {said === 'ended' ? <Notice tone="done">Ended. That browser has to sign in again.</Notice> : null}
        <SessionList sessions={sessions} now={at} end={endSessionAction} />
        <div className="flex flex-wrap gap-3">
          {sessions.length > 1 ? (
            <Form action={endOtherSessionsAction} className="">
              <SubmitButton variant="secondary" pending="Ending…">
                End all others
              </SubmitButton>
            </Form>
          ) : null}
          <Form action={signOutEverywhereAction} className="">
            <SubmitButton variant="secondary" pending="Signing out…">
              Sign out everywhere
            </SubmitButton>
          </Form>
        </div>
      </div>
    </AccountPage>
  );
}
