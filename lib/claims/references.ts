import { isOfNearer, subjectOverObject } from '#lib/claims/bound-things';
import type { Thing } from '#lib/claims/called-things';
import type { NearMention } from '#lib/claims/near-mentions';
import { ownerForm } from '#lib/claims/owner-form';
import { type Gender, peopleIn, pronounGender } from '#lib/claims/people';
import { phraseWords } from '#lib/claims/phrase';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import type { Reading } from '#lib/claims/reading';
import { withSaidBefore } from '#lib/claims/said-before';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isBareThat, isQuantityAlone, isStandIn, mayStandIn, nounsBefore } from '#lib/claims/stand-ins';
import { subjectGoesOn } from '#lib/claims/subject-goes-on';
import { thingBefore, topicGoesOn } from '#lib/claims/things';
import { isTopic } from '#lib/claims/topic';
import { isNationality } from '#lib/language/countries';

/** Words to say so that they stand alone: the word range [first, end) becomes `to`. */
export type Replacement = {
  first: number;
  end: number;
  to: string;
  rule: 'full-name' | 'pronoun' | 'time' | 'definite-description';
  /** ISO date that a time was resolved to. */
  iso: string | null;
  /** Words before it that say the same: a claim that keeps one of them needs no replacement. */
  unless?: number[];
};
/**
 * Words that cannot stand alone, and why. With `bound`, they can in a claim whose own subject they mean: "its" after a thing,
 * "their" after several, "his" after a person.
 */
export type Block = {
  first: number;
  end: number;
  reason: string;
  bound: 'thing' | 'several' | 'person' | null;
  /** People just spoken of whom the word may mean as well. */
  rivals?: string[];
  /** Words before it that say what it means: a claim that keeps one of them is clear. */
  unless?: number[];
  /** Words before it in its sentence that may say what it means. */
  near?: NearMention[];
  /** Clear to whoever knows which article it is of: "the accident" under "Crane collapses in Mecca". */
  isOfArticle?: boolean;
};

export type References = { replacements: Replacement[]; blocks: Block[] };

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;
const SELF_TALK = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/;

/**
 * The pronouns and definite phrases of sentence `at`: what each means, or why it cannot stand alone. Never throws.
 */
export function resolveReferences(reading: Reading, at: number): References {
  const sentence = reading.sentences[at];
  const references: References = { replacements: [], blocks: [] };
  if (!sentence) return references;
  sentence.tree.tokens.forEach((token, word) => {
    if (
      token.upos === 'PRON' ||
      token.upos === 'DET' ||
      token.upos === 'ADV' ||
      token.upos === 'ADJ' ||
      token.upos === 'NUM' ||
      mayStandIn(token.text) ||
      isBareThat(sentence.tree, word)
    )
      resolveWord(reading, at, sentence, word, references);
  });
  return {
    ...references,
    blocks: references.blocks.map((block) => withSaidBefore(sentence.tree, block)),
  };
}

function resolveWord(
  reading: Reading,
  at: number,
  sentence: PlacedSentence,
  word: number,
  into: References,
): void {
  const { tree } = sentence;
  const text = lower(tree, word);
  const said = tree.tokens[word]?.text ?? '';
  const isPronoun = tree.tokens[word]?.upos === 'PRON';
  const block = (reason: string, bound: Block['bound'] = null, unless: number[] = []) =>
    into.blocks.push({ first: word, end: word + 1, reason, bound, unless });
  const unclear = `whom or what "${said}" means is only clear from the context`;
  if (isPronoun && (MALE.test(text) || FEMALE.test(text))) {
    resolvePerson(reading, at, sentence, word, into);
  } else if (isPronoun && SELF_TALK.test(text) && said !== 'US' && !isPit(tree, word)) {
    block('somebody speaks of themselves or to the reader');
  } else if (isPronoun && /^its?$/.test(text)) resolveThing(reading, at, sentence, word, into);
  else if (isPronoun && text === 'itself') block(`what "${said}" means is unclear`, 'thing');
  else if (isPronoun && /^(?:their|theirs|themselves)$/.test(text))
    block(`whose "${said}" is unclear`, 'several');
  else if (isPronoun && /^(?:they|them)$/.test(text)) block(`who or what "${said}" means is unclear`);
  else if (isBoundHere(tree, word)) return;
  else if (isStandIn(tree, word)) block(unclear, null, nounsBefore(tree, word));
  else if (isBareThat(tree, word)) block(unclear);
  else if (
    /^(?:each|both|either|neither)$/.test(text) &&
    hasRelation(tree, word, 'det') &&
    !isSaidOf(tree, word) &&
    !(reading.article.date === null && isOfAKind(tree, word))
  )
    block(unclear);
  else if (/^(?:this|that|these|those)$/.test(text) && isPointing(tree, word)) block(unclear);
  else if (/^(?:there|here)$/.test(text) && !hasRelation(tree, word, 'expl')) block(unclear);
  else if (text === 'so' && STANDS_IN.test(lower(tree, word - 1))) block(unclear);
  else if (
    /^(?:instead|elsewhere|thereafter|then|else|afterwards|afterward|thereby|likewise)$/.test(text) &&
    isAdverb(tree, word) &&
    !isSecondOfTwo(tree, word)
  )
    block(unclear);
  else if (opensWithOrder(tree, word)) block(unclear);
  else if (text === 'same' && !tree.tokens.slice(word + 1, word + 5).some(({ text: next }) => next === 'as'))
    block(`the same as what is only clear from the context`);
  else if (text === 'such' && lower(tree, word + 1) !== 'as') block(unclear);
  else if (/^(?:each|one)$/.test(lower(tree, word - 1)) && /^(?:other|another)$/.test(text)) return;
  else if (/^(?:other|another)$/.test(text) && isOneMoreSubject(tree, word))
    block(`${said} than what is only clear from the context`);
  else if (isQuantityAlone(tree, word)) block(unclear);
}

/** "Earlier Ann Rees received the flag": than what was told before. */
function opensWithOrder(tree: SentenceTree, word: number): boolean {
  return (
    word === 0 &&
    /^(?:earlier|later|afterwards?|beforehand|meanwhile)$/.test(lower(tree, word)) &&
    hasRelation(tree, word, 'advmod') &&
    !/^(?:in|on|than|this|that|the|still)$/.test(lower(tree, word + 1))
  );
}

/** "an official first in Norland and then in Velden": after what, the sentence tells. */
function isSecondOfTwo(tree: SentenceTree, word: number): boolean {
  return (
    lower(tree, word) === 'then' &&
    lower(tree, word - 1) === 'and' &&
    tree.tokens
      .slice(Math.max(0, word - 8), word)
      .some(({ text, rel }) => text === 'first' && rel === 'advmod')
  );
}

/** "a collapsed mine", "the mine caved in": no pronoun has an article. */
function isPit(tree: SentenceTree, word: number): boolean {
  return (
    lower(tree, word) === 'mine' && /^(?:DET|ADJ|VERB|NOUN|PROPN)$/.test(tree.tokens[word - 1]?.upos ?? '')
  );
}

/**
 * "spiral toward each other", "no one had", "as many as before", "by Norway and then by Denmark", "a strip that runs": words that point to nothing
 * outside, whatever the tree makes of them.
 */
function isBoundHere(tree: SentenceTree, word: number): boolean {
  const text = lower(tree, word);
  const [before, after] = [lower(tree, word - 1), lower(tree, word + 1)];
  if (text === 'each') return after === 'other';
  if (text === 'one') return before === 'no';
  if (text === 'many' || text === 'much') return before === 'as' && after === 'as';
  if (text === 'then') return before === 'and' && /^(?:by|to|in|from|as|with|for|of)$/.test(after);
  return (
    text === 'that' &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[word - 1]?.upos ?? '') &&
    /^(?:VBZ|VBP|VBD|MD)$/.test(tree.tokens[word + 1]?.xpos ?? '') &&
    ancestors(tree, word - 1).every((above) => !/^(?:ccomp|csubj)$/.test(tree.tokens[above]?.rel ?? ''))
  );
}

/** "did so", "the owners hope so". */
const STANDS_IN = /^(?:d|hopes?|hoped|thinks?|thought|believes?|believed|expects?|says?|said)/;

/** A demonstrative that points out of the sentence: not "that" of a clause, not "those who …". */
function isPointing(tree: SentenceTree, word: number): boolean {
  if (hasRelation(tree, word, 'mark', 'advmod')) return false;
  if (hasRelation(tree, word, 'det')) return true;
  if (tree.tokens[word]?.upos !== 'PRON') return false;
  const isRelative = ancestors(tree, word)
    .slice(0, 2)
    .some((above) => tree.tokens[above]?.rel === 'acl:relcl' && (tree.first[above] ?? 0) >= word);
  return !isRelative && childrenBy(tree, word, 'acl', 'nmod').length === 0;
}

/** "turned instead to", "lived nowhere else": not "instead of prison", nor "then-president". */
function isAdverb(tree: SentenceTree, word: number): boolean {
  return hasRelation(tree, word, 'advmod') && lower(tree, word + 1) !== 'of' && lower(tree, word + 1) !== '-';
}

/** "Each state has two senators": all of a kind, where a text that is no news opens a sentence with it. */
function isOfAKind(tree: SentenceTree, word: number): boolean {
  return (
    word === 0 && lower(tree, word) === 'each' && hasRelation(tree, tree.tokens[word]?.head ?? -1, 'nsubj')
  );
}

/** "each member of the council", "each year": the noun says of what. */
function isSaidOf(tree: SentenceTree, word: number): boolean {
  const noun = tree.tokens[word]?.head ?? -1;
  const isTime = /^(?:day|week|month|year|hour|minute|person)$/.test(tree.tokens[noun]?.lemma ?? '');
  return isTime || childrenBy(tree, noun, 'nmod', 'acl').length > 0;
}

/** "Another factor is …", "Other members were …": besides those that the text has told of. */
function isOneMoreSubject(tree: SentenceTree, word: number): boolean {
  const noun = tree.tokens[word]?.head ?? -1;
  return (
    hasRelation(tree, word, 'amod', 'det') &&
    hasRelation(tree, noun, 'nsubj') &&
    !tree.tokens.slice(word).some(({ text }) => text === 'than')
  );
}

function resolvePerson(
  reading: Reading,
  at: number,
  { tree }: PlacedSentence,
  word: number,
  into: References,
): void {
  const said = tree.tokens[word]?.text ?? '';
  const reason = `who "${said}" is cannot be told surely`;
  const meant = reading.meant.get(at);
  const name = meant?.get(word) ?? null;
  const subject = subjectBehind(tree, word);
  // "For her last lap she wore": whoever "she" is.
  if (subject !== null && name !== null && meant?.get(subject) === name) return;
  if (name === null || subject !== null || /self$/i.test(said)) {
    const before = reading.meantNear.get(at)?.get(word);
    into.blocks.push({
      first: word,
      end: word + 1,
      reason,
      bound: tree.tokens[word]?.rel === 'nmod:poss' || /self$/i.test(said) ? 'person' : null,
      rivals: /self$/i.test(said) ? [] : rivalsBefore(reading, at, pronounGender(tree, word)),
      ...(before === undefined ? {} : { near: [{ word: before, share: 1 }] }),
    });
    return;
  }
  const isPossessive =
    /^his$/i.test(said) ||
    (/^her$/i.test(said) && tree.tokens[word]?.rel === 'nmod:poss') ||
    /^hers$/i.test(said);
  const owned = tree.tokens[tree.tokens[word]?.head ?? -1]?.upos;
  const owns = isPossessive && owned !== 'ADJ' && owned !== 'VERB';
  const to = owns ? ownerForm(name) : name;
  into.replacements.push({ first: word, end: word + 1, to, rule: 'pronoun', iso: null });
}

/** "For her last lap she wore a red hat": the pronoun of the same gender that is the subject behind what "her" opens. */
function subjectBehind(tree: SentenceTree, word: number): number | null {
  if (tree.tokens[word]?.rel !== 'nmod:poss') return null;
  const gender = pronounGender(tree, word);
  const above = ancestors(tree, word);
  const subjects = above.flatMap((clause) => childrenBy(tree, clause, 'nsubj'));
  const behind = subjects.find((subject) => subject > word && !above.includes(subject));
  return behind !== undefined && pronounGender(tree, behind) === gender ? behind : null;
}

/** Sentences back in which somebody else may be meant. */
const RIVALS_REACH = 2;

function rivalsBefore(reading: Reading, at: number, gender: Gender | null): string[] {
  const near = range(Math.max(0, at - RIVALS_REACH), at - 1);
  const named = near.flatMap((index) => {
    const sentence = reading.sentences[index];
    return (sentence ? peopleIn(sentence) : []).flatMap((person) =>
      person.name !== null && (person.gender === gender || person.gender === 'unknown') ? [person.name] : [],
    );
  });
  return [...named, ...near.flatMap((index) => [...(reading.meant.get(index)?.values() ?? [])])];
}

/** "for it to be respected": what it means there stands in the same clause. */
function isSubjectOfInfinitive(tree: SentenceTree, word: number): boolean {
  const verb = tree.tokens[word]?.head ?? -1;
  return childrenBy(tree, verb, 'mark').some((mark) => lower(tree, mark) === 'to');
}

function isPossessiveOfSubject(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return tree.tokens[word]?.rel === 'nmod:poss' && head >= 0 && hasRelation(tree, head, 'nsubj');
}

/** "cost $1 when it appeared": the subject of what is told below may be that of the whole. */
function isSubjectBelow(tree: SentenceTree, word: number): boolean {
  const verb = tree.tokens[word]?.head ?? -1;
  return (
    lower(tree, word) === 'it' &&
    hasRelation(tree, word, 'nsubj') &&
    hasRelation(tree, verb, 'advcl') &&
    childrenBy(tree, verb, 'csubj', 'ccomp', 'expl', 'xcomp').length === 0
  );
}

/** "it stores its catch and grinds it": no thing does so to itself; "whether it lays eggs was disputed until Caldwell proved it": no thing either. */
function isDoneByTopic(reading: Reading, at: number, word: number): boolean {
  const tree = reading.sentences[at]?.tree;
  const subject = tree ? subjectOverObject(tree, word) : null;
  if (!tree || subject === null) return false;
  return (
    lower(tree, subject) === 'it' ||
    (reading.topic !== null && isTopic(tree, subject, reading.topic)) ||
    /^(?:prove|disprove|deny|admit|confirm|doubt|believe|know|say|mean)$/.test(
      tree.tokens[tree.tokens[word]?.head ?? -1]?.lemma ?? '',
    )
  );
}

/** "It" and "its" mean the thing that was spoken of, where that is only one. */
function resolveThing(
  reading: Reading,
  at: number,
  { tree, quoted }: PlacedSentence,
  word: number,
  into: References,
): void {
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const mayMean = isOwner
    ? isPossessiveOfSubject(tree, word)
    : hasRelation(tree, word, 'nsubj') && !isSubjectOfInfinitive(tree, word);
  const thing =
    quoted[word] || isOfNearer(tree, word)
      ? null
      : mayMean
        ? thingBefore(reading, at, word)
        : topicGoesOn(reading, at, word) && !isDoneByTopic(reading, at, word)
          ? reading.topic
          : null;
  sayThing(thing ?? subjectGoesOn(reading, at, word), tree, word, into);
}

function sayThing(thing: Thing | null, tree: SentenceTree, word: number, into: References): void {
  const said = tree.tokens[word]?.text ?? '';
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  if (thing === null) {
    const reason = `what "${said.toLowerCase()}" means is unclear`;
    const mayBeBound = isOwner || isSubjectBelow(tree, word);
    into.blocks.push({ first: word, end: word + 1, reason, bound: mayBeBound ? 'thing' : null });
    return;
  }
  const to = isOwner ? ownerForm(thing.name) : thing.name;
  into.replacements.push({ first: word, end: word + 1, to, rule: 'pronoun', iso: null });
}

/** True when a phrase, without what hangs from the words of `without`, names something outright: a name, a people or a word with a capital of its own. */
export function hasName(tree: SentenceTree, head: number, without: readonly number[] = []): boolean {
  return phraseWords(tree, head, without).some((word) => {
    const token = tree.tokens[word];
    if (!token || token.text === 'I') return false;
    const isCapital =
      word > 0 && /^\p{Lu}/u.test(token.text) && !/^["“‘]$/.test(tree.tokens[word - 1]?.text ?? '');
    return token.upos === 'PROPN' || isCapital || isNationality(token.text);
  });
}

/** Whether a word was replaced by a name or by what it means; a time in full is no name. Never throws. */
export function isSaidInFull(word: number, replacements: References['replacements']): boolean {
  return replacements.some(({ first, end, rule }) => rule !== 'time' && word >= first && word < end);
}
