import Link from 'next/link';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import type { PassageView } from '#lib/fact-checks/show-passages';
import type { FormState } from '#lib/platform/action';

/** For a teacher: the claims that the passages rest on, to collect in a set and make questions of. */
export function UsePassages({
  passages,
  sets,
  collect,
}: {
  passages: readonly PassageView[];
  sets: readonly { id: string; title: string }[];
  collect: (before: FormState, form: FormData) => Promise<FormState>;
}) {
  const claims = passages.flatMap(({ claim }) => claim ?? []);
  const approved = claims.filter(({ state }) => state === 'approved');
  const drafts = claims.filter(({ state }) => state === 'draft');
  return (
    <section aria-labelledby="use" className="space-y-3">
      <h2 id="use" className="font-semibold">
        Make a question of this
      </h2>
      {approved.length > 0 && sets.length > 0 ? (
        <Form action={collect} className="space-y-3">
          {approved.map(({ id }) => (
            <input key={id} type="hidden" name="claimIds" value={id} />
          ))}
          <Select
            name="claimSetId"
            label="Add what the article says to a claim set"
            options={sets.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SubmitButton variant="secondary" pending="Adding…">
            Add to the set
          </SubmitButton>
        </Form>
      ) : null}
      {approved.length > 0 && sets.length === 0 ? (
        <p className="text-sm">
          <Link href="/claim-sets" prefetch={false} className="link">
            Open a claim set
          </Link>{' '}
          first; questions are made from its claims.
        </p>
      ) : null}
      {approved.length === 0 && drafts.length > 0 ? (
        <p className="text-sm">
          <Link href={`/claims/${drafts[0]?.id}`} prefetch={false} className="link">
            Approve the article’s claim
          </Link>{' '}
          first; then it can join a set, and questions can be made of it.
        </p>
      ) : null}
      {claims.length === 0 ? (
        <p className="text-sm text-ink-soft">
          No claim of these articles is approved yet. Open the article to decide about its claims.
        </p>
      ) : null}
    </section>
  );
}
