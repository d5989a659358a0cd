import { lemmaOf } from '#lib/language/lemmas';
import type { AnalyzedWord } from '#lib/language/parser';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/**
 * Mends what goes on the sentence after something between commas and was hung inside it: "gave Deep Blue, a machine built by IBM, a final
 * score", "runs from 0, which stands for calm, to 12". Changes `words` in place; never throws.
 */
export function repairAsides(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    givenThing(texts, words, index);
    afterRelativeClause(texts, words, index);
    onBoard(texts, words, index);
    secondWith(texts, words, index);
    hadItBeen(texts, words, index);
    fromWhich(texts, words, index);
    clauseAfterPreposition(texts, words, index);
    nameAfterTime(texts, words, index);
    nameAfterClock(texts, words, index);
    measureOfStanding(texts, words, index);
    claimWithThat(texts, words, index);
  }
}

const GIVING = /^(?:give|award|grant|offer|deny|hand|send|show|lend|pay|earn)$/;
/** Verbs that take no person alone. */
const ONLY_GIVING = /^(?:give|award|grant|offer|deny)$/;

/** "gave Deep Blue, a machine built by IBM, a final score": the score is what was given, not what IBM is. */
function givenThing(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const gift = words[index];
  if (gift?.rel !== 'appos' || gift.upos !== 'NOUN') return;
  const opens = firstUnder(words, index);
  if (texts[opens - 1] !== ',' || !/^(?:an?|the|its|his|her|their)$/.test(texts[opens] ?? '')) return;
  const isGoing = texts.some((text, at) => at > index && /^[,;]$/.test(text));
  const verb = verbAbove(words, gift.head);
  const lemma = lemmaOf(texts[verb] ?? '', words[verb]?.xpos ?? '');
  if (isGoing || !GIVING.test(lemma)) return;
  const [receiver = -1, second = -1, ...more] = words.flatMap(({ head, rel }, at) =>
    head === verb && at > verb && at < index && /^i?obj$/.test(rel) ? [at] : [],
  );
  const standing =
    second < 0 && ONLY_GIVING.test(lemma)
      ? words.findIndex(({ head, rel }, at) => head === receiver && rel === 'appos' && at < index)
      : second;
  const [who, what] = [words[receiver], words[standing]];
  if (!who || !what || more.length > 0 || texts[firstUnder(words, standing) - 1] !== ',') return;
  who.rel = 'iobj';
  what.head = receiver;
  what.rel = 'appos';
  gift.head = verb;
  gift.rel = 'obj';
}

/** The verb of the clause that a noun stands in, over the participles that hang from nouns; -1 for none. */
function verbAbove(words: readonly AnalyzedWord[], from: number): number {
  let at = from;
  for (let steps = 0; steps < words.length && words[at]; steps += 1) {
    if (words[at]?.upos === 'VERB' && !/^acl/.test(words[at]?.rel ?? '')) return at;
    at = words[at]?.head ?? -1;
  }
  return -1;
}

const SENTENCING = /^(?:sentence|condemn|appoint|elect|promote|name|transfer|send|take|move|bring|raise)$/;

/** "runs from 0, which stands for calm, to 12", "sentenced him, who had admitted it, to nine years": "to" goes on the clause outside. */
function afterRelativeClause(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const end = words[index];
  const inner = end?.head ?? -1;
  const clause = words[inner];
  if (end?.rel !== 'obl' || clause?.rel !== 'acl:relcl' || inner > index) return;
  const to = words.findIndex(({ head, rel }, at) => head === index && rel === 'case' && at < index);
  if (texts[to] !== 'to' || texts[to - 1] !== ',') return;
  const noun = words[clause.head];
  const outer = noun?.head ?? -1;
  const verb = words[outer];
  const opensWithComma = words.some(
    ({ head, rel, xpos }, at) =>
      rel !== 'punct' && head === inner && at < inner && /^W/.test(xpos) && texts[at - 1] === ',',
  );
  if (!noun || verb?.upos !== 'VERB' || !opensWithComma) return;
  const isRange = words.some(
    ({ head, rel }, at) => head === clause.head && rel === 'case' && texts[at] === 'from',
  );
  const isSentenced = noun.rel === 'obj' && SENTENCING.test(lemmaOf(texts[outer] ?? '', verb.xpos));
  if (isRange || isSentenced) end.head = outer;
}

/** "Flight 002 from New York, which had 100 guests on board": what carries people is what came, not where from. */
function onBoard(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const clause = words[index];
  const place = words[clause?.head ?? -1];
  if (clause?.rel !== 'acl:relcl' || place?.rel !== 'nmod' || place.upos !== 'PROPN') return;
  const isFromPlace = words.some(
    ({ head, rel }, at) =>
      head === clause.head && rel === 'case' && /^(?:from|to|for|at|in)$/.test(texts[at] ?? ''),
  );
  if (!isFromPlace) return;
  const rest = texts.slice(index + 1, index + 9).join(' ');
  if (/ (?:on board|aboard)\b/.test(` ${rest}`)) clause.head = place.head;
}

/** "won twice with Bremen and, in 1998, with Kaiserslautern": the second is joined to the first. */
function secondWith(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const second = words[index];
  if (second?.rel !== 'obl' || second.upos !== 'PROPN') return;
  const by = words.findIndex(({ head, rel }, at) => head === index && rel === 'case' && at < index);
  if (by < 0 || texts[by - 1] !== ',') return;
  const time = words.findLastIndex(
    ({ head, rel }, at) =>
      at < by &&
      head === second.head &&
      /^obl/.test(rel) &&
      words.some((word, cc) => word.head === at && word.rel === 'cc' && cc < at),
  );
  const first = words.findLastIndex(
    ({ head, rel }, at) =>
      at < time &&
      head === second.head &&
      rel === 'obl' &&
      words.some((word, mark) => word.head === at && word.rel === 'case' && texts[mark] === texts[by]),
  );
  const joint = words.findIndex(({ head, rel }) => head === time && rel === 'cc');
  const [when, and] = [words[time], words[joint]];
  if (time < 0 || first < 0 || !when || !and) return;
  and.head = index;
  when.head = index;
  when.rel = 'orphan';
  second.head = first;
  second.rel = 'conj';
}

/** "and, had the bells fallen, the building might have been lost": a condition. */
function hadItBeen(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const had = words[index];
  const fallen = words.findIndex(
    ({ head, rel, xpos }, at) => at > index && head === index && rel === 'xcomp' && xpos === 'VBN',
  );
  const subject = words.findIndex(
    ({ head, rel }, at) => at > index && at < fallen && head === index && rel === 'obj',
  );
  if (texts[index] !== 'had' || !/^(?:and|but|,)$/.test(texts[index - 1] ?? '') || fallen < 0 || !had) return;
  if (subject !== fallen - 1 || had.upos !== 'VERB' || texts[fallen + 1] !== ',') return;
  const would = words.findIndex(
    ({ xpos }, at) => at > fallen && xpos === 'MD' && /^(?:would|might|could)$/.test(texts[at] ?? ''),
  );
  const main = words[would]?.head ?? -1;
  let top = main;
  for (let steps = 0; steps < words.length && words[top] && words[top]?.head !== had.head; steps += 1)
    top = words[top]?.head ?? -1;
  const [condition, thing] = [words[fallen], words[subject]];
  if (main < 0 || top < 0 || !condition || !thing || hasChild(words, index, 'nsubj')) return;
  for (const word of words) if (word.head === index) word.head = word.rel === 'cc' ? top : fallen;
  condition.head = main;
  condition.rel = 'advcl';
  thing.rel = 'nsubj';
  had.upos = 'AUX';
  had.head = fallen;
  had.rel = 'aux';
}

/** "a form from which the parts have been removed": the clause is of the noun before the preposition. */
function fromWhich(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const which = words[index];
  const verb = words[which?.head ?? -1];
  const noun = words[index - 2];
  if (texts[index] !== 'which' || which?.rel !== 'obl' || verb?.rel !== 'advcl' || !noun) return;
  if (words[index - 1]?.head !== index || words[index - 1]?.rel !== 'case' || which.head < index) return;
  if (noun.upos !== 'NOUN') return;
  verb.head = index - 2;
  verb.rel = 'acl:relcl';
}

/** "in 1882, after a voyage on a ship had taken him north, he became": "after" opens a clause where a verb follows its noun. */
function clauseAfterPreposition(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  const at = noun?.head ?? -1;
  const verb = words[at];
  if (noun?.rel !== 'obl' || noun.upos !== 'NOUN' || at < index || verb?.rel !== 'conj') return;
  const opens = words.findIndex(({ head, rel }, mark) => head === index && rel === 'case' && mark < index);
  const marker = words[opens];
  if (!marker || !/^(?:after|before|until|since)$/i.test(texts[opens] ?? '')) return;
  const aux = words.findIndex(({ head, rel }) => head === at && rel === 'aux');
  if (aux < 0 || words.some(({ head, rel }) => head === at && /^nsubj/.test(rel))) return;
  for (let word = index + 1; word < aux; word += 1) if (!reaches(words, word, index)) return;
  const later = words.findIndex(
    ({ head, rel }, word) =>
      word > at && head === verb.head && rel === 'conj' && hasChild(words, word, 'nsubj'),
  );
  const main = words[later];
  if (!main || hasChild(words, later, 'cc')) return;
  for (const [word, { head, rel }] of words.entries())
    if (head === at && word < opens && words[word] && rel !== 'punct')
      (words[word] as AnalyzedWord).head = later;
  marker.head = at;
  marker.rel = 'mark';
  noun.rel = 'nsubj';
  verb.head = later;
  verb.rel = 'advcl';
}

/** "On the night of the arrest Jo Ann Robinson, a teacher, and a few helpers ran off leaflets": the name opens the subject. */
function nameAfterTime(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const name = words[index];
  const noun = words[name?.head ?? -1];
  if (name?.rel !== 'appos' || name.upos !== 'PROPN' || name.head !== index - 1 || !noun) return;
  const root = words.findIndex(({ rel }) => rel === 'root');
  if (!/^(?:nmod|obl)/.test(noun.rel) || root < index || !reaches(words, index, root)) return;
  const second = words.findIndex(
    ({ head, rel }, at) => head === root && /^nsubj/.test(rel) && at > index && at < root,
  );
  const joint = firstUnder(words, second) - 1;
  const [other, and] = [words[second], words[joint]];
  if (!other || and?.rel !== 'cc' || and.head !== root || texts[joint - 1] !== ',') return;
  name.head = root;
  name.rel = other.rel;
  other.head = index;
  other.rel = 'conj';
  and.head = second;
}

/** "and at 11:30 p.m. Harald Jäger, the officer in charge, gave way": the name is the subject of the verb that has none. */
function nameAfterClock(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const name = words[index];
  const clock = name?.head ?? -1;
  const time = words[clock];
  if (
    name?.rel !== 'conj' ||
    name.upos !== 'PROPN' ||
    time?.upos !== 'NUM' ||
    !/^[ap]\.m\.$/.test(texts[index - 1] ?? '')
  )
    return;
  const joint = words.findIndex(({ head, rel }, at) => head === clock && rel === 'cc' && at < clock);
  const and = words[joint];
  const at = words.findIndex(
    ({ head, rel, upos }, verb) => verb > index && head === time.head && rel === 'conj' && upos === 'VERB',
  );
  if (!and || at < 0 || texts[at - 1] !== ',') return;
  if (words.some(({ head, rel }) => head === at && /^(?:nsubj|cc$)/.test(rel))) return;
  name.head = at;
  name.rel = 'nsubj';
  and.head = at;
  time.head = at;
}

/** "The bridge, a steel structure 447 feet long, was completed": the measure is of the structure. */
function measureOfStanding(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const long = words[index];
  const standing = words[index - 3];
  if (!/^(?:long|wide|high|tall|deep|thick|across)$/.test(texts[index] ?? '') || long?.rel !== 'advmod')
    return;
  if (long.head < index || standing?.rel !== 'appos' || texts[index + 1] !== ',') return;
  if (words[index - 1]?.head !== index || words[index - 2]?.head !== index - 1) return;
  long.head = index - 3;
  long.rel = 'amod';
  long.upos = 'ADJ';
  long.xpos = 'JJ';
}

const HOLDING =
  /^(?:hold|say|rule|find|argue|believe|show|report|claim|think|agree|decide|conclude|announce|suggest)$/;

/** "held that complementary DNA, a synthetic form, can be patented": "that" opens what they held. */
function claimWithThat(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const that = words[index];
  const saying = index - 1;
  if (texts[index] !== 'that' || !that) return;
  if (!HOLDING.test(lemmaOf(texts[saying] ?? '', words[saying]?.xpos ?? ''))) return;
  const verb = words.findIndex(
    ({ head, rel }, at) => at > index && head === saying && /^(?:parataxis|conj|ccomp)$/.test(rel),
  );
  const said = words[verb];
  if (!said || hasChild(words, verb, 'cc')) return;
  if (that.rel === 'mark' && that.head === verb) said.rel = 'ccomp';
  const noun = words[that.head];
  if (that.rel !== 'det' || noun?.rel !== 'obj' || noun.head !== saying || that.head > verb) return;
  if (words.some(({ head, rel }) => head === verb && /^nsubj/.test(rel)) || !hasFiniteVerb(words, verb))
    return;
  said.rel = 'ccomp';
  noun.head = verb;
  noun.rel = hasChild(words, verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
  that.head = verb;
  that.rel = 'mark';
  that.upos = 'SCONJ';
  that.xpos = 'IN';
}
