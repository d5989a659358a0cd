import { distanceCue } from '#lib/items/difficulty-distance';
import { rarityCue, wordingCue } from '#lib/items/difficulty-words';
import type { Item } from '#lib/items/item';

export const difficultyLevels = ['easy', 'medium', 'hard'] as const;
export type DifficultyLevel = (typeof difficultyLevels)[number];

/** One thing that makes a question harder (`weight` above 0) or easier, and how a teacher is told. */
export type DifficultyCue = { name: string; weight: number; words: string };

/** How hard a question is likely to be, 0..1, with the cues that made the number. */
export type Difficulty = { estimate: number; level: DifficultyLevel; cues: DifficultyCue[] };

/** What is asked about; an item that nobody has stored yet will do. */
export type Gauged = Pick<Item, 'kind' | 'stem' | 'options' | 'key' | 'evidence' | 'nearMiss' | 'derivation'>;

/**
 * Estimates how hard a question is before anybody has answered it, from nothing but the question: how close the near miss is, how far
 * apart numbers stand, how rare its words are, what kind it is, and how far its wording is from the sentence that proves it. The weights
 * are our choice (decision 0019); play corrects them. Same item, same estimate.
 * @source that close options make hard: Alsubait, Parsia and Sattler 2013, "A similarity-based theory of controlling MCQ difficulty"
 */
export function estimateDifficulty(item: Gauged): Difficulty {
  const cues = [nearMissCue(item), distanceCue(item), rarityCue(item), kindCue(item), wordingCue(item)]
    .filter((cue) => cue !== null)
    .filter(({ weight }) => weight !== 0);
  const sum = cues.reduce((total, { weight }) => total + weight, BASE);
  const estimate = Math.round(100 * Math.min(1, Math.max(0, sum))) / 100;
  return { estimate, level: levelOf(estimate), cues };
}

/** Easy, medium or hard. */
export function levelOf(estimate: number): DifficultyLevel {
  if (estimate < MEDIUM_FROM) return 'easy';
  return estimate < HARD_FROM ? 'medium' : 'hard';
}

/** A plain question in the article's own common words. */
const BASE = 0.3;
/** These cut what comes of the golden articles (without the held-out third) into three parts of about one size. */
const MEDIUM_FROM = 0.37;
const HARD_FROM = 0.5;

/** By rung of closeness, 1 the closest; further ones are seen through at once. */
const RUNGS: readonly { weight: number; words: string }[] = [
  { weight: 0.2, words: 'what is wrong in it is one small step from the truth' },
  { weight: 0.1, words: 'what is wrong in it is near the truth' },
  { weight: 0, words: '' },
  { weight: -0.05, words: 'what is wrong in it is far from the truth' },
];
const DENIAL = { weight: -0.1, words: 'it only denies what the article says' };
const OPEN = { weight: 0.2, words: 'the article leaves it open, which is easily taken for a no' };

function nearMissCue({ nearMiss, derivation }: Gauged): DifficultyCue | null {
  const name = 'near miss';
  if (derivation.rule.endsWith('/open')) return { name, ...OPEN };
  if (!nearMiss) return null;
  if (nearMiss.operator === 'polarity') return { name, ...DENIAL };
  const rung = RUNGS[Math.min(nearMiss.rung, RUNGS.length) - 1];
  return rung ? { name, ...rung } : null;
}

const TYPED = { weight: 0.15, words: 'the answer is typed from memory' };
const THREE_WAYS = { weight: 0.05, words: 'what is wrong must be told from what is left open' };

function kindCue({ kind }: Gauged): DifficultyCue | null {
  if (kind === 'cloze') return { name: 'kind', ...TYPED };
  return kind === 'verdict' ? { name: 'kind', ...THREE_WAYS } : null;
}
