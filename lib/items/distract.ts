import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';
import { amountsOutsideNames } from '#lib/items/amounts-outside-names';
import { type Answer, answersIn } from '#lib/items/answers';
import type { DistortContext } from '#lib/items/distortion';
import { isBareNumber, isCountedOut, isLooseDate, isOfPair } from '#lib/items/fair-gap';
import { isYetToCome } from '#lib/items/latest-year';
import { looksLikePerson, nameKind, standsAsThing } from '#lib/items/name-kinds';
import { CENTURY_MAX, dateLures, nationalityLures, numberLures } from '#lib/items/number-lures';
import { slotNamed } from '#lib/items/realize';
import { mayPassFor, ofKindTold } from '#lib/items/roles-of-people';
import { type AskedFor, toldTogether } from '#lib/items/told-together';
import { mayStandFor } from '#lib/items/young-states';
import { countryNamed } from '#lib/language/countries';
import { countriesNear } from '#lib/language/geography';
import { isTitleWord } from '#lib/language/name-parts';
import { nameWords, sameName } from '#lib/language/names';

/** Names, numbers and dates that a set of articles uses, for plausible wrong answers. */
export type Lures = DistortContext & {
  /** Other answers of the same fine type and form, most plausible first; none that the articles name beside what is asked. */
  answersLike: (answer: Answer, asked: AskedFor) => string[];
};

/** Wrong answers offered beside the right one. Three options in all are usually enough (Rodriguez 2005). */
export const DISTRACTORS = 3;

/** Lures for items on one article: its own words first, then those of articles that name the same. Never throws. */
export function luresFor(source: ArticleClaims, others: readonly ArticleClaims[]): Lures {
  const own = indexOf(source);
  const elsewhere = others
    .filter((other) => other !== source && isOfOneTime(source, other))
    .map((other) => ({ other, index: indexOf(other) }));
  const namesOf = (type: Answer['type'], name: string) => {
    const related = elsewhere.filter(({ other }) => other.article.text.includes(name));
    return [
      ...new Set([
        ...(own.names.get(type) ?? []),
        ...related.flatMap(({ index }) => index.names.get(type) ?? []),
      ]),
    ];
  };
  const isPerson = (name: string) =>
    looksLikePerson(name, source.article.text) &&
    !/^\p{Lu}{2,}(?:-\p{Lu}+)?$/u.test(name) &&
    (/\s/.test(name) || !/s$/.test(name)) &&
    ![source, ...others].some((told) => standsAsThing(name, told.article.text) || isToldAThing(name, told));
  const namesLike: Lures['namesLike'] = (name, entity) => {
    const country = countryNamed(name);
    if (country !== null)
      return countryLures(name, namesOf('country', name)).filter((other) =>
        mayStandFor(other, name, middleYear(source)),
      );
    if (entity === null || !NAME_TYPES.has(entity)) return [];
    const kind = nameKind(name);
    const like = namesOf(entity, name).filter(
      (other) =>
        !SUBJECT.test(other) &&
        sameForm(name, other) &&
        nameKind(other) === kind &&
        !isFragment(other, source.article.text),
    );
    if (/\bUniversity\b/.test(name)) return like.filter((other) => /\b(?:University|College)\b/.test(other));
    if (entity === 'organization' && kind === 'unknown')
      return like.filter((other) => !standsAsPlace(other, source.article.text));
    return entity === 'person' ? like.filter(isPerson) : like;
  };
  const numbersLike: Lures['numbersLike'] = (unit) => own.numbers.get(unit) ?? [];
  const answersLike: Lures['answersLike'] = (answer, asked) => {
    const around = slotNamed(asked.clause, answer.slot)?.text ?? '';
    const most = mostOf(answer.text, around);
    if (isUnfit(answer, around)) return [];
    const lures = answerLures(answer, most, (type) => namesOf(type, answer.text), namesLike);
    const isPlace = PLACE_OF.test(around.slice(0, Math.max(0, around.indexOf(answer.text))));
    if (answer.type === 'person' && (isPlace || !isPerson(answer.text) || isInside(answer, around)))
      return [];
    if (answer.type === 'person' && isOfParties(asked.clause)) return [];
    // "Tenth Avenue had been known as Death Avenue": no other street was.
    if (NAMES_AS.test(asked.clause.predicate.lemma) && answer.slot !== 'subject') return [];
    if (answer.type === 'person') {
      const people = lures.filter((lure) => mayPassFor(lure, answer.text, asked.clause, source.article.text));
      const fit = answer.slot === 'subject' ? ofKindTold(people, asked.clause, source.article.text) : people;
      const before = around.slice(0, Math.max(0, around.indexOf(answer.text)));
      const titled = answer.whole ? fit : withTitle(fit, before, source.article.text);
      return titled.filter((lure) => !toldTogether(others, lure, asked));
    }
    return NAME_TYPES.has(answer.type)
      ? lures.filter((lure) => !toldTogether(others, lure, asked))
      : lures.filter(
          (lure) => !textOf(source, asked).includes(lure) && !isYetToCome(lure, asked.clause, source),
        );
  };
  return { namesLike, numbersLike, answersLike };
}

/** Whether two texts tell of about the same time: nobody mistakes a queen of 1560 for a minister of 2010. True where one tells no year. */
function isOfOneTime(one: ArticleClaims, other: ArticleClaims): boolean {
  const [a, b] = [middleYear(one), middleYear(other)];
  return a === null || b === null || Math.abs(a - b) <= YEARS_OF_A_TIME;
}

/** Our choice: a long life. */
const YEARS_OF_A_TIME = 80;

const middleYears = new WeakMap<ArticleClaims, number | null>();

function middleYear(told: ArticleClaims): number | null {
  const known = middleYears.get(told);
  if (known !== undefined) return known;
  const years = told.article.text.match(/\b(?:1\d|20)\d\d\b/g) ?? [];
  const middle = years.map(Number).toSorted((a, b) => a - b)[Math.floor(years.length / 2)] ?? null;
  middleYears.set(told, middle);
  return middle;
}

/** "Royal" of "the carrier Ark Royal": the text never has it alone. */
function isFragment(name: string, text: string): boolean {
  if (/\s/.test(name)) return false;
  const places = [
    ...text.matchAll(new RegExp(`(\\S+ )?(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])( \\S+)?`, 'gu')),
  ];
  return (
    places.length > 0 &&
    places.every(
      ([, before = '', after = '']) =>
        (/^\p{Lu}\p{Ll}+ $/u.test(before) && !SMALL_BEFORE.test(before)) || /^ \p{Lu}/u.test(after),
    )
  );
}

/** What has its capital from the start of a sentence. */
const SMALL_BEFORE =
  /^(?:The|An?|In|On|At|By|For|From|With|When|While|As|But|And|If|Then|That|This|Since|After|Before|Later) $/;

/** "At Heathrow": a place, whoever took it for a firm. */
function standsAsPlace(name: string, text: string): boolean {
  return new RegExp(`\\b(?:in|at|near) ${escaped(name)}(?![\\p{L}’'-])(?! \\p{Lu})`, 'u').test(text);
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "President _____": only who is called so may stand there. */
function withTitle(people: readonly string[], before: string, text: string): string[] {
  const title = /(?:^|\s)(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  if (title === undefined || !isTitleWord(title)) return [...people];
  return people.filter((name) => {
    const surname = name.split(' ').at(-1) ?? name;
    return new RegExp(`\\b${title} (?:\\p{Lu}[\\p{L}.-]* )*${escaped(surname)}(?![\\p{L}-])`, 'u').test(text);
  });
}

/** "A film in Spanish and Mixtec": nobody is what something is in. */
function isInside({ text }: Answer, around: string): boolean {
  return /\bin (?:\p{Lu}\p{L}+ and )?$/u.test(around.slice(0, Math.max(0, around.indexOf(text))));
}

/** "Won 113 seats": parties do, whatever their names look like. */
function isOfParties({ args }: Clause): boolean {
  return args.some(({ role, text }) => role === 'object' && /\d.*\bseats\b/.test(text));
}

/** "The village of Ahja": whatever the name looks like, it is no person's. */
const PLACE_OF =
  /\b(?:city|town|village|island|county|state|province|district|region|port|suburb|kingdom|republic|river|lake) of (?:the )?$/;

/** "Jana Partners is a hedge fund": whatever the name looks like, it is no person's. */
function isToldAThing(name: string, { claims, article }: ArticleClaims): boolean {
  if (apposed(name).test(article.text)) return true;
  return claims.some(({ clause }) => {
    if (!clause?.predicate.copular || clause.subject.text !== name) return false;
    return clause.args.some(({ role, head }) => role === 'complement' && THING.test(head));
  });
}

/** "The coalition Jana Partners", "Jana Partners, a large coalition," */
function apposed(name: string): RegExp {
  const small = "(?:(?!(?:of|from|for|in|at|who|whose)\\b)\\p{Ll}[\\p{L}'’-]* ){0,3}";
  return new RegExp(
    `\\b(?:the|an?) ${small}${THING_WORDS} ${escaped(name)}(?![\\p{L}’'-])|${escaped(name)}, (?:the|an?) ${small}${THING_WORDS}(?=[,.;)]| (?:of|that|which|in)\\b)`,
    'u',
  );
}

const THING_WORDS =
  '(?:agency|airline|album|alliance|area|bank|band|book|brand|bridge|broadcaster|building|carrier|chain|charity|city|club|coalition|college|company|corporation|country|court|disease|fund|film|firm|foundation|group|island|jail|lake|language|league|mountain|maker|manufacturer|museum|network|newspaper|organi[sz]ation|party|prison|product|program|publisher|region|retailer|river|school|ship|species|state|station|team|town|tribe|union|university|village)s?';
const THING = new RegExp(`^${THING_WORDS}$`, 'i');

/** Whether the place of an answer makes any list of others odd: some of them right as well, or none of them English. */
function isUnfit(answer: Answer, around: string): boolean {
  return (
    isBareNumber(answer, around) ||
    isCountedOut(answer, around) ||
    isLooseDate(answer, around) ||
    isOfPair(around, answer.text) ||
    describes(answer, around)
  );
}

const NAMES_AS = /^(?:know|call|name|term|dub|nickname|rename|title)$/;

/** "The Nobel Prize in Chemistry": no place. */
const SUBJECT =
  /^(?:Physics|Chemistry|Medicine|Physiology|Literature|Economics|Peace|Mathematics|History|Biology|Science|Engineering)\b/;

/** "The last U.S. airline": no other country's name is said so. */
function describes({ type, text }: Answer, around: string): boolean {
  const after = around.slice(around.indexOf(text) + text.length);
  return type === 'country' && /^ \p{Ll}/u.test(after) && !SMALL_WORD.test(after);
}

const SMALL_WORD =
  /^ (?:and|or|as|at|by|for|from|in|into|of|on|since|than|that|to|under|until|where|which|who|with|before|after|during|against|beside|between|near|through|over|about|around|without|within|along|across|outside|inside)\b/;

/** "Died at 71": nobody dies at 142. Nor has there been a 25th century. */
function mostOf(number: string, around: string): number | undefined {
  if (/^(?:at|aged) /.test(around)) return AGE_MAX;
  return [' century', '-century'].some((tail) => around.includes(number + tail)) ? CENTURY_MAX : undefined;
}

const AGE_MAX = 105;
const NAME_TYPES = new Set<string>([
  'person',
  'organization',
  'country',
  'place',
  'event',
  'work',
  'nationality',
]);

function answerLures(
  { type, text }: Answer,
  most: number | undefined,
  namesOf: (type: Answer['type']) => string[],
  namesLike: Lures['namesLike'],
): string[] {
  if (type === 'number' || type === 'money' || type === 'percent')
    return numberLures(text, type === 'percent' ? 100 : most);
  if (type === 'date') return dateLures(text, namesOf('date'));
  if (type === 'nationality') return nationalityLures(text);
  // Nothing tells which other phrases are wrong and yet plausible.
  return type === 'phrase' || type === 'other' ? [] : namesLike(text, type);
}

function textOf({ article, sentences }: ArticleClaims, { clause }: AskedFor): string {
  const { start } = clause.predicate;
  const around = sentences.find((sentence) => sentence.start <= start && start < sentence.end);
  return around ? article.text.slice(around.start, around.end) : '';
}

type Index = { names: Map<Answer['type'], string[]>; numbers: Map<string, number[]> };

function indexOf({ claims }: ArticleClaims): Index {
  const names: Index['names'] = new Map();
  const numbers: Index['numbers'] = new Map();
  for (const { clause } of claims) {
    if (!clause) continue;
    for (const { type, text } of answersIn(clause)) addName(names, type, text);
    for (const slot of [clause.subject, ...clause.args]) {
      for (const { unit, value } of amountsOutsideNames(slot)) add(numbers, unit, value);
    }
  }
  return { names, numbers };
}

/** One form of each name, the fullest: "Duque" beside "Ivan Duque" is no other person. */
function addName(names: Index['names'], type: Answer['type'], text: string): void {
  const list = names.get(type) ?? [];
  const at = NAME_TYPES.has(type) ? list.findIndex((other) => sameName(other, text)) : list.indexOf(text);
  if (at < 0) list.push(text);
  else if (text.length > (list[at]?.length ?? 0)) list[at] = text;
  names.set(type, list);
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
  return [...new Set([...usedNear, ...near.slice(0, 6), ...used])].filter((other) => !sameName(other, name));
}

/** A wrong name must look like the right one: as many words, give or take one, and for people a full name beside a full name. */
function sameForm(name: string, other: string): boolean {
  const count = (text: string) => nameWords(text).length;
  return Math.abs(count(name) - count(other)) <= 1 && count(name) > 1 === count(other) > 1;
}
