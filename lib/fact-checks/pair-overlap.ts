import { flag, isMatched, MATCHED, type Pair, type WordMatch } from '#lib/fact-checks/pair-matches';
import { groupLikeness, wordRarity } from '#lib/language/word-likeness';
import { isMoreGeneral, loadWordRelations, stepsBetween } from '#lib/language/word-relations';

const KINDS = ['PROPN', 'NOUN', 'VERB', 'ADJ', 'NUM', 'ADV'] as const;
/** Likeness of what is not matched, in steps: a near word is rather a replacement, a far one rather missing. */
const STEPS = [
  [0, 0.3],
  [0.3, 0.45],
  [0.45, 0.6],
  [0.6, MATCHED],
] as const;
/** From this likeness on a word may stand in another's place. */
const REPLACES = 0.35;

/** How much of the claim the evidence's words bear out, in all and by kind of word. */
export function overlapFeatures(pair: Pair): Record<string, number> {
  const { claim, evidence, matches, likenessOfEvidence } = pair;
  const unmatched = matches.filter((match) => !isMatched(match));
  const features: Record<string, number> = {
    covered: 1 - unmatched.length / Math.max(1, matches.length),
    meanLikeness: matches.reduce((sum, { likeness }) => sum + likeness, 0) / Math.max(1, matches.length),
    leastLikeness: leastOf(matches, 0),
    allMatched: flag(matches.length > 0 && unmatched.length === 0),
    oneUnmatched: flag(unmatched.length === 1),
    twoUnmatched: flag(unmatched.length === 2),
    moreUnmatched: flag(unmatched.length > 2),
    claimLength: Math.log(1 + claim.content.length),
    evidenceLength: Math.log(1 + evidence.content.length),
    evidenceCovered:
      likenessOfEvidence.filter((likeness) => likeness >= MATCHED).length /
      Math.max(1, evidence.content.length),
    groupLikeness: groupLikeness(claim.content, evidence.content),
    ...rarities(pair),
    ...kinships(pair),
  };
  for (const kind of KINDS) Object.assign(features, kindFeatures(kind, pair));
  return features;
}

/** Rare words weigh more: that they are shared says that the two are about the same. */
function rarities({ matches, evidence }: Pair): Record<string, number> {
  const weighed = matches.map((match) => ({
    rarity: wordRarity(match.word.lower),
    matched: isMatched(match),
  }));
  const sum = (of: typeof weighed) => of.reduce((total, { rarity }) => total + rarity ** 2, 0);
  const most = (of: typeof weighed) => Math.max(0, ...of.map(({ rarity }) => rarity));
  const matched = weighed.filter((own) => own.matched);
  const unmatched = weighed.filter((own) => !own.matched);
  return {
    rarityCovered: sum(matched) / Math.max(0.01, sum(weighed)),
    rarityMatched: Math.log(1 + sum(matched)),
    rarityUnmatched: Math.log(1 + sum(unmatched)),
    rarestMatched: most(matched),
    rarestUnmatched: most(unmatched),
    matchesPerWord: matched.length / Math.max(1, evidence.content.length),
    longestRun: longestRun(matches),
  };
}

/** Most matched words in a row that stand in the same order, close together, in the evidence. */
function longestRun(matches: readonly WordMatch[]): number {
  let longest = 0;
  let run = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    const at = isMatched(match) && match.found ? match.found.index : null;
    run = at !== null && at > last && at - last <= RUN_GAP ? run + 1 : at === null ? 0 : 1;
    last = at ?? Number.NEGATIVE_INFINITY;
    longest = Math.max(longest, run);
  }
  return Math.log(1 + longest);
}

const RUN_GAP = 3;

function kindFeatures(kind: (typeof KINDS)[number], { matches }: Pair): Record<string, number> {
  const own = matches.filter(({ word }) => word.upos === kind);
  const unmatched = own.filter((match) => !isMatched(match));
  const features: Record<string, number> = {
    [`has ${kind}`]: flag(own.length > 0),
    [`unmatched ${kind}`]: flag(unmatched.length > 0),
    [`share unmatched ${kind}`]: own.length > 0 ? unmatched.length / own.length : 0,
    [`all unmatched ${kind}`]: flag(own.length > 0 && unmatched.length === own.length),
    [`least ${kind}`]: leastOf(own, 1),
    [`replaced ${kind}`]: flag(unmatched.some((match) => isReplaced(match, kind, matches))),
  };
  for (const [low, high] of STEPS) {
    features[`near ${kind} ${low}`] = flag(
      unmatched.some(({ likeness }) => likeness >= low && likeness < high),
    );
  }
  return features;
}

/** The likest word of the evidence is of the same kind and says nothing else of the claim. */
function isReplaced({ likeness, found }: WordMatch, kind: string, matches: readonly WordMatch[]): boolean {
  if (!found || found.upos !== kind || likeness <= REPLACES) return false;
  return !matches.some((other) => other.found === found && isMatched(other));
}

function leastOf(matches: readonly WordMatch[], otherwise: number): number {
  return matches.length > 0 ? Math.min(...matches.map(({ likeness }) => likeness)) : otherwise;
}

/** Steps between two words of one near kind ("film" and "book"). */
const NEAR_KIND = 3;
const SAME_WORD = 0.99;

/** Unmatched words beside a word of the same kind, and beside a more general one. */
function kinships({ evidence, matches, likenessOfEvidence }: Pair): Record<string, number> {
  const relations = loadWordRelations();
  const free = evidence.content.filter(
    ({ upos }, at) => upos !== 'PROPN' && (likenessOfEvidence[at] ?? 0) < SAME_WORD,
  );
  let sameKind = false;
  let moreSpecial = false;
  for (const match of matches) {
    const { word } = match;
    if (isMatched(match) || /^(?:PROPN|ADV|NUM)$/.test(word.upos)) continue;
    for (const other of free) {
      if (isMoreGeneral(relations, other.lemma, word.lemma)) moreSpecial = true;
      else if (
        word.upos === other.upos &&
        /^(?:NOUN|VERB)$/.test(word.upos) &&
        stepsBetween(relations, word.lemma, other.lemma) <= NEAR_KIND
      )
        sameKind = true;
    }
  }
  return { sameKind: flag(sameKind), moreSpecial: flag(moreSpecial) };
}
