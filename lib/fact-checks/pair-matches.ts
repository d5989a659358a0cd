import { isName, type PairSide, type PairWord } from '#lib/fact-checks/pair-words';
import { sameVerb } from '#lib/fact-checks/synonyms';
import { oppositeAdjective, oppositeVerb } from '#lib/language/antonyms';
import { countryNamed, isNationality } from '#lib/language/countries';
import { countryOfDemonym } from '#lib/language/geography';
import { wordLikeness } from '#lib/language/word-likeness';
import {
  areOneFamily,
  areOpposites,
  isMoreGeneral,
  loadWordRelations,
  shareMeaning,
} from '#lib/language/word-relations';

/** A claim's content word with the word of the evidence that is most like it. */
export type WordMatch = {
  word: PairWord;
  /** 0..1; from MATCHED on the two say the same. */
  likeness: number;
  /** Null when nothing is alike at all. */
  found: PairWord | null;
};

/** Two texts with what each word of the one has in the other. */
export type Pair = {
  claim: PairSide;
  evidence: PairSide;
  matches: WordMatch[];
  likenessOfEvidence: number[];
};

/** From this likeness on two words count as saying the same. */
export const MATCHED = 0.84;
/** Word vectors alone never make two words the same. */
const VECTORS_AT_MOST = 0.82;

/** Matches each content word of the claim. Never throws; time grows with the product of the lengths. */
export function matchPair(claim: PairSide, evidence: PairSide): Pair {
  const likenessOfEvidence = evidence.content.map(() => 0);
  const matches = claim.content.map((word): WordMatch => {
    const match: WordMatch = { word, likeness: 0, found: null };
    for (const [at, other] of evidence.content.entries()) {
      const likeness = likenessOf(word, other);
      likenessOfEvidence[at] = Math.max(likenessOfEvidence[at] ?? 0, likeness);
      if (likeness > match.likeness) Object.assign(match, { likeness, found: other });
    }
    return match;
  });
  return { claim, evidence, matches, likenessOfEvidence };
}

export function isMatched({ likeness }: WordMatch): boolean {
  return likeness >= MATCHED;
}

/** How surely a word of the evidence says what a word of the claim says: by form, name, family, dictionary, at last by vectors. */
function likenessOf(claim: PairWord, evidence: PairWord): number {
  if (claim.lemma === evidence.lemma || claim.lower === evidence.lower) return 1;
  if (isName(claim) || isName(evidence)) {
    const country = countryOf(claim);
    if (country !== null && country === countryOf(evidence)) return 0.95;
  }
  const stem = stemOf(claim.lemma);
  if (stem.length > 3 && stem === stemOf(evidence.lemma)) return 0.93;
  if (!isName(claim) && !isName(evidence)) {
    const relations = loadWordRelations();
    if (areOneFamily(relations, claim.lemma, evidence.lemma)) return 0.92;
    if (sameVerb(claim.lemma, evidence.lemma)) return 0.9;
    if (shareMeaning(relations, claim.lemma, evidence.lemma)) return 0.88;
    if (isMoreGeneral(relations, claim.lemma, evidence.lemma)) return 0.85;
  }
  return Math.min(VECTORS_AT_MOST, wordLikeness(claim, evidence));
}

function countryOf({ text }: PairWord): string | null {
  return countryNamed(text) ?? (isNationality(text) ? countryOfDemonym(text) : null);
}

function stemOf(lemma: string): string {
  return lemma.replace(
    /(?:ization|isation|ations?|ition|ions?|ments?|ness|ings?|ers?|ors?|ists?|ism|ally|ly|ed|es|s|al|ive|ous|ic|y|e)$/,
    '',
  );
}

/** "win" and "lose", "married" and "unmarried", "useful" and "useless". */
export function areContrary(one: PairWord, other: PairWord): boolean {
  return contraryForms(one.lemma, other.lemma) || contraryForms(one.lower, other.lower);
}

function contraryForms(one: string, other: string): boolean {
  return (
    oppositeVerb(one) === other ||
    oppositeVerb(other) === one ||
    oppositeAdjective(one) === other ||
    oppositeAdjective(other) === one ||
    areOpposites(loadWordRelations(), one, other) ||
    isNegatedForm(one, other) ||
    isNegatedForm(other, one)
  );
}

const NEGATING_PREFIXES = ['un', 'in', 'dis', 'non', 'non-', 'im', 'ir'];

function isNegatedForm(plain: string, negated: string): boolean {
  if (plain.length > 4 && NEGATING_PREFIXES.some((prefix) => prefix + plain === negated)) return true;
  if (!negated.endsWith('less')) return false;
  return negated === `${plain}less` || (plain.endsWith('ful') && plain.slice(0, -3) === negated.slice(0, -4));
}

/** 1 for true: what a trained judge looks at are numbers. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}
