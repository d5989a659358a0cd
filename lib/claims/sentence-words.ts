import type { Token } from '#lib/language/analysis';
import { analyzeTokenized } from '#lib/language/analyze-text';
import { afterDateline } from '#lib/language/dateline';
import type { Span } from '#lib/language/spans';
import { tokenize } from '#lib/language/tokens';

/**
 * The words of one sentence of a text with their tags and the tree over them, as the extraction of claims reads them; none
 * where the sentence is too long to be read as one (SENTENCE_WORDS_MAX). Never throws.
 */
export function sentenceWords(text: string, sentence: Span): Token[] {
  const { start, end } = sentence;
  const words = tokenize(text, { start: afterDateline(text, sentence), end });
  const [analyzed] = analyzeTokenized(text.slice(0, end), [{ start, end, words }]).flatMap(
    ({ sentences }) => sentences,
  );
  return analyzed?.tokens ?? [];
}
