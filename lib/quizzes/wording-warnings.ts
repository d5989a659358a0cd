import { lintItem } from '#lib/items/lint-item';
import type { StoredItem } from '#lib/quizzes/store';

/**
 * What speaks against a teacher's own wording of a question: the rules of item writing that it breaks, and names and numbers that
 * neither the proof nor the options have. Empty for what the engine worded, which was held back otherwise. Never throws.
 */
export function wordingWarnings(item: StoredItem): string[] {
  if (!item.edited) return [];
  const said = item.evidence.map(({ quote }) => quote).join(' ');
  const broken = lintItem(item, { subject: '', quote: said });
  const strange = namesAndNumbers(item.stem).filter(
    (word) =>
      ![said, item.explanation, ...item.options, ...Object.values(item.derivation.bindings)]
        .join(' ')
        .includes(word),
  );
  return [
    ...broken.map(({ reason }) => reason),
    ...(strange.length > 0
      ? [`The proof says nothing of ${strange.map((word) => `\u201c${word}\u201d`).join(', ')}.`]
      : []),
  ];
}

/** Words with a capital inside the sentence, and numbers. */
function namesAndNumbers(stem: string): string[] {
  const words =
    stem
      .replace(/^As of [^,]+(, \d{4})?,/, '')
      .match(/(?<=\s)\p{Lu}[\p{L}\p{M}\u2019'-]+|\d[\d.,]*\d|\d/gu) ?? [];
  return [...new Set(words)];
}
