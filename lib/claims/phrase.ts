import {
  ancestors,
  childrenBy,
  hasRelation,
  isBreak,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isSchool } from '#lib/language/repair-names';

/** What may be set off by commas or brackets and left out without changing what the rest says. */
const SET_OFF = ['acl', 'appos', 'parataxis', 'advcl', 'nmod', 'discourse'];
/** "Sky News, among other channels, provides …". */
const ASIDE_OPENER = /^(?:among|amongst|along|together|like|as|with)$/;
const LIST_OPENER = /^(?:including|such|like|especially|notably|e\.g\.|namely)$/;

/**
 * The words of a phrase: all that hangs below its head, without what commas or brackets set off (relative clauses,
 * appositions, "including …" lists) and without marks at its ends. Ascending.
 */
export function phraseWords(tree: SentenceTree, head: number, without: readonly number[] = []): number[] {
  const cut = new Set<number>();
  for (const word of without)
    for (const inner of range(tree.first[word] ?? word, tree.last[word] ?? word)) cut.add(inner);
  const run = range(tree.first[head] ?? head, tree.last[head] ?? head).filter(
    (word) => !cut.has(word) && (word === head || ancestors(tree, word).includes(head)),
  );
  for (const word of run) {
    if (word !== head && isSetOff(tree, word)) {
      for (const inner of range(tree.first[word] ?? word, tree.last[word] ?? word)) cut.add(inner);
    }
  }
  cutBrackets(tree, run, cut);
  return trimMarks(
    tree,
    run.filter((word) => !cut.has(word)),
  );
}

/** True for a modifier between commas, dashes or brackets: it adds, it does not restrict. */
export function isSetOff(tree: SentenceTree, word: number): boolean {
  if (isWhereItLies(tree, word) || isRankOf(tree, word)) return false;
  if (isAge(tree, word) || isAlias(tree, word) || isOfWhich(tree, word) || isPointer(tree, word)) return true;
  const isAfter = word > (tree.tokens[word]?.head ?? word) && hasRelation(tree, word, 'nummod', 'amod');
  if (!isAfter && !hasRelation(tree, word, ...SET_OFF)) return false;
  const first = tree.first[word] ?? word;
  const opensWithBreak = isBreak(tree, first) || isBreak(tree, first - 1);
  if (!opensWithBreak) return false;
  if (!hasRelation(tree, word, 'nmod')) return true;
  if (isAddedWith(tree, word)) return true;
  const opener = isBreak(tree, first) ? lower(tree, first + 1) : lower(tree, first);
  const isClosed = isBreak(tree, (tree.last[word] ?? word) + 1) || isBreak(tree, tree.last[word] ?? word);
  return LIST_OPENER.test(opener) || (isClosed && ASIDE_OPENER.test(opener));
}

/** "Charles, Duke of Orléans": a rank behind a given name belongs to it. */
function isRankOf(tree: SentenceTree, word: number): boolean {
  const { head = -1, text = '' } = tree.tokens[word] ?? {};
  return (
    hasRelation(tree, word, 'appos') &&
    /^(?:Duke|Duchess|Count|Countess|Earl|Prince|Princess|Baron|Marquess|Elector)$/.test(text) &&
    lower(tree, word - 1) === ',' &&
    head === word - 2 &&
    lower(tree, word + 1) === 'of'
  );
}

/** "Cochran's Mills, Pennsylvania": the state or country right behind a town belongs to its name. */
function isWhereItLies(tree: SentenceTree, word: number): boolean {
  const { upos = '', head = -1, text = '' } = tree.tokens[word] ?? {};
  const first = tree.first[word] ?? word;
  const comma = lower(tree, first) === ',' ? first : first - 1;
  const isPlace = (at: number) => /^(?:place|country)$/.test(tree.entityAt[at]?.type ?? '');
  return (
    hasRelation(tree, word, 'appos') &&
    upos === 'PROPN' &&
    text.length > 3 &&
    lower(tree, comma) === ',' &&
    (comma === head + 1 || isBehindSchool(tree, head, comma)) &&
    (isPlace(head) || !tree.entityAt[head] || isBehindSchool(tree, head, comma)) &&
    isPlace(word) &&
    /^\p{Lu}/u.test(tree.tokens[head]?.text ?? '') &&
    range(comma + 1, tree.last[word] ?? word).every((at) => tree.entityAt[at] === tree.entityAt[word])
  );
}

/** "the University of California, Berkeley", "King's College, London": where it lies tells one from the other. */
function isBehindSchool(tree: SentenceTree, head: number, comma: number): boolean {
  const school = tree.entityAt[head];
  return (
    isSchool(tree.tokens[head]?.text ?? '') &&
    (comma === head + 1 || (school?.end ?? -1) === tree.tokens[comma - 1]?.end)
  );
}

/** ", with a population of 2,000" at the end of a clause: one more thing about it, or about what it names last. */
export function isAddedWith(tree: SentenceTree, word: number): boolean {
  const marker = childrenBy(tree, word, 'case')[0] ?? -1;
  const opensAfterComma = [tree.first[word] ?? word, (tree.first[word] ?? word) - 1].some(
    (at) => lower(tree, at) === ',',
  );
  const end = (tree.last[word] ?? word) + 1;
  const isAtEnd =
    /^(?:[.!?;:,)]|[”"])$/.test(tree.tokens[end]?.text ?? '.') || isParticipleOf(tree, word, end);
  return (
    lower(tree, marker) === 'with' && opensAfterComma && word > (tree.tokens[word]?.head ?? word) && isAtEnd
  );
}

/** ", with laws banning it expected in March": the participle of what stands behind "with". */
export function isParticipleOf(tree: SentenceTree, word: number, participle: number): boolean {
  const { rel = '', head = -1, xpos = '' } = tree.tokens[participle] ?? {};
  return (
    rel === 'advcl' &&
    head === tree.tokens[word]?.head &&
    /^VB[NGD]$/.test(xpos) &&
    tree.first[participle] === participle
  );
}

/** ", the cause of which is unknown": one more statement. */
function isOfWhich(tree: SentenceTree, word: number): boolean {
  return (
    tree.tokens[word]?.upos === 'NOUN' &&
    isBreak(tree, (tree.first[word] ?? word) - 1) &&
    childrenBy(tree, word, 'nmod').some(
      (child) => child > word && /^(?:which|whom)$/.test(lower(tree, child)),
    )
  );
}

/** "the Family Computer, or Famicom, went": another name for the same. */
function isAlias(tree: SentenceTree, word: number): boolean {
  const joint = childrenBy(tree, word, 'cc')[0];
  return (
    hasRelation(tree, word, 'conj') &&
    joint !== undefined &&
    lower(tree, joint) === 'or' &&
    lower(tree, joint - 1) === ',' &&
    lower(tree, (tree.last[word] ?? word) + 1) === ',' &&
    childrenBy(tree, tree.tokens[word]?.head ?? -1, 'conj').length === 1
  );
}

/** "in most homes as shown in figure 2": where the reader is to look. */
function isPointer(tree: SentenceTree, word: number): boolean {
  return (
    hasRelation(tree, word, 'acl', 'advcl') &&
    tree.tokens[word]?.xpos === 'VBN' &&
    lower(tree, word - 1) === 'as' &&
    /^(?:in|by|on)$/.test(lower(tree, word + 1)) &&
    [word + 2, word + 3].some((at) => POINTED_AT.test(lower(tree, at)))
  );
}

const POINTED_AT =
  /^(?:figures?|figs?\.?|tables?|charts?|maps?|diagrams?|sections?|chapters?|appendix|equations?)$/;

/** "Cameron, 49, said": an age after a name. */
function isAge(tree: SentenceTree, word: number): boolean {
  const { upos = '', head = -1, text = '' } = tree.tokens[word] ?? {};
  return (
    upos === 'NUM' &&
    /^\d{1,3}$/.test(text) &&
    tree.tokens[head]?.upos === 'PROPN' &&
    lower(tree, word - 1) === ',' &&
    word > head
  );
}

/** "the board of trustees", "the ship and its crew": what follows a noun, not set off, is part of what it says; not "the flag to the guards". */
export function isFollowed(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'nmod', 'acl', 'appos', 'conj').some((child) => {
    const first = tree.first[child] ?? child;
    const isLoose =
      hasRelation(tree, child, 'nmod') &&
      childrenBy(tree, child, 'case').some((marker) => LOOSE_MARKERS.test(lower(tree, marker)));
    return child > word && !isLoose && !isBreak(tree, first) && !isBreak(tree, first - 1);
  });
}

/** What they open may as well belong to the verb. */
const LOOSE_MARKERS =
  /^(?:to|in|on|at|with|by|after|before|from|during|into|since|until|under|over|near|within|through)$/;

/** The members of a coordination: the word and its conjuncts, however the parser chained them, in reading order. */
export function conjuncts(tree: SentenceTree, word: number): number[] {
  const members = [word];
  for (let at = 0; at < members.length && members.length < 60; at += 1) {
    members.push(...childrenBy(tree, members[at] ?? word, 'conj'));
  }
  return members.sort((a, b) => a - b);
}

function cutBrackets(tree: SentenceTree, run: number[], cut: Set<number>): void {
  let open = -1;
  for (const word of run) {
    const text = tree.tokens[word]?.text ?? '';
    if (text === '(' || text === '[') open = word;
    if ((text === ')' || text === ']') && open >= 0) {
      for (const inner of range(open, word)) cut.add(inner);
      open = -1;
    }
  }
}

const MARK = /^(?:[,;:.–—!?…]|-{1,3}|\.{2,})$/;

function trimMarks(tree: SentenceTree, words: number[]): number[] {
  let from = 0;
  let to = words.length;
  const isMark = (at: number) => MARK.test(tree.tokens[words[at] ?? -1]?.text ?? '');
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  const kept = words.slice(from, to);
  return kept.filter((word, at) => {
    const isComma = tree.tokens[word]?.text === ',';
    // A comma whose neighbour was cut away is left over, unless a list goes on after it.
    if (!isComma) return true;
    const next = kept[at + 1];
    const before = kept[at - 1];
    if (next !== word + 1) return false;
    if (before === word - 1) return true;
    // "Joshua David[, a writer], and Robert Hammond": of two, no comma is left.
    const isPair =
      hasRelation(tree, next, 'cc') && words.filter((other) => hasRelation(tree, other, 'conj')).length < 2;
    return hasRelation(tree, next, 'conj', 'cc') && !isPair;
  });
}

/** "algae in their tissue": nothing is its own owner; "a firm that built its first car" is told of the firm. Never throws. */
export function isInsidePhrase(tree: SentenceTree, word: number, head: number): boolean {
  const above = ancestors(tree, word);
  const at = above.indexOf(head);
  return at >= 0 && above.slice(0, at).every((other) => tree.tokens[other]?.upos !== 'VERB');
}
