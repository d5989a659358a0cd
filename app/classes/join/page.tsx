import type { Metadata } from 'next';
import { joinClassAction } from '#app/classes/actions';
import { JoinForm } from '#components/classes/join-form';
import { Page } from '#components/ui/page';
import { requirePerson } from '#lib/auth/session';
import { readJoinCode, showJoinCode } from '#lib/classes/join-code';

export const metadata: Metadata = { title: 'Join a class' };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function JoinPage({ searchParams }: Props) {
  const code = readJoinCode(String((await searchParams).code ?? ''));
  const actor = await requirePerson(code ? `/classes/join?code=${code}` : '/classes/join');
  return (
    <Page
      actor={actor}
      title="Join a class"
      lede="Your teacher shows you the code. Your teacher then sees your name and your results in the quizzes of the class."
      crumbs={[{ label: 'Classes', href: '/classes' }]}
      width="form"
    >
      <JoinForm action={joinClassAction} code={code ? showJoinCode(code) : undefined} headed={false} />
    </Page>
  );
}
