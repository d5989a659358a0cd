import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';
import { firstUnder, hasChild, hasFiniteVerb, reaches } from '#lib/language/tree-walk';

/**
 * Mends sentences whose verb was not found behind what opens them: "Ranked 150th in the world, Ann Rees was playing", "In a survey carried
 * out in May, most were in favor", "In 1978 scientists in Norland made it", "Since pieces could not be lifted, the deck was assembled".
 * Changes `words` in place; never throws.
 */
export function repairOpenings(texts: readonly string[], words: AnalyzedWord[]): void {
  verbReadAsSubject(texts, words);
  participleBeforeClause(texts, words);
  placeWithParticiple(texts, words);
  for (const index of words.keys()) {
    yearBeforeSubject(texts, words, index);
    subjectGivenToClauseBefore(texts, words, index);
    nounReadAsSubjectOfItsParticiple(texts, words, index);
  }
}

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'expl'];

function hasSubject(words: readonly AnalyzedWord[], head: number): boolean {
  return SUBJECTS.some((rel) => hasChild(words, head, rel));
}

/** The clause behind the comma that has a subject and a finite verb, below a root that has none: that which the sentence tells. */
function clauseBehind(texts: readonly string[], words: AnalyzedWord[], root: number): number {
  return words.findIndex((word, index) => {
    if (index <= root || word.head !== root || !/^(?:parataxis|advcl|ccomp)$/.test(word.rel)) return false;
    const isWhole =
      hasSubject(words, index) && !hasChild(words, index, 'mark') && hasFiniteVerb(words, index);
    return isWhole && texts[firstOf(words, index) - 1] === ',';
  });
}

/** The first word that hangs below `head` in whatever order, marks aside. */
function firstOf(words: readonly AnalyzedWord[], head: number): number {
  return words.findIndex(({ upos }, at) => upos !== 'PUNCT' && reaches(words, at, head));
}

function becomeRoot(words: AnalyzedWord[], root: number, verb: number): void {
  const predicate = words[verb];
  if (!predicate) return;
  predicate.head = -1;
  predicate.rel = 'root';
  for (const word of words) if (word.head === root && word.rel === 'punct') word.head = verb;
}

/** "Shaped like a crescent, the lake is long": the participle that opens the sentence hangs from what is told. */
function participleBeforeClause(texts: readonly string[], words: AnalyzedWord[]): void {
  const [opener] = words;
  if (opener?.rel !== 'root' || opener.xpos !== 'VBN' || hasSubject(words, 0)) return;
  const verb = clauseBehind(texts, words, 0);
  if (verb < 0) return;
  becomeRoot(words, 0, verb);
  opener.head = verb;
  opener.rel = 'advcl';
}

/** "In a survey carried out in May, most were in favor": the participle belongs to the noun before it. */
function placeWithParticiple(texts: readonly string[], words: AnalyzedWord[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  const participle = words[root];
  if (participle?.upos !== 'VERB' || !isParticiple(texts, words, root) || hasSubject(words, root)) return;
  const noun = words.findIndex(
    ({ head, upos }, at) => at < root && head === root && /^(?:NOUN|PROPN)$/.test(upos),
  );
  const place = words[noun];
  const isPlace = place !== undefined && hasChild(words, noun, 'case') && firstOf(words, noun) === 0;
  const isNext = words
    .slice(noun + 1, root)
    .every(({ upos }, at) => upos === 'PUNCT' || reaches(words, noun + 1 + at, noun));
  if (!isPlace || !isNext) return;
  const verb = clauseBehind(texts, words, root);
  if (verb < 0) return;
  becomeRoot(words, root, verb);
  place.head = verb;
  place.rel = 'obl';
  participle.head = noun;
  participle.rel = 'acl';
  participle.xpos = 'VBN';
}

/** Without auxiliary and object, in a form that may be a participle. */
function isParticiple(texts: readonly string[], words: readonly AnalyzedWord[], index: number): boolean {
  return (
    /^VB[DN]$/.test(words[index]?.xpos ?? '') &&
    isPastForm((texts[index] ?? '').toLowerCase()) &&
    !['aux', 'aux:pass', 'obj', 'cop'].some((rel) => hasChild(words, index, rel))
  );
}

const YEAR = /^(?:1\d|20)\d\d$/;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "In 1978 scientists in Norland made it", "In the winter of 1911 three members walked": the noun behind the year is the subject. */
function yearBeforeSubject(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const time = words[index];
  const marker = words[index - 1];
  const noun = time?.head ?? -1;
  const subject = words[noun];
  if (!time || !marker || !subject || noun <= index || marker.head !== noun || marker.rel !== 'case') return;
  const isYear = time.rel === 'nummod' && YEAR.test(texts[index] ?? '');
  if (!isYear && !(DAY.test(texts[index] ?? '') && time.rel === 'compound')) return;
  if (!/^(?:NOUN|PROPN)$/.test(subject.upos) || !/^(?:in|on|of)$/i.test(texts[index - 1] ?? '')) return;
  const above = subject.head;
  const isBelowTime =
    /^of$/i.test(texts[index - 1] ?? '') && words[above]?.head !== undefined && above < index - 1;
  const verb = isBelowTime ? (words[above]?.head ?? -1) : above;
  if (verb <= noun || words[verb]?.upos !== 'VERB' || hasSubject(words, verb) || !hasFiniteVerb(words, verb))
    return;
  if (words.slice(noun + 1, verb).some((_, at) => texts[noun + 1 + at] === ',')) return;
  time.head = isBelowTime ? above : verb;
  time.rel = isBelowTime ? 'nmod' : 'obl';
  marker.head = index;
  subject.head = verb;
  subject.rel = hasChild(words, verb, 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** "Since pieces could not be lifted, the deck was assembled": a noun behind the verb of a clause with a subject is that of the next. */
function subjectGivenToClauseBefore(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const subject = words[index];
  const before = words[subject?.head ?? -1];
  const verb = before?.head ?? -1;
  if (!subject || !before || !/^nsubj/.test(subject.rel) || index <= subject.head || verb <= index) return;
  if (before.rel !== 'advcl' || !hasFiniteVerb(words, verb) || hasSubject(words, verb)) return;
  const isSecond = words.some(
    ({ head, rel }, at) => at < subject.head && head === subject.head && /^nsubj/.test(rel),
  );
  if (!isSecond || texts[firstUnder(words, index) - 1] !== ',') return;
  const isPassive = hasChild(words, verb, 'aux:pass');
  subject.head = verb;
  subject.rel = isPassive ? 'nsubj:pass' : 'nsubj';
  // "was assembled and pushed out".
  for (const [at, word] of words.entries())
    if (isPassive && word.head === verb && word.rel === 'conj' && isParticiple(texts, words, at))
      word.xpos = 'VBN';
}

/** "Insulin consists of acids, arranged in two chains": what can be no noun is the verb, the participle behind the comma goes with it. */
function verbReadAsSubject(texts: readonly string[], words: AnalyzedWord[]): void {
  const root = words.findIndex(({ head }) => head < 0);
  const index = words.findIndex(
    ({ head, rel, upos }, at) =>
      at > 0 && head === root && /^nsubj/.test(rel) && upos === 'NOUN' && NO_NOUN.test(texts[at] ?? ''),
  );
  const verb = words[index];
  const noun = words[index - 1];
  const participle = words[root];
  if (
    !verb ||
    !participle ||
    !noun ||
    index > root ||
    noun.head !== index ||
    !/^(?:NOUN|PROPN)$/.test(noun.upos)
  )
    return;
  if (!isParticiple(texts, words, root) || texts[firstUnder(words, root) - 1] !== ',') return;
  Object.assign(verb, { upos: 'VERB', xpos: 'VBZ' });
  becomeRoot(words, root, index);
  Object.assign(participle, { head: index, rel: 'advcl', xpos: 'VBN' });
  noun.rel = 'nsubj';
  for (const [at, word] of words.entries()) {
    if (word.head !== index || at === index - 1) continue;
    if (at < index - 1 && word.upos !== 'PUNCT') word.head = index - 1;
    else if (word.rel === 'nmod') word.rel = 'obl';
  }
}

const NO_NOUN =
  /^(?:consists|belongs|contains|includes|exists|occurs|refers|depends|comprises|derives|differs)$/;

/** "Heavy rain brought by the storm kept many at home", "Sharks fitted with tags cruised slowly", "The gull is a bird found in Norland". */
function nounReadAsSubjectOfItsParticiple(
  texts: readonly string[],
  words: AnalyzedWord[],
  index: number,
): void {
  const noun = words[index];
  const at = noun?.head ?? -1;
  const participle = words[at];
  if (!noun || !participle || !/^nsubj/.test(noun.rel) || at !== index + 1 || !isParticiple(texts, words, at))
    return;
  if (hasChild(words, index, 'cop')) {
    if (participle.rel !== 'root' || !hasSubject(words, index)) return;
    becomeRoot(words, at, index);
  } else if (participle.rel === 'advcl' && !hasChild(words, at, 'mark')) {
    const verb = participle.head;
    if (verb <= at || hasSubject(words, verb) || !hasFiniteVerb(words, verb)) return;
    noun.head = verb;
    noun.rel = 'nsubj';
  } else {
    const verb = words.findIndex(
      ({ head, rel, xpos }, other) =>
        other > at && head === at && /^(?:advcl|parataxis|ccomp|xcomp)$/.test(rel) && xpos === 'VBD',
    );
    const isBare =
      verb > 0 &&
      !hasSubject(words, verb) &&
      !hasChild(words, verb, 'mark') &&
      words[verb - 1]?.upos !== 'PUNCT';
    if (participle.rel !== 'root' || !isBare || words[at + 1]?.upos !== 'ADP') return;
    becomeRoot(words, at, verb);
    for (const word of words) if (word.head === at && word.rel === 'conj') word.head = verb;
    noun.head = verb;
    noun.rel = 'nsubj';
  }
  participle.head = index;
  participle.rel = 'acl';
  participle.xpos = 'VBN';
}
