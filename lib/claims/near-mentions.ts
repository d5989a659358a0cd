import { peopleIn } from '#lib/claims/people';
import { isInsidePhrase } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import type { Pointer, Referent } from '#lib/claims/referents';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** A word before a pronoun in its own sentence that says what the pronoun may mean, with its share of the likelihood of all that it can mean. */
export type NearMention = { word: number; share: number };

/**
 * What a pronoun may mean of the words before it in its sentence: "Borsa Mills said that it would close", where it hardly matters whether the mills or
 * another thing named there is the likeliest, as long as a claim keeps both. Empty for a noun. Never throws.
 */
export function nearMentions(
  { sentences }: Reading,
  pointer: Pointer,
  options: readonly (Referent | null)[],
  shares: readonly number[],
): NearMention[] {
  const sentence = sentences[pointer.at];
  if (!sentence || pointer.kind === 'noun') return [];
  const { tree } = sentence;
  const people = pointer.plural ? [] : peopleIn(sentence).map(({ head }) => head);
  const placed = options.map((option) => ({
    last: option?.mentions.findLast(({ at, form }) => at === pointer.at && form !== 'pronoun'),
  }));
  const isOut = placed.map(
    ({ last }) => last !== undefined && cannotBe(tree, pointer.word, last.word, people),
  );
  const possible = shares.reduce((sum, share, at) => (isOut[at] ? sum : sum + share), 0);
  return placed.flatMap(({ last }, at) =>
    last && !isOut[at] && last.word < pointer.word && last.plural === pointer.plural
      ? [{ word: last.word, share: (shares[at] ?? 0) / possible }]
      : [],
  );
}

/** "two-thirds of them", "the firm bought it": nothing is part of itself, nor object of what it does; "it" is nobody, and no "at the time". */
function cannotBe(tree: SentenceTree, pronoun: number, word: number, people: readonly number[]): boolean {
  const { rel = '', head = -1 } = tree.tokens[pronoun] ?? {};
  const isOwner = rel === 'nmod:poss';
  return (
    people.includes(word) ||
    OPENERS.test(tree.tokens[word]?.lemma ?? '') ||
    (isInsidePhrase(tree, pronoun, word) && !isPickedFrom(tree, pronoun, word)) ||
    (!isOwner &&
      hasRelation(tree, pronoun, 'obj', 'iobj', 'obl') &&
      hasRelation(tree, word, 'nsubj') &&
      tree.tokens[word]?.head === head)
  );
}

/** "330,000 cars, most of them small", "40 buildings, among them a mill": of a phrase that tells of some of those that it names. */
function isPickedFrom(tree: SentenceTree, pronoun: number, word: number): boolean {
  const quantity = tree.tokens[pronoun]?.head ?? -1;
  const isAmong = childrenBy(tree, pronoun, 'case').some((marker) => lower(tree, marker) === 'among');
  const isShare =
    lower(tree, pronoun - 1) === 'of' &&
    (tree.tokens[quantity]?.upos === 'NUM' || QUANTITIES.test(lower(tree, quantity)));
  return (isAmong || isShare) && word !== quantity;
}

const QUANTITIES =
  /^(?:most|many|some|several|all|half|none|few|each|any|both|third|quarter|majority|part|much)$/;

/** Nouns of "at the time", "in addition", "for example". */
const OPENERS = /^(?:time|addition|example|instance|fact|contrast|case|moment|day|year|month)$/;

/** The least share of what a claim keeps that makes a pronoun in it clear. Set on documents held out from the training. */
const CLEAR = 0.5;

/** Whether the words that a claim keeps say what a pronoun means. Never throws. */
export function isSaidNear(near: readonly NearMention[], kept: ReadonlySet<number>): boolean {
  return near.reduce((sum, { word, share }) => (kept.has(word) ? sum + share : sum), 0) >= CLEAR;
}
