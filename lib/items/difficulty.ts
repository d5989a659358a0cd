import type { Item } from '#lib/items/item';

export const difficultyLevels = ['easy', 'medium', 'hard'] as const;
export type DifficultyLevel = (typeof difficultyLevels)[number];

/** One thing that makes a question harder (`weight` above 0) or easier, and how a teacher is told. */
export type DifficultyCue = { name: string; weight: number; words: string };

/** How hard a question is likely to be, 0..1, with the cues that made the number. */
export type Difficulty = { estimate: number; level: DifficultyLevel; cues: DifficultyCue[] };

/** What is asked about; an item that nobody has stored yet will do. */
export type Gauged = Pick<Item, 'kind' | 'stem' | 'options' | 'key' | 'evidence' | 'nearMiss' | 'derivation'>;

/** Easy, medium or hard. */
export function levelOf(estimate: number): DifficultyLevel {
  if (estimate < MEDIUM_FROM) return 'easy';
  return estimate < HARD_FROM ? 'medium' : 'hard';
}

/** These cut what comes of the golden articles (without the held-out third) into three parts of about one size. */
const MEDIUM_FROM = 0.37;
const HARD_FROM = 0.5;
