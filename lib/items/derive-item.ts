import { anchorOf, isAnchored } from '#lib/claims/article-anchor';
import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { type ClauseView, viewOf } from '#lib/claims/clause-views';
import { type Answer, answersIn } from '#lib/items/answers';
import { asOfFor, stemDateFor } from '#lib/items/as-of';
import { type Distortion, distortionBy } from '#lib/items/distort';
import { namedInFull } from '#lib/items/full-names';
import { type Derivation, ITEM_RULE_SET, type Item, type ItemKind } from '#lib/items/item';
import { kindOfGap } from '#lib/items/kind-of-gap';
import { asWithin, leansOnArticle } from '#lib/items/leans-on-article';
import {
  cloze,
  GAP,
  insideSentence,
  isClosedClass,
  type SlotName,
  statement,
  yesNoQuestion,
} from '#lib/items/realize';
import { type Shortening, shortened } from '#lib/items/shorter-clauses';
import { askFor } from '#lib/items/wh-phrase';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/** What a derivation leads back to in an article. */
export type Derived = {
  claim: ClaimDraft;
  /** The clause as the article has it, in the view that the item is made from. */
  clause: Clause;
  /** The step away from the truth, for items on a near miss or an open question. */
  distortion: Distortion | null;
  /** The words asked for, for gaps and choices. */
  answer: Answer | null;
};

/** Finds claim, clause, near miss and answer of a derivation in its article; null when they are not there. Never throws. */
export function derivedFrom(source: ArticleClaims, { bindings }: Derivation): Derived | null {
  const claim = source.claims.find(({ id }) => id === bindings.claim);
  const view: ClauseView = bindings.view === 'result' ? 'result' : 'worded';
  const viewed = claim?.clause ? viewOf(claim.clause, view) : null;
  if (!claim || !viewed) return null;
  const told = namedInFull(viewed, source.article);
  const shortening = shorteningIn(bindings);
  const clause = shortening ? shortened(told, shortening) : told;
  if (!clause) return null;
  const distortion = distortionOf(clause, bindings);
  const answer =
    answersIn(clause).find(({ slot, text }) => slot === bindings.slot && text === bindings.answer) ?? null;
  if (bindings.operator !== undefined && !distortion) return null;
  if (bindings.answer !== undefined && !answer) return null;
  return { claim, clause, distortion, answer };
}

/** Makes the item that a derivation describes, from the article alone; null when it cannot be made. The score is not part of it. */
export function deriveItem(source: ArticleClaims, derivation: Derivation): Omit<Item, 'score'> | null {
  const derived = derivedFrom(source, derivation);
  if (!derived || derivation.ruleSet !== ITEM_RULE_SET) return null;
  const [kind, basis] = derivation.rule.split('/');
  const { claim, distortion } = derived;
  const { name, text } = source.article;
  // The article that a stem names is dated: it need not say the date as well.
  const asOf = namesArticle(derived, source) ? null : stemDateFor(claim, derived.clause);
  const bare = wordsFor(kind, basis, { ...derived, asOf }, derivation);
  if (!bare) return null;
  const words = { ...bare, stem: anchoredStem(bare.stem, derived, source) };
  const { start, end } = claim.sentence;
  const quote = text.slice(start, end);
  const explanation = explain(basis, derived, quote);
  const near = distortion && basis !== 'open' ? distortion : null;
  return {
    id: itemId(name, words.kind, words.stem, words.key),
    article: name,
    ...words,
    explanation,
    evidence: [{ article: name, start, end, quote }],
    derivation,
    nearMiss: near && { operator: near.operator, from: near.from, to: near.to, rung: near.rung },
    asOf: asOfFor(claim, derived.clause),
  };
}

/** Whether a stem says to which article it belongs: its claim does, or who has the question alone would not know what it is about. */
function namesArticle({ claim, clause, answer }: Derived, { article }: ArticleClaims): boolean {
  if (anchorOf(article) === null) return false;
  return isAnchored(claim.text, article) || leansOnArticle(clause, answer, article);
}

/** What leans on its article is asked with the article named; a first word keeps the case that the claim gives it. */
function anchoredStem(stem: string, derived: Derived, source: ArticleClaims): string {
  const { claim, clause, distortion } = derived;
  const { article } = source;
  const anchor = anchorOf(article);
  if (anchor === null || !namesArticle(derived, source)) return stem;
  const opener = stem.split(' ', 1)[0] ?? '';
  if (!isAnchored(claim.text, article))
    return `${anchor} ${ASKS.test(opener) ? opener.toLowerCase() : asWithin(stem, clause, article)}${stem.slice(opener.length)}`;
  const told = claim.text.slice(anchor.length + 1).split(' ', 1)[0] ?? '';
  const small = opener.charAt(0).toLowerCase() + opener.slice(1);
  // What was put in the place of a word that is no name is none either.
  const isPutIn = distortion?.slot === 'subject' && told !== opener && /^\p{Ll}/u.test(told);
  const isPlain =
    ASKS.test(opener) ||
    isClosedClass(opener) ||
    isPutIn ||
    insideSentence(clause.subject.text, clause.subject).startsWith(small);
  const isSame = told.toLowerCase() === opener.toLowerCase();
  const first = isPlain ? small : isSame ? told : opener;
  return `${anchor} ${first}${stem.slice(opener.length)}`;
}

/** What opens a question or a time, and is no name before one. */
const ASKS =
  /^(?:Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|Will|Can|Could|Who|What|When|Where|Which|How|In|On|At|As|By|From|To|For|After|Before|During|The|A|An)$/;

export const VERDICT_OPTIONS = ['supported', 'refuted', 'not-enough-evidence'];

type Words = { kind: ItemKind; stem: string; options: string[]; key: string };

function wordsFor(
  kind: string | undefined,
  basis: string | undefined,
  { clause, distortion, answer, asOf }: Derived & { asOf: string | null },
  { bindings }: Derivation,
): Words | null {
  const asked = basis === 'stated' ? clause : distortion?.clause;
  if (kind === 'yes-no' && asked) {
    return {
      kind,
      stem: yesNoQuestion(asked, asOf),
      options: ['Yes', 'No'],
      key: basis === 'stated' ? 'Yes' : 'No',
    };
  }
  if (kind === 'true-false' && asked) {
    const key = basis === 'stated' ? 'True' : 'False';
    return { kind, stem: statement(asked, asOf), options: ['True', 'False'], key };
  }
  if (kind === 'verdict' && asked) {
    const key = basis === 'stated' ? 'supported' : basis === 'open' ? 'not-enough-evidence' : 'refuted';
    return { kind, stem: statement(asked, asOf), options: VERDICT_OPTIONS, key };
  }
  if (!answer) return null;
  const gap = cloze(clause, answer.slot, answer.text, asOf);
  if (kind === 'cloze' && gap) {
    const told = kindOfGap(answer, clause);
    const stem = told ? gap.replace(new RegExp(`\\b(in|at|from) ${GAP}`, 'i'), `$1 ${told} ${GAP}`) : gap;
    return { kind, stem: eitherArticle(stem), options: [], key: answer.text };
  }
  const stem = askFor(clause, answer, asOf) ?? withoutArticleCue(gap);
  if (kind !== 'multiple-choice' || !stem) return null;
  const wrong = [bindings.option1, bindings.option2, bindings.option3].flatMap((option) =>
    typeof option === 'string' ? [option] : [],
  );
  return { kind, stem, options: inOrder([answer.text, ...wrong]), key: answer.text };
}

/** "a _____" would tell which options begin with a vowel; "the _____" which names take an article. */
function withoutArticleCue(gap: string | null): string | null {
  if (gap === null || gap.toLowerCase().includes(`the ${GAP}`)) return null;
  return eitherArticle(gap);
}

/** "a(n) _____" for "an _____": the article must not tell how the answer begins. */
function eitherArticle(gap: string): string {
  return gap.replace(
    new RegExp(`\\b(an?) ${GAP}`, 'i'),
    (_, article: string) => `${article.startsWith('A') ? 'A(n)' : 'a(n)'} ${GAP}`,
  );
}

/** Numbers and dates ascend, words go by the alphabet: the place of the key tells nothing. */
export function inOrder(options: readonly string[]): string[] {
  const value = (option: string) => {
    const [date] = datesIn(option);
    // "1290 km" is no year.
    if (date && date.text.length === option.length)
      return (date.year ?? 0) * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);
    return amountsIn(option)[0]?.value ?? leadingNumber(option);
  };
  const values = options.map(value);
  if (values.every((number) => number !== null)) {
    return options.toSorted((a, b) => (value(a) ?? 0) - (value(b) ?? 0));
  }
  return options.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/** Null where the clause is told in full. */
function shorteningIn({ without, voice }: Derivation['bindings']): Shortening | null {
  if (typeof without !== 'string') return null;
  return { without, voice: voice === 'passive' ? voice : 'as-told' };
}

/** "1290 km", which alone looks like a year. */
function leadingNumber(text: string): number | null {
  const [, number] = /^(\d+(?:\.\d+)?) \p{Ll}/u.exec(text) ?? [];
  return number === undefined ? null : Number(number);
}

function distortionOf(clause: Clause, bindings: Derivation['bindings']): Distortion | null {
  const { operator, slot, from, to } = bindings;
  if (typeof operator !== 'string' || typeof from !== 'string' || typeof to !== 'string') return null;
  const name = slotName(slot);
  return name && distortionBy(operator, clause, { slot: name, from, to });
}

function slotName(value: unknown): SlotName | null {
  if (value === 'subject' || value === 'predicate') return value;
  const at = typeof value === 'string' ? /^args\.(\d{1,3})$/.exec(value)?.[1] : undefined;
  return at === undefined ? null : `args.${Number(at)}`;
}

function explain(basis: string | undefined, { distortion }: Derived, quote: string): string {
  if (basis === 'open') return `The articles leave it open. They say only: “${quote}”`;
  return distortion ? `${distortion.why} The article says: “${quote}”` : `The article says: “${quote}”`;
}

/** A short name that depends on nothing but what the item says (64-bit FNV-1a, base 36). */
function itemId(...parts: string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(parts.join('\u0000'))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36).padStart(13, '0');
}
