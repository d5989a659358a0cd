import type { ReactNode } from 'react';
import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { CHECK_TEXT_MAX } from '#lib/fact-checks/verdict';

/** Where a claim is typed, with the button that has it checked. */
export function ClaimFields({
  hint,
  labelHidden = false,
  claim,
  problem,
  children,
}: {
  hint: string;
  labelHidden?: boolean;
  claim?: string | undefined;
  problem?: string | undefined;
  /** What else is asked, between the claim and the button. */
  children?: ReactNode;
}) {
  return (
    <>
      <TextArea
        name="claim"
        label="Your claim"
        labelHidden={labelHidden}
        hint={hint}
        problem={problem}
        reading
        rows={3}
        className="min-h-24"
        maxLength={CHECK_TEXT_MAX}
        defaultValue={claim}
        placeholder="Colombia is a member of NATO."
      />
      {children}
      <SubmitButton pending="Checking…">Check it</SubmitButton>
    </>
  );
}
