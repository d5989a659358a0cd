import { bearingFeatures } from '#lib/fact-checks/pair-bearing';
import { matchPair } from '#lib/fact-checks/pair-matches';
import { nameFeatures } from '#lib/fact-checks/pair-names';
import { overlapFeatures } from '#lib/fact-checks/pair-overlap';
import { polarityFeatures } from '#lib/fact-checks/pair-polarity';
import { predicateFeatures } from '#lib/fact-checks/pair-predicate';
import { quantityFeatures } from '#lib/fact-checks/pair-quantities';
import { shapeFeatures } from '#lib/fact-checks/pair-shape';
import { structureFeatures } from '#lib/fact-checks/pair-structure';
import { readSide } from '#lib/fact-checks/pair-words';

/** Named numbers about a claim and its evidence; what is absent is 0. */
export type Features = Record<string, number>;

/**
 * What a trained judge looks at in a claim with its evidence: which words are borne out, polarity, numbers and dates, names,
 * structure, whether the evidence bears on it at all. Same pair, same features. Never throws.
 * @param title of the evidence's article, which says whom "it" means
 */
export function pairFeatures(claim: string, evidence: string, title: string | null = null): Features {
  const claimed = readSide(claim);
  const alone = readSide(evidence);
  const pair = matchPair(claimed, title ? readSide(`${title}. ${evidence}`) : alone);
  const overlap = overlapFeatures(pair);
  const predicate = predicateFeatures(pair);
  const names = nameFeatures(pair);
  const quantities = quantityFeatures(pair);
  const known = { ...overlap, ...predicate, ...names, ...quantities };
  return {
    ...known,
    ...structureFeatures(pair),
    ...polarityFeatures(pair, known),
    ...bearingFeatures(claimed, alone, title),
    ...shapeFeatures(claimed, alone, title),
  };
}
