import type { Clause, Slot } from '#lib/claims/clause';
import { wordSlots } from '#lib/items/distortion';
import type { SlotName } from '#lib/items/realize';
import { amountsIn } from '#lib/language/amounts';
import type { EntityType } from '#lib/language/analysis';
import { datesIn } from '#lib/language/calendar';
import { countryNamed, isNationality } from '#lib/language/countries';
import { countryOfDemonym } from '#lib/language/geography';

/** Words of a clause that a question can ask for. `whole`: they are all of their slot but its preposition. */
export type Answer = {
  slot: SlotName;
  text: string;
  type: EntityType | 'phrase';
  whole: boolean;
};

/** Longest answer in words; longer ones are not remembered but retold. */
export const ANSWER_MAX_WORDS = 6;

/** What a question could ask for in a clause: names, dates, numbers and short noun phrases, best kind first. Never throws. */
export function answersIn(clause: Clause): Answer[] {
  const found = wordSlots(clause).flatMap(({ name, slot }) => answersOf(name, slot));
  const seen = new Set<string>();
  return found.filter(({ slot, text }) => {
    const key = `${slot} ${text}`;
    const fresh = !seen.has(key) && text.split(/\s+/).length <= ANSWER_MAX_WORDS;
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

const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}’&.-]*(?:\s(?:(?:of|the|de|da|del|van|von|du|la|el|al|bin|for)\s(?:the\s)?)?\p{Lu}[\p{L}\p{M}\p{N}’&.-]*)*/gu;

function answersOf(slotName: SlotName, slot: Slot): Answer[] {
  const bare = bareWords(slot);
  const at = (text: string, type: Answer['type']): Answer => ({
    slot: slotName,
    text,
    type,
    whole: text === bare,
  });
  const dates = datesIn(slot.text).map(({ text }) => at(text, 'date'));
  const amounts = amountsIn(slot.text)
    .filter(({ value, unit }) => value !== 1 || unit !== 'count')
    .map(({ number, unit, text }) =>
      at(unit === 'percent' ? percentWords(slot.text, number) : number, typeOf(unit, text)),
    );
  const names = namesIn(slot).map(({ text, type }) => at(text, type));
  const phrases = phraseOf(slot, bare).map((text) => at(text, 'phrase'));
  return [...names, ...dates, ...amounts, ...phrases];
}

function typeOf(unit: string, _text: string): EntityType {
  return unit === 'percent' ? 'percent' : unit === 'money' ? 'money' : 'number';
}

function percentWords(text: string, number: string): string {
  const at = text.indexOf(number);
  return /^\s?%/.test(text.slice(at + number.length)) ? `${number}%` : number;
}

function namesIn(slot: Slot): { text: string; type: EntityType | 'phrase' }[] {
  const bare = bareWords(slot);
  return [...slot.text.matchAll(NAME)].flatMap(({ 0: found, index }) => {
    const text = found
      .replace(/['’]s?$/, '')
      .replace(/(?<!\b\p{Lu})\.$/u, '')
      .replace(index === 0 ? OPENER : /^(?!)/, '');
    if (text.length < 2 || isMonthOnly(text) || /-$/.test(slot.text.slice(0, index))) return [];
    if (text === bare && slot.entity !== null) return [{ text, type: slot.entity }];
    if (countryNamed(text) !== null) return [{ text, type: 'country' as const }];
    if (isNationality(text)) return countryOfDemonym(text) ? [{ text, type: 'nationality' as const }] : [];
    return [{ text, type: 'other' as const }];
  });
}

const OPENER =
  /^(The|A|An|This|That|These|Those|Its|His|Her|Their|Over|Under|More|Fewer|Less|Most|Many|Some|Several|All|Both|Each|Every|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|In|On|At|By|For|From|After|Before|During|Since|Until|It|He|She|They|There|As|To|With|About|Around|Nearly|Almost|Another|Other)(\s|$)/;

function isMonthOnly(text: string): boolean {
  return /^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
    text,
  );
}

/** The noun phrase of a slot up to its first "of", "in", "that": what a textbook would leave out. */
function phraseOf(slot: Slot, bare: string): string[] {
  if (slot.role === 'time' || slot.role === 'clausal' || slot.entity !== null) return [];
  const core =
    bare.split(
      /\s(?:of|in|on|at|for|to|from|with|by|that|which|who|where|during|between|among|over|under|after|before|as|than|about|against|through|into|within|including|such|because|when|while|and|or)\s|,/,
    )[0] ?? '';
  const words = core.split(/\s+/);
  const plain =
    core.length > 3 &&
    words.length <= 4 &&
    !/^(it|he|she|they|them|this|that|one|some|many|all|others?|both|there|what|who)$/i.test(core);
  return plain && !/[“”"()]/.test(core) ? [core] : [];
}
