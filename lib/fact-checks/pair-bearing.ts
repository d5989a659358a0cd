import { flag, isMatched, matchPair, type WordMatch } from '#lib/fact-checks/pair-matches';
import { isName, type PairSide, type PairWord } from '#lib/fact-checks/pair-words';
import { meaningOf, shareIn, stemsOf } from '#lib/fact-checks/sentence-meaning';
import { dot, wordLikeness, wordRarity } from '#lib/language/word-likeness';

/** From this rarity on a word is of few texts. */
const RARE = 0.7;
/** How many of the best likenesses are looked at one by one. */
const BEST = 4;
const KINDS = ['NOUN', 'VERB', 'ADJ'] as const;

/**
 * Whether the evidence bears on the claim at all, apart from the article's title: what is said of the subject, not the subject.
 * Evidence that shares only its subject with a claim does not settle it. Never throws.
 */
export function bearingFeatures(
  claim: PairSide,
  evidence: PairSide,
  title: string | null,
): Record<string, number> {
  const asked = withoutTitle(claim, title);
  const said = withoutTitle(evidence, title);
  const { matches, likenessOfEvidence } = matchPair(asked, said);
  const found = matches.filter(isMatched);
  const likest = likenessOfEvidence.toSorted((a, b) => b - a);
  const half = likenessOfEvidence.filter((likeness) => likeness > 0.5).length;
  return prefixed({
    covered: matches.length > 0 ? found.length / matches.length : 0.5,
    found: Math.log(1 + found.length),
    foundRare: Math.log(1 + found.filter(({ word }) => wordRarity(word.lower) > RARE).length),
    near: matches.filter(({ likeness }) => likeness > 0.6 && likeness < 0.84).length,
    far: matches.filter(({ likeness }) => likeness < 0.4).length / Math.max(1, matches.length),
    asked: Math.log(1 + asked.content.length),
    said: Math.log(1 + said.content.length),
    backMean: mean(likenessOfEvidence),
    backHalf: half / Math.max(1, likenessOfEvidence.length),
    ...inOrder(
      'best',
      matches.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
    ),
    ...inOrder('back', likest),
    ...weighed(matches),
    ...rootLikeness(claim, evidence),
    ...meanings(asked, said),
    ...sharedForms(claim, evidence),
    ...ownNames(matches, said),
  });
}

function withoutTitle(side: PairSide, title: string | null): PairSide {
  const titled = new Set((title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return {
    ...side,
    content: side.content.filter(({ lower, lemma }) => !titled.has(lower) && !titled.has(lemma)),
  };
}

function prefixed(features: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [`own ${name}`, value]));
}

function inOrder(name: string, sorted: readonly number[]): Record<string, number> {
  return Object.fromEntries(Array.from({ length: BEST }, (_, at) => [`${name} ${at + 1}`, sorted[at] ?? 0]));
}

function weighed(matches: readonly WordMatch[]): Record<string, number> {
  const weights = matches.map(({ word }) => wordRarity(word.lower) ** 2);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (of: (match: WordMatch) => number) =>
    matches.reduce((sum, match, at) => sum + (weights[at] ?? 0) * of(match), 0) / all;
  return {
    rarity: share((match) => flag(isMatched(match))),
    likeness: share(({ likeness }) => likeness),
    rareBest: Math.max(0, ...matches.map(({ likeness }, at) => (weights[at] ?? 0) * likeness)),
    ...Object.fromEntries(
      KINDS.map((kind) => [
        `best ${kind}`,
        Math.max(0, ...matches.filter(({ word }) => word.upos === kind).map(({ likeness }) => likeness)),
      ]),
    ),
  };
}

/** How like the main words are to what the other side says. */
function rootLikeness(claim: PairSide, evidence: PairSide): Record<string, number> {
  const rootOf = ({ words }: PairSide) => words.find(({ head }) => head < 0);
  const likest = (word: PairWord | undefined, others: readonly PairWord[]) =>
    word
      ? Math.max(0, ...others.map((other) => (other.lemma === word.lemma ? 1 : wordLikeness(word, other))))
      : 0;
  const other = rootOf(evidence);
  return {
    root: likest(rootOf(claim), evidence.content),
    rootVerb: likest(rootOf(claim), evidence.content.filter(isVerb)),
    roots: likest(rootOf(claim), other ? [other] : []),
    backRoot: likest(other, claim.content),
  };
}

function isVerb({ upos }: PairWord): boolean {
  return upos === 'VERB';
}

function meanings(asked: PairSide, said: PairSide): Record<string, number> {
  const likeness = (keep: (word: PairWord) => boolean) => {
    const meaning = ({ content }: PairSide) => meaningOf(content.filter(keep).map(({ lower }) => lower));
    return dot(meaning(asked), meaning(said));
  };
  return {
    meaning: likeness(() => true),
    meaningNouns: likeness(({ upos }) => upos === 'NOUN'),
    meaningVerbs: likeness(isVerb),
  };
}

/** Pairs of words in a row, and beginnings of words, that both have. */
function sharedForms(claim: PairSide, evidence: PairSide): Record<string, number> {
  const rows = ({ words }: PairSide) =>
    new Set(words.slice(1).map(({ lemma }, at) => `${words[at]?.lemma} ${lemma}`));
  const [one, other] = [stemsOf(claim.text), stemsOf(evidence.text)];
  return {
    inRow: shareIn(rows(evidence), rows(claim)),
    stems: shareIn(other, one),
    backStems: shareIn(one, other),
  };
}

function ownNames(matches: readonly WordMatch[], said: PairSide): Record<string, number> {
  const names = matches.filter(({ word }) => isName(word));
  return {
    names: flag(names.length > 0),
    namesFound: flag(names.some(isMatched)),
    namesLost: flag(names.some((match) => !isMatched(match))),
    namesUnanswered: flag(names.length > 0 && !said.content.some(isName)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
