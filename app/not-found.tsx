import type { Metadata } from 'next';
import { LinkButton } from '#components/ui/button';
import { Page } from '#components/ui/page';
import { guest } from '#lib/auth/actor';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Page
      actor={guest}
      title="There is no such page"
      lede="The address may be mistyped, or what stood here is gone or not shared with you."
      width="text"
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/articles" variant="primary">
          See the articles
        </LinkButton>
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </div>
    </Page>
  );
}
