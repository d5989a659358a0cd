import type { AnalyzedSentence, Entity } from '#lib/language/analysis';
import { countryNamed } from '#lib/language/countries';
import { nameStart } from '#lib/language/name-parts';
import { folded } from '#lib/language/names';

const LINKED = new Set(['person', 'organization', 'place', 'event', 'work', 'other']);

/**
 * Gives each mention of a name its fullest form in the article: "Duque" -> "Ivan Duque", "WHO" -> "World Health
 * Organization" when the article says so. A surname that two people share stays as it is. Returns new sentences; never throws.
 */
export function linkNames(text: string, sentences: AnalyzedSentence[]): AnalyzedSentence[] {
  const names = collectNames(text, sentences);
  const thing = thingAtStart(text, sentences, names);
  return sentences.map((sentence) => ({
    ...sentence,
    entities: sentence.entities
      .filter((entity) => !isEponym(text, entity) && (thing === null || !namesThing(text, entity, thing)))
      .map((entity) => ({ ...entity, canonical: canonicalOf(text, entity, names) })),
  }));
}

/**
 * "Braille is a system of writing", before any Louis Braille: the word that a text begins with and says of what kind it is, where a person
 * who is named later has it for a surname. Null for none.
 */
function thingAtStart(text: string, [first]: readonly AnalyzedSentence[], names: Names): string | null {
  const said = /^((?:The )?\p{Lu}[\p{L}’'-]+) (?:is|was) (?:an?|the|one) /u.exec(
    text.slice(first?.start ?? 0),
  );
  const name = said?.[1]?.replace(/^The /, '') ?? '';
  return names.bySurname.has(folded(name)) && only(names.bySurname.get(folded(name))) !== name ? name : null;
}

/** "Braille can be written by hand": where a paragraph tells of nobody. "Braille saw its faults. He halved …" tells of somebody. */
function namesThing(text: string, entity: Entity, thing: string): boolean {
  if (entity.type !== 'person' || bareName(text, entity) !== thing) return false;
  const start = text.lastIndexOf('\n\n', entity.start) + 1;
  const end = text.indexOf('\n\n', entity.end);
  return !/\b(?:s?he|his|her|him)\b/i.test(text.slice(start, end < 0 ? text.length : end));
}

/** "The Saffir–Moe scale", "the Rees effect": what is called after somebody is not them. */
function isEponym(text: string, entity: Entity): boolean {
  if (entity.type !== 'person' || bareName(text, entity).includes(' ')) return false;
  const isJoined = /\p{L}[-–]$/u.test(text.slice(0, entity.start));
  return (
    EPONYMS.test(text.slice(entity.end)) &&
    (isJoined || /\b[Tt]he $|\b[Aa]n? $/.test(text.slice(0, entity.start)))
  );
}

const EPONYMS =
  /^ (?:scale|law|theorem|effect|constant|equation|number|unit|counter|tube|method|process|test|index|cycle|principle|paradox|hypothesis|conjecture|algorithm|machine|engine|lamp|cell|curve|diagram|disease|syndrome|radius|limit|telescope|comet)s?\b/;

/** The bare name of a mention, without titles, articles and possessive. */
export function bareName(text: string, entity: Entity): string {
  const said = text
    .slice(entity.start, entity.end)
    .replace(/['’]s?$/, '')
    .replace(/^[Tt]he /, '');
  if (entity.type !== 'person') return said.replace(/\s+/g, ' ');
  const words = said.split(/\s+|(?=['’]s\b)/);
  const start = nameStart(words);
  const named = start < words.length ? words.slice(start) : words;
  return withoutHonours(named)
    .join(' ')
    .replace(/ of the .*$/, '');
}

/** Letters that stand behind a name: "Zaha Hadid DBE RA". */
const HONOURS =
  /^(?:[DOMCK]BE|GBE|C[HB]|K[CG]|QC|OM|RA|FRSE?|FBA|MP|MEP|VC|DS[OC]|MC|GC|RN|USN|USMC|USAF|MD|PhD|MBA|CPA|Esq|M\.D|Ph\.D|[DOMCK]\.B\.E)\.?,?$/;

function withoutHonours(words: readonly string[]): string[] {
  const end = words.findLastIndex((word) => !HONOURS.test(word)) + 1;
  return end >= 2
    ? words.slice(0, end).map((word, at) => (at === end - 1 ? word.replace(/,$/, '') : word))
    : [...words];
}

type Names = {
  /** Full names in reading order. */
  people: Set<string>;
  byGivenName: Map<string, Set<string>>;
  bySurname: Map<string, Set<string>>;
  byAcronym: Map<string, Set<string>>;
};

function collectNames(text: string, sentences: AnalyzedSentence[]): Names {
  const names: Names = {
    people: new Set(),
    byGivenName: new Map(),
    bySurname: new Map(),
    byAcronym: new Map(),
  };
  for (const sentence of sentences) {
    for (const entity of sentence.entities) {
      const name = bareName(text, entity);
      const words = name.split(' ');
      if (words.length < 2 || words.length > 8) continue;
      if (entity.type === 'person') {
        names.people.add(name);
        add(names.byGivenName, folded(words[0] ?? ''), name);
        for (let tail = 1; tail < words.length; tail += 1) {
          // "Theodorus of Tabennese" is not called by his town.
          if (words.slice(0, tail + 1).includes('of')) continue;
          add(names.bySurname, folded(words.slice(tail).join(' ')), name);
        }
      } else if (LINKED.has(entity.type) && isIntroduced(text, entity, acronymOf(words))) {
        add(names.byAcronym, acronymOf(words), name);
      }
    }
  }
  return names;
}

function acronymOf(words: string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** "World Health Organization (WHO)": the article itself says what the letters stand for. */
function isIntroduced(text: string, { end }: Entity, acronym: string): boolean {
  if (acronym.length < 2) return false;
  return text.slice(end, end + acronym.length + 3) === ` (${acronym})`;
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const known = map.get(key);
  if (known) known.add(name);
  else map.set(key, new Set([name]));
}

function canonicalOf(text: string, entity: Entity, names: Names): string {
  const name = bareName(text, entity);
  if (entity.type === 'country') return countryNamed(name) ?? name;
  if (entity.type === 'person') {
    // "Charles, Duke of Orléans" is not the king.
    const isTitled =
      /^, (?:the )?(?:Duke|Count|Earl|Prince|Baron|Lord|Marquess|Bishop|Archbishop|Elector)\b/.test(
        text.slice(entity.end, entity.end + 24),
      );
    return isTitled ? name : personNamed(name, names);
  }
  if (LINKED.has(entity.type)) return only(names.byAcronym.get(name)) ?? name;
  return entity.canonical;
}

/**
 * Whom a surname alone means: the one who has it, or of several the one that the article named before all others, whom it is about;
 * whom a given name alone means: the one who has it and whose surname others share ("Daniel", of the Bernoullis).
 */
function personNamed(name: string, { people, bySurname, byGivenName }: Names): string {
  const sharing = bySurname.get(folded(name));
  const one = only(sharing);
  if (one !== null) return one;
  const longer = [...people].filter((full) => full.startsWith(`${name} `));
  if (name.includes(' ') && !sharing && longer.length === 1) return longer[0] ?? name;
  // "Henry", of Henry V, where no other Henry is named.
  const sameFirst = [...people].filter((full) => full.startsWith(`${name} `) && /^\S+ \p{Lu}/u.test(full));
  const [king = ''] = sameFirst;
  if (!sharing && sameFirst.length === 1 && /^\S+ [IVX]+$/.test(king)) return king;
  const [first = ''] = people;
  if (sharing?.has(first)) return first;
  const given = name.includes(' ') || sharing ? null : only(byGivenName.get(folded(name)));
  const surname = folded(given?.split(' ').at(-1) ?? '');
  return given !== null && (bySurname.get(surname)?.size ?? 0) > 1 ? given : name;
}

/** The fullest of names that are one name said more or less fully; null when they are different people. */
function only(known: Set<string> | undefined): string | null {
  if (!known) return null;
  const sorted = [...known].sort((a, b) => b.length - a.length);
  const [longest = ''] = sorted;
  return sorted.every((name) => longest.endsWith(name) || sameEnds(longest, name)) ? longest : null;
}

/** "Joe R. Biden" and "Joe Biden". */
function sameEnds(long: string, short: string): boolean {
  const a = long.split(' ');
  const b = short.split(' ');
  return a[0] === b[0] && a.at(-1) === b.at(-1);
}
