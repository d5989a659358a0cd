import { CheckPage } from '#components/checks/check-page';
import { type ClaimBox, ClaimForm } from '#components/checks/claim-form';
import { JudgedClaim } from '#components/checks/judged-claim';
import { Searched } from '#components/checks/searched';
import { UsePassages } from '#components/checks/use-passages';
import { ConfirmForm } from '#components/ui/confirm-form';
import { CopyLink } from '#components/ui/copy-link';
import { Form } from '#components/ui/form';
import { Page } from '#components/ui/page';
import { PrintButton } from '#components/ui/print-button';
import { StructuredData } from '#components/ui/structured-data';
import { SubmitButton } from '#components/ui/submit-button';
import { When } from '#components/ui/when';
import type { Actor } from '#lib/auth/actor';
import { checkPath } from '#lib/fact-checks/check-path';
import type { CheckView } from '#lib/fact-checks/queries';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The page of a kept check: as it was judged then, with what its reader may do with it. */
export function KeptCheck({
  actor,
  check,
  review,
  sets,
  box,
  now,
  actions,
}: {
  actor: Actor;
  check: CheckView;
  /** ClaimReview of a published check. */
  review: object | null;
  /** The reader's own claim sets; null for who keeps none. */
  sets: readonly { id: string; title: string }[] | null;
  /** The claim box for the next one. */
  box: ClaimBox;
  now: Date;
  actions: { collect: Action; publish: Action; forget: Action };
}) {
  const { id, claim, passages, createdAt, publishedAt, mine, mayPublish, searched, within } = check;
  return (
    <Page
      actor={actor}
      current="check"
      title={`A check: ${claim}`}
      titleHidden
      crumbs={[{ label: 'Check', href: '/check' }]}
    >
      {review ? <StructuredData data={review} /> : null}
      <CheckPage
        next={<ClaimForm box={box} />}
        aside={
          <>
            <p className="text-sm text-ink-soft">
              Checked <When at={createdAt} now={now} />
              {publishedAt ? (
                <>
                  , published <When at={publishedAt} now={now} />
                </>
              ) : mine ? (
                '. Only you see this page.'
              ) : null}
            </p>
            <CopyLink
              href={publishedAt ? `/check/${id}` : checkPath(claim, within)}
              label={publishedAt ? 'Copy link' : 'Copy a link to share'}
            />
            {mayPublish || (mine && publishedAt) ? (
              <PublishForm published={publishedAt !== null} action={actions.publish} />
            ) : null}
            <PrintButton />
            {sets && passages.length > 0 ? (
              <UsePassages passages={passages} sets={sets} collect={actions.collect} />
            ) : null}
            {mine ? (
              <ConfirmForm
                quiet
                opener="Remove this check"
                question="It leaves your history for good."
                confirm="Remove it"
                pending="Removing…"
                action={actions.forget}
              />
            ) : null}
          </>
        }
      >
        <Searched name={searched} />
        <JudgedClaim view={check} within={within} />
      </CheckPage>
    </Page>
  );
}

function PublishForm({ published, action }: { published: boolean; action: Action }) {
  return (
    <Form action={action} className="space-y-2">
      <input type="hidden" name="publish" value={published ? 'no' : 'yes'} />
      <SubmitButton variant="secondary" pending={published ? 'Taking it back…' : 'Publishing…'}>
        {published ? 'Take it back' : 'Publish this check'}
      </SubmitButton>
      <p className="text-sm text-ink-soft">
        {published ? 'Then only you see it again.' : 'Then everybody can read it at this address.'}
      </p>
    </Form>
  );
}
