import type { Metadata } from 'next';
import Link from 'next/link';
import { signUpAction } from '#app/sign-up/actions';
import { SignUpForm } from '#components/account/sign-up-form';
import { Page } from '#components/ui/page';
import { rolesToChoose } from '#lib/auth/house-rules';
import { safeReturnPath } from '#lib/auth/return-path';
import { currentActor } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Make an account' };

type Search = { next?: string | string[] };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, roles, { next }] = await Promise.all([currentActor(), rolesToChoose(), searchParams]);
  const path = safeReturnPath(next);
  return (
    <Page
      actor={actor}
      title="Make an account"
      lede={
        <>
          Have one already?{' '}
          <Link href={`/sign-in?next=${encodeURIComponent(path)}`} className="link">
            Sign in
          </Link>
          .
        </>
      }
      width="form"
    >
      <SignUpForm action={signUpAction} next={path} roles={roles} />
    </Page>
  );
}
