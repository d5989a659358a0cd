import { CheckPage } from '#components/checks/check-page';
import { CheckedClaims } from '#components/checks/checked-claims';
import { ClaimForm } from '#components/checks/claim-form';
import { CopyLink } from '#components/ui/copy-link';
import { Form } from '#components/ui/form';
import { Notice } from '#components/ui/notice';
import { Page } from '#components/ui/page';
import { PrintButton } from '#components/ui/print-button';
import { SubmitButton } from '#components/ui/submit-button';
import type { Actor } from '#lib/auth/actor';
import type { CheckAnswer } from '#lib/fact-checks/answer-check';
import type { FormState } from '#lib/platform/action';

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The page of a claim that stands in its address: the answer first, or what kept it from being answered beside the field. */
export function CheckAnswered({
  actor,
  claim,
  answer,
  action,
}: {
  actor: Actor;
  claim: string;
  answer: CheckAnswer;
  /** Keeps the check in the person's history; null for guests. */
  action: Action | null;
}) {
  if (answer.kind !== 'checked') {
    return (
      <Page actor={actor} current="check" title="Check a claim">
        {answer.kind === 'limited' ? (
          <div className="mb-6 max-w-measure">
            <Notice tone="problem">
              Many claims were checked from here just now. Please try again in{' '}
              {answer.counted.state.resetSeconds} seconds.
            </Notice>
          </div>
        ) : null}
        <ClaimForm
          action={action}
          claim={claim}
          problem={answer.kind === 'refused' ? answer.problem : undefined}
        />
      </Page>
    );
  }
  const { claims, leftOut } = answer;
  const judged = claims.some(({ kind }) => kind === 'judged');
  return (
    <Page actor={actor} current="check" title="Check a claim" titleHidden={judged}>
      <CheckPage
        next={<ClaimForm action={action} claim={claim} />}
        aside={
          <>
            <CopyLink href={`/check?claim=${encodeURIComponent(claim)}`} label="Copy link to this check" />
            {action && judged ? <KeepForm claim={claim} action={action} /> : null}
            <PrintButton />
          </>
        }
      >
        <CheckedClaims claims={claims} leftOut={leftOut} />
      </CheckPage>
    </Page>
  );
}

function KeepForm({ claim, action }: { claim: string; action: Action }) {
  return (
    <Form action={action} className="space-y-2">
      <input type="hidden" name="claim" value={claim} />
      <SubmitButton variant="secondary" pending="Keeping it…">
        Keep this check
      </SubmitButton>
    </Form>
  );
}
