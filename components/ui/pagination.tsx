import { LinkButton } from '#components/ui/button';

/** The way through a long list: by neighbouring pages, never by number. A missing link means there is nothing there. */
export function Pagination({
  label,
  newer,
  older,
  newerWord = 'Newer',
  olderWord = 'Older',
}: {
  /** What is paged through: "Articles". */
  label: string;
  newer?: string | null | undefined;
  older?: string | null | undefined;
  newerWord?: string;
  olderWord?: string;
}) {
  if (!newer && !older) return null;
  return (
    <nav aria-label={`${label}: pages`} className="mt-6 flex justify-between gap-4 print:hidden">
      {newer ? (
        <LinkButton href={newer} rel="prev">
          <span aria-hidden="true">←</span> {newerWord}
        </LinkButton>
      ) : (
        <span />
      )}
      {older ? (
        <LinkButton href={older} rel="next">
          {olderWord} <span aria-hidden="true">→</span>
        </LinkButton>
      ) : null}
    </nav>
  );
}
