import { type AnalyzedParagraph, analyzeText } from '#lib/language/analyze-text';

/** Texts that are kept: one check reads each of its own several times, in turn. */
const KEPT = 50;
const known = new Map<string, AnalyzedParagraph[]>();

/** `analyzeText` for what somebody typed, which several readers ask for one after another. Never throws; nobody may change the result. */
export function analyzeTyped(text: string): readonly AnalyzedParagraph[] {
  const paragraphs = known.get(text) ?? analyzeText(text);
  known.delete(text);
  known.set(text, paragraphs);
  for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
  return paragraphs;
}
