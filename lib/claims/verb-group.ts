import { copulaOf } from '#lib/claims/find-clauses';
import type { VerbGroup } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

const NEGATION = /^(?:not|n['’]t|never)$/;
const FINITE = new Set(['VBZ', 'VBP', 'VBD', 'MD']);

/**
 * The verb group that a clause hangs from: auxiliaries, negation, copula, main verb, particle. A coordinated participle
 * takes the auxiliaries of the first ("has expressed and confirmed"). Null when the group is not finite. Never throws.
 */
export function verbGroupOf(tree: SentenceTree, head: number): VerbGroup | null {
  const copula = copulaOf(tree, head);
  const main = copula >= 0 ? copula : head;
  const own = childrenBy(tree, head, 'aux').filter((word) => lower(tree, word) !== 'to');
  const auxiliaries = own.length > 0 ? own : inheritedAuxiliaries(tree, head, main);
  const particle =
    childrenBy(tree, head, 'compound').find((word) => tree.tokens[word]?.rel === 'compound:prt') ?? null;
  const words = [
    ...auxiliaries,
    ...negations(tree, head),
    main,
    ...(particle === null ? [] : [particle]),
  ].sort((a, b) => a - b);
  const finite = words.find((word) => !NEGATION.test(lower(tree, word)));
  if (finite === undefined || !FINITE.has(tree.tokens[finite]?.xpos ?? '')) return null;
  if (childrenBy(tree, head, 'mark').some((word) => lower(tree, word) === 'to')) return null;
  return {
    words,
    main,
    lemma: copula >= 0 ? 'be' : lemma(tree, main),
    copular: copula >= 0 || lemma(tree, main) === 'be',
    particle,
  };
}

export function isNegation(tree: SentenceTree, word: number): boolean {
  return NEGATION.test(lower(tree, word));
}

/** Whether a verb group denies what it tells: "did not", "never". Never throws. */
export function isDenied(tree: SentenceTree, { words }: Pick<VerbGroup, 'words'>): boolean {
  return words.some((word) => typeof word === 'number' && isNegation(tree, word));
}

/** Whether the verb that a clause hangs from has a passive auxiliary. Never throws. */
export function hasPassiveAuxiliary(tree: SentenceTree, head: number): boolean {
  return childrenBy(tree, head, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass');
}

function negations(tree: SentenceTree, head: number): number[] {
  return childrenBy(tree, head, 'advmod').filter((word) => isNegation(tree, word));
}

function inheritedAuxiliaries(tree: SentenceTree, head: number, main: number): number[] {
  const above = tree.tokens[head]?.head ?? -1;
  if (!hasRelation(tree, head, 'conj') || above < 0) return [];
  const form = tree.tokens[main]?.xpos;
  if (form !== tree.tokens[above]?.xpos || !/^(?:VB|VBN|VBG)$/.test(form ?? '')) return [];
  return childrenBy(tree, above, 'aux').filter((word) => word < above);
}
