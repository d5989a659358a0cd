import type { ArticleTold, SentenceRecord } from '#lib/claims/article-told';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Reading } from '#lib/claims/reading';
import { statedRecord } from '#lib/fact-checks/sentence-facts';
import { toldIn } from '#lib/fact-checks/told-facts';
import { TOLD_RULE_SET, writeTold } from '#lib/fact-checks/told-record';

/**
 * All that a check will need of an article that is read already: what each sentence tells where it stands and, of those that made no
 * claim, what they state by themselves. Never throws; linear in the length of the text.
 */
export function tellArticle(reading: Reading, claims: readonly ClaimDraft[]): ArticleTold {
  const claimed = new Set(claims.map(({ sentence }) => sentence.start));
  const told = Map.groupBy(toldIn(reading), ({ evidence }) => evidence.start);
  const sentences = reading.sentences.map(({ tree }): SentenceRecord => {
    const { start, end } = tree.sentence;
    const quote = reading.article.text.slice(start, end);
    const facts = told.get(start);
    return {
      start,
      told: facts ? writeTold(quote, facts) : null,
      stated: claimed.has(start) ? null : statedRecord(quote),
    };
  });
  return {
    ruleSet: TOLD_RULE_SET,
    sentences: sentences.filter(({ told, stated }) => told !== null || stated !== null),
  };
}
