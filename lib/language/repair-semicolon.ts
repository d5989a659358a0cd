import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild } from '#lib/language/tree-walk';

/**
 * Mends what a semicolon parts: in "The islet is bare; on the main island, Norway runs a station" the place opens the second clause and
 * hangs from its verb. Changes `words` in place; never throws.
 */
export function repairSemicolon(texts: readonly string[], words: AnalyzedWord[]): void {
  for (const [at, text] of texts.entries()) if (text === ';') openerBehind(texts, words, at);
}

function openerBehind(texts: readonly string[], words: AnalyzedWord[], mark: number): void {
  const opener = words.findIndex(
    ({ head, rel }, at) =>
      at > mark && /^(?:obl|advmod)/.test(rel) && head >= 0 && head < mark && opensAt(words, at, mark),
  );
  const verb = words.findIndex(
    ({ head, rel }, at) =>
      at > opener &&
      head >= 0 &&
      head < mark &&
      /^(?:parataxis|conj)$/.test(rel) &&
      hasChild(words, at, 'nsubj'),
  );
  const phrase = words[opener];
  const isBehind = words.some(
    ({ head, rel }, at) => head === verb && /^nsubj/.test(rel) && at > opener && at <= verb,
  );
  const isSameStretch = texts.slice(mark + 1, verb).every((text) => text !== ';');
  if (!phrase || opener < 0 || verb < 0 || !isBehind || !isSameStretch) return;
  phrase.head = verb;
  const semicolon = words[mark];
  if (semicolon?.head === opener) semicolon.head = verb;
}

/** Whether the phrase of a word begins right behind the mark, which may itself hang from it. */
function opensAt(words: readonly AnalyzedWord[], at: number, mark: number): boolean {
  const first = firstUnder(words, at);
  return first === mark + 1 || first === mark;
}
