import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark';

/** The way from an article to a question, on one true example: nothing is told that is not shown. */
export function HowAQuestionIsMade() {
  return (
    <section aria-labelledby="how-made" className="mt-16 border-t border-ink pt-8">
      <h2 id="how-made" className="font-serif text-xl font-semibold">
        How a question is made
      </h2>
      <dl className="mt-4 max-w-[52rem]">
        <Step name="The article says">
          The United States named Colombia <Mark>a major non-NATO ally</Mark> in 2022.
        </Step>
        <Step name="The claim">Colombia is a major non-NATO ally of the United States.</Step>
        <Step name="A near miss">
          Colombia is{' '}
          <span className="underline decoration-refuted decoration-wavy underline-offset-4">
            a member of NATO
          </span>
          .
        </Step>
        <Step name="The question">Is Colombia a member of NATO?</Step>
        <Step name="Its proof">
          No, and the marked words are why. The answer can be derived from them again by rule at any time.
        </Step>
      </dl>
    </section>
  );
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="gap-6 border-b border-rule py-3 last:border-0 sm:grid sm:grid-cols-[10rem_1fr] sm:items-baseline">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="font-serif text-lg">{children}</dd>
    </div>
  );
}
