import type { ArticleSource } from '#lib/articles/article';
import type { ArticleTold } from '#lib/claims/article-told';
import type { ClaimDraft, Refusal } from '#lib/claims/claim';
import type { NamedPlace } from '#lib/claims/named-places';
import type { Token } from '#lib/language/analysis';
import type { Span } from '#lib/language/spans';

/** What the worker is asked about an article: its claims, its names, or the words of one sentence. */
export type Inquiry = { article: ArticleSource } & (
  | { task: 'claims' }
  | { task: 'names' }
  | { task: 'words'; sentence: Span }
);
/** What the worker is told: one inquiry, by the number of the request. */
export type ExtractionRequest = Inquiry & { request: number };

/** What is found; one answer ends a request. */
export type Answer =
  | { kind: 'claims'; claims: ClaimDraft[]; refusals: Refusal[]; told: ArticleTold }
  | { kind: 'names'; places: NamedPlace[] }
  | { kind: 'words'; words: Token[] };
/** What comes on the way to the claims: the sentences first, then the share of the text that has been read, 0..1. */
export type Interim = { kind: 'sentences'; sentences: Span[] } | { kind: 'progress'; share: number };
/** What the worker tells: that it has loaded, then for each request what comes on the way and its answer or failure. */
export type ExtractionReport =
  | { kind: 'ready' }
  | ((Interim | Answer | { kind: 'failed'; error: string }) & { request: number });
