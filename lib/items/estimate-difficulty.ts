import { type Difficulty, type DifficultyCue, type Gauged, levelOf } from '#lib/items/difficulty';
import { distanceCue } from '#lib/items/difficulty-distance';
import { rarityCue, wordingCue } from '#lib/items/difficulty-words';

/**
 * Estimates how hard a question is before anybody has answered it, from nothing but the question: how close the near miss is, how far
 * apart numbers stand, how rare its words are, what kind it is, and how far its wording is from the sentence that proves it. The weights
 * are our choice (decision 0020); play corrects them. Same item, same estimate.
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

/** A plain question in the article's own common words. */
const BASE = 0.3;

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
