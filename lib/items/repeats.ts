import type { Candidate } from '#lib/items/candidate';
import type { Derived } from '#lib/items/derive-item';
import { alike, contentWords } from '#lib/items/distinct-facts';
import type { Item } from '#lib/items/item';
import { containsWords } from '#lib/items/realize';

/** Share of words in common from which two stems ask the same. Our choice. */
const ALIKE_MAX = 0.75;

/** Why an item asks again what another asks; null when it does not. Never throws. */
export function repeats({ item, derived }: Candidate, shown: readonly Candidate[]): string | null {
  const words = contentWords(item.stem);
  for (const other of shown) {
    if (other.item.stem === item.stem) return 'duplicate: The same stem is there already.';
    const sameClaim = other.derived.claim.id === derived.claim.id;
    if (sameClaim && sameQuestion(item, other.item)) return 'duplicate: The same fact is asked already.';
    if (sameAnswerOfSentence(derived, other.derived)) return 'duplicate: The same fact is asked already.';
    const bothTruth = derived.answer === null && other.derived.answer === null;
    const sameAnswer = derived.answer !== null && derived.answer.text === other.derived.answer?.text;
    if ((bothTruth || sameAnswer) && alike(words, contentWords(other.item.stem)) > ALIKE_MAX) {
      return 'duplicate: Almost the same question is there already.';
    }
  }
  return null;
}

/** The items (by id) whose stem other items of their kind ask with another key. Never throws. */
export function twoAnswered(candidates: readonly Candidate[]): Set<string> {
  const byStem = Map.groupBy(
    candidates.filter(({ derived }) => derived.answer !== null),
    ({ item }) => item.stem,
  );
  return new Set(
    [...byStem.values()]
      .filter((same) => new Set(same.map(({ item }) => item.key)).size > 1)
      .flatMap((same) => same.map(({ item }) => item.id)),
  );
}

/** Two claims of one sentence, asked for the same words. */
function sameAnswerOfSentence(a: Derived, b: Derived): boolean {
  return (
    a.answer !== null && a.answer.text === b.answer?.text && a.claim.sentence.start === b.claim.sentence.start
  );
}

function sameQuestion(item: Item, other: Item): boolean {
  const a = item.derivation.bindings;
  const b = other.derivation.bindings;
  if (typeof a.answer === 'string' && typeof b.answer === 'string') {
    return a.slot === b.slot && (containsWords(a.answer, b.answer) || containsWords(b.answer, a.answer));
  }
  if (a.answer !== undefined || b.answer !== undefined) {
    // Whether it is so, beside a gap in it: the one gives the other away.
    const [asked, judged] = a.answer !== undefined ? [a, b] : [b, a];
    return judged.operator === undefined || judged.slot === asked.slot;
  }
  return (
    (a.operator === undefined) === (b.operator === undefined) &&
    (a.slot === b.slot || a.operator === b.operator)
  );
}
