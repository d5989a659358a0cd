/** Why a sentence, or these `words` of it, made no claim. Quiet: it is an explanation, not a fault. */
export function RefusalNote({
  reason,
  words,
  href,
  linkWords = 'Its sentence',
}: {
  reason: string;
  words?: string | undefined;
  href?: string | undefined;
  linkWords?: string;
}) {
  return (
    <div className="border-l border-dashed border-edge pl-4 text-sm text-ink-soft">
      {words ? <p className="mb-1 font-serif text-base text-ink">“{words}”</p> : null}
      <p>
        <span className="font-semibold">No claim: </span>
        {reason}{' '}
        {href ? (
          <a href={href} className="link">
            {linkWords}
          </a>
        ) : null}
      </p>
    </div>
  );
}
