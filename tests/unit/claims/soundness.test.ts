import { expect, test } from 'vitest';
import { claimsIn } from '#lib/claims/extract-claims';
import { readArticle } from '#lib/claims/reading';
import { soundnessOf, soundnessRefusal, soundShare, worthBySoundness } from '#lib/claims/soundness';
import type { DrawnClaim } from '#lib/claims/soundness-features';
import { soundnessFeatures } from '#lib/claims/soundness-features';
import { analyzeText } from '#lib/language/analyze-text';

const TEXT = 'Mari Saar founded the Baltic Glass Company in Tartu in 1931. The company employed 40 people.';

function readingOf(text: string) {
  return readArticle({ name: 'glass', text, date: null, title: null, publisher: null }, analyzeText(text));
}

function drawnFrom(text: string): DrawnClaim[] {
  const drawn: DrawnClaim[] = [];
  claimsIn(readingOf(text), (one) => {
    drawn.push(one);
    return 1;
  });
  return drawn;
}

test('a claim that is weighed as unsound is not made, and its words keep the reason', () => {
  const { claims, refusals } = claimsIn(readingOf(TEXT), () => 0);
  expect(claims).toEqual([]);
  expect(refusals.map(({ reason }) => reason)).toContain(soundnessRefusal(0));
});

test('a claim that is weighed as sound is made, and is worth a little more', () => {
  const [sound] = claimsIn(readingOf(TEXT), () => 1).claims;
  const [usual] = claimsIn(readingOf(TEXT), () => 0.8).claims;
  expect(sound?.text).toBe('Mari Saar founded the Baltic Glass Company in Tartu in 1931.');
  expect(sound?.checkWorthiness).toBeGreaterThan(usual?.checkWorthiness ?? 1);
});

test('worth stays between 0 and 1, and its cues still add up to the change', () => {
  const [claim] = claimsIn(readingOf(TEXT), () => 0.8).claims;
  if (!claim) throw new Error('no claim');
  for (const soundness of [0.5, 0.8, 1]) {
    const weighed = worthBySoundness(claim, soundness);
    const added = weighed.cues.slice(claim.cues.length).reduce((sum, { weight }) => sum + weight, 0);
    expect(weighed.checkWorthiness).toBeCloseTo(Math.min(1, claim.checkWorthiness + added), 5);
  }
});

test('the trees say how likely, in the odds of what they were trained on', () => {
  const leaf = (value: number) => ({ feature: [-1], threshold: [0], left: [0], right: [0], value: [value] });
  const trees = { classes: ['sound', 'unsound'], names: [], rounds: [[leaf(0), leaf(0)]] };
  expect(soundShare({ odds: 4, trees }, {})).toBeCloseTo(0.8);
  expect(soundShare({ odds: 1, trees }, {})).toBeCloseTo(0.5);
});

test('what is seen of a claim does not depend on what follows it', () => {
  const [alone] = drawnFrom(TEXT).map(soundnessFeatures);
  const [followed] = drawnFrom(`${TEXT}\n\nRain fell in Lisbon.`).map(soundnessFeatures);
  expect(followed).toEqual(alone);
});

test('a claim that drops the end of its sentence is seen to', () => {
  const [drawn] = drawnFrom(
    'Mari Saar founded the Baltic Glass Company, although her family had advised against it.',
  );
  expect(drawn && soundnessFeatures(drawn)['dropped advcl']).toBe(1);
});

test('every claim gets a probability', () => {
  for (const drawn of drawnFrom(TEXT)) {
    expect(soundnessOf(drawn)).toBeGreaterThan(0);
    expect(soundnessOf(drawn)).toBeLessThan(1);
  }
});
