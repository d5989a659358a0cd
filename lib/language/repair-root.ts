import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';
import { firstUnder, reaches } from '#lib/language/tree-walk';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * A sentence whose root is a noun although a finite verb without subject follows it: the verb is the root, the noun its
 * subject ("A net that is meant to save lives was completed"; "The Baikal seal lives in the lake"). Changes `words` in place;
 * never throws.
 */
export function repairRoot(texts: readonly string[], words: AnalyzedWord[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  priceIsNoRoot(words, root);
  pastReadAsNoun(texts, words, root);
  const noun = words[root];
  if (
    !noun ||
    !/^(?:NOUN|PROPN)$/.test(noun.upos) ||
    words.some(({ head, rel }) => head === root && rel === 'cop')
  )
    return;
  const verb = verbWithoutSubject(texts, words, root);
  const past = verb < 0 ? verbAfterRelative(texts, words, root) : -1;
  if (verb >= 0) becomeRoot(words, root, verb);
  else if (past >= 0) becomeRootOver(texts, words, root, past);
  else if (isVerbWithSubject(texts, words, root)) becomeVerb(words, root);
  else if (!words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) verbReadAsNoun(texts, words, root);
}

/** "The project cost £776m": the price is what the verb takes, not what the sentence is about. */
function priceIsNoRoot(words: AnalyzedWord[], root: number): void {
  const price = words[root];
  const verb = words[root - 1];
  if (!price || !verb || !/^(?:SYM|NUM)$/.test(price.upos) || verb.upos !== 'VERB' || verb.head !== root)
    return;
  if (!words.some(({ head, rel }) => head === root - 1 && /^nsubj/.test(rel))) return;
  verb.head = -1;
  verb.rel = 'root';
  if (verb.xpos === 'VB' || verb.xpos === 'VBN') verb.xpos = 'VBD';
  price.head = root - 1;
  price.rel = 'obj';
}

/** "Fire tore through the mill": a form that is nothing but a past, behind its subject. */
function pastReadAsNoun(texts: readonly string[], words: AnalyzedWord[], root: number): void {
  const verb = words[root];
  const subject = words[root - 1];
  const text = texts[root] ?? '';
  if (verb?.upos !== 'NOUN' || verb.xpos !== 'NN' || subject?.head !== root || subject.rel !== 'compound')
    return;
  if (!lexiconTags(text).includes('PastTense') || !isPastForm(text)) return;
  if (!/^(?:ADP|DET|ADV)$/.test(words[root + 1]?.upos ?? '')) return;
  verb.upos = 'VERB';
  verb.xpos = 'VBD';
  subject.rel = 'nsubj';
  for (const [index, word] of words.entries()) {
    if (word.head !== root || index === root - 1) continue;
    if (index < root && /^(?:det|amod|compound|nmod:poss|nummod)$/.test(word.rel)) word.head = root - 1;
    if (index > root && word.rel === 'nmod') word.rel = 'obl';
  }
}

/** The first finite verb after the root that has neither subject nor conjunction and hangs from the root or what follows it. */
function verbWithoutSubject(texts: readonly string[], words: readonly AnalyzedWord[], root: number): number {
  return words.findIndex((word, index) => {
    if (index <= root || !/^(?:conj|parataxis|advcl|ccomp|xcomp|appos|acl)$/.test(word.rel)) return false;
    const below = words.filter(({ head }) => head === index);
    if (below.some(({ rel, upos }) => /^(?:nsubj|csubj|expl|mark)/.test(rel) || upos === 'SCONJ'))
      return false;
    if (opensWithConjunction(words, index)) return false;
    // A participle after its noun has no object: "Reagan nominated O'Connor" is no "Reagan, nominated".
    const isAdjective = lexiconTags((texts[index] ?? '').toLowerCase()).includes('Adjective');
    const isActive = word.rel === 'acl' && !isAdjective && below.some(({ rel }) => rel === 'obj');
    const forms =
      words[index - 1]?.upos === 'PUNCT' || isActive ? /^(?:VBD|VBZ|VBP|VBN)$/ : /^(?:VBD|VBZ|VBP)$/;
    const isBare = word.rel !== 'xcomp' && !below.some(({ rel }) => /^aux/.test(rel));
    if (
      word.upos === 'VERB' &&
      forms.test(word.xpos) &&
      (word.xpos !== 'VBN' || isPastForm((texts[index] ?? '').toLowerCase())) &&
      isBare
    )
      return true;
    return below.some(({ rel, xpos }) => /^(?:aux|cop)/.test(rel) && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
  });
}

/** "and died" goes on something; "is a Filipino and American journalist" does not. */
function opensWithConjunction(words: readonly AnalyzedWord[], index: number): boolean {
  const finite = words.findIndex(({ head, rel }) => head === index && /^(?:cop|aux)/.test(rel));
  const first = finite < 0 ? index : Math.min(finite, index);
  return words.some(({ head, rel }, at) => head === index && rel === 'cc' && at < first);
}

function becomeRoot(words: AnalyzedWord[], root: number, verb: number): void {
  const noun = words[root];
  const predicate = words[verb];
  if (!noun || !predicate) return;
  if (predicate.xpos === 'VBN' && !words.some(({ head, rel }) => head === verb && /^aux/.test(rel)))
    predicate.xpos = 'VBD';
  predicate.head = -1;
  predicate.rel = 'root';
  noun.head = verb;
  const isPassive = words.some(({ head, rel }) => head === verb && rel === 'aux:pass');
  // "In March 2014 the court ruled": what a preposition governs is no subject.
  const hasCase = words.some(({ head, rel }, at) => head === root && rel === 'case' && at < root);
  noun.rel = hasCase ? 'obl' : isPassive ? 'nsubj:pass' : 'nsubj';
  for (const [index, word] of words.entries()) {
    if (word.head === root && index > verb && index !== verb) word.head = verb;
  }
}

/** "Jeff Weiner reports to …": a root that has a subject and no copula is a verb. */
function isVerbWithSubject(texts: readonly string[], words: readonly AnalyzedWord[], root: number): boolean {
  const subject = words.find(({ head, rel }) => head === root && rel === 'nsubj');
  if (words[root]?.xpos !== 'NNS' || !subject || /^NNP?S$/.test(subject.xpos)) return false;
  return lexiconTags((texts[root] ?? '').toLowerCase()).includes('PresentTense');
}

function becomeVerb(words: AnalyzedWord[], root: number): void {
  const verb = words[root];
  if (!verb) return;
  verb.upos = 'VERB';
  verb.xpos = 'VBZ';
  for (const [index, word] of words.entries())
    if (word.head === root && index > root && word.rel === 'nmod') word.rel = 'obl';
}

/** "The Baikal seal lives in the lake": the only word that can be the verb was read as a plural noun. */
function verbReadAsNoun(texts: readonly string[], words: AnalyzedWord[], root: number): void {
  const verb = words[root];
  const subject = words[root - 1];
  if (
    !verb ||
    !subject ||
    verb.xpos !== 'NNS' ||
    subject.head !== root ||
    !/^(?:NOUN|PROPN)$/.test(subject.upos)
  )
    return;
  if (/^NNP?S$/.test(subject.xpos) || !/s$/.test(texts[root] ?? '')) return;
  const isVerb = lexiconTags((texts[root] ?? '').toLowerCase()).includes('PresentTense');
  if (!isVerb || !words.some(({ head, upos }, index) => index > root && head === root && upos !== 'PUNCT'))
    return;
  becomeVerb(words, root);
  subject.rel = 'nsubj';
  for (const [index, word] of words.entries()) {
    if (word.head !== root || index === root - 1) continue;
    if (index < root && /^(?:det|amod|compound|nmod:poss|nummod)$/.test(word.rel)) word.head = root - 1;
  }
}

/** "Ann Rees, who led the choir, announced hours after it that …": a past form right after the comma is the verb of the sentence. */
function verbAfterRelative(texts: readonly string[], words: readonly AnalyzedWord[], root: number): number {
  const relative = words.findIndex(
    ({ head, rel }, at) => at > root && rel === 'acl:relcl' && reaches(words, head, root),
  );
  if (relative < 0 || texts[firstUnder(words, relative) - 1] !== ',') return -1;
  let last = relative;
  while (last + 1 < words.length && reaches(words, last + 1, relative)) last += 1;
  const verb = words[last + 2];
  const isForm =
    verb?.upos === 'VERB' && /^VB[DN]$/.test(verb.xpos) && isPastForm((texts[last + 2] ?? '').toLowerCase());
  return texts[last + 1] === ',' && isForm ? last + 2 : -1;
}

/** `becomeRoot` for a verb that was read as part of what follows it. */
function becomeRootOver(texts: readonly string[], words: AnalyzedWord[], root: number, verb: number): void {
  for (let above = words[verb]?.head ?? -1, steps = 0; above > verb && steps < words.length; steps += 1) {
    const word = words[above];
    if (!word) break;
    const next = word.head;
    word.head = verb;
    word.rel = words.some(({ head, rel }) => head === above && rel === 'case')
      ? 'obl'
      : /^(?:minute|hour|day|week|month|year)s?$/.test(texts[above] ?? '')
        ? 'obl:unmarked'
        : 'obj';
    above = next;
  }
  becomeRoot(words, root, verb);
}
