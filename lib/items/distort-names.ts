import type { Clause, Slot } from '#lib/claims/clause';
import { bareName, exclusiveNames, isOneWay, mainVerb, wholeName } from '#lib/claims/exclusivity';
import { SWAPPED } from '#lib/items/apply-change';
import { cleanName } from '#lib/items/clean-names';
import { type Operator, wordSlots } from '#lib/items/distortion';
import { isTimed, speaksOfSome } from '#lib/items/known-things';
import { slotNamed } from '#lib/items/realize';
import { countryNamed, isNationality } from '#lib/language/countries';
import { countryOfDemonym, demonymOf } from '#lib/language/geography';
import { sameName } from '#lib/language/names';

/** Subject and object change places, where the one way excludes the other: "Russia invaded Ukraine". */
export const roleSwap: Operator = {
  name: 'role-swap',
  propose: (clause) => {
    const object = clause.args.find((arg) => arg.role === 'object' && !arg.fronted);
    return object && swappable(clause, object)
      ? [{ slot: 'predicate', from: `${clause.subject.text} / ${object.text}`, to: SWAPPED }]
      : [];
  },
  excludes: (clause, { slot, from, to }) => {
    const object = clause.args.find((arg) => arg.role === 'object' && !arg.fronted);
    if (!object || slot !== 'predicate' || to !== SWAPPED || !swappable(clause, object)) return null;
    if (from !== `${clause.subject.text} / ${object.text}`) return null;
    return {
      relation: 'false',
      rung: 2,
      why: `The article has it the other way round: ${clause.subject.text} ${clause.predicate.text} ${object.text}.`,
    };
  },
};

/** Another name in a slot that only one name can fill: "the president of Venezuela", "born in Paris". */
export const exclusiveName: Operator = {
  name: 'exclusive-name',
  propose: (clause, context) =>
    wordSlots(clause).flatMap(({ name, slot }) =>
      exclusiveNames(clause, slot).flatMap(({ text, entity }) =>
        context
          .namesLike(text, entity)
          .filter((other) => !sameName(other, text))
          .map((to) => ({ slot: name, from: text, to: inFormOf(text, to) })),
      ),
    ),
  excludes: (clause, { slot: name, from, to }) => {
    const slot = slotNamed(clause, name);
    if (!slot || clause.predicate.negated || sameName(from, to)) return null;
    if (!exclusiveNames(clause, slot).some(({ text }) => text === from)) return null;
    const open = speaksOfSome(clause) || !staysExclusive(clause);
    const why = `The article names ${from} here, and only one can be it.`;
    return { relation: open ? 'open' : 'false', rung: 3, why };
  },
};

/** Offices pass from one to the next and fairs from town to town: in the past only a date excludes others; authors stay authors. */
function staysExclusive(clause: Clause): boolean {
  if (isTimed(clause) && mainVerb(clause) !== 'hold') return true;
  const said = clause.args.find(({ role }) => role === 'complement')?.text ?? '';
  return LASTING.test(said);
}

const LASTING = /\b(founder|author|inventor|discoverer|composer|birthplace|first)\b/i;

function swappable({ subject, predicate }: Clause, object: Slot): boolean {
  if (predicate.negated || predicate.voice === 'passive' || !isOneWay(predicate.lemma)) return false;
  return (
    subject.entity !== null &&
    subject.entity === object.entity &&
    !/ (and|or) /.test(`${subject.text} ${object.text}`)
  );
}

/**
 * Another name where others could stand as well: never false, only open. It makes "not enough evidence" items, of names that the
 * articles know in other roles.
 */
export const freeName: Operator = {
  name: 'free-name',
  propose: (clause, context) =>
    wordSlots(clause).flatMap(({ name, slot }) => {
      const own = freeNameIn(clause, slot);
      if (own === null) return [];
      return context
        .namesLike(own, slot.entity)
        .filter((other) => !sameName(other, own) && !mentioned(clause, other))
        .slice(0, FREE_NAMES_MAX)
        .map((to) => ({ slot: name, from: own, to }));
    }),
  excludes: (clause, { slot: name, from, to }) => {
    const slot = slotNamed(clause, name);
    if (!slot || freeNameIn(clause, slot) !== from || sameName(from, to) || mentioned(clause, to))
      return null;
    return { relation: 'open', rung: 4, why: `Nothing is said of ${to} here.` };
  },
};

/** Enough to choose from; each is judged against the whole store. */
const FREE_NAMES_MAX = 4;

function freeNameIn(clause: Clause, slot: Slot): string | null {
  if (clause.predicate.negated || !FREE_TYPES.has(slot.entity ?? '') || !wholeName(slot)) return null;
  if (
    !couldHoldOfOthers(clause) ||
    cleanName({ text: bareName(slot.text), type: slot.entity ?? 'other' }, slot.text) === null
  )
    return null;
  return exclusiveNames(clause, slot).length > 0 ? null : bareName(slot.text);
}

/**
 * What is so now may be so of others. Not of "the record" or "the founder", which has one holder; nor what people are, as readers take that for known;
 * nor of a longer description, or one that names a people.
 */
function couldHoldOfOthers({ subject, predicate, args }: Clause): boolean {
  if (predicate.tense !== 'present') return false;
  const standing = args.find(({ role }) => role === 'complement');
  if (!predicate.copular || !standing)
    return subject.entity !== 'country' && !args.some(({ text }) => /^(?:as )?the\s/i.test(text));
  const words = standing.text.split(/\s+/);
  if (subject.entity === 'person' || words.length > COMMON_STANDING_WORDS || words.some(isNationality))
    return false;
  return /^(?:an?|one of)\s/i.test(standing.text) && !/\d/.test(standing.text);
}

const COMMON_STANDING_WORDS = 5;

const FREE_TYPES = new Set<string>(['person', 'country', 'organization']);

function mentioned({ subject, args }: Clause, name: string): boolean {
  return [subject, ...args].some(({ text }) => text.toLowerCase().includes(name.toLowerCase()));
}

/**
 * Another person in the place of who did what is done but once, or is what an article tells of one alone: "Ann Reed opened the new library in
 * front of a large crowd".
 */
export const otherPerson: Operator = {
  name: 'other-person',
  propose: (clause, context) => {
    const own = soleDoer(clause);
    if (own === null) return [];
    return context
      .namesLike(own, 'person')
      .filter((other) => !sameName(other, own) && !mentioned(clause, other))
      .slice(0, FREE_NAMES_MAX)
      .map((to) => ({ slot: 'subject', from: own, to }));
  },
  excludes: (clause, { slot, from, to }) => {
    if (slot !== 'subject' || soleDoer(clause) !== from || sameName(from, to) || mentioned(clause, to))
      return null;
    return { relation: 'false', rung: 3, why: `The article tells it of ${from}.` };
  },
};

/** Whoever a clause tells of a deed on one known thing, done once and by one. */
function soleDoer({ subject, predicate, args }: Clause): string | null {
  if (subject.entity !== 'person' || !wholeName(subject) || !/^\p{Lu}\S* .*\p{Lu}/u.test(subject.text))
    return null;
  if (predicate.negated || predicate.plural || predicate.tense !== 'past') return null;
  if (args.some(({ text }) => /\b(?:his|her|their|himself|herself|with|together|and)\b/.test(text)))
    return null;
  if (predicate.copular) {
    const told = args.find(({ role }) => role === 'complement')?.text ?? '';
    return /\b(?:who|whose)\b/.test(told) && (told.match(/[\p{L}\p{N}]{4,}/gu) ?? []).length >= TELLING_WORDS
      ? subject.text
      : null;
  }
  if (predicate.voice === 'passive' || !DONE_BY_ONE.test(predicate.lemma)) return null;
  const object = args.find(({ role }) => role === 'object')?.text ?? '';
  return /^(?:the|an?) \p{Ll}|^(?:the )?\p{Lu}/u.test(object) && /^(?:the )|\p{Lu}|\d/u.test(object)
    ? subject.text
    : null;
}

const TELLING_WORDS = 5;
const DONE_BY_ONE =
  /^(?:design|paint|compose|write|direct|invent|discover|found|build|draw|propose|coin|translate|decipher|develop|open|unveil|launch|order|erect|oversee|patent|name|isolate|identify|formulate|calculate|introduce|create|establish)$/;

/** A country in the place of a demonym takes the demonym's form, and the other way round. */
function inFormOf(from: string, to: string): string {
  if (countryOfDemonym(from) !== null && countryNamed(from) === null) return demonymOf(to) ?? to;
  return to;
}
