import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { isSaidInFull, type References } from '#lib/claims/references';
import { wanting } from '#lib/claims/refusal-reasons';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isOfStem } from '#lib/claims/stems';
import { isNameType } from '#lib/language/analysis';

/**
 * Why a claim is not clear although its article is named before it: the title tells what the article is about, not what the sentence before said.
 * Null when the title may do. Never throws; linear in the sentence.
 */
export function leaningRefusal(
  proposition: Proposition,
  { replacements }: References,
  article: ArticleKind,
): string | null {
  return (
    untoldDeed(proposition, replacements, article) ??
    comparedWithUntold(proposition) ??
    unnamedOne(proposition, replacements) ??
    shareOfUntold(proposition) ??
    directionFromUntold(proposition) ??
    pronounLeft(proposition, replacements) ??
    monthPointedAt(proposition)
  );
}

/**
 * "The tombs were rebuilt by local masons" in a text that explains something: what "the" thing did once, without name, number or time, and
 * with no word of the title or the first sentence, belongs to a story told within it. News is one story, which its title tells.
 */
function untoldDeed(
  proposition: Proposition,
  replacements: References['replacements'],
  { isNews, topicStems, leadStems }: ArticleKind,
): string | null {
  const { tree, verb, args, subject } = proposition;
  if (isNews || verb.copular || args.some(({ role }) => role === 'time')) return null;
  const isThe = childrenBy(tree, subject.head, 'det').some((det) => lower(tree, det) === 'the');
  if (!isThe || childrenBy(tree, subject.head, 'nmod', 'acl').length > 0) return null;
  if (!wordsOf(verb.words).some((word) => tree.tokens[word]?.xpos === 'VBD')) return null;
  const stems = [...topicStems, ...leadStems];
  const isTied = (word: number) =>
    isNameOrNumber(tree, word) ||
    replacements.some(({ first, end }) => word >= first && word < end) ||
    stems.some((stem) => isOfStem(lower(tree, word), stem) || isOfStem(lemma(tree, word), stem));
  return keptWords(proposition).some(isTied) ? null : wanting('to what story this belongs');
}

/** "One" alone counts nothing that could be looked up. */
function isNameOrNumber(tree: SentenceTree, word: number): boolean {
  const { text = '', upos } = tree.tokens[word] ?? {};
  const type = tree.entityAt[word]?.type;
  return (
    (/^(?:PROPN|NUM)$/.test(upos ?? '') && text.toLowerCase() !== 'one') ||
    (type !== undefined && type !== 'nationality' && isNameType(type)) ||
    /\d/.test(text)
  );
}

/** "A weaker storm left six million people without power": weaker than which? */
function comparedWithUntold(proposition: Proposition): string | null {
  const { tree, subject } = proposition;
  const compared = childrenBy(tree, subject.head, 'amod').find(
    (word) => word < subject.head && COMPARED.test(lower(tree, word)),
  );
  const isSaid = keptWords(proposition).some((word) => lower(tree, word) === 'than');
  return isOne(tree, subject.head) && compared !== undefined && !isSaid
    ? wanting(`${lower(tree, compared)} than what`)
    : null;
}

const COMPARED =
  /^(?:weaker|stronger|larger|smaller|bigger|lesser|longer|shorter|deeper|heavier|lighter|wider|narrower|faster|slower|cheaper|better|worse|warmer|colder|richer|poorer|safer|simpler)$/;

/** "An American ran the program" of "An American, Elin Rees, ran the program": somebody whose name is left out. */
function unnamedOne(proposition: Proposition, replacements: References['replacements']): string | null {
  const { tree, subject } = proposition;
  const kept = new Set(keptWords(proposition));
  const names = [
    ...childrenBy(tree, subject.head, 'appos'),
    ...(hasRelation(tree, subject.head, 'appos') ? [tree.tokens[subject.head]?.head ?? -1] : []),
  ];
  const { words } = subject;
  const isNamed = words.some((word) => typeof word !== 'number' || isSaidInFull(word, replacements));
  const isLeftOut =
    !isNamed && names.some((word) => tree.entityAt[word]?.type === 'person' && !kept.has(word));
  return isOne(tree, subject.head) && isLeftOut ? wanting('who this was') : null;
}

function isOne(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det)));
}

/** "The remainder consists of a tunnel": of what? */
function shareOfUntold({ tree, subject }: Proposition): string | null {
  const isShare = /^(?:remainder|rest|balance)$/.test(lemma(tree, subject.head));
  const isThe = childrenBy(tree, subject.head, 'det').some((det) => lower(tree, det) === 'the');
  return isShare && isThe && childrenBy(tree, subject.head, 'nmod').length === 0
    ? wanting(`${lower(tree, subject.head)} of what`)
    : null;
}

/** "About 30 kilometres to the west lies Oldham": west of what? */
function directionFromUntold(proposition: Proposition): string | null {
  const { tree, verb } = proposition;
  const isPlace = /^(?:lie|stand|rise|extend|stretch|begin|be|sit)$/.test(verb.lemma);
  const side = keptWords(proposition).find(
    (word) =>
      /^(?:(?:north|south)(?:-?(?:east|west))?|east|west)$/.test(lower(tree, word)) &&
      lower(tree, word - 1) === 'the' &&
      lower(tree, word - 2) === 'to' &&
      lower(tree, word + 1) !== 'of',
  );
  return isPlace && side !== undefined ? wanting(`${lower(tree, side)} of what`) : null;
}

/** "The public has had a chance to see it": a pronoun that no word of the claim says. */
function pronounLeft(proposition: Proposition, replacements: References['replacements']): string | null {
  const { tree, subject } = proposition;
  const kept = keptWords(proposition);
  const left = kept.find(
    (word) =>
      /^(?:it|them)$/.test(lower(tree, word)) &&
      hasRelation(tree, word, 'obj', 'obl', 'iobj') &&
      !replacements.some(({ first, end }) => word >= first && word < end) &&
      !kept.some(
        (noun) =>
          noun < word &&
          (isSaidInFull(noun, replacements) || (noun !== subject.head && mayBeMeant(tree, noun, word))),
      ),
  );
  return left === undefined ? null : wanting(`what "${lower(tree, left)}" means`);
}

/** A noun of the same number before a pronoun; in "a chance to see it", "it" is no chance. */
function mayBeMeant(tree: SentenceTree, noun: number, pronoun: number): boolean {
  const isPlural = lower(tree, pronoun) === 'them';
  const tag = tree.tokens[noun]?.xpos ?? '';
  if (ancestors(tree, pronoun).includes(noun)) return false;
  return isPlural ? /^NNP?S$/.test(tag) : /^NNP?$/.test(tag);
}

/** "The video was put up that April": of which year? */
function monthPointedAt(proposition: Proposition): string | null {
  const { tree } = proposition;
  const month = keptWords(proposition).find(
    (word) => MONTH.test(tree.tokens[word]?.text ?? '') && /^(?:that|this)$/.test(lower(tree, word - 1)),
  );
  return month === undefined ? null : wanting(`which ${tree.tokens[month]?.text} this was`);
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)$/;
