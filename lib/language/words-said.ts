import { afterDateline } from '#lib/language/dateline';
import { footnotesIn } from '#lib/language/footnotes';
import type { Span } from '#lib/language/spans';
import { tokenize } from '#lib/language/tokens';

/** The words of a sentence that it says itself: neither the dateline before it nor the marks of notes in it. Never throws; linear time. */
export function wordsSaid(text: string, sentence: Span): Span[] {
  const said = { start: afterDateline(text, sentence), end: sentence.end };
  const words = tokenize(text, said);
  const notes = footnotesIn(text, said);
  if (notes.length === 0) return words;
  let note = 0;
  const kept = words.filter(({ start, end }) => {
    while ((notes[note]?.end ?? text.length) <= start) note += 1;
    return end <= (notes[note]?.start ?? text.length);
  });
  return kept.length === 0 ? words : kept;
}
