import { splitAnchor } from '#lib/claims/article-anchor';
import { SOUNDNESS_CUE } from '#lib/claims/soundness';
import type { Derived } from '#lib/items/derive-item';
import type { Item } from '#lib/items/item';
import { GAP } from '#lib/items/realize';
import { sharedWith, titleWords } from '#lib/items/title-words';

/**
 * What tells sound items from others in judged ones: how surely their claim is sound, how much of the article's title it names, and the forms
 * that go wrong more often. A sum of named weights, fitted to items of articles held out by turns. Never throws.
 */
export function surenessScore(
  { kind, stem, key }: Pick<Item, 'kind' | 'stem' | 'key'>,
  { claim, clause, answer }: Derived,
  title: string | null,
): number {
  const [anchor, told] = splitAnchor(stem);
  const { subject, predicate, args } = clause;
  const words = titleWords(LETTERS_MIN, title);
  const filled = told.replace(GAP, key);
  const isPerfect = /^(?:has|have)\b/i.test(predicate.text);
  return (
    WEIGHTS.base +
    WEIGHTS.soundness * (claim.cues.find(({ cue }) => cue === SOUNDNESS_CUE)?.weight ?? 0) +
    (title === null
      ? WEIGHTS.untitled
      : WEIGHTS.titleWord * Math.min(TITLE_WORDS_MAX, sharedWith(words, LETTERS_MIN, filled))) +
    (anchor === '' && sharedWith(words.filter(isName), LETTERS_MIN, told) > 0 ? WEIGHTS.titleNamed : 0) +
    args.filter(({ fronted }) => fronted).length * WEIGHTS.fronted +
    (told.split(',').length - 1) * WEIGHTS.comma +
    (/\band\b/.test(told) ? WEIGHTS.joined : 0) +
    (kind === 'cloze' && answer !== null && OPEN_TYPES.has(answer.type) ? WEIGHTS.openGap : 0) +
    (answer?.whole ? WEIGHTS.whole : 0) +
    (answer?.type === 'date' ? WEIGHTS.date : 0) +
    (answer?.type === 'person' ? WEIGHTS.person : 0) +
    (predicate.tense === 'present' && !predicate.copular && !isPerfect ? WEIGHTS.presentDeed : 0) +
    (isPerfect ? WEIGHTS.perfect : 0) +
    (subject.entity === 'country' ? WEIGHTS.country : 0) +
    (/^the [\p{Ll}\s-]+$/u.test(subject.text) ? WEIGHTS.plainSubject : 0)
  );
}

const WEIGHTS = {
  base: -0.03,
  /** Of a step of the cue, half a step of soundness. */
  soundness: 0.6,
  /** What a title usually adds. */
  untitled: 0.1,
  titleWord: 0.06,
  titleNamed: 0.14,
  fronted: -0.15,
  comma: -0.04,
  joined: -0.2,
  openGap: -0.25,
  whole: -0.08,
  date: 0.08,
  person: -0.05,
  presentDeed: 0.1,
  perfect: -0.13,
  country: -0.06,
  plainSubject: -0.1,
};
/** More words of the title say no more. */
const TITLE_WORDS_MAX = 3;
/** Names of no known kind, peoples and plain words: other words fit such gaps as well. */
const OPEN_TYPES = new Set<string>(['other', 'phrase', 'event', 'work', 'nationality']);

const LETTERS_MIN = 4;
const isName = (word: string) => /^\p{Lu}/u.test(word);
