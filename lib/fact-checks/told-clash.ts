import type { Clash } from '#lib/fact-checks/clash';
import { isNameFor, leftOutGuards } from '#lib/fact-checks/match-told-phrase';
import { opposedPart } from '#lib/fact-checks/opposed-words';
import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import type { ToldPair } from '#lib/fact-checks/told-pair';
import { landOf } from '#lib/fact-checks/told-phrase';
import { nameWords } from '#lib/language/names';
import { matchEntry, NEAR_MISSES } from '#lib/language/near-misses';

/** Done again and again, whatever it is done to: another date or place leaves room. */
const REPEATED =
  /^(?:play|visit|travel|meet|say|tell|host|score|attend|appear|work|live|perform|see|have|use|speak|call|teach|study|fight|attack|rise|fall|grow|drop|face|give|get|report|show|lose|win|make|spend|pay|send|run|serve)$/;
/** Done to a thing by one alone. */
const BY_ONE =
  /^(?:found|co-found|set|write|direct|compose|paint|invent|discover|design|assassinate|build|sign|nominate|appoint|succeed|replace|win|open|launch|lead|chair|head|own|buy|acquire|award|present|establish|create|beat|defeat|start|find|develop|receive|operate|fund|finance|hand)$/;
/** Places where something is or happens once. */
const PLACED =
  /^(?:bear|die|bury|locate|situate|lie|stand|be|hold|base|found|establish|sign|open|play|win|discover|find|kill|headquarter|build|move|take_place|launch|splash|land|set|register|educate|keep|study|show|display|exhibit|deliver)$/;
/** Verbs that say something else with the two exchanged. */
const ONE_WAY =
  /^(?:succeed|replace|acquire|buy|invade|found|create|precede|overthrow|assassinate|appoint|discover|design|write|direct|invent|beat|defeat|play|nominate|follow|annex|adopt|employ|hire|teach|own|kill|arrest|study)$/;

/** The clash of the one part that is not borne out, where nothing else can stand in its place; null where there is room. Never throws. */
export function clashAt(
  odd: ToldPair,
  claim: ToldClause,
  fact: ToldClause,
  pairs: readonly ToldPair[],
): Clash | null {
  const { part, found, cover } = odd;
  const opposed =
    part.role === 'other' && /^(?:before|after|with|without|for|against)$/.test(part.preposition ?? '')
      ? opposedPart(part, fact)
      : undefined;
  if (opposed)
    return {
      claim: `${part.preposition} ${part.text}`,
      article: `${opposed.preposition} ${opposed.text}`,
      why: null,
    };
  const rest = cover.missingNames.length + cover.missingWords.length;
  if (cover.number && rest === 0) return { ...cover.number, why: null };
  if (cover.date && rest === 0) return isOnce(claim, fact, pairs) ? { ...cover.date, why: null } : null;
  if (!found) return null;
  if (cover.opposite && rest === 1) return { ...cover.opposite, why: null };
  const standing = part.role === 'standing' ? standingClash(part, found, odd) : null;
  if (standing) return standing;
  const placed = part.role === 'patient' ? placeWithin(part, found, odd) : null;
  if (placed) return isOnce(claim, fact, pairs) || PLACED.test(fact.verb) ? placed : null;
  const [name, ...more] = cover.missingNames;
  if (name === undefined || more.length > 0 || cover.missingWords.length > 0 || cover.open.length > 0)
    return null;
  const [other] = found.phrase.names.filter((own) => !part.phrase.names.some((said) => isNameFor(said, own)));
  if (other === undefined || nameWords(other).some((word) => nameWords(name).includes(word))) return null;
  // "An American" may well be "in Arizona".
  if (landOf(other) !== null && landOf(name) === null && isPlaceIn(part.text, name)) return null;
  return isSoleName(part, found, claim, fact) ? { claim: name, article: other, why: null } : null;
}

function isPlaceIn(text: string, name: string): boolean {
  return [`in ${name}`, `at ${name}`, `from ${name}`].some((place) => text.includes(place));
}

function isOnce(claim: ToldClause, fact: ToldClause, pairs: readonly ToldPair[]): boolean {
  if (!REPEATED.test(fact.verb)) return claim.parts.length > 1;
  const patient = pairs.find(({ part }) => part.role === 'patient');
  return patient?.part.phrase.amounts.some(({ unit }) => unit === 'ordinal') ?? false;
}

/** Another name where only one can stand. */
function isSoleName(part: ToldPart, found: ToldPart, claim: ToldClause, fact: ToldClause): boolean {
  if (/\b(?:and|others?|including|with)\b/i.test(found.text)) return false;
  const definite = /^(?:the|its|his|her)\b|\p{Lu}/u;
  if (part.role === 'agent') {
    const thing = partIn(fact, 'patient') ?? partIn(fact, 'standing');
    const claimed = partIn(claim, 'standing');
    if (fact.verb === 'be') return isUnique(thing) && isUnique(claimed) && thing?.head === claimed?.head;
    if (thing === undefined || !BY_ONE.test(fact.verb) || fact.said.includes('co-')) return false;
    const isTold =
      /^(?:invent|discover|found|design|compose)$/.test(fact.verb) && thing.phrase.words.length > 1;
    const mine = partIn(claim, 'patient') ?? partIn(claim, 'standing');
    return isTold || (definite.test(thing.text) && definite.test(mine?.text ?? ''));
  }
  if (part.role === 'patient') {
    return partIn(claim, 'agent') !== undefined && /^(?:succeed|replace|beat|defeat)$/.test(fact.verb);
  }
  if (part.role === 'other') {
    const samePlace = part.preposition === found.preposition || /^(?:in|at|on)$/.test(part.preposition ?? '');
    const isPlace = /^(?:in|at|to|from|into|for)$/.test(found.preposition ?? '');
    return (
      samePlace &&
      isPlace &&
      found.phrase.dates.length === 0 &&
      PLACED.test(fact.verb) &&
      !isNested(part, found)
    );
  }
  return false;
}

/** "His first shop in York" of his first shop in Leeds. */
function placeWithin(part: ToldPart, found: ToldPart, { cover }: ToldPair): Clash | null {
  const placeOf = ({ text }: ToldPart) =>
    /\s(?:in|at)\s(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*)/u.exec(text)?.[1];
  const [mine, theirs] = [placeOf(part), placeOf(found)];
  const isOdd = mine !== undefined && cover.missingNames.length === 1 && cover.missingNames[0] === mine;
  const rest = cover.missingWords.length + cover.open.length;
  if (!isOdd || theirs === undefined || rest > 0 || landOf(mine) !== null || landOf(theirs) !== null)
    return null;
  return { claim: mine, article: theirs, why: null };
}

/** A country may hold the town. */
function isNested(part: ToldPart, found: ToldPart): boolean {
  const isCountry = (each: ToldPart) => each.phrase.names.some((name) => landOf(name) !== null);
  return isCountry(part) !== isCountry(found);
}

/** "The chair of the commission", "the largest source": one alone is it. */
function isUnique(thing: ToldPart | undefined): boolean {
  return (
    thing !== undefined &&
    /^(?:the|its|his|her|\p{Lu}[\p{L}]*['’]s)\b/u.test(thing.text) &&
    /\b(?:first|last|only|\p{Ll}+est|most|president|minister|chief|chair\p{Ll}*|director|head|founder|inventor|governor|mayor|king|queen|capital|leader|winner|author|umpire|captain|manager)\b/iu.test(
      thing.text,
    )
  );
}

/** "The second-largest chain" is not the largest. */
const RANKED =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]((?:\p{Ll}+est)|most \p{Ll}+)\b/u;

/** "A NATO member" of an ally, "a Norwegian" of a Swede, "the minister" of an assistant minister. */
function standingClash(part: ToldPart, found: ToldPart, { cover }: ToldPair): Clash | null {
  const guards = leftOutGuards(part.phrase, found.phrase).filter((word) =>
    /^(?:assistant|deputy|vice|acting|interim|associate|honorary|runner-up)$/.test(word),
  );
  const rest = cover.missingNames.length + cover.missingWords.length;
  if (guards.length > 0 && rest === 0) return { claim: part.text, article: found.text, why: null };
  const ranked = RANKED.exec(found.text);
  const top =
    ranked?.[1] === undefined
      ? null
      : new RegExp(`\\b(?:the|['’]s)\\s(?:\\p{Ll}+\\s)?${ranked[1]}\\b`, 'u').exec(part.text);
  if (ranked && top && !RANKED.test(part.text) && rest === 0)
    return { claim: part.text, article: found.text, why: null };
  const nations = (each: ToldPart) => each.phrase.names.filter((name) => landOf(name) !== null);
  const [mine] = nations(part);
  const [theirs] = nations(found);
  const isPeople = cover.missingWords.length <= 1 && cover.missingNames.length === 1;
  if (isPeople && mine && theirs && mine !== theirs && !/\b(?:of|in|to|for)\b/.test(part.text)) {
    return { claim: part.text, article: found.text, why: null };
  }
  for (const entry of NEAR_MISSES) {
    const match = entry.relation === 'standing' ? matchEntry(entry, found.text) : null;
    if (match && !entry.from.test(part.text) && part.text.includes(match.to))
      return { claim: part.text, article: match.from, why: match.why };
  }
  return null;
}

/** The two are told the other way round, and the verb goes one way. Never throws. */
export function rolesTurned(claim: ToldClause, fact: ToldClause): boolean {
  if (!ONE_WAY.test(claim.verb) || claim.verb !== fact.verb) return false;
  const [mine, mines] = [
    partIn(claim, 'agent'),
    partIn(claim, 'patient') ??
      claim.parts.find(({ preposition }) => /^(?:from|under|to)$/.test(preposition ?? '')),
  ];
  const [theirs, their] = [
    partIn(fact, 'agent'),
    partIn(fact, 'patient') ??
      fact.parts.find(({ preposition }) => /^(?:from|under|to)$/.test(preposition ?? '')),
  ];
  const same = (a: ToldPart | undefined, b: ToldPart | undefined) =>
    a?.phrase.names.length === 1 &&
    b !== undefined &&
    [b.phrase, ...b.also].some(({ names }) => names.some((name) => isNameFor(a.phrase.names[0] ?? '', name)));
  return same(mine, their) && same(mines, theirs) && !same(mine, theirs);
}
