import { contentWords } from '#lib/items/distinct-facts';
import type { Item } from '#lib/items/item';

/** `[start, end)` in UTF-16 code units of an article's text. */
export type TextSpan = { article: string; start: number; end: number };

/** What of a question the two functions here look at. */
export type Asking = Pick<Item, 'stem' | 'options' | 'key' | 'evidence' | 'derivation'>;

/**
 * Where the evidence of `open` says what answers it: the words left out, those that a near miss changed, or of a plain statement what
 * `shown` does not say itself. With them covered, the sentence may be shown as the proof of `shown` while `open` is still to be
 * answered. Empty where covering words would not help. Never throws.
 */
export function secretWords(open: Asking, shown: Asking): TextSpan[] {
  const { answer, from, slot } = open.derivation.bindings;
  if (slot === 'predicate') return [];
  const words = answer ?? from;
  if (words === undefined) return toldBy(open, shown);
  return typeof words === 'string' ? placesOf([words], open) : [];
}

function toldBy(open: Asking, shown: Asking): TextSpan[] {
  const known = wordsOf(shown);
  return joined(
    placesOf(
      [...contentWords(open.stem)].filter((word) => !known.has(word)),
      open,
    ),
  );
}

/** All words of a question and its answer. */
export function wordsOf({ stem, options, key, derivation: { bindings } }: Asking): Set<string> {
  return contentWords([stem, ...options, key, bindings.from ?? ''].join(' '));
}

function placesOf(words: readonly string[], { evidence }: Asking): TextSpan[] {
  return evidence.flatMap(({ article, start, quote }) =>
    words
      .flatMap((word) => indexesOf(word.toLowerCase(), quote.toLowerCase()).map((at) => ({ at, word })))
      .map(({ at, word }) => ({ article, start: start + at, end: start + at + word.length }))
      .toSorted((a, b) => a.start - b.start),
  );
}

function indexesOf(word: string, text: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) found.push(at);
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Words no further apart than a space and an "of" are covered as one. Our choice. */
const JOINED_MAX = 4;

function joined(spans: readonly TextSpan[]): TextSpan[] {
  const whole: TextSpan[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.article === span.article && span.start - last.end <= JOINED_MAX)
      last.end = Math.max(last.end, span.end);
    else whole.push({ ...span });
  }
  return whole;
}

/** Whether two spans share a character. */
export function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.article === b.article && a.start < b.end && b.start < a.end;
}
