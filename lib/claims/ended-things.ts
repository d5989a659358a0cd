import type { Reading } from '#lib/claims/reading';
import { childrenBy, hasRelation, isBreak, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * Whether an article tells that somebody or something has ended: who died, the rig that sank, the bridge that collapsed. Asked for the name
 * of a standing and the noun that says what it is, in the sentence at `at`. Never throws.
 */
export function hasEnded(reading: Reading, at: number, name: string, nouns: readonly string[]): boolean {
  return reading.sentences.some(({ tree }, index) =>
    tree.tokens.some((_, verb) => {
      if (!endsThere(tree, verb)) return false;
      const subject = subjectAbove(tree, verb);
      if (subject < 0) return false;
      const isNear = index - at === 1 || index - at === 0;
      if (tree.entityAt[subject]) return tree.entityAt[subject]?.canonical === name;
      if (tree.tokens[subject]?.upos === 'PRON') return index - at === 1 && opensSentence(tree, subject);
      const isOne =
        tree.tokens[subject]?.xpos === 'NN' &&
        childrenBy(tree, subject, 'det').some((det) => /^(?:an?|the)$/.test(lower(tree, det)));
      return isOne && nouns.includes(lemma(tree, subject)) && (isNear || isFirstSentence(index));
    }),
  );
}

/** A report opens with what happened, before it names to what. */
function isFirstSentence(index: number): boolean {
  return index < 2;
}

/** "died", "had sunk", "was demolished", "lost his life"; not "may die", "would have sunk". */
function endsThere(tree: SentenceTree, verb: number): boolean {
  const { upos, xpos = '' } = tree.tokens[verb] ?? {};
  const isForm = /^VB[DN]$/.test(xpos) || lower(tree, verb) === 'sank';
  if (upos !== 'VERB' || !isForm || hasRelation(tree, verb, 'acl', 'amod')) return false;
  const auxiliaries = childrenBy(tree, verb, 'aux').map((word) => lower(tree, word));
  if (auxiliaries.some((word) => !/^(?:was|were|has|have|had|been|is)$/.test(word))) return false;
  if (
    childrenBy(tree, verb, 'advmod').some((word) =>
      /^(?:not|never|nearly|almost|n['’]t)$/.test(lower(tree, word)),
    )
  )
    return false;
  const isPassive = childrenBy(tree, verb, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass');
  if (lemma(tree, verb) === 'lose')
    return childrenBy(tree, verb, 'obj').some((word) => lemma(tree, word) === 'life');
  return isPassive
    ? DONE_AWAY.test(lemma(tree, verb))
    : ENDS.test(lemma(tree, verb)) && !hasObject(tree, verb);
}

/** "sank the ship", not "sank 50 miles off the coast". */
function hasObject(tree: SentenceTree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').some((word) => childrenBy(tree, word, 'nummod').length === 0);
}

const ENDS = /^(?:die|perish|drown|sink|sank|collapse|capsize|disband)$/;
const DONE_AWAY =
  /^(?:kill|murder|assassinate|execute|behead|hang|sink|destroy|demolish|scrap|dissolve|disband|abolish|dismantle)$/;

/** The subject of a verb or of the verb that it goes on from. */
function subjectAbove(tree: SentenceTree, verb: number): number {
  let at = verb;
  for (let step = 0; step < 6 && at >= 0; step += 1) {
    const [subject] = childrenBy(tree, at, 'nsubj');
    if (subject !== undefined) return subject;
    if (!hasRelation(tree, at, 'conj')) return -1;
    at = tree.tokens[at]?.head ?? -1;
  }
  return -1;
}

/** "It burned for two days and sank": told of what the sentence before ended with. */
function opensSentence(tree: SentenceTree, word: number): boolean {
  return /^(?:it|he|she)$/.test(lower(tree, word)) && (word === 0 || isBreak(tree, word - 1));
}
