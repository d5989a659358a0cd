import type { EntityType } from '#lib/language/analysis';
import { lexiconTags } from '#lib/language/word-lexicon';
import { wordLikeness } from '#lib/language/word-likeness';
import { isMoreGeneral, loadWordRelations, shareMeaning, stepsBetween } from '#lib/language/word-relations';

/** How two nouns go together: 2 for a more general word, 1 for one of the same meaning or a special kind; nearness and likeness, 0..1. */
export type Kinship = { kin: 0 | 1 | 2; near: number; alike: number };

/** How `noun` goes together with a word that something is called by. Never throws. */
export function kinship(noun: string, own: string): Kinship {
  let others = kinships.get(noun);
  if (!others) {
    if (kinships.size >= CACHED) kinships.clear();
    others = new Map();
    kinships.set(noun, others);
  }
  const cached = others.get(own);
  if (cached) return cached;
  const relations = loadWordRelations();
  const isClose = shareMeaning(relations, noun, own) || isMoreGeneral(relations, own, noun);
  const kin = isMoreGeneral(relations, noun, own) ? 2 : isClose ? 1 : 0;
  const found: Kinship = {
    kin,
    near: 1 - Math.min(STEPS, stepsBetween(relations, noun, own)) / STEPS,
    alike: likeness(noun, own),
  };
  others.set(own, found);
  return found;
}

const kinships = new Map<string, Map<string, Kinship>>();
const CACHED = 5000;
/** Steps between two words beyond which they have nothing in common. */
const STEPS = 6;

/** How alike two words are used, 0..1. Never throws. */
export function likeness(one: string, other: string): number {
  return wordLikeness({ text: one, lemma: one }, { text: other, lemma: other });
}

export type NounClass = 'person' | 'group' | 'place' | 'event' | 'text';
const GENERAL: Record<NounClass, string[]> = {
  person: ['person'],
  group: ['organization', 'institution', 'group'],
  place: ['location', 'region', 'structure', 'area', 'land', 'vehicle'],
  event: ['event', 'action', 'happening', 'process'],
  text: ['document', 'writing', 'publication', 'art', 'music', 'communication'],
};
const TYPES: Partial<Record<EntityType, NounClass[]>> = {
  person: ['person'],
  organization: ['group'],
  country: ['place', 'group'],
  place: ['place'],
  event: ['event'],
  work: ['text'],
};

/** What a noun may name, by its kinds. Never throws. */
export function classesOf(noun: string): ReadonlySet<NounClass> {
  const cached = classes.get(noun);
  if (cached) return cached;
  const relations = loadWordRelations();
  const found = new Set<NounClass>();
  for (const [kind, generals] of Object.entries(GENERAL) as [NounClass, string[]][])
    if (generals.some((general) => general === noun || isMoreGeneral(relations, general, noun)))
      found.add(kind);
  if (lexiconTags(noun).includes('Actor')) found.add('person');
  if (classes.size >= CACHED) classes.clear();
  classes.set(noun, found);
  return found;
}

const classes = new Map<string, ReadonlySet<NounClass>>();

/** 1 when a noun may name a thing of a type, -1 when it names others, 0 when nothing is known. Never throws. */
export function fits(noun: string, type: EntityType | null): number {
  const wanted = type === null ? undefined : TYPES[type];
  const own = classesOf(noun);
  if (!wanted || own.size === 0) return 0;
  return wanted.some((kind) => own.has(kind)) ? 1 : -1;
}

/** 1 when two nouns may name one thing by their kinds, -1 when not, 0 when nothing is known. Never throws. */
export function classFit(noun: string, other: string): number {
  const [one, two] = [classesOf(noun), classesOf(other)];
  if (one.size === 0 || two.size === 0) return 0;
  return [...one].some((kind) => two.has(kind)) ? 1 : -1;
}
