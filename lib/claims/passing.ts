import { leaningRefusal } from '#lib/claims/gate-leaning';
import { isBetterAnchored, leaningOf, refusalOf } from '#lib/claims/gates';
import type { Proposition } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { withoutBlocked } from '#lib/claims/reduce';
import type { References } from '#lib/claims/references';

/**
 * The proposition if it may pass; without its unclear adjuncts if then it may; else why not. `leans` when it needs its article named,
 * which an article without a title, or somebody else's saying, does not allow. Never throws.
 */
export function passing(
  whole: Proposition,
  references: References,
  article: ArticleKind,
  canBeAnchored: boolean,
): Passing {
  const alone = passingWith(whole, references, article, canBeAnchored);
  if (alone.refused === null || !canBeAnchored) return alone;
  const blocks = references.blocks.filter(({ isOfArticle }) => !isOfArticle);
  if (blocks.length === references.blocks.length) return alone;
  const anchored = passingWith(whole, { ...references, blocks }, article, canBeAnchored);
  return anchored.refused === null && mayLean(anchored.proposition, whole)
    ? { ...anchored, leans: 'needs' }
    : alone;
}

/** `leans` on its article: it says too little without, or is only clearer with it. */
type Passing = { proposition: Proposition; refused: string | null; leans: 'needs' | 'clearer' | null };

/** Whether the article may be named before it. */
function mayLean(proposition: Proposition, whole: Proposition): boolean {
  return (
    // Without the time or place that was left out it would seem to belong to what the title tells of.
    proposition === whole &&
    proposition.attribution === null &&
    proposition.kind === 'clause' &&
    // The article must not take the place of the source that it names.
    !proposition.tree.tokens.some(({ text }) => /^according$/i.test(text))
  );
}

function passingWith(
  whole: Proposition,
  references: References,
  article: ArticleKind,
  canBeAnchored: boolean,
): Passing {
  const refused = refusalOf(whole, references, article);
  const reduced = refused === null ? whole : withoutBlocked(whole, references.blocks);
  if (reduced === null || (reduced !== whole && refusalOf(reduced, references, article) !== null))
    return { proposition: whole, refused, leans: null };
  const leaning = leaningOf(reduced, references, article);
  const canLean = canBeAnchored && mayLean(reduced, whole);
  if (leaning !== null && !canLean) return { proposition: whole, refused: leaning, leans: 'needs' };
  const isClearer = canLean && isBetterAnchored(reduced, references, article);
  const leans = leaning !== null ? 'needs' : isClearer ? 'clearer' : null;
  const unclear = leans === null ? null : leaningRefusal(reduced, references, article);
  return { proposition: reduced, refused: unclear, leans };
}
