import { bearingFeatures } from '#lib/fact-checks/pair-bearing';
import { matchPair } from '#lib/fact-checks/pair-matches';
import { nameFeatures } from '#lib/fact-checks/pair-names';
import { overlapFeatures } from '#lib/fact-checks/pair-overlap';
import { polarityFeatures } from '#lib/fact-checks/pair-polarity';
import { predicateFeatures } from '#lib/fact-checks/pair-predicate';
import { quantityFeatures } from '#lib/fact-checks/pair-quantities';
import { shapeFeatures } from '#lib/fact-checks/pair-shape';
import { structureFeatures } from '#lib/fact-checks/pair-structure';
import { type PairSide, readSide, readSides } from '#lib/fact-checks/pair-words';

/** Named numbers about a claim and its evidence; what is absent is 0. */
export type Features = Record<string, number>;

/**
 * What a trained judge looks at in a claim with its evidence: which words are borne out, polarity, numbers and dates, names,
 * structure, whether the evidence bears on it at all. Same pair, same features. Never throws.
 * @param title of the evidence's article, which says whom "it" means
 */
export function pairFeatures(claim: string, evidence: string, title: string | null = null): Features {
  const alone = readSide(evidence);
  return sideFeatures(readSide(claim), alone, title ? readSide(`${title}. ${evidence}`) : alone, title);
}

/** The same for evidence of several passages, in reading order. Never throws. */
export function passageFeatures(claim: string, passages: readonly string[], title: string | null): Features {
  const alone = readSides(passages);
  return sideFeatures(
    readSides([claim]),
    alone,
    title ? readSides([`${title}.`, ...passages]) : alone,
    title,
  );
}

/** @param titled the evidence with its article's title before it */
function sideFeatures(claimed: PairSide, alone: PairSide, titled: PairSide, title: string | null): Features {
  const pair = matchPair(claimed, titled);
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
