import type { Clause, Slot } from '#lib/claims/clause';
import { verbBase } from '#lib/language/morphology';

/** The main verb as lemma, or null for a copula. */
export function mainVerb({ predicate }: Clause): string | null {
  if (predicate.copular || predicate.main === '') return null;
  return verbBase(predicate.main, predicate.lemma);
}

/** What can be done again in another year: a date excludes no other date. */
const REPEATABLE =
  /^(win|play|visit|travel|meet|say|tell|host|score|lead|attend|compete|appear|serve|work|live|perform|tour|return|report|see|have|use|receive|make|sell|produce|speak|write|call|ask|remain|stay|include|show|continue|operate|run|act|star|teach|study|fight|attack|raid|increase|rise|fall|grow|drop|decline|finish|rank|record|earn|reach|face|hold|take|give|get|come|go|move|defeat|beat|lose|publish|release|pass|pay|send|spend|vote|cost|change|contain|consist|describe|mention|claim|argue|suggest|believe|support|oppose|consider|occur|happen|hit|strike|celebrate|observe|require|provide|represent)$/;
const ONCE =
  /^(bear|die|found|establish|open|complete|abolish|adopt|ratify|sign|discover|invent|assassinate|marry|annex|sink|erect|dissolve|inaugurate|incorporate|introduce|create|build|launch|premiere|debut|retire|resign|crown|canonize|excavate|demolish|destroy|execute|bury|elect|appoint|enact|repeal|merge|acquire|rename|join|graduate|schedule|offer|announce|declare|designate|begin|start|end|invade|arrive|charter|charge|convict|arrest|release|conquer|capture|surrender|collapse|form|name|become|succeed|replace|emigrate|immigrate|settle|divorce|award|nominate|ban|legalize|proclaim|publish)$/;
/** An object that is one known thing, not one of many. */
const DEFINITE = /^(the|its|his|her|their|this|that)\b|^\p{Lu}/u;

/** Whether the clause tells of a single event, so that one date excludes another. */
export function happensOnce(clause: Clause): boolean {
  const { predicate, args } = clause;
  const verb = mainVerb(clause);
  if (verb === null) return false;
  const objects = args.filter((arg) => arg.role === 'object');
  const objectsKnown = objects.every((arg) => DEFINITE.test(arg.text));
  if (verb === 'hold' && predicate.voice === 'passive') return DEFINITE.test(clause.subject.text);
  if (ONCE.test(verb)) return true;
  if (REPEATABLE.test(verb)) return false;
  return predicate.tense === 'past' && objects.length > 0 && objectsKnown;
}

/** Verbs whose one direction excludes the other for the same two. */
const ONE_WAY =
  /^(succeed|replace|acquire|annex|colonize|conquer|invade|found|create|precede|overthrow|assassinate|appoint|inherit|discover|design|write|direct|paint|compose|invent|translate|adopt|absorb|liberate|occupy)$/;

/** Whether the verb, said of two in one direction, excludes the other direction ("succeed", "invade"). Never throws. */
export function isOneWay(lemma: string): boolean {
  return ONE_WAY.test(lemma);
}

export type Named = { text: string; entity: Slot['entity'] };

/** Offices and standings that one person or place holds at a time. */
const UNIQUE_HOLDER =
  /^(?:the (?:current |present |reigning )?)?((?:[a-z-]+ )?(?:president|prime minister|king|queen|emperor|mayor|governor|chancellor|pope|head coach|chief executive|ceo|chairman|chairwoman|capital|founder|author|director|winner|birthplace|inventor|discoverer|composer|national anthem|official language))$/i;
const SUPERLATIVE =
  /^the (?:world['’]s )?(?:(?:second|third|fourth|fifth)[- ])?(?:\w+est|most \w+|first|last|only)\b/i;
const PARTICIPLE_PLACES =
  /^(bear|die|bury|headquarter|locate|situate|found|establish|base|assassinate|hold|sign|baptize|crown|premiere|execute)$/;
const BY_WHOM =
  /^(write|direct|compose|paint|invent|discover|found|design|assassinate|create|publish|build|compose|name|establish|sculpt|draw|appoint|succeed|replace|defeat|acquire|develop)$/;
const BY_ONE =
  /^(found|write|direct|compose|paint|invent|discover|design|assassinate|succeed|replace|defeat|acquire)$/;

/** The names in a slot that no other name could stand for while the statement holds. Never throws. */
export function exclusiveNames(clause: Clause, slot: Slot): Named[] {
  const { subject, predicate, args } = clause;
  const verb = mainVerb(clause);
  if (predicate.negated) return [];
  if (predicate.copular) {
    const complement = args.find((arg) => arg.role === 'complement');
    const held = complement ? heldBy(complement.text) : null;
    if (!complement || !held) return [];
    if (slot === subject && wholeName(subject))
      return [{ text: bareName(subject.text), entity: subject.entity }];
    return slot === complement && held.of !== null ? [{ text: held.of, entity: null }] : [];
  }
  if (verb === null || slot === subject || !wholeName(slot)) return [];
  const place = slot.entity === 'place' || slot.entity === 'country';
  const inPlace = slot.preposition === 'in' || slot.preposition === 'at';
  const passive = predicate.voice === 'passive' || verb === 'die' || verb === 'premiere';
  if (place && inPlace && passive && PARTICIPLE_PLACES.test(verb)) return [named(slot)];
  if (slot.preposition === 'by' && predicate.voice === 'passive' && BY_WHOM.test(verb)) return [named(slot)];
  const definite = /^(the|its|his|her)\b|^\p{Lu}/u.test(
    args.find((arg) => arg.role === 'object')?.text ?? '',
  );
  return slot.role === 'object' && definite && BY_ONE.test(verb) && /^(succeed|replace|defeat)$/.test(verb)
    ? [named(slot)]
    : [];
}

/**
 * Whether what is said of the subject can hold of one alone: a standing that one has for good or is dated, a first, a record, a deed
 * that is done once. Never throws.
 */
export function holdsOfOne(clause: Clause): boolean {
  const { predicate, args } = clause;
  const told = args.map(({ text }) => text).join(' ');
  if (tellsRecord(told)) return true;
  const verb = mainVerb(clause);
  if (verb !== null) {
    const passive = predicate.voice === 'passive';
    const done = args.find(({ role, preposition }) => role === 'object' || (passive && preposition === 'by'));
    if (done === undefined || !(passive ? isOneWay(verb) : BY_ONE.test(verb))) return false;
    if (/^(?:discover|invent)$/.test(verb)) return !INDEFINITE.test(done.text);
    return DEFINITE.test(bareName(done.text));
  }
  const complement = args.find(({ role }) => role === 'complement')?.text ?? '';
  const isDated =
    predicate.tense === 'present' || args.some(({ role, entity }) => role === 'time' || entity === 'date');
  if (OF_FAMILY.test(told)) return false;
  if (heldBy(complement) !== null) return isDated || !HELD_IN_TURN.test(complement);
  return /^the \p{Ll}.* (?:of|in|at|for) (?:the )?\p{Lu}/u.test(complement) && isDated;
}

/** Offices that many held one after another. */
const HELD_IN_TURN =
  /\b(?:president|minister|king|queen|emperor|mayor|governor|chancellor|pope|coach|executive|ceo|chairman|chairwoman|director)\b/i;
const INDEFINITE = /^(?:an?|some|many|several|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\b/i;

/** "The first person to run a marathon in less than two hours", "the world record of 2:01:39"; not "the first of six children". */
function tellsRecord(text: string): boolean {
  const told = RECORD.exec(text)?.[0];
  if (told === undefined || OF_FAMILY.test(text) || /\bone of\b/.test(text)) return false;
  const rest = text.slice(text.indexOf(told) + told.length);
  return /\p{Lu}|\d/u.test(rest) || (rest.match(/\p{L}{4,}/gu) ?? []).length >= RECORD_WORDS_MIN;
}

const RECORD =
  /\b(?:the (?:(?:\p{Lu}[\p{L}.]*['’]s|world['’]s|official|very) )?(?:first|last|only|sole|most \p{L}+|\p{L}{3,}est|(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th))(?:[- ]\p{L}+est)?)|world record|official record)\b/iu;
const OF_FAMILY =
  /\b(?:child(?:ren)?|sons?|daughters?|brothers?|sisters?|siblings?|family|class|wife|husband|marriage|time)\b/i;
/** Our choice: so many words of content after "the first" describe one alone. */
const RECORD_WORDS_MIN = 3;

/** "the president of Venezuela" -> of Venezuela; null when the words tell of no unique standing. */
function heldBy(complement: string): { of: string | null } | null {
  const of = /\s(?:of|in)\s((?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*)$/u.exec(complement);
  const head = of ? complement.slice(0, of.index) : complement;
  const possessor = /^(\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*)*)['’]s?\s(.+)$/u.exec(head);
  if (possessor && UNIQUE_HOLDER.test(possessor[2] ?? '')) return { of: possessor[1] ?? null };
  if (of && UNIQUE_HOLDER.test(head)) return { of: of[1]?.replace(/^the\s/, '') ?? null };
  if (SUPERLATIVE.test(complement) && !/\bone of\b/.test(complement)) return { of: null };
  return null;
}

/** Whether a slot is one name and nothing else but its preposition. Never throws. */
export function wholeName(slot: Slot): boolean {
  if (slot.entity === null || slot.entity === 'number' || slot.entity === 'date') return false;
  return (
    /^(the\s)?\p{Lu}[\p{L}.'’-]*(\s(of|the|de|da|van|von|and|\p{Lu}[\p{L}.'’-]*))*$/u.test(
      bareName(slot.text),
    ) && !/ and /.test(slot.text)
  );
}

function named(slot: Slot): Named {
  return { text: bareName(slot.text), entity: slot.entity };
}

/** A name without the preposition and article before it. */
export function bareName(text: string): string {
  return text.replace(/^(in|at|by|on|to|from|as)\s/i, '').replace(/^the\s(?=\p{Lu})/u, '');
}
