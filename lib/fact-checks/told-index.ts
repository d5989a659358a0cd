import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Fact } from '#lib/fact-checks/judge-against';
import { type ToldFact, toldFacts } from '#lib/fact-checks/told-facts';

/** Articles read in full for one claim: those whose statements come closest. */
export const READ_IN_FULL = 3;

/** What some articles tell in full, for the facts found for a claim. Each article is read once, when it is first asked for. */
export type ToldIndex = (found: readonly Fact[]) => ToldFact[];

/** Makes such an index. A single article is always read, whatever was found in it. Never throws. */
export function toldIndex(sources: readonly ArticleClaims[]): ToldIndex {
  const read = new Map<string, ToldFact[]>();
  const byName = new Map(sources.map(({ article }) => [article.name, article]));
  return (found) => {
    const names = sources.length === 1 ? [...byName.keys()] : found.map(({ article }) => article);
    return [...new Set(names)].slice(0, READ_IN_FULL).flatMap((name) => {
      const article = byName.get(name);
      const facts = read.get(name) ?? (article ? toldFacts(article) : []);
      read.set(name, facts);
      return facts;
    });
  };
}
