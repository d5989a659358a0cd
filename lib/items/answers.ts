import type { Clause, Slot, SlotPhrase } from '#lib/claims/clause';
import { amountsOutsideNames } from '#lib/items/amounts-outside-names';
import { cleanName } from '#lib/items/clean-names';
import { wordSlots } from '#lib/items/distortion';
import type { SlotName } from '#lib/items/realize';
import { isWeakPhrase } from '#lib/items/weak-phrases';
import type { Amount } from '#lib/language/amounts';
import type { EntityType } from '#lib/language/analysis';
import { datesIn } from '#lib/language/calendar';
import { countryNamed, isNationality } from '#lib/language/countries';
import { countryOfDemonym } from '#lib/language/geography';
import { isTitleWord } from '#lib/language/name-parts';

/** Words of a clause that a question can ask for. `whole`: they are all of their slot but its preposition. */
export type Answer = {
  slot: SlotName;
  text: string;
  type: EntityType | 'phrase';
  whole: boolean;
};

/** Longest answer in words; longer ones are not remembered but retold. */
export const ANSWER_MAX_WORDS = 6;

/** What a question could ask for in a clause: names, dates, numbers and noun phrases, best kind first. Never throws. */
export function answersIn(clause: Clause): Answer[] {
  const found = wordSlots(clause).flatMap(({ name, slot }) => answersOf(name, slot));
  const seen = new Set<string>();
  return found.filter(({ slot, text }) => {
    const key = `${slot} ${text}`;
    const fresh =
      !seen.has(key) && !/^(?:Yes|No)$/.test(text) && text.split(/\s+/).length <= ANSWER_MAX_WORDS;
    seen.add(key);
    return fresh;
  });
}

/** A slot's words without its preposition and article: "in the United States" -> "United States". */
export function bareWords(slot: Pick<Slot, 'text' | 'preposition'>): string {
  const preposition = slot.preposition;
  const text =
    preposition !== null && slot.text.toLowerCase().startsWith(`${preposition.toLowerCase()} `)
      ? slot.text.slice(preposition.length + 1)
      : slot.text;
  return text.replace(/^(the|a|an|its|his|her|their)\s+/i, '').trim();
}

const IS_NAME = new Set<string>(['person', 'organization', 'country', 'place', 'event', 'work', 'other']);

function answersOf(slotName: SlotName, slot: Slot): Answer[] {
  const bare = bareWords(slot);
  const at = ({ text, type }: SlotPhrase): Answer => {
    const whole =
      text === bare ||
      (type === 'person' &&
        !/ and |,/.test(bare) &&
        cleanName({ text: bare, type }, slot.text)?.text === text &&
        // "for the purpose by Colin Archer" is not he.
        !/\b(?:by|of|in|for|with|from|to|on|at|under|after|before|against|about|near|behind|beside|between|over|without|around)\b/.test(
          bare.replace(text, ''),
        ));
    return { slot: slotName, text, type, whole };
  };
  const noted = slot.phrases?.length ? slot.phrases : phrasesOfWords(slot, bare);
  const names = [...noted, ...unnotedNames(slot, noted)].flatMap((name) =>
    IS_NAME.has(name.type) || (name.type === 'nationality' && countryOfDemonym(name.text) !== null)
      ? withoutRank(cleanName(name, slot.text), slot.text)
      : [],
  );
  const spans = [...slot.text.matchAll(SPAN_OF_YEARS)].map(([text]): SlotPhrase => ({ text, type: 'date' }));
  const dates = datesIn(slot.text)
    .filter(({ text }) => !spans.some((span) => span.text.includes(text)))
    .filter(({ end }) => !/^\s\p{Lu}/u.test(slot.text.slice(end)) && !UNIT.test(slot.text.slice(end)))
    .map(({ text }): SlotPhrase => ({ text, type: 'date' }));
  const decades = [...slot.text.matchAll(DECADE)].map(([text]): SlotPhrase => ({ text, type: 'date' }));
  const times = noted.filter(
    ({ type, text }) => type === 'date' && /\d/.test(text) && datesIn(text).length === 0,
  );
  const amounts = amountsOutsideNames(slot)
    .filter(
      ({ value, unit, end }) =>
        value > 1 && !(unit === 'ordinal' && /^\s(one|ones|time)\b/.test(slot.text.slice(end))),
    )
    .map((amount) => amountAnswer(slot.text, amount));
  const phrases = noted.filter(
    ({ type, text }) => type === 'phrase' && !isWeakPhrase(text) && !isTorn(text, slot.text),
  );
  const named = phrases.map(
    ({ text, type }): SlotPhrase => ({
      text,
      type: ALL_CAPITALS.test(text) && !isTitleWord(text.split(' ').at(-1) ?? text) ? 'other' : type,
    }),
  );
  return [...names, ...spans, ...dates, ...decades, ...times, ...amounts, ...named].map(at);
}

/** "A Major General", "an Emeritus Professor" is what somebody is, no name. */
function withoutRank(name: SlotPhrase | null, around: string): SlotPhrase[] {
  if (name === null) return [];
  const isRank = /\ban? $/i.test(around.slice(0, Math.max(0, around.indexOf(name.text))));
  return isRank && isTitleWord(name.text.split(' ').at(-1) ?? '') ? [] : [name];
}

/** "Peyton Manning", whoever took it for a plain noun. */
const ALL_CAPITALS = /^\p{Lu}[\p{L}\p{M}’'.-]+(?: \p{Lu}[\p{L}\p{M}’'.-]+)+$/u;

/** "From 1321 to 1323", "between 1500 and 1850": both ends are one answer. */
const SPAN_OF_YEARS = /(?<=\b(?:from|between) )\d{4}s? (?:to|and|until|through) \d{4}s?\b/gi;

/** "In the early 1970s" */
const DECADE =
  /(?<=\b(?:in|during|since|until|of) the (?:(?:early|mid|late)[ -])?)\d{4}s\b(?! (?:and|to|or|until|through)\b)/gi;

/** Names that nobody noted, told by their capitals alone: "MPEG-4", "the fort San Mateo". Words that open a slot may have theirs from there. */
function unnotedNames(slot: Slot, noted: readonly SlotPhrase[]): SlotPhrase[] {
  return [...slot.text.matchAll(CAPITALS)].flatMap(({ 0: text, index }): SlotPhrase[] => {
    const isKnown = noted.some((phrase) => phrase.type !== 'phrase' && shareWord(phrase.text, text));
    const opens = index === 0 && slot.role !== 'object' && slot.role !== 'complement';
    const isJoined =
      /\p{Lu}\p{L}+ and $/u.test(slot.text.slice(0, index)) || /-\p{Ll}|['’]s\b|['’]$/u.test(text);
    const isWord = isNationality(text) || isTitleWord(text.split(' ').at(-1) ?? text) || text.length < 3;
    return isKnown || opens || isJoined || isWord ? [] : [{ text, type: 'other' }];
  });
}

const CAPITALS =
  /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}\d’'-]+(?: (?:of (?:the )?)?\p{Lu}[\p{L}\p{M}\d’'-]*)*/gu;

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(/\s+/));
  return b.split(/\s+/).some((word) => words.has(word) && !/^(?:of|the)$/.test(word));
}

/** "longest-serving head" without its first half, the "minister" of "first minister": the rest gives it away or means little. */
function isTorn(phrase: string, around: string): boolean {
  const before = around.slice(0, Math.max(0, around.indexOf(phrase)));
  if (/-$/.test(before) || /^-/.test(around.slice(before.length + phrase.length))) return true;
  return !/\s/.test(phrase) && before !== '' && !ENDS_OPEN.test(before);
}

const ENDS_OPEN =
  /(?:^|\s)(?:an?|the|its|his|her|their|of|in|on|at|for|to|from|with|by|as|into|against|about|and|or|than)\s$|['’]s\s$/i;

/** Units that belong to the number asked for: "110 mph". */
const UNIT =
  /^(?:\s|-)?(mph|km\/h|km2|km|kilometers?|kilometres?|miles?|sq mi|square (?:miles|kilometers|feet)|feet|foot|ft|inch(?:es)?|meters?|metres?|cm|mm|nm|m|kg|kilograms?|(?:giga|mega|kilo)?tons?|tonnes?|pounds?|degrees|°[CF]|hours?|minutes?|seconds?|days?|weeks?|months?|years?|kW|MW|GW|Hz|kHz|MHz)\b/;

function amountAnswer(text: string, { unit, number }: Amount): SlotPhrase {
  const at = text.indexOf(number);
  const after = text.slice(at + number.length);
  if (unit === 'percent') return { text: /^\s?%/.test(after) ? `${number}%` : number, type: 'percent' };
  if (unit === 'money') return { text: number, type: 'money' };
  const measure = UNIT.exec(after)?.[0];
  const worded = at === 0 && /^\p{Lu}\p{Ll}/u.test(number) ? number.toLowerCase() : number;
  return { text: measure === undefined || /^-/.test(measure) ? worded : number + measure, type: 'number' };
}

/** For slots whose words nobody noted, as in a claim that turns a title into a statement: told from the words alone. */
function phrasesOfWords(slot: Slot, bare: string): SlotPhrase[] {
  if (slot.role === 'time' || slot.role === 'clausal') return [];
  if (slot.entity !== null && /^\p{Lu}/u.test(bare)) return [{ text: bare, type: slot.entity }];
  const core = bare.split(PHRASE_END)[0] ?? '';
  const isNoun = slot.role !== 'complement' || /^(?:the|an?)\s/i.test(slot.text);
  const phrase: SlotPhrase[] =
    isNoun && /^[\p{L}\s-]{4,}$/u.test(core) ? [{ text: core, type: 'phrase' }] : [];
  return [...countriesAmong(slot.text), ...phrase];
}

const PHRASE_END =
  /\s(?:of|in|on|at|for|to|from|with|by|that|which|who|where|during|between|among|over|under|after|before|as|than|about|against|through|into|within|including|such|because|when|while|and|or)\s|,/;

function countriesAmong(text: string): SlotPhrase[] {
  const names = text.match(/\p{Lu}[\p{L}.'’-]*(?:\s(?:of\s)?\p{Lu}[\p{L}.'’-]*)*/gu) ?? [];
  return names.flatMap((found): SlotPhrase[] => {
    const name = found.replace(/['’]s?$/, '');
    if (isNationality(name)) return [{ text: name, type: 'nationality' }];
    return countryNamed(name) === null ? [] : [{ text: name, type: 'country' }];
  });
}
