import { SPEECH } from '#lib/claims/attribution';
import { nounPart } from '#lib/claims/clause-parts';
import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isToldNow } from '#lib/claims/told-now';

/**
 * "In March 1955 Ada Moe, a 15-year-old student, was arrested" -> "Ada Moe was a 15-year-old student in March 1955": an age is somebody's at a
 * time. None where it was and the sentence opens with no date, or where it is and the sentence does not say that it tells of now. Never throws.
 */
export function agedAt(standing: Proposition): Proposition[] {
  const { tree, verb, args, subject } = standing;
  const isPast = verb.words.some((word) => typeof word !== 'number' && /^(?:was|were)$/.test(word.text));
  if (!args.some(({ words }) => wordsOf(words).some((word) => isAge(tree, word)))) return [standing];
  if (!isPast) return isToldOfToday(tree, subject.head) ? [standing] : [];
  const deed = hasRelation(tree, subject.head, 'nsubj') ? (tree.tokens[subject.head]?.head ?? -1) : -1;
  const date = childrenBy(tree, deed, 'obl').find(
    (word) =>
      word < subject.head &&
      tree.entityAt[word]?.type === 'date' &&
      childrenBy(tree, word, 'case').some((marker) => /^(?:in|on)$/.test(lower(tree, marker))),
  );
  return date === undefined
    ? []
    : [{ ...standing, args: [...args, { ...nounPart(tree, date, 'oblique', []), role: 'time' }] }];
}

/** "Ada Moe, a 15-year-old, won", "said", "on Tuesday", not "was proposed by Ada Moe, an 11-year-old girl": at that time she was. */
function isToldOfToday(tree: SentenceTree, name: number): boolean {
  const root = tree.tokens.find(({ head }) => head < 0);
  return (
    !isOfADeed(tree, name) ||
    isToldNow(tree) ||
    SPEECH.has(root?.lemma ?? '') ||
    tree.tokens.some((_, word) => tree.entityAt[word]?.type === 'date' && hasRelation(tree, word, 'obl'))
  );
}

/** "proposed by Ada Moe", "came from Ada Moe"; "for Ada Moe it was a win" tells of her day. */
function isOfADeed(tree: SentenceTree, name: number): boolean {
  const deed = tree.tokens[name]?.head ?? -1;
  return (
    hasRelation(tree, name, 'obl') &&
    /^VB[DN]$/.test(tree.tokens[deed]?.xpos ?? '') &&
    !childrenBy(tree, name, 'case').some((marker) => lower(tree, marker) === 'for')
  );
}

/** "15-year-old", in one word or in five; "a boy of 14". */
function isAge(tree: SentenceTree, word: number): boolean {
  const { text = '' } = tree.tokens[word] ?? {};
  const isOfYears =
    /^\d{1,2}$/.test(text) &&
    lower(tree, word - 1) === 'of' &&
    /^(?:boy|girl|man|woman|child|youth|lad)$/.test(lower(tree, word - 2));
  return (
    isOfYears ||
    /\d.*year-old$/i.test(text) ||
    (/^old$/i.test(text) && /^years?$/.test(lower(tree, word - 2)))
  );
}
