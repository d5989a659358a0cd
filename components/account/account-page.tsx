import type { ReactNode } from 'react';
import { Page } from '#components/ui/page';
import type { Person } from '#lib/auth/actor';

const account = { label: 'Account', href: '/account' };

/** The frame of every page below /account. */
export function AccountPage({
  actor,
  title,
  lede,
  children,
}: {
  actor: Person;
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page actor={actor} current="account" title={title} lede={lede} crumbs={[account]} width="form">
      {children}
    </Page>
  );
}
