/** Confidence in words, surest first: `least` is the share of such verdicts that are right on claims with known answers. */
export const surenesses = [
  { word: 'Almost certain', least: 0.95, meaning: 'at least 19 of 20 such verdicts are right' },
  { word: 'Likely', least: 0.8, meaning: 'at least 4 of 5 such verdicts are right' },
  { word: 'Uncertain', least: 0, meaning: 'more than 1 of 5 such verdicts is wrong' },
] as const;
export type Sureness = (typeof surenesses)[number];

/** The words for a confidence of 0..1. Never throws. @source our choice, see decision 19 */
export function surenessOf(confidence: number): Sureness {
  return surenesses.find(({ least }) => confidence >= least) ?? surenesses[2];
}

/** Below this probability that the passages do not settle a claim they may as well settle it. */
export const AS_LIKELY_AS_NOT = 0.5;
