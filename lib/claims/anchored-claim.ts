import type { ClaimDraft } from '#lib/claims/claim';
import { asInside } from '#lib/claims/say-source';
import type { SentenceTree } from '#lib/claims/sentence-tree';

/** The claim with its article named, and worth a little less for needing it. Never throws. */
export function anchoredTo(anchor: string, claim: ClaimDraft, tree: SentenceTree, text: string): ClaimDraft {
  const cue = { cue: 'leans on its article', weight: LEANING_WEIGHT };
  return {
    ...claim,
    text: `${anchor} ${asInside(claim.text, claim.span.start, tree, text)}`,
    rewrites: [...claim.rewrites, { from: '', to: anchor, rule: 'article' }],
    checkWorthiness: Math.round(Math.max(0, claim.checkWorthiness + LEANING_WEIGHT) * 100) / 100,
    cues: [...claim.cues, cue],
  };
}

/** Our choice, from graded samples. */
const LEANING_WEIGHT = -0.2;
