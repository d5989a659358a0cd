import type { Token } from '#lib/language/analysis';
import { analyzeTokenized } from '#lib/language/analyze-text';
import type { Span } from '#lib/language/spans';
import { wordsSaid } from '#lib/language/words-said';

/**
 * The words of one sentence of a text with their tags and the tree over them, as the extraction of claims reads them; none
 * where the sentence is too long to be read as one (SENTENCE_WORDS_MAX). Never throws.
 */
export function sentenceWords(text: string, sentence: Span): Token[] {
  const { start, end } = sentence;
  const words = wordsSaid(text, sentence);
  const [analyzed] = analyzeTokenized(text.slice(0, end), [{ start, end, words }]).flatMap(
    ({ sentences }) => sentences,
  );
  return analyzed?.tokens ?? [];
}
