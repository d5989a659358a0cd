import type { Span } from '#lib/language/spans';

/** "[4]", "[note 2]", "[b]", "[citation needed]": what encyclopedias leave between and after sentences; "[the] hand" is no such mark. */
const FOOTNOTE =
  /\[(?:\d{1,3}|(?:note|nb|n|fn|lower-alpha) ?\d{1,3})\](?![\p{L}\d])|(?<=[^\s([])\[\p{Ll}\](?![\p{L}\d])|\[(?:citation|source|better source|clarification|verification|page|date|year) needed\]|\[(?:when|who|which|where|by whom|according to whom)\?\]/gu;

/** The marks of notes in a text between `start` and `end`, ascending. Never throws; linear time. */
export function footnotesIn(text: string, { start, end }: Span): Span[] {
  const piece = text.slice(start, end);
  if (!piece.includes('[')) return [];
  return [...piece.matchAll(FOOTNOTE)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}

/** The text with spaces where marks of notes stand; as long as before. Never throws. */
export function withoutFootnotes(text: string): string {
  return text.includes('[') ? text.replace(FOOTNOTE, (mark) => ' '.repeat(mark.length)) : text;
}
