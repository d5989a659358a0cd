import type { Proposition } from '#lib/claims/proposition';
import { argsOf } from '#lib/claims/read-clause';
import { childrenBy, isBreak, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "India landed a spacecraft on the moon, becoming the fourth country to do so" -> "India became the fourth country …": what
 * the subject of a past clause became by it. Never throws.
 */
export function becomings(proposition: Proposition): Proposition[] {
  const { tree, head, verb, synthetic } = proposition;
  if (synthetic || tree.tokens[verb.main]?.xpos !== 'VBD') return [];
  return childrenBy(tree, head, 'advcl').flatMap((word) => {
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
    lower(tree, word) === 'becoming' && isAfterComma && childrenBy(tree, word, 'nsubj', 'mark').length === 0
  );
}
