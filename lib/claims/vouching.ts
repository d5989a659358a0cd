import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft } from '#lib/claims/claim';

/**
 * Whether the article itself stands behind the claim: it asserts or denies it in its own words, or reports it with a verb
 * that takes it as given ("announced", "confirmed", "showed"). Quotes, hedges, plans and mere sayings do not count.
 */
export function vouchesFor({ text }: Pick<ArticleSource, 'text'>, claim: ClaimDraft): boolean {
  if (claim.factuality === 'asserted' || claim.factuality === 'negated') return true;
  if (claim.factuality !== 'attributed' || !claim.attribution) return false;
  const { start, end } = claim.attribution;
  const from = Math.min(start, claim.span.start);
  const to = Math.max(end, claim.span.start);
  return FACTIVE.test(text.slice(from, to));
}

/** Verbs that take what they report as given, or that make it so by being said. */
const FACTIVE =
  /\b(announc|confirm|reveal|acknowledg|discover|demonstrat|prove[ds]?\b|proving|admit|show(s|ed|n|ing)?\b|found\b|determin|record|not(?:e|es|ed|ing)\b|learn|realiz|recogni[sz])/i;
