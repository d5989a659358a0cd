import type { Attribution } from '#lib/claims/claim';
import { isSourcePhrase } from '#lib/claims/clause-parts';
import { phraseWords } from '#lib/claims/phrase';
import type { Proposition } from '#lib/claims/proposition';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  range,
  type SentenceTree,
  spanOfWords,
} from '#lib/claims/sentence-tree';
import { canSay } from '#lib/claims/speakers';

/** Who is said to have said it, and by which words: the subject of a verb of speech above the clause, or "according to …". */
export function attributionOf({ tree, head }: Proposition, text: string): Attribution | null {
  const speech = speechAbove(tree, head);
  if (speech >= 0) return sourceSpan(tree, text, speech);
  const clause = [head, ...conjunctsAbove(tree, head)];
  for (const word of clause) {
    const phrase = (tree.children[word] ?? []).find(
      (child) => hasRelation(tree, child, 'obl', 'advcl', 'nmod') && isSourcePhrase(tree, child),
    );
    if (phrase !== undefined) return sourceNamed(tree, text, phrase, phraseWords(tree, phrase).slice(2));
    const aside = childrenBy(tree, word, 'parataxis', 'advcl').find((child) => isAsideOfSpeech(tree, child));
    if (aside !== undefined) return sourceSpan(tree, text, aside);
  }
  const before = speechBefore(tree, head);
  if (before >= 0) return sourceSpan(tree, text, before);
  return sourceInside(tree, text, head);
}

/** "The risk is low, Ann Moe explained, because most recover": what goes on behind the aside is said too; -1 where there is none. */
function speechBefore(tree: SentenceTree, head: number): number {
  if (!hasRelation(tree, head, 'advcl')) return -1;
  const above = tree.tokens[head]?.head ?? -1;
  const asides = [above, ...childrenBy(tree, above, 'parataxis', 'advcl')];
  return (
    asides.find(
      (word) =>
        word < head &&
        hasRelation(tree, word, 'parataxis', 'advcl') &&
        childrenBy(tree, word, 'mark', 'obj', 'ccomp').length === 0 &&
        lower(tree, word + 1) === ',' &&
        isAsideOfSpeech(tree, word),
    ) ?? -1
  );
}

/** "…, said Ann Moe, …", "As Ann Moe told the BBC, …": who says the clause stands beside it. */
function isAsideOfSpeech(tree: SentenceTree, word: number): boolean {
  const says = SPEECH.has(lemma(tree, word));
  // "Settlers hunted it; Europeans later added cats": told anew.
  if (hasRelation(tree, word, 'parataxis'))
    return says && !opensBehindSemicolon(tree, word) && !tellsAim(tree, word);
  const mark = childrenBy(tree, word, 'mark', 'advmod').find((child) => child < word);
  const isTold = /^(?:VBD|VBZ|VBP)$/.test(tree.tokens[word]?.xpos ?? '');
  if (!isTold || childrenBy(tree, word, 'nsubj').length === 0) return false;
  if (mark === undefined) return says;
  return (
    lower(tree, mark) === 'as' &&
    (says || /^(?:summarize|summarise|put|phrase|formulate|express)$/.test(lemma(tree, word)))
  );
}

/** "Dots are raised, so that blind people can read it": no aside. */
function tellsAim(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'mark').some((mark) =>
    /^(?:so|that|because|since|although|though)$/.test(lower(tree, mark)),
  );
}

function opensBehindSemicolon(tree: SentenceTree, word: number): boolean {
  const first = Math.min(tree.first[word] ?? word, word);
  return [first, first - 1].some((at) => lower(tree, at) === ';');
}

/** "… to be finished by 2026, according to the director": the source hangs deeper in the clause. */
function sourceInside(tree: SentenceTree, text: string, head: number): Attribution | null {
  const within = range(tree.first[head] ?? head, tree.last[head] ?? head);
  const opener = within.find((word) => lower(tree, word) === 'according' && lower(tree, word + 1) === 'to');
  const isEmbedded =
    opener !== undefined &&
    ancestors(tree, opener).some((above) => above !== head && hasRelation(tree, above, 'ccomp', 'acl'));
  if (opener === undefined || isEmbedded) return null;
  const source = ancestors(tree, opener).find(
    (above) => /^(?:NOUN|PROPN)$/.test(tree.tokens[above]?.upos ?? '') && above > opener,
  );
  return source === undefined
    ? null
    : sourceNamed(
        tree,
        text,
        source,
        phraseWords(tree, source).filter((word) => word > opener + 1),
      );
}

/** Verbs of saying, showing and thinking: what follows is said by their subject. */
export const SPEECH = new Set(
  'say tell announce state declare report claim argue note add explain write confirm acknowledge admit insist stress warn reveal disclose testify assert allege maintain contend suggest show find indicate conclude observe remark point reply respond recall describe estimate believe think feel consider comment deny mention emphasize emphasise complain concede caution tweet post quip read'.split(
    ' ',
  ),
);

/** Whether words can name somebody who says something: not too many of them, no quotation. */
export function isSource(source: string): boolean {
  return (
    source !== 'somebody' &&
    !/^(?:who|which|that|whose)\b/i.test(source) &&
    source.split(/\s+/).length <= SOURCE_WORDS_MAX &&
    !/["“”(]/.test(source)
  );
}

/** More words than this name nobody who says something. */
const SOURCE_WORDS_MAX = 14;

/** The verb of speech that governs the clause; -1 when none does. */
function speechAbove(tree: SentenceTree, head: number): number {
  let at = head;
  for (const above of ancestors(tree, head)) {
    const isSaid =
      hasRelation(tree, at, 'ccomp') || (hasRelation(tree, at, 'parataxis') && !isApart(tree, at, above));
    if (isSaid && SPEECH.has(lemma(tree, above))) return above;
    if (!hasRelation(tree, at, 'conj', 'ccomp', 'advcl', 'acl', 'xcomp')) return -1;
    at = above;
  }
  return -1;
}

/** What a semicolon or a dash sets apart is told anew, not said by anybody. */
function isApart(tree: SentenceTree, clause: number, speech: number): boolean {
  const first = Math.min(tree.first[clause] ?? clause, clause);
  return (
    first > speech && [first, first - 1].some((word) => /^(?:[;:—–]|--)$/.test(tree.tokens[word]?.text ?? ''))
  );
}

/** The subject of a verb of speech as a source; "somebody" where it has none. Null where it has no words. Never throws. */
export function sourceSpan(tree: SentenceTree, text: string, verb: number): Attribution | null {
  const subject = [verb, ...conjunctsAbove(tree, verb)]
    .flatMap((word) => childrenBy(tree, word, 'nsubj'))
    .at(0);
  return subject === undefined
    ? { source: 'somebody', ...spanOfWords(tree, [verb]) }
    : sourceNamed(tree, text, subject, phraseWords(tree, subject));
}

/** What cannot speak is no source: who says so is then somebody that the sentence does not name. */
function sourceNamed(tree: SentenceTree, text: string, head: number, words: number[]): Attribution | null {
  const named = spanAttribution(tree, text, words);
  return named && !canSay(tree, head) ? { ...named, source: 'somebody' } : named;
}

function spanAttribution(tree: SentenceTree, text: string, words: number[]): Attribution | null {
  if (words.length === 0) return null;
  const span = spanOfWords(tree, words);
  return { source: text.slice(span.start, span.end), ...span };
}

/** The words that a coordinated word goes on, nearest first. Never throws. */
export function conjunctsAbove(tree: SentenceTree, head: number): number[] {
  const above: number[] = [];
  let at = head;
  while (hasRelation(tree, at, 'conj') && above.length < 20) {
    at = tree.tokens[at]?.head ?? -1;
    if (at < 0) break;
    above.push(at);
  }
  return above;
}
