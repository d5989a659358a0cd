import Link from 'next/link';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/field';
import { type ArticleFilter, SEARCH_MAX } from '#lib/articles/queries';

const labels: Record<ArticleFilter, string> = { all: 'All', mine: 'Mine', public: 'Public' };

/** The search of the article list: a plain GET form, so that a search has an address. */
export function ArticleSearch({
  search,
  filter,
  filters,
}: {
  search: string;
  filter: ArticleFilter;
  /** Those that make a difference for this reader; none shows no choice. */
  filters: readonly ArticleFilter[];
}) {
  return (
    <search className="mb-8 space-y-4">
      <form action="/articles" className="flex items-end gap-3">
        {filter === 'all' ? null : <input type="hidden" name="filter" value={filter} />}
        <div className="min-w-0 max-w-form flex-1">
          <TextField
            name="q"
            type="search"
            label="Search titles, publishers and texts"
            maxLength={SEARCH_MAX}
            defaultValue={search}
            required={false}
          />
        </div>
        <Button variant="secondary">Search</Button>
      </form>
      {filters.length > 0 ? (
        <nav aria-label="Whose articles">
          <ul className="flex gap-5">
            {filters.map((one) => (
              <li key={one}>
                <Link
                  href={{ pathname: '/articles', query: { ...(search && { q: search }), filter: one } }}
                  aria-current={one === filter ? 'page' : undefined}
                  className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {labels[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </search>
  );
}
