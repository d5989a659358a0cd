import { Feedback, type FeedbackView } from '#components/items/feedback';
import { ItemQuestion, type QuestionView } from '#components/items/item-question';
import { OutcomeLabel } from '#components/ui/verdict';

/**
 * A question anybody may try without an account. It is asked by a GET form (`answer` in the address of `action`), so it
 * counts nowhere and can be shared; once answered the proof stands under it.
 */
export function SampleQuestion({
  question,
  action,
  hidden,
  feedback,
  next,
}: {
  question: QuestionView;
  action: string;
  hidden?: Record<string, string>;
  /** Null until it is answered. */
  feedback: FeedbackView | null;
  next?: { href: string; label: string } | null;
}) {
  if (!feedback) {
    return (
      <ItemQuestion
        question={question}
        action={action}
        method="get"
        hidden={hidden ?? {}}
        stemLevel="h2"
        alone={false}
      />
    );
  }
  return (
    <div>
      <p className="sr-only">
        <OutcomeLabel share={feedback.given?.share ?? 0} />
      </p>
      <h2 className="max-w-measure font-serif text-xl leading-snug font-medium text-balance sm:text-2xl">
        {question.stem}
      </h2>
      <Feedback feedback={feedback} next={next ?? null} />
    </div>
  );
}
