import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';

/**
 * The block with the words before it that say what it means, where grammar leaves one choice: "five Indians, among them a dancer",
 * "Borsa Mills paid the cost itself". A claim that keeps those words is clear. Never throws.
 */
export function withSaidBefore<Words extends { first: number; end: number; unless?: number[] }>(
  tree: SentenceTree,
  block: Words,
): Words {
  if (block.end !== block.first + 1 || (block.unless?.length ?? 0) > 0) return block;
  const unless = /^them$/.test(lower(tree, block.first))
    ? severalBefore(tree, block.first)
    : /^(?:it|them)sel(?:f|ves)$/.test(lower(tree, block.first))
      ? doerOf(tree, block.first)
      : [];
  return unless.length > 0 ? { ...block, unless } : block;
}

const SHARE =
  /^(?:all|most|many|some|none|half|both|each|several|few|one|two|three|four|five|six|seven|eight|nine|ten|thirds?|quarters?|fourths?|fifths?|\d+)$/;

/** "guests, among them …", "islands, nearly all of them …": the nearest noun before the comma that stands for several. */
function severalBefore(tree: SentenceTree, word: number): number[] {
  const marker = lower(tree, word - 1);
  if (marker !== 'among' && !(marker === 'of' && SHARE.test(lower(tree, word - 2)))) return [];
  const comma = range(Math.max(0, word - OPENING), word - 2).findLast((at) => lower(tree, at) === ',') ?? -1;
  const opens =
    comma >= 0 && range(comma + 1, word - 2).every((at) => !hasVerb(tree, at) && lower(tree, at) !== 'and');
  if (!opens || (marker === 'among' && comma !== word - 2)) return [];
  const found = range(0, comma - 1).findLast((at) => isSeveral(tree, at));
  return found === undefined ? [] : [found];
}

/** Words from a comma to "them": "nearly three quarters of them". */
const OPENING = 8;

function hasVerb(tree: SentenceTree, word: number): boolean {
  return /^(?:VERB|AUX)$/.test(tree.tokens[word]?.upos ?? '');
}

function isSeveral(tree: SentenceTree, word: number): boolean {
  const { xpos = '', lemma = '', upos = '' } = tree.tokens[word] ?? {};
  return (
    (/^NNP?S$/.test(xpos) || lemma === 'people') && upos !== 'NUM' && !hasRelation(tree, word, 'compound')
  );
}

/** "itself" with the subject of its own verb. */
function doerOf(tree: SentenceTree, word: number): number[] {
  for (const above of ancestors(tree, word)) {
    const subject = childrenBy(tree, above, 'nsubj').find((one) => one < word);
    if (subject !== undefined)
      return /^(?:NOUN|PROPN)$/.test(tree.tokens[subject]?.upos ?? '') && isOfNumber(tree, subject, word)
        ? [subject]
        : [];
    if (subject === word || !hasRelation(tree, above, 'xcomp', 'advcl', 'conj', 'obj', 'obl', 'nmod', 'root'))
      return [];
  }
  return [];
}

function isOfNumber(tree: SentenceTree, subject: number, word: number): boolean {
  const isPlural =
    /^NNP?S$/.test(tree.tokens[subject]?.xpos ?? '') || childrenBy(tree, subject, 'conj').length > 0;
  return isPlural === (lower(tree, word) === 'themselves');
}
