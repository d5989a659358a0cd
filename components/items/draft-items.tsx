import { DerivationView } from '#components/items/derivation-view';
import { Form } from '#components/ui/form';
import { Mark } from '#components/ui/mark';
import { SubmitButton } from '#components/ui/submit-button';
import { answerWords } from '#components/ui/verdict';
import type { Item } from '#lib/items/item';
import type { FormState } from '#lib/platform/action';
import type { QuizState } from '#lib/quizzes/quiz';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** Every question of an own quiz with key, proof and derivation; in a draft each can be taken out or swapped. */
export function DraftItems({
  quiz,
  remove,
  replace,
}: {
  quiz: { id: string; version: number; state: QuizState; items: readonly Item[] };
  remove: Action;
  replace: Action;
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
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function ItemView({ item, place }: { item: Item; place: number }) {
  return (
    <article className="max-w-measure min-w-0 space-y-3">
      <h3 className="font-serif text-lg font-semibold">
        <span className="text-ink-soft figures">{place}.</span> {item.stem}
      </h3>
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
      {item.evidence.map((evidence) => (
        <blockquote key={evidence.start} className="border-l-2 border-edge pl-4 font-serif">
          <Mark>{evidence.quote}</Mark>
        </blockquote>
      ))}
      <DerivationView derivation={item.derivation} nearMiss={item.nearMiss} />
    </article>
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
  item: Item;
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
