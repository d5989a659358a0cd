import { alike, contentWords } from '#lib/items/distinct-facts';
import type { Item } from '#lib/items/item';
import { containsWords, GAP } from '#lib/items/realize';
import { overlap, secretWords, wordsOf } from '#lib/quizzes/secret-words';
import { claimOf } from '#lib/quizzes/shortfall';

/** How near two questions of one quiz are: not at all, of one sentence without harm, or so that one answers the other. */
export type Nearness = 'apart' | 'same-sentence' | 'gives-away';

/**
 * Whether one of two questions answers the other, whichever comes first. Two of one claim do; two of one sentence do not where
 * neither says what the other asks and both can be kept back in the proof that is shown after an answer (`secretWords`). Never
 * throws.
 */
export function nearness(a: Item, b: Item): Nearness {
  if (a.stem === b.stem || (claimOf(a) !== null && claimOf(a) === claimOf(b))) return 'gives-away';
  if (a.evidence.some((mine) => b.evidence.some((theirs) => overlap(mine, theirs)))) {
    return isKeptApart(a, b) ? 'same-sentence' : 'gives-away';
  }
  return tells(a, b) || tells(b, a) ? 'gives-away' : 'apart';
}

function isKeptApart(a: Item, b: Item): boolean {
  const mine = secretWords(a, b);
  const theirs = secretWords(b, a);
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine.some((one) => theirs.some((other) => overlap(one, other)))) return false;
  return !says(a, b) && !says(b, a);
}

/** Whether the words of `a`, its options among them, hold what `b` asks for, or most of what it states. */
function says(a: Item, b: Item): boolean {
  const { answer, from } = b.derivation.bindings;
  const asked = [answer, from].filter((words) => typeof words === 'string');
  if (asked.length === 0) return alike(contentWords(b.stem), wordsOf(a)) >= SAME_FACT_MIN;
  return asked.some((words) => [a.stem, ...a.options].some((text) => containsWords(text, words)));
}

/** Share of a question's words that stand in another from which both are of one fact. Our choice. */
const SAME_FACT_MIN = 0.75;

/** Whether `a`, of another sentence, says of the same fact what `b` asks for. */
function tells(a: Item, b: Item): boolean {
  if (typeof b.derivation.bindings.answer !== 'string' || !containsWords(a.stem, b.key)) return false;
  const asked = contentWords(b.stem.replace(GAP, ''));
  return asked.size > 0 && alike(asked, contentWords(a.stem)) >= SAME_FACT_MIN;
}
