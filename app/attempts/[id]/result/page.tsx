import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ResultSummary } from '#components/scores/result-summary';
import { LinkButton } from '#components/ui/button';
import { NotThere } from '#components/ui/not-there';
import { Page } from '#components/ui/page';
import { requirePerson } from '#lib/auth/session';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';
import { findPlay, findResult } from '#lib/quizzes/attempt-queries';
import { pointsOfAttempt } from '#lib/scores/queries';

export const metadata: Metadata = { title: 'Result' };

type Props = { params: Promise<{ id: string }> };

export default async function ResultPage({ params }: Props) {
  const attemptId = parseId((await params).id);
  if (!attemptId) return <NotThere />;
  const actor = await requirePerson(`/attempts/${attemptId}/result`);
  const result = await findResult(actor, attemptId);
  if (!result) {
    if (await findPlay(actor, attemptId, null, now())) redirect(`/attempts/${attemptId}`);
    return <NotThere />;
  }
  const points = result.scores ? await pointsOfAttempt(actor, attemptId) : null;
  return (
    <Page
      actor={actor}
      current="quizzes"
      title="Result"
      crumbs={[{ label: result.title, href: `/quizzes/${result.quizId}` }]}
      width="text"
    >
      <ResultSummary
        right={result.lines.filter((line) => line.share >= 1).length}
        total={result.lines.length}
        points={points}
        {...(result.lines.some((line) => line.late)
          ? { note: 'Answers after the time was up score nothing.' }
          : {})}
        lines={result.lines.map((line) => ({
          place: line.place,
          stem: line.stem,
          share: line.answer === null ? null : line.share,
          href: `/attempts/${attemptId}?item=${line.place}`,
        }))}
      />
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={`/standings?quiz=${result.quizId}&season=all`} variant="primary">
          Standings of this quiz
        </LinkButton>
        <LinkButton href={`/quizzes/${result.quizId}`}>About this quiz</LinkButton>
      </div>
    </Page>
  );
}
