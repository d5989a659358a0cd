import type { Layer, Show } from '#components/articles/article-body';
import { kindOf, type NameChoice } from '#components/articles/name-kinds';
import type { ArticleView } from '#lib/articles/queries';
import type { Actor } from '#lib/auth/actor';
import { namesOfArticle } from '#lib/claims/inspect-article';
import { claimsOfArticle, refusalsOfArticle } from '#lib/claims/queries';

/** Names marked in a text at once. */
const NAMES_A_PART = 600;

/** What the address asks for. `from` is where the part begins, as the part before it gave it. */
export type LayerWish = { show: Show; from: string; kind: NameChoice };

/** The part of a layer that the address asks for, and where the next part begins, if there is one. */
export async function readLayer(
  actor: Actor,
  article: ArticleView,
  { show, from, kind }: LayerWish,
): Promise<{ layer: Layer; next: string | null }> {
  if (show === 'claims') {
    const { claims, next } = await claimsOfArticle(actor, article.id, from);
    return { layer: { show, claims }, next };
  }
  if (show === 'refusals') {
    const { refusals, next } = await refusalsOfArticle(actor, article.id, from);
    return { layer: { show, refusals }, next };
  }
  return show === 'names' ? readNames(article, from, kind) : { layer: { show }, next: null };
}

async function readNames(article: ArticleView, from: string, chosen: NameChoice) {
  const names = await namesOfArticle(article);
  const all = names.kind === 'found' ? names.found : [];
  const start = Number(from) || 0;
  const ahead = all.filter(
    (place) => place.start >= start && (chosen === 'all' || kindOf(place).kind === chosen),
  );
  const next = ahead[NAMES_A_PART]?.start;
  const layer = {
    show: 'names' as const,
    state: names.kind,
    places: ahead.slice(0, NAMES_A_PART),
    all,
    chosen,
  };
  return { layer, next: next === undefined ? null : String(next) };
}
