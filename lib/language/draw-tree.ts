import type { Token } from '#lib/language/analysis';

/** A word of the drawing; `x` is its middle. Lengths are in px of the drawing's own scale. */
export type DrawnWord = { x: number; text: string; under: string; isRoot: boolean };
/** An arc from a word's head down to the word; `height` counts from the line of the words up, and the label sits on top. */
export type DrawnArc = { from: number; to: number; height: number; label: string };
export type DrawnTree = {
  width: number;
  /** Height of the highest arc with its label. */
  above: number;
  words: DrawnWord[];
  arcs: DrawnArc[];
};

/** Sizes of the drawing: letters of 16 and 12 px, the room between words, and the step from one arc up to the next. */
const WORD_PX = 16;
const LABEL_PX = 12;
const GAP = 18;
const LEVEL = 30;
/** Room beside a label on its arc, and how far the arcs of one word stand apart. */
const LABEL_AIR = 20;
const SPREAD = 5;

/**
 * A dependency tree as words in a row with labelled arcs above them: no label is wider than its arc, and an arc over
 * others lies above them. `labelOf` and `underOf` say what stands on the arc and under the word; marks of punctuation get no
 * arc, they would lie over all others. Never throws.
 */
export function drawTree(
  tokens: readonly Token[],
  labelOf: (token: Token) => string,
  underOf: (token: Token) => string,
): DrawnTree {
  const arcs = arcsOf(tokens, labelOf);
  const words = placeWords(tokens, underOf, arcs);
  const levels = levelsOf(arcs);
  const last = words.at(-1);
  return {
    width: last ? last.x + widest(last) / 2 + GAP : 0,
    above: Math.max(0, ...levels) * LEVEL + LABEL_PX,
    words,
    arcs: arcs.map(({ head, word, label }, at) => ({
      from: (words[head]?.x ?? 0) + Math.sign(word - head) * SPREAD,
      to: words[word]?.x ?? 0,
      height: (levels[at] ?? 1) * LEVEL,
      label,
    })),
  };
}

type Arc = { head: number; word: number; left: number; right: number; label: string };

/** Shortest first, so that what lies under an arc comes before it. */
function arcsOf(tokens: readonly Token[], labelOf: (token: Token) => string): Arc[] {
  return tokens
    .flatMap((token, word) => {
      const { head } = token;
      if (head < 0 || head >= tokens.length || head === word || token.rel === 'punct') return [];
      return [{ head, word, left: Math.min(head, word), right: Math.max(head, word), label: labelOf(token) }];
    })
    .sort((a, b) => a.right - a.left - (b.right - b.left) || a.left - b.left);
}

/** From left to right: far enough from the word before, and from each head or dependent before for the label between. */
function placeWords(
  tokens: readonly Token[],
  underOf: (token: Token) => string,
  arcs: readonly Arc[],
): DrawnWord[] {
  const words: DrawnWord[] = [];
  tokens.forEach((token, at) => {
    const word = { x: 0, text: token.text, under: underOf(token), isRoot: token.head < 0 };
    const before = words.at(-1);
    const beside = before ? before.x + widest(before) / 2 + GAP : GAP;
    const ends = arcs.filter(({ right }) => right === at);
    const behindLabels = ends.map(
      ({ left, label }) => (words[left]?.x ?? 0) + textWidth(label, LABEL_PX) + LABEL_AIR,
    );
    word.x = Math.max(beside + widest(word) / 2, ...behindLabels);
    words.push(word);
  });
  return words;
}

/** An arc lies one step above the highest that it spans. */
function levelsOf(arcs: readonly Arc[]): number[] {
  const levels: number[] = [];
  for (const { left, right } of arcs) {
    const under = levels.filter((_, at) => {
      const other = arcs[at];
      return other !== undefined && other.left < right && left < other.right;
    });
    levels.push(1 + Math.max(0, ...under));
  }
  return levels;
}

function widest({ text, under }: Pick<DrawnWord, 'text' | 'under'>): number {
  return Math.max(textWidth(text, WORD_PX), textWidth(under, LABEL_PX));
}

/** Width of words in a common sans face, on the safe side: there is no measuring on a server. */
function textWidth(text: string, px: number): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * px;
}

function letterWidth(letter: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(
      letter,
    )
  )
    return 1.05;
  if (/[ijlIt.,:;'’|!()[\]f r-]/.test(letter)) return 0.36;
  if (/[mwMW@%]/.test(letter)) return 0.92;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.58;
}
