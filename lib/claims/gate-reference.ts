import { isSaidNear } from '#lib/claims/near-mentions';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { Block } from '#lib/claims/references';
import { childrenBy, hasRelation, range, type SentenceTree } from '#lib/claims/sentence-tree';

/** Why words that cannot stand alone stand in the proposition, unless its own subject is what they mean. Null when none do. Never throws. */
export function referenceRefusal(proposition: Proposition, blocks: readonly Block[]): string | null {
  const kept = new Set(keptWords(proposition));
  for (const block of blocks) {
    const isKept = range(block.first, block.end - 1).some((word) => kept.has(word));
    const isSaid =
      (block.unless?.some((word) => kept.has(word)) ?? false) ||
      (!isWanted(proposition.tree, block.first) && isSaidNear(block.near ?? [], kept));
    if (isKept && !isSaid && !isBound(proposition, block)) return block.reason;
  }
  return null;
}

/** "its", "their" and "his" after a subject that they can only mean. */
function isBound(proposition: Proposition, { first, bound, rivals = [] }: Block): boolean {
  const { tree, subject, synthetic } = proposition;
  if (bound === null || synthetic || subject.words.includes(first)) return false;
  // "At its peak, the company employed 145,000 people."
  const isBefore = subject.head > first;
  if (isBefore && (bound === 'several' || !isFronted(proposition, first))) return false;
  const head = tree.tokens[subject.head];
  const type = tree.entityAt[subject.head]?.type;
  if (!head || head.upos === 'PRON') return false;
  const isPlural =
    /^NNP?S$/.test(head.xpos) || head.lemma === 'people' || childrenBy(tree, subject.head, 'conj').length > 0;
  // Nothing else between the two, of what the claim keeps, may be meant.
  const own = new Set(wordsOf(subject.words));
  const between = keptWords(proposition).filter(
    (word) => word > subject.head && word < first && !own.has(word),
  );
  const name = tree.entityAt[subject.head]?.canonical;
  if (rivals.some((rival) => rival !== name)) return false;
  if (bound === 'person')
    return type === 'person' && !isPlural && noOther(tree, subject.head, first, 'person');
  if (bound === 'several')
    return (isPlural || type === 'organization') && !between.some((word) => isPluralNoun(tree, word));
  if (head.upos === 'PROPN' && (type === undefined || type === null)) return false;
  if (isWanted(tree, first)) return false;
  const near = isBefore ? keptWords(proposition).filter((word) => word < first) : between;
  return !isPlural && type !== 'person' && !near.some((word) => isThing(tree, word));
}

/** "Egypt asked for its return": what is asked for or judged is hardly the asker's own. Never throws. */
export function isWanted(tree: SentenceTree, owner: number): boolean {
  const owned = tree.tokens[owner]?.head ?? -1;
  const verb = tree.tokens[owned]?.head ?? -1;
  return (
    tree.tokens[owner]?.rel === 'nmod:poss' &&
    hasRelation(tree, owned, 'obj', 'obl') &&
    tree.tokens[owned]?.lemma !== 'part' &&
    (WANTING.test(tree.tokens[verb]?.lemma ?? '') ||
      (ASKED.test(tree.tokens[owned]?.lemma ?? '') && ANSWERING.test(tree.tokens[verb]?.lemma ?? '')))
  );
}

const WANTING =
  /^(?:ask|call|demand|request|seek|urge|oppose|block|veto|reject|thwart|obstruct|recognize|recognise|condemn|criticize|criticise|welcome|praise|forbid|prohibit|ban|await)$/;

/** "Velden rejected its application": an answer to somebody else. */
const ANSWERING = /^(?:accept|decline|refuse|grant|approve|deny|support|back|consider|receive)$/;
const ASKED =
  /^(?:application|request|bid|offer|invitation|appeal|claim|demand|proposal|plea|petition|membership|entry|admission|accession|independence)$/;

function isFronted({ args, tree }: Proposition, word: number): boolean {
  return (
    tree.tokens[word]?.rel === 'nmod:poss' &&
    args.some(({ fronted, words }) => fronted && words.includes(word))
  );
}

function noOther(tree: SentenceTree, subject: number, before: number, type: string): boolean {
  const own = tree.entityAt[subject]?.canonical;
  return range(0, before - 1).every(
    (word) => tree.entityAt[word]?.type !== type || tree.entityAt[word]?.canonical === own,
  );
}

function isPluralNoun(tree: SentenceTree, word: number): boolean {
  return /^NNP?S$/.test(tree.tokens[word]?.xpos ?? '') && !hasRelation(tree, word, 'conj');
}

function isThing(tree: SentenceTree, word: number): boolean {
  return /^NNP?$/.test(tree.tokens[word]?.xpos ?? '') && !hasRelation(tree, word, 'conj', 'flat', 'compound');
}
