import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft } from '#lib/claims/claim';
import { hasBareAmount } from '#lib/items/bare-amounts';
import type { Candidate } from '#lib/items/candidate';
import { type Derived, derivedFrom, deriveItem } from '#lib/items/derive-item';
import { luresFor } from '#lib/items/distract';
import { isFairGap } from '#lib/items/fair-gap';
import { isCutShort } from '#lib/items/gap-edges';
import { type Derivation, type Item, type ItemKind, itemKinds } from '#lib/items/item';
import { lintItem } from '#lib/items/lint-item';
import { lostGuards } from '#lib/items/lost-guards';
import { lostLimits } from '#lib/items/lost-limits';
import { proposeItems, proposeShorter } from '#lib/items/propose-items';
import { scoreItem } from '#lib/items/rank-items';
import { isSettledElsewhere } from '#lib/items/settled-elsewhere';
import { isShortName } from '#lib/items/short-names';
import { isToldByTitle } from '#lib/items/told-by-title';
import { isTornClause } from '#lib/items/torn-clause';
import { isTornQuestion } from '#lib/items/torn-question';
import { unsureForm } from '#lib/items/unsure-stems';

/** All that can be derived from an article, scored; whether it may be shown is another matter. */
export type Candidates = {
  /** Of claims as they are told. */
  whole: readonly Candidate[];
  /** Of a claim told with less. */
  shorter: (claim: ClaimDraft) => readonly Candidate[];
};

/** The candidates of an article among its sources. Never throws. */
export function candidatesOf(
  source: ArticleClaims,
  sources: readonly ArticleClaims[],
  { seed, kinds }: { seed: number; kinds?: readonly ItemKind[] },
): Candidates {
  const context = { seed, kinds: new Set(kinds ?? itemKinds), lures: luresFor(source, sources), sources };
  const known = new Map<string, Candidate[]>();
  return {
    whole: derivable(source, proposeItems(source, context)),
    shorter: (claim) => {
      const made = known.get(claim.id) ?? derivable(source, proposeShorter(source, claim, context));
      known.set(claim.id, made);
      return made;
    },
  };
}

function derivable(source: ArticleClaims, derivations: readonly Derivation[]): Candidate[] {
  return derivations.flatMap((derivation) => {
    const made = deriveItem(source, derivation);
    const derived = made && derivedFrom(source, derivation);
    return made && derived
      ? [{ item: { ...made, score: scoreItem(made, derived, source.article.title ?? null) }, derived }]
      : [];
  });
}

/** Why a candidate may not be shown, whatever else is; null where it may. Never throws. */
export function whyNotShown(
  { item, derived }: Candidate,
  source: ArticleClaims,
  { minScore, weakGaps = false }: { minScore: number; weakGaps?: boolean },
): string | null {
  return (
    refusalOf(item, derived, minScore, weakGaps) ??
    namedShort(derived, source) ??
    torn(derived, source) ??
    unguarded(derived, source) ??
    ofNothing(derived) ??
    settled(derived, source) ??
    unlimited(derived, source)
  );
}

function refusalOf(item: Item, derived: Derived, minScore: number, weakGaps: boolean): string | null {
  const { clause, claim, answer } = derived;
  const { subject, predicate } = clause;
  const isGeneral =
    subject.entity === null &&
    predicate.tense === 'present' &&
    claim.kind === 'clause' &&
    /^(?:the|an?) \p{Ll}+$/iu.test(subject.text);
  const [broken] = lintItem(item, { subject: subject.text, quote: item.evidence[0]?.quote ?? '', isGeneral });
  if (broken) return `${broken.name}: ${broken.reason}`;
  if (isToldByTitle(item, derived))
    return 'answer-in-stem: A name or word in the stem gives the answer away.';
  if (isTornQuestion(item, clause)) return 'well-formed: The stem is cut or joined wrongly.';
  const unsure = unsureForm(item, derived);
  if (unsure !== null) return unsure;
  if (answer && isCutShort(answer.text, item.evidence[0]?.quote ?? ''))
    return 'cut-out: The answer is only part of a name.';
  if (
    !weakGaps &&
    item.kind === 'cloze' &&
    answer &&
    !isFairGap(answer, clause, item.stem.startsWith('According to “'))
  )
    return 'unfair-gap: Too many other words would fit the gap as well.';
  return item.score < minScore ? 'score: Others are likely to be better.' : null;
}

function torn({ clause, claim }: Derived, source: ArticleClaims): string | null {
  const { start, end } = claim.sentence;
  const quote = source.article.text.slice(start, end);
  const names = [clause.subject, ...clause.args].flatMap(({ text, phrases = [] }) =>
    phrases.filter(
      (phrase) => phrase.type !== 'phrase' && text.includes(phrase.text) && !isLongerIn(text, phrase.text),
    ),
  );
  if (names.some(({ text }) => isCutShort(text, quote)))
    return 'cut-out: A name in it is only part of a name.';
  return isTornClause(clause, source) ? 'well-formed: A part of the clause is missing.' : null;
}

/** "Narva" of "the University of Narva, Tartu", where the words go on as the sentence does. */
function isLongerIn(text: string, name: string): boolean {
  return /^(?:[-–]|, | at )/.test(text.slice(text.indexOf(name) + name.length));
}

/** "A 72-year-old former mayor" is no 72-year-old mayor. */
function unguarded({ clause }: Derived, { article }: ArticleClaims): string | null {
  return lostGuards(clause, article.text).length > 0
    ? 'limits: The article has a word there that makes it true, which the question has lost.'
    : null;
}

/** Nothing is left open that the article may settle in another sentence. */
function settled({ distortion }: Derived, source: ArticleClaims): string | null {
  return distortion?.relation === 'open' && isSettledElsewhere(distortion, source)
    ? 'settled: Another sentence of the article may settle it.'
    : null;
}

function ofNothing({ clause }: Derived): string | null {
  return hasBareAmount(clause)
    ? 'bare-number: A number in it counts or measures nothing that it names.'
    : null;
}

/** Operators whose falsehood hangs on all the words that limit a statement. */
const NEEDS_LIMITS = new Set(['polarity', 'number', 'comparison', 'antonym-verb', 'antonym-word']);

/** "No ship from the south called": without "from the south" the opposite may well be true. */
function unlimited({ clause, distortion }: Derived, { article, sentences }: ArticleClaims): string | null {
  if (!distortion || !NEEDS_LIMITS.has(distortion.operator)) return null;
  return lostLimits(clause, article.text, sentences)
    ? 'limits: The article limits it by words that the question does not have.'
    : null;
}

/** "Johnson was born …" in an article that knows a Katherine and a James Johnson: which one? */
function namedShort({ clause, answer }: Derived, source: ArticleClaims): string | null {
  const asked = answer?.type === 'person' && isShortName(answer.text, source);
  const isPerson = clause.subject.entity === 'person' || clause.subject.entity === null;
  const named = clause.subject.text.replace(/['’]s\s.*$/, '');
  const people = clause.subject.text.split(/, (?:and )?| and /);
  if (
    people.length > 1 &&
    people.every((name) => /^\p{Lu}/u.test(name)) &&
    people.some((name) => isShortName(name, source))
  )
    return 'stands-alone: It names somebody by half a name, who has a full one.';
  return asked || ((isPerson || named !== clause.subject.text) && isShortName(named, source))
    ? 'stands-alone: It names somebody by half a name, who has a full one.'
    : null;
}
