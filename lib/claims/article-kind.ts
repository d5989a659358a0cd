import { opensWithName } from '#lib/claims/descriptions';
import type { ArticleKind, Reading } from '#lib/claims/reading';
import { isNews } from '#lib/claims/speaks-of-now';
import { stemsOf } from '#lib/claims/stems';
import { subjectOfMain } from '#lib/claims/topic';
import { datesIn } from '#lib/language/calendar';

/** What an article is as a whole, for the gates that ask what only the context tells. Never throws. */
export function articleKind(reading: Reading): ArticleKind {
  const title = reading.article.title ?? '';
  return {
    isNews: isNews(reading),
    isAboutName: opensWithName(reading) || isName(title, reading.article.text),
    isOfContest: isOfContest(reading),
    isRoundup: isOfContest(reading) && LISTS_NAMES.test(title),
    isOfOldTimes: isOfOldTimes(reading),
    topicStems: stemsOf(title.trim() === '' ? leadOf(reading) : `${title} ${leadingName(reading)}`),
    leadStems: stemsOf(leadOf(reading)),
    titleWords: new Set(title.toLowerCase().match(/\p{L}{3,}/gu)),
  };
}

/** Whom or what the first sentence is about, by name. */
function leadingName({ sentences }: Reading): string {
  const tree = sentences[0]?.tree;
  const subject = tree ? subjectOfMain(tree) : -1;
  return tree?.entityAt[subject]?.canonical ?? '';
}

function leadOf({ article, sentences }: Reading): string {
  const lead = sentences[0]?.tree.sentence;
  return lead ? article.text.slice(lead.start, lead.end) : '';
}

/** "Mérida", "Lake Titicaca": a few words, all with a capital, which the text keeps. */
function isName(title: string, text: string): boolean {
  const words = title.split(/[^\p{L}\p{N}'’.-]+/u).filter((word) => word !== '');
  const last = words.at(-1)?.toLowerCase() ?? '';
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}|of$|the$|and$)/u.test(word)) &&
    !text.split(/[^\p{L}\p{N}'’.-]+/u).includes(last)
  );
}

/** Sentences that show what an article is about; what follows does not change it. */
const OPENING = 8;

const CONTEST =
  /^(?:match|game|season|league|goal|cup|tournament|championship|final|race|inning|referee|coach|penalty|striker|goalkeeper|touchdown|quarterback|playoff|medal|vote|ballot|constituency|candidate|election|referendum|runoff|turnout)$/;
/** The least share of the sentences that speak of a contest in an article about one, and the least number of them. */
const CONTEST_SHARE = 0.35;
const CONTEST_SENTENCES = 3;

function isOfContest(reading: Reading): boolean {
  const sentences = reading.sentences.slice(0, OPENING);
  const speaking = sentences.filter(({ tree }) =>
    tree.tokens.some(({ lemma }) => CONTEST.test(lemma.toLowerCase())),
  );
  return speaking.length >= CONTEST_SENTENCES && speaking.length >= sentences.length * CONTEST_SHARE;
}

/** "Sweden, Belgium, England win three points". */
const LISTS_NAMES = /\p{Lu}[\p{L}.]+, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?,? (?:and )?\p{Lu}[\p{L}.]+/u;

/** Before this year people went by one name. */
const OLD_TIMES = 1500;

function isOfOldTimes({ article, sentences }: Reading): boolean {
  const end = sentences[Math.min(OPENING, sentences.length) - 1]?.tree.sentence.end ?? 0;
  const opening = article.text.slice(0, end);
  const years = datesIn(opening).flatMap(({ year }) => (year === null ? [] : [year]));
  const old = years.filter((year) => year < OLD_TIMES).length;
  return /\b(?:BCE?|B\.C\.|AD|CE)\b/.test(opening) || (years.length > 0 && old * 2 > years.length);
}
