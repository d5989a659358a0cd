import type { ClaimDraft } from '#lib/claims/claim';
import { bareWords } from '#lib/items/answers';
import type { Candidate } from '#lib/items/candidate';
import type { Item } from '#lib/items/item';
import { containsWords } from '#lib/items/realize';
import { repeats } from '#lib/items/repeats';
import { sameName } from '#lib/language/names';

export type Seconding = {
  /** Questions on a claim told with less that may be shown, whatever else is. */
  shorterOf: (claim: ClaimDraft) => readonly Candidate[];
  verify: (item: Item) => boolean;
  /** Most questions in all. */
  limit: number;
};

/**
 * The questions shown with, behind them all, a second one on some of their statements: on another of its facts, where neither question says
 * what the other asks. For that the first may be told with less, in its place. Never throws.
 */
export function withSecondQuestions(
  shown: readonly Candidate[],
  { shorterOf, verify, limit }: Seconding,
): Candidate[] {
  const firsts = [...shown];
  const seconds: Candidate[] = [];
  for (const first of shown) {
    if (firsts.length + seconds.length >= limit) break;
    const { claim } = first.derived;
    if (firsts.some((other) => other !== first && other.derived.claim.id === claim.id)) continue;
    const forms = shorterOf(claim);
    const others = [...firsts, ...seconds].filter(({ derived }) => derived.claim.id !== claim.id);
    const open = forms
      .filter((form) => asksAnew(form, others))
      .toSorted((a, b) => b.item.score - a.item.score);
    const twins = [
      first,
      ...forms.filter((form) => isTwin(form, first)),
      ...open.filter((form) => mayStandFor(form, first)),
    ];
    const pair = firstPair(open, twins, verify);
    if (!pair) continue;
    const { twin, second } = pair;
    // Of two questions that ask for words the better stands in front.
    const isBehind = twin.derived.answer !== null && second.item.score > twin.item.score;
    firsts[firsts.indexOf(first)] = isBehind ? second : twin;
    seconds.push(isBehind ? twin : second);
  }
  return [...firsts, ...seconds.toSorted((a, b) => b.item.score - a.item.score)];
}

function firstPair(
  open: readonly Candidate[],
  twins: readonly Candidate[],
  verify: Seconding['verify'],
): { second: Candidate; twin: Candidate } | null {
  for (const second of open) {
    const twin = twins.find((one) => !asksSame(one, second) && !tells(one, second) && !tells(second, one));
    if (twin && verify(second.item) && (twin === twins[0] || verify(twin.item))) return { second, twin };
  }
  return null;
}

/** Asks for words, and for none that others ask for already. */
function asksAnew(candidate: Candidate, others: readonly Candidate[]): boolean {
  if (!candidate.derived.answer || others.some((other) => asksSame(other, candidate))) return false;
  return repeats(candidate, others) === null;
}

function asksSame(a: Candidate, b: Candidate): boolean {
  const [mine, theirs] = [a.derived.answer, b.derived.answer];
  return mine !== null && theirs !== null && sameName(mine.text, theirs.text);
}

/** The same question on less of the statement. */
function isTwin({ item, derived }: Candidate, first: Candidate): boolean {
  const { distortion, answer } = derived;
  const was = first.derived;
  if (item.kind !== first.item.kind) return false;
  if (was.answer) return answer?.text === was.answer.text;
  if (was.distortion)
    return distortion?.operator === was.distortion.operator && distortion.from === was.distortion.from;
  return answer === null && distortion === null;
}

/** Another question of the same statement, hardly worse, where the first one asks as well: whom it is about cannot be kept from the second. */
function mayStandFor({ item }: Candidate, first: Candidate): boolean {
  return first.derived.answer !== null && item.score >= first.item.score - COST_MAX;
}

/** How much of its score a first question may cost that makes room for a second. Our choice. */
const COST_MAX = 0.1;

/** Whether `a` says what `b` asks: the words left out or changed, or all that is stated. */
function tells(a: Candidate, b: Candidate): boolean {
  const said = [a.item.stem, ...a.item.options].join(' · ');
  const { answer, distortion, clause } = b.derived;
  if (answer) return saysOf(said, answer.text);
  if (distortion) return saysOf(said, distortion.from) || distortion.slot === 'predicate';
  return clause.args.every((arg) => saysOf(said, bareWords(arg)));
}

/** The words, or the number in them. */
function saysOf(said: string, words: string): boolean {
  const numbers = words.match(/\d{2,}/g) ?? [];
  return containsWords(said, words) || numbers.some((number) => containsWords(said, number));
}
