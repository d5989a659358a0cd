import type { AnalyzedWord } from '#lib/language/parser';
import { repairAdverbs } from '#lib/language/repair-adverbs';
import { repairArguments } from '#lib/language/repair-arguments';
import { repairAsides } from '#lib/language/repair-asides';
import { repairClauses } from '#lib/language/repair-clauses';
import { repairConjuncts } from '#lib/language/repair-conjuncts';
import { repairCoordination } from '#lib/language/repair-coordination';
import { repairFigures } from '#lib/language/repair-figures';
import { repairLists } from '#lib/language/repair-lists';
import { repairNameParts } from '#lib/language/repair-name-parts';
import { repairNames } from '#lib/language/repair-names';
import { repairOnlyVerb } from '#lib/language/repair-only-verb';
import { repairOpeners } from '#lib/language/repair-openers';
import { repairOpenings } from '#lib/language/repair-openings';
import { repairParticiples } from '#lib/language/repair-participles';
import { repairPhrases } from '#lib/language/repair-phrases';
import { repairPremodifiers } from '#lib/language/repair-premodifiers';
import { repairRoles } from '#lib/language/repair-roles';
import { repairRoot } from '#lib/language/repair-root';
import { repairRows } from '#lib/language/repair-rows';
import { repairSemicolon } from '#lib/language/repair-semicolon';
import { repairSpeech } from '#lib/language/repair-speech';
import { repairTense } from '#lib/language/repair-tense';

/**
 * Mends what the parser is known to get wrong where a rule is surer than it: common nouns read as adverbs, and what
 * that does to the words before them; a title and its name read as two subjects. Returns new words; never throws.
 */
export function repairTree(words: readonly string[], analyzed: readonly AnalyzedWord[]): AnalyzedWord[] {
  const mended = analyzed.map((word) => ({ ...word }));
  mended.forEach((word, index) => {
    if (isNounReadAsAdverb(words[index] ?? '', word)) becomeNoun(mended, index);
    if (
      /^(?:WHO|IT|US)$/.test(words[index] ?? '') &&
      /^['’]s$/.test(words[index + 1] ?? '') &&
      word.upos === 'PRON'
    )
      becomeOwner(mended, index);
    if (isNameReadAsAdverb(words, mended, index)) becomeSubjectName(mended, index);
    if (isNameReadAsVerb(words[index] ?? '', word, index)) becomeName(word);
    if (words[index] === 'cost' && /^[$€£¥\d]/.test(words[index + 1] ?? '')) becomeCost(mended, index);
    if (/^(?:guilty|innocent|liable|responsible|dead)$/.test(words[index] ?? '') && word.upos === 'NOUN')
      becomeVerdict(mended, index);
    if (words[index] === 'executive' && words[index - 1] === 'chief' && word.upos === 'ADJ')
      word.upos = 'NOUN';
    if (word.upos === 'PROPN' && /^\p{Ll}+$/u.test(words[index] ?? '')) word.upos = 'NOUN';
    if (word.upos === 'NOUN') word.xpos = word.xpos.replace('NNP', 'NN');
  });
  repairNames(words, mended);
  mended.forEach((_, index) => {
    joinTitle(mended, index);
  });
  repairOpeners(words, mended);
  repairOnlyVerb(words, mended);
  repairRoot(words, mended);
  repairOpenings(words, mended);
  repairRows(words, mended);
  repairCoordination(words, mended);
  repairConjuncts(words, mended);
  repairLists(words, mended);
  repairSpeech(words, mended);
  repairClauses(words, mended);
  repairSemicolon(words, mended);
  repairPhrases(words, mended);
  repairArguments(words, mended);
  repairRoles(words, mended);
  repairTense(words, mended);
  repairFigures(words, mended);
  repairParticiples(words, mended);
  repairPremodifiers(words, mended);
  repairAsides(words, mended);
  repairAdverbs(words, mended);
  repairNameParts(words, mended);
  return mended;
}

/** "ally" looks like an adverb by its ending. */
function isNounReadAsAdverb(word: string, { upos }: AnalyzedWord): boolean {
  return upos === 'ADV' && LY_NOUNS.has(word);
}

/** "Under the deal, Geely will give", "Geely, which is based in Hangzhou, sold": a capital inside the sentence, or before "which", is a name's. */
function isNameReadAsAdverb(
  texts: readonly string[],
  words: readonly AnalyzedWord[],
  index: number,
): boolean {
  const { upos = '', rel = '' } = words[index] ?? {};
  if (upos !== 'ADV' || rel !== 'advmod' || !/^\p{Lu}\p{Ll}+ly$/u.test(texts[index] ?? '')) return false;
  const isInside = index > 1 && texts[index - 1] === ',' && texts[index + 1] !== ',';
  return isInside || (texts[index + 1] === ',' && /^wh(?:ich|o)$/.test(texts[index + 2] ?? ''));
}

function becomeSubjectName(words: AnalyzedWord[], index: number): void {
  const name = words[index];
  if (!name || words.some(({ head, rel }) => head === name.head && /^nsubj/.test(rel))) return;
  becomeName(name);
  name.rel = 'nsubj';
  for (const word of words) if (word.head === index && word.rel === 'advcl:relcl') word.rel = 'acl:relcl';
}

/** "Fleming, Florey and Chain shared": a capital where a subject stands is a name's. */
function isNameReadAsVerb(text: string, { upos, rel }: AnalyzedWord, index: number): boolean {
  if (upos !== 'VERB' || !/^(?:nsubj|nsubj:pass|obj|nmod:poss)$/.test(rel)) return false;
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(text) &&
    (index > 0 || !/(?:ed|ing)$/.test(text) || /^\p{Lu}[a-z]+ming$/u.test(text))
  );
}

function becomeName(word: AnalyzedWord): void {
  word.upos = 'PROPN';
  word.xpos = 'NNP';
}

/** "the WHO's director": capitals are a name's, whatever the word would be without them. */
function becomeOwner(words: AnalyzedWord[], index: number): void {
  const owner = words[index];
  const mark = words[index + 1];
  const noun = words[owner?.head ?? -1];
  if (!owner || !mark || !noun || owner.head < index) return;
  becomeName(owner);
  owner.rel = 'nmod:poss';
  mark.upos = 'PART';
  mark.xpos = 'POS';
  mark.head = index;
  mark.rel = 'case';
  if (noun.rel === 'acl:relcl') noun.rel = 'appos';
  const determiner = words[index - 1];
  if (determiner?.upos === 'DET') determiner.head = index;
}

/** "found her guilty": what somebody is found is no noun of theirs. */
function becomeVerdict(words: AnalyzedWord[], index: number): void {
  const verdict = words[index];
  const who = words[index - 1];
  if (!verdict || who?.upos !== 'PRON' || who.head !== index || words[verdict.head]?.upos !== 'VERB') return;
  who.head = verdict.head;
  who.rel = 'obj';
  verdict.upos = 'ADJ';
  verdict.xpos = 'JJ';
  verdict.rel = 'xcomp';
}

/** "the project cost $86 million": a price follows a verb. */
function becomeCost(words: AnalyzedWord[], index: number): void {
  const verb = words[index];
  const subject = words[index - 1];
  if (
    verb?.upos !== 'NOUN' ||
    !subject ||
    subject.head !== index ||
    !/^(?:NOUN|PROPN|PRON)$/.test(subject.upos)
  )
    return;
  verb.upos = 'VERB';
  verb.xpos = 'VBD';
  subject.rel = 'nsubj';
  for (const [at, word] of words.entries()) {
    if (word.head === index && at < index - 1 && /^(?:det|amod|compound|nmod:poss|nummod)$/.test(word.rel))
      word.head = index - 1;
    if (word.head === index && at > index && /^(?:appos|nmod|nummod)$/.test(word.rel)) word.rel = 'obj';
  }
  if (verb.rel === 'appos') verb.rel = 'parataxis';
}

const LY_NOUNS = new Set(
  'ally anomaly assembly belly bully butterfly family fly folly gully italy jelly lily monopoly oligopoly rally reply supply tally homily panoply'.split(
    ' ',
  ),
);

function becomeNoun(words: AnalyzedWord[], index: number): void {
  const noun = words[index];
  if (!noun) return;
  noun.upos = 'NOUN';
  noun.xpos = 'NN';
  const inner = words[index - 1];
  if (
    noun.rel !== 'advmod' ||
    !inner ||
    inner.head !== noun.head ||
    !/^(obj|obl|nsubj|xcomp|nmod)/.test(inner.rel)
  )
    return;
  noun.rel = inner.rel;
  inner.head = index;
  inner.rel = 'compound';
  for (const word of words) {
    if (word.head === index - 1 && /^(det|amod|nummod|nmod:poss|case)$/.test(word.rel)) word.head = index;
  }
}

/** "presidential candidate" + "Gustavo Petro", both read as subjects of one verb, side by side: the first describes the second. */
function joinTitle(words: AnalyzedWord[], index: number): void {
  const title = words[index];
  const name = words[index + 1];
  if (!title || !name || title.upos !== 'NOUN' || name.upos !== 'PROPN') return;
  if (title.head !== name.head || title.rel !== name.rel || !/^(nsubj|obj|obl|nsubj:pass)$/.test(title.rel))
    return;
  title.head = index + 1;
  title.rel = 'nmod:desc';
}
