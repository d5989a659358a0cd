import { Feedback, type FeedbackView } from '#components/items/feedback';
import { FinishForm } from '#components/items/finish-form';
import { ItemQuestion, type QuestionView } from '#components/items/item-question';
import { QuestionKeys } from '#components/items/question-keys';
import { TimeLeft } from '#components/items/time-left';
import { LinkButton } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { ProgressLine, type ProgressStep } from '#components/ui/progress-line';
import type { FormState } from '#lib/platform/action';

/** An attempt in play, as the page gets it: of the question no key. */
export type PlayShown = {
  attemptId: string;
  title: string;
  rules: { certainty: boolean };
  deadlineAt: Date | null;
  isOver: boolean;
  finished: boolean;
  steps: readonly (ProgressStep & { itemId: string })[];
  question: (QuestionView & { itemId: string; place: number }) | null;
};

type Problem = 'answer' | 'certainty' | 'already-answered' | 'finished' | undefined;
type Action = (before: FormState, form: FormData) => Promise<FormState>;

const problems = {
  answer: 'Choose or type an answer first.',
  certainty: 'Say how sure you are first.',
} as const;

/** One question alone on its page; once answered, its proof and the way on. */
export function PlayView({
  play,
  feedback,
  problem,
  now,
  finish,
}: {
  play: PlayShown;
  feedback: FeedbackView | null;
  problem: Problem;
  now: Date;
  finish: Action;
}) {
  const { question, steps, attemptId } = play;
  const href = (place: number) => `/attempts/${attemptId}?item=${place}`;
  return (
    <>
      <div className="mb-10 space-y-2">
        <ProgressLine
          steps={steps.map((step) => ({ ...step, href: href(step.place) }))}
          current={question?.place ?? null}
        />
        {play.deadlineAt && !play.finished ? (
          <TimeLeft
            deadline={play.deadlineAt.toISOString()}
            leftMs={play.deadlineAt.getTime() - now.getTime()}
          />
        ) : null}
      </div>
      <Notices play={play} problem={problem} />
      {question ? <Current play={play} question={question} feedback={feedback} problem={problem} /> : null}
      <WayOn play={play} hasFeedback={feedback !== null} finish={finish} />
    </>
  );
}

function Notices({ play, problem }: { play: PlayShown; problem: Problem }) {
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {play.isOver && !play.finished ? (
        <Notice tone="problem" title="The time is up.">
          What you answered in time counts. An answer given now is kept and scores nothing.
        </Notice>
      ) : null}
      {problem === 'already-answered' ? (
        <Notice>You had answered this question before. That answer stands.</Notice>
      ) : null}
      {problem === 'finished' && play.finished ? (
        <Notice>This attempt was finished before the answer arrived, so it was not taken.</Notice>
      ) : null}
    </div>
  );
}

function Current({
  play,
  question,
  feedback,
  problem,
}: {
  play: PlayShown;
  question: NonNullable<PlayShown['question']>;
  feedback: FeedbackView | null;
  problem: Problem;
}) {
  const isOpen = play.steps.find((step) => step.place === question.place)?.state === 'open';
  if (isOpen && !play.finished) {
    return (
      <ItemQuestion
        question={question}
        action={`/api/attempts/${play.attemptId}/answers`}
        hidden={{ item: question.itemId, place: String(question.place) }}
        certainty={play.rules.certainty}
        problem={problem === 'answer' || problem === 'certainty' ? problems[problem] : undefined}
        stemLevel="h2"
      />
    );
  }
  return (
    <>
      <h2 className="max-w-measure font-serif text-xl leading-snug font-medium text-balance sm:text-2xl">
        {question.stem.replace(/_{2,}/g, '____')}
      </h2>
      {feedback ? (
        <Feedback feedback={feedback} next={nextOf(play, question.place)} />
      ) : (
        <div className="mt-8 space-y-6">
          <p className="text-ink-soft">Your answer is saved. The proof is shown at the end.</p>
          <Next to={nextOf(play, question.place)} />
        </div>
      )}
      <QuestionKeys />
    </>
  );
}

function Next({ to }: { to: { href: string; label: string } | null }) {
  if (!to) return null;
  return (
    <LinkButton href={to.href} variant="primary" keyHint="Enter" data-next prefetch={false}>
      {to.label}
    </LinkButton>
  );
}

/** The next open question after this one, or the first; in a finished attempt the way back to the result. */
function nextOf(play: PlayShown, place: number): { href: string; label: string } | null {
  if (play.finished) return { href: `/attempts/${play.attemptId}/result`, label: 'Back to the result' };
  const open = play.steps.filter((step) => step.state === 'open');
  const next = open.find((step) => step.place > place) ?? open[0];
  return next ? { href: `/attempts/${play.attemptId}?item=${next.place}`, label: 'Next question' } : null;
}

function WayOn({ play, hasFeedback, finish }: { play: PlayShown; hasFeedback: boolean; finish: Action }) {
  if (play.finished) return null;
  const open = play.steps.filter((step) => step.state === 'open').length;
  return (
    <div className={hasFeedback || open === 0 ? 'mt-8' : 'mt-16'}>
      <FinishForm attemptId={play.attemptId} open={open} isOver={play.isOver} finish={finish} />
    </div>
  );
}
