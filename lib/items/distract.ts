import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Answer } from '#lib/items/answers';
import { answersIn } from '#lib/items/answers';
import type { DistortContext } from '#lib/items/distortion';
import { amountsIn, numberLike } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';
import { countryNamed } from '#lib/language/countries';
import { countriesNear, countryOfDemonym, demonymOf } from '#lib/language/geography';
import { sameName } from '#lib/language/names';

/** Names, numbers and dates that a set of articles uses, for plausible wrong answers. */
export type Lures = DistortContext & {
  /** Other answers of the same fine type and form, most plausible first. */
  answersLike: (answer: Answer) => string[];
};

/** Lures for items on one article: its own words first, then those of the others. Never throws. */
export function luresFor(source: ArticleClaims, others: readonly ArticleClaims[]): Lures {
  const own = indexOf([source]);
  const elsewhere = indexOf(others.filter((other) => other !== source));
  const namesOf = (type: Answer['type']) =>
    unique([...(own.names.get(type) ?? []), ...(elsewhere.names.get(type) ?? [])]);
  const namesLike: Lures['namesLike'] = (name, entity) => {
    const country = countryNamed(name);
    if (country !== null) return countryLures(name, namesOf('country'));
    if (entity === 'country') return [];
    return namesOf(entity ?? 'other').filter((other) => sameForm(name, other));
  };
  const numbersLike: Lures['numbersLike'] = (unit) => own.numbers.get(unit) ?? [];
  return { namesLike, numbersLike, answersLike: (answer) => answersLike(answer, namesOf, namesLike) };
}

/** Wrong answers offered beside the right one. Three options in all are usually enough (Rodriguez 2005). */
export const DISTRACTORS = 3;

function answersLike(
  answer: Answer,
  namesOf: (type: Answer['type']) => string[],
  namesLike: Lures['namesLike'],
): string[] {
  if (answer.type === 'number' || answer.type === 'money' || answer.type === 'percent')
    return numberLures(answer.text);
  if (answer.type === 'date') return dateLures(answer.text, namesOf('date'));
  if (answer.type === 'nationality') return nationalityLures(answer.text);
  // Nothing tells which other phrases are wrong and yet plausible.
  if (answer.type === 'phrase') return [];
  return namesLike(answer.text, answer.type);
}

type Index = { names: Map<Answer['type'], string[]>; numbers: Map<string, number[]> };

function indexOf(sources: readonly ArticleClaims[]): Index {
  const names: Index['names'] = new Map();
  const numbers: Index['numbers'] = new Map();
  for (const { claims } of sources) {
    for (const { clause } of claims) {
      if (!clause) continue;
      for (const { type, text } of answersIn(clause)) add(names, type, text);
      for (const { text } of [clause.subject, ...clause.args]) {
        for (const { unit, value } of amountsIn(text)) add(numbers, unit, value);
      }
    }
  }
  return { names, numbers };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** The article's own countries first, as they are the nearest in kind, then neighbors. */
function countryLures(name: string, used: string[]): string[] {
  const near = countriesNear(name);
  const usedNear = used.filter((other) => near.includes(countryNamed(other) ?? ''));
  return unique([...usedNear, ...near.slice(0, 6), ...used]).filter((other) => !sameName(other, name));
}

function nationalityLures(word: string): string[] {
  const country = countryOfDemonym(word);
  const isPlural = word.endsWith('s') && country !== null && demonymOf(country) !== word;
  return countriesNear(country ?? '')
    .slice(0, 8)
    .flatMap((other) => demonymOf(other) ?? [])
    .filter((other) => !isPlural || /(an|i|ean)$/.test(other))
    .map((other) => (isPlural ? `${other}s` : other));
}

const NUMBER_FACTORS = [0.6, 1.5, 2, 0.75, 1.25];

function numberLures(text: string): string[] {
  const [said] = amountsIn(text);
  if (!said) return [];
  const whole = Number.isInteger(said.value);
  const small = whole && said.value <= 12 && !/illion/.test(text);
  const values = small
    ? [1, -1, 2, -2, 3].map((step) => said.value + step)
    : NUMBER_FACTORS.map((factor) => roundLike(said.value * factor, said.value));
  const inUnit = values.filter(
    (value) => value > (small ? 1 : 0) && (said.unit !== 'percent' || value <= 100),
  );
  return unique(inUnit.map((value) => text.replace(said.number, numberLike(value, said.number)))).filter(
    (other) => other !== text,
  );
}

function roundLike(value: number, like: number): number {
  if (!Number.isInteger(like)) return Number(value.toPrecision(2));
  const zeros = /0*$/.exec(String(like))?.[0].length ?? 0;
  const digits = String(Math.round(value)).length;
  const step = 10 ** Math.min(zeros, Math.max(0, digits - 2));
  return Math.round(value / step) * step;
}

function dateLures(text: string, used: string[]): string[] {
  const [said] = datesIn(text);
  if (!said) return [];
  const grain = (date: { month: number | null; day: number | null }) =>
    `${date.month !== null}${date.day !== null}`;
  const near = used.filter((other) => {
    const [found] = datesIn(other);
    return (
      found &&
      other !== text &&
      grain(found) === grain(said) &&
      Math.abs((found.year ?? 0) - (said.year ?? 0)) <= 30
    );
  });
  if (said.month !== null || said.year === null) return near;
  const years = [-4, 3, -9, 6].map((step) => String((said.year ?? 0) + step));
  return unique([...near, ...years]);
}

/** A wrong name must look like the right one: as many words, give or take one, and as much like a name. */
function sameForm(name: string, other: string): boolean {
  const words = (text: string) => text.split(/\s+/).length;
  return Math.abs(words(name) - words(other)) <= 1 && /^\p{Lu}/u.test(name) === /^\p{Lu}/u.test(other);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
