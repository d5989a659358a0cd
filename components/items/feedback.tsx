import type { ReactNode } from 'react';
import { LinkButton } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import { Passage, type PassagePart, type PassageSource } from '#components/ui/passage';
import { answerWords, OutcomeLabel } from '#components/ui/verdict';

export type FeedbackView = {
  /** Null for a question that was left out. */
  given: { answer: string; share: number; late: boolean } | null;
  key: string;
  explanation: string;
  evidence: readonly (readonly PassagePart[])[];
  source: PassageSource;
};

/**
 * What grows under a question once it is answered: right or not, why, the sentence that proves it marked in its paragraph,
 * and what is next. `extra` holds what is one step further: the derivation, a report link.
 */
export function Feedback({
  feedback,
  next,
  extra,
}: {
  feedback: FeedbackView;
  next?: { href: string; label: string } | null;
  extra?: ReactNode;
}) {
  const { given, key, explanation, evidence, source } = feedback;
  return (
    <div className="rise mt-10 max-w-measure space-y-5 border-t-2 border-ink pt-5">
      <div role="status" className="space-y-2">
        <p className="text-xl">
          {given ? <OutcomeLabel share={given.share} /> : <span className="font-semibold">Left out</span>}
        </p>
        <Answers given={given?.answer ?? null} answer={key} right={given !== null && given.share >= 1} />
      </div>
      {given?.late ? (
        <Notice tone="note">This answer came after the time was up: it is kept, and scores nothing.</Notice>
      ) : null}
      <p>{explanation}</p>
      <Passage paragraphs={evidence} source={source} />
      {extra}
      {next ? (
        <div className="thumb-edge">
          <LinkButton href={next.href} variant="primary" keyHint="Enter" data-next className="max-sm:w-full">
            {next.label}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}

function Answers({ given, answer, right }: { given: string | null; answer: string; right: boolean }) {
  if (right) {
    return (
      <p className="text-ink-soft">
        You answered <strong className="text-ink">{given && answerWords(given)}</strong>.
      </p>
    );
  }
  return (
    <p className="text-ink-soft">
      The answer is <strong className="text-ink">{answerWords(answer)}</strong>
      {given ? (
        <>
          ; you answered <strong className="text-ink">{answerWords(given)}</strong>
        </>
      ) : null}
      .
    </p>
  );
}
