import type { Mention } from '#lib/claims/mentions';
import { classesOf, classFit, fits, kinship, likeness } from '#lib/claims/noun-kinship';
import type { Reading } from '#lib/claims/reading';
import type { Pointer, Referent } from '#lib/claims/referents';
import { childrenBy, hasRelation, isBreak, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isNationality } from '#lib/language/countries';
import { folded } from '#lib/language/names';

/** What a choice looks at, each from 0 to about 1; the same names in the file of weights. */
export const REFERENCE_FEATURES = [
  ...[
    'bias',
    'none',
    'here',
    'oneBack',
    'twoBack',
    'threeOrFour',
    'farther',
    'far',
    'apart',
    'paragraphs',
    'nearest',
  ],
  ...[
    'lastSubject',
    'lastObject',
    'lastMain',
    'lastPronoun',
    'lastName',
    'lastDefinite',
    'lastNew',
    'sameRole',
  ],
  ...['many', 'recent', 'titled', 'opens', 'ofFirstSentence', 'named', 'sameNumber', 'otherNumber', 'group'],
  ...[
    'person',
    'organization',
    'country',
    'place',
    'event',
    'work',
    'otherName',
    'common',
    'people',
    'newAgain',
  ],
  ...[
    'sameNoun',
    'calledSo',
    'nameHasNoun',
    'otherNoun',
    'moreGeneral',
    'lessGeneral',
    'sameMeaning',
    'near',
    'alike',
  ],
  ...[
    'classFits',
    'classDiffers',
    'sameModifiers',
    'ownModifier',
    'otherModifier',
    'sameNouns',
    'newerSameNoun',
  ],
  ...[
    'possible',
    'sameVerb',
    'owned',
    'inPhrase',
    'embedded',
    'barePhrase',
    'followed',
    'superlative',
    'modified',
  ],
  ...[
    'capital',
    'plural',
    'demonstrative',
    'subject',
    'expletive',
    'clauseBelow',
    'copular',
    'adjective',
    'itself',
  ],
  ...[
    'firstSentence',
    'bearers',
    'relatives',
    'unheard',
    'isPerson',
    'isGroup',
    'isPlace',
    'isEvent',
    'isText',
  ],
  ...['compoundOf', 'ownerSubject', 'headOfTitle', 'onlyOne', 'mainSubject', 'frontedLast', 'possessor'],
  ...['suitsVerb', 'suitsBest', 'joined', 'saidHe', 'onlyHere', 'parallel'],
] as const;
type Feature = (typeof REFERENCE_FEATURES)[number];
const INDEX: Record<string, number> = Object.fromEntries(REFERENCE_FEATURES.map((name, at) => [name, at]));

/** What all choices for one pointer have in common. */
export type Around = {
  bearers: number;
  relatives: number;
  newestBearer: Referent | null;
  nearest: Referent | null;
  possible: number;
  bestSuit: number;
};

/** A referent as a text's title and beginning show it. */
export type Shown = { titleWords: ReadonlySet<string>; firstTopic: Referent | null };

/** Takes stock of the referents that a pointer may mean. */
export function lookAround(reading: Reading, pointer: Pointer, referents: readonly Referent[]): Around {
  const isNoun = pointer.kind === 'noun';
  const bearers = isNoun ? referents.filter((one) => bears(one, pointer.noun)) : [];
  const relatives = isNoun
    ? referents.filter((one) => !bears(one, pointer.noun) && isRelative(one, pointer.noun)).length
    : 0;
  const agreeing = referents.filter((one) => isOfNumber(one, pointer.plural));
  return {
    bearers: bearers.length,
    relatives,
    newestBearer: latest(bearers),
    nearest: latest(agreeing),
    possible: agreeing.length,
    bestSuit: isNoun ? 0 : Math.max(0, ...agreeing.map((one) => suiting(reading, pointer, one))),
  };
}

function latest(referents: readonly Referent[]): Referent | null {
  let best: Referent | null = null;
  for (const one of referents) if (best === null || isAfter(lastOf(one), lastOf(best))) best = one;
  return best;
}

function isAfter(one: Mention, other: Mention): boolean {
  return one.at > other.at || (one.at === other.at && one.word > other.word);
}

function lastOf({ mentions }: Referent): Mention {
  return mentions.at(-1) ?? mentions[0];
}

function bears({ nouns }: Referent, noun: string): boolean {
  return nouns.has(noun);
}

/** Whether a referent may be worth a look for a pointer far from it: it goes by the noun or by one of its kind. */
export function isRelative({ nouns, name }: Referent, noun: string): boolean {
  return goesBy(nouns, noun) || (name !== null && fits(noun, name.type) > 0);
}

/** Whether something is called by a noun or by one of its kind. */
export function goesBy(nouns: ReadonlySet<string>, noun: string): boolean {
  for (const own of nouns) if (own === noun || kinship(noun, own).kin > 0) return true;
  return false;
}

function isOfNumber({ mentions, name }: Referent, plural: boolean): boolean {
  const [first] = mentions;
  return first.plural === plural || (plural && isGroupName(name));
}

function isGroupName(name: Mention | null): boolean {
  return name !== null && /^(?:organization|country)$/.test(name.type ?? '');
}

/** The numbers for one choice, in the order of REFERENCE_FEATURES; `referent` null for "none of them". Never throws. */
export function referenceFeatures(
  reading: Reading,
  pointer: Pointer,
  referent: Referent | null,
  around: Around,
  shown: Shown,
): Float64Array {
  const values = new Float64Array(REFERENCE_FEATURES.length);
  const set = (name: Feature, value: number | boolean) => {
    values[INDEX[name] ?? 0] = Number(value);
  };
  const sentence = reading.sentences[pointer.at];
  if (!sentence) return values;
  set('bias', 1);
  if (referent === null) aboutPointer(sentence.tree, pointer, around, set);
  else aboutReferent(reading, pointer, referent, around, shown, set);
  return values;
}

type Setter = (name: Feature, value: number | boolean) => void;

function aboutPointer(tree: SentenceTree, pointer: Pointer, around: Around, set: Setter): void {
  const { word, noun } = pointer;
  const head = tree.tokens[word]?.head ?? -1;
  set('none', 1);
  set('bearers', Math.min(3, around.bearers) / 3);
  set('relatives', Math.min(5, around.relatives) / 5);
  set('unheard', pointer.kind === 'noun' && around.bearers === 0);
  set('possible', Math.min(10, around.possible) / 10);
  set('firstSentence', pointer.at === 0);
  set('plural', pointer.plural);
  set('subject', pointer.role === 'subject');
  set('demonstrative', pointer.form === 'demonstrative');
  set('possessor', hasRelation(tree, word, 'nmod:poss') || tree.tokens[word]?.rel === 'nmod:poss');
  if (pointer.kind === 'noun') {
    const after = childrenBy(tree, word, 'nmod', 'acl', 'ccomp').filter(
      (child) => child > word && !isSetOffHere(tree, child),
    );
    const before = childrenBy(tree, word, 'amod', 'compound', 'nummod', 'nmod').filter(
      (child) => child < word,
    );
    set('barePhrase', after.length === 0 && before.length === 0);
    set('followed', after.length > 0);
    set('modified', before.length > 0);
    set(
      'superlative',
      before.some(
        (child) =>
          tree.tokens[child]?.xpos === 'JJS' || /^(?:first|last|only|same|next)$/.test(lower(tree, child)),
      ),
    );
    set(
      'capital',
      [...before, ...after].some(
        (child) => tree.tokens[child]?.upos === 'PROPN' || isNationality(tree.tokens[child]?.text ?? ''),
      ),
    );
    const own = classesOf(noun);
    set('isPerson', own.has('person'));
    set('isGroup', own.has('group'));
    set('isPlace', own.has('place'));
    set('isEvent', own.has('event'));
    set('isText', own.has('text'));
    return;
  }
  set('expletive', hasRelation(tree, word, 'expl'));
  set(
    'clauseBelow',
    childrenBy(tree, head, 'csubj', 'ccomp', 'expl', 'xcomp', 'advcl').some((child) => child > head),
  );
  const isCopular = childrenBy(tree, head, 'cop').length > 0;
  set('copular', isCopular);
  set('adjective', isCopular && tree.tokens[head]?.upos === 'ADJ');
  set(
    'itself',
    /^(?:take|seem|appear|happen|turn|follow|mean|rain|snow|make|matter)$/.test(
      tree.tokens[head]?.lemma ?? '',
    ),
  );
}

function isSetOffHere(tree: SentenceTree, child: number): boolean {
  const first = tree.first[child] ?? child;
  return isBreak(tree, first) || isBreak(tree, first - 1);
}

function aboutReferent(
  reading: Reading,
  pointer: Pointer,
  referent: Referent,
  around: Around,
  shown: Shown,
  set: Setter,
): void {
  const last = lastOf(referent);
  const [first] = referent.mentions;
  const back = pointer.at - last.at;
  set('here', back === 0);
  set('oneBack', back === 1);
  set('twoBack', back === 2);
  set('threeOrFour', back === 3 || back === 4);
  set('farther', back > 4 && back <= 10);
  set('far', back > 10);
  set('apart', Math.min(5, Math.log(1 + Math.max(0, back))) / 3);
  const paragraph = reading.sentences[pointer.at]?.paragraph ?? 0;
  set('paragraphs', Math.min(3, paragraph - (reading.sentences[last.at]?.paragraph ?? 0)) / 3);
  set('nearest', around.nearest === referent);
  set('lastSubject', last.role === 'subject');
  set('lastObject', last.role === 'object');
  set('lastMain', last.isMain);
  set('mainSubject', last.isMain && last.role === 'subject');
  set('lastPronoun', last.form === 'pronoun');
  set('lastName', last.form === 'name');
  set('lastDefinite', last.form === 'definite' || last.form === 'demonstrative');
  set('lastNew', last.form === 'indefinite' || last.form === 'counted');
  set('newAgain', first.form === 'indefinite' && last === first);
  set('sameRole', last.role === pointer.role);
  set('many', Math.min(3, Math.log(referent.mentions.length)) / 3);
  set('recent', Math.min(4, referent.mentions.filter(({ at }) => pointer.at - at <= 3).length) / 4);
  const titled = wordsOf(referent).filter((word) => shown.titleWords.has(word)).length;
  set('titled', titled > 0);
  set(
    'headOfTitle',
    titled > 0 && referent.nouns.size > 0 && [...referent.nouns].some((noun) => shown.titleWords.has(noun)),
  );
  set('opens', shown.firstTopic === referent);
  set('ofFirstSentence', first.at === 0);
  set('named', referent.name !== null);
  const agrees = first.plural === pointer.plural;
  set('sameNumber', agrees);
  set(
    'group',
    !agrees && pointer.plural && (isGroupName(referent.name) || classesOf(first.noun).has('group')),
  );
  set('otherNumber', !agrees);
  aboutType(referent, first, set);
  aboutPlace(reading, pointer, last, set);
  set(
    'saidHe',
    referent.mentions.some(({ form, type }) => form === 'pronoun' && type === 'person'),
  );
  set('joined', first.form === 'joined');
  if (pointer.kind === 'noun') {
    aboutNouns(pointer, referent, around, set);
    return;
  }
  const suits = suiting(reading, pointer, referent);
  set('suitsVerb', suits);
  set('suitsBest', suits > 0 && suits >= around.bestSuit);
  set(
    'parallel',
    back === 1 && last.role === 'subject' && last.isMain && pointer.role === 'subject' && pointer.isMain,
  );
}

/** How well a referent goes with the verb that a pronoun stands at, or with the noun that it owns, by how the words are used. */
function suiting(reading: Reading, { at, word }: Pointer, referent: Referent): number {
  const tree = reading.sentences[at]?.tree;
  const head = tree?.tokens[tree.tokens[word]?.head ?? -1];
  if (!head) return 0;
  return Math.max(0, ...[...referent.nouns].slice(0, NOUNS).map((noun) => likeness(head.lemma, noun)));
}

function aboutType({ name }: Referent, first: Mention, set: Setter): void {
  const type = name?.type ?? first.type;
  set('person', type === 'person');
  set('organization', type === 'organization');
  set('country', type === 'country');
  set('place', type === 'place');
  set('event', type === 'event');
  set('work', type === 'work');
  set('otherName', name !== null && (type === 'other' || type === null));
  set('common', name === null);
  set('people', name === null && classesOf(first.noun).has('person'));
}

function aboutPlace(reading: Reading, pointer: Pointer, last: Mention, set: Setter): void {
  const tree = reading.sentences[pointer.at]?.tree;
  const before = reading.sentences[last.at]?.tree;
  if (!tree || !before) return;
  const lastHead = before.tokens[last.word]?.head ?? -1;
  set('owned', last.form === 'owned');
  set(
    'compoundOf',
    hasRelation(before, last.word, 'compound') || before.tokens[last.word]?.rel === 'nmod:poss',
  );
  set('embedded', hasRelation(before, last.word, 'nmod', 'conj'));
  set('frontedLast', last.role === 'other' && last.word < before.tokens.findIndex(({ head }) => head < 0));
  if (last.at !== pointer.at) return;
  const head = tree.tokens[pointer.word]?.head ?? -1;
  set('sameVerb', lastHead === head && tree.tokens[pointer.word]?.rel !== 'nmod:poss');
  const owned = tree.tokens[pointer.word]?.rel === 'nmod:poss';
  set('ownerSubject', owned && last.role === 'subject');
  set(
    'inPhrase',
    (tree.first[last.word] ?? 0) <= pointer.word && pointer.word <= (tree.last[last.word] ?? 0),
  );
}

function wordsOf(referent: Referent): readonly string[] {
  const { name, nouns, mentions } = referent;
  const known = words.get(referent);
  if (known?.mentions === mentions.length) return known.words;
  const ofName = (name?.key ?? mentions[0].key ?? '').split(/[^\p{L}\p{N}]+/u);
  const found = [...nouns, ...ofName].filter((word) => word.length > 2);
  words.set(referent, { mentions: mentions.length, words: found });
  return found;
}

const words = new WeakMap<Referent, { mentions: number; words: readonly string[] }>();

/** Nouns of a thing that are looked at. */
const NOUNS = 4;

function aboutNouns(pointer: Pointer, referent: Referent, around: Around, set: Setter): void {
  const { noun, modifiers } = pointer;
  const { nouns, name, mentions } = referent;
  const sameHead = mentions.some((mention) => mention.noun === noun && mention.form !== 'name');
  const isBearer = bears(referent, noun);
  set('sameNoun', sameHead);
  set('calledSo', isBearer && !sameHead);
  set('nameHasNoun', name !== null && wordsOf(referent).includes(folded(noun)) && !sameHead);
  set('otherNoun', !isBearer);
  set('sameNouns', isBearer && around.bearers > 1);
  set('onlyOne', isBearer && around.bearers === 1);
  set('newerSameNoun', isBearer && around.newestBearer !== referent);
  const kinships = isBearer ? [] : [...nouns].slice(0, NOUNS).map((one) => kinship(noun, one));
  set(
    'moreGeneral',
    kinships.some(({ kin }) => kin === 2),
  );
  set(
    'sameMeaning',
    kinships.some(({ kin }) => kin === 1),
  );
  set('near', isBearer ? 1 : Math.max(0, ...kinships.map(({ near }) => near)));
  set('alike', isBearer ? 1 : Math.max(0, ...kinships.map(({ alike }) => alike)));
  const type = name?.type ?? mentions[0].type;
  const fit = type === null ? classFit(noun, mentions[0].noun) : fits(noun, type);
  set('classFits', fit > 0);
  set('classDiffers', fit < 0);
  const known = new Set([...mentions.flatMap((mention) => mention.modifiers), ...wordsOf(referent)]);
  const shared = modifiers.filter((modifier) => known.has(modifier)).length;
  set('sameModifiers', modifiers.length > 0 && shared === modifiers.length);
  set('ownModifier', modifiers.length > shared);
  set(
    'otherModifier',
    isBearer && mentions.at(-1)?.modifiers.some((modifier) => !modifiers.includes(modifier)) === true,
  );
}
