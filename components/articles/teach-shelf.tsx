import Link from 'next/link';
import { LinkButton } from '#components/ui/button';

export type ShelfRow = { id: string; href: string; title: string; note: string };

/** One shelf of the teacher's room: the first few things of a kind, and the way to all of them. */
export function TeachShelf({
  title,
  empty,
  all,
  children,
}: {
  title: string;
  /** What will stand here. */
  empty: string;
  all: { label: string; href: string };
  children: readonly ShelfRow[];
}) {
  return (
    <section className="space-y-4 border-t-2 border-ink pt-3">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {children.length === 0 ? <p className="text-ink-soft">{empty}</p> : null}
      <ul>
        {children.map((row) => (
          <li key={row.id} className="border-b border-rule py-2.5">
            <Link href={row.href} className="font-serif text-lg leading-snug text-ink hover:underline">
              {row.title}
            </Link>
            <p className="text-sm text-ink-soft figures">{row.note}</p>
          </li>
        ))}
      </ul>
      <LinkButton href={all.href}>{all.label}</LinkButton>
    </section>
  );
}
