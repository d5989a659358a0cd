import type { Clause, Slot } from '#lib/claims/clause';
import { amountsOutsideNames } from '#lib/items/amounts-outside-names';
import { type Change, type DistortContext, type Operator, wordSlots } from '#lib/items/distortion';
import { isTimed } from '#lib/items/known-things';
import { CENTURY_MAX } from '#lib/items/number-lures';
import { slotNamed } from '#lib/items/realize';
import { type Amount, amountsIn, compareAmounts, isAsFine, numberLike } from '#lib/language/amounts';
import { capitalized } from '#lib/language/capitals';

/** Another number in the same form, within a plausible range, that the article's number excludes. */
export const amount: Operator = {
  name: 'number',
  propose: (clause, context) =>
    wordSlots(clause).flatMap(({ name, slot }) =>
      amountsOutsideNames(slot).flatMap((said) =>
        changesOf(said, slot.text, context)
          .filter(({ to }) => canBe(slot.text, said, to))
          .map((change) => ({ slot: name, ...change })),
      ),
    ),
  excludes: (clause, change) => {
    const [from, ...moreFrom] = amountsIn(change.from);
    const [to, ...moreTo] = amountsIn(change.to);
    if (!from || !to || moreFrom.length > 0 || moreTo.length > 0 || clause.predicate.negated) return null;
    const slot = slotNamed(clause, change.slot);
    const said = slot && amountsOutsideNames(slot).find(({ text }) => text === change.from);
    if (said && isInAside(slot.text, said)) return null;
    if (!said || isGivenAway(slot.text, said) || isInCompound(slot.text, said)) return null;
    if (from.comparator !== to.comparator && isWay(slot, clause)) return null;
    if (/^(an?|some|another)\s/i.test(clause.subject.text) && change.slot !== 'subject') return null;
    if (compareAmounts(to, from) !== 'excluded') return null;
    if (/^for /i.test(slot?.text ?? '') && isSpan(slot?.text ?? '', said) && to.value < from.value)
      return null;
    const ratio = Math.abs(Math.log((to.value || 0.5) / (from.value || 0.5)));
    const flipped = from.comparator !== to.comparator;
    const rung = flipped ? 1 : ratio < 0.3 ? 1 : ratio < 0.8 ? 2 : 3;
    return {
      relation: isCountOfThen(clause) ? 'open' : 'false',
      rung,
      why: `The article gives the number as ${change.from}, not ${change.to}.`,
    };
  },
};

/** "The prize, worth 40,000 pounds, was presented by Ann Reed": who answers no may mean that somebody else did it. */
function isInAside(text: string, { start, end }: Amount): boolean {
  return (
    /\p{L},\s\p{Ll}[^,]*$/u.test(text.slice(0, start)) &&
    /^[^,]*,|^[^,]*$/.test(text.slice(end)) &&
    /^[^,]*[\p{L}’'], (?:worth|valued|aged|about|some|with|at|weighing|measuring|costing)\b/u.test(text)
  );
}

/** "Was closed for four years": so it was for three. */
function isSpan(text: string, { end }: Amount): boolean {
  return /^ (?:years|months|weeks|days|hours|minutes)\b/.test(text.slice(end));
}

/** "Two-dimensional codes", "a four-legged robot": the number is part of the word, other than in "100-kilogram" or "two-year". */
function isInCompound(text: string, { end, unit }: Amount): boolean {
  return unit !== 'ordinal' && /^-\p{Ll}+(?:al|ed|fold)\b/u.test(text.slice(end));
}

/** "Climbed over 12 percent" may be up to there: "climbed under" would be no English. */
function isWay({ role, text }: Slot, { predicate }: Clause): boolean {
  return role !== 'object' && MOVES.test(predicate.lemma) && /^(?:over|under|above|below)\b/i.test(text);
}

const MOVES =
  /^(?:climb|rise|fall|drop|sink|grow|jump|soar|increase|decrease|decline|go|move|slip|shrink|swell|surge|plunge)$/;

/** Numbers that nobody would change without being found out at once, or whose change would say nothing of the truth. */
function isGivenAway(text: string, said: Amount): boolean {
  return isCountedOut(text, said) || isKnownCount(text, said) || isOfSome(text, said);
}

/** "The two German states", "a tenth of it": so many there are, and nobody says "an eleventh". */
function isKnownCount(text: string, { start, end, unit, comparator }: Amount): boolean {
  const before = text.slice(0, start);
  if (/\bone of (?:\S+ )*?(?:\S+['’]s?|the|his|her|its|their) $/i.test(before)) return true;
  // "The last 747": a model, no count.
  if (/\bthe (?:last|first|final|new|original|latest) $/i.test(before) && !/^ \p{L}/u.test(text.slice(end)))
    return true;
  if (unit === 'ordinal') return /\ban? $/i.test(before) && /^ (?:of|as)\b/.test(text.slice(end));
  if (/^ (?:note|bill|coin|banknote|stamp)s?\b/.test(text.slice(end))) return true;
  return unit === 'count' && comparator === 'exactly' && /\b(?:the|these|those|both) $/i.test(before);
}

/** "Depths of more than 500 meters were found", "some trees are over 90 years old": so were lesser depths, and so may others be. */
function isOfSome(text: string, { start }: Amount): boolean {
  const before = text.slice(0, start);
  return (
    /\b(?:some|many|several|few|others?)\b/i.test(before) ||
    /(?:^|that |\bof |\bto )\p{Ll}+s (?:of|with|over|from) $/u.test(
      before.charAt(0).toLowerCase() + before.slice(1),
    )
  );
}

/** "In two countries, Peru and Chile": who can count sees through it. "At least one": fewer is none. */
function isCountedOut(text: string, { end, comparator, value }: Amount): boolean {
  return (
    /^[^,.]*(?:, (?:\S+,? ){0,4}|: .*)\band\b/.test(text.slice(end)) ||
    (comparator === 'at least' && value === 1)
  );
}

/** No article tells of the 23rd century, and no clock of 13 a.m. */
function canBe(text: string, { unit, end }: Amount, to: string): boolean {
  const value = amountsIn(to)[0]?.value ?? 0;
  const after = text.slice(end);
  if (unit === 'ordinal' && /^[-\s]century/.test(after)) return value <= CENTURY_MAX;
  return !CLOCK.test(after) || value <= HOURS_MAX;
}

/** What stands after an hour. */
const CLOCK = /^(?::\d\d)?\s?(?:[ap]\.?m\b|o['’]clock|noon|midnight)/i;
const HOURS_MAX = 12;

/** "LinkedIn had 433 million members": it had every smaller number once, too. */
function isCountOfThen(clause: Clause): boolean {
  const { predicate } = clause;
  return (
    predicate.tense === 'past' && (predicate.copular || STATIVE.test(predicate.lemma)) && !isTimed(clause)
  );
}

const STATIVE =
  /^(?:have|own|hold|include|contain|employ|number|total|count|cost|weigh|measure|cover|live|remain|stand|serve|use|need|earn|produce|belong|represent|comprise|exceed|average|boast|host|operate|run|sell|carry)$/;

const FLIPS: Record<string, [RegExp, string][]> = {
  over: [
    [/^more than/i, 'fewer than'],
    [/^(over|above|greater than)/i, 'under'],
  ],
  under: [
    [/^fewer than/i, 'more than'],
    [/^(under|below)/i, 'over'],
    [/^less than/i, 'more than'],
  ],
  'at least': [[/^at least|^no fewer than|^no less than/i, 'fewer than']],
  'at most': [[/^(up to|at most|no more than)/i, 'more than']],
};

/** A number may move by these factors; nearer ones make closer misses. Our choice, see the research on typed perturbation. */
const FACTORS = [0.5, 0.6, 0.75, 0.8, 1.25, 1.5, 1.75, 2];
const SMALL_MAX = 12;

function changesOf(said: Amount, text: string, context: DistortContext): Omit<Change, 'slot'>[] {
  const flip = (FLIPS[said.comparator] ?? []).find(([pattern]) => pattern.test(said.text));
  if (flip) return [{ from: said.text, to: flipWords(said, flip, isMeasured(text, said)) }];
  if (said.comparator !== 'exactly' && said.comparator !== 'about') return [];
  if (said.value === 1 && said.unit === 'count') return [];
  const near = context.numbersLike(said.unit).filter((value) => value !== said.value && inRange(value, said));
  const values = [...near.slice(0, 2), ...candidates(said)];
  return [...new Set(values.map((value) => numberLike(value, said.number)))]
    .filter((number) => number !== said.number && isAsFine(number, said.number))
    .map((number) => ({ from: said.text, to: said.text.replace(said.number, number) }));
}

/** "more than 500 meters": a measure is less, not fewer. */
function isMeasured(text: string, { end }: Amount): boolean {
  return /^\s(?:square |cubic |metric |nautical )?(?:meters?|metres?|kilomet(?:er|re)s?|centimet(?:er|re)s?|miles?|feet|foot|inches|yards?|acres?|hectares?|tons?|tonnes?|pounds?|kilograms?|grams?|lit(?:er|re)s?|gallons?|degrees|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b/i.test(
    text.slice(end),
  );
}

function flipWords(said: Amount, [pattern, other]: [RegExp, string], isMeasure: boolean): string {
  const percentOrMoney = said.unit === 'percent' || said.unit === 'money' || isMeasure;
  const words = percentOrMoney && other === 'fewer than' ? 'less than' : other;
  const cased = /^[A-Z]/.test(said.text) ? capitalized(words) : words;
  return said.text.replace(pattern, cased);
}

function candidates(said: Amount): number[] {
  const { value, unit } = said;
  if (
    unit === 'ordinal' ||
    (Number.isInteger(value) && value <= SMALL_MAX && !/million|billion|trillion/.test(said.number))
  ) {
    const steps = unit === 'ordinal' ? [-1, 1, 2] : [-1, 1, 2, -2, 3];
    return steps
      .map((step) => value + step)
      .filter((other) => other >= (unit === 'ordinal' ? 1 : 2) && inRange(other, said));
  }
  return FACTORS.map((factor) => rounded(value * factor, said)).filter((other) => inRange(other, said));
}

/** As round as the number it stands for. */
function rounded(value: number, said: Amount): number {
  const decimals = /\.(\d+)/.exec(said.number)?.[1]?.length ?? 0;
  const digits = said.number.replace(/[^\d]/g, '').replace(/0+$/, '').length || 1;
  if (Number.isInteger(said.value) && decimals === 0) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) + 1 - Math.max(digits, 1));
    return Math.round(value / step) * step;
  }
  return Number(value.toPrecision(Math.max(2, digits)));
}

function inRange(value: number, { value: truth, unit, comparator }: Amount): boolean {
  if (value <= 0 || (unit === 'percent' && value > 100)) return false;
  const ratio = value / truth;
  if (comparator === 'about' && ratio > 0.7 && ratio < 1.4) return false;
  return (ratio >= 0.4 && ratio <= 2.5) || (truth <= SMALL_MAX && Math.abs(value - truth) <= 3);
}
