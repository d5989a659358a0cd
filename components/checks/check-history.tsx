import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import { Pagination } from '#components/ui/pagination';
import { Part } from '#components/ui/part';
import { VerdictLabel } from '#components/ui/verdict';
import { When } from '#components/ui/when';
import type { CheckLine } from '#lib/fact-checks/queries';
import type { Page } from '#lib/platform/cursor';

/** What somebody has checked so far, newest first. */
export function CheckHistory({
  checks: { rows, next },
  after,
  now,
}: {
  checks: Page<CheckLine>;
  after: string;
  now: Date;
}) {
  return (
    <Part title="Your checks">
      {rows.length === 0 ? (
        <p className="max-w-measure text-ink-soft">What you check will stand here, for you alone.</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {rows.map(({ id, claim, verdict, createdAt, publishedAt }) => (
            <li key={id} className="py-3">
              <Link href={`/check/${id}`} prefetch={false} className="link font-serif text-lg">
                {claim}
              </Link>
              <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
                <VerdictLabel verdict={verdict} />
                <When at={createdAt} now={now} />
                {publishedAt ? <Badge>Published</Badge> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label="Your checks"
        newer={after && '/check'}
        newerWord="Newest"
        older={next && `?after=${next}`}
        olderWord="Older"
      />
    </Part>
  );
}
