import type { Gender } from '#lib/claims/people';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { ancestors, childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isNationality } from '#lib/language/countries';
import { lexiconTags } from '#lib/language/word-lexicon';

export type Role = 'subject' | 'object' | 'other';

/** Somebody whom the text has brought up, and how it spoke of them last. */
export type Person = {
  name: string | null;
  gender: Gender;
  mentions: number;
  at: number;
  paragraph: number;
  /** Place among all mentions of the article. */
  order: number;
  head: number;
  role: Role;
  isPronoun: boolean;
  /** The least share among the pronouns that went on from their last name; 1 for none. */
  least: number;
  /** The title names them. */
  isInTitle: boolean;
  /** The title is their name. */
  isAbout: boolean;
  /** Their last mention that is sure and that owns nothing: by name, or by a pronoun that was understood. */
  sure: { at: number; order: number; role: Role; isMain: boolean; verb: number; isAlone: boolean };
};

/** A word of the article: `at` numbers the sentence, `order` the mentions so far. */
export type Place = { sentence: PlacedSentence; at: number; word: number; order: number };

/** Sentences back in which somebody else may have taken over. */
const REACH = 2;

/**
 * Whether a pronoun may mean somebody else than the likeliest person, by who has come to the fore since that one was last spoken of surely. Never
 * throws.
 */
export function isRivalled(person: Person, people: Iterable<Person>, place: Place, gender: Gender): boolean {
  const { tree } = place.sentence;
  const isOwner = tree.tokens[place.word]?.rel === 'nmod:poss';
  for (const other of people) {
    if (other === person || (other.gender !== gender && other.gender !== 'unknown')) continue;
    if (place.at - other.sure.at > REACH || isBarred(other, place)) continue;
    if (other.name === null ? isNewDoer(other, place) : hasTakenOver(other, person, place, isOwner))
      return true;
  }
  return false;
}

/**
 * "Rees praised Moe. Moe said that he": who was the subject since; in a report also whoever was brought up in a sentence that nobody else is the
 * subject of, "It was built by Ann Moe. She". Whom the title names is a rival of somebody whom only a clause below names.
 */
function hasTakenOver(
  other: Person,
  person: Person,
  { at, word, sentence }: Place,
  isOwner: boolean,
): boolean {
  const isNewer = other.sure.order > person.sure.order && isSurelyOne(other, person);
  if (isNewer && other.sure.role === 'subject') return true;
  const isBroughtUp = other.sure.isAlone && other.sure.at > person.sure.at && other.sure.at < at;
  if (isNewer && !person.isAbout && isBroughtUp) return true;
  const isObjectHere = other.sure.at === at && other.sure.role === 'object';
  if (isNewer && isOwner && isObjectHere && ancestors(sentence.tree, word).includes(other.sure.verb))
    return true;
  const isMinor = !person.isInTitle && !person.sure.isMain;
  return isMinor && other.isInTitle && at - other.sure.at <= 1 && other.sure.role === 'subject';
}

/** A word with a capital that may be no person ("Biafra") is no rival, nor is a name of unknown gender one of a woman: the lexicon knows most of women. */
function isSurelyOne({ name, gender }: Person, person: Person): boolean {
  if (gender !== 'unknown') return true;
  return (name ?? '').includes(' ') && person.gender !== 'female';
}

/** "A salesman might see it in his calendar". */
function isNewDoer({ at, role, head, isPronoun, gender }: Person, place: Place): boolean {
  const { tree } = place.sentence;
  return (
    gender !== 'unknown' &&
    at === place.at &&
    role === 'subject' &&
    !isPronoun &&
    head < place.word &&
    childrenBy(tree, head, 'det').some((det) => /^an?$/.test(lower(tree, det)))
  );
}

/** Somebody else who takes part in the same verb: "Ada saw her", "she was his deputy" are not about Ada. Never throws. */
export function isBarred(person: Person, { sentence: { tree }, at, word }: Place): boolean {
  if (person.at !== at || /self$/.test(lower(tree, word))) return false;
  const verb = tree.tokens[word]?.head ?? -1;
  if (hasRelation(tree, word, 'nmod')) return isSaidOf(tree, verb, person.head);
  if (verb < 0) return false;
  if (tree.tokens[person.head]?.head === verb || person.head === verb) return true;
  // "found her calling": that may be hers.
  if (lower(tree, word) === 'her' && /^(?:NOUN|ADJ|VERB)$/.test(tree.tokens[word + 1]?.upos ?? ''))
    return false;
  return hasRelation(tree, word, 'obj', 'iobj', 'obl') && sharedSubject(tree, verb) === person.head;
}

/** "Moe was his deputy", "Moe, his deputy": nobody is their own. */
function isSaidOf(tree: SentenceTree, noun: number, person: number): boolean {
  return (
    (childrenBy(tree, noun, 'cop').length > 0 && childrenBy(tree, noun, 'nsubj').includes(person)) ||
    (hasRelation(tree, noun, 'appos') && tree.tokens[noun]?.head === person) ||
    (hasRelation(tree, noun, 'conj') && isSaidOf(tree, tree.tokens[noun]?.head ?? -1, person))
  );
}

/** The subject of a verb, be it said with the verb that it goes on from: "he will ask for it and later hand it over", "will borrow to pay for it". Null for none. Never throws. */
export function sharedSubject(tree: SentenceTree, verb: number): number | null {
  for (const clause of [verb, ...ancestors(tree, verb)]) {
    const [subject] = childrenBy(tree, clause, 'nsubj');
    if (subject !== undefined) return subject;
    const above = tree.tokens[clause]?.head ?? -1;
    // "had a flag thrown at him": the object is what was thrown.
    const isBare =
      hasRelation(tree, clause, 'conj') ||
      (hasRelation(tree, clause, 'xcomp') && childrenBy(tree, above, 'obj').length === 0) ||
      (hasRelation(tree, clause, 'advcl') && /^VB[GN]?$/.test(tree.tokens[clause]?.xpos ?? ''));
    if (!isBare) return null;
  }
  return null;
}

export function roleOf(tree: SentenceTree, word: number): Role {
  if (hasRelation(tree, word, 'nsubj')) return isOneOfSeveral(tree, word) ? 'other' : 'subject';
  return hasRelation(tree, word, 'obj', 'iobj') ? 'object' : 'other';
}

/** "Rees and Moe were level with her. Then she fell": neither of the two. */
function isOneOfSeveral(tree: SentenceTree, word: number): boolean {
  return (
    tree.entityAt[word]?.type === 'person' &&
    childrenBy(tree, word, 'conj').some((other) => tree.entityAt[other]?.type === 'person')
  );
}

/** Nobody is the subject of the sentence: neither "he" nor "the Scot" nor anybody named. */
export function hasNobodyAsSubject(tree: SentenceTree): boolean {
  return tree.tokens.every(
    ({ text, upos }, word) =>
      !isMainSubject(tree, word) ||
      (!/^(?:he|she|i|we|you|who)$/i.test(text) &&
        tree.entityAt[word]?.type !== 'person' &&
        !isNationality(text) &&
        !(upos === 'NOUN' && lexiconTags(text.toLowerCase()).includes('Actor')) &&
        !/-old$/.test(text)),
  );
}

/** The subject of the sentence or of what "and" goes on with. */
export function isMainSubject(tree: SentenceTree, word: number): boolean {
  const clause = tree.tokens[word]?.head ?? -1;
  const { head = -1, rel = '' } = tree.tokens[clause] ?? {};
  return (
    hasRelation(tree, word, 'nsubj') && (head < 0 || (rel === 'conj' && (tree.tokens[head]?.head ?? 0) < 0))
  );
}
