import { namedAt, THING_TYPES, withThe } from '#lib/claims/called-things';
import type { MeantPeople } from '#lib/claims/pronouns';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { type Entity, type EntityType, isNameType } from '#lib/language/analysis';
import { folded } from '#lib/language/names';

/** How a thing is spoken of. `owned`: "its report", "Italy's report". */
export type MentionForm =
  | 'name'
  | 'definite'
  | 'demonstrative'
  | 'indefinite'
  | 'owned'
  | 'bare'
  | 'counted'
  | 'joined'
  | 'pronoun';
export type MentionRole = 'subject' | 'object' | 'other';

/** A name, noun phrase or pronoun where it stands. `word` is its head, `first` where the phrase begins. */
export type Mention = {
  at: number;
  word: number;
  first: number;
  form: MentionForm;
  /** The head's lemma in lower case; of a name, the word that says what it is ("board"). */
  noun: string;
  /** What else it is called in the same phrase: the kind in an apposition, the words of a name that say what it is. */
  alsoCalled: string[];
  name: string | null;
  type: EntityType | null;
  /** Key by which names are known to be one. */
  key: string | null;
  plural: boolean;
  modifiers: string[];
  role: MentionRole;
  isMain: boolean;
};

/** Where a sentence stands among the others. */
type Placed = { tree: SentenceTree; quoted: readonly boolean[] };

/**
 * The things that sentence `at` speaks of, in reading order: names, noun phrases and the pronouns of things. What is said of a
 * thing named beside it ("LKAB, a mining company", "Warfarin is a drug") is no mention of its own. Never throws.
 */
export function mentionsIn({ tree }: Placed, at: number, text: string, meant: MeantPeople): Mention[] {
  return tree.tokens.flatMap((token, word) => {
    if (token.upos === 'PRON') return pronounAt(tree, at, word, meant);
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    const single = phraseAt(tree, at, word, text);
    return [...single, ...(single.length > 0 ? joinedAt(tree, at, word) : [])];
  });
}

const THING_PRONOUN = /^(?:it|its|they|them|their|theirs)$/;

function pronounAt(tree: SentenceTree, at: number, word: number, meant: MeantPeople): Mention[] {
  const person = meant.get(at)?.get(word) ?? null;
  const said = lower(tree, word);
  if (person === null && !THING_PRONOUN.test(said)) return [];
  const mention = basic(tree, at, word, 'pronoun');
  return [
    person === null
      ? { ...mention, plural: said.startsWith('t') }
      : { ...mention, name: person, key: keyOf(person), type: 'person' },
  ];
}

function phraseAt(tree: SentenceTree, at: number, word: number, text: string): Mention[] {
  const entity = tree.entityAt[word] ?? null;
  const isName = entity !== null && isNameType(entity.type) && entity.type !== 'nationality';
  if (entity !== null && !isName && /^(?:date|money|percent)$/.test(entity.type)) return [];
  if (isName) {
    // One mention for each name, at the word that stands for it.
    const above = tree.tokens[word]?.head ?? -1;
    if (above >= 0 && tree.entityAt[above] === entity) return [];
    if (tree.tokens[word]?.upos !== 'PROPN' && !/\p{Lu}/u.test(tree.tokens[word]?.text ?? '')) {
      return [noun(tree, at, word)];
    }
    return [named(tree, at, word, entity, text)];
  }
  if (hasRelation(tree, word, 'flat', 'fixed')) return [];
  if (tree.tokens[word]?.upos === 'PROPN') {
    const untyped = namedAt(text, tree, word);
    if (hasRelation(tree, word, 'compound') && !untyped) return [];
    const mention = basic(tree, at, word, 'name');
    const name = untyped?.name ?? tree.tokens[word]?.text ?? '';
    return [{ ...mention, name: untyped ? name : null, key: keyOf(name) }];
  }
  if (hasRelation(tree, word, 'compound')) return [];
  return [noun(tree, at, word)];
}

function named(tree: SentenceTree, at: number, word: number, entity: Entity, text: string): Mention {
  const mention = basic(tree, at, word, 'name');
  const words = folded(entity.canonical)
    .replace(/^the /, '')
    .split(/[^\p{L}\p{N}]+/u);
  const of = words.findIndex((one) => /^(?:of|for)$/.test(one));
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? mention.noun;
  const first = firstOfName(tree, word, entity);
  const before = tree.tokens[first - 1];
  const kind = before?.upos === 'NOUN' && before.xpos === 'NN' ? [before.lemma.toLowerCase()] : [];
  const isNoun = THING_TYPES.has(entity.type) && words.length > 1;
  return {
    ...mention,
    first: /^(?:the|an?)$/.test(lower(tree, first - 1)) ? first - 1 : first,
    noun: isNoun ? head : '',
    alsoCalled: [
      ...(isNoun ? [...words.slice(0, 1).filter((one) => OPENS_NAME.test(one)), words.at(-1) ?? ''] : []),
      ...kind,
      ...kindsOf(tree, word),
    ],
    name: THING_TYPES.has(entity.type) ? withThe(text, entity) : entity.canonical,
    type: entity.type,
    key: keyOf(entity.canonical),
    modifiers: [...mention.modifiers, ...words.slice(0, -1)],
  };
}

/** "Lake Geneva" is a lake; "World War I" is no world. */
const OPENS_NAME = /^(?:lake|mount|cape|port|fort|isle|river|camp|team|hotel|club|operation|project|radio)$/;

function noun(tree: SentenceTree, at: number, word: number): Mention {
  return basic(tree, at, word, formOf(tree, word));
}

function firstOfName(tree: SentenceTree, word: number, { start }: Entity): number {
  let first = word;
  while (first > 0 && (tree.tokens[first - 1]?.start ?? -1) >= start) first -= 1;
  return first;
}

function basic(tree: SentenceTree, at: number, word: number, form: MentionForm): Mention {
  const token = tree.tokens[word];
  const det = childrenBy(tree, word, 'det')[0] ?? word;
  return {
    at,
    word,
    first: Math.min(det, word),
    form,
    noun: form === 'pronoun' || form === 'name' ? '' : (token?.lemma.toLowerCase() ?? ''),
    alsoCalled: kindsOf(tree, word),
    name: null,
    type: tree.entityAt[word]?.type ?? null,
    key: null,
    plural: isPlural(tree, word),
    modifiers: modifiersOf(tree, word),
    role: roleOf(tree, word),
    isMain: (tree.tokens[token?.head ?? -1]?.head ?? 0) < 0,
  };
}

/** "a mining company" after "LKAB", "drug" of "Warfarin is a drug". */
function kindsOf(tree: SentenceTree, word: number): string[] {
  const apposed = childrenBy(tree, word, 'appos');
  const head = tree.tokens[word]?.head ?? -1;
  const isToldOf = hasRelation(tree, word, 'nsubj') && childrenBy(tree, head, 'cop').length > 0;
  return [...apposed, ...(isToldOf ? [head] : [])].flatMap((other) =>
    tree.tokens[other]?.upos === 'NOUN' ? [tree.tokens[other]?.lemma.toLowerCase() ?? ''] : [],
  );
}

/** "France and Italy" are also one thing, of which "they" is said. */
function joinedAt(tree: SentenceTree, at: number, word: number): Mention[] {
  const others = childrenBy(tree, word, 'conj').filter((other) =>
    /^(?:NOUN|PROPN)$/.test(tree.tokens[other]?.upos ?? ''),
  );
  const joint = others.flatMap((other) => childrenBy(tree, other, 'cc')).map((cc) => lower(tree, cc));
  if (others.length === 0 || !joint.includes('and') || hasRelation(tree, word, 'conj')) return [];
  return [
    { ...basic(tree, at, word, 'joined'), alsoCalled: [], noun: '', type: null, plural: true, modifiers: [] },
  ];
}

/** Whether a noun phrase is said of what is named beside it, or as what a subject is. */
export function isSaidOfAnother(tree: SentenceTree, word: number): boolean {
  if (hasRelation(tree, word, 'appos') || tree.tokens[word]?.rel === 'nmod:desc') return true;
  const above = tree.tokens[tree.tokens[word]?.head ?? -1];
  if (
    hasRelation(tree, word, 'xcomp') &&
    /^(?:become|remain|call|name|make|declare)$/.test(above?.lemma ?? '')
  )
    return true;
  return childrenBy(tree, word, 'cop').length > 0 && childrenBy(tree, word, 'nsubj').length > 0;
}

function formOf(tree: SentenceTree, word: number): MentionForm {
  const determiners = childrenBy(tree, word, 'det').map((det) => lower(tree, det));
  if (determiners.includes('the')) return 'definite';
  if (determiners.some((det) => /^(?:this|that|these|those)$/.test(det))) return 'demonstrative';
  if (determiners.some((det) => /^(?:an?|another|some|any|each|every|no)$/.test(det))) return 'indefinite';
  if (childrenBy(tree, word, 'nmod').some((owner) => tree.tokens[owner]?.rel === 'nmod:poss')) return 'owned';
  return childrenBy(tree, word, 'nummod').length > 0 ? 'counted' : 'bare';
}

function modifiersOf(tree: SentenceTree, word: number): string[] {
  return childrenBy(tree, word, 'amod', 'compound', 'nmod', 'nummod').flatMap((child) =>
    tree.tokens[child]?.upos === 'PRON' ? [] : [folded(tree.tokens[child]?.lemma ?? '')],
  );
}

function isPlural(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  return /^NNP?S$/.test(token?.xpos ?? '') || token?.lemma === 'people';
}

function roleOf(tree: SentenceTree, word: number): MentionRole {
  if (hasRelation(tree, word, 'nsubj')) return 'subject';
  return hasRelation(tree, word, 'obj', 'iobj') ? 'object' : 'other';
}

function keyOf(name: string): string {
  return folded(name).replace(/^the /, '');
}
