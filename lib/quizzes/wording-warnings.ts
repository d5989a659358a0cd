import type { CheckedClaim } from '#lib/fact-checks/check-claims';
import { inPlainWords } from '#lib/items/held-back-reason';
import { lintItem } from '#lib/items/lint-item';
import { GAP } from '#lib/items/realize';
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
    ...broken.map(({ reason }) => inPlainWords(reason)),
    ...(item.kind === 'cloze' && !item.stem.includes(GAP)
      ? [`The gap is gone. Write ${GAP} where the answer goes.`]
      : []),
    ...(strange.length > 0
      ? [`The proof says nothing of ${strange.map((word) => `\u201c${word}\u201d`).join(', ')}.`]
      : []),
  ];
}

/** What a question states, to be checked as anybody's claim is; null where it asks for something instead. Never throws. */
export function statedBy({ kind, stem, key }: StoredItem): string | null {
  const said = stem.replace(/^As of [^,]+(?:, \d{4})?,\s*/, '');
  if (said.includes(GAP)) return said.replace(/a\(n\) (?=_)/i, '').replace(GAP, key);
  return kind === 'cloze' || kind === 'multiple-choice' ? null : said;
}

const UNREAD = 'These words could not be read as one plain statement: nobody but you has checked the key.';

/** What a check of the words against their article says against the key. Never throws. */
export function keyDoubts({ kind, key }: StoredItem, claims: readonly CheckedClaim[]): string[] {
  const [claim] = claims;
  if (claims.length !== 1 || claim?.kind !== 'judged') return [UNREAD];
  const { verdict } = claim.judgement;
  const says = SAYS[verdict];
  const wanted = kind === 'cloze' || kind === 'multiple-choice' ? 'True' : key;
  if (/^(?:Yes|True|supported)$/.test(wanted)) {
    return verdict === 'supported'
      ? []
      : [`With these words the key should be that they are true, but ${says}.`];
  }
  if (wanted === 'not-enough-evidence') {
    return verdict === 'not-enough-evidence'
      ? []
      : [`With these words the key says “left open”, but ${says}.`];
  }
  return verdict === 'supported' || verdict === 'conflicting'
    ? [`With these words the key says that they are false, but ${says}.`]
    : [];
}

const SAYS = {
  supported: 'the article bears them out',
  refuted: 'the article speaks against them',
  'not-enough-evidence': 'the article was not found to bear them out',
  conflicting: 'the article is at odds with itself on them',
} as const;

/** Words with a capital inside the sentence, and numbers. */
function namesAndNumbers(stem: string): string[] {
  const words =
    stem
      .replace(/^As of [^,]+(, \d{4})?,/, '')
      .match(/(?<=\s)\p{Lu}[\p{L}\p{M}\u2019'-]+|\d[\d.,]*\d|\d/gu) ?? [];
  return [...new Set(words)];
}
