import type { SlotPhrase } from '#lib/claims/clause';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { capitalized } from '#lib/language/capitals';
import { isNationality } from '#lib/language/countries';

/** Longest phrase in words; longer ones are retold, not remembered. */
const PHRASE_MAX_WORDS = 6;

/**
 * The names and plain noun phrases among the words of a slot, as they stand in its wording `text`: what one could ask for.
 * Each without article and preposition; a noun phrase also with its "of" and with what it is joined to by "and". `article` is the
 * whole text: a word that opens the sentence and is small elsewhere is no name. Never throws.
 */
export function slotPhrases(
  tree: SentenceTree,
  words: readonly number[],
  text: string,
  article: string,
): SlotPhrase[] {
  const within = new Set(words);
  const found = [
    ...namesAmong(tree, within, text).map((name) => asPlainWord(tree, name, article)),
    ...words.flatMap((word) => nounPhrases(tree, word, within, article)),
  ];
  const seen = new Set<string>();
  return found.filter((phrase) => {
    const said = text.includes(phrase.text) || text.startsWith(capitalized(phrase.text));
    const fresh = !seen.has(phrase.text) && phrase.text !== '' && said;
    seen.add(phrase.text);
    return fresh && phrase.text.split(/\s+/).length <= PHRASE_MAX_WORDS;
  });
}

function namesAmong(tree: SentenceTree, within: ReadonlySet<number>, text: string): SlotPhrase[] {
  const { sentence, tokens } = tree;
  return sentence.entities.flatMap(({ start, end, type, canonical }) => {
    const covered = tokens.flatMap((token, word) => (token.start < end && start < token.end ? [word] : []));
    if (covered.length === 0 || !covered.every((word) => within.has(word))) return [];
    const named = covered.filter(
      (word, at) =>
        !(at === 0 && /^(?:the|a|an)$/.test(lower(tree, word))) && !/^['’]s?$/.test(lower(tree, word)),
    );
    const said = wordsAsSaid(tree, named);
    return [{ text: text.includes(canonical) && canonical.endsWith(said) ? canonical : said, type }];
  });
}

function asPlainWord(tree: SentenceTree, name: SlotPhrase, article: string): SlotPhrase {
  const isOpener = name.text === tree.tokens[0]?.text && name.type !== 'nationality';
  const small = name.text.toLowerCase();
  const isSmallElsewhere = isOpener && small !== name.text && vocabularyOf(article).words.has(small);
  return isSmallElsewhere ? { text: small, type: 'phrase' } : name;
}

/** The phrase that a noun heads: its describing words and itself; and longer ones that take in "of …" or "and …". */
function nounPhrases(
  tree: SentenceTree,
  head: number,
  within: ReadonlySet<number>,
  article: string,
): SlotPhrase[] {
  const token = tree.tokens[head];
  if (token?.upos !== 'NOUN' && token?.upos !== 'PROPN') return [];
  if (hasRelation(tree, head, 'compound', 'flat')) return [];
  const entity = tree.entityAt[head];
  if (entity && (token.upos === 'PROPN' || entity.type !== 'other')) return [];
  const type = token.upos === 'PROPN' ? 'other' : 'phrase';
  const first = openingOf(tree, head, within);
  const phrase = (end: number): SlotPhrase[] => {
    const run = range(first, end);
    const whole =
      run.every((word) => within.has(word)) && !run.some((word) => tree.tokens[word]?.upos === 'PRON');
    return whole ? [{ text: insideSentence(tree, first, wordsAsSaid(tree, run), article), type }] : [];
  };
  const longer = childrenBy(tree, head, 'nmod', 'conj').flatMap((child) => {
    const joins = /^(?:of|and|or)$/.test(lower(tree, head + 1)) && tree.first[child] === head + 1;
    const end = baseEnd(tree, child);
    return joins && end - first < PHRASE_MAX_WORDS ? phrase(end) : [];
  });
  return [...phrase(head), ...longer];
}

/** A plain word that opens the sentence has its capital from there. */
function insideSentence(tree: SentenceTree, first: number, phrase: string, article: string): string {
  const token = tree.tokens[first];
  const isPlain =
    first === 0 && token?.upos !== 'PROPN' && !tree.entityAt[first] && !isNationality(token?.text ?? '');
  const isPlainWord =
    isPlain && !/^\p{Lu}{2}/u.test(phrase) && !vocabularyOf(article).inner.has(token?.text ?? '');
  return isPlainWord ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

type Vocabulary = { article: string; words: ReadonlySet<string>; inner: ReadonlySet<string> };
let vocabulary: Vocabulary = { article: '', words: new Set(), inner: new Set() };

/**
 * All words of an article, and those that stand behind a small letter: inside a sentence. Kept for the article at hand, or its
 * length would be paid for with each phrase.
 */
function vocabularyOf(article: string): Vocabulary {
  if (vocabulary.article !== article) {
    vocabulary = {
      article,
      words: new Set(article.split(/[^\p{L}-]+/u)),
      inner: new Set([...article.matchAll(/(?<=\p{Ll},? )\p{L}+/gu)].map(([word]) => word)),
    };
  }
  return vocabulary;
}

/** Words that count or point and do not describe. */
const NO_DESCRIPTION =
  /^(?:many|several|such|other|more|most|few|fewer|same|own|certain|various|different|some|any|all|both|each|every|another|last|next|first|second|further|additional|numerous|total|only|entire|whole|early|late|new)$/;

function openingOf(tree: SentenceTree, head: number, within: ReadonlySet<number>): number {
  let first = head;
  while (within.has(first - 1) && describes(tree, first - 1, head)) first -= 1;
  while (first < head && (NO_DESCRIPTION.test(lower(tree, first)) || /^\W+$/.test(lower(tree, first))))
    first += 1;
  return first;
}

function describes(tree: SentenceTree, word: number, head: number): boolean {
  const token = tree.tokens[word];
  if (!token || !ancestors(tree, word).includes(head)) return false;
  if (token.upos === 'PUNCT') return token.text === '-';
  if (token.upos === 'VERB') return hasRelation(tree, word, 'amod', 'compound');
  if (token.upos === 'ADV') return tree.tokens[token.head]?.upos === 'ADJ';
  return /^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.upos) && !hasRelation(tree, word, 'nmod', 'appos', 'conj');
}

/** The last word of a phrase without the clauses and phrases that hang from it. */
function baseEnd(tree: SentenceTree, head: number): number {
  const entity = tree.entityAt[head];
  if (!entity) return head;
  return tree.tokens.findLastIndex((token) => token.start < entity.end && entity.start < token.end);
}

function wordsAsSaid(tree: SentenceTree, words: readonly number[]): string {
  return words.reduce((said, word, at) => {
    const token = tree.tokens[word];
    const before = tree.tokens[words[at - 1] ?? -1];
    const glued = before !== undefined && token !== undefined && before.end === token.start;
    return at === 0 || glued ? said + (token?.text ?? '') : `${said} ${token?.text ?? ''}`;
  }, '');
}
