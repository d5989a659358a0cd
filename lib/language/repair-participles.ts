import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';
import { firstUnder, hasChild } from '#lib/language/tree-walk';

/**
 * Mends participles that were read as verbs with a subject, verbs read as participles, and plural nouns read as verbs before them.
 * Changes `words` in place; never throws.
 */
export function repairParticiples(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    saidToBe(texts, words, index);
    nounBeforeParticiple(texts, words, index);
    nounBeforeVerb(texts, words, index);
    pastAfterStanding(texts, words, index);
    doneToSomething(texts, words, index);
    countOfDone(words, index);
    wrappedIn(texts, words, index);
    hadByThen(texts, words, index);
  }
}

const TELLING = /^(?:said|thought|believed|known|reputed|rumored|rumoured|alleged|supposed)$/;
const ASCRIBING = /^(?:attributed|ascribed|credited|dedicated)$/;

/** "saved the relic as well as a tunic said to have belonged to a king", "the mosque, a work attributed to him", "a code, a symbol developed by Moe": what is said of a thing. */
function saidToBe(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const noun = words.findLastIndex(({ head, rel }, at) => at < index && head === index && /^nsubj/.test(rel));
  const thing = words[noun];
  if (!verb || !thing || verb.head < 0 || verb.head > noun || !/^(?:conj|parataxis)$/.test(verb.rel)) return;
  const isTold =
    TELLING.test(texts[index] ?? '') && /^to (?:be|have)$/.test(texts.slice(index + 1, index + 3).join(' '));
  const isAscribed = ASCRIBING.test(texts[index] ?? '') && texts[index + 1] === 'to';
  const isDoneBy = verb.rel === 'parataxis' && hasChild(words, index, 'obl:agent');
  if (!isTold && (!(isAscribed || isDoneBy) || hasChild(words, index, 'obj'))) return;
  if (thing.upos !== 'NOUN' || words.some(({ head, rel }) => head === index && /^(?:aux|cop)/.test(rel)))
    return;
  const before = firstUnder(words, noun) - 1;
  const object = words.findLastIndex(
    ({ head, rel }, at) => at < noun && head === verb.head && /^(?:obj|nsubj:pass)$/.test(rel),
  );
  if (object < 0) return;
  const isJoined = hasChild(words, index, 'cc');
  if (!isJoined && texts[before] !== ',') return;
  thing.head = object;
  thing.rel = isJoined ? 'conj' : 'appos';
  for (const [at, word] of words.entries())
    if (word.head === index && at < noun && /^(?:cc|punct)$/.test(word.rel)) word.head = noun;
  verb.head = noun;
  verb.rel = 'acl';
  verb.xpos = 'VBN';
}

const LINKING =
  /^(?:is|has|gets|remains|stays|stands|lies|sits|looks|seems|feels|goes|comes|keeps|becomes|appears|falls|leaves|gives|makes|does)$/;

/** "sex with animals and acts committed without consent": no verb takes a bare participle. */
function nounBeforeParticiple(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  const participle = words[index + 1];
  if (noun?.rel !== 'conj' || noun.xpos !== 'VBZ' || participle?.xpos !== 'VBN') return;
  if (participle.head !== index || LINKING.test(texts[index] ?? '')) return;
  if (words.some(({ head, rel }) => head === index && /^(?:nsubj|obj|aux)/.test(rel))) return;
  const before = words[index - 2];
  if (words[index - 1]?.rel !== 'cc' || !/^NNP?S?$/.test(before?.xpos ?? '')) return;
  becomeJoined(words, index);
  participle.rel = 'acl';
}

/** A plural noun after "and" joins the first of the nouns in the list before it. */
function becomeJoined(words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  if (!noun) return;
  noun.upos = 'NOUN';
  noun.xpos = 'NNS';
  let head = index - 2;
  for (let steps = 0; steps < words.length; steps += 1) {
    const { rel = '', head: above = -1 } = words[head] ?? {};
    if (!/^(?:nmod|conj|compound|flat)/.test(rel) || above < 0 || words[above]?.upos === 'VERB') break;
    if (/^(?:nmod)/.test(rel) && !/^(?:conj|nmod)/.test(words[above]?.rel ?? '')) break;
    head = above;
  }
  noun.head = head;
  noun.rel = 'conj';
}

/** What leaves of a tree, and few other things that have leaves, do. */
const OF_LEAVES = /^(?:rustle|fall|wither|flutter|shake|sway|wilt|unfold|curl|emerge|appear|drop|move|open)$/;

/** "the wind is felt on the face and leaves rustle": leaves are what rustles. */
function nounBeforeVerb(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  const verb = words[index + 1];
  if (texts[index] !== 'leaves' || noun?.rel !== 'conj' || noun.xpos !== 'VBZ' || !verb) return;
  if (verb.head !== index || !OF_LEAVES.test(texts[index + 1] ?? '')) return;
  verb.upos = 'VERB';
  verb.xpos = 'VBP';
  verb.head = noun.head;
  verb.rel = 'conj';
  for (const [at, word] of words.entries())
    if (word.head === index && (word.rel === 'cc' || at > index + 1)) word.head = index + 1;
  noun.upos = 'NOUN';
  noun.xpos = 'NNS';
  noun.head = index + 1;
  noun.rel = 'nsubj';
}

/** "Simpson, a meteorologist, published descriptions for land, and others came later": the first clause has a verb of its own. */
function pastAfterStanding(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const object = words[verb?.head ?? -1];
  const subject = object?.head ?? -1;
  const later = words[subject]?.head ?? -1;
  const last = words[later];
  if (verb?.rel !== 'amod' || verb.xpos !== 'VBN' || object?.rel !== 'appos' || !last) return;
  if (texts[index - 1] !== ',' || words[subject]?.rel !== 'nsubj' || last.rel !== 'root') return;
  if (words[subject]?.upos !== 'PROPN' || !isPastForm((texts[index] ?? '').toLowerCase())) return;
  const standing = words.findIndex(
    ({ head, rel }, at) => head === subject && rel === 'appos' && at > subject && at < index,
  );
  const second = words.findIndex(({ head, rel }, at) => head === subject && rel === 'conj' && at > index);
  const other = words[second];
  const joint = words.findIndex(({ head, rel }, at) => head === second && rel === 'cc' && at > index);
  if (standing < 0 || !other || joint < 0 || texts[joint - 1] !== ',' || later < second) return;
  const objectAt = verb.head;
  verb.xpos = 'VBD';
  verb.head = -1;
  verb.rel = 'root';
  object.head = index;
  object.rel = 'obj';
  last.head = index;
  last.rel = 'conj';
  other.head = later;
  other.rel = 'nsubj';
  for (const [at, word] of words.entries()) {
    if (word.head === later && at < joint && at !== index) word.head = index;
    if (word.head === objectAt && at < index) word.head = index;
    if (at === joint || (at === words.length - 1 && word.rel === 'punct'))
      word.head = at === joint ? later : index;
  }
}

/** "Figo had a flag, red and blue, thrown at him": what happened to the thing is part of what is told of him. */
function doneToSomething(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const done = words[index];
  const had = done?.head ?? -1;
  const isLoose = done?.rel === 'advcl' || (done?.rel === 'conj' && !hasChild(words, index, 'cc'));
  if (!done || !isLoose || done.xpos !== 'VBN' || !/^ha[ds]$|^have$/.test(texts[had] ?? '')) return;
  if (words[had]?.upos !== 'VERB' || !hasChild(words, had, 'obj') || had > index) return;
  if (words.some(({ head, rel }) => head === index && /^(?:aux|mark|nsubj)/.test(rel))) return;
  if (!/^(?:at|on|to|from|by|into|off)$/.test(texts[index + 1] ?? '')) return;
  done.rel = 'xcomp';
}

/** "1,600 houses were destroyed and 12,000 damaged": the second figure counts what was damaged. */
function countOfDone(words: AnalyzedWord[], index: number): void {
  const number = words[index];
  const done = words[index + 1];
  if (number?.upos !== 'NUM' || number.rel !== 'nummod' || number.head !== index + 1) return;
  if (done?.upos !== 'VERB' || done.xpos !== 'VBN' || done.rel !== 'conj') return;
  number.rel = 'nsubj:pass';
}

const FURNISHED =
  /^(?:wrapped|covered|coated|lined|filled|painted|surrounded|decorated|equipped|topped|crowned|packed|dressed|dedicated|divided)$/;

/** "was designed by a Dutch firm and wrapped in metal circles": what has no object is done to the subject. */
function wrappedIn(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const first = verb?.head ?? -1;
  if (verb?.rel !== 'conj' || verb.xpos !== 'VBD' || !FURNISHED.test(texts[index] ?? '')) return;
  if (words[first]?.xpos !== 'VBN' || !hasChild(words, first, 'aux:pass')) return;
  if (words.some(({ head, rel }) => head === index && /^(?:nsubj|obj|aux)/.test(rel))) return;
  if (/^(?:in|with|by|into|to|from)$/.test(texts[index + 1] ?? '')) verb.xpos = 'VBN';
}

/** "By 2007 it had shrunk and split into lakes": what had happened by then goes on after "and". */
function hadByThen(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const first = verb?.head ?? -1;
  if (texts[0] !== 'By' || verb?.rel !== 'conj' || verb.xpos !== 'VBD' || first > index) return;
  if (words[first]?.xpos !== 'VBN' || !isPastForm((texts[index] ?? '').toLowerCase())) return;
  const isHad = words.some(({ head, rel }, at) => head === first && rel === 'aux' && texts[at] === 'had');
  if (isHad && !words.some(({ head, rel }) => head === index && /^(?:nsubj|aux)/.test(rel)))
    verb.xpos = 'VBN';
}
