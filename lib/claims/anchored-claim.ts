import type { ClaimDraft } from '#lib/claims/claim';
import { asInside } from '#lib/claims/say-source';
import type { SentenceTree } from '#lib/claims/sentence-tree';

/** The claim with its article named, and worth a little less where it needs it. Never throws. */
export function anchoredTo(
  anchor: string,
  claim: ClaimDraft,
  leans: 'needs' | 'clearer',
  tree: SentenceTree,
  text: string,
): ClaimDraft {
  const weight = leans === 'needs' ? LEANING_WEIGHT : CLEARER_WEIGHT;
  return {
    ...claim,
    text: `${anchor} ${openedBy(claim) ?? asInside(claim.text, claim.span.start, tree, text)}`,
    rewrites: [...claim.rewrites, { from: '', to: anchor, rule: 'article' }],
    checkWorthiness: Math.round(Math.max(0, claim.checkWorthiness + weight) * 100) / 100,
    cues: [...claim.cues, { cue: 'leans on its article', weight }],
  };
}

/** "They run" said as "Ostriches run": the words put in have no capital of their own; "Article 5" for "the article" has. */
function openedBy({ text, rewrites }: ClaimDraft): string | null {
  const isNumbered = rewrites.some(
    ({ to, rule }) => rule === 'definite-description' && /^\p{Lu}\p{L}* \d/u.test(to) && text.startsWith(to),
  );
  if (isNumbered) return text;
  const opener = rewrites.find(
    ({ to }) => /^\p{Ll}/u.test(to) && text.toLowerCase().startsWith(`${to.toLowerCase()} `),
  );
  return opener ? opener.to + text.slice(opener.to.length) : null;
}

/** Our choice, from graded samples. */
const LEANING_WEIGHT = -0.2;
const CLEARER_WEIGHT = -0.06;
