import type { Proposition } from '#lib/claims/proposition';
import { argsOf } from '#lib/claims/read-clause';
import { childrenBy, isBreak, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "India landed a spacecraft on the moon, becoming the fourth country to do so" -> "India became the fourth country …": what
 * the subject of a past clause became by it. Never throws.
 */
export function becomings(proposition: Proposition): Proposition[] {
  const { tree, head, verb, synthetic } = proposition;
  if (synthetic || tree.tokens[verb.main]?.xpos !== 'VBD') return [];
  return childrenBy(tree, head, 'advcl', 'xcomp').flatMap((word) => {
    const args = isBecoming(tree, word) ? argsOf(tree, word, -1, [word]) : null;
    if (!args?.some(({ role }) => role === 'complement')) return [];
    return [
      {
        ...proposition,
        head: word,
        verb: {
          words: [{ text: 'became', from: tree.tokens[word]?.text ?? '', rule: 'participle' }],
          main: word,
          lemma: 'become',
          copular: false,
          particle: null,
        },
        args,
        synthetic: true,
      },
    ];
  });
}

function isBecoming(tree: SentenceTree, word: number): boolean {
  const isAfterComma = isBreak(tree, word - 1);
  return (
    (lower(tree, word) === 'becoming' &&
      isAfterComma &&
      childrenBy(tree, word, 'nsubj', 'mark').length === 0) ||
    isOutcome(tree, word)
  );
}

/** "beat Ann Moe to become the first champion from Wales": a rank is what came of it; "trained to become a nurse" tells an aim. */
function isOutcome(tree: SentenceTree, word: number): boolean {
  const [rank] = childrenBy(tree, word, 'xcomp');
  return (
    lower(tree, word) === 'become' &&
    lower(tree, word - 1) === 'to' &&
    !AIMING.test(lemma(tree, tree.tokens[word]?.head ?? -1)) &&
    rank !== undefined &&
    childrenBy(tree, rank, 'det').some((det) => lower(tree, det) === 'the') &&
    childrenBy(tree, rank, 'amod').some(
      (amod) =>
        tree.tokens[amod]?.xpos === 'JJS' ||
        /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|only|last|latest)$/.test(
          lower(tree, amod),
        ),
    )
  );
}

const AIMING =
  /^(?:try|train|study|work|want|hope|plan|aim|seek|fight|run|campaign|hire|choose|select|need|bid|compete|attempt|prepare|intend|vow|promise|expect|set|offer)$/;

/** The proposition without what its subject became by it ("beat Ann Moe [to become the first …]"), which is told on its own. Never throws. */
export function withoutBecoming(proposition: Proposition): Proposition[] {
  const { tree, args, verb, synthetic } = proposition;
  if (synthetic || tree.tokens[verb.main]?.xpos !== 'VBD') return [proposition];
  return [
    { ...proposition, args: args.filter(({ role, head }) => role !== 'clausal' || !isOutcome(tree, head)) },
  ];
}
