import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ClaimDraft } from '#lib/claims/claim';
import { type DrawnClaim, soundnessFeatures } from '#lib/claims/soundness-features';
import { type TreeModel, treeModelSchema, treeScores } from '#lib/language/boosted-trees';
import { shippedFile } from '#lib/language/shipped-file';

/** `odds`: of a sound claim to another where it was trained; the trees count both alike. */
const soundnessSchema = z.object({ odds: z.number().positive(), trees: treeModelSchema });
export type SoundnessModel = z.infer<typeof soundnessSchema>;

export const SOUNDNESS_MODEL = 'lib/claims/model/soundness.json';
/** The classes of the trees, in their order. */
export const SOUND_OR_NOT = ['sound', 'unsound'] as const;
/** A claim less likely to be sound is not made. Set on articles held out from the training by turns. */
const SOUNDNESS_MIN = 0.75;

let loaded: SoundnessModel | null = null;

/** The trained trees, read from their file on first use. @throws when the file is not there; the product ships it */
function loadSoundness(): SoundnessModel {
  if (loaded) return loaded;
  const path = shippedFile(SOUNDNESS_MODEL);
  if (path === null)
    throw new Error('the trees of soundness are missing: node training/train-soundness.ts makes them');
  loaded = soundnessSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return loaded;
}

/**
 * How likely a claim is sound, 0..1: faithful to its sentence, one thing, clear by itself, well formed. Same input, same number.
 * @throws when the model's file is not there
 */
export function soundnessOf(drawn: DrawnClaim, model: SoundnessModel = loadSoundness()): number {
  return soundShare(model, soundnessFeatures(drawn));
}

/** The share of "sound" that trees give to features. Never throws. */
export function soundShare(
  { odds, trees }: { odds: number; trees: TreeModel },
  features: Record<string, number>,
): number {
  const [sound = 0, unsound = 0] = treeScores(trees, features);
  return 1 / (1 + Math.exp(unsound - sound) / odds);
}

/** Why a claim of such soundness is not made; null for one that is. */
export function soundnessRefusal(soundness: number): string | null {
  return soundness < SOUNDNESS_MIN ? 'it is doubtful whether it says the same by itself' : null;
}

/** The claim, worth more the likelier it is sound. Never throws. */
export function worthBySoundness(claim: ClaimDraft, soundness: number): ClaimDraft {
  const weight = Math.round((soundness - USUAL) * SOUNDNESS_WEIGHT * 100) / 100;
  if (weight === 0) return claim;
  const checkWorthiness = Math.round(Math.min(1, Math.max(0, claim.checkWorthiness + weight)) * 100) / 100;
  return { ...claim, checkWorthiness, cues: [...claim.cues, { cue: SOUNDNESS_CUE, weight }] };
}

export const SOUNDNESS_CUE = 'how surely it is clear by itself';
/** The soundness that neither adds nor takes, and what a whole step of it is worth. Our choice. */
const USUAL = 0.85;
const SOUNDNESS_WEIGHT = 0.5;
