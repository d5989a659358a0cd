import Link from 'next/link';
import { Badge } from '#components/ui/badge';
import type { ClaimSetLine } from '#lib/claim-sets/queries';

/** Claim sets one under another. Those of others lead to their newest edition. */
export function SetList({ sets }: { sets: readonly ClaimSetLine[] }) {
  return (
    <ul className="border-t border-rule">
      {sets.map((set) => (
        <li key={set.id} className="border-b border-rule py-4">
          <h2 className="font-serif text-xl font-semibold">
            <Link
              href={set.mine ? `/claim-sets/${set.id}` : `/claim-sets/${set.id}/editions/${set.editions}`}
              className="text-ink hover:underline"
            >
              {set.title}
            </Link>
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
            <span>{set.claims === 1 ? '1 claim' : `${set.claims} claims`}</span>
            {set.editions > 0 ? (
              <Badge tone="good">Edition {set.editions}</Badge>
            ) : (
              <Badge>Not published</Badge>
            )}
            {set.mine ? null : <span>by {set.owner}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
