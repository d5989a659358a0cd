import { percent } from '#lib/fact-checks/figures';

/** A verdict that was given, how sure it was (0..1), and whether it was right. */
export type Given = { confidence: number; right: boolean };

/** Verdicts at least so sure: how many of all they are, and how many of them are right; percent. */
export type SelectivePoint = { confidence: number; coverage: number; precision: number };

const BINS = 10;

/**
 * Expected calibration error in percent: by how much confidence and share of right verdicts differ, over ten equal steps of
 * confidence. 0 for no verdicts. Never throws. @source Naeini et al. 2015
 */
export function calibrationError(given: readonly Given[]): number {
  const bins = Object.values(
    Object.groupBy(given, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS))),
  );
  const gaps = bins.map((bin = []) => {
    const sure = bin.reduce((sum, { confidence }) => sum + confidence, 0);
    return Math.abs(sure - bin.filter(({ right }) => right).length);
  });
  return percent(gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, given.length));
}

/** What is gained in precision, and lost in coverage, by abstaining below each confidence. @param of all that were asked */
export function selectivePoints(
  given: readonly Given[],
  confidences: readonly number[],
  of = given.length,
): SelectivePoint[] {
  return confidences.map((least) => {
    const sure = given.filter(({ confidence }) => confidence >= least);
    return {
      confidence: least,
      coverage: percent(sure.length / Math.max(1, of)),
      precision: percent(sure.filter(({ right }) => right).length / Math.max(1, sure.length)),
    };
  });
}
