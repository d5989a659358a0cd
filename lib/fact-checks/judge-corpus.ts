import type { ArticleClaims } from '#lib/claims/article-claims';
import { closestPassages } from '#lib/fact-checks/closest-passages';
import { judgeTyped, type TypedJudgement } from '#lib/fact-checks/judge-typed';
import { indexFacts, retrieveFacts } from '#lib/fact-checks/retrieve';
import { toldIndex } from '#lib/fact-checks/told-index';

/** Judges what somebody typed against articles in memory, as the site does against stored ones. Never throws. */
export function corpusJudge(
  sources: readonly ArticleClaims[],
): (typed: string, today: string | null) => TypedJudgement {
  const index = indexFacts(sources, true);
  const tell = toldIndex(sources);
  const closest = closestPassages(sources);
  return (typed, today) => judgeTyped(typed, today, (text) => retrieveFacts(index, text), tell, closest);
}
