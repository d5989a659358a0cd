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

/** The judge of one article by its name, or of all of them; each is made when it is first asked for. Never throws. */
export function articleJudges(
  sources: readonly ArticleClaims[],
): (article: string | undefined) => ReturnType<typeof corpusJudge> {
  const judges = new Map<string | undefined, ReturnType<typeof corpusJudge>>();
  return (name) => {
    const own = name === undefined ? sources : sources.filter(({ article }) => article.name === name);
    const judge = judges.get(name) ?? corpusJudge(own);
    judges.set(name, judge);
    return judge;
  };
}
