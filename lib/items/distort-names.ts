import type { Clause, Slot } from '#lib/claims/clause';
import { mainVerb, SWAPPED } from '#lib/items/apply-change';
import { type Operator, wordSlots } from '#lib/items/distortion';
import { slotNamed } from '#lib/items/realize';
import { countryNamed } from '#lib/language/countries';
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
    return { relation: 'false', rung: 3, why: `The article names ${from} here, and only one can be it.` };
  },
};

/** Verbs whose one direction excludes the other for the same two. */
const ONE_WAY =
  /^(succeed|replace|acquire|annex|colonize|conquer|invade|found|create|precede|overthrow|assassinate|appoint|inherit|discover|design|write|direct|paint|compose|invent|translate|adopt|absorb|liberate|occupy)$/;

function swappable({ subject, predicate }: Clause, object: Slot): boolean {
  if (predicate.negated || predicate.voice === 'passive' || !ONE_WAY.test(predicate.lemma)) return false;
  return (
    subject.entity !== null &&
    subject.entity === object.entity &&
    !/ (and|or) /.test(`${subject.text} ${object.text}`)
  );
}

type Named = { text: string; entity: Slot['entity'] };

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

/** The names in a slot that no other name could stand for. */
function exclusiveNames(clause: Clause, slot: Slot): Named[] {
  const { subject, predicate, args } = clause;
  const verb = mainVerb(clause);
  if (predicate.negated) return [];
  if (predicate.copular) {
    const complement = args.find((arg) => arg.role === 'complement');
    const held = complement ? heldBy(complement.text) : null;
    if (!complement || !held) return [];
    if (slot === subject && wholeName(subject)) return [{ text: bare(subject.text), entity: subject.entity }];
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

function wholeName(slot: Slot): boolean {
  if (slot.entity === null || slot.entity === 'number' || slot.entity === 'date') return false;
  return (
    /^(the\s)?\p{Lu}[\p{L}.'’-]*(\s(of|the|de|da|van|von|and|\p{Lu}[\p{L}.'’-]*))*$/u.test(bare(slot.text)) &&
    !/ and /.test(slot.text)
  );
}

function named(slot: Slot): Named {
  return { text: bare(slot.text), entity: slot.entity };
}

/** The slot's words without its preposition. */
function bare(text: string): string {
  return text.replace(/^(in|at|by|on|to|from|as)\s/i, '').replace(/^the\s(?=\p{Lu})/u, '');
}

/** A country in the place of a demonym takes the demonym's form, and the other way round. */
function inFormOf(from: string, to: string): string {
  if (countryOfDemonym(from) !== null && countryNamed(from) === null) return demonymOf(to) ?? to;
  return to;
}
