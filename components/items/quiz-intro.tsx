import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Form } from '#components/ui/form';
import { Moment } from '#components/ui/moment';
import { SubmitButton } from '#components/ui/submit-button';
import { When } from '#components/ui/when';
import { signInPath } from '#lib/auth/return-path';
import type { FormState } from '#lib/platform/action';
import type { QuizRules, QuizState } from '#lib/quizzes/quiz';
import type { Terms } from '#lib/quizzes/terms';

type Attempt = { id: string; number: number; startedAt: Date; finishedAt: Date | null; share: number | null };

export type QuizIntroView = {
  id: string;
  state: QuizState;
  rules: QuizRules;
  items: number;
  by: string | null;
  isMine: boolean;
  terms: Terms | null;
  attemptsLeft: number | null;
  attempts: readonly Attempt[];
};

/** What a quiz is and asks, the button that starts it, and my attempts so far. */
export function QuizIntro({
  intro,
  now,
  isGuest,
  start,
}: {
  intro: QuizIntroView;
  now: Date;
  isGuest: boolean;
  start: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  return (
    <div className="max-w-measure space-y-8">
      <ul className="list-disc space-y-1.5 pl-5 marker:text-ink-soft">
        {rulesInWords(intro).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {intro.terms?.kind === 'open' && intro.terms.dueAt ? (
          <li>
            Due on <Moment at={intro.terms.dueAt} />.
          </li>
        ) : null}
      </ul>
      <Start intro={intro} isGuest={isGuest} start={start} />
      {intro.attempts.length > 0 ? <Attempts attempts={intro.attempts} now={now} /> : null}
    </div>
  );
}

function rulesInWords({ items, rules, by, isMine }: QuizIntroView): string[] {
  return [
    `${items === 1 ? '1 question' : `${items} questions`}${by ? `, put together by ${by}` : ''}.`,
    rules.timeLimitSeconds === null
      ? 'No time limit.'
      : `${Math.round(rules.timeLimitSeconds / 60)} minutes from the start. An answer after that scores nothing.`,
    rules.feedback === 'after-each'
      ? 'After each answer you see whether it was right, and the sentence that proves it.'
      : 'The answers and their proofs are shown at the end.',
    ...(rules.certainty ? ['Each answer asks how sure you are: certain and wrong costs points.'] : []),
    isMine
      ? 'It is your own quiz: you can try it, and it earns you no points.'
      : 'Your first attempt earns points; later ones are practice.',
  ];
}

const closed = {
  coming: 'It has not opened for your class yet.',
  over: 'The time for this quiz is over.',
  closed: 'This quiz is closed.',
} as const;

function Start({
  intro,
  isGuest,
  start,
}: {
  intro: QuizIntroView;
  isGuest: boolean;
  start: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  if (isGuest) {
    return (
      <LinkButton href={signInPath(`/quizzes/${intro.id}`)} variant="primary">
        Sign in to start
      </LinkButton>
    );
  }
  const open = intro.attempts.some((attempt) => attempt.finishedAt === null);
  if (!open && intro.terms?.kind === 'closed')
    return <p className="text-ink-soft">{closed[intro.terms.reason]}</p>;
  if (!open && intro.attemptsLeft === 0) {
    return <p className="text-ink-soft">You have used all your attempts. Your results stay here.</p>;
  }
  const again = intro.attempts.length > 0 ? 'Take it again' : 'Start';
  return (
    <Form action={start} className="space-y-4">
      <input type="hidden" name="quizId" value={intro.id} />
      <SubmitButton pending="Starting…">{open ? 'Go on' : again}</SubmitButton>
    </Form>
  );
}

function Attempts({ attempts, now }: { attempts: readonly Attempt[]; now: Date }) {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="text-lg font-semibold">
        Your attempts
      </h2>
      <ol className="mt-2 border-t border-rule">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="flex justify-between gap-4 border-b border-rule figures">
            <Link
              href={attempt.finishedAt ? `/attempts/${attempt.id}/result` : `/attempts/${attempt.id}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {attempt.number === 1 ? 'First attempt' : `Attempt ${attempt.number}, practice`}
            </Link>
            <span className="self-center text-ink-soft">
              {attempt.share === null ? 'under way' : `${Math.round(attempt.share * 100)} % right`},{' '}
              <When at={attempt.finishedAt ?? attempt.startedAt} now={now} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
