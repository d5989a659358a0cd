import { type Difficulty, type Gauged, levelOf } from '#lib/items/difficulty';

/** How first attempts at a question went. `right` of `answered` were right. */
export type Played = { answered: number; right: number };

/** The estimate weighs as much as this many answers; our choice: a class outweighs it. */
const PRIOR_ANSWERS = 10;

/**
 * The difficulty of a question after `played`: the share of right answers, drawn towards the estimate while there are few, and corrected
 * for guessing (with two options half of those who know nothing are right). Nobody has answered: the estimate as it is. Never throws.
 * @source shrinkage: mean of a beta posterior; guessing: formula scoring, share = guess + (1 - guess) * known
 */
export function difficultyAfterPlay(
  estimated: Difficulty,
  { options }: Pick<Gauged, 'options'>,
  { answered, right }: Played,
): Difficulty {
  if (answered === 0) return estimated;
  const guess = options.length > 1 ? 1 / options.length : 0;
  const expected = guess + (1 - guess) * (1 - estimated.estimate);
  const share = (PRIOR_ANSWERS * expected + right) / (PRIOR_ANSWERS + answered);
  const known = Math.min(1, Math.max(0, (share - guess) / (1 - guess)));
  const estimate = Math.round(100 * (1 - known)) / 100;
  return { ...estimated, estimate, level: levelOf(estimate) };
}
