import { copulaOf, isPredicate } from '#lib/claims/find-clauses';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/** Verbs whose object, not whose subject, does what the infinitive says: "asked him to resign". */
const OBJECT_CONTROL =
  /^(?:ask|force|allow|order|urge|make|let|help|enable|require|tell|advise|want|invite|persuade|see|permit|oblige)$/;

/** Who does it or to whom it is done, as far as the sentence tells. */
export type Doers = { subject: number; passive: boolean; object: number };

/** Who does what the verb at a word tells, also where another clause says so; -1 for what is not told. Never throws. */
export function doersOf(tree: SentenceTree, head: number): Doers {
  if (isTornOff(tree, head)) {
    const before = ancestors(tree, head).find((word) => isPredicate(tree, word));
    const from = before === undefined ? null : doersOf(tree, before);
    return { subject: from?.subject ?? -1, passive: false, object: tree.tokens[head]?.head ?? -1 };
  }
  const own = childrenBy(tree, head, 'nsubj').filter((word) => !isRelativePronoun(tree, word));
  const hasAuxiliary = childrenBy(tree, head, 'aux').length > 0 || hasRelation(tree, head, 'conj', 'acl');
  const passiveOwn =
    (hasAuxiliary &&
      childrenBy(tree, head, 'nsubj').some((word) => tree.tokens[word]?.rel === 'nsubj:pass')) ||
    hasPassiveAuxiliary(tree, head);
  const above = tree.tokens[head]?.head ?? -1;
  const [subject] = own;
  const misread = subject === undefined && above < 0 ? nameBefore(tree, head) : -1;
  if (misread >= 0) return { subject: misread, passive: passiveOwn, object: -1 };
  if (hasRelation(tree, head, 'acl') && above >= 0) {
    // "X is the first that …" tells it of X.
    const antecedent = copulaOf(tree, above) >= 0 ? Math.max(-1, ...childrenBy(tree, above, 'nsubj')) : above;
    const relative = childrenBy(tree, head, 'nsubj').some((word) => isRelativePronoun(tree, word));
    if (tree.tokens[head]?.rel === 'acl:relcl') {
      if (relative || subject === undefined) return { subject: antecedent, passive: passiveOwn, object: -1 };
      const hasObject = childrenBy(tree, head, 'obj').some((word) => !isRelativePronoun(tree, word));
      return {
        subject,
        passive: passiveOwn,
        object: hasObject || passiveOwn || isPlacePronoun(tree, head) ? -1 : above,
      };
    }
    return {
      subject: antecedent,
      passive: tree.tokens[head]?.xpos !== 'VBG' && tree.tokens[head]?.xpos !== 'VB',
      object: -1,
    };
  }
  const sayer = subject === undefined ? -1 : sayerFor(tree, head, subject);
  if (sayer >= 0) return { subject: sayer, passive: passiveOwn, object: -1 };
  if (subject !== undefined) return { subject, passive: passiveOwn, object: -1 };
  if (above < 0 || !hasRelation(tree, head, 'conj', 'xcomp', 'advcl'))
    return { subject: -1, passive: passiveOwn, object: -1 };
  if (!isTelling(tree, above)) return { subject: -1, passive: passiveOwn, object: -1 };
  const from = doersOf(tree, above);
  if (hasRelation(tree, head, 'xcomp')) {
    const object = childrenBy(tree, above, 'obj')[0];
    const controls = object !== undefined && OBJECT_CONTROL.test(lemma(tree, above));
    return { subject: controls ? object : from.subject, passive: passiveOwn, object: -1 };
  }
  const isParticiple = tree.tokens[head]?.xpos === 'VBN' && childrenBy(tree, head, 'aux').length === 0;
  const passive = passiveOwn || (isParticiple && (from.passive || hasRelation(tree, head, 'advcl')));
  return { subject: from.subject, passive, object: -1 };
}

/** Whether the word tells something: a verb or what a copula says, no part of a name. Never throws. */
export function isTelling(tree: SentenceTree, head: number): boolean {
  // "Given" in "the Ever Given" is a name.
  if (
    /^\p{Lu}/u.test(tree.tokens[head]?.text ?? '') &&
    head > 0 &&
    /^\p{Lu}/u.test(tree.tokens[head - 1]?.text ?? '') &&
    copulaOf(tree, head) < 0
  )
    return false;
  if (isTornOff(tree, head)) return true;
  if (isPredicate(tree, head)) return !hasRelation(tree, head, 'amod', 'compound', 'case', 'fixed');
  return /^VB[NG]$/.test(tree.tokens[head]?.xpos ?? '') && hasRelation(tree, head, 'acl', 'advcl');
}

/** "… and founded Friends of the Park": a verb behind "and" that the tree takes for a describing word of its object. */
function isTornOff(tree: SentenceTree, head: number): boolean {
  const { xpos = '', rel = '', head: object = -1 } = tree.tokens[head] ?? {};
  const isVerb = /^VB[ND]$/.test(xpos) && rel === 'amod' && tree.tokens[head - 1]?.upos === 'CCONJ';
  return isVerb && object > head && childrenBy(tree, object, 'det').every((det) => det > head);
}

/** "The Ever Given blocked …": words with capitals right before the verb, whatever the tree takes them for. */
function nameBefore(tree: SentenceTree, head: number): number {
  const auxiliaries = childrenBy(tree, head, 'aux').filter((word) =>
    /^\p{Ll}/u.test(tree.tokens[word]?.text ?? ''),
  );
  const last = Math.min(head, ...auxiliaries) - 1;
  const isName = (word: number) => word >= 0 && /^\p{Lu}\p{Ll}/u.test(tree.tokens[word]?.text ?? '');
  return isName(last) && (isName(last - 1) || lower(tree, last - 1) === 'the') ? last : -1;
}

/** "The firm said it had bought …": it is the firm. */
function sayerFor(tree: SentenceTree, head: number, subject: number): number {
  const above = tree.tokens[head]?.head ?? -1;
  if (above < 0 || !hasRelation(tree, head, 'ccomp') || !/^(?:it|they)$/.test(lower(tree, subject)))
    return -1;
  return isTelling(tree, above) ? doersOf(tree, above).subject : -1;
}

/** "Was succeeded as head of the firm by X": who did it, where the tree hangs the name from another noun; -1 for nobody. */
export function byWithin(tree: SentenceTree, head: number): number {
  const isBy = (word: number) => childrenBy(tree, word, 'case').some((at) => lower(tree, at) === 'by');
  if (childrenBy(tree, head, 'obl').some(isBy)) return -1;
  const words = range(head + 1, tree.last[head] ?? head);
  return (
    words.find((word) => {
      const above = ancestors(tree, word);
      const within = above.slice(0, Math.max(0, above.indexOf(head)));
      const isOwn = above.includes(head) && !within.some((at) => tree.tokens[at]?.upos === 'VERB');
      return isOwn && isBy(word) && tree.tokens[word]?.upos === 'PROPN';
    }) ?? -1
  );
}

/** "who", "which", "all of whom" in a relative clause. Never throws. */
export function isRelativePronoun(tree: SentenceTree, word: number): boolean {
  if (childrenBy(tree, word, 'nmod').some((child) => /^(?:whom|which)$/.test(lower(tree, child))))
    return true;
  const above = tree.tokens[word]?.head ?? -1;
  return tree.tokens[above]?.rel === 'acl:relcl' && /^(?:who|which|that|whom)$/.test(lower(tree, word));
}

/** "in which", "where". */
function isPlacePronoun(tree: SentenceTree, head: number): boolean {
  return (tree.children[head] ?? []).some(
    (word) =>
      /^(?:where|when|why)$/.test(lower(tree, word)) ||
      (isRelativePronoun(tree, word) && childrenBy(tree, word, 'case').length > 0),
  );
}
