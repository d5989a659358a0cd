import Link from 'next/link';
import { checkPath } from '#lib/fact-checks/check-path';

/** Claims to try, each a link to its check. */
export function ExampleClaims({ claims }: { claims: readonly string[] }) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="examples" className="mt-10 max-w-measure">
      <h2 id="examples" className="text-sm font-semibold">
        Or try one of these
      </h2>
      <ul className="mt-1 divide-y divide-rule border-y border-rule">
        {claims.map((claim) => (
          <li key={claim}>
            <Link
              href={checkPath(claim, '')}
              prefetch={false}
              className="block py-3 font-serif text-lg decoration-1 underline-offset-4 hover:underline"
            >
              {claim}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
