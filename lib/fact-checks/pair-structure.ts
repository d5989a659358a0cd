import { flag, isMatched, type Pair } from '#lib/fact-checks/pair-matches';
import type { PairSide, PairWord } from '#lib/fact-checks/pair-words';

const QUANTIFIERS: Record<string, RegExp> = {
  all: /^(?:all|every|each|always|both)$/,
  some: /^(?:some|several|many|few|various|multiple|numerous)$/,
  rank: /^(?:first|last|second|third|final|debut)$/,
  most: /^(?:most|least|best|worst|largest|biggest|greatest|highest|lowest|oldest|youngest|longest|smallest)$/,
};
/** Words apart that still belong together. */
const NEAR_WORDS = 4;

/** Whether matched words hang together in the evidence as they do in the claim, and words that widen or rank. */
export function structureFeatures(pair: Pair): Record<string, number> {
  return { ...arcFeatures(pair), ...quantifierFeatures(pair), like: flag(LIKE.test(pair.claim.text)) };
}

const LIKE = /\b(?:similar|like|such as)\b/i;
const ARGUMENT = /nsubj|obj/;

function arcFeatures({ claim, matches }: Pair): Record<string, number> {
  const found = new Map<number, PairWord>();
  for (const match of matches) if (isMatched(match) && match.found) found.set(match.word.index, match.found);
  const arcs = claim.content.flatMap((word) => {
    const below = found.get(word.index);
    const above = found.get(word.head);
    return below && above ? [{ word, below, above }] : [];
  });
  const share = (holds: (arc: (typeof arcs)[number]) => boolean) =>
    arcs.length > 0 ? arcs.filter(holds).length / arcs.length : 0;
  return {
    arcs: flag(arcs.length > 0),
    arcsKept: share(({ below, above }) => below.head === above.index || above.head === below.index),
    arcsNear: share(
      ({ below, above }) =>
        below.sentence === above.sentence && Math.abs(below.index - above.index) <= NEAR_WORDS,
    ),
    rolesTurned: flag(
      arcs.some(
        ({ word, below, above }) =>
          below.head === above.index &&
          ARGUMENT.test(word.relation) &&
          ARGUMENT.test(below.relation) &&
          (word.relation === 'nsubj') !== (below.relation === 'nsubj'),
      ),
    ),
  };
}

function quantifierFeatures({ claim, evidence }: Pair): Record<string, number> {
  const has = ({ words }: PairSide, pattern: RegExp) => words.some(({ lower }) => pattern.test(lower));
  return Object.fromEntries(
    Object.entries(QUANTIFIERS).flatMap(([name, pattern]) => [
      [`says ${name}`, flag(has(claim, pattern))],
      [`says ${name} alone`, flag(has(claim, pattern) && !has(evidence, pattern))],
    ]),
  );
}
