import type { Clause, Slot } from '#lib/claims/clause';
import { holdsOfOne } from '#lib/claims/exclusivity';
import type { Answer } from '#lib/items/answers';
import { kindOfGap } from '#lib/items/kind-of-gap';
import { isLooseGap } from '#lib/items/open-gaps';
import { replaceInSlot, slotNamed } from '#lib/items/realize';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/**
 * Whether the rest of a statement leads back to the words left out of it, so that somebody may be asked to type them: a name that
 * countless others could stand for, the second half of "Florence, Italy" and a plain noun are not asked for. A stem that names its
 * article (`isAnchored`) leads back by that name. Never throws.
 */
export function isFairGap(answer: Answer, clause: Clause, isAnchored = false): boolean {
  const { slot, text, type } = answer;
  const open = replaceInSlot(clause, slot, text, '');
  const around = slotNamed(clause, slot);
  if (!open || !around || isOfPair(around.text, text)) return false;
  if (type === 'phrase') return isClassName(answer, clause);
  if (kindOfGap(answer, clause) === null) return false;
  const slots = [open.subject, ...open.args];
  const rest = slots.map((part) => part.text).join(' · ');
  const isNamed = slots.some((part) => hasName(part));
  if (isBareNumber(answer, around.text) || isCountedOut(answer, around.text)) return false;
  if (isLooseGap(answer, clause) || isInUndated(answer, clause)) return false;
  if (!NAME_TYPES.has(type) && BOUND.test(wordsBefore(text, around.text))) return false;
  // "Won the _____" of who won the 100 meters, a number by its looks.
  if (predicateWins(clause) && /\bmet(?:er|re)s$/.test(text) && isOneOfSeveral(answer, clause)) return false;
  if (!NAME_TYPES.has(type)) return isNamed || (rest.match(/\p{L}{4,}/gu) ?? []).length >= TELLING_WORDS;
  if (isOneOfSeveral(answer, clause)) return false;
  if (slot === 'subject') return holdsOfOne(clause) || isDefinition(clause) || (isNamed && hasYear(rest));
  return isAnchored || hasName(open.subject) || hasYear(rest);
}

/** "Ann Reed received the _____": which of her medals? A year, a number or another name would say. */
function isOneOfSeveral({ slot, text }: Answer, { predicate, args }: Clause): boolean {
  if (
    !/^(?:receive|win|visit|meet|play|publish|use|defeat|beat|join|support|write|earn|get|own|make|know|see|study|attend|teach|lecture|pass|cross|border|include)$/.test(
      predicate.lemma,
    )
  )
    return false;
  const others = args.filter(
    (arg, at) => `args.${at}` !== slot || arg.text.replace(text, '').length > SPARE_LETTERS,
  );
  return !others.some((other) => hasYear(other.text) || /\d|\bfor\b|\bfirst\b/.test(other.text));
}

/** "Ceded the island in the _____": a treaty, a decade or a century, unless the time is told. */
function isInUndated({ slot, text, type }: Answer, { predicate, args }: Clause): boolean {
  if (predicate.tense !== 'past' || !NAME_TYPES.has(type)) return false;
  return (
    args.some((arg, at) => `args.${at}` === slot && arg.text.endsWith(`in the ${text}`)) &&
    !args.some((arg) => hasYear(arg.text) || arg.role === 'time')
  );
}

const predicateWins = ({ predicate }: Clause) => /^(?:win|lose|run|swim)$/.test(predicate.lemma);

/** "The European laboratory for particle physics": a description of one alone. */
function isDefinition({ predicate, args }: Clause): boolean {
  const told = args.find(({ role }) => role === 'complement')?.text ?? '';
  // "An American mathematician whose calculations helped to send the first Americans into space"
  const isSpecial = /^an? .*\b(?:who|whose|that|which)\b/.test(told);
  if (predicate.copular && isSpecial && (told.match(/[\p{L}\p{N}]{4,}/gu) ?? []).length >= SPECIAL_WORDS)
    return true;
  return (
    predicate.copular &&
    predicate.tense === 'present' &&
    /^the /i.test(told) &&
    (told.match(/[\p{L}\p{N}]{4,}/gu) ?? []).length >= DEFINING_WORDS
  );
}

/** So many words of content after "the" single one thing out. Our choice. */
const DEFINING_WORDS = 4;
/** The same after "a" or "an", where a clause follows. Our choice. */
const SPECIAL_WORDS = 6;

/** So much is left of a slot by a preposition and an article. */
const SPARE_LETTERS = 9;

const NAME_TYPES = new Set<string>(['person', 'organization', 'country', 'place', 'event', 'work', 'other']);

/** So many words of content single out a number or a date without any name beside it. Our choice. */
const TELLING_WORDS = 5;

/** "Tucson, Arizona": the one half gives the other away, or tests nothing but that. Never throws. */
export function isOfPair(around: string, text: string): boolean {
  const at = around.indexOf(text);
  const before = around.slice(0, at);
  const after = around.slice(at + text.length);
  const isList = /\b(?:and|or)\b/.test(around);
  return !isList && (/\p{Lu}[\p{L}.’'-]+, $/u.test(before) || /^, \p{Lu}/u.test(after));
}

/** "A dwarf planet is a body that …", "is classified as a dwarf planet": a word that is defined or given as a name. */
function isClassName({ slot, text, whole }: Answer, { predicate, args }: Clause): boolean {
  if (/\p{Ll}-\p{Lu}/u.test(text)) return true;
  if (slot !== 'subject') return NAMING.test(predicate.lemma);
  const told = args.find(({ role }) => role === 'complement')?.text ?? '';
  return whole && predicate.copular && predicate.tense === 'present' && DEFINES.test(told);
}

const NAMING = /^(?:call|know|name|term|dub|designate|classify|reclassify|define|declare|categori[sz]e)$/;
const DEFINES = /^(?:an?|the|any)\b.* (?:that|which|who|whose|where|made|used|found)\b/i;

/** A capital within, other than of a month, a weekday, or a plain word that opens the sentence. */
function hasName({ text, entity, phrases = [] }: Slot): boolean {
  if (phrases.some((phrase) => NAME_TYPES.has(phrase.type) && text.includes(phrase.text))) return true;
  const words = [...text.matchAll(/(?<![\p{L}’'-])\p{Lu}[\p{L}\p{M}’'.-]*/gu)].filter(
    ({ 0: word }) => !CALENDAR.test(word) && !SMALL.test(word),
  );
  const [first, ...others] = words;
  return (
    others.length > 0 ||
    (first !== undefined && (first.index > 0 || entity !== null || /['’]s$/.test(first[0])))
  );
}

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
/** Words that have their capital from the start of a sentence. */
const SMALL =
  /^(?:An?|The|Its|His|Her|Their|Some|Many|Most|All|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|In|On|At|By|For|From|With|After|Before|Since|During|Until|Between|As|To|Of|About|Around|Over|Under|More|Nearly|Almost)$/;

function hasYear(text: string): boolean {
  return datesIn(text).some(({ year }) => year !== null);
}

/**
 * "By 1434 he was living there": so he was by 1437. "Around 1400" is 1398 as well. Other dates stand beside such a one as if they
 * were wrong. Never throws.
 */
export function isLooseDate({ type, text }: Answer, around: string): boolean {
  const before = wordsBefore(text, around);
  return type === 'date' && (BOUND.test(before) || LOOSE.test(before));
}

const BOUND = /\b(?:by|before|after|no later than|prior to) (?:the )?$/i;
const LOOSE = /\b(?:around|about|circa|c\.|approximately|roughly|nearly|almost) (?:the )?$/i;

function wordsBefore(text: string, around: string): string {
  return around.slice(0, Math.max(0, around.indexOf(text)));
}

/** "Set a mark of 9.69": of what? Nobody can tell a bare number that counts nothing. Never throws. */
export function isBareNumber({ type, text }: Answer, around: string): boolean {
  if (type === 'date' && /^\d{1,2}$/.test(text)) return true;
  const [said] = amountsIn(text);
  if (type !== 'number' || said?.unit !== 'count') return false;
  const at = around.indexOf(text);
  return /^[\d.,]+$/.test(text) && !COUNTED.test(around.slice(at + text.length));
}

/** "The two German states", "three scripts, Greek, Demotic and …", "one of her two coaches": who can count or read sees the number. Never throws. */
export function isCountedOut({ type, text }: Answer, around: string): boolean {
  if (type !== 'number') return false;
  const at = around.indexOf(text);
  const after = around.slice(at + text.length);
  if (/\b(?:the|these|those|both) $/i.test(around.slice(0, at)) && /^\p{L}+$/u.test(text))
    return amountsIn(text)[0]?.unit === 'count';
  return (
    /^[^,.:]*(?:, |: ).*\band\b/.test(after) ||
    /\bone of (?:\S+ )*?(?:\S+['’]s?|the|his|her|its|their) $/.test(around.slice(0, at))
  );
}

/** "8 gold medals", "100-kilogram"; not "9.69 in 2008". */
const COUNTED =
  /^[\s-](?!(?:in|on|at|by|for|from|to|with|after|before|against|as|and|or|but|than|during|since)\b)\p{L}/u;
