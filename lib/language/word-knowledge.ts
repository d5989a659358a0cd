import lemmatizer from 'wink-lemmatizer';
import classNames from 'wink-lexicon/src/wn-senses.js';
import wordClasses from 'wink-lexicon/src/wn-word-senses.js';
import wordNumbers from 'wink-lexicon/src/wn-words.js';
import { lexiconTags } from '#lib/language/word-lexicon';

/** How many yes-or-no properties `writeKnowledge` writes. */
export const KNOWLEDGE_WIDTH = 16;
/** Strong enough to be heard beside a hundred numbers of a word vector. */
const STRENGTH = 1.5;

/** What lists of names say: given names, surnames, places, groups, peoples, calendar words, roles. */
const LEXICON_PROPERTIES: Record<string, number> = {
  MaleName: 0,
  FemaleName: 0,
  FirstName: 0,
  LastName: 1,
  Person: 1,
  City: 2,
  Country: 2,
  Region: 2,
  Place: 2,
  Organization: 3,
  SportsTeam: 3,
  Demonym: 4,
  Month: 5,
  WeekDay: 5,
  Date: 5,
  Actor: 6,
  Honorific: 6,
};
/** What WordNet says: word classes that a form can be of, and kinds of things. */
const CLASS_PROPERTIES: Record<string, number> = { noun: 7, verb: 8, adj: 9, adv: 10 };
const KIND_PROPERTIES: Record<string, number> = {
  'noun.person': 11,
  'noun.group': 12,
  'noun.location': 13,
  'noun.time': 14,
  'noun.event': 15,
  'noun.act': 15,
};

/**
 * Writes what dictionaries know of a word, whatever its context: that it can be a verb, a person's name, a place. It helps most
 * with words that the treebanks lack. Never throws.
 */
export function writeKnowledge(word: string, target: Float32Array, at: number): void {
  const lower = word.toLowerCase();
  const mark = (property: number | undefined) => {
    if (property !== undefined) target[at + property] = STRENGTH;
  };
  for (const tag of lexiconTags(lower)) mark(LEXICON_PROPERTIES[tag]);
  for (const name of classesOf(lower)) {
    mark(CLASS_PROPERTIES[name.slice(0, name.indexOf('.'))]);
    mark(KIND_PROPERTIES[name]);
  }
}

/** Classes of the form itself and, word class by word class, of its dictionary form. */
function classesOf(lower: string): string[] {
  if (!/^[a-z][a-z'-]*$/.test(lower)) return [];
  const ofLemma = (lemma: string, kind: string) =>
    lemma === lower ? [] : ownClasses(lemma).filter((name) => name.startsWith(kind));
  return [
    ...ownClasses(lower),
    ...ofLemma(lemmatizer.noun(lower), 'noun'),
    ...ofLemma(lemmatizer.verb(lower), 'verb'),
    ...ofLemma(lemmatizer.adjective(lower), 'adj'),
  ];
}

function ownClasses(lower: string): string[] {
  if (!Object.hasOwn(wordNumbers, lower)) return [];
  return (wordClasses[wordNumbers[lower] ?? -1] ?? []).map((number) => classNames[number] ?? '');
}
