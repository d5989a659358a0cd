/** Why a sentence made no claim, beside it. Quiet: it is an explanation, not a fault. */
export function RefusalNote({ reason, href }: { reason: string; href?: string | undefined }) {
  return (
    <p className="border-l border-dashed border-edge pl-4 text-sm text-ink-soft">
      <span className="font-semibold">No claim: </span>
      {reason}{' '}
      {href ? (
        <a href={href} className="link">
          Its sentence
        </a>
      ) : null}
    </p>
  );
}
