import Link from 'next/link';
import type { Person } from '#lib/auth/actor';
import { isAdmin } from '#lib/auth/actor';

const entries = [
  { href: '/account/password', label: 'Password', says: 'Change it; every other browser is signed out.' },
  {
    href: '/account/sessions',
    label: 'Where you are signed in',
    says: 'See each browser, and end a session.',
  },
  { href: '/account/data', label: 'Your data', says: 'Download all of it, or delete your account.' },
];
const forAdmins = {
  href: '/account/house',
  label: 'House rules',
  says: 'Who may sign up as a teacher, and who has which role.',
};

/** The ways on from the account page. */
export function AccountMenu({ actor }: { actor: Person }) {
  return (
    <ul className="mt-12 border-t border-rule">
      {(isAdmin(actor) ? [...entries, forAdmins] : entries).map(({ href, label, says }) => (
        <li key={href} className="border-b border-rule py-3">
          <Link href={href} className="link inline-block py-1 font-semibold">
            {label}
          </Link>
          <p className="text-sm text-ink-soft">{says}</p>
        </li>
      ))}
    </ul>
  );
}
