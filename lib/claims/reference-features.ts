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
const AT = Object.fromEntries(REFERENCE_FEATURES.map((name, at) => [name, at])) as Record<Feature, number>;

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

/** Whether a noun may name a thing at all, as far as the kinds of both are known. */
export function mayName({ name, mentions: [first] }: Referent, noun: string): boolean {
  const type = name?.type ?? first.type;
  return (type === null ? classFit(noun, first.noun) : fits(noun, type)) >= 0;
}

/** Whether something is called by a noun or by one of its kind. */
export function goesBy(nouns: ReadonlySet<string>, noun: string): boolean {
  for (const own of nouns) if (own === noun || kinship(noun, own).kin > 0) return true;
  return false;
}

/** Whether "it" or "they" can be said of something, by its number; of a group both. */
export function isOfNumber({ mentions: [first], name }: Referent, plural: boolean): boolean {
  return first.plural === plural || (plural && (isGroupName(name) || classesOf(first.noun).has('group')));
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
  const row = new Float64Array(REFERENCE_FEATURES.length);
  const sentence = reading.sentences[pointer.at];
  if (!sentence) return row;
  put(row, AT.bias, 1);
  if (referent === null) aboutPointer(sentence.tree, pointer, around, row);
  else aboutReferent(reading, pointer, referent, around, shown, row);
  return row;
}

function put(row: Float64Array, at: number, value: number | boolean): void {
  row[at] = Number(value);
}

function aboutPointer(tree: SentenceTree, pointer: Pointer, around: Around, row: Float64Array): void {
  const { word, noun } = pointer;
  const head = tree.tokens[word]?.head ?? -1;
  put(row, AT.none, 1);
  put(row, AT.bearers, Math.min(3, around.bearers) / 3);
  put(row, AT.relatives, Math.min(5, around.relatives) / 5);
  put(row, AT.unheard, pointer.kind === 'noun' && around.bearers === 0);
  put(row, AT.possible, Math.min(10, around.possible) / 10);
  put(row, AT.firstSentence, pointer.at === 0);
  put(row, AT.plural, pointer.plural);
  put(row, AT.subject, pointer.role === 'subject');
  put(row, AT.demonstrative, pointer.form === 'demonstrative');
  put(row, AT.possessor, hasRelation(tree, word, 'nmod:poss') || tree.tokens[word]?.rel === 'nmod:poss');
  if (pointer.kind === 'noun') {
    const after = childrenBy(tree, word, 'nmod', 'acl', 'ccomp').filter(
      (child) => child > word && !isSetOffHere(tree, child),
    );
    const before = childrenBy(tree, word, 'amod', 'compound', 'nummod', 'nmod').filter(
      (child) => child < word,
    );
    put(row, AT.barePhrase, after.length === 0 && before.length === 0);
    put(row, AT.followed, after.length > 0);
    put(row, AT.modified, before.length > 0);
    put(
      row,
      AT.superlative,
      before.some(
        (child) =>
          tree.tokens[child]?.xpos === 'JJS' || /^(?:first|last|only|same|next)$/.test(lower(tree, child)),
      ),
    );
    put(
      row,
      AT.capital,
      [...before, ...after].some(
        (child) => tree.tokens[child]?.upos === 'PROPN' || isNationality(tree.tokens[child]?.text ?? ''),
      ),
    );
    const own = classesOf(noun);
    put(row, AT.isPerson, own.has('person'));
    put(row, AT.isGroup, own.has('group'));
    put(row, AT.isPlace, own.has('place'));
    put(row, AT.isEvent, own.has('event'));
    put(row, AT.isText, own.has('text'));
    return;
  }
  put(row, AT.expletive, hasRelation(tree, word, 'expl'));
  put(
    row,
    AT.clauseBelow,
    childrenBy(tree, head, 'csubj', 'ccomp', 'expl', 'xcomp', 'advcl').some((child) => child > head),
  );
  const isCopular = childrenBy(tree, head, 'cop').length > 0;
  put(row, AT.copular, isCopular);
  put(row, AT.adjective, isCopular && tree.tokens[head]?.upos === 'ADJ');
  put(
    row,
    AT.itself,
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
  row: Float64Array,
): void {
  const last = lastOf(referent);
  const [first] = referent.mentions;
  const back = pointer.at - last.at;
  put(row, AT.here, back === 0);
  put(row, AT.oneBack, back === 1);
  put(row, AT.twoBack, back === 2);
  put(row, AT.threeOrFour, back === 3 || back === 4);
  put(row, AT.farther, back > 4 && back <= 10);
  put(row, AT.far, back > 10);
  put(row, AT.apart, Math.min(5, Math.log(1 + Math.max(0, back))) / 3);
  const paragraph = reading.sentences[pointer.at]?.paragraph ?? 0;
  put(row, AT.paragraphs, Math.min(3, paragraph - (reading.sentences[last.at]?.paragraph ?? 0)) / 3);
  put(row, AT.nearest, around.nearest === referent);
  put(row, AT.lastSubject, last.role === 'subject');
  put(row, AT.lastObject, last.role === 'object');
  put(row, AT.lastMain, last.isMain);
  put(row, AT.mainSubject, last.isMain && last.role === 'subject');
  put(row, AT.lastPronoun, last.form === 'pronoun');
  put(row, AT.lastName, last.form === 'name');
  put(row, AT.lastDefinite, last.form === 'definite' || last.form === 'demonstrative');
  put(row, AT.lastNew, last.form === 'indefinite' || last.form === 'counted');
  put(row, AT.newAgain, first.form === 'indefinite' && last === first);
  put(row, AT.sameRole, last.role === pointer.role);
  put(row, AT.many, Math.min(3, Math.log(referent.mentions.length)) / 3);
  put(row, AT.recent, Math.min(4, referent.mentions.filter(({ at }) => pointer.at - at <= 3).length) / 4);
  const titled = wordsOf(referent).filter((word) => shown.titleWords.has(word)).length;
  put(row, AT.titled, titled > 0);
  put(
    row,
    AT.headOfTitle,
    titled > 0 && referent.nouns.size > 0 && [...referent.nouns].some((noun) => shown.titleWords.has(noun)),
  );
  put(row, AT.opens, shown.firstTopic === referent);
  put(row, AT.ofFirstSentence, first.at === 0);
  put(row, AT.named, referent.name !== null);
  const agrees = first.plural === pointer.plural;
  put(row, AT.sameNumber, agrees);
  put(
    row,
    AT.group,
    !agrees && pointer.plural && (isGroupName(referent.name) || classesOf(first.noun).has('group')),
  );
  put(row, AT.otherNumber, !agrees);
  aboutType(referent, first, row);
  aboutPlace(reading, pointer, last, row);
  put(
    row,
    AT.saidHe,
    referent.mentions.some(({ form, type }) => form === 'pronoun' && type === 'person'),
  );
  put(row, AT.joined, first.form === 'joined');
  if (pointer.kind === 'noun') {
    aboutNouns(pointer, referent, around, row);
    return;
  }
  const suits = suiting(reading, pointer, referent);
  put(row, AT.suitsVerb, suits);
  put(row, AT.suitsBest, suits > 0 && suits >= around.bestSuit);
  put(
    row,
    AT.parallel,
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

function aboutType({ name }: Referent, first: Mention, row: Float64Array): void {
  const type = name?.type ?? first.type;
  put(row, AT.person, type === 'person');
  put(row, AT.organization, type === 'organization');
  put(row, AT.country, type === 'country');
  put(row, AT.place, type === 'place');
  put(row, AT.event, type === 'event');
  put(row, AT.work, type === 'work');
  put(row, AT.otherName, name !== null && (type === 'other' || type === null));
  put(row, AT.common, name === null);
  put(row, AT.people, name === null && classesOf(first.noun).has('person'));
}

function aboutPlace(reading: Reading, pointer: Pointer, last: Mention, row: Float64Array): void {
  const tree = reading.sentences[pointer.at]?.tree;
  const before = reading.sentences[last.at]?.tree;
  if (!tree || !before) return;
  const lastHead = before.tokens[last.word]?.head ?? -1;
  put(row, AT.owned, last.form === 'owned');
  put(
    row,
    AT.compoundOf,
    hasRelation(before, last.word, 'compound') || before.tokens[last.word]?.rel === 'nmod:poss',
  );
  put(row, AT.embedded, hasRelation(before, last.word, 'nmod', 'conj'));
  put(
    row,
    AT.frontedLast,
    last.role === 'other' && last.word < before.tokens.findIndex(({ head }) => head < 0),
  );
  if (last.at !== pointer.at) return;
  const head = tree.tokens[pointer.word]?.head ?? -1;
  put(row, AT.sameVerb, lastHead === head && tree.tokens[pointer.word]?.rel !== 'nmod:poss');
  const owned = tree.tokens[pointer.word]?.rel === 'nmod:poss';
  put(row, AT.ownerSubject, owned && last.role === 'subject');
  put(
    row,
    AT.inPhrase,
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

function aboutNouns(pointer: Pointer, referent: Referent, around: Around, row: Float64Array): void {
  const { noun, modifiers } = pointer;
  const { nouns, name, mentions } = referent;
  const sameHead = mentions.some((mention) => mention.noun === noun && mention.form !== 'name');
  const isBearer = bears(referent, noun);
  put(row, AT.sameNoun, sameHead);
  put(row, AT.calledSo, isBearer && !sameHead);
  put(row, AT.nameHasNoun, name !== null && wordsOf(referent).includes(folded(noun)) && !sameHead);
  put(row, AT.otherNoun, !isBearer);
  put(row, AT.sameNouns, isBearer && around.bearers > 1);
  put(row, AT.onlyOne, isBearer && around.bearers === 1);
  put(row, AT.newerSameNoun, isBearer && around.newestBearer !== referent);
  const kinships = isBearer ? [] : [...nouns].slice(0, NOUNS).map((one) => kinship(noun, one));
  put(
    row,
    AT.moreGeneral,
    kinships.some(({ kin }) => kin === 2),
  );
  put(
    row,
    AT.sameMeaning,
    kinships.some(({ kin }) => kin === 1),
  );
  put(row, AT.near, isBearer ? 1 : Math.max(0, ...kinships.map(({ near }) => near)));
  put(row, AT.alike, isBearer ? 1 : Math.max(0, ...kinships.map(({ alike }) => alike)));
  const type = name?.type ?? mentions[0].type;
  const fit = type === null ? classFit(noun, mentions[0].noun) : fits(noun, type);
  put(row, AT.classFits, fit > 0);
  put(row, AT.classDiffers, fit < 0);
  const known = new Set([...mentions.flatMap((mention) => mention.modifiers), ...wordsOf(referent)]);
  const shared = modifiers.filter((modifier) => known.has(modifier)).length;
  put(row, AT.sameModifiers, modifiers.length > 0 && shared === modifiers.length);
  put(row, AT.ownModifier, modifiers.length > shared);
  put(
    row,
    AT.otherModifier,
    isBearer && mentions.at(-1)?.modifiers.some((modifier) => !modifiers.includes(modifier)) === true,
  );
}
