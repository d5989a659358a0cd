import Link from 'next/link';
import type { ReactNode } from 'react';
import { Wordmark } from '#components/ui/wordmark';
import { type Actor, isTeacher } from '#lib/auth/actor';

export type Section = 'articles' | 'quizzes' | 'check' | 'standings' | 'teach' | 'account';

const sections: { section: Section; href: string; label: string; forTeachers?: true }[] = [
  { section: 'articles', href: '/articles', label: 'Articles' },
  { section: 'quizzes', href: '/quizzes', label: 'Quizzes' },
  { section: 'check', href: '/check', label: 'Check' },
  { section: 'standings', href: '/standings', label: 'Standings' },
  { section: 'teach', href: '/teach', label: 'Teach', forTeachers: true },
];

/** Name, navigation with the current section marked, and who is signed in. */
export function SiteHeader({ actor, current }: { actor: Actor; current?: Section | undefined }) {
  const shown = sections.filter((entry) => !entry.forTeachers || isTeacher(actor));
  return (
    <header className="border-b border-rule bg-paper print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-stretch gap-x-6 px-4 sm:px-8">
        <Link
          href="/"
          prefetch={false}
          className="flex min-h-11 items-center text-ink no-underline sm:min-h-14"
        >
          <Wordmark />
        </Link>
        <nav
          aria-label="Main"
          className="order-last -mx-0.5 w-[calc(100%+0.25rem)] min-[22.5rem]:-mx-1.5 min-[22.5rem]:w-[calc(100%+0.75rem)] sm:mx-0 sm:order-none sm:w-auto sm:flex-1"
        >
          <ul className="flex flex-wrap items-stretch">
            {shown.map((entry) => (
              <li key={entry.section}>
                <NavLink href={entry.href} here={entry.section === current}>
                  {entry.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="-mr-1 ml-auto flex items-stretch sm:-mr-3">
          {actor.kind === 'person' ? (
            <NavLink href="/account" here={current === 'account'}>
              <span className="sr-only">Account: </span>
              <span className="block max-w-40 truncate">{actor.displayName}</span>
            </NavLink>
          ) : (
            <NavLink href="/sign-in" here={false}>
              Sign in
            </NavLink>
          )}
        </div>
      </div>
    </header>
  );
}

/** The current one carries a thick line, as a tab does, and says so to screen readers. */
function NavLink({ href, here, children }: { href: string; here: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={`flex min-h-11 items-center px-0.5 pt-1 text-sm no-underline min-[22.5rem]:px-1.5 min-[22.5rem]:text-[0.9375rem] sm:min-h-14 sm:px-3 sm:text-base ${
        here
          ? 'border-b-4 border-ink font-semibold text-ink'
          : 'pb-1 text-ink-soft hover:text-ink hover:underline hover:underline-offset-4'
      }`}
    >
      {children}
    </Link>
  );
}
