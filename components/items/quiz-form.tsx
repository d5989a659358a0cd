import { kindNames } from '#components/items/kind-names';
import { Checkbox, Choices } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import type { FormState } from '#lib/platform/action';
import { ATTEMPTS_MAX, QUIZ_ITEMS_MAX, QUIZ_TITLE_MAX, TIME_LIMIT_MAX_SECONDS } from '#lib/quizzes/quiz';

/** What a teacher asks of a new quiz. The rules are folded away: what stands there is a good start. */
export function QuizForm({
  action,
  sets,
  chosen,
  seed,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  sets: readonly { id: string; title: string }[];
  chosen: string | null;
  seed: number;
}) {
  const set = sets.find((one) => one.id === chosen) ?? sets[0];
  return (
    <Form action={action} className="space-y-8">
      <Select
        name="claimSetId"
        label="Claim set"
        options={sets.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={set?.id ?? ''}
      />
      <TextField name="title" label="Title" maxLength={QUIZ_TITLE_MAX} defaultValue={set?.title ?? ''} />
      <TextArea name="description" label="Note for those who take it" optional rows={2} />
      <TextField
        name="count"
        label="Number of questions"
        hint={`Up to ${QUIZ_ITEMS_MAX}. You get fewer when the set gives no more that leave each other unanswered.`}
        inputMode="numeric"
        defaultValue="10"
        className="max-w-32"
      />
      <Choices
        name="kinds"
        legend="Kinds of question"
        several
        chosen={['yes-no', 'true-false', 'multiple-choice']}
        choices={[
          { value: 'yes-no', label: kindNames['yes-no'] },
          { value: 'true-false', label: kindNames['true-false'] },
          { value: 'multiple-choice', label: kindNames['multiple-choice'] },
          { value: 'cloze', label: kindNames.cloze, hint: 'The answer is typed.' },
          { value: 'verdict', label: kindNames.verdict, hint: 'Supported, refuted or left open.' },
        ]}
      />
      <Choices
        name="mix"
        legend="Mix"
        chosen={['best']}
        choices={[
          { value: 'best', label: 'The best questions, whatever their kind' },
          { value: 'even', label: 'As many of each kind as the set gives' },
        ]}
      />
      <Choices
        name="difficulty"
        legend="Difficulty"
        hint="Estimated at first, corrected by how people fare. Where the set does not give enough, the next to it come in."
        chosen={['any']}
        row
        choices={[
          { value: 'any', label: 'Any' },
          { value: 'easy', label: 'Easy' },
          { value: 'medium', label: 'Medium' },
          { value: 'hard', label: 'Hard' },
        ]}
      />
      <Choices
        name="audience"
        legend="Who may take it"
        chosen={['everyone']}
        choices={[
          { value: 'everyone', label: 'Everyone' },
          { value: 'classes', label: 'Only classes that it is given to' },
        ]}
      />
      <Rules seed={seed} />
      <SubmitButton pending="Making questions…">Make the draft</SubmitButton>
    </Form>
  );
}

function Rules({ seed }: { seed: number }) {
  return (
    <section aria-labelledby="rules" className="space-y-6 border-t border-rule pt-6">
      <h2 id="rules" className="text-lg font-semibold">
        Rules
      </h2>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="minutes"
          label="Time limit in minutes"
          hint={`Empty for none; up to ${TIME_LIMIT_MAX_SECONDS / 60}.`}
          optional
          inputMode="numeric"
        />
        <TextField
          name="attempts"
          label="Attempts"
          hint={`Empty for no limit; up to ${ATTEMPTS_MAX}. Only the first one scores.`}
          optional
          inputMode="numeric"
        />
      </div>
      <Choices
        name="feedback"
        legend="The answer and its proof are shown"
        chosen={['after-each']}
        choices={[
          { value: 'after-each', label: 'After each question', hint: 'Best for learning.' },
          { value: 'at-end', label: 'At the end' },
        ]}
      />
      <Choices
        name="order"
        legend="Order"
        chosen={['fixed']}
        choices={[
          { value: 'fixed', label: 'The same for everyone' },
          { value: 'shuffled', label: 'Shuffled for each person' },
        ]}
      />
      <Checkbox
        name="certainty"
        label="Ask how sure people are"
        hint="Certain and right earns most, certain and wrong costs points."
      />
      <TextField
        name="seed"
        label="Seed"
        hint="The same set and seed give the same questions."
        inputMode="numeric"
        defaultValue={String(seed)}
        className="max-w-40"
      />
    </section>
  );
}
