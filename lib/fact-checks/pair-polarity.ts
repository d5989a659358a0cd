import { areContrary, flag, isMatched, type Pair } from '#lib/fact-checks/pair-matches';
import { isDenying, isNegation, type PairSide } from '#lib/fact-checks/pair-words';

const ONLY = /^(?:only|exclusively|solely|just|alone|entirely|merely|strictly|purely)$/;
/** What a denial in the claim turns round. */
const TURNED = [
  'covered',
  'saidCovered',
  'saidAll',
  'saidAllButOne',
  'saidLacksMore',
  'said unmatched PROPN',
  'said unmatched NOUN',
  'said unmatched VERB',
  'replaced NOUN',
  'replaced PROPN',
  'oneReplaced',
  'saidLeast',
  'namePartly',
  'nameReplaced',
  'dateExcluded',
  'dateEqual',
];
/** What a denial in the evidence turns round. */
const TURNED_BACK = ['saidCovered', 'saidAll', 'saidAllButOne'];

/** Denials on either side, what they bear on, and opposite words. @param known the other features, which a denial turns round */
export function polarityFeatures(pair: Pair, known: Record<string, number>): Record<string, number> {
  const claim = denials(pair.claim);
  const evidence = denials(pair.evidence);
  const covered = known.covered ?? 0;
  const turned = flag((claim.plain + claim.implied) % 2 === 1);
  const turnedBack = flag(evidence.plain + evidence.implied > 0);
  const onlyIn = ({ words }: PairSide) => words.some(({ lower }) => ONLY.test(lower));
  const differs = flag(claim.plain > 0 !== evidence.plain > 0);
  const impliedDiffers = flag(claim.implied > 0 !== evidence.implied > 0);
  return {
    claimDenies: flag(claim.plain > 0),
    evidenceDenies: flag(evidence.plain > 0),
    bothDeny: flag(claim.plain > 0 && evidence.plain > 0),
    denialDiffers: differs,
    denialDiffersCovered: differs * covered,
    claimDeniesCovered: flag(claim.plain > 0) * covered,
    claimDeniesUncovered: flag(claim.plain > 0) * (1 - covered),
    claimImplies: flag(claim.implied > 0),
    evidenceImplies: flag(evidence.implied > 0),
    impliedDiffers,
    impliedDiffersCovered: impliedDiffers * covered,
    turnedDiffers: flag(turned !== turnedBack),
    turnedDiffersCovered: flag(turned !== turnedBack) * covered,
    bothTurned: turned * turnedBack,
    onlyInClaim: flag(onlyIn(pair.claim)),
    onlyInEvidence: flag(onlyIn(pair.evidence)),
    onlyInClaimAlone: flag(onlyIn(pair.claim) && !onlyIn(pair.evidence)),
    ...deniedWords(pair),
    ...contraries(pair, differs + impliedDiffers > 0),
    ...Object.fromEntries(TURNED.map((name) => [`turned ${name}`, turned * (known[name] ?? 0)])),
    ...Object.fromEntries(
      TURNED_BACK.map((name) => [`turned back ${name}`, turnedBack * (known[name] ?? 0)]),
    ),
  };
}

function denials({ words }: PairSide): { plain: number; implied: number } {
  return { plain: words.filter(isNegation).length, implied: words.filter(isDenying).length };
}

/** A matched word is denied on one side alone, or on both. */
function deniedWords({ claim, evidence, matches }: Pair): Record<string, number> {
  const deniedIn = ({ words }: PairSide) =>
    new Set(words.filter(isNegation).flatMap(({ head }) => words[head]?.lemma ?? []));
  const [one, other] = [deniedIn(claim), deniedIn(evidence)];
  const pairs = matches.flatMap((match) =>
    isMatched(match) && match.found ? [[one.has(match.word.lemma), other.has(match.found.lemma)]] : [],
  );
  return {
    wordDeniedOnce: flag(pairs.some(([a, b]) => a !== b)),
    wordDeniedTwice: flag(pairs.some(([a, b]) => a && b)),
  };
}

const SAME_WORD = 0.99;

function contraries(
  { evidence, matches, likenessOfEvidence }: Pair,
  denied: boolean,
): Record<string, number> {
  let any = false;
  let unmatched = false;
  for (const { word, likeness } of matches) {
    for (const [at, other] of evidence.content.entries()) {
      if (!areContrary(word, other)) continue;
      any = true;
      if (likeness < SAME_WORD && (likenessOfEvidence[at] ?? 0) < SAME_WORD) unmatched = true;
    }
  }
  return {
    opposite: flag(any),
    oppositeUnmatched: flag(unmatched),
    oppositeDenied: flag(unmatched && denied),
  };
}
