import { keptWords, type Proposition } from '#lib/claims/proposition';
import type { Reading } from '#lib/claims/reading';

/** The text was cut in the middle of its last sentence, so what ends there has no end. */
export const BROKEN_OFF = 'the text breaks off before the sentence ends';

/**
 * Whether a proposition ends where the text was cut inside its last sentence ("… covered by the president's travel"): what stands
 * before it in its paragraph ends with a full stop, and it ends with a plain word. Never throws.
 */
export function breaksOff({ article, sentences }: Reading, at: number, proposition: Proposition): boolean {
  const here = sentences[at];
  const before = sentences[at - 1];
  if (!here || at < sentences.length - 1 || before?.paragraph !== here.paragraph) return false;
  const said = (end: number) => article.text.slice(0, end).trimEnd();
  return (
    keptWords(proposition).at(-1) === here.tree.tokens.length - 1 &&
    /[\p{L}\p{N}]$/u.test(said(here.tree.sentence.end)) &&
    /[.!?]["”’)\]]*(?:\[\d+\])*$/u.test(said(before.tree.sentence.end))
  );
}
