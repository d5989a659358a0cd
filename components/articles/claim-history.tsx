import { When } from '#components/ui/when';
import type { ClaimChangeView } from '#lib/claims/curated-claim';

const words: Record<string, string> = {
  added: 'Written by hand',
  approved: 'Approved',
  rejected: 'Rejected',
  reopened: 'Back among the drafts',
  edited: 'Worded anew',
  merged: 'Merged into another claim',
  carried: 'Taken over from the earlier revision',
};

/** Who did what to a claim, newest first. */
export function ClaimHistory({ history, now }: { history: readonly ClaimChangeView[]; now: Date }) {
  if (history.length === 0) return <p className="text-ink-soft">Found by machine; nobody has changed it.</p>;
  return (
    <ol className="border-t border-rule">
      {history.map((change) => (
        <li key={change.id} className="border-b border-rule py-2.5">
          <p>
            <span className="font-semibold">{words[change.change] ?? change.change}</span>{' '}
            <span className="text-sm text-ink-soft">
              {change.by ? `by ${change.by}, ` : ''}
              <When at={change.at} now={now} />
            </span>
          </p>
          {change.before !== null && change.after !== null ? (
            <p className="mt-1 font-serif">
              <del className="text-ink-soft">{change.before}</del>{' '}
              <ins className="no-underline">{change.after}</ins>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
