import type { Clause, Slot } from '#lib/claims/clause';
import { mainVerb } from '#lib/claims/exclusivity';
import { AFFIRMED } from '#lib/items/apply-change';
import { type Change, type Exclusion, type Operator, wordSlots } from '#lib/items/distortion';
import { keepsNounPhrase, keepsOffice, keepsVerbPhrase } from '#lib/items/known-phrases';
import { isTimed, speaksOfSome } from '#lib/items/known-things';
import { containsWords, slotNamed } from '#lib/items/realize';
import { oppositeAdjective, oppositeVerb } from '#lib/language/antonyms';
import { datesIn } from '#lib/language/calendar';
import { capitalized } from '#lib/language/capitals';
import { countryNamed } from '#lib/language/countries';

/** The opposite verb of a curated pair: "rose" -> "fell". */
export const antonymVerb: Operator = {
  name: 'antonym-verb',
  propose: (clause) => {
    const verb = mainVerb(clause);
    const opposite = verb === null ? undefined : oppositeVerb(verb);
    if (verb === null || opposite === undefined || !ofKnownThings(clause)) return [];
    return fitsBoth(clause, verb, opposite) ? [{ slot: 'predicate', from: verb, to: opposite }] : [];
  },
  excludes: (clause, { slot, from, to }) => {
    if (slot !== 'predicate' || mainVerb(clause) !== from || oppositeVerb(from) !== to) return null;
    if (clause.predicate.negated || clause.predicate.particle !== null || !ofKnownThings(clause)) return null;
    if (!fitsBoth(clause, from, to)) return null;
    return falseAt(2, `The article says the opposite of “${to}”: “${clause.predicate.main}”.`, clause);
  },
};

/** The opposite of a describing word, outside names: "the largest city" -> "the smallest city". */
export const antonymWord: Operator = {
  name: 'antonym-word',
  propose: (clause) =>
    wordSlots(clause)
      .filter(({ name, slot }) => name !== 'subject' && describesFully(slot))
      .flatMap(({ name, slot }) => adjectivesOf(slot).map(({ from, to }) => ({ slot: name, from, to }))),
  excludes: (clause, change) => {
    const slot = slotNamed(clause, change.slot);
    if (!slot || change.slot === 'subject' || !describesFully(slot) || clause.predicate.negated) return null;
    const known = adjectivesOf(slot).some(({ from, to }) => from === change.from && to === change.to);
    const why = `The article says “${change.from}”, which excludes “${change.to}”.`;
    return known ? falseAt(2, why, clause) : null;
  },
};

/** The office next to the one held: "prime minister" -> "foreign minister". */
export const office: Operator = {
  name: 'office',
  propose: (clause) =>
    wordSlots(clause)
      .filter(({ slot }) => slot.role === 'complement' || isAppointedAs(slot))
      .flatMap(({ name, slot }) => officesOf(slot).map(({ from, to }) => ({ slot: name, from, to }))),
  excludes: (clause, change) => {
    const slot = slotNamed(clause, change.slot);
    if (!slot || clause.predicate.negated) return null;
    const known = officesOf(slot).some(({ from, to }) => from === change.from && to === change.to);
    const why = `The article names the office “${change.from}”, not “${change.to}”.`;
    return known ? falseAt(1, why, clause) : null;
  },
};

/** Rank, share and quantity words, each with what it excludes: "second-largest" -> "largest". */
export const comparison: Operator = {
  name: 'comparison',
  propose: (clause) =>
    wordSlots(clause).flatMap(({ name, slot }) =>
      comparisonsOf(slot.text).map((change) => ({ slot: name, ...change })),
    ),
  excludes: (clause, change) => {
    const slot = slotNamed(clause, change.slot);
    if (!slot || clause.predicate.negated) return null;
    const known = comparisonsOf(slot.text).some(({ from, to }) => from === change.from && to === change.to);
    return known ? falseAt(1, `“${change.from}” in the article excludes “${change.to}”.`, clause) : null;
  },
};

/** A negated statement asked without its "not". */
export const polarity: Operator = {
  name: 'polarity',
  propose: (clause): Change[] =>
    clause.predicate.negated && !clause.args.some(({ text }) => ONLY_NEGATED.test(text) || LASTS.test(text))
      ? [{ slot: 'predicate', from: clause.predicate.text, to: AFFIRMED }]
      : [],
  excludes: (clause, { slot, to, from }) => {
    const denied =
      slot === 'predicate' && to === AFFIRMED && clause.predicate.negated && from === clause.predicate.text;
    return denied ? { relation: 'false', rung: 3, why: 'The article denies it.' } : null;
  },
};

/** Words that need their "not": "have yet ratified" is no English. */
const ONLY_NEGATED = /\b(?:any|anyone|anything|either|ever|at all|until)\b/i;

/** "Did not perform for ten years": she may have performed for longer, before and after. */
const LASTS =
  /\b(?:for|in|within|over) (?:about |around |nearly |almost |over |more than |the next |the last )*(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some) (?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)|hours?)\b/i;

const OFFICES: [string, string[]][] = [
  ['prime minister', ['foreign minister', 'president']],
  ['vice president', ['president']],
  ['president', ['prime minister', 'vice president']],
  ['foreign minister', ['defense minister', 'prime minister']],
  ['defense minister', ['foreign minister']],
  ['secretary of state', ['secretary of defense']],
  ['secretary of defense', ['secretary of state']],
  ['governor', ['lieutenant governor', 'mayor']],
  ['mayor', ['governor', 'deputy mayor']],
  ['senator', ['governor']],
  ['king', ['prince']],
  ['queen', ['princess']],
  ['emperor', ['crown prince']],
  ['chancellor', ['vice chancellor']],
  ['chief executive', ['finance chief']],
  ['chief executive officer', ['chief financial officer']],
  ['CEO', ['CFO']],
  ['head coach', ['assistant coach']],
  ['captain', ['coach']],
  ['ambassador', ['consul']],
  ['attorney general', ['solicitor general']],
  ['chief of staff', ['spokesperson']],
];

const RANKS =
  /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](largest|smallest|oldest|longest|highest|tallest|biggest|most populous|deepest|fastest|richest|busiest)\b/;
const SHARES: [RegExp, string][] = [
  [/\b(a|the) majority of\b/i, 'a minority of'],
  [/\b(a|the) minority of\b/i, 'a majority of'],
  [/\bnone of\b/i, 'some of'],
  [/\bfor the first time\b/i, 'for the second time'],
  [/\bthe first time\b/i, 'the second time'],
  [/\btwice as\b/i, 'half as'],
  [/\bhalf of\b/i, 'a quarter of'],
  [/\btwo-thirds of\b/i, 'one-third of'],
  [/\bthree-quarters of\b/i, 'one-quarter of'],
  [/\ba quarter of\b/i, 'half of'],
  [/\ba third of\b/i, 'two-thirds of'],
];

/** False where the statement holds of known things at a known time; else open. */
function falseAt(rung: number, why: string, clause: Clause): Exclusion {
  const excluded = isTimed(clause) && (!speaksOfSome(clause) || RANGED.test(why));
  return { relation: excluded ? 'false' : 'open', rung, why };
}

/** Shares of a whole say something of all of it: "a majority of voters". */
const RANGED = /“(?:a |the )?(?:majority|minority|half|third|quarter|two-thirds|three-quarters)\b/i;

/** "Won a match" excludes no lost match; "won the final" does. */
function ofKnownThings({ predicate, args }: Clause): boolean {
  if (
    predicate.lemma === 'die' ||
    (predicate.voice === 'passive' && /^(?:open|close)$/.test(predicate.lemma))
  )
    return false;
  if (args.some(({ role, text }) => role === 'clausal' && /^to\s/.test(text))) return false;
  if (predicate.tense === 'past' && !args.some(isWhen)) return false;
  if (/^(?:finish|start)$/.test(predicate.lemma) && args.some(({ text }) => PLACE_WON.test(text)))
    return false;
  if (predicate.lemma === 'leave' && args.some(({ preposition }) => preposition === 'for')) return false;
  const object = args.some(({ role }) => role === 'object');
  if (object && OTHERWISE_WITH_OBJECT.test(predicate.lemma)) return false;
  // A book appears once and never disappears; a peak that rises to a height does not fall to it.
  if (
    predicate.lemma === 'appear' ||
    (predicate.lemma === 'rise' && predicate.tense === 'present' && predicate.auxiliaries.length === 0)
  )
    return false;
  // "Lost her husband to a tumor": nobody gains one.
  if (
    /^(?:lose|gain)$/.test(predicate.lemma) &&
    args.some(
      ({ preposition, role, entity }) => preposition === 'to' || (role === 'object' && entity === 'person'),
    )
  )
    return false;
  // "Grown to a tenth of its size" is absurd on its face.
  if (
    /^(?:grow|shrink|increase|rise|fall|expand|contract)$/.test(predicate.lemma) &&
    args.some(({ text }) => OF_ITSELF.test(text))
  )
    return false;
  // "Fell silent", "rose silent".
  if (/^(?:fall|rise|drop)$/.test(predicate.lemma) && args.some(isState)) return false;
  // Nobody gains what is theirs.
  if (
    /^(?:lose|gain)$/.test(predicate.lemma) &&
    args.some(({ role, text }) => role === 'object' && OWN.test(text))
  )
    return false;
  return args
    .filter(({ role }) => role === 'object')
    .every(({ text }) => /^(the|its|his|her|their)\b|^\p{Lu}/u.test(text));
}

/** What follows one verb must be English after the other: "began making" has no "ended making", "arrived in" no "departed in". */
function fitsBoth(clause: Clause, ...verbs: [string, string]): boolean {
  const { args } = clause;
  if (!keepsVerbPhrase(clause, ...verbs)) return false;
  return args.every(({ role, text, preposition }) => {
    if (role === 'clausal' && /^from\b/i.test(text)) return false;
    if (role === 'clausal' && /^that\b/i.test(text)) return verbs.every((verb) => TAKES_THAT.test(verb));
    if (role === 'clausal' && /^\p{L}+ing\b/u.test(text))
      return verbs.every((verb) => TAKES_GERUND.test(verb));
    return !(verbs.includes('depart') && /^(?:in|at|to|into|for|on board)$/.test(preposition ?? ''));
  });
}

const TAKES_THAT = /^(?:admit|confirm|deny)$/;
const TAKES_GERUND = /^(?:admit|begin|deny|finish|oppose|start|support)$/;

/** Who left had come before: an undated deed and its opposite may both have been done. */
function isWhen({ role, text }: Clause['args'][number]): boolean {
  return role === 'time' || datesIn(text).length > 0;
}

/** Who finished third did not start third, nor the other way round. */
const PLACE_WON = /^(?:in )?(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th))\b/i;

const isState = ({ role, text }: Clause['args'][number]) =>
  role === 'complement' || /^\p{Ll}+(?<!ly)$/u.test(text);
const OF_ITSELF =
  /^(?:to|by) .*\b(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|percent|fraction|twice|double|times)\b.*\b(?:its|his|her|their|original|former)\b/i;
const OWN = /^(?:its|his|her|their)\b/i;

/** "Succeeded Turing" means something else than "succeeded". */
const OTHERWISE_WITH_OBJECT = /^(?:succeed|fail|survive)$/;

/** What a slot says all of: a complement, a definite object, a place or time; not one thing among many. */
function describesFully(slot: Slot): boolean {
  if (slot.role === 'complement') return true;
  return (
    (slot.role === 'object' || slot.role === 'oblique') &&
    /^(\w+ )?(the|its|his|her|their)\b/i.test(slot.text)
  );
}

/** Describing words to turn: lower case (so no part of a name), with a noun to describe or as the head itself. */
function adjectivesOf(slot: Slot): { from: string; to: string }[] {
  const words = slot.text.split(/[^\p{L}-]+/u);
  return words.flatMap((word, at) => {
    const opposite = /^[a-z]/.test(word) ? oppositeAdjective(word) : undefined;
    if (opposite === undefined || containsWords(slot.text, opposite)) return [];
    if (/^(one|among|of)$/.test(words[at - 2] ?? '') && /est$/.test(word)) return [];
    if (!isSharp(word, slot.text)) return [];
    if (!keepsNounPhrase(word, words[at + 1] ?? '', words[at - 1] ?? '', slot.text)) return [];
    return [{ from: word, to: opposite }];
  });
}

/** "A small town" is large to others: only what is measured or sorted excludes its opposite. */
function isSharp(word: string, text: string): boolean {
  return !VAGUE.test(word) || (/^(?:early|late)$/.test(word) && DECADE.test(text));
}

const DECADE = /\b(?:early|late) (?:\d{4}s|\d{1,2}th century)/;

const VAGUE =
  /^(?:large|small|high|low|long|short|early|late|strong|weak|rich|poor|hot|cold|wide|narrow|heavy|light|fast|slow|deep|shallow|rare|common|successful|unsuccessful|toxic|harmless|edible|poisonous|liberal|conservative|urban|rural|wild|domesticated)$/;

function isAppointedAs(slot: Slot): boolean {
  return slot.role === 'oblique' && slot.preposition === 'as';
}

/** Offices that the slot names as its head: "the president of Venezuela", not "the president's house". */
function officesOf(slot: Slot): { from: string; to: string }[] {
  const text = slot.text.split(/\b(?:of|for|in|at|from|under)\b/)[0] ?? '';
  const lower = /\b(?:Bank|Reserve|Board|Fund)\b/.test(slot.text) ? '' : text.toLowerCase().trimEnd();
  const held = OFFICES.filter(([name]) => new RegExp(`\\b${name.toLowerCase()}$`).test(lower)).sort(
    (a, b) => b[0].length - a[0].length,
  )[0];
  if (!held) return [];
  const from = text.trimEnd().slice(-held[0].length);
  const ofState = /\bof (?:the )?(\p{Lu}[\p{L}. ]+)$/u.exec(slot.text)?.[1];
  const isState = ofState === undefined || countryNamed(ofState) !== null;
  return held[1]
    .filter((to) => to !== 'vice chancellor' || HAS_VICE_CHANCELLOR.test(slot.text))
    .filter((to) => keepsOffice(to, slot.text))
    .filter((to) => isState || !/minister|president$/.test(to) || to === `vice ${held[0]}`)
    .map((to) => ({ from, to: /^[A-Z][a-z]/.test(from) ? titleCase(to) : to }));
}

/** There is no vice chancellor of the Exchequer. */
const HAS_VICE_CHANCELLOR = /\b(?:Germany|Austria|University|College)\b/;

function comparisonsOf(text: string): { from: string; to: string }[] {
  const rank = RANKS.exec(text);
  const ranks = rank && !/one of| after /.test(text) ? [{ from: rank[0], to: rank[2] ?? '' }] : [];
  const shares = SHARES.flatMap(([pattern, to]) => {
    const from = pattern.exec(text)?.[0];
    if (from === undefined) return [];
    return [{ from, to: /^[A-Z]/.test(from) ? capitalized(to) : to }];
  });
  return [...ranks, ...shares];
}

function titleCase(words: string): string {
  return words.replace(/\b(?!of\b)[a-z]/g, (letter) => letter.toUpperCase());
}
