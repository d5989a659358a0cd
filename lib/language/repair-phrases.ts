import { MONTHS } from '#lib/language/calendar';
import type { AnalyzedWord } from '#lib/language/parser';
import { isPastForm } from '#lib/language/repair-tense';
import { reaches } from '#lib/language/tree-walk';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * Mends what hangs a phrase from the wrong word where English leaves one choice: an article from the verb after its noun, the second
 * of two standings after a name from the name. Writes to `analyzed`; never throws.
 */
export function repairPhrases(words: readonly string[], analyzed: AnalyzedWord[]): void {
  analyzed.forEach((word, index) => {
    if (word.rel === 'det') returnArticle(analyzed, index);
    if (word.rel === 'conj') joinStandings(words, analyzed, index);
    if (/^(?:conj|appos)$/.test(word.rel)) qualityBeforeComma(words, analyzed, index);
    if (word.rel === 'amod') pastAfterAnd(words, analyzed, index);
    if (word.rel === 'mark') returnPreposition(analyzed, index);
    if (word.rel === 'nmod:poss') returnOwner(analyzed, index);
    if (/^nsubj/.test(word.rel)) returnObject(analyzed, index);
    if (words[index] === 'year') yearOfMonth(words, analyzed, index);
  });
}

/** "died in July last year": the year is that of the month before it. */
function yearOfMonth(words: readonly string[], analyzed: AnalyzedWord[], index: number): void {
  const year = analyzed[index];
  const isMonth = MONTHS.some((month) => month === words[index - 2]);
  if (!year || !isMonth || !/^(?:last|this|next)$/.test(words[index - 1] ?? '')) return;
  if (analyzed[index - 1]?.head !== index || reaches(analyzed, index - 2, index)) return;
  year.head = index - 2;
  year.rel = 'nmod:unmarked';
}

/** "The European Space Agency plans": an article belongs to the subject that follows it, not to the verb. */
function returnArticle(analyzed: AnalyzedWord[], index: number): void {
  const article = analyzed[index];
  const verb = analyzed[article?.head ?? -1];
  if (!article || verb?.upos !== 'VERB' || article.head < index) return;
  const subject = analyzed.findIndex(
    ({ head, rel }, at) => at > index && at < article.head && head === article.head && /^nsubj/.test(rel),
  );
  if (subject < 0) return;
  for (let between = index + 1; between < subject; between += 1)
    if (!reaches(analyzed, between, subject)) return;
  article.head = subject;
}

/** "Ann Rees, a scientist and former mayor of Bala,": the mayor is joined to the scientist, not to the name. */
function joinStandings(words: readonly string[], analyzed: AnalyzedWord[], index: number): void {
  const second = analyzed[index];
  const name = analyzed[second?.head ?? -1];
  if (second?.upos !== 'NOUN' || name?.upos !== 'PROPN') return;
  const first = analyzed.findIndex(
    ({ head, rel, upos }, at) =>
      head === second.head && rel === 'appos' && upos === 'NOUN' && at < index && at > second.head,
  );
  if (first < 0) return;
  const joint = analyzed.findIndex(({ head, rel }) => head === index && rel === 'cc');
  const isJoined = joint > first && !words.slice(first, joint).includes(',');
  if (isJoined) second.head = first;
}

/** "a light, silvery metal": of two qualities before a noun the first is no thing of its own; two things would have an article each. */
function qualityBeforeComma(words: readonly string[], analyzed: AnalyzedWord[], index: number): void {
  const noun = analyzed[index];
  const at = noun?.head ?? -1;
  const quality = analyzed[at];
  if (
    !noun ||
    quality?.upos !== 'NOUN' ||
    noun.upos !== 'NOUN' ||
    quality.xpos !== 'NN' ||
    noun.xpos !== 'NN' ||
    (noun.rel === 'appos' && !isQuality(words[at] ?? ''))
  )
    return;
  const isBehindArticle = /^an?$/i.test(words[at - 1] ?? '') && analyzed[at - 1]?.head === at;
  const amod = analyzed[at + 2];
  if (
    !isBehindArticle ||
    words[at + 1] !== ',' ||
    amod?.rel !== 'amod' ||
    amod.head !== index ||
    index !== at + 3
  )
    return;
  if (analyzed.some(({ head, rel }) => head === index && /^(?:det|cc|nmod:poss)$/.test(rel))) return;
  noun.head = quality.head;
  noun.rel = quality.rel;
  const last = analyzed.findLastIndex(({ head, rel }) => head === at && /^(?:conj|appos)$/.test(rel));
  for (const [other, word] of analyzed.entries()) {
    if (word.head !== at || other === at + 1) continue;
    word.head = word.rel === 'nmod' && other > last ? Math.max(last, index) : index;
  }
  quality.head = index;
  quality.rel = 'amod';
  quality.upos = 'ADJ';
  quality.xpos = 'JJ';
}

/** "light", "square": a noun that is an adjective as well. */
function isQuality(word: string): boolean {
  return lexiconTags(word).some((tag) => /Adjective/.test(tag));
}

/** "and laid siege to the town": right behind "and", before a bare noun, a form that is a past of its own is a verb. */
function pastAfterAnd(words: readonly string[], analyzed: AnalyzedWord[], index: number): void {
  const past = analyzed[index];
  const noun = analyzed[index + 1];
  const joined = analyzed[noun?.head ?? -1];
  const verb = analyzed[joined?.head ?? -1];
  const text = words[index] ?? '';
  if (!past || !noun || !joined || verb?.xpos !== 'VBD' || words[index - 1] !== 'and') return;
  if (past.head !== index + 1 || noun.rel !== 'conj' || noun.xpos !== 'NN' || !/^ob[jl]/.test(joined.rel))
    return;
  if (/ed$/.test(text) || !lexiconTags(text).includes('PastTense') || !isPastForm(text)) return;
  past.upos = 'VERB';
  past.xpos = 'VBD';
  past.head = joined.head;
  past.rel = 'conj';
  for (const [other, word] of analyzed.entries()) {
    if (word.head !== index + 1) continue;
    if (other < index && word.rel === 'cc') word.head = index;
    if (other > index && word.rel === 'nmod') {
      word.head = index;
      word.rel = 'obl';
    }
  }
  noun.head = index;
  noun.rel = 'obj';
}

/** "Weber's law states": an owner hangs from what is owned, not from the verb. */
function returnOwner(analyzed: AnalyzedWord[], index: number): void {
  const owner = analyzed[index];
  const verb = analyzed[owner?.head ?? -1];
  if (!owner || verb?.upos !== 'VERB' || owner.head < index) return;
  const owned = analyzed.findIndex(
    ({ head, rel, upos }, at) =>
      at > index &&
      at < owner.head &&
      head === owner.head &&
      /^(?:nsubj|obj|obl|compound$)/.test(rel) &&
      upos === 'NOUN',
  );
  const isNext =
    owned > index &&
    analyzed.every(
      (_, at) => at <= index || at >= owned || reaches(analyzed, at, owned) || reaches(analyzed, at, index),
    );
  if (isNext) owner.head = owned;
}

/** "The school that bears her name was opened": the name is borne; what was opened is the school, which has no preposition. */
function returnObject(analyzed: AnalyzedWord[], index: number): void {
  const taken = analyzed[index];
  const main = taken?.head ?? -1;
  const first = analyzed.findIndex((_, at) => at <= index && reaches(analyzed, at, index));
  const inner = analyzed[first - 1];
  const subject = analyzed[inner?.head ?? -1];
  if (!taken || !subject || inner?.rel !== 'acl:relcl' || inner.upos !== 'VERB' || main < index) return;
  const has = (head: number, rel: RegExp) =>
    analyzed.some((word) => word.head === head && rel.test(word.rel));
  if (subject.head !== main || !/^obl/.test(subject.rel) || has(inner.head, /^case$/)) return;
  if (!has(first - 1, /^nsubj/) || has(first - 1, /^(?:obj|xcomp|ccomp|aux:pass)$/)) return;
  subject.rel = taken.rel;
  taken.rel = 'obj';
  taken.head = first - 1;
}

/** "after 211 became the capital": before a bare noun or number of the same verb stands its preposition. */
function returnPreposition(analyzed: AnalyzedWord[], index: number): void {
  const marker = analyzed[index];
  const next = analyzed[index + 1];
  if (!marker || !next || marker.upos !== 'ADP' || next.head !== marker.head || !/^obl/.test(next.rel))
    return;
  if (next.head < index || !/^(?:NUM|PROPN)$/.test(next.upos)) return;
  marker.rel = 'case';
  marker.head = index + 1;
}
