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
): { proposition: Proposition; refused: string | null; leans: boolean } {
  const refused = refusalOf(whole, references, article);
  const reduced = refused === null ? whole : withoutBlocked(whole, references.blocks);
  if (reduced === null || (reduced !== whole && refusalOf(reduced, references, article) !== null))
    return { proposition: whole, refused, leans: false };
  const leaning = leaningOf(reduced, references, article);
  const canLean =
    canBeAnchored &&
    // Without the time or place that was left out it would seem to belong to what the title tells of.
    reduced === whole &&
    reduced.attribution === null &&
    reduced.kind === 'clause' &&
    // The article must not take the place of the source that it names.
    !reduced.tree.tokens.some(({ text }) => /^according$/i.test(text));
  if (leaning !== null && !canLean) return { proposition: whole, refused: leaning, leans: true };
  const leans = leaning !== null || (canLean && isBetterAnchored(reduced, references, article));
  return { proposition: reduced, refused: null, leans };
}
