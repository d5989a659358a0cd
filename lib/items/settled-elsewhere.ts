import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Distortion } from '#lib/items/distort';
import { containsWords } from '#lib/items/realize';
import { oppositeVerb } from '#lib/language/antonyms';
import { VERB_NEAR_MISSES } from '#lib/language/near-misses';

/**
 * Whether the article may settle, anywhere in its text, what a changed statement leaves open: it tells of the step that the new verb
 * names or of another outcome ("None of them was convicted" of who was charged), or denies something beside the new name. In doubt it
 * does. Never throws.
 */
export function isSettledElsewhere(
  { operator, to }: Distortion,
  { article, sentences }: ArticleClaims,
): boolean {
  if (operator === 'verb-category') return outcomesOf(to).test(article.text);
  const name = to.split(/\s+/).at(-1) ?? to;
  return sentences.some(({ start, end }) => {
    const said = article.text.slice(start, end);
    return containsWords(said, name) && DENIES.test(said);
  });
}

const DENIES =
  /\b(?:not|never|no|none|neither|nor|cannot|without|except|unlike|instead|only|former|formerly|left|refus\p{L}+|reject\p{L}+|den(?:y|ied|ies)|declin\p{L}+)\b|n['’]t\b/iu;

/** The forms of a step and of all that it may end in: "convicted", "a conviction", "acquitted". */
function outcomesOf(verb: string): RegExp {
  const opposite = oppositeVerb(verb);
  const near = VERB_NEAR_MISSES.filter(({ from, to }) => from === verb || to === verb);
  const verbs = [
    verb,
    ...near.filter(({ relation }) => relation === 'standing').flatMap(({ from, to }) => [from, to]),
  ];
  if (opposite !== undefined) verbs.push(opposite);
  const stems = [...new Set(verbs)].map((one) => one.slice(0, STEM_LETTERS).replace(/e$/, ''));
  const others = verbs.includes('convict') ? COURT : [];
  return new RegExp(`\\b(?:${[...stems, ...others].join('|')})`, 'i');
}

const STEM_LETTERS = 6;
/** How a trial ends, in other words. */
const COURT = [
  'guilty',
  'innocen',
  'verdict',
  'sentence',
  'cleared',
  'exonerat',
  'dismiss',
  'dropp',
  'plead',
  'pled',
];
