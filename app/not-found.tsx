import type { Metadata } from 'next';
import { LinkButton } from '#components/ui/button';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';

export const metadata: Metadata = { title: 'Not found' };

export default async function NotFound() {
  const actor = await currentActor();
  return (
    <Page
      actor={actor}
      title="There is no such page"
      lede="The address may be mistyped, or what stood here is gone or not shared with you."
      width="text"
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/articles" variant="primary">
          See the articles
        </LinkButton>
        {actor.kind === 'guest' ? <LinkButton href="/sign-in">Sign in</LinkButton> : null}
      </div>
    </Page>
  );
}
