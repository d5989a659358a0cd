import { isSaidOfAnother } from '#lib/claims/mentions';
import { isFollowed } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/** How a thing was brought up by more than its noun, and where. */
export type FullerPhrase = { said: string; at: number; word: number };

/**
 * "The tax", where the one tax that the text has brought up so far was "a 6 percent tax on goods": "the 6 percent tax on goods". Null where
 * it has brought up two, or one by its noun alone. Never throws.
 */
export function fullerPhrase(reading: Reading, at: number, word: number): FullerPhrase | null {
  const tree = reading.sentences[at]?.tree;
  const noun = tree?.tokens[word];
  if (!tree || noun?.upos !== 'NOUN' || !isBareDefinite(tree, word) || isFollowed(tree, word)) return null;
  const [first, second] = (introductions(reading).get(keyOf(tree, word)) ?? []).filter(
    (one) => one.at < at || (one.at === at && one.word < word),
  );
  return first && !second && first.said !== null ? { ...first, said: first.said } : null;
}

/** "The black hole", for "a black hole" where it was brought up. Null where its words are no good elsewhere. Never throws. */
export function definitePhrase(reading: Reading, at: number, word: number): string | null {
  const tree = reading.sentences[at]?.tree;
  return tree ? describedAs(reading, tree, word) : null;
}

/** `said` is null where it was brought up by nothing but its noun, or in words that another sentence cannot bear. */
type Introduction = { said: string | null; at: number; word: number; modifiers: string };

/** The first two things that a text brings up by each noun. */
function introductions(reading: Reading): ReadonlyMap<string, readonly Introduction[]> {
  const known = cache.get(reading);
  if (known) return known;
  const found = new Map<string, Introduction[]>();
  reading.sentences.forEach(({ tree, quoted }, at) => {
    tree.tokens.forEach((token, word) => {
      if (!/^(?:NOUN|PROPN)$/.test(token.upos) || hasRelation(tree, word, 'flat', 'fixed')) return;
      if (isBareDefinite(tree, word) || isInsideName(tree, word)) return;
      const own = found.get(keyOf(tree, word)) ?? [];
      const modifiers = modifiersOf(tree, word)
        .map((child) => lower(tree, child))
        .join(' ');
      if (own.length >= 2 || own.some((one) => one.modifiers === modifiers)) return;
      const said = quoted[word] || isSaidOfAnother(tree, word) ? null : describedAs(reading, tree, word);
      found.set(keyOf(tree, word), [...own, { said, at, word, modifiers }]);
    });
  });
  cache.set(reading, found);
  return found;
}

const cache = new WeakMap<Reading, ReadonlyMap<string, readonly Introduction[]>>();

function keyOf(tree: SentenceTree, word: number): string {
  const { lemma = '', xpos = '' } = tree.tokens[word] ?? {};
  return `${lemma.toLowerCase()}${/S$/.test(xpos) ? '+' : ''}`;
}

function modifiersOf(tree: SentenceTree, word: number): number[] {
  return childrenBy(tree, word, 'amod', 'compound', 'nmod', 'nummod').filter((child) => child < word);
}

/** "the tax", "this tax": told before, or of nothing told. */
function isBareDefinite(tree: SentenceTree, word: number): boolean {
  return (
    modifiersOf(tree, word).length === 0 &&
    childrenBy(tree, word, 'det').some((det) => /^(?:the|this|that|these|those)$/.test(lower(tree, det)))
  );
}

/** "Bridge" of "Bridge Street": no bridge. */
function isInsideName(tree: SentenceTree, word: number): boolean {
  return hasRelation(tree, word, 'compound') && tree.tokens[word]?.upos === 'PROPN';
}

/** "a new 6 percent tax on goods": "the 6 percent tax on goods", from the first that modifies the noun. Null where they are no good elsewhere. */
function describedAs({ article }: Reading, tree: SentenceTree, word: number): string | null {
  const { text = '' } = tree.tokens[word] ?? {};
  const number = tree.tokens[word + 1];
  // "Article 5"
  if (
    /^\p{Lu}\p{Ll}/u.test(text) &&
    number?.head === word &&
    /^\d{1,4}$/.test(number.text) &&
    modifiersOf(tree, word).length === 0
  )
    return `${text} ${number.text}`;
  const before = modifiersOf(tree, word);
  const [opening] = before;
  if (opening === undefined) return null;
  const first = Math.min(...before.map((child) => tree.first[child] ?? child));
  const isOwned = before.some((child) => tree.tokens[child]?.rel === 'nmod:poss');
  const isOnlyCounted = before.every((child) => hasRelation(tree, child, 'nummod'));
  const words = range(first, word);
  if (isOwned || isOnlyCounted || words.length > LONGEST || isOtherName(tree, word)) return null;
  if (words.some((inner) => isLoose(tree, inner, word))) return null;
  const last = afterwards(tree, word);
  const start = tree.tokens[first]?.start ?? 0;
  const said = article.text.slice(start, tree.tokens[last]?.end ?? start);
  const isOpener = first === 0 && tree.tokens[0]?.upos !== 'PROPN' && !tree.entityAt[0];
  return `the ${isOpener ? said.charAt(0).toLowerCase() + said.slice(1) : said}`;
}

/** "World War II", "the Walt Disney Company": more than the noun's name, or one of the many that the noun may mean. */
function isOtherName(tree: SentenceTree, word: number): boolean {
  const { upos = '', end = 0, lemma = '' } = tree.tokens[word] ?? {};
  const entity = tree.entityAt[word];
  if (upos !== 'PROPN' && !entity) return false;
  return (entity !== undefined && entity !== null && entity.end > end) || CATCH_ALL.test(lemma.toLowerCase());
}

/** Nouns that any of the organizations, towns or countries of a text may be called by. */
const CATCH_ALL =
  /^(?:company|firm|group|agency|organization|organisation|team|club|party|union|bank|university|school|institute|city|town|village|country|nation|state|county|region|airport|street|station)$/;

/** Words before the noun, with it, that another sentence still bears. */
const LONGEST = 7;

/** Marks, pronouns, joined words and what tells of one among others, or of what may be: no words to know a thing by. */
function isLoose(tree: SentenceTree, inner: number, noun: number): boolean {
  const { upos = '', xpos = '' } = tree.tokens[inner] ?? {};
  return (
    inner !== noun &&
    (/^(?:PRON|CCONJ|DET|ADV|VERB)$/.test(upos) ||
      (upos === 'PUNCT' && lower(tree, inner) !== '-') ||
      /^JJ[RS]$/.test(xpos) ||
      (TELLS_NOTHING.test(lower(tree, inner)) && !isPartInOrder(tree, inner, noun)))
  );
}

/** "the first section", "the second stage": one of several parts is known by its place among them. */
function isPartInOrder(tree: SentenceTree, inner: number, noun: number): boolean {
  return (
    /^(?:first|second|third|fourth|fifth|last)$/.test(lower(tree, inner)) &&
    /^(?:section|phase|stage|part|round|leg|volume|edition|chapter|segment|half|quarter)$/.test(
      tree.tokens[noun]?.lemma ?? '',
    )
  );
}

const TELLS_NOTHING =
  /^(?:other|another|same|such|similar|own|certain|further|additional|next|previous|last|second|third|fourth|fifth|possible|potential|likely|proposed|planned|alleged|so-called|would-be|future|former|current|present|related|many|few|several|whole|entire|single|mere|real|true|new|old|recent|big|small|great|good|bad|major|main|different|various|first)$/;

/** The end of "tax on goods and services": what says of what, right behind the noun. */
function afterwards(tree: SentenceTree, word: number): number {
  const [next] = childrenBy(tree, word, 'nmod').filter((child) => child > word);
  if (next === undefined || tree.first[next] !== word + 1) return word;
  const last = tree.last[next] ?? next;
  const words = range(word + 1, last);
  const isOf = /^(?:of|on|for|against|between)$/.test(lower(tree, word + 1));
  const isPlain = words.every(
    (inner) =>
      !/^(?:PRON|PUNCT|VERB|NUM)$/.test(tree.tokens[inner]?.upos ?? '') && lower(tree, inner) !== 'the',
  );
  return isOf && isPlain && words.length <= LONGEST ? last : word;
}
