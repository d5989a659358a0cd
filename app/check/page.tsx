import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { z } from 'zod';
import { claimBox } from '#app/check/claim-box';
import { CheckAnswered } from '#components/checks/check-answered';
import { CheckHistory } from '#components/checks/check-history';
import { ClaimForm } from '#components/checks/claim-form';
import { ExampleClaims } from '#components/checks/example-claims';
import { Page } from '#components/ui/page';
import { currentActor } from '#lib/auth/session';
import { visitorOf } from '#lib/auth/visitor';
import { answerInPlace, namedPlace } from '#lib/fact-checks/answer-in-place';
import { exampleClaims, listChecks } from '#lib/fact-checks/queries';
import { now } from '#lib/platform/clock';

const wishSchema = z.object({
  claim: z.string().optional().catch(undefined),
  in: z.string().catch(''),
  after: z.string().catch(''),
});

type Props = { searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { claim } = wishSchema.parse(await searchParams);
  if (claim === undefined) return { title: 'Check a claim' };
  // What strangers type is not ours to have in a search engine.
  return { title: `Check: ${claim.slice(0, 80)}`, robots: { index: false } };
}

export default async function CheckClaimPage({ searchParams }: Props) {
  const actor = await currentActor();
  const { claim, after, ...wish } = wishSchema.parse(await searchParams);
  if (claim !== undefined) {
    const asked = { claim, in: wish.in };
    const { named, answer } = await answerInPlace(actor, visitorOf(await headers()), asked, now());
    return <CheckAnswered actor={actor} claim={claim} answer={answer} box={await claimBox(actor, named)} />;
  }
  const [named, examples, checks] = await Promise.all([
    namedPlace(actor, wish.in),
    exampleClaims(),
    actor.kind === 'person' ? listChecks(actor, after) : null,
  ]);
  const box = await claimBox(actor, named);
  return (
    <Page
      actor={actor}
      current="check"
      title="Check a claim"
      lede="Type a statement. The stored articles answer with the very sentences that bear it out or speak against it, or say that they do not know."
    >
      <ClaimForm box={box} />
      <ExampleClaims claims={examples} />
      {checks ? <CheckHistory checks={checks} after={after} now={now()} /> : null}
    </Page>
  );
}
