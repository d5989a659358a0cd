import type { Entity, Token } from '#lib/language/analysis';
import { analyzeText } from '#lib/language/analyze-text';
import { folded } from '#lib/language/names';

/** A word of a claim or of its evidence, numbered through all sentences. */
export type PairWord = {
  text: string;
  /** Lower case, without accents. */
  lower: string;
  lemma: string;
  upos: Token['upos'];
  relation: string;
  index: number;
  /** Number of the governing word; -1 for a root. */
  head: number;
  sentence: number;
};

/** A text taken apart for comparison. */
export type PairSide = { text: string; words: PairWord[]; content: PairWord[]; entities: Entity[] };

/** Takes a claim or its evidence apart. Treebank spellings of brackets and quotes are undone. Never throws. */
export function readSide(raw: string): PairSide {
  const text = undoTreebank(raw);
  const sentences = analyzeText(text).flatMap((paragraph) => paragraph.sentences);
  const words: PairWord[] = [];
  for (const [sentence, { tokens }] of sentences.entries()) {
    const before = words.length;
    for (const [at, token] of tokens.entries()) {
      const head = token.head < 0 ? -1 : before + token.head;
      words.push({ ...wordOf(token), index: before + at, head, sentence });
    }
  }
  const entities = sentences.flatMap((sentence) => sentence.entities);
  return { text, words, content: words.filter(isContent), entities };
}

/** Texts that stand one after another, each taken apart by itself and only once. Never throws. */
export function readSides(texts: readonly string[]): PairSide {
  const sides = texts.map(readOnce);
  const words: PairWord[] = [];
  let sentences = 0;
  for (const side of sides) {
    const before = words.length;
    for (const word of side.words) {
      const head = word.head < 0 ? -1 : before + word.head;
      words.push({ ...word, index: before + word.index, head, sentence: sentences + word.sentence });
    }
    sentences += (side.words.at(-1)?.sentence ?? -1) + 1;
  }
  return {
    text: sides.map(({ text }) => text).join(' '),
    words,
    content: words.filter(isContent),
    entities: sides.flatMap(({ entities }) => entities),
  };
}

/** A check looks at the same claim and passages in several ways. */
const SIDES_KEPT = 100;
const kept = new Map<string, PairSide>();

function readOnce(text: string): PairSide {
  const known = kept.get(text);
  if (known) return known;
  const side = readSide(text);
  if (kept.size >= SIDES_KEPT) kept.clear();
  kept.set(text, side);
  return side;
}

function wordOf({ text, lemma, upos, rel }: Token) {
  const relation = rel.split(':')[0] ?? '';
  return { text, lower: folded(text), lemma: folded(lemma), upos, relation };
}

/** @source the Penn Treebank's tokenization, in which FEVER's evidence is given */
function undoTreebank(text: string): string {
  return text
    .replaceAll('-LRB-', '(')
    .replaceAll('-RRB-', ')')
    .replaceAll('-LSB-', '[')
    .replaceAll('-RSB-', ']')
    .replaceAll('-COLON-', ':')
    .replace(/``|''/g, '"')
    .replace(/ (['’]s|n['’]t|['’]re|['’]ve|['’]ll)\b/g, '$1')
    .replace(/ ([.,;:!?)%])/g, '$1')
    .replaceAll('( ', '(')
    .replace(/\s+/g, ' ')
    .trim();
}

const NEGATION =
  /^(not|n['’]t|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|rarely|seldom)$/;
/** Words that deny what they govern without being a "not". */
const DENYING = new Set(
  'fail refuse lack deny avoid reject prevent stop cease decline incapable unable exclude forget miss yet instead rather false abstain neglect disassociate dissociate unrelated exempt against other outside zero away unsuccessful ban quit unwilling oppose except'.split(
    ' ',
  ),
);
const EMPTY = new Set(
  'be have do will would can could may might must shall should the a an of in on at to for from by with as and or but that this it its he she they his her their there which who whom also into than then so such very more most'.split(
    ' ',
  ),
);

export function isNegation({ lower }: PairWord): boolean {
  return NEGATION.test(lower);
}

export function isDenying({ lemma }: PairWord): boolean {
  return DENYING.has(lemma);
}

export function isName({ upos }: PairWord): boolean {
  return upos === 'PROPN';
}

function isContent(word: PairWord): boolean {
  return (
    /^(?:NOUN|PROPN|VERB|ADJ|NUM|ADV)$/.test(word.upos) &&
    /[\p{L}\p{N}]/u.test(word.text) &&
    !EMPTY.has(word.lemma) &&
    !isNegation(word)
  );
}
