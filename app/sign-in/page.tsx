import type { Metadata } from 'next';
import Link from 'next/link';
import { signInAction } from '#app/sign-in/actions';
import { ProviderLinks } from '#components/account/provider-links';
import { SignInForm } from '#components/account/sign-in-form';
import { Notice } from '#components/ui/notice';
import { Page } from '#components/ui/page';
import { offeredProviders } from '#lib/auth/providers';
import { safeReturnPath } from '#lib/auth/return-path';
import { currentActor } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Sign in' };

type Search = { next?: string | string[]; error?: string | string[]; said?: string | string[] };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, { next, error, said }] = await Promise.all([currentActor(), searchParams]);
  const path = safeReturnPath(next);
  return (
    <Page
      actor={actor}
      title="Sign in"
      lede={
        <>
          No account yet?{' '}
          <Link href={`/sign-up?next=${encodeURIComponent(path)}`} className="link">
            Make one
          </Link>
          .
        </>
      }
      width="form"
    >
      <div className="space-y-6">
        {error ? <Notice tone="problem">{problemOf(error)}</Notice> : null}
        {said === 'deleted' ? <Notice tone="done">Your account is deleted.</Notice> : null}
        {actor.kind === 'person' ? (
          <Notice>You are signed in as {actor.displayName}. Signing in again ends that session.</Notice>
        ) : null}
        <SignInForm action={signInAction} next={path} />
      </div>
      <ProviderLinks providers={offeredProviders()} next={path} />
    </Page>
  );
}

function problemOf(error: string | string[]): string {
  return error === 'AccessDenied'
    ? 'This account cannot be used here right now.'
    : 'Signing in with the other site did not work. Nothing was changed; please try again.';
}
