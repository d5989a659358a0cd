import type { ArticleClaims } from '#lib/claims/article-claims';
import { classesOf, crossValidate, likeliest } from '#lib/fact-checks/cross-validate';
import { percent, shareRight } from '#lib/fact-checks/figures';
import type { Probe } from '#lib/fact-checks/probe';
import { searchWords } from '#lib/fact-checks/search-words';
import { fitSoftmax, probabilities } from '#lib/fact-checks/softmax-regression';

/** Accuracy of judges that do not read, in percent. */
export type ProbeBaselines = {
  /** The commonest verdict each time. */
  majority: number;
  /** A line drawn through how much of the claim one sentence has in words; articles held out by folds. */
  overlapOnly: number;
  /** The words of the claim alone, without any article; held out likewise. */
  claimOnly: number;
};

const OVERLAP_RIDGE = 0.001;
const CLAIM_RIDGE = 0.1;

/** How far one comes on the probes without reading. Never throws. */
export function probeBaselines(probes: readonly Probe[], sources: readonly ArticleClaims[]): ProbeBaselines {
  const right = probes.map(({ verdict }) => verdict);
  const counts = Object.values(Object.groupBy(right, (verdict) => verdict)).map((own) => own?.length ?? 0);
  const sentences = sources.flatMap(({ article, sentences: spans }) =>
    spans.map(({ start, end }) => ({
      article: article.name,
      words: new Set(searchWords(article.text.slice(start, end))),
    })),
  );
  const covered = ({ claim, article }: Probe): number => {
    const words = searchWords(claim);
    const shares = sentences
      .filter((sentence) => article === undefined || sentence.article === article)
      .map((sentence) => words.filter((word) => sentence.words.has(word)).length / Math.max(1, words.length));
    return Math.max(0, ...shares);
  };
  const heldOut = (featuresOf: (probe: Probe) => Record<string, number>, ridge: number) => {
    const examples = probes.map((probe) => ({
      features: featuresOf(probe),
      label: probe.verdict,
      group: probe.article ?? probe.claim,
    }));
    const shares = crossValidate(examples, (seen) => {
      const model = fitSoftmax(seen, ridge);
      return (features) => probabilities(model, features);
    });
    const classes = classesOf(examples);
    const said = shares.map((own) => likeliest(classes, own));
    return percent(shareRight(right, said));
  };
  return {
    majority: percent(Math.max(0, ...counts) / Math.max(1, right.length)),
    overlapOnly: heldOut((probe) => ({ covered: covered(probe) }), OVERLAP_RIDGE),
    claimOnly: heldOut(({ claim }) => wordsAsFeatures(claim), CLAIM_RIDGE),
  };
}

function wordsAsFeatures(claim: string): Record<string, number> {
  const words = claim.toLowerCase().match(/[\p{L}\p{N}]+|\?/gu) ?? [];
  return Object.fromEntries(words.map((word) => [word, 1]));
}
