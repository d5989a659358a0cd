import { type Gender, type PersonMention, peopleIn, pronounGender } from '#lib/claims/people';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import {
  hasNobodyAsSubject,
  isBarred,
  isMainSubject,
  isRivalled,
  type Person,
  type Place,
  roleOf,
} from '#lib/claims/spoken-people';

/** The names of the people that pronouns mean, by sentence and by word. */
export type MeantPeople = ReadonlyMap<number, ReadonlyMap<number, string>>;
/** Where nobody can be named surely: the word before a pronoun in its sentence that stands for the likeliest one, by sentence and by word. */
export type NearPeople = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * For "he" and "she" in all their forms, the one named person that is meant, where one is clearly likelier than all others. A
 * pronoun that was understood counts as a mention, so that a chain of them goes on over sentences. Quoted pronouns are
 * left alone. Never throws; linear time.
 * @source salience after Lappin and Leass 1994 (recency, subjects, parallel roles); the weights are a softmax over candidates
 * fitted to the GUM training documents and rounded
 */
export function meantPeople(
  sentences: readonly PlacedSentence[],
  title: string | null = null,
): { meant: MeantPeople; near: NearPeople } {
  const meant = new Map<number, Map<number, string>>();
  const near = new Map<number, Map<number, number>>();
  const people = new Map<string, Person>();
  const titled = {
    name: title?.trim() ?? null,
    words: new Set((title ?? '').match(/[\p{L}\p{M}’'-]+/gu)),
    gender: mostSaid(sentences),
  };
  let order = 0;
  sentences.forEach((sentence, at) => {
    const mentions = peopleIn(sentence);
    let said: { gender: Gender; person: Person } | null = null;
    sentence.tree.tokens.forEach((_, word) => {
      const place = { sentence, at, word, order };
      for (const mention of mentions.filter(({ first }) => first === word)) {
        order += 1;
        const person = personOf(people, mention, titled);
        mentioned(person, { ...place, word: mention.head, order }, false);
        spokenOf(person, { ...place, word: mention.head, order });
        if (person.name !== null) said = null;
      }
      const gender = sentence.quoted[word] ? null : pronounGender(sentence.tree, word);
      const choice = gender === null ? null : likeliest(people, { ...place, order }, gender);
      if (gender === null || !choice) return;
      const { person, share, isOnly } = choice;
      order += 1;
      person.gender = gender;
      const before = person.at === at ? person.head : -1;
      const least = Math.min(isOnly ? 1 : share, person.isPronoun ? person.least : 1);
      // "She leaves with five medals, having won all but the one in which she fell".
      const isOther = said !== null && said.gender === gender && said.person !== person;
      const isDoubtful = isOther || isRivalled(person, people.values(), { ...place, order }, gender);
      mentioned(person, { ...place, order }, true);
      person.least = least;
      said ??= { gender, person };
      if (
        person.name === null ||
        share < (person.isInTitle && !isOwner(sentence.tree, word) ? SURE_OF_TITLE : SURE)
      ) {
        if (before >= 0) near.set(at, (near.get(at) ?? new Map<number, number>()).set(word, before));
        return;
      }
      // Whom a doubtful one brought up, those after it need not mean; whom the article is about, they do.
      if (least < LIKELY && !person.isInTitle) return;
      if (isDoubtful || mayMeanEither([...people.values()], { ...place, order }, gender)) return;
      if (!isOwner(sentence.tree, word)) spokenOf(person, { ...place, order });
      meant.set(at, (meant.get(at) ?? new Map<number, string>()).set(word, person.name));
    });
  });
  return { meant, near };
}

function isOwner(tree: SentenceTree, word: number): boolean {
  return lower(tree, word) === 'his' || tree.tokens[word]?.rel === 'nmod:poss';
}

/** "Ann Rees had known Ada Moe, and found that the claims made about her were lies": "him" and "her" after two who are named here. */
function mayMeanEither(
  people: readonly Person[],
  { sentence: { tree }, at, word }: Place,
  gender: Gender,
): boolean {
  const isObject = /^(?:him|her)$/.test(lower(tree, word)) && !hasRelation(tree, word, 'nsubj', 'nmod');
  const named = people.filter(
    (person) =>
      person.name !== null &&
      person.at === at &&
      person.head < word &&
      (person.gender === gender || person.gender === 'unknown'),
  );
  return isObject && named.length > 1;
}

/** The least share of all the candidates' likelihood that an answer must have. */
const SURE = 0.6;
/** The same for whom the title names, where the pronoun owns nothing: "his car" is sooner that of whoever was named last. */
const SURE_OF_TITLE = 0.5;
/** The least share that a pronoun may have had for others to go on from it. */
const LIKELY = 0.2;
/** Sentences back in which a pronoun's person is looked for. */
const REACH = 5;

/** What speaks for a candidate, and against. Each is multiplied with the value of the same name in `featuresOf`. */
const WEIGHTS = {
  here: 0.9,
  back: -0.2,
  apart: -0.35,
  mentions: 0.75,
  knownGender: 0.95,
  unnamed: -0.25,
  otherParagraph: -0.6,
  opening: 1.75,
  sameRole: 0.2,
  subjectHere: 1.35,
  ownerOfSubject: 0.45,
  pronounHere: -1.1,
  alone: -0.45,
  inTitle: 1,
};
type Features = Record<keyof typeof WEIGHTS, number>;
const FEATURES = Object.keys(WEIGHTS) as (keyof Features)[];

/** The gender of nearly all "he" and "she" of a text: that of whom it is about. */
function mostSaid(sentences: readonly PlacedSentence[]): Gender {
  const said = sentences.flatMap(({ tree, quoted }) =>
    tree.tokens.flatMap((_, word) => (quoted[word] ? [] : [pronounGender(tree, word)])),
  );
  const count = (gender: Gender) => said.filter((other) => other === gender).length;
  const [male, female] = [count('male'), count('female')];
  if (male + female < MANY || Math.min(male, female) * 4 > Math.max(male, female)) return 'unknown';
  return male > female ? 'male' : 'female';
}

/** Fewer pronouns than this show nothing. */
const MANY = 4;

function personOf(
  people: Map<string, Person>,
  { key, name, gender }: PersonMention,
  titled: { name: string | null; words: ReadonlySet<string>; gender: Gender },
): Person {
  const known = people.get(key);
  if (known) {
    if (known.gender === 'unknown') known.gender = gender;
    return known;
  }
  const place = { at: -1, paragraph: -1, order: 0, head: -1, role: 'other' as const };
  const isInTitle = name !== null && titled.words.has(name.split(' ').at(-1) ?? '');
  // "Jesse" is a woman's name in the lexicon; an article on Jesse Owens says "he".
  const isAbout = name !== null && name === titled.name;
  const told =
    (isAbout && titled.gender !== 'unknown') || (isInTitle && gender === 'unknown') ? titled.gender : gender;
  const person = {
    name,
    gender: told,
    mentions: 0,
    ...place,
    isPronoun: false,
    least: 1,
    isInTitle,
    isAbout,
    sure: UNSAID,
  };
  people.set(key, person);
  return person;
}

const UNSAID: Person['sure'] = { at: -1, order: 0, role: 'other', isMain: false, verb: -1, isAlone: false };

function spokenOf(person: Person, { sentence: { tree }, at, word, order }: Place): void {
  // "the Moe administration" is not about Moe.
  if (hasRelation(tree, word, 'compound')) return;
  person.sure = {
    at,
    order,
    role: roleOf(tree, word),
    isMain: isMainSubject(tree, word),
    verb: tree.tokens[word]?.head ?? -1,
    isAlone: hasNobodyAsSubject(tree),
  };
}

/** Within a sentence the place as subject is remembered, whatever follows: "Ada … her". */
function mentioned(person: Person, { sentence, at, word, order }: Place, isPronoun: boolean): void {
  const role = roleOf(sentence.tree, word);
  if (person.at !== at || person.role !== 'subject' || role === 'subject') {
    person.role = role;
    person.head = word;
  }
  person.mentions += 1;
  person.at = at;
  person.paragraph = sentence.paragraph;
  person.order = order;
  person.isPronoun = isPronoun;
}

/** The likeliest person, with its share of the likelihood of all, and whether nobody else who has a name is of the gender; that it is nobody who was mentioned has a share too. */
function likeliest(
  people: ReadonlyMap<string, Person>,
  place: Place,
  gender: Gender,
): { person: Person; share: number; isOnly: boolean } | null {
  const candidates = [...people.values()].filter(
    (person) =>
      place.at - person.at <= REACH &&
      (person.gender === gender || person.gender === 'unknown') &&
      !isBarred(person, place),
  );
  const isAlone = candidates.length === 1;
  const powers = candidates.map((person) => {
    const features = featuresOf(person, place, isAlone);
    return Math.exp(FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0));
  });
  const total = powers.reduce((sum, power) => sum + power, 1);
  const best = powers.indexOf(Math.max(...powers));
  const person = candidates[best];
  const ofGender = candidates.filter((other) => other.gender === gender && other.name !== null);
  const isOnly = ofGender.length === 1 && ofGender[0] === person;
  return person ? { person, share: (powers[best] ?? 0) / total, isOnly } : null;
}

function featuresOf(person: Person, { sentence, at, word, order }: Place, isAlone: boolean): Features {
  const { tree, paragraph } = sentence;
  const back = at - person.at;
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const role = roleOf(tree, isOwner ? (tree.tokens[word]?.head ?? word) : word);
  const wasSubject = person.role === 'subject';
  const isOpening = !tree.tokens.slice(0, word).some(({ upos }) => upos === 'VERB');
  const flag = (yes: boolean) => (yes ? 1 : 0);
  return {
    here: flag(back === 0),
    back,
    apart: Math.log(1 + order - person.order),
    mentions: Math.log(person.mentions),
    knownGender: flag(person.gender !== 'unknown'),
    unnamed: flag(person.name === null),
    otherParagraph: flag(paragraph !== person.paragraph),
    opening: flag(isOpening && back === 1 && wasSubject),
    sameRole: flag(role === person.role),
    subjectHere: flag(back === 0 && wasSubject),
    ownerOfSubject: flag(isOwner && wasSubject),
    pronounHere: flag(back === 0 && person.isPronoun),
    alone: flag(isAlone),
    inTitle: flag(person.isInTitle),
  };
}
