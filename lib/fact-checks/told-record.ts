import { z } from 'zod';
import type { Phrase } from '#lib/fact-checks/phrase';
import type { ToldClause, ToldPart } from '#lib/fact-checks/told-clause';
import type { ToldFact } from '#lib/fact-checks/told-facts';
import { inFull } from '#lib/fact-checks/told-phrase';
import { entityTypes } from '#lib/language/analysis';

/**
 * Version of the rules by which articles are read clause by clause, and of the JSON below. What an older version wrote is read anew; a test
 * tells when it has to change.
 */
export const TOLD_RULE_SET = '2026.12-3';

type Told = Pick<ToldFact, 'clause' | 'whole'>;

const roles = ['agent', 'patient', 'standing', 'other'] as const;
const standings = ['fact', 'said', 'open'] as const;
const tenses = ['past', 'present', 'future'] as const;

/** Where something stands in a list: of the record, or of the three above. */
const at = z.int().min(0);
const amountRecord = z.object({
  ...{ start: z.int(), end: z.int(), text: z.string(), number: z.string(), value: z.number() },
  // A range without end is no number in JSON.
  low: z.number().nullable(),
  high: z.number().nullable(),
  comparator: z.enum(['exactly', 'about', 'over', 'under', 'at least', 'at most']),
  unit: z.enum(['percent', 'money', 'ordinal', 'count']),
});
const dateRecord = z.object({
  ...{ start: z.int(), end: z.int(), text: z.string() },
  ...{ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable() },
});
/** Text (null: the sentence's own), names, words, amounts, dates. */
const phraseRecord = z.tuple([
  z.string().nullable(),
  z.array(z.string()),
  z.array(z.string()),
  z.array(amountRecord),
  z.array(dateRecord),
]);
/** Role, preposition, text (null: its phrase's), head, entity, whether plural, phrase, what else it is called. */
const partRecord = z.tuple([
  at,
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.enum(entityTypes).nullable(),
  z.boolean(),
  at,
  z.array(at),
]);
/** Verb, particle, governor, whether negated, whether never, standing, tense, parts, phrases around, the verb as worded. */
const clauseRecord = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.boolean(),
  z.boolean(),
  at,
  at,
  z.array(at),
  z.array(at),
  z.string(),
]);
/** Each phrase and each part once; the whole sentence is the first phrase. */
const toldRecord = z.object({
  phrases: z.array(phraseRecord),
  parts: z.array(partRecord),
  clauses: z.array(clauseRecord),
});
type ToldRecord = z.infer<typeof toldRecord>;

/** What a sentence tells as JSON, without the places of words in it. Never throws. @param facts at least one */
export function writeTold(quote: string, facts: readonly Told[]): string {
  const phrases = openList<Phrase>((phrase) => phraseToRecord(phrase, quote));
  facts.slice(0, 1).map(({ whole }) => phrases.placeOf(whole));
  const parts = openList<ToldPart>((part) => [
    roles.indexOf(part.role),
    part.preposition,
    part.text === part.phrase.text ? null : part.text,
    part.head,
    part.entity,
    part.isPlural,
    phrases.placeOf(part.phrase),
    part.also.map(phrases.placeOf),
  ]);
  const clauses = facts.map(({ clause }) => [
    clause.verb,
    clause.particle,
    clause.governor,
    clause.negated,
    clause.never,
    standings.indexOf(clause.standing),
    tenses.indexOf(clause.tense),
    clause.parts.map(parts.placeOf),
    clause.around.map(phrases.placeOf),
    clause.said,
  ]);
  return `{"phrases":${phrases.json()},"parts":${parts.json()},"clauses":${JSON.stringify(clauses)}}`;
}

/**
 * What was written of a sentence; `words` are empty.
 * @throws ZodError or SyntaxError when this code did not write it
 */
export function readToldRecord(quote: string, json: string): Told[] {
  const record = toldRecord.parse(JSON.parse(json));
  const phrases = record.phrases.map((written) => phraseFromRecord(written, quote));
  const parts = record.parts.map((written) => partFromRecord(written, phrases));
  const whole = taken(phrases, 0);
  return record.clauses.map((written) => ({ whole, clause: clauseFromRecord(written, parts, phrases) }));
}

function phraseToRecord({ text, names, words, amounts, dates }: Phrase, quote: string) {
  return [text === inFull(quote) ? null : text, names, words, amounts, dates];
}

function phraseFromRecord(
  [text, names, words, amounts, dates]: ToldRecord['phrases'][number],
  quote: string,
): Phrase {
  return {
    text: text ?? inFull(quote),
    ...{ names, words, dates },
    amounts: amounts.map(({ low, high, ...amount }) => ({
      ...amount,
      low: low ?? -Infinity,
      high: high ?? Infinity,
    })),
  };
}

function clauseFromRecord(
  [
    verb,
    particle,
    governor,
    negated,
    never,
    standing,
    tense,
    own,
    around,
    said,
  ]: ToldRecord['clauses'][number],
  parts: readonly ToldPart[],
  phrases: readonly Phrase[],
): ToldClause {
  return {
    ...{ verb, particle, governor, negated, never, said, words: [] },
    standing: taken(standings, standing),
    tense: taken(tenses, tense),
    parts: own.map((place) => taken(parts, place)),
    around: around.map((place) => taken(phrases, place)),
  };
}

function partFromRecord(
  [role, preposition, text, head, entity, isPlural, own, also]: ToldRecord['parts'][number],
  phrases: readonly Phrase[],
): ToldPart {
  const phrase = taken(phrases, own);
  return {
    role: taken(roles, role),
    ...{ preposition, text: text ?? phrase.text, head, entity, isPlural, phrase },
    also: also.map((place) => taken(phrases, place)),
  };
}

function taken<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`The record has no place ${place}.`);
  return item;
}

/** A list of records in which equal ones stand once. */
function openList<Item>(record: (item: Item) => unknown) {
  const places = new Map<string, number>();
  return {
    placeOf(item: Item): number {
      const json = JSON.stringify(record(item));
      const known = places.get(json) ?? places.size;
      places.set(json, known);
      return known;
    },
    json: () => `[${[...places.keys()].join(',')}]`,
  };
}
