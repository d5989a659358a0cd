import type { ReactNode } from 'react';
import { ClaimBox } from '#components/landing/claim-box';
import { HowAQuestionIsMade } from '#components/landing/how-a-question-is-made';
import { LinkButton } from '#components/ui/button';
import { Stroke } from '#components/ui/mark';
import { Page } from '#components/ui/page';
import type { Actor } from '#lib/auth/actor';

/** What a visitor sees first: what this is in one sentence, a claim to check, and a question to answer on the spot. */
export function Landing({
  actor,
  sample,
}: {
  actor: Actor;
  /** A SampleQuestion; null where nothing is published yet. */
  sample: ReactNode;
}) {
  return (
    <Page actor={actor} title="Every question can prove itself" titleHidden>
      <div className="max-w-[52rem]">
        <p
          aria-hidden="true"
          className="font-serif text-3xl font-semibold tracking-tight text-balance sm:text-4xl"
        >
          Every question can <Stroke>prove itself.</Stroke>
        </p>
        <p className="mt-5 max-w-measure font-serif text-lg text-ink-soft sm:mt-6">
          Claimcheck turns an article into questions whose every answer is a sentence you can read, and checks
          a claim of your own against the stored articles.
        </p>
      </div>
      <div className="mt-10 grid gap-x-14 gap-y-12 border-t border-ink pt-8 sm:mt-14 lg:grid-cols-2">
        <section aria-labelledby="check-a-claim">
          <h2 id="check-a-claim" className="font-serif text-xl font-semibold">
            Check a claim
          </h2>
          <ClaimBox />
        </section>
        <section aria-labelledby="try-a-question" className="lg:border-l lg:border-rule lg:pl-14">
          <h2 id="try-a-question" className="mb-4 font-serif text-xl font-semibold">
            Try a question
          </h2>
          {sample ?? <NothingYet />}
        </section>
      </div>
      <HowAQuestionIsMade />
    </Page>
  );
}

function NothingYet() {
  return (
    <div className="space-y-4">
      <p className="max-w-measure text-ink-soft">
        A question will stand here as soon as a quiz is published. Until then, see what has been read.
      </p>
      <LinkButton href="/articles">Articles</LinkButton>
    </div>
  );
}
