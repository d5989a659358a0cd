import { Stroke } from '#components/ui/mark';

/** The name as it is written everywhere: the second half under the highlighter. */
export function Wordmark() {
  return (
    <span className="font-serif text-xl font-semibold tracking-tight">
      Claim<Stroke>check</Stroke>
    </span>
  );
}
