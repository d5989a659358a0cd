import { Button } from '#components/ui/button';
import { Form } from '#components/ui/form';
import { Select } from '#components/ui/select';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { CLAIM_TEXT_MAX } from '#lib/claims/claim';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** Approve, reject or take back, on the claim's own page. */
export function DecideForm({ claim, action }: { claim: CuratedClaim; action: Action }) {
  return (
    <Form action={action} className="space-y-4">
      <Version claim={claim} />
      <div className="flex flex-wrap gap-3">
        {claim.state === 'draft' ? (
          <>
            <Button name="decision" value="approve" variant="primary">
              Approve
            </Button>
            <Button name="decision" value="reject">
              Reject
            </Button>
          </>
        ) : (
          <Button name="decision" value="reopen">
            {claim.state === 'approved' ? 'Take the approval back' : 'Take the rejection back'}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** Another wording of a claim. */
export function WordingForm({ claim, action }: { claim: CuratedClaim; action: Action }) {
  return (
    <Form action={action} className="space-y-4">
      <Version claim={claim} />
      <TextArea
        name="text"
        label="Wording"
        hint="One fact that stands alone. Where the new words cannot be read by machine, no question is made of the claim."
        reading
        rows={2}
        maxLength={CLAIM_TEXT_MAX}
        defaultValue={claim.text}
      />
      <SubmitButton pending="Saving…" variant="secondary">
        Save the wording
      </SubmitButton>
    </Form>
  );
}

/** Lets another claim stand for this one. */
export function MergeForm({
  claim,
  neighbours,
  action,
}: {
  claim: CuratedClaim;
  neighbours: readonly { id: string; text: string }[];
  action: Action;
}) {
  if (neighbours.length === 0) return <p className="text-ink-soft">The article has no other claim.</p>;
  return (
    <Form action={action} className="space-y-4">
      <Version claim={claim} />
      <Select
        name="intoId"
        label="The claim that says the same"
        hint="It will stand for both; sets that hold this one will hold that one."
        options={neighbours.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <SubmitButton pending="Merging…" variant="secondary">
        Merge into it
      </SubmitButton>
    </Form>
  );
}

/** Puts one approved claim into a set. */
export function CollectForm({
  sets,
  action,
}: {
  sets: readonly { id: string; title: string }[];
  action: Action;
}) {
  if (sets.length === 0) {
    return (
      <p>
        <a className="link" href="/claim-sets">
          Open a claim set first
        </a>
      </p>
    );
  }
  return (
    <Form action={action} className="space-y-4">
      <Select
        name="claimSetId"
        label="Claim set"
        options={sets.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SubmitButton pending="Adding…" variant="secondary">
        Add to the set
      </SubmitButton>
    </Form>
  );
}

function Version({ claim }: { claim: CuratedClaim }) {
  return <input type="hidden" name="version" value={claim.version} />;
}
