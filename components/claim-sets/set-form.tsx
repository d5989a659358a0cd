import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { SET_DESCRIPTION_MAX, SET_TITLE_MAX } from '#lib/claim-sets/claim-set';
import type { FormState } from '#lib/platform/action';

/** The name and note of a set; for a new one without `set`. */
export function SetForm({
  set,
  action,
  submit,
}: {
  set?: { title: string; description: string; version: number };
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submit: string;
}) {
  return (
    <Form action={action} className="max-w-form space-y-5">
      {set ? <input type="hidden" name="version" value={set.version} /> : null}
      <TextField name="title" label="Name" maxLength={SET_TITLE_MAX} defaultValue={set?.title ?? ''} />
      <TextArea
        name="description"
        label="Note"
        optional
        rows={2}
        maxLength={SET_DESCRIPTION_MAX}
        defaultValue={set?.description ?? ''}
      />
      <SubmitButton pending="Saving…" variant="secondary">
        {submit}
      </SubmitButton>
    </Form>
  );
}
