import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { clauseViews, viewOf } from '#lib/claims/clause-views';
import { happensOnce, holdsOfOne } from '#lib/claims/exclusivity';
import { genderOf } from '#lib/claims/people';
import { vouchesFor } from '#lib/claims/vouching';
import { type Answer, answersIn } from '#lib/items/answers';
import { stemDateFor } from '#lib/items/as-of';
import { type Distortion, distort } from '#lib/items/distort';
import { DISTRACTORS, type Lures } from '#lib/items/distract';
import { namedInFull } from '#lib/items/full-names';
import { type Derivation, ITEM_RULE_SET, type ItemKind } from '#lib/items/item';
import { isYetToCome } from '#lib/items/latest-year';
import { fitsMany } from '#lib/items/open-gaps';
import { containsWords, slotNamed, statement } from '#lib/items/realize';
import { mayPassFor } from '#lib/items/roles-of-people';
import { shortened, shorteningsOf } from '#lib/items/shorter-clauses';
import { toldTogether } from '#lib/items/told-together';
import { sameName } from '#lib/language/names';

/** What proposing needs beside the article. */
export type ProposalContext = {
  seed: number;
  kinds: ReadonlySet<ItemKind>;
  lures: Lures;
  sources: readonly ArticleClaims[];
};

/**
 * Every derivation worth trying on an article, in the order of its claims: what is stated, each near miss, each answer asked for.
 * Near misses of one operator in one slot are thinned to the seed's choice. Never throws.
 */
export function proposeItems(source: ArticleClaims, context: ProposalContext): Derivation[] {
  return source.claims
    .filter((claim) => vouchesFor(source.article, claim))
    .flatMap((claim) =>
      clauseViews.flatMap((view) => {
        const viewed = claim.clause && viewOf(claim.clause, view);
        if (!viewed) return [];
        const clause = namedInFull(viewed, source.article);
        return proposeForClause({ claim, bound: { claim: claim.id, view }, clause, source }, context);
      }),
    );
}

/** The same of one claim told with less, in every way that `shorteningsOf` knows. Never throws. */
export function proposeShorter(
  source: ArticleClaims,
  claim: ClaimDraft,
  context: ProposalContext,
): Derivation[] {
  if (!claim.clause || !vouchesFor(source.article, claim)) return [];
  const told = namedInFull(claim.clause, source.article);
  return shorteningsOf(told).flatMap((shortening) => {
    const clause = shortened(told, shortening);
    const bound = { claim: claim.id, view: 'worded', ...shortening };
    return clause ? proposeForClause({ claim, bound, clause, source }, context) : [];
  });
}

/** `bound`: what leads a derivation back to the clause. */
type Viewed = { claim: ClaimDraft; bound: Derivation['bindings']; clause: Clause; source: ArticleClaims };

function proposeForClause(viewed: Viewed, context: ProposalContext): Derivation[] {
  return [...stated(viewed, context), ...nearMisses(viewed, context), ...questions(viewed, context)];
}

const STATEMENT_KINDS = ['yes-no', 'true-false', 'verdict'] as const;

function stated({ bound, clause }: Viewed, context: ProposalContext): Derivation[] {
  if (clause.predicate.negated) return [];
  return STATEMENT_KINDS.filter((kind) => context.kinds.has(kind)).map((kind) =>
    derivation(`${kind}/stated`, context.seed, bound),
  );
}

function nearMisses({ claim, bound, clause, source }: Viewed, context: ProposalContext): Derivation[] {
  if (STATEMENT_KINDS.every((kind) => !context.kinds.has(kind))) return [];
  // What takes the place of one of a list may be another of it.
  const misses = distort(clause, context.lures).filter(
    (miss) =>
      !isToldOf(miss, { clause, source }, context) &&
      !(PUTS_ANOTHER.has(miss.operator) && slotNamed(clause, miss.slot)?.oneOf) &&
      !(miss.operator === 'date' && isYetToCome(miss.to, clause, source)),
  );
  const byPlace = Map.groupBy(misses, ({ operator, slot, from }) => `${operator} ${slot} ${from}`);
  return [...byPlace].flatMap(([place, choices]) => {
    const chosen =
      choices[chance(context.seed, `${claim.id} ${place}`) % Math.min(choices.length, CHOICES_MAX)];
    if (!chosen) return [];
    const { operator, slot, from, to, relation } = chosen;
    // Who reads that something was proposed takes "adopted" for wrong, not for open.
    if (relation === 'open' && (!OPEN_ON_PURPOSE.has(operator) || to === 'adopt')) return [];
    const kinds = relation === 'open' ? (['verdict'] as const) : STATEMENT_KINDS;
    const basis = relation === 'open' ? 'open' : 'near-miss';
    return kinds
      .filter((kind) => context.kinds.has(kind))
      .map((kind) => derivation(`${kind}/${basis}`, context.seed, { ...bound, operator, slot, from, to }));
  });
}

/** Operators that put another thing of its kind in the place of one. */
const PUTS_ANOTHER = new Set([
  'exclusive-name',
  'free-name',
  'other-person',
  'nationality',
  'number',
  'date',
  'role-swap',
]);

/** What is left open on purpose; other misses that are not surely false are no questions. */
const OPEN_ON_PURPOSE = new Set(['free-name', 'verb-category']);

/** The seed chooses among this many of the closest. */
const CHOICES_MAX = 3;

/** A name that the articles tell of in the same breath may be right as well. */
function isToldOf(
  { operator, slot, from, to }: Distortion,
  { clause, source }: Pick<Viewed, 'clause' | 'source'>,
  { sources }: ProposalContext,
): boolean {
  if (operator === 'other-person' && !mayPassFor(to, from, clause, source.article.text)) return true;
  if (operator !== 'exclusive-name' && operator !== 'free-name' && operator !== 'other-person') return false;
  return toldTogether(sources, to, { clause, slot, answer: from });
}

function questions(viewed: Viewed, context: ProposalContext): Derivation[] {
  const { bound, clause } = viewed;
  return answersIn(clause).flatMap((answer) => {
    if (clause.predicate.negated && !endsDenial(answer, clause)) return [];
    if (!isOnlyAnswer(answer, clause)) return [];
    const asked = { ...bound, slot: answer.slot, answer: answer.text };
    const gap = context.kinds.has('cloze') ? [derivation('cloze/gap', context.seed, asked)] : [];
    if (!context.kinds.has('multiple-choice')) return gap;
    const wrong = wrongOptions(answer, viewed, context);
    if (wrong.length < 2) return gap;
    const options = Object.fromEntries(wrong.map((option, at) => [`option${at + 1}`, option]));
    return [...gap, derivation('multiple-choice/asked', context.seed, { ...asked, ...options })];
  });
}

/** "Did not admit women until 1919": of what is denied only the end can be asked for. */
function endsDenial({ slot, type }: Answer, clause: Clause): boolean {
  return type === 'date' && /^until (?:the )?\p{N}|^until \p{Lu}/u.test(slotNamed(clause, slot)?.text ?? '');
}

/** "Who is a senator?" has many answers: what is said of one of many does not lead back to the one. */
function isOnlyAnswer({ slot, whole, text, type }: Answer, clause: Clause): boolean {
  const { predicate, args } = clause;
  const asked = slotNamed(clause, slot);
  const around = asked?.text ?? '';
  if (asked?.oneOf || fitsMany({ slot, whole, text, type }, clause)) return false;
  if (MANY_FIT.test(around.slice(0, Math.max(0, around.indexOf(text))))) return false;
  if (slot !== 'subject') return true;
  // "Most _____ live in towns": of many peoples.
  if (type === 'nationality' && /^(?:most|many|some|few|several|all)\b/i.test(around)) return false;
  // "Who died in 1993?"
  if (
    type === 'person' &&
    !predicate.copular &&
    args.every(({ role, text }) => role === 'time' || role === 'adverb' || YEAR_ALONE.test(text))
  )
    return false;
  if (whole && args.some(({ text }) => ANAPHOR.test(text))) return false;
  if (type === 'country' && !predicate.copular && !isOfOneCountry(clause)) return false;
  const standing = args.find(({ role }) => role === 'complement');
  if (!standing || !(predicate.copular || predicate.voice === 'passive')) return true;
  if ((standing.text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).length >= TELLING_WORDS) return true;
  // "Mainly Buddhist", "rich": so are others.
  if (predicate.copular && !/^the\b|\p{Ll}est\b|\b(?:of|at|for|to)\b/u.test(standing.text)) return false;
  return (
    !/^(?:an?|one of|among)\s/i.test(standing.text) && !(predicate.plural && !/^the\b/i.test(standing.text))
  );
}

/** Countries share what they join, adopt and gain, whatever the article tells of one. */
function isOfOneCountry(clause: Clause): boolean {
  const known = clause.args.some(({ role, text }) => role === 'object' && /^(?:the )?\p{Lu}/u.test(text));
  return holdsOfOne(clause) || (known && happensOnce(clause) && !SHARED.test(clause.predicate.lemma));
}

const SHARED = /^(?:join|leave|adopt|ratify|sign|recogni[sz]e|ban|legali[sz]e|abolish|introduce|become)$/;

const YEAR_ALONE = /^in \d{4}$/;

/** South of one place is south of many. */
const MANY_FIT =
  /\b(?:(?:north|south|east|west)\p{Ll}*(?: of| from)|near|near to|close to|next to|such as|including|like|unlike|similar to|along with|as well as|among|e\.g\.) (?:the )?$/iu;

/** So many words of content describe one thing alone. */
const TELLING_WORDS = 5;

/** Whose subject is asked for: then "his" is nobody's. */
const ANAPHOR = /\b(?:his|her|their|its|him|them|himself|herself|itself|themselves)\b/i;

function wrongOptions(answer: Answer, { claim, clause }: Viewed, { lures, seed }: ProposalContext): string[] {
  const words = statement(clause, stemDateFor(claim, clause)).toLowerCase();
  const wrong: string[] = [];
  const plausible = lures.answersLike(answer, { clause, slot: answer.slot, answer: answer.text });
  // Numbers stand in order: were the same steps taken each time, the place would tell the key.
  const inTurn = IN_ORDER.has(answer.type)
    ? plausible.toSorted((a, b) => chance(seed, claim.id + a) - chance(seed, claim.id + b))
    : plausible;
  for (const option of inTurn) {
    if (wrong.length === DISTRACTORS) break;
    const isSaid =
      words.includes(option.toLowerCase()) ||
      (answer.type === 'person' && !mayStandBeside(option, answer.text, words));
    if (!isSaid && [answer.text, ...wrong].every((other) => !sameName(other, option))) wrong.push(option);
  }
  return wrong;
}

/** Not "Ann Louise Reed" where the stem tells of Ann Reed, nor "Ann Saar" beside the key "Ann Reed", nor a man as somebody's daughter. */
function mayStandBeside(option: string, key: string, words: string): boolean {
  const [first = '', ...others] = option.toLowerCase().split(' ');
  const last = others.at(-1);
  if (last !== undefined && containsWords(words, `${first} ${last}`)) return false;
  if (containsWords(key, first) && key !== option) return false;
  const asked = FEMALE.test(words) ? 'female' : MALE.test(words) ? 'male' : 'unknown';
  const isOf = genderOf(option, []);
  return asked === 'unknown' || isOf === 'unknown' || isOf === asked;
}

/** Said of whom is asked for, these words tell men from women. */
const FEMALE =
  /\b(?:was|is|became) (?:an? |the )?(?:\S+ ){0,3}(?:daughter|wife|mother|sister|actress|woman|widow|queen)\b/;
const MALE = /\b(?:was|is|became) (?:an? |the )?(?:\S+ ){0,3}(?:son|husband|father|brother|man|king)\b/;

const IN_ORDER = new Set<string>(['number', 'money', 'percent', 'date']);

function derivation(rule: string, seed: number, bindings: Derivation['bindings']): Derivation {
  return { rule, ruleSet: ITEM_RULE_SET, seed, bindings };
}

/** A number that depends on seed and key alone (32-bit FNV-1a with a final mix). */
export function chance(seed: number, key: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
