import { buttonClass } from '#components/ui/button';
import type { OfferedProvider } from '#lib/auth/providers';

/** Other sites to sign in with, if there are any. Plain links: nothing may be fetched before it is wanted. */
export function ProviderLinks({ providers, next }: { providers: readonly OfferedProvider[]; next: string }) {
  if (providers.length === 0) return null;
  return (
    <ul className="mt-8 space-y-3 border-t border-rule pt-6">
      {providers.map(({ id, name }) => (
        <li key={id}>
          <a
            href={`/sign-in/with/${id}?next=${encodeURIComponent(next)}`}
            className={buttonClass({ wide: true })}
          >
            Sign in with {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
