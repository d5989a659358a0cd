import type { Metadata } from 'next';
import { collectAction, forgetAction, publishAction } from '#app/check/[id]/actions';
import { claimBox } from '#app/check/claim-box';
import { KeptCheck } from '#components/checks/kept-check';
import { NotThere } from '#components/ui/not-there';
import { isTeacher } from '#lib/auth/actor';
import { currentActor } from '#lib/auth/session';
import { claimSetChoices } from '#lib/claim-sets/queries';
import { namedPlace } from '#lib/fact-checks/answer-in-place';
import { reviewOf } from '#lib/fact-checks/claim-review';
import { findCheck } from '#lib/fact-checks/queries';
import { now } from '#lib/platform/clock';
import { parseId } from '#lib/platform/id';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = parseId((await params).id);
  const check = id && (await findCheck(await currentActor(), id));
  if (!check) return { title: 'Not found' };
  return { title: `Check: ${check.claim}`, robots: { index: check.publishedAt !== null } };
}

export default async function KeptCheckPage({ params }: Props) {
  const actor = await currentActor();
  const id = parseId((await params).id);
  const check = id && (await findCheck(actor, id));
  if (!id || !check) return <NotThere />;
  return (
    <KeptCheck
      actor={actor}
      check={check}
      review={reviewOf(check)}
      box={await claimBox(actor, await namedPlace(actor, check.within))}
      sets={isTeacher(actor) ? await claimSetChoices(actor) : null}
      now={now()}
      actions={{
        collect: collectAction.bind(null, id),
        publish: publishAction.bind(null, id),
        forget: forgetAction.bind(null, id),
      }}
    />
  );
}
