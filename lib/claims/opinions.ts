import type { Proposition } from '#lib/claims/proposition';
import { childrenBy, lemma, lower } from '#lib/claims/sentence-tree';

/** Whether a clause values rather than tells: "is beautiful", "unfortunately". Never throws. */
export function isOpinion(proposition: Proposition): boolean {
  const { tree, head, verb, args } = proposition;
  if ((tree.children[head] ?? []).some((child) => OPINION_ADVERBS.has(lower(tree, child)))) return true;
  if (!verb.copular) return false;
  const complement = args.find((arg) => arg.role === 'complement');
  if (!complement) return false;
  const said = tree.tokens[complement.head];
  // "is the best way to travel", "are the best times to visit": advice.
  const isAdvice = /^(?:way|time|place|choice|bet|idea|option|month|season)$/.test(said?.lemma ?? '');
  if (
    isAdvice &&
    childrenBy(tree, complement.head, 'amod').some((child) =>
      /^(?:best|worst|good|great|ideal|perfect)$/.test(lower(tree, child)),
    )
  )
    return true;
  if (/^(?:haven|paradise|gem|delight|must)$/.test(said?.lemma ?? '')) return true;
  if (said?.upos === 'ADJ') return OPINIONS.has(said.text.toLowerCase());
  return childrenBy(tree, complement.head, 'amod').some(
    (child) =>
      OPINIONS.has(lower(tree, child)) && !/^(?:right|fair|good|best|worst)$/.test(lower(tree, child)),
  );
}

const OPINIONS = new Set(
  'best worst beautiful wonderful terrible amazing great awful brilliant disappointing exciting boring delicious ugly lovely perfect fantastic horrible superb stunning impressive unacceptable unfair fair wrong right good bad nice sad happy shameful outrageous disgraceful clear obvious interesting remarkable fortunate unfortunate important essential vital crucial necessary surprising preferable appropriate inappropriate magnificent excellent worthwhile delightful charming quaint breathtaking spectacular pleasant polite friendly silly foolish stupid pointless ridiculous absurd useless enjoyable fun'.split(
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
  if (!VIEWS.test(verb.lemma) || !args.some(({ role }) => role === 'clausal')) return false;
  const isPlural = /^NNS$/.test(tree.tokens[subject.head]?.xpos ?? '');
  return (
    isPlural &&
    /^(?:critic|supporter|opponent|observer|commentator|analyst|expert|people|historian|scholar|other|fan|reviewer)$/.test(
      lemma(tree, subject.head),
    )
  );
}

const VIEWS =
  /^(?:argue|believe|think|feel|complain|contend|maintain|claim|regard|consider|say|fear|worry|call)$/;
