import { agreeOnNames, type ParsedSentence } from '#lib/language/agree-on-names';
import type { AnalyzedSentence, Token } from '#lib/language/analysis';
import { spotEntities } from '#lib/language/entities';
import { type LanguageModel, loadModel } from '#lib/language/language-model';
import { lemmaOf } from '#lib/language/lemmas';
import { linkNames } from '#lib/language/link-names';
import { type AnalyzedWord, analyzeTokens } from '#lib/language/parser';
import { repairTree } from '#lib/language/repair-tree';
import { splitParagraphs, splitSentences } from '#lib/language/sentences';
import { settleCapitals } from '#lib/language/settle-capitals';
import { settleNames } from '#lib/language/settle-names';
import type { Span } from '#lib/language/spans';
import { wordsSaid } from '#lib/language/words-said';

/** More words than this are no sentence that anybody reads as one: it gets tokens but no tree. */
export const SENTENCE_WORDS_MAX = 120;

export type AnalyzedParagraph = Span & { sentences: AnalyzedSentence[] };

/** A sentence cut into words. */
export type TokenizedSentence = Span & { words: Span[] };

/**
 * All that the language stages know of a normalized text, paragraph by paragraph: sentences, words with tags, lemmas and
 * trees, names, dates and quantities with their fullest form in the text. `onParagraph` hears the share done, 0..1.
 * A sentence of more than SENTENCE_WORDS_MAX words has no tokens, and neither the dateline of a report nor the mark of a note is one of its words. Never throws; linear time.
 */
export function analyzeText(text: string, onParagraph?: (share: number) => void): AnalyzedParagraph[] {
  const sentences = splitSentences(text).map((span) => ({
    ...span,
    words: wordsSaid(text, span),
  }));
  return analyzeTokenized(text, sentences, onParagraph);
}

/** `analyzeText` for a text whose sentences and words are known, as in a treebank. Never throws. */
export function analyzeTokenized(
  text: string,
  sentences: readonly TokenizedSentence[],
  onParagraph?: (share: number) => void,
): AnalyzedParagraph[] {
  const model = loadModel();
  const parsed = sentences.map((sentence) => {
    onParagraph?.(sentence.end / text.length);
    return parseSentence(text, sentence, model);
  });
  settleCapitals(parsed);
  agreeOnNames(parsed);
  const analyzed = parsed.map((sentence) => withEntities(text, sentence));
  return byParagraph(splitParagraphs(text), linkNames(text, settleNames(text, analyzed)));
}

/** `read` is what the parser made of the words, `analyzed` what the rules left of it. */
type ParsedInText = ParsedSentence & { span: Span; spans: Span[]; read: AnalyzedWord[] };

function parseSentence(
  text: string,
  { start, end, words: spans }: TokenizedSentence,
  model: LanguageModel,
): ParsedInText {
  const span = { start, end };
  if (spans.length > SENTENCE_WORDS_MAX) return { span, spans: [], words: [], read: [], analyzed: [] };
  const words = spans.map((word) => text.slice(word.start, word.end));
  const read = analyzeTokens(words, model);
  return { span, spans, words, read, analyzed: repairTree(words, read) };
}

function withEntities(text: string, { span, spans, words, read, analyzed }: ParsedInText): AnalyzedSentence {
  const tokens = spans.map((word, index) => tokenOf(word, words[index] ?? '', analyzed[index], read[index]));
  return { ...span, tokens, entities: spotEntities(text, tokens, analyzed) };
}

function tokenOf(
  { start, end }: Span,
  text: string,
  word: AnalyzedWord | undefined,
  read: AnalyzedWord | undefined,
): Token {
  const { upos = 'X', xpos = 'FW', head = -1, rel = 'dep', leads } = word ?? {};
  const mended = read !== undefined && (read.upos !== upos || read.head !== head || read.rel !== rel);
  return { start, end, text, lemma: lemmaOf(text, xpos), upos, xpos, head, rel, leads, mended };
}

function byParagraph(paragraphs: Span[], sentences: AnalyzedSentence[]): AnalyzedParagraph[] {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const from = at;
    while (at < sentences.length && (sentences[at]?.start ?? 0) < paragraph.end) at += 1;
    return { ...paragraph, sentences: sentences.slice(from, at) };
  });
}
