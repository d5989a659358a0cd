import { withThe } from '#lib/claims/called-things';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import type { Entity } from '#lib/language/analysis';

/**
 * "The Society", "the Games", "the Church": a noun with a capital that is short for the one name with it that the text has told before, "the
 * Society of the Cincinnati". Null where it is no such noun, or short for one of two. Never throws.
 */
export function nameInFull(reading: Reading, at: number, word: number): string | null {
  const tree = reading.sentences[at]?.tree;
  const { text = '', start = 0 } = tree?.tokens[word] ?? {};
  if (!tree || !isShortName(tree, word)) return null;
  // "the Society for Systems Research", "the League's first office" of the League of Nations
  const next = lower(tree, word + 1);
  if (/^(?:of|for)$/.test(next)) return null;
  const [name, other] = (longerNames(reading).get(text) ?? []).filter(({ end }) => end <= start);
  if (!name || other || (/^['’]s$/.test(next) && name.said.endsWith('s'))) return null;
  return /^the /i.test(name.said) ? name.said : `the ${name.said}`;
}

/** The first two names that a text tells with each noun. */
function longerNames(reading: Reading): ReadonlyMap<string, readonly { said: string; end: number }[]> {
  const known = cache.get(reading);
  if (known) return known;
  const found = new Map<string, { said: string; end: number }[]>();
  for (const { tree } of reading.sentences)
    for (const entity of tree.sentence.entities) {
      const noun = nounOf(entity);
      const own = found.get(noun) ?? [];
      const said = withThe(reading.article.text, entity);
      const isTold = own.some((one) => bare(one.said) === bare(said));
      if (SHORT.test(noun) && own.length < 2 && !isTold) found.set(noun, [...own, { said, end: entity.end }]);
    }
  cache.set(reading, found);
  return found;
}

const cache = new WeakMap<Reading, ReadonlyMap<string, readonly { said: string; end: number }[]>>();

function bare(name: string): string {
  return name.replace(/^the /i, '');
}

/** One word with a capital, and nothing else but "the", that is the noun of a body, a contest or a text. */
function isShortName(tree: SentenceTree, word: number): boolean {
  const { text = '' } = tree.tokens[word] ?? {};
  const isAlone = childrenBy(tree, word, 'compound', 'flat', 'amod', 'nmod', 'acl').length === 0;
  return (
    SHORT.test(text) &&
    isAlone &&
    !hasRelation(tree, word, 'compound', 'flat') &&
    childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
    !/^\p{Lu}/u.test(tree.tokens[word + 1]?.text ?? '')
  );
}

const SHORT =
  /^(?:Society|Association|Union|League|Federation|Church|Order|Games|Olympics|Treaty|Convention|Protocol|Charter|Accord|Commission|Committee|Institute|Foundation|Academy|Fund|Trust|Festival|Championships|Museum)$/;

/** "Society" of "the Society of the Cincinnati", "Games" of "1936 Olympic Games"; empty for a name of one word. */
function nounOf({ canonical }: Entity): string {
  const words = bare(canonical).split(' ');
  const of = words.findIndex((word) => /^(?:of|for)$/.test(word));
  return words.length > 1 ? ((of > 0 ? words[of - 1] : words.at(-1)) ?? '') : '';
}

/** "the Association for Computational Linguistics": a name that is told in full. Never throws. */
export function isWholeName(tree: SentenceTree, word: number): boolean {
  return (
    SHORT.test(tree.tokens[word]?.text ?? '') &&
    /^(?:of|for)$/.test(lower(tree, word + 1)) &&
    /^\p{Lu}/u.test(tree.tokens[word + 2]?.text ?? '')
  );
}
