import type { Clash } from '#lib/fact-checks/clash';
import {
  coverPhrase,
  isCovered,
  leftOutGuards,
  leftOutRange,
  namingPhrases,
  otherPhrases,
} from '#lib/fact-checks/match-told-phrase';
import { isNounOf, opposedPart } from '#lib/fact-checks/opposed-words';
import { baseWord, type Phrase } from '#lib/fact-checks/phrase';
import { clashAt, rolesTurned } from '#lib/fact-checks/told-clash';
import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import type { ToldAlignment, ToldPair } from '#lib/fact-checks/told-pair';
import { landOf, toldPhrase } from '#lib/fact-checks/told-phrase';
import { relateTold, type ToldVerbs } from '#lib/fact-checks/told-verbs';
import type { Alignment } from '#lib/fact-checks/verdict';

/**
 * Aligns a claimed clause with a told one: verb, then part by part. Entails only when each part is borne out and both are affirmed or
 * denied alike; contradicts by denial, an opposite verb, turned roles, or one part that leaves no room. Never throws.
 * @param whole the sentence of the fact, with all its words
 * @param alsoOf what else is told of whom the fact is about, for what somebody is
 */
export function alignTold(
  claim: ToldClause,
  fact: ToldClause,
  alsoOf: readonly Phrase[] = [],
  whole: Phrase | null = null,
): ToldAlignment {
  const verbs = relateTold(claim, fact);
  if (verbs === 'different') return { outcome: 'open', slots: [], missing: [], clash: null, overlap: 0 };
  const turned = verbs === 'converse' ? exchanged(fact) : fact;
  const pairs = claim.parts.map((part) => pairOf(part, claim, turned, alsoOf, whole));
  const slots = [verbSlot(claim, fact, verbs), ...pairs.map(slotOf)];
  const missing = pairs.flatMap(({ cover }) => [...cover.missingNames, ...cover.missingWords, ...cover.open]);
  const held = pairs.filter(({ holds }) => holds).length;
  const base = {
    slots,
    missing,
    overlap: (held + 1) / (pairs.length + 1),
    clash: null,
  };
  const clash = clashOf(claim, turned, verbs, pairs);
  if (clash) return { ...base, outcome: 'contradicts', clash };
  const all = held === pairs.length && verbs !== 'opposite';
  const entails = all && claim.negated === fact.negated && tenseFits(claim, fact);
  return { ...base, outcome: entails ? 'entails' : 'open' };
}

function exchanged(fact: ToldClause): ToldClause {
  const other = { agent: 'patient', patient: 'agent', standing: 'standing', other: 'other' } as const;
  return { ...fact, parts: fact.parts.map((part) => ({ ...part, role: other[part.role] })) };
}

function pairOf(
  part: ToldPart,
  claim: ToldClause,
  fact: ToldClause,
  alsoOf: readonly Phrase[],
  whole: Phrase | null,
): ToldPair {
  const found = counterpart(part, fact);
  const isDoer = part.role === 'agent' || (part.role === 'patient' && !partIn(claim, 'agent'));
  const own = found
    ? isDoer
      ? namingPhrases(part, found)
      : [found.phrase, ...otherPhrases(part, found)]
    : [];
  const inSentence =
    found && part.role !== 'agent' && isSameHead(part, found) ? wordsElsewhere(whole, part.role) : [];
  const owner = part.role === 'agent' && !found ? ownerIn(fact) : [];
  const rest = isDoer
    ? []
    : [
        ...fact.parts
          .filter(({ role }) => role !== 'agent')
          .flatMap((other) => [other.phrase, ...otherPhrases(part, other)]),
      ];
  const verb = part.role === 'standing' ? [...alsoOf, toldPhrase(fact.verb)] : [];
  const cover = coverPhrase(
    part.phrase,
    [...own, ...rest, ...verb, ...inSentence, ...owner],
    isDoer ? [] : fact.around,
  );
  const narrowed =
    found !== undefined &&
    part.role !== 'other' &&
    (leftOutGuards(part.phrase, found.phrase).length > 0 ||
      (part.role === 'standing' && leftOutRange(part.phrase, found.phrase)));
  const isThere =
    found !== undefined ||
    owner.length > 0 ||
    (part.role === 'other' &&
      part.phrase.names.length +
        part.phrase.words.length +
        part.phrase.amounts.length +
        part.phrase.dates.length >
        0);
  const isOpposed = part.role === 'other' && opposedPart(part, fact) !== undefined;
  const standings = [found, ...(found?.also ?? []), ...alsoOf].flatMap((each) => each?.text ?? []);
  const isInside = part.role === 'standing' && fact.verb === 'be' && !isNounOf(part, standings);
  return { part, found, cover, holds: isThere && isCovered(cover) && !narrowed && !isOpposed && !isInside };
}

/** "The largest source" of both: what else is said of it may stand elsewhere in the sentence. */
function isSameHead(part: ToldPart, found: ToldPart): boolean {
  return part.head !== '' && found.phrase.words.includes(baseWord(part.head));
}

function wordsElsewhere(whole: Phrase | null, role: ToldPart['role']): Phrase[] {
  return whole === null
    ? []
    : [
        {
          ...whole,
          amounts: [],
          dates: [],
          names: role === 'standing' ? whole.names.filter((name) => landOf(name) === null) : whole.names,
        },
      ];
}

/** "Einstein's theory, published in 1915": whose it is published it. */
function ownerIn(fact: ToldClause): Phrase[] {
  const done = partIn(fact, 'patient');
  const owner = /^(\p{Lu}[^,]*?)['’]s?\s/u.exec(done?.text ?? '')?.[1];
  return owner !== undefined && MADE.test(fact.verb) ? [toldPhrase(owner)] : [];
}

const MADE = /^(?:publish|write|present|paint|compose|announce|release|propose|develop|build|design|invent)$/;

/** The part of the fact that stands where the claim's part stands. */
function counterpart(part: ToldPart, fact: ToldClause): ToldPart | undefined {
  if (part.role !== 'other') return partIn(fact, part.role);
  const others = fact.parts.filter(({ role }) => role === 'other');
  const rank = (other: ToldPart) =>
    (other.preposition === part.preposition ? 2 : 0) +
    (other.entity === part.entity ? 1 : 0) +
    (other.phrase.dates.length > 0 === part.phrase.dates.length > 0 ? 1 : 0) +
    (other.phrase.amounts.length > 0 === part.phrase.amounts.length > 0 ? 1 : 0);
  return others.toSorted((a, b) => rank(b) - rank(a))[0];
}

function clashOf(claim: ToldClause, fact: ToldClause, verbs: ToldVerbs, pairs: ToldPair[]): Clash | null {
  const all = pairs.every(({ holds }) => holds);
  const said = claim.said;
  const known = fact.said;
  if (
    verbs === 'same' &&
    all &&
    claim.negated !== fact.negated &&
    pairs.length > 0 &&
    tenseFits(claim, fact)
  ) {
    return {
      claim: said,
      article: known,
      why: claim.negated ? 'the article affirms it' : 'the article denies it',
    };
  }
  if (verbs === 'same' && fact.negated && !claim.negated && deniesAll(claim, fact)) {
    return { claim: said, article: known, why: 'the article denies it' };
  }
  if (claim.negated !== fact.negated) return null;
  if (verbs === 'opposite') {
    return all && !claim.negated ? { claim: said, article: known, why: 'the one excludes the other' } : null;
  }
  if (rolesTurned(claim, fact)) {
    const one = partIn(claim, 'agent')?.text ?? '';
    return {
      claim: one,
      article: partIn(fact, 'agent')?.text ?? '',
      why: 'the article has it the other way round',
    };
  }
  const unproven = pairs.filter(({ holds }) => !holds);
  const [odd] = unproven;
  if (!odd || unproven.length > 1 || claim.negated) return null;
  return clashAt(odd, claim, fact, pairs);
}

/** What is denied of all is denied of each: who never married did not marry in 1950. */
function deniesAll(claim: ToldClause, fact: ToldClause): boolean {
  const about = partIn(fact, 'agent') ?? partIn(fact, 'patient');
  const same = about && partIn(claim, about.role);
  if (!about || !same || fact.parts.length > claim.parts.length) return false;
  const isSame =
    isCovered(coverPhrase(same.phrase, [about.phrase, ...about.also])) && about.phrase.names.length > 0;
  const claimed = claim.parts.map(({ phrase }) => phrase);
  return (
    isSame &&
    fact.never &&
    fact.parts.every((part) => part === about || isCovered(coverPhrase(part.phrase, claimed)))
  );
}

function tenseFits(claim: ToldClause, fact: ToldClause): boolean {
  if (fact.tense === 'future') return claim.tense === 'future';
  if (claim.tense === 'future') return false;
  return true;
}

function verbSlot(claim: ToldClause, fact: ToldClause, verbs: ToldVerbs): Alignment {
  const relation =
    verbs === 'same'
      ? claim.verb === fact.verb
        ? 'equal'
        : 'alias'
      : verbs === 'converse'
        ? 'alias'
        : 'different';
  return {
    slot: 'predicate',
    claim: claim.said,
    article: fact.said,
    relation: claim.negated === fact.negated ? relation : 'different',
  };
}

function slotOf({ part, found, cover, holds }: ToldPair): Alignment {
  const isSame = found !== undefined && found.text === part.text;
  const isElse = cover.number !== null || cover.date !== null || cover.missingNames.length > 0;
  const relation = isSame
    ? 'equal'
    : holds
      ? 'alias'
      : !found
        ? 'missing'
        : isElse
          ? 'different'
          : 'more-specific';
  const text = part.preposition === null ? part.text : `${part.preposition} ${part.text}`;
  return { slot: part.role, claim: text, article: found?.text ?? null, relation };
}
