import { VerdictLabel, verdictInk } from '#components/ui/verdict';
import type { Verdict } from '#lib/fact-checks/verdict';

const sentences: Record<Verdict, string> = {
  supported: 'The articles support this.',
  refuted: 'The articles say otherwise.',
  'not-enough-evidence': 'The stored articles do not say.',
  conflicting: 'The articles disagree about this.',
};

/** The verdict on a claim as a sentence, with the reason under it and the claim above. */
export function VerdictSentence({
  claim,
  verdict,
  reason,
}: {
  claim: string;
  verdict: Verdict;
  reason: string;
}) {
  return (
    <div className="max-w-measure space-y-3">
      <p className="border-l-2 border-edge pl-4 font-serif text-lg">{claim}</p>
      <h2 className={`font-serif text-2xl font-medium ${verdictInk(verdict)}`}>{sentences[verdict]}</h2>
      <p>
        <VerdictLabel verdict={verdict} />
        <span className="text-ink-soft"> · {reason}</span>
      </p>
    </div>
  );
}
