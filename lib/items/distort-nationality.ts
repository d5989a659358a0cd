import type { Clause, Slot } from '#lib/claims/clause';
import { type Operator, wordSlots } from '#lib/items/distortion';
import { speaksOfSome } from '#lib/items/known-things';
import { nationalityLures } from '#lib/items/number-lures';
import { slotNamed } from '#lib/items/realize';
import { isNationality } from '#lib/language/countries';

/** Another people in what somebody is said to be: "an English nurse" -> "an Irish nurse". Whoever is told to be of one is of no neighbor's. */
export const nationality: Operator = {
  name: 'nationality',
  propose: (clause) =>
    wordSlots(clause).flatMap(({ name, slot }) => {
      const people = peopleIn(clause, slot);
      if (people === null) return [];
      return nationalityLures(people)
        .filter((other) => !mayBeBoth(people, other) && !IS_NOUN.test(other))
        .slice(0, NEAREST)
        .map((to) => ({ slot: name, from: people, to }));
    }),
  excludes: (clause, { slot: name, from, to }) => {
    const slot = slotNamed(clause, name);
    if (!slot || peopleIn(clause, slot) !== from || !nationalityLures(from).includes(to)) return null;
    if (mayBeBoth(from, to)) return null;
    return { relation: 'false', rung: 2, why: `The article says “${from}”, not “${to}”.` };
  },
};

/** Whether somebody of the one may have been of the other as well, as the Irish were of Britain before 1922. */
function mayBeBoth(one: string, other: string): boolean {
  return OF_ONE_STATE.some((peoples) => peoples.test(one) && peoples.test(other));
}

/** Peoples that were or are of one state. */
const OF_ONE_STATE = [
  /^(?:British|English|Scottish|Welsh|Irish)$/,
  /^(?:Russian|Soviet|Ukrainian|Belarusian|Georgian|Armenian|Estonian|Latvian|Lithuanian|Kazakh|Uzbek)$/,
  /^(?:German|Austrian|Prussian)$/,
  /^(?:Austrian|Hungarian|Czech|Slovak|Slovene|Slovenian|Croatian|Croat)$/,
  /^(?:Serbian|Croatian|Bosnian|Slovenian|Macedonian|Montenegrin|Kosovar|Yugoslav)$/,
  /^(?:Czech|Slovak)$/,
  /^(?:Indian|Pakistani|Bangladeshi)$/,
  /^(?:Chinese|Taiwanese)$/,
];

/** "Icelander", "Englishman": nobody is "an Icelander engineer". */
const IS_NOUN = /(?:lander|men|man|woman)$(?<!German|Roman|Omani?)/;

/** Of more, some are too far away to be taken for it. Our choice. */
const NEAREST = 2;

/** The one people that a person is told to be of, right before what they are. */
function peopleIn(clause: Clause, slot: Slot): string | null {
  const { subject, predicate } = clause;
  if (slot.role !== 'complement' || !predicate.copular || predicate.negated || speaksOfSome(clause))
    return null;
  const isPerson =
    subject.entity === 'person' ||
    (subject.entity === null &&
      /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.’'-]+)+$/u.test(subject.text) &&
      !/['’]s/.test(subject.text));
  const people = OF_A_PEOPLE.exec(slot.text)?.[1];
  if (!isPerson || people === undefined || !isNationality(people)) return null;
  const others = slot.text.replace(people, '').match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return others.some(isNationality) ? null : people;
}

/** "An English nurse", "a young Swedish engineer"; not "a Swedish-born" or "a British Library reader". */
const OF_A_PEOPLE = /^(?:an?|the) (?:\p{Ll}+ ){0,2}(\p{Lu}\p{Ll}+) \p{Ll}/u;
