import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import type { ArticleView } from '#lib/articles/queries';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** What a teacher does with an article besides deciding: collect its claims, add one, have it read again. */
export function CuratePanel({
  article,
  sets,
  addToSet,
  readAgain,
  failed,
}: {
  article: ArticleView;
  sets: readonly { id: string; title: string }[];
  addToSet: Action;
  /** Left out where reading again would give the same. */
  readAgain: Action | null;
  /** The last reading failed. */
  failed: boolean;
}) {
  return (
    <section
      aria-label="For teachers"
      className="mt-12 grid gap-x-12 gap-y-10 border-t border-edge pt-8 md:grid-cols-2 print:hidden"
    >
      <Form action={addToSet} className="space-y-4">
        <h2 id="collect" className="font-serif text-xl font-semibold">
          Collect the approved claims
        </h2>
        <Select
          name="claimSetId"
          label="Claim set"
          options={[
            ...sets.map(({ id, title }) => ({ value: id, label: title })),
            { value: 'new', label: 'A new set named after this article' },
          ]}
        />
        <SubmitButton pending="Adding…">Add all approved claims</SubmitButton>
      </Form>
      {article.mayCurate ? (
        <div className="space-y-10">
          <form action={`/articles/${article.id}/claims/new`} className="space-y-4">
            <h2 className="font-serif text-xl font-semibold">Write a claim by hand</h2>
            <TextField
              name="sentence"
              label="Number of the sentence that proves it"
              hint="Each sentence of the text carries its number."
              type="number"
              min={1}
              max={article.sentences.length}
              className="max-w-32"
            />
            <Button>Write the claim</Button>
          </form>
          {readAgain ? (
            <Form action={readAgain} className="space-y-4">
              <h2 className="font-serif text-xl font-semibold">Read the article again</h2>
              <p>
                {failed
                  ? 'The machine could not read it the last time.'
                  : 'The rules have improved since it was read.'}{' '}
                Drafts that nobody touched are replaced; the rest stays.
              </p>
              <SubmitButton pending="Reading…" variant="secondary">
                Read again
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
