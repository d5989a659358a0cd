import { Choices } from '#components/ui/choices';
import { TextField } from '#components/ui/field';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import {
  ARTICLE_META_MAX,
  ARTICLE_TEXT_MAX_BYTES,
  ARTICLE_TITLE_MAX,
  ARTICLE_URL_MAX,
} from '#lib/articles/article';
import { licences } from '#lib/articles/article-input';
import type { FormState } from '#lib/platform/action';

/** What the form is filled with at first. */
export type ArticleFormValues = {
  text: string;
  title: string;
  publisher: string | null;
  byline: string | null;
  date: string | null;
  sourceUrl: string | null;
  licence: string | null;
  visibility: string;
};

const blank: ArticleFormValues = {
  text: '',
  title: '',
  publisher: null,
  byline: null,
  date: null,
  sourceUrl: null,
  licence: null,
  visibility: 'private',
};

const kilobytes = ARTICLE_TEXT_MAX_BYTES / 1000;

/** The form of an article, empty for a new one, filled for a revision. */
export function ArticleForm({
  action,
  article = blank,
  submit,
  pending,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  article?: ArticleFormValues;
  submit: string;
  pending: string;
}) {
  return (
    <Form action={action}>
      <TextField name="title" label="Title" maxLength={ARTICLE_TITLE_MAX} defaultValue={article.title} />
      <TextArea
        name="text"
        label="Text"
        hint={`Paste the whole article, without menus and captions. Up to ${kilobytes} kilobytes, about 33,000 words. An empty line begins a paragraph.`}
        reading
        rows={12}
        defaultValue={article.text}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="publisher"
          label="Publisher"
          optional
          maxLength={ARTICLE_META_MAX}
          defaultValue={article.publisher ?? ''}
        />
        <TextField
          name="byline"
          label="Written by"
          optional
          maxLength={ARTICLE_META_MAX}
          defaultValue={article.byline ?? ''}
        />
      </div>
      <TextField
        name="publishedOn"
        label="Published on"
        type="date"
        optional
        hint="“Yesterday” and “last year” in the text are counted from this day."
        defaultValue={article.date ?? ''}
        className="max-w-56"
      />
      <TextField
        name="sourceUrl"
        label="Web address"
        type="url"
        inputMode="url"
        optional
        placeholder="https://"
        maxLength={ARTICLE_URL_MAX}
        defaultValue={article.sourceUrl ?? ''}
      />
      <Select
        name="licence"
        label="Licence"
        optional
        hint="Under which the text may be shown to others."
        options={[
          { value: '', label: 'Not known' },
          ...licences.map((licence) => ({ value: licence, label: licence })),
        ]}
        defaultValue={article.licence ?? ''}
      />
      <Choices
        name="visibility"
        legend="Who may read it"
        choices={[
          { value: 'private', label: 'Only me' },
          {
            value: 'public',
            label: 'Everybody',
            hint: 'Quizzes for others, published sets and checks need an article that everybody can read. Choose this only for texts you may share.',
          },
        ]}
        chosen={[article.visibility]}
        required
      />
      <SubmitButton pending={pending}>{submit}</SubmitButton>
    </Form>
  );
}
