/** What a right answer earns where certainty is not asked. */
export const POINTS_PER_RIGHT_ANSWER = 10;

/**
 * Marks by certainty where it is asked. It pays to say 2 above 67 % and 3 above 80 % of being right, so that the honest
 * answer is the best one. Certain and right earns as much as a right answer in a quiz that does not ask.
 * @source Gardner-Medwin, certainty-based marking: 1, 2, 3 if right; 0, -2, -6 if wrong
 */
export const CERTAINTY_MARKS = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
} as const;
const POINTS_PER_MARK = POINTS_PER_RIGHT_ANSWER / 3;

/** One answer as scoring sees it. `share` is 0..1; a late answer has share 0. */
export type ScoredAnswer = { share: number; certainty: 1 | 2 | 3 | null; late: boolean };

/**
 * Points of one attempt, a whole number, never below 0. A late answer earns and costs nothing; an answer without
 * certainty where it was asked counts as certainty 1.
 */
export function pointsOf(answers: readonly ScoredAnswer[], asksCertainty: boolean): number {
  const timely = answers.filter((answer) => !answer.late);
  const sum = timely.reduce((total, answer) => total + (asksCertainty ? marked(answer) : plain(answer)), 0);
  return Math.max(0, Math.round(sum));
}

function plain(answer: ScoredAnswer): number {
  return answer.share * POINTS_PER_RIGHT_ANSWER;
}

function marked(answer: ScoredAnswer): number {
  const { right, wrong } = CERTAINTY_MARKS[answer.certainty ?? 1];
  return (answer.share * right + (1 - answer.share) * wrong) * POINTS_PER_MARK;
}

/** Mean share of an attempt's items, 0..1; an item without an answer counts 0. 0 for no items. */
export function meanShare(answers: readonly { share: number }[], items: number): number {
  if (items === 0) return 0;
  return answers.reduce((total, answer) => total + answer.share, 0) / items;
}
