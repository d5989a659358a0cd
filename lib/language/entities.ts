import { type Name, nameTypes } from '#lib/language/gum-mentions';
import type { AnalyzedWord } from '#lib/language/parser';

/** The word ranges of names and dates that the spotter tagged. Never throws. */
export function nameSpans(words: readonly Pick<AnalyzedWord, 'name'>[]): Name[] {
  const names: Name[] = [];
  words.forEach(({ name }, index) => {
    const last = names.at(-1);
    const type = nameTypes.find((candidate) => name.endsWith(`-${candidate}`));
    if (!type) return;
    if (name.startsWith('I') && last?.end === index) last.end = index + 1;
    else names.push({ first: index, end: index + 1, type });
  });
  return names;
}
