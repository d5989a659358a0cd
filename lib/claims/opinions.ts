import { conjuncts } from '#lib/claims/phrase';
import type { Proposition } from '#lib/claims/proposition';
import { childrenBy, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** Whether a clause values rather than tells: "is beautiful", "unfortunately". Never throws. */
export function isOpinion(proposition: Proposition): boolean {
  const { tree, head, subject, verb, args } = proposition;
  if ((tree.children[head] ?? []).some((child) => OPINION_ADVERBS.has(lower(tree, child)))) return true;
  if (!verb.copular) return false;
  // "The best way to visit is by boat": advice, whatever is said of it.
  if (
    ADVICE.test(lemma(tree, subject.head)) &&
    childrenBy(tree, subject.head, 'amod').some((child) => BEST.test(lower(tree, child)))
  )
    return true;
  const complement = args.find((arg) => arg.role === 'complement');
  if (!complement) return false;
  return conjuncts(tree, complement.head)
    .filter((word) => complement.words.includes(word))
    .some((word) => isValued(tree, word));
}

const ADVICE = /^(?:way|time|place|choice|bet|idea|option|month|season)$/;
const BEST = /^(?:best|worst|good|great|ideal|perfect)$/;

function isValued(tree: SentenceTree, word: number): boolean {
  const said = tree.tokens[word];
  const modifiers = childrenBy(tree, word, 'amod').map((child) => lower(tree, child));
  // "is the best way to travel", "are the best times to visit": advice.
  if (ADVICE.test(said?.lemma ?? '') && modifiers.some((modifier) => BEST.test(modifier))) return true;
  if (/^(?:haven|paradise|gem|delight|must)$/.test(said?.lemma ?? '')) return true;
  if (said?.upos === 'ADJ') return OPINIONS.has(said.text.toLowerCase());
  return modifiers.some(
    (modifier) => OPINIONS.has(modifier) && !/^(?:right|fair|good|best|worst)$/.test(modifier),
  );
}

const OPINIONS = new Set(
  'best worst beautiful wonderful terrible amazing great awful brilliant disappointing exciting boring delicious ugly lovely perfect fantastic horrible superb stunning impressive unacceptable unfair fair wrong right good bad nice sad happy shameful outrageous disgraceful clear obvious interesting remarkable fortunate unfortunate important essential vital crucial necessary surprising preferable appropriate inappropriate magnificent excellent worthwhile delightful charming quaint breathtaking spectacular pleasant polite friendly silly stupid foolish ridiculous dull annoying pointless wise clever absurd crazy cruel ghastly dreadful lousy tasty gorgeous elegant handsome tragic heroic noble useless enjoyable'.split(
    ' ',
  ),
);

const OPINION_ADVERBS = new Set(
  'hopefully unfortunately sadly luckily thankfully fortunately surprisingly regrettably shamefully'.split(
    ' ',
  ),
);

/** "hope to", "want to": a wish tells of nothing that is. */
export function isWish({ tree, head, args }: Proposition): boolean {
  const isWished = /^(?:hope|wish|want|fear|dream|long|seek|aspire)$/.test(lemma(tree, head));
  return (
    isWished &&
    (childrenBy(tree, head, 'xcomp', 'ccomp').length > 0 || args.some(({ role }) => role === 'clausal'))
  );
}

/** "Critics argued that …": whose view it is, nobody can check. */
export function isUnnamedView({ tree, subject, verb, args }: Proposition): boolean {
  if (!args.some(({ role }) => role === 'clausal')) return false;
  const isPlural = /^NNS$/.test(tree.tokens[subject.head]?.xpos ?? '');
  // "Shipping companies expect that the passage will be open."
  if (/^(?:expect|predict|forecast|anticipate|foresee)$/.test(verb.lemma))
    return isPlural && childrenBy(tree, subject.head, 'det', 'nmod', 'nummod').length === 0;
  if (!VIEWS.test(verb.lemma)) return false;
  return (
    isPlural &&
    /^(?:critic|supporter|opponent|observer|commentator|analyst|expert|people|historian|scholar|other|fan|reviewer)$/.test(
      lemma(tree, subject.head),
    )
  );
}

const VIEWS =
  /^(?:argue|believe|think|feel|complain|contend|maintain|claim|regard|consider|say|fear|worry|call)$/;
