import { AskedLine } from '#components/items/asked-line';
import { ShortfallNotice } from '#components/items/shortfall-notice';
import { Badge } from '#components/ui/badge';
import { ConfirmForm } from '#components/ui/confirm-form';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import type { FormState } from '#lib/platform/action';
import type { OwnQuizView } from '#lib/quizzes/draft-queries';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** What the owner can do with a quiz: publish or discard a draft, close what is published. */
export function OwnQuiz({
  quiz,
  publish,
  discard,
  close,
}: {
  quiz: OwnQuizView;
  publish: Action;
  discard: Action;
  close: Action;
}) {
  const version = String(quiz.version);
  if (quiz.state === 'draft') {
    return (
      <section
        aria-label="The draft"
        className="mb-8 flex flex-wrap items-start gap-x-4 gap-y-3 border-y border-rule py-4"
      >
        <div className="max-w-measure flex-1 basis-72 space-y-1">
          <p>
            <Badge tone="unsure">Draft</Badge> Nobody else sees it. Once published, its{' '}
            {quiz.items.length === 1 ? 'question does' : `${quiz.items.length} questions do`} not change any
            more.
          </p>
          <AskedLine quiz={quiz} />
        </div>
        <Form action={publish} className="space-y-3">
          <input type="hidden" name="quizId" value={quiz.id} />
          <input type="hidden" name="version" value={version} />
          <SubmitButton pending="Checking every proof…">Publish</SubmitButton>
        </Form>
        <ConfirmForm
          opener="Discard"
          question="The draft and its questions go away. The claims stay in their set."
          confirm="Discard the draft"
          pending="Discarding…"
          action={discard}
          hidden={{ quizId: quiz.id, version }}
        />
        {quiz.asked && quiz.shortfall ? (
          <ShortfallNotice
            asked={quiz.asked.count}
            shortfall={quiz.shortfall}
            heldBackHref={`/quizzes/${quiz.id}/held-back`}
          />
        ) : null}
        <h2 className="sr-only">The questions</h2>
      </section>
    );
  }
  return (
    <div className="mt-10 mb-6 flex flex-wrap items-start justify-between gap-4 border-t border-rule pt-6">
      <div className="space-y-1">
        <h2 className="text-lg font-semibold">
          The questions, as only you see them{' '}
          <Badge>{quiz.state === 'closed' ? 'Closed' : 'Published'}</Badge>
        </h2>
        <AskedLine quiz={quiz} />
      </div>
      {quiz.state === 'published' ? (
        <ConfirmForm
          opener="Close this quiz"
          question="Nobody can start it any more. Who is under way may finish; results and points stay."
          confirm="Close it"
          pending="Closing…"
          action={close}
          hidden={{ quizId: quiz.id }}
        />
      ) : null}
    </div>
  );
}
