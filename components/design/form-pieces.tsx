import { Specimen } from '#components/design/specimen';
import { Button } from '#components/ui/button';
import { Checkbox, Choices } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';

export function FormPieces() {
  return (
    <Specimen name="Fields">
      <form className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <TextField name="title" label="Title" defaultValue="What a major non-NATO ally is" />
        <TextField
          name="date"
          label="Published on"
          hint="The day the article vouches for."
          type="date"
          problem="Give a day up to today."
        />
        <TextField name="url" label="Address" type="url" optional placeholder="https://" />
        <Select
          name="licence"
          label="Licence"
          options={[
            { value: 'cc-by', label: 'CC BY 4.0' },
            { value: 'own', label: 'My own text' },
          ]}
        />
        <TextArea
          name="text"
          label="Text"
          reading
          hint="Up to 200 kB of plain text."
          problem="Paste the text of the article."
          defaultValue="The United States named Colombia a major non-NATO ally in 2022."
        />
        <div className="space-y-6">
          <Choices
            name="feedback"
            legend="Show whether an answer was right"
            chosen={['after-each']}
            choices={[
              { value: 'after-each', label: 'After each answer', hint: 'Best for learning.' },
              { value: 'at-end', label: 'At the end' },
            ]}
          />
          <Choices
            name="kinds"
            legend="Kinds of question"
            several
            row
            chosen={['yes-no']}
            problem="Choose at least one kind."
            choices={[
              { value: 'yes-no', label: 'Yes or no' },
              { value: 'true-false', label: 'True or false' },
            ]}
          />
          <Checkbox name="boards" label="Show me on boards" hint="Your points count either way." checked />
        </div>
        <div>
          <Button variant="primary" type="button">
            Add the article
          </Button>
        </div>
      </form>
    </Specimen>
  );
}
