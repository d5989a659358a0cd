import Link from 'next/link';
import type { NamesShown } from '#components/articles/article-body';
import { kindOf, nameKinds } from '#components/articles/name-kinds';

/** Which pencil stands for which kind of name, how many there are of each, and the way to see one kind alone. */
export function NamesLegend({ articleId, names }: { articleId: string; names: NamesShown }) {
  const { all: places, chosen } = names;
  if (places.length === 0) return null;
  const there = nameKinds
    .map((kind) => ({ ...kind, count: places.filter((place) => kindOf(place).kind === kind.kind).length }))
    .filter(({ count }) => count > 0);
  const all = { kind: 'all' as const, label: 'All', look: '', count: places.length };
  return (
    <nav aria-label="Kinds of names" className="mb-6 text-sm">
      <ul className="flex flex-wrap gap-x-5">
        {[all, ...there].map(({ kind, label, look, count }) => (
          <li key={kind}>
            <Link
              href={`/articles/${articleId}?show=names${kind === 'all' ? '' : `&kind=${kind}`}`}
              prefetch={false}
              scroll={false}
              aria-current={kind === chosen ? 'true' : undefined}
              className={`inline-flex min-h-11 items-center gap-1.5 no-underline hover:text-ink ${kind === chosen ? 'font-semibold text-ink' : 'text-ink-soft'}`}
            >
              <span className={look ? `name-sample ${look}` : ''}>{label}</span>
              <span className="figures">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
