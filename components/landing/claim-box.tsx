import { ClaimFields } from '#components/checks/claim-fields';

/** A claim to type and send to the check page, as an address that can be shared. */
export function ClaimBox() {
  return (
    <form action="/check" method="get" className="mt-1 max-w-measure space-y-4">
      <ClaimFields labelHidden hint="One statement that an article could bear out or not." />
    </form>
  );
}
