import Link from 'next/link';
import { Form } from '#components/ui/form';
import { Moment } from '#components/ui/moment';
import { Part } from '#components/ui/part';
import { SubmitButton } from '#components/ui/submit-button';
import type { ClaimSetView } from '#lib/claim-sets/queries';
import type { FormState } from '#lib/platform/action';

/** What has come of a set: its quizzes and its published editions, and the next edition. */
export function SetOutcomes({
  set,
  publish,
}: {
  set: ClaimSetView;
  /** Left out while there is nothing to publish. */
  publish: ((before: FormState, form: FormData) => Promise<FormState>) | null;
}) {
  return (
    <>
      {set.quizzes.length > 0 ? (
        <Part title="Quizzes made from it">
          <ul className="space-y-1">
            {set.quizzes.map((quiz) => (
              <li key={quiz.id}>
                <Link className="link inline-block py-1" href={`/quizzes/${quiz.id}`}>
                  {quiz.title}
                </Link>
                <span className="text-sm text-ink-soft">
                  {' '}
                  {quiz.publishedAt ? 'published' : 'not published yet'}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title="Editions">
        <p className="mb-4 max-w-measure text-ink-soft">
          An edition is a copy of the set that nothing changes any more. Other teachers can read it and take
          claims from it. Claims of private articles are left out.
        </p>
        <ul className="mb-4 space-y-1">
          {set.editions.map((edition) => (
            <li key={edition.number}>
              <Link
                className="link inline-block py-1"
                href={`/claim-sets/${set.id}/editions/${edition.number}`}
              >
                Edition {edition.number}
              </Link>
              <span className="text-sm text-ink-soft">
                {' '}
                <Moment at={edition.publishedAt} />
              </span>
            </li>
          ))}
        </ul>
        {publish ? (
          <Form action={publish} className="space-y-4">
            <input type="hidden" name="version" value={set.version} />
            <SubmitButton pending="Publishing…" variant="secondary">
              Publish edition {(set.editions[0]?.number ?? 0) + 1}
            </SubmitButton>
          </Form>
        ) : null}
      </Part>
    </>
  );
}
