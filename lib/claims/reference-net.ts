import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { REFERENCE_FEATURES } from '#lib/claims/reference-features';
import { shippedFile } from '#lib/language/shipped-file';

/**
 * A small network that weighs one choice: a straight sum of the features, and a layer of hidden units. `hidden` has a row of weights for each
 * unit, its bias last.
 */
export type ReferenceNet = { straight: number[]; hidden: number[][]; out: number[] };
export type ReferenceNets = Record<'it' | 'they' | 'noun', ReferenceNet>;

const netSchema = z.object({
  straight: z.array(z.number()),
  hidden: z.array(z.array(z.number())),
  out: z.array(z.number()),
});
const fileSchema = z.object({
  features: z.array(z.string()),
  nets: z.object({ it: netSchema, they: netSchema, noun: netSchema }),
});

const FILE = 'lib/claims/model/references.json';
let loaded: ReferenceNets | null = null;

/** The trained networks, read from their file on first use. @throws when the file is not there or of other features; the product ships it */
export function loadReferenceNets(): ReferenceNets {
  if (loaded) return loaded;
  const path = shippedFile(FILE);
  if (path === null)
    throw new Error('the weights of references are missing: training/fit-references.ts makes them');
  const { features, nets } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (features.join() !== REFERENCE_FEATURES.join())
    throw new Error('the weights of references are of other features');
  loaded = nets;
  return loaded;
}

/** The least share of the likelihood that an answer must have. Set on documents held out from the training. */
export const SURE = { it: 0.65, they: 0.85, noun: 0.87 };

/** The likeliest of several choices, with its share of the likelihood of all. Never throws. */
export function shareOf(net: ReferenceNet, rows: readonly Float64Array[]): { best: number; share: number } {
  const shares = sharesOf(net, rows);
  const share = Math.max(...shares);
  return { best: shares.indexOf(share), share };
}

/** The share that each of several choices has of the likelihood of all. Never throws. */
export function sharesOf(net: ReferenceNet, rows: readonly Float64Array[]): number[] {
  const powers = rows.map((row) => weigh(net, row));
  const most = Math.max(...powers);
  const likelihoods = powers.map((power) => Math.exp(power - most));
  const total = likelihoods.reduce((sum, likelihood) => sum + likelihood, 0);
  return likelihoods.map((likelihood) => likelihood / total);
}

/** How much speaks for a choice. Features that are 0 cost nothing. Never throws. */
export function weigh({ straight, hidden, out }: ReferenceNet, features: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) {
    const value = features[at] ?? 0;
    if (value === 0) continue;
    set[count] = at;
    count += 1;
    sum += (straight[at] ?? 0) * value;
  }
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const weights = hidden[unit] ?? [];
    let own = weights[features.length] ?? 0;
    for (let step = 0; step < count; step += 1) {
      const at = set[step] ?? 0;
      own += (weights[at] ?? 0) * (features[at] ?? 0);
    }
    if (own > 0) sum += own * (out[unit] ?? 0);
  }
  return sum;
}

/** Scratch: the features of a choice that are not 0. */
const set = new Int32Array(REFERENCE_FEATURES.length);
