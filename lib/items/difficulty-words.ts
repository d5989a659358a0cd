import type { DifficultyCue, Gauged } from '#lib/items/difficulty';
import { wordRarity } from '#lib/language/word-rarity';

/** The rarest words of a question are what people stumble on. */
const RAREST = 3;
/** Mean rarity of those in an ordinary question; what is rarer makes harder, what is commoner easier, up to the weight. */
const ORDINARY_RARITY = 0.55;
const RARITY_WEIGHT = 0.12;

/** How rare the rarest words and names of the question and its key are. */
export function rarityCue({ stem, options, key }: Gauged): DifficultyCue | null {
  const fixed = /^(?:Yes|No|True|False)$|^(?:supported|refuted|not-enough-evidence)$/.test(key);
  const words = wordsOf(`${stem} ${fixed ? '' : options.join(' ') || key}`).filter(
    (word) => !/\d/.test(word),
  );
  const rarest = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]
    .map((word) => ({ word, rarity: wordRarity(word) }))
    .toSorted((a, b) => b.rarity - a.rarity || (a.word < b.word ? -1 : 1))
    .slice(0, RAREST);
  if (rarest.length === 0) return null;
  const mean = rarest.reduce((sum, { rarity }) => sum + rarity, 0) / rarest.length;
  const over = (mean - ORDINARY_RARITY) / (mean > ORDINARY_RARITY ? 1 - ORDINARY_RARITY : ORDINARY_RARITY);
  const weight = Math.round(100 * RARITY_WEIGHT * over) / 100;
  const named = rarest.map(({ word }) => `“${word}”`).join(', ');
  return {
    name: 'rarity',
    weight,
    words: weight > 0 ? `it uses rare words or names (${named})` : 'its words and names are common',
  };
}

/** A question in wholly other words than its proof; one in the same words is easier by the other weight. */
const REWORDED_WEIGHT = 0.3;
const SAME_WORDS_WEIGHT = -0.05;
/** From this share of new words on the wording counts as another. */
const REWORDED_FROM = 0.1;

/** How many of the words of the question, but for those of the near miss, its proof does not have. */
export function wordingCue({ stem, evidence, nearMiss }: Gauged): DifficultyCue | null {
  const proof = new Set(evidence.flatMap(({ quote }) => wordsOf(quote)).map(stemmed));
  const changed = new Set(wordsOf(nearMiss?.to ?? '').map(stemmed));
  const asked = wordsOf(stem)
    .map(stemmed)
    .filter((word) => !changed.has(word));
  if (asked.length === 0) return null;
  const share = asked.filter((word) => !proof.has(word)).length / asked.length;
  const isOther = share >= REWORDED_FROM;
  return {
    name: 'wording',
    weight: isOther ? Math.round(100 * REWORDED_WEIGHT * share) / 100 : SAME_WORDS_WEIGHT,
    words: isOther ? 'the article says it in other words' : 'the article says it in the same words',
  };
}

/** Words of content, without the date that opens a stem and what only asks. */
function wordsOf(text: string): string[] {
  const words =
    text.replace(/^As of [^,]+(?:, \d{4})?,/, '').match(/\p{L}[\p{L}\p{M}’']*\p{L}|\d[\d.,]*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s$/, '')).filter((word) => !GRAMMAR.test(word));
}

const GRAMMAR =
  /^(?:an?|the|of|in|on|at|to|for|from|with|by|as|into|and|or|than|that|which|who|whom|what|when|where|how|many|much|is|are|was|were|be|been|do|does|did|has|have|had|not|it|its|his|her|their)$/i;

/** "opened" and "open", "Colombian" and "Colombia" are the same words here. */
function stemmed(word: string): string {
  return word.toLowerCase().slice(0, STEM_LETTERS);
}

const STEM_LETTERS = 4;
