import { goesOnFromIt, isNeverIt, isOfNearer, subjectOverObject } from '#lib/claims/bound-things';
import { decontextualize } from '#lib/claims/decontextualize';
import { isDeed, mayBeDeed } from '#lib/claims/deeds';
import { introducedNouns } from '#lib/claims/descriptions';
import { definitePhrase, type FullerPhrase, fullerPhrase } from '#lib/claims/fuller-phrases';
import { isWanted } from '#lib/claims/gate-reference';
import { type MeantThing, meantThings } from '#lib/claims/meant-things';
import type { Mention } from '#lib/claims/mentions';
import { isOrganOfState, isPlacedByTitle, placesIn } from '#lib/claims/organs-of-state';
import { ownerForm } from '#lib/claims/owner-form';
import { belongsToNews, isNew, isOfLead, isPartOfNews } from '#lib/claims/parts-of-news';
import { isFollowed, isInsidePhrase } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { SURE } from '#lib/claims/reference-net';
import type { Block, References, Replacement } from '#lib/claims/references';
import type { Referent } from '#lib/claims/referents';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { standingPhrase } from '#lib/claims/standing-phrase';
import { isNamesakeOfTopic, isToldOfOutcome } from '#lib/claims/things';
import { isToldByTitle } from '#lib/claims/told-by-title';

/**
 * The references of sentence `at` with what only the text before makes clear said in full, where the trained choice is sure and what was
 * meant has a name or a description that stands alone. What was brought up where the article begins stays, for its article to be named. Never throws.
 */
export function clearReferences(reading: Reading, at: number, references: References): References {
  const cleared = references.blocks.length === 0 ? references : withCleared(reading, at, references);
  keep(reading, at, cleared);
  return cleared;
}

function withCleared(reading: Reading, at: number, references: References): References {
  const tree = reading.sentences[at]?.tree;
  if (!tree) return references;
  const replacements = [...references.replacements];
  const blocks = references.blocks.map((told) => {
    const block = withNear(reading, at, told);
    const pointer = pointerOf(reading, at, block);
    if (!pointer || goesOnFromUnclear(tree, pointer.word, references.blocks, replacements)) return block;
    const unless = saidHere(tree, at, pointer);
    const held = unless.length > 0 && pointer.isPronoun ? { ...block, unless } : block;
    if (pointer.isPronoun && isOwnOfSubject(tree, pointer.word)) return held;
    if (goesOnFromIt(tree, pointer.word)) return { ...block, bound: null, near: [] };
    if (isOfAnother(tree, at, pointer)) return { ...block, bound: null };
    if (tellsDeedAsDoer(tree, pointer) || isNamedOutcome(tree, pointer)) return held;
    const said = sayInFull(reading, at, tree, pointer);
    if (said === null || (said.to === null && pointer.isThis)) return held;
    const clash = replacements.some(({ first, end }) => first < pointer.end && pointer.first < end);
    if (clash) return held;
    if (said.to !== null)
      replacements.push({
        first: pointer.first,
        end: pointer.end,
        to: said.to,
        rule: pointer.isPronoun ? 'pronoun' : 'definite-description',
        iso: null,
        unless,
      });
    return said.isOfArticle ? { ...held, isOfArticle: true } : null;
  });
  const left = blocks.filter((block) => block !== null).map((block) => onlyIfTold(reading, tree, block));
  replacements.push(...left.flatMap((block) => saidFuller(reading, at, block, replacements)));
  return { replacements: replacements.sort((a, b) => a.first - b.first), blocks: left };
}

/** "The verdict came from Ann Rees" under a title that tells of none: not clear from its article either. */
function onlyIfTold(reading: Reading, tree: SentenceTree, block: Block): Block {
  const word = block.end - 1;
  const isOpenOrgan = isOrganOfState(tree, word) && !isPlacedByTitle(reading) && placesIn(tree).length === 0;
  const isOpen = block.isOfArticle === true && (isOpenOrgan || !isToldByTitle(reading, tree, word));
  return isOpen ? { ...block, isOfArticle: false } : block;
}

/** What is only clear from its article, by as many words as brought it up: "the pilot program". */
function saidFuller(
  reading: Reading,
  at: number,
  { first, end, isOfArticle }: Block,
  replacements: readonly Replacement[],
): Replacement[] {
  const fuller = isOfArticle === true ? fullerPhrase(reading, at, end - 1) : null;
  const clash = replacements.some((other) => other.first < end && first < other.end);
  const meant = meantThings(reading)
    .get(at)
    ?.get(end - 1);
  if (fuller === null || clash || (meant && !mayMean(meant, fuller))) return [];
  const unless = fuller.at === at ? [fuller.word] : [];
  return [{ first, end, to: fuller.said, rule: 'definite-description' as const, iso: null, unless }];
}

/** Whether nothing else is surely meant than what was brought up so. */
function mayMean({ referent, share }: MeantThing, { at, word }: FullerPhrase): boolean {
  return referent === null
    ? share < SURE.noun
    : referent.mentions.some((mention) => mention.at === at && mention.word === word);
}

/** "Borsa Mills said that it would close": with what the pronoun may mean of the words before it in the sentence. */
function withNear(reading: Reading, at: number, block: Block): Block {
  const near = meantThings(reading).get(at)?.get(block.first)?.near ?? [];
  return near.length > 0 ? { ...block, near } : block;
}

/** The share from which the words of the same sentence are taken for what is meant, and those that the article begins with, with it named. */
const LIKELY = 0.45;

type Found = {
  word: number;
  /** "this event": told with its article named it would still point. */
  isThis: boolean;
  first: number;
  end: number;
  isPronoun: boolean;
  isSure: boolean;
  meant: MeantThing;
};

function pointerOf(reading: Reading, at: number, block: Block): Found | null {
  const tree = reading.sentences[at]?.tree;
  const things = meantThings(reading).get(at);
  if (!tree || !things) return null;
  const isThis =
    /^(?:this|that|these|those)$/.test(lower(tree, block.first)) && hasRelation(tree, block.first, 'det');
  const word = isThis
    ? (tree.tokens[block.first]?.head ?? -1)
    : range(block.first, block.end - 1).find((inner) => things.has(inner));
  const meant = word === undefined ? undefined : things.get(word);
  if (word === undefined || !meant || (isThis && word < block.first) || isWanted(tree, word)) return null;
  const isPronoun = tree.tokens[word]?.upos === 'PRON';
  const kind = isPronoun ? (/^it/.test(lower(tree, word)) ? 'it' : 'they') : 'noun';
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const least = kind === 'it' && !isOwner && !isOfMainSubject(meant, at) ? SURE.it : LIKELY;
  if (meant.referent !== null && meant.share < least) return null;
  const isSure = meant.referent === null || meant.share >= SURE[kind];
  const end = Math.max(block.end, word + 1);
  return { word, isThis, first: block.first, end, isPronoun, isSure, meant };
}

/** "Velden signed its own treaty": of its subject, whatever was spoken of before. */
function isOwnOfSubject(tree: SentenceTree, word: number): boolean {
  if (lower(tree, word + 1) !== 'own') return false;
  const above = ancestors(tree, word);
  return above.some((clause) =>
    childrenBy(tree, clause, 'nsubj').some((subject) => subject < word && !above.includes(subject)),
  );
}

/** "The purchase … It acquired": a deed that can do nothing of the kind is hardly meant. */
function tellsDeedAsDoer(tree: SentenceTree, { meant, isPronoun, word }: Found): boolean {
  const first = meant.referent?.mentions[0];
  return (
    isPronoun && first !== undefined && first.form !== 'name' && isDeed(first.noun) && !mayBeDeed(tree, word)
  );
}

/** "plans to demolish it, although many tried to have it listed": what the first does not tell, the second does not. */
function goesOnFromUnclear(
  tree: SentenceTree,
  word: number,
  blocks: readonly Block[],
  replacements: References['replacements'],
): boolean {
  const isTaken = (at: number) => lower(tree, at) === 'it' && hasRelation(tree, at, 'obj', 'obl');
  const isIt = lower(tree, word) === 'it' && !hasRelation(tree, word, 'expl');
  return (
    isIt &&
    blocks.some(
      ({ first }) => first < word && isTaken(first) && !replacements.some((said) => said.first === first),
    )
  );
}

/** "Ossing won. It was the end of a long wait": no town is an end. */
function isNamedOutcome(tree: SentenceTree, { meant, isPronoun, word }: Found): boolean {
  return isPronoun && meant.referent?.mentions[0].form === 'name' && isToldOfOutcome(tree, word);
}

/** "Velden blocked its invitation": of something that was spoken of before, though the subject would be next. */
function isOfAnother(tree: SentenceTree, at: number, { meant, word }: Found): boolean {
  const { referent, share } = meant;
  return (
    lower(tree, word) === 'its' &&
    referent !== null &&
    share >= LIKELY &&
    referent.mentions.every((mention) => mention.at !== at)
  );
}

/** The words of this sentence that have said already what is meant. */
function saidHere(tree: SentenceTree, at: number, { meant, word }: Found): number[] {
  const mentions = meant.referent?.mentions ?? [];
  const isPlural = /^th/.test(lower(tree, word));
  return mentions.flatMap((mention) =>
    mention.at === at &&
    mention.word < word &&
    mention.form !== 'pronoun' &&
    mention.plural === isPlural &&
    !isInsidePhrase(tree, word, mention.word)
      ? [mention.word]
      : [],
  );
}

/** "The canal was opened when a steamship passed through it." */
function isOfMainSubject({ referent, before }: MeantThing, at: number): boolean {
  return (referent?.mentions ?? [])
    .slice(0, before)
    .some((mention) => mention.at === at && mention.isMain && mention.role === 'subject');
}

type Said = { to: string | null; isOfArticle: boolean };

function sayInFull(
  reading: Reading,
  at: number,
  tree: SentenceTree,
  { word, isPronoun, isSure, meant }: Found,
): Said | null {
  const { referent, before } = meant;
  if (referent === null)
    return !isPronoun && isNew(meant) && belongsToNews(reading, tree, word)
      ? { to: null, isOfArticle: true }
      : null;
  const mentions = referent.mentions.slice(0, before);
  if (cannotMean(reading, at, tree, word, meant, isPronoun)) return null;
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss' && isPronoun;
  const owned = (name: string) => (isOwner ? ownerForm(name) : name);
  if (!isPronoun && isFollowed(tree, word)) return null;
  const isPlural = isPronoun ? /^th/.test(lower(tree, word)) : /S$/.test(tree.tokens[word]?.xpos ?? '');
  if (mentions.some((mention) => mention.at === at && isInsidePhrase(tree, word, mention.word))) return null;
  // "Bala is a town in Wales, and its inns": what only places another is hardly meant.
  const last = mentions.at(-1);
  if (isPronoun && last?.at === at && last.role === 'other' && meant.share < SURE.noun) return null;
  if (isPronoun && (isBeforeSubject(tree, word) || opensParagraph(reading, at, mentions))) return null;
  if (!isSure)
    return !isPronoun &&
      !isOfOtherName(reading, referent) &&
      (isOfLead(reading, referent, isPlural) || (!meant.hasRival && belongsToNews(reading, tree, word)))
      ? { to: null, isOfArticle: true }
      : null;
  const name = mentions.find((mention) => mention.form === 'name' && mention.name !== null);
  if (name && name.name !== null && !isPlural && !/ and |,/.test(name.name))
    return { to: owned(name.name), isOfArticle: false };
  if (name && !isPlural) return null;
  for (const mention of mentions.slice(0, INTRODUCING)) {
    if (mention.plural !== isPlural) continue;
    const phrase = standingPhrase(reading, mention, (before) => told(reading, before));
    if (phrase !== null) return { to: owned(phrase), isOfArticle: false };
  }
  const [first] = referent.mentions;
  const isKind =
    isPronoun && isPlural && first.form === 'bare' && first.modifiers.length === 0 && first.plural;
  if (isKind && reading.article.date === null && first.noun !== '' && first.noun !== 'people')
    return { to: owned(bareNoun(reading, first).toLowerCase()), isOfArticle: true };
  if (!isOfLead(reading, referent, isPlural) && !isPartOfNews(reading, first)) return null;
  if (!isPronoun) return { to: null, isOfArticle: true };
  if (first.noun === '') return null;
  const phrase = definitePhrase(reading, first.at, first.word) ?? `the ${bareNoun(reading, first)}`;
  return { to: owned(phrase), isOfArticle: true };
}

/** What the words around a pronoun or phrase bar: "Borsa borrows to pay for it", "It was the court's first trial", another court than the one of the title. */
function cannotMean(
  reading: Reading,
  at: number,
  tree: SentenceTree,
  word: number,
  { referent }: MeantThing,
  isPronoun: boolean,
): boolean {
  if (referent === null) return false;
  const names = referent.mentions.flatMap(({ name }) => name ?? []);
  if (reading.isAllAboutTopic && names.some((name) => isNamesakeOfTopic(reading, name))) return true;
  if (!isPronoun) return false;
  const isIt = /^its?$/.test(lower(tree, word));
  const subject = subjectOverObject(tree, word);
  const head = tree.tokens[word]?.head ?? -1;
  return (
    (isIt && (isOfNearer(tree, word) || isNeverIt(referent.mentions[0].noun))) ||
    referent.mentions.some(
      (mention) =>
        mention.at === at &&
        (mention.word === subject ||
          (mention.word > word &&
            mention.form !== 'pronoun' &&
            hasRelation(tree, word, 'nsubj') &&
            ancestors(tree, mention.word).includes(head))),
    )
  );
}

/** "The airport" where one was named before, maybe that one, and the title names another thing. */
function isOfOtherName({ article }: Reading, { name, mentions: [first] }: Referent): boolean {
  const said = first.form === 'name' ? (name?.name ?? null) : null;
  if (said === null) return false;
  const title = article.title ?? '';
  const isTitledPerson = name?.type === 'person' && title.includes(said.split(' ').at(-1) ?? said);
  return !isTitledPerson && !said.includes(title);
}

/** Mentions among which one brings a thing up in full; a long text about one thing has thousands. */
const INTRODUCING = 8;

/** A new paragraph may speak of something else. */
function opensParagraph({ sentences }: Reading, at: number, mentions: readonly Mention[]): boolean {
  return sentences[mentions.at(-1)?.at ?? at]?.paragraph !== sentences[at]?.paragraph;
}

/** "At its peak, the company": what it means may follow. */
function isBeforeSubject(tree: SentenceTree, word: number): boolean {
  const above = ancestors(tree, word);
  return above.some((clause) =>
    childrenBy(tree, clause, 'nsubj').some((subject) => subject > word && !above.includes(subject)),
  );
}

function bareNoun(reading: Reading, { at, word }: Mention): string {
  return reading.sentences[at]?.tree.tokens[word]?.text ?? '';
}

const kept = new WeakMap<Reading, Map<number, References>>();

function keep(reading: Reading, at: number, references: References): void {
  const known = kept.get(reading) ?? new Map<number, References>();
  kept.set(reading, known.set(at, references));
}

/** The references of a sentence before, cleared. */
function told(reading: Reading, at: number): References {
  const known = kept.get(reading)?.get(at);
  if (known) return known;
  const introduced = new Set(reading.sentences.slice(0, at).flatMap(introducedNouns));
  const references = decontextualize(reading, at, introduced);
  keep(reading, at, references);
  return clearReferences(reading, at, references);
}
