import type { Entity, EntityType } from '#lib/language/analysis';
import { nameWords, sameName } from '#lib/language/names';

/** Types whose mentions are names of one thing; dates and quantities are not linked. */
const NAMED: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'event', 'work', 'other']);

/** Names that share a last word; beyond these a short form is ambiguous anyway, and time would grow with the square. */
const FORMS_LIMIT = 40;

/** A distinct name of the article, in one type. */
type Form = { name: string; words: string[] };

/**
 * Links the mentions of an article: each name's `canonical` becomes the fullest form that the article has for it ("Duque" ->
 * "Ivan Duque", "WHO" -> "World Health Organization"), without a title where a form without one is as full. A short form that fits two
 * longer names goes to the one last mentioned before it; if neither was, it stays as it is. `entities` in the order of the text; returns
 * the same ones in the same order. Never throws; linear in the mentions but for names that share a last word.
 */
export function linkAliases(entities: readonly Entity[]): Entity[] {
  const buckets = bucketForms(entities);
  const fullerOf = new Map<string, Form[]>();
  const lastSeen = new Map<string, number>();
  return entities.map((entity, order) => {
    if (!NAMED.has(entity.type)) return entity;
    const key = `${entity.type} ${entity.canonical}`;
    const fuller = fullerOf.get(key) ?? fullerForms(entity, buckets);
    fullerOf.set(key, fuller);
    lastSeen.set(key, order);
    const seen = (form: Form) => lastSeen.get(`${entity.type} ${form.name}`) ?? -1;
    const chosen = choose(fuller, seen) ?? formOf(entity.canonical);
    return { ...entity, canonical: withoutTitle(chosen, entity.type, buckets) };
  });
}

function formOf(name: string): Form {
  return { name, words: nameWords(name) };
}

/** The distinct names under their type and last word, and under their type and initials. */
function bucketForms(entities: readonly Entity[]): Map<string, Form[]> {
  const buckets = new Map<string, Form[]>();
  const add = (key: string, form: Form) => {
    const bucket = buckets.get(key) ?? [];
    if (bucket.length < FORMS_LIMIT) bucket.push(form);
    buckets.set(key, bucket);
  };
  const done = new Set<string>();
  for (const { type, canonical } of entities) {
    if (!NAMED.has(type) || done.has(`${type} ${canonical}`)) continue;
    done.add(`${type} ${canonical}`);
    const form = formOf(canonical);
    add(`${type} ${form.words.at(-1) ?? ''}`, form);
    if (form.words.length > 1) add(`${type} ${initials(form.words)}`, form);
  }
  return buckets;
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|and|for|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

function fullerForms({ type, canonical }: Entity, buckets: Map<string, Form[]>): Form[] {
  const { words } = formOf(canonical);
  const bucket = buckets.get(`${type} ${words.at(-1) ?? ''}`) ?? [];
  return bucket.filter((form) => form.words.length > words.length && sameName(form.name, canonical));
}

/** The one name they all go by, or the one last seen. */
function choose(fuller: readonly Form[], seen: (form: Form) => number): Form | null {
  const [first] = fuller;
  if (!first) return null;
  const longest = fuller.reduce((best, form) => (form.words.length > best.words.length ? form : best));
  if (fuller.every((form) => form === longest || sameName(form.name, longest.name))) return longest;
  const latest = fuller.reduce((best, form) => (seen(form) > seen(best) ? form : best));
  return seen(latest) >= 0 ? latest : null;
}

/** The shortest form with the same words: "Joe Biden" for "President Joe Biden", if the article has it. */
function withoutTitle({ name, words }: Form, type: EntityType, buckets: Map<string, Form[]>): string {
  const bucket = buckets.get(`${type} ${words.at(-1) ?? ''}`) ?? [];
  return bucket.reduce((best, form) => {
    const isSame = form.words.join(' ') === words.join(' ');
    return isSame && form.name.length < best.length ? form.name : best;
  }, name);
}
