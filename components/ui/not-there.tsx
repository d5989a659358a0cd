import { LinkButton } from '#components/ui/button';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { answerNotFound } from '#lib/platform/answer-status';

/**
 * The page of what is not there, or not shared with this person, answered with 404. A page returns it, where in other
 * projects it would call notFound(): that leaves the page blank where scripts are off.
 * @source docs/decisions/0013
 */
export function NotThere() {
  answerNotFound();
  return <NothingHere />;
}

/** The same page without the status. Next renders app/not-found.tsx along with every page, in case it is needed. */
export async function NothingHere() {
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
