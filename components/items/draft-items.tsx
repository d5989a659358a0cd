import { DerivationView } from '#components/items/derivation-view';
import { DifficultyLine } from '#components/items/difficulty-line';
import { Badge } from '#components/ui/badge';
import { Form } from '#components/ui/form';
import { Notice } from '#components/ui/notice';
import { Passage } from '#components/ui/passage';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { answerWords } from '#components/ui/verdict';
import { splitAnchor } from '#lib/claims/article-anchor';
import type { FormState } from '#lib/platform/action';
import type { OwnItem } from '#lib/quizzes/draft-queries';
import { type QuizState, STEM_MAX } from '#lib/quizzes/quiz';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** Every question of an own quiz with key, proof and derivation; in a draft each can be taken out, swapped or worded anew. */
export function DraftItems({
  quiz,
  remove,
  replace,
  reword,
}: {
  quiz: { id: string; version: number; state: QuizState; items: readonly OwnItem[] };
  remove: Action;
  replace: Action;
  reword: Action;
}) {
  return (
    <ol className="space-y-10">
      {quiz.items.map((item, at) => (
        <li key={item.id} id={`question-${at + 1}`} className="grid gap-x-8 gap-y-4 lg:grid-cols-[1fr_16rem]">
          <ItemView item={item} place={at + 1} />
          {quiz.state === 'draft' ? (
            <div className="flex flex-wrap items-start gap-3 lg:flex-col">
              <ItemForm
                quiz={quiz}
                item={item}
                action={replace}
                pending="Looking…"
                words="Use another question"
              />
              <ItemForm quiz={quiz} item={item} action={remove} pending="Removing…" words="Remove" />
              <Rewording quiz={quiz} item={item} action={reword} />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function ItemView({ item, place }: { item: OwnItem; place: number }) {
  const { warnings } = item;
  const [anchor, rest] = splitAnchor(item.stem);
  return (
    <article className="max-w-measure min-w-0 space-y-3">
      <h3 className="font-serif text-lg font-semibold">
        <span className="text-ink-soft figures">{place}.</span>{' '}
        {anchor === '' ? null : <span className="font-normal text-ink-soft">{anchor}</span>}
        {rest} {item.edited ? <Badge>Worded by hand</Badge> : null}
      </h3>
      {item.asOf ? (
        <p className="text-sm text-ink-soft">As of {item.asOf}, when the article appeared.</p>
      ) : null}
      {warnings.length > 0 ? (
        <Notice title="Look at this wording again">
          <ul className="list-disc pl-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {item.options.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {item.options.map((option) => (
            <li
              key={option}
              className={`rounded-sm border px-2 py-0.5 ${option === item.key ? 'border-ink font-semibold' : 'border-rule text-ink-soft'}`}
            >
              {answerWords(option)}
              {option === item.key ? <span className="sr-only"> (the key)</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Key: <strong>{item.key}</strong>
        </p>
      )}
      <p className="text-ink-soft">{item.explanation}</p>
      <Passage paragraphs={item.paragraphs} source={item.source} />
      <DifficultyLine difficulty={item.difficulty} played={item.played} />
      <DerivationView derivation={item.derivation} nearMiss={item.nearMiss} />
    </article>
  );
}

/** The question in the teacher's own words: its key stays, and is proved again before the quiz is published. */
function Rewording({
  quiz,
  item,
  action,
}: {
  quiz: { id: string; version: number };
  item: OwnItem;
  action: Action;
}) {
  return (
    <details className="w-full">
      <summary className="flex min-h-11 items-center font-semibold">
        Change the wording<span className="sr-only">: {item.stem}</span>
      </summary>
      <Form action={action} className="space-y-3">
        <input type="hidden" name="quizId" value={quiz.id} />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="version" value={quiz.version} />
        <TextArea
          name="stem"
          id={`stem-${item.id}`}
          label="Question"
          hint="The key stays what it is."
          defaultValue={item.stem}
          maxLength={STEM_MAX}
          rows={3}
          reading
        />
        <SubmitButton variant="secondary" pending="Saving…">
          Save the wording
        </SubmitButton>
      </Form>
    </details>
  );
}

function ItemForm({
  quiz,
  item,
  action,
  pending,
  words,
}: {
  quiz: { id: string; version: number };
  item: OwnItem;
  action: Action;
  pending: string;
  words: string;
}) {
  return (
    <Form action={action} className="space-y-2">
      <input type="hidden" name="quizId" value={quiz.id} />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="version" value={quiz.version} />
      <SubmitButton variant="secondary" pending={pending}>
        {words}
        <span className="sr-only">: {item.stem}</span>
      </SubmitButton>
    </Form>
  );
}
