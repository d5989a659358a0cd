import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { z } from 'zod';
import { checkAction } from '#app/check/actions';
import { CheckAnswered } from '#components/checks/check-answered';
import { CheckHistory } from '#components/checks/check-history';
import { ClaimForm } from '#components/checks/claim-form';
import { ExampleClaims } from '#components/checks/example-claims';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { visitorOf } from '#lib/auth/visitor';
import { answerCheck } from '#lib/fact-checks/answer-check';
import { exampleClaims, listChecks } from '#lib/fact-checks/queries';
import { now } from '#lib/platform/clock';

const wishSchema = z.object({ claim: z.string().optional().catch(undefined), after: z.string().catch('') });

type Props = { searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { claim } = wishSchema.parse(await searchParams);
  if (claim === undefined) return { title: 'Check a claim' };
  // What strangers type is not ours to have in a search engine.
  return { title: `Check: ${claim.slice(0, 80)}`, robots: { index: false } };
}

export default async function CheckClaimPage({ searchParams }: Props) {
  const actor = await currentActor();
  const { claim, after } = wishSchema.parse(await searchParams);
  const action = actor.kind === 'person' ? checkAction : null;
  if (claim !== undefined) {
    const answer = await answerCheck(actor, visitorOf(await headers()), claim, now());
    return <CheckAnswered actor={actor} claim={claim} answer={answer} action={action} />;
  }
  const [examples, checks] = await Promise.all([
    exampleClaims(),
    actor.kind === 'person' ? listChecks(actor, after) : null,
  ]);
  return (
    <Page
      actor={actor}
      current="check"
      title="Check a claim"
      lede="Type a statement. The stored articles answer with the very sentences that bear it out or speak against it, or say that they do not know."
    >
      <ClaimForm action={action} />
      <ExampleClaims claims={examples} />
      {checks ? <CheckHistory checks={checks} after={after} now={now()} /> : null}
    </Page>
  );
}
