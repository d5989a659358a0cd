import { readFileSync } from 'node:fs';
import { shippedFile } from '#lib/language/shipped-file';

/**
 * What a dictionary knows of words: opposites, words of one family, meanings that words share, and what is a kind of what.
 * Made from WordNet by training/word-relations.ts; words by lemma, lower case.
 */
export type WordRelations = {
  opposites: ReadonlyMap<string, ReadonlySet<string>>;
  families: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers of each word's meanings. */
  meanings: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the more general meanings, by the number of a meaning. */
  above: readonly (readonly number[])[];
};

const FILE = 'lib/language/model/word-relations.txt';
/** Steps up that still say something: beyond them everything is a thing. */
const STEPS_UP = 6;

let loaded: WordRelations | null = null;

/** The relations, read from their file on first use. @throws when the file is not there; the product always ships it */
export function loadWordRelations(): WordRelations {
  if (loaded) return loaded;
  const path = shippedFile(FILE);
  if (path === null) throw new Error('the relations of words are missing: npm run train makes them');
  loaded = readWordRelations(readFileSync(path, 'utf8'));
  return loaded;
}

/** Reads the file's lines: "! word opposite…", "+ word relative…", "= number word…", "> number above…". Never throws. */
export function readWordRelations(text: string): WordRelations {
  const opposites = new Map<string, Set<string>>();
  const families = new Map<string, Set<string>>();
  const meanings = new Map<string, number[]>();
  const above: number[][] = [];
  for (const line of text.split('\n')) {
    const [sign, first = '', ...rest] = line.split(' ');
    if (sign === '!') opposites.set(first, new Set(rest));
    if (sign === '+') families.set(first, new Set(rest));
    if (sign === '=') meanings.set(first, rest.map(fromShort));
    if (sign === '>') above[fromShort(first)] = rest.map(fromShort);
  }
  return { opposites, families, meanings, above };
}

/** Numbers in the file are written in base 36. */
function fromShort(digits: string): number {
  return Number.parseInt(digits, 36);
}

export function areOpposites({ opposites }: WordRelations, one: string, other: string): boolean {
  return (opposites.get(one)?.has(other) ?? false) || (opposites.get(other)?.has(one) ?? false);
}

/** "invade" and "invasion". */
export function areOneFamily({ families }: WordRelations, one: string, other: string): boolean {
  return (families.get(one)?.has(other) ?? false) || (families.get(other)?.has(one) ?? false);
}

/** The two have a common meaning in common. */
export function shareMeaning({ meanings }: WordRelations, one: string, other: string): boolean {
  const known = meanings.get(other);
  return known !== undefined && (meanings.get(one)?.some((meaning) => known.includes(meaning)) ?? false);
}

/** Whether `general` names a kind that `special` belongs to: "animal" and "dog". */
export function isMoreGeneral(relations: WordRelations, general: string, special: string): boolean {
  const wanted = relations.meanings.get(general);
  if (!wanted) return false;
  const steps = stepsUp(relations, special);
  return wanted.some((meaning) => (steps.get(meaning) ?? 0) > 0);
}

/** Fewest steps from one word up to a common kind and down to the other; Infinity when there is none near. */
export function stepsBetween(relations: WordRelations, one: string, other: string): number {
  const others = stepsUp(relations, other);
  let fewest = Number.POSITIVE_INFINITY;
  for (const [meaning, steps] of stepsUp(relations, one)) {
    fewest = Math.min(fewest, steps + (others.get(meaning) ?? Number.POSITIVE_INFINITY));
  }
  return fewest;
}

const known = new WeakMap<WordRelations, Map<string, ReadonlyMap<number, number>>>();
const CACHED_WORDS = 20_000;

function stepsUp(relations: WordRelations, word: string): ReadonlyMap<number, number> {
  const cache = known.get(relations) ?? new Map<string, ReadonlyMap<number, number>>();
  known.set(relations, cache);
  const cached = cache.get(word);
  if (cached) return cached;
  const steps = new Map<number, number>();
  let level = relations.meanings.get(word) ?? [];
  for (let step = 0; step <= STEPS_UP && level.length > 0; step += 1) {
    const fresh = level.filter((meaning) => !steps.has(meaning));
    for (const meaning of fresh) steps.set(meaning, step);
    level = fresh.flatMap((meaning) => relations.above[meaning] ?? []);
  }
  if (cache.size >= CACHED_WORDS) cache.clear();
  cache.set(word, steps);
  return steps;
}
