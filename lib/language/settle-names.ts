import type { AnalyzedSentence, Entity, EntityType, Token } from '#lib/language/analysis';
import { countryNamed } from '#lib/language/countries';
import { joinNames } from '#lib/language/join-names';
import { isTitleWord, nameStart } from '#lib/language/name-parts';
import { lexiconTags } from '#lib/language/word-lexicon';

const NAMES = new Set<EntityType>(['person', 'organization', 'place', 'event', 'work', 'other']);
const GIVEN_NAME = new Set(['FirstName', 'MaleName', 'FemaleName']);

/**
 * Names that the spotter saw in one sentence and missed or typed otherwise in another get one type: what most mentions of the
 * same words have, and "person" for a known given name with a surname ("Kylian Mbappé"); a surname alone follows the full name.
 * Returns new sentences; never throws.
 */
export function settleNames(text: string, sentences: AnalyzedSentence[]): AnalyzedSentence[] {
  const lone = loneNames(sentences);
  const people = new Set(
    sentences.flatMap(({ entities }) =>
      entities.flatMap(({ type, start, end }) => (type === 'person' ? [text.slice(start, end)] : [])),
    ),
  );
  const withMissed = sentences.map((sentence) => ({
    ...sentence,
    entities: joinNames(
      text,
      sentence.tokens,
      inOrder([
        ...joined(
          text,
          whole(
            text,
            sentence,
            sentence.entities
              .filter((entity) => isNameOrAmount(text, entity))
              .flatMap((entity) => apart(text, entity))
              .flatMap((entity) => withoutCountry(text, withoutVerb(text, dateAlone(text, entity)))),
            lone,
          ),
        ),
        ...missedPeople(sentence, people),
        ...missedHolders(sentence),
      ]),
    ),
  }));
  const types = votes(text, withMissed);
  for (const name of withOffices(text, withMissed)) types.set(name, 'person');
  const things = new Set(toldAsThings(text, withMissed));
  for (const [name, type] of types)
    if (things.has(name) || (type === 'person' && isTradeName(name))) types.set(name, 'organization');
  const surnames = surnamesOf(text, withMissed, types);
  for (const name of things) surnames.delete(name);
  for (const name of namedAfterPeople(text, withMissed)) {
    surnames.delete(name);
    types.set(name, 'other');
  }
  return withMissed.map((sentence) => ({
    ...sentence,
    entities: inOrder([
      ...sentence.entities.map((entity) => retyped(text, entity, types, surnames)),
      ...missedSurnames(sentence, surnames),
    ]),
  }));
}

/** "Eastman Kodak, which brought photography to the masses": no person is a "which". */
function toldAsThings(text: string, sentences: readonly AnalyzedSentence[]): string[] {
  return sentences.flatMap(({ entities }) =>
    entities.flatMap(({ type, start, end }) =>
      type === 'person' && /^, which\b/.test(text.slice(end, end + 8)) ? [text.slice(start, end)] : [],
    ),
  );
}

/** "InBev", "Anheuser-Busch InBev": a capital within the last word, but for "McDonald" and the like, is a firm's. */
function isTradeName(name: string): boolean {
  return /(?:^|\s)(?!Ma?c|De|D[aiu]|L[aeo]|V[ao]n|Fitz|St)(?:\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*|\p{Lu}{3,}\p{Ll}{3,})(?: of .*)?$/u.test(
    name,
  );
}

/**
 * What goes by the name of somebody named after it: in a text that opens with "The Hubble Space Telescope" and comes to Edwin Hubble later,
 * "Hubble" alone is no person, unless it speaks, was born or died.
 */
function namedAfterPeople(text: string, sentences: readonly AnalyzedSentence[]): string[] {
  const [first] = sentences.filter(({ entities }) => entities.length > 0);
  return (first?.entities ?? []).flatMap((entity) => {
    const [word = '', ...more] = nameOf(text, entity).split(' ');
    const isThing = entity.type === 'other' || entity.type === 'organization';
    if (
      !isThing ||
      more.length === 0 ||
      isGivenName(word) ||
      first?.entities.some(isPersonCalled(text, word))
    )
      return [];
    const acts = new RegExp(`\\b${word} (?:said|says|told|wrote|was born|died|argued|believed)\\b`);
    return acts.test(text) ? [] : [word];
  });
}

function isPersonCalled(text: string, surname: string): (entity: Entity) => boolean {
  return (entity) => entity.type === 'person' && nameOf(text, entity).split(' ').at(-1) === surname;
}

/** Names of one word that stand alone somewhere: surnames, most likely. */
function loneNames(sentences: readonly AnalyzedSentence[]): ReadonlySet<string> {
  const isName = (token: Token | undefined) => token?.upos === 'PROPN';
  return new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap((token, at) =>
        isName(token) && !isName(tokens[at - 1]) && !isName(tokens[at + 1]) ? [token.text] : [],
      ),
    ),
  );
}

/** Where only a part of a name was spotted, its other words are joined to it: "Eliud" in "Eliud Kipchoge". */
function whole(
  text: string,
  { tokens }: AnalyzedSentence,
  entities: Entity[],
  lone: ReadonlySet<string>,
): Entity[] {
  return entities.map((entity) => {
    const spotted = tokens.findIndex(({ end }) => end === entity.end);
    if (entity.type !== 'person' || spotted < 0) return entity;
    let last = spotted;
    const goesOn = (next: number) =>
      isFreeName(tokens[next], entities) &&
      (areJoined(tokens, last, next) || isSurnameOf(tokens, last) || lone.has(tokens[next]?.text ?? ''));
    while (goesOn(last + 1)) last += 1;
    const more = () =>
      Math.max(afterParticles(tokens, last, entities), afterNickname(text, tokens, entity, last));
    for (let next = more(); next > last; next = more()) last = next;
    if (/^[IVX]{1,4}$/.test(tokens[last + 1]?.text ?? '')) last += 1;
    if (last === spotted) return entity;
    const end = tokens[last]?.end ?? entity.end;
    return { ...entity, end, canonical: text.slice(entity.start, end) };
  });
}

/** A person's given names and the surname right after them, spotted as two, are one name. */
function joined(text: string, entities: readonly Entity[]): Entity[] {
  const found: Entity[] = [];
  for (const entity of entities.toSorted((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    const isOne =
      before?.type === 'person' &&
      entity.type === 'person' &&
      text.slice(before.end, entity.start) === ' ' &&
      !/\s/.test(text.slice(entity.start, entity.end)) &&
      !/['’]s?$/.test(text.slice(before.start, before.end));
    if (before && isOne)
      found[found.length - 1] = {
        ...before,
        end: entity.end,
        canonical: text.slice(before.start, entity.end),
      };
    else found.push(entity);
  }
  return found;
}

/** 'Mary Ann "Polly" Rees': the surname behind a nickname between quotation marks; `last` where there is none. */
function afterNickname(text: string, tokens: readonly Token[], { start }: Entity, last: number): number {
  const said = text.slice(start, tokens[last]?.end ?? start);
  const isOpen = (said.match(/["“]/g) ?? []).length > (said.match(/”/g) ?? []).length && !/["”]$/.test(said);
  const isMark = (at: number) => /^["“”]$/.test(tokens[at]?.text ?? '');
  const close = isOpen
    ? last + 1
    : isMark(last + 1)
      ? ([last + 3, last + 4].find((at) => isMark(at)) ?? -1)
      : -1;
  const next = tokens[close + 1];
  const isSurname = close > 0 && isMark(close) && next?.upos === 'PROPN' && /^\p{Lu}/u.test(next.text);
  return isSurname ? close + 1 : last;
}

const PARTICLE = /^(?:zur|zum|zu|von|van|der|den|de|la|di|da|del|della|dos|das|du|af|av|ibn|bin|ter|ten)$/;

/** "Johannes Gensfleisch zur Laden zum Gutenberg": the name after the particles that follow `last`; `last` where there is none. */
function afterParticles(tokens: readonly Token[], last: number, entities: readonly Entity[]): number {
  let next = last + 1;
  while (PARTICLE.test(tokens[next]?.text ?? '')) next += 1;
  return next > last + 1 && isFreeName(tokens[next], entities) ? next : last;
}

/** Two words of one name, by the tree. */
function areJoined(tokens: readonly Token[], one: number, other: number): boolean {
  const isPart = (word: number) => /^(?:compound|flat)$/.test(tokens[word]?.rel ?? '');
  if (tokens[one]?.head === other || tokens[other]?.head === one) return isPart(one) || isPart(other);
  return isPart(one) && isPart(other) && tokens[one]?.head === tokens[other]?.head;
}

/** The word after a given name that the tree hung beside it: "Hall" in "Born Edward Albert Hall in Leeds". */
function isSurnameOf(tokens: readonly Token[], given: number): boolean {
  const [name, next] = [tokens[given], tokens[given + 1]];
  return (
    name !== undefined && next?.start === name.end + 1 && isGivenName(name.text) && !isGivenName(next.text)
  );
}

/** "October 2, 1963, in Manila": the place is no part of the date. */
function dateAlone(text: string, entity: Entity): Entity {
  if (
    entity.type === 'date' &&
    /^[\d.,]+ (?:(?:million|billion|trillion) )?(?:euros?|dollars?|pounds|yen|rupees|pesos)$/i.test(
      text.slice(entity.start, entity.end),
    )
  )
    return { ...entity, type: 'money' };
  const place =
    entity.type === 'date'
      ? /,?\s(?:in|at|near|from)\s\p{Lu}\p{Ll}/u.exec(text.slice(entity.start, entity.end))
      : null;
  const isMonth =
    place !== null &&
    /(?:in|from)\s(?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(
      place.input.slice(place.index),
    );
  if (!place || place.index === 0 || isMonth) return entity;
  return {
    ...entity,
    end: entity.start + place.index,
    canonical: text.slice(entity.start, entity.start + place.index),
  };
}

/** A name has a capital letter. */
function isNameOrAmount(text: string, { start, end, type }: Entity): boolean {
  return !NAMES.has(type) || /\p{Lu}|\p{Lo}/u.test(text.slice(start, end));
}

/**
 * Runs of two or three capitalized words that open with a given name, or end with what somebody is called elsewhere ("Yves Bouvier", of
 * whom "Bouvier" is told), and that no entity covers.
 */
function missedPeople({ tokens, entities }: AnalyzedSentence, people: ReadonlySet<string>): Entity[] {
  const found: Entity[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = nameRun(tokens, entities, at);
    const isPerson = isGivenName(run[0]?.text ?? '') || (at > 0 && people.has(run.at(-1)?.text ?? ''));
    if (run.length >= 2 && run.length <= 3 && isPerson) {
      const start = run[0]?.start ?? 0;
      const end = run.at(-1)?.end ?? 0;
      found.push({ start, end, type: 'person', canonical: run.map(({ text }) => text).join(' ') });
    }
    at += Math.max(0, run.length - 1);
  }
  return found;
}

/** A name that no entity covers, beside an office: "S. Somanath, the chairman of …". */
function missedHolders({ tokens, entities }: AnalyzedSentence): Entity[] {
  return tokens.flatMap((token) => {
    const named = token.rel === 'appos' && isTitleWord(token.text) ? token.head : -1;
    if (!isFreeName(tokens[named], entities) || isGivenName(tokens[named]?.text ?? '')) return [];
    let first = named;
    while (isFreeName(tokens[first - 1], entities) || /^\p{Lu}\.$/u.test(tokens[first - 1]?.text ?? ''))
      first -= 1;
    let last = named;
    while (isFreeName(tokens[last + 1], entities)) last += 1;
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? 0;
    return [
      {
        start,
        end,
        type: 'person' as const,
        canonical: tokens
          .slice(first, last + 1)
          .map(({ text }) => text)
          .join(' '),
      },
    ];
  });
}

function nameRun(tokens: readonly Token[], entities: readonly Entity[], from: number): Token[] {
  let end = from;
  while (end < tokens.length && isFreeName(tokens[end], entities)) end += 1;
  return tokens.slice(from, end);
}

function isFreeName(token: Token | undefined, entities: readonly Entity[]): boolean {
  if (token?.upos !== 'PROPN' || !/^\p{Lu}\p{L}/u.test(token.text)) return false;
  return !entities.some((entity) => entity.start < token.end && token.start < entity.end);
}

function isGivenName(word: string): boolean {
  return lexiconTags(word.toLowerCase()).some((tag) => GIVEN_NAME.has(tag));
}

/** For each name of the article, the type that most of its mentions have; a given name with a surname is a person. */
function votes(text: string, sentences: readonly AnalyzedSentence[]): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { entities } of sentences) {
    for (const entity of entities) {
      if (!NAMES.has(entity.type)) continue;
      const name = nameOf(text, entity);
      const ofName = counts.get(name) ?? new Map<EntityType, number>();
      ofName.set(entity.type, (ofName.get(entity.type) ?? 0) + 1);
      counts.set(name, ofName);
    }
  }
  return new Map([...counts].map(([name, ofName]) => [name, typeOf(name, ofName)]));
}

/** Names that an office stands beside: "Satya Nadella, the chief executive of Microsoft". */
function withOffices(text: string, sentences: readonly AnalyzedSentence[]): string[] {
  return sentences.flatMap(({ tokens, entities }) =>
    tokens.flatMap((token) => {
      const named = token.rel === 'appos' && isTitleWord(token.text) ? tokens[token.head] : undefined;
      const entity = named && entities.find(({ start, end }) => start <= named.start && named.end <= end);
      const words = entity ? nameOf(text, entity).split(' ').length : 0;
      return entity && (entity.type === 'place' || entity.type === 'other') && words === 2
        ? [nameOf(text, entity)]
        : [];
    }),
  );
}

function typeOf(name: string, counts: Map<EntityType, number>): EntityType {
  const words = name.split(' ');
  const [given = '', ...more] = words;
  const looksLikePerson =
    (words.length === 2 || words.length === 3) &&
    isGivenName(given) &&
    more.every((word) => /^\p{Lu}[\p{Ll}'’-]+/u.test(word) && !COMMON_HEADS.test(word));
  const isWrongPlace = counts.has('place') || counts.has('other');
  if (looksLikePerson && isWrongPlace && !counts.has('organization')) return 'person';
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/** What follows a given name in the name of a thing: "Victoria Falls", "Carter Center". */
const COMMON_HEADS =
  /^(?:Falls|Center|Centre|Park|Bridge|Street|Avenue|Road|Hall|House|Island|Islands|Bay|Lake|River|Beach|City|County|College|University|School|Hospital|Airport|Station|Stadium|Church|Cathedral|Award|Prize|Cup|Act|Company|Bank|Museum|Theatre|Theater|Square|Tower|Mountain|Mountains|Hills|Valley|Creek|Point|Cape|Peninsula|Desert|Sea|Strait|Glacier|Land|Foundation|Institute|Group|Line|Station|Dam|Canal|Fort|Castle|Palace|Gardens|Province|District|Republic|Kingdom|Empire|War|Day|Week)$/;

/** Surnames of the people of the article, with the full names they go by. */
function surnamesOf(
  text: string,
  sentences: readonly AnalyzedSentence[],
  types: Map<string, EntityType>,
): Set<string> {
  const surnames = new Set<string>();
  for (const { entities } of sentences) {
    for (const entity of entities) {
      const name = nameOf(text, entity);
      const words = name.split(' ');
      const surname = words.at(-1) ?? '';
      if (words.length > 1 && types.get(name) === 'person' && /^\p{Lu}\p{Ll}/u.test(surname))
        surnames.add(surname);
    }
  }
  return surnames;
}

function retyped(
  text: string,
  entity: Entity,
  types: Map<string, EntityType>,
  surnames: ReadonlySet<string>,
): Entity {
  if (!NAMES.has(entity.type)) return entity;
  const name = nameOf(text, entity);
  const whole = text.slice(entity.start, entity.end);
  // "St. Louis" the town is no Louis.
  if (/^(?:St\.?|Saint) /.test(whole) && types.get(whole) === 'place') return { ...entity, type: 'place' };
  if (surnames.has(name) && entity.type !== 'organization') return { ...entity, type: 'person' };
  return { ...entity, type: types.get(name) ?? entity.type };
}

function missedSurnames({ tokens, entities }: AnalyzedSentence, surnames: ReadonlySet<string>): Entity[] {
  return tokens.flatMap((token, at) => {
    if (!surnames.has(token.text) || !(isFreeName(token, entities) || isReadAsNoun(tokens, at, entities)))
      return [];
    if (tokens[at - 1]?.upos === 'PROPN' || tokens[at + 1]?.upos === 'PROPN') return [];
    return [{ start: token.start, end: token.end, type: 'person' as const, canonical: token.text }];
  });
}

/** "Woods won his first title": at the head of a sentence, before its verb, the surname of somebody named is no wood. */
function isReadAsNoun(tokens: readonly Token[], at: number, entities: readonly Entity[]): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    at === 0 &&
    token?.upos === 'NOUN' &&
    /^(?:VBD|VBZ|MD|POS)$/.test(next?.xpos ?? '') &&
    !entities.some((entity) => entity.start < token.end && token.start < entity.end)
  );
}

/** "President Tomos Rees of Wales and Ann Moe" are two people. */
function apart(text: string, entity: Entity): Entity[] {
  const said = text.slice(entity.start, entity.end);
  const joint = entity.type === 'person' ? said.search(/ (?:and|&) \p{Lu}\S+ \p{Lu}/u) : -1;
  if (joint < 0) return [entity];
  const second = entity.start + joint + (said.slice(joint).match(/^ \S+ /)?.[0].length ?? 0);
  return [
    { ...entity, end: entity.start + joint, canonical: said.slice(0, joint) },
    { ...entity, start: second, canonical: text.slice(second, entity.end) },
  ];
}

/** "Henry advanced": a person's name ends with no small letter. */
function withoutVerb(text: string, entity: Entity): Entity {
  const said = text.slice(entity.start, entity.end);
  const [, name = ''] = /^(\p{Lu}\S*) \p{Ll}+ed$/u.exec(said) ?? [];
  if (entity.type !== 'person' || name === '') return entity;
  return { ...entity, end: entity.start + name.length, canonical: name };
}

/** "Francesco Molinari of Italy": the country is no part of the name. "Philip of Spain" goes by it. */
function withoutCountry(text: string, entity: Entity): Entity[] {
  if (entity.type !== 'person') return [entity];
  const said = text.slice(entity.start, entity.end);
  const [, name = '', land = ''] = /^(\S+ .*\S) of (?:the )?(\p{Lu}.*)$/u.exec(said) ?? [];
  const country = countryNamed(land);
  if (name === '' || country === null) return [entity];
  return [
    { ...entity, end: entity.start + name.length, canonical: name },
    { start: entity.end - land.length, end: entity.end, type: 'country', canonical: country },
  ];
}

function nameOf(text: string, { start, end, type }: Entity): string {
  const words = text
    .slice(start, end)
    .replace(/['’]s?$/, '')
    .split(/\s+/);
  const from = type === 'person' ? nameStart(words) : 0;
  return (from < words.length ? words.slice(from) : words).join(' ');
}

function inOrder(entities: Entity[]): Entity[] {
  return entities.toSorted((a, b) => a.start - b.start);
}
