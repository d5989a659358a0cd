import { lemmaOf } from '#lib/language/lemmas';
import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/**
 * Mends clauses that no English sentence has: a verb of "whose book …" without subject, the object of a relative clause read as a second
 * subject, "it" as a placeholder before "the first to …", "by Ann Rees" under "the beginning of 2012". Changes `words` in place;
 * never throws.
 */
export function repairClauses(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    whoseVerb(texts, words, index);
    objectOfRelative(words, index);
    firstTo(texts, words, index);
    arguedThat(texts, words, index);
    agentUnderTime(texts, words, index);
    pairBeforeVerb(words, index);
    timeBeforeSubject(texts, words, index);
    clauseBeforeSemicolon(texts, words, index);
    verbAfterRelative(words, index);
    clauseReadAsPhrase(texts, words, index);
    saidAndDid(words, index);
  }
}

/** "said that he would not quit and asked the president": who said it asked too; what would be is told in another form. */
function saidAndDid(words: AnalyzedWord[], index: number): void {
  const did = words[index];
  const would = words[did?.head ?? -1];
  const said = words[would?.head ?? -1];
  if (did?.rel !== 'conj' || did.xpos !== 'VBD' || would?.rel !== 'ccomp' || said?.xpos !== 'VBD') return;
  const isModal = words.some(({ head, rel, xpos }) => head === did.head && rel === 'aux' && xpos === 'MD');
  const isOwn = words.some(({ head, rel }) => head === index && /^(?:nsubj|aux|expl)/.test(rel));
  if (isModal && !isOwn && would.xpos === 'VB') did.head = would.head;
}

/** "because yeast, a fungus, feeds on sugar", "After the votes were passed on, …": what the conjunction opens has a verb. */
function clauseReadAsPhrase(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const mark = words[index];
  const noun = words[mark?.head ?? -1];
  if (mark?.rel !== 'case' || noun?.rel !== 'obl' || mark.head < index) return;
  if (!/^(?:because|although|though|while|after|before|until)$/i.test(texts[index] ?? '')) return;
  const above = noun.head;
  const verb = words.findIndex(
    ({ head, rel, upos }, at) =>
      at > mark.head &&
      head === above &&
      /^(?:advcl|conj)$/.test(rel) &&
      upos === 'VERB' &&
      hasFiniteVerb(words, at) &&
      !words.some(({ head: over, rel: own }) => over === at && /^(?:nsubj|csubj|mark|cc|expl)/.test(own)),
  );
  const clause = words[verb];
  // "After the war he came": the verb that follows is that of the sentence.
  if (!clause || (index < above && verb > above) || hasSubjectBetween(words, mark.head, verb)) return;
  const isPassive = words.some(({ head, rel }) => head === verb && rel === 'aux:pass');
  for (const [at, word] of words.entries()) {
    if (word.head !== above || at === verb) continue;
    if (at > mark.head && at < verb && word.rel === 'conj') {
      word.head = mark.head;
      word.rel = 'appos';
    }
    const isJoined = at > verb && word.rel === 'conj' && (index > above || at < above);
    if (isJoined && !words.some(({ head, rel }) => head === at && /^nsubj/.test(rel))) word.head = verb;
  }
  clause.rel = 'advcl';
  noun.head = verb;
  noun.rel = isPassive ? 'nsubj:pass' : 'nsubj';
  mark.head = verb;
  mark.rel = 'mark';
  mark.upos = 'SCONJ';
}

function hasSubjectBetween(words: readonly AnalyzedWord[], from: number, to: number): boolean {
  return words.some(({ rel }, at) => at > from && at < to && /^nsubj/.test(rel));
}

/** "…; the ones that are common in ponds descend from a pair": the verb behind a relative clause is that of what the clause is about. */
function verbAfterRelative(words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  if (verb?.rel !== 'advcl' || verb.upos !== 'VERB' || !/^VB[PZD]?$/.test(verb.xpos)) return;
  if (words.some(({ head, rel }) => head === index && /^(?:mark|nsubj|aux|advmod|cc|expl)/.test(rel))) return;
  const relative = words[verb.head];
  const noun = words[relative?.head ?? -1];
  if (!relative || !noun || relative.rel !== 'acl:relcl' || verb.head > index) return;
  const above = words[noun.head];
  if (noun.rel !== 'conj' || !above || !/^(?:VERB|ADJ)$/.test(above.upos) || noun.upos === 'VERB') return;
  verb.head = noun.head;
  verb.rel = 'conj';
  if (verb.xpos === 'VB') verb.xpos = 'VBP';
  noun.head = index;
  noun.rel = 'nsubj';
}

/** "a writer whose book drew attention": the book drew it. */
function whoseVerb(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  if (noun?.rel !== 'acl:relcl' || !/^(?:NOUN|PROPN)$/.test(noun.upos) || hasChild(words, index, 'cop'))
    return;
  const isWhose = words.some(
    ({ head, rel }, at) => head === index && rel === 'nmod:poss' && texts[at] === 'whose',
  );
  const verb = words.findIndex(
    ({ head, upos, xpos }, at) =>
      at > index && head === noun.head && upos === 'VERB' && /^VB[DZPN]$/.test(xpos),
  );
  const predicate = words[verb];
  if (!isWhose || !predicate || !/^acl/.test(predicate.rel) || hasChild(words, verb, 'nsubj')) return;
  if (predicate.xpos === 'VBN' && (hasChild(words, verb, 'aux:pass') || !isPastForm(texts[verb] ?? '')))
    return;
  if (predicate.xpos === 'VBN') predicate.xpos = 'VBD';
  predicate.rel = 'acl:relcl';
  for (let at = index + 1; at < verb; at += 1) {
    const between = words[at];
    if (between?.head === noun.head) between.head = index;
  }
  noun.head = verb;
  noun.rel = 'nsubj';
}

/** "The signal that confirmed the landing took 28 minutes": right after the verb of a relative clause stands its object. */
function objectOfRelative(words: AnalyzedWord[], index: number): void {
  const object = words[index];
  if (object?.rel !== 'nsubj' || object.head < index || !/^(?:NOUN|PROPN)$/.test(object.upos)) return;
  const subject = words.findIndex(
    ({ head, rel }, at) => at < index && head === object.head && /^nsubj/.test(rel),
  );
  const verb = firstUnder(words, index) - 1;
  const relative = words[verb];
  if (subject < 0 || relative?.rel !== 'acl:relcl' || relative.head !== subject || relative.upos !== 'VERB')
    return;
  const pronoun = words.find(({ head, rel }) => head === verb && rel === 'nsubj');
  if (!/^W(?:DT|P)$/.test(pronoun?.xpos ?? '') || hasChild(words, verb, 'obj')) return;
  object.head = verb;
  object.rel = 'obj';
}

/** "It is also the first to be built across the river": "it" is what was built. */
function firstTo(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const placeholder = words[index];
  const rank = placeholder?.head ?? -1;
  if (placeholder?.rel !== 'expl' || !/^it$/i.test(texts[index] ?? '')) return;
  if (
    !/^(?:first|last|only|next|second|third)$/.test(texts[rank] ?? '') ||
    !/^to$/.test(texts[rank + 1] ?? '')
  )
    return;
  const deed = words.find(({ head, rel }, at) => head === rank && rel === 'csubj' && at > rank);
  if (!deed) return;
  placeholder.rel = 'nsubj';
  deed.rel = 'acl';
}

/** "It argued that lime killed fish": who argues is no placeholder. */
function arguedThat(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const placeholder = words[index];
  const verb = placeholder?.head ?? -1;
  if (placeholder?.rel !== 'expl' || !/^it$/i.test(texts[index] ?? '') || words[verb]?.upos !== 'VERB')
    return;
  const isActive = !words.some(({ head, rel }) => head === verb && /^(?:aux:pass|cop|nsubj)/.test(rel));
  if (isActive && SAYS.test(lemmaOf((texts[verb] ?? '').toLowerCase(), words[verb]?.xpos ?? 'VBD')))
    placeholder.rel = 'nsubj';
}

const SAYS =
  /^(?:say|argue|announce|state|claim|warn|report|declare|add|estimate|note|admit|conclude|recommend)$/;

/** "was coached since the beginning of 2012 by Ann Rees": she coached, she is no part of the year. */
function agentUnderTime(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const agent = words[index];
  const time = agent?.head ?? -1;
  if (agent?.rel !== 'nmod' || agent.upos !== 'PROPN' || time > index) return;
  const isTime =
    /^(?:beginning|start|end|middle|spring|summer|autumn|fall|winter|year|month|week|day)$/.test(
      texts[time] ?? '',
    ) || /^(?:1\d|20)\d\d$/.test(texts[time] ?? '');
  const isBy = words.some(({ head, rel }, at) => head === index && rel === 'case' && texts[at] === 'by');
  const verb = words[time]?.head ?? -1;
  if (!isTime || !isBy || verb < 0 || verb > time) return;
  if (!hasChild(words, verb, 'aux:pass') || hasChild(words, verb, 'obl:agent')) return;
  agent.head = verb;
  agent.rel = 'obl:agent';
}

/** "The capital, Bala, and its surroundings are home to": an "and" between two subjects of a verb joins them. */
function pairBeforeVerb(words: AnalyzedWord[], index: number): void {
  const second = words[index];
  if (!second || !/^nsubj/.test(second.rel) || second.head < index) return;
  if (!/^(?:NOUN|PROPN)$/.test(second.upos)) return;
  const joint = firstUnder(words, index) - 1;
  if (words[joint]?.rel !== 'cc' || words[joint]?.head !== second.head) return;
  const first = words.findIndex(
    ({ head, rel }, at) => at < joint && head === second.head && /^nsubj/.test(rel),
  );
  const cc = words[joint];
  if (first < 0 || !cc) return;
  cc.head = index;
  second.head = first;
  second.rel = 'conj';
}

/** "By 1500 presses were at work", "By then the mill was": no subject opens with a preposition. */
function timeBeforeSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const subject = words[index];
  if (!subject || !/^nsubj/.test(subject.rel) || !/^(?:NOUN|PROPN)$/.test(subject.upos)) return;
  const marker = words.findIndex(({ head, rel }, at) => head === index && rel === 'case' && at < index);
  const time = marker + 1;
  const when = words[time];
  if (marker < 0 || time >= index || !when || when.head !== index || subject.head < index) return;
  if (!/^(?:by|in|since|until|before|after|from)$/i.test(texts[marker] ?? '')) return;
  const isYear = /^(?:1\d|20)\d\d$/.test(texts[time] ?? '') && when.rel === 'nummod';
  if (!isYear && !/^(?:then|now)$/.test(texts[time] ?? '')) return;
  when.head = subject.head;
  when.rel = isYear ? 'obl' : 'advmod';
  const preposition = words[marker];
  if (preposition) preposition.head = time;
}

/** "At its peak the company employed 900 people; it has ten": what stands before a semicolon with a noun of its own is a clause. */
function clauseBeforeSemicolon(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const subject = verb?.head ?? -1;
  const later = words[subject]?.head ?? -1;
  const root = words[later];
  if (verb?.rel !== 'acl' || verb.xpos !== 'VBN' || subject > index || !root || root.head >= 0) return;
  if (!/^nsubj/.test(words[subject]?.rel ?? '') || later < index || !hasChild(words, index, 'obj')) return;
  if (
    !isPastForm((texts[index] ?? '').toLowerCase()) ||
    /^(?:call|name|give|pay|award)$/.test(lemmaOf(texts[index] ?? '', 'VBN'))
  )
    return;
  const mark = texts.findIndex((text, at) => text === ';' && at > index && at < later);
  if (mark < 0 || !words.some(({ head, rel }, at) => at > mark && head === later && /^nsubj/.test(rel)))
    return;
  const noun = words[subject];
  if (!noun) return;
  verb.xpos = 'VBD';
  verb.head = -1;
  verb.rel = 'root';
  noun.head = index;
  noun.rel = 'nsubj';
  root.head = index;
  root.rel = 'parataxis';
  for (const [at, word] of words.entries())
    if (word.head === later && at < mark && at !== index) word.head = index;
  for (let at = index + 1; at < mark; at += 1)
    if (words[at]?.head === subject && !reaches(words, at, index)) (words[at] as AnalyzedWord).head = index;
}
