import Link from 'next/link';
import { EmptyState } from '#components/ui/empty-state';
import { answerWords } from '#components/ui/verdict';
import type { HeldBack, HeldBackGroup } from '#lib/quizzes/held-back';

/** What the checks held back, by reason; each candidate leads to its claim. */
export function HeldBackList({ seed, made }: { seed: number; made: HeldBack | null }) {
  if (!made)
    return (
      <EmptyState title="What was held back cannot be told any more.">
        The claim set of this quiz is gone, or the quiz is older than this page.
      </EmptyState>
    );
  if (made.groups.length === 0)
    return <EmptyState title="Nothing was held back.">{spareWords(made.spare)}</EmptyState>;
  return (
    <div className="max-w-measure space-y-10">
      <p>
        {made.count === 1 ? '1 question' : `${made.count} questions`} held back. {spareWords(made.spare)} Made
        again with seed {seed} from the claims as they stand now.
      </p>
      <Half title="The proof is not sure" groups={made.groups.filter(({ group }) => group === 'proof')} />
      <Half title="Not a good question" groups={made.groups.filter(({ group }) => group === 'wording')} />
    </div>
  );
}

function spareWords(spare: number): string {
  if (spare === 0) return '';
  const passed = spare === 1 ? '1 more passed the checks' : `${spare} more passed the checks`;
  return `${passed} and ask what others ask already.`;
}

function Half({ title, groups }: { title: string; groups: readonly HeldBackGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 font-serif text-xl font-semibold">{title}</h2>
      <div className="border-t border-rule">
        {groups.map((group, at) => (
          <Reason key={group.words} group={group} open={at === 0} />
        ))}
      </div>
    </section>
  );
}

function Reason({ group, open }: { group: HeldBackGroup; open: boolean }) {
  const more = group.count - group.items.length;
  return (
    <details className="border-b border-rule" open={open}>
      <summary className="min-h-11 py-2.5 font-semibold">
        {group.words} <span className="font-normal text-ink-soft figures">({group.count})</span>
      </summary>
      <ul className="mb-4 space-y-3 pl-4">
        {group.items.map((item) => (
          <li key={item.id}>
            <p className="font-serif text-lg">{item.stem}</p>
            <p className="text-sm text-ink-soft">
              Its key would have been {answerWords(item.key)}.{' '}
              {item.detail ? `It is about ${item.detail}. ` : ''}
              {item.claimId ? (
                <Link href={`/claims/${item.claimId}`} prefetch={false} className="link">
                  The claim<span className="sr-only"> behind “{item.stem}”</span>
                </Link>
              ) : null}
            </p>
          </li>
        ))}
        {more > 0 ? <li className="text-sm text-ink-soft">and {more} more for this reason.</li> : null}
      </ul>
    </details>
  );
}
