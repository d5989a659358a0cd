import { SubmitButton } from '#components/ui/submit-button';
import { TextArea } from '#components/ui/text-area';
import { CHECK_TEXT_MAX } from '#lib/fact-checks/verdict';

/** A claim to type and send to the check page, as an address that can be shared. */
export function ClaimBox({ claim }: { claim?: string }) {
  return (
    <form action="/check" method="get" className="mt-1 max-w-measure space-y-4">
      <TextArea
        name="claim"
        label="Your claim"
        labelHidden
        hint="One statement that an article could bear out or not."
        reading
        rows={3}
        className="min-h-24"
        maxLength={CHECK_TEXT_MAX}
        defaultValue={claim}
        placeholder="Colombia is a member of NATO."
      />
      <SubmitButton pending="Checking…">Check it</SubmitButton>
    </form>
  );
}
