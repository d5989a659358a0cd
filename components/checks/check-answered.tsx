import { CheckPage } from '#components/checks/check-page';
import { CheckedClaims } from '#components/checks/checked-claims';
import { type ClaimBox, ClaimForm } from '#components/checks/claim-form';
import { Searched } from '#components/checks/searched';
import { CopyLink } from '#components/ui/copy-link';
import { Form } from '#components/ui/form';
import { Notice } from '#components/ui/notice';
import { Page } from '#components/ui/page';
import { PrintButton } from '#components/ui/print-button';
import { SubmitButton } from '#components/ui/submit-button';
import type { Actor } from '#lib/auth/actor';
import type { CheckAnswer } from '#lib/fact-checks/answer-check';
import { checkPath } from '#lib/fact-checks/check-path';

/** The page of a claim that stands in its address: the answer first, or what kept it from being answered beside the field. */
export function CheckAnswered({
  actor,
  claim,
  answer,
  box,
}: {
  actor: Actor;
  claim: string;
  /** None where it could not be looked in the place. */
  answer: CheckAnswer | null;
  box: ClaimBox;
}) {
  const { named, action } = box;
  if (answer?.kind !== 'checked' || named.kind !== 'place') {
    return (
      <Page actor={actor} current="check" title="Check a claim">
        {answer?.kind === 'limited' ? (
          <div className="mb-6 max-w-measure">
            <Notice tone="problem">
              Many claims were checked from here just now. Please try again in{' '}
              {answer.counted.state.resetSeconds} seconds.
            </Notice>
          </div>
        ) : null}
        <ClaimForm
          box={box}
          claim={claim}
          problem={answer?.kind === 'refused' ? answer.problem : undefined}
        />
      </Page>
    );
  }
  const { claims, leftOut } = answer;
  const { word, name, isEmpty } = named.place;
  const judged = claims.some(({ kind }) => kind === 'judged');
  return (
    <Page actor={actor} current="check" title="Check a claim" titleHidden={judged}>
      <CheckPage
        next={<ClaimForm box={box} claim={claim} />}
        aside={
          <>
            <CopyLink href={checkPath(claim, word)} label="Copy link to this check" />
            {action && judged ? <KeepForm claim={claim} within={word} action={action} /> : null}
            <PrintButton />
          </>
        }
      >
        <Searched name={name} isEmpty={isEmpty} />
        <CheckedClaims claims={claims} leftOut={leftOut} within={word} />
      </CheckPage>
    </Page>
  );
}

function KeepForm({
  claim,
  within,
  action,
}: {
  claim: string;
  within: string;
  action: NonNullable<ClaimBox['action']>;
}) {
  return (
    <Form action={action} className="space-y-2">
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="in" value={within} />
      <SubmitButton variant="secondary" pending="Keeping it…">
        Keep this check
      </SubmitButton>
    </Form>
  );
}
