import { VerdictLabel, verdictInk } from '#components/ui/verdict';
import type { Verdict } from '#lib/fact-checks/verdict';

const sentences: Record<Verdict, string> = {
  supported: 'The articles support this.',
  refuted: 'The articles say otherwise.',
  'not-enough-evidence': 'The stored articles do not say.',
  conflicting: 'The articles disagree about this.',
};

/** For verdicts of which one in five and more is wrong, and where passages may speak of it after all. */
const seeming: Partial<Record<Verdict, string>> = {
  supported: 'The articles seem to support this.',
  refuted: 'The articles seem to say otherwise.',
  'not-enough-evidence': 'The stored articles do not settle this.',
};

/** The verdict on a claim as a sentence, with the reason under it and the claim above. */
export function VerdictSentence({
  claim,
  verdict,
  reason,
  isUncertain = false,
}: {
  claim: string;
  verdict: Verdict;
  reason: string;
  isUncertain?: boolean;
}) {
  const sentence = (isUncertain ? seeming[verdict] : undefined) ?? sentences[verdict];
  return (
    <div className="max-w-measure space-y-3">
      <p className="border-l-2 border-edge pl-4 font-serif text-lg">{claim}</p>
      <h2 className={`font-serif text-2xl font-medium ${verdictInk(verdict)}`}>{sentence}</h2>
      <p>
        <VerdictLabel verdict={verdict} />
        <span className="text-ink-soft"> · {reason}</span>
      </p>
    </div>
  );
}
