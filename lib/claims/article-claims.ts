import type { ArticleSource } from '#lib/articles/article';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Span } from '#lib/language/spans';

/** An article with what was extracted from it: what items are made of and typed claims are checked against. */
export type ArticleClaims = {
  article: ArticleSource;
  claims: readonly ClaimDraft[];
  sentences: readonly Span[];
};
