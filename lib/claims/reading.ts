import type { ArticleSource } from '#lib/articles/article';
import { type Acronyms, introducedAcronyms } from '#lib/claims/acronyms';
import { dayOfArticle } from '#lib/claims/article-day';
import { type CalledThing, calledThings, type Thing } from '#lib/claims/called-things';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { type MeantPeople, meantPeople, type NearPeople } from '#lib/claims/pronouns';
import { quotedWords } from '#lib/claims/quotations';
import { plantTree } from '#lib/claims/sentence-tree';
import { namedByTitle } from '#lib/claims/title-name';
import { leadingThing, titledThing, topicOf } from '#lib/claims/topic';
import { whoOfWhere } from '#lib/claims/who-of-where';
import type { AnalyzedParagraph } from '#lib/language/analyze-text';

/** What an article is as a whole: news of the day, about one that has a name, of a contest, of times when people had one name. */
export type ArticleKind = {
  isNews: boolean;
  isAboutName: boolean;
  isOfContest: boolean;
  /** Of several contests at once: its title lists who won. */
  isRoundup: boolean;
  isOfOldTimes: boolean;
  titleWords: ReadonlySet<string>;
  /** Beginnings of the words that tell what it is about. */
  topicStems: readonly string[];
  /** Beginnings of the words of its first sentence. */
  leadStems: readonly string[];
};

/** An article as the stages of extraction see it. */
export type Reading = {
  article: ArticleSource;
  sentences: PlacedSentence[];
  /** Things by the nouns that the article has for them, in reading order. */
  called: ReadonlyMap<string, readonly CalledThing[]>;
  /** What the article is about, where title and first sentence say so. */
  topic: Thing | null;
  /** The first sentence tells of the topic: where nothing else has come up, "it" is the topic. */
  isAllAboutTopic: boolean;
  /** Told of other years than the article's own: a day without a year is none of the article's. */
  isRetrospect: boolean;
  /** What letters stand for, where the article says so. */
  acronyms: Acronyms;
  /** Whom "he" and "she" mean, where that is clear. */
  meant: MeantPeople;
  /** Who, of those before it in its sentence, a "he" or "she" most likely means. */
  meantNear: NearPeople;
};

/** Plants the trees of all sentences and finds what is quoted. Never throws. */
export function readArticle(source: ArticleSource, paragraphs: readonly AnalyzedParagraph[]): Reading {
  const sentences = namedByTitle(paragraphs, source.text, source.title).flatMap((paragraph, index) => {
    const trees = paragraph.sentences.map((sentence) => plantTree(whoOfWhere(sentence)));
    const quoted = quotedWords(trees);
    return trees.map((tree, at) => ({ tree, paragraph: index, quoted: quoted[at] ?? [] }));
  });
  const trees = sentences.map(({ tree }) => tree);
  const article = { ...source, date: dayOfArticle(source, trees) };
  const { meant, near } = meantPeople(sentences, article.title);
  const leading =
    topicOf(article.title, article.text, sentences, meant) ??
    leadingThing(article.title, article.text, sentences);
  const topic = leading ?? titledThing(article.title, article.text, sentences);
  return {
    article,
    sentences,
    called: calledThings(article.text, trees, topic),
    isRetrospect: isRetrospect(article, sentences),
    acronyms: introducedAcronyms(article.text),
    meant,
    meantNear: near,
    topic,
    isAllAboutTopic: leading !== null,
  };
}

/** Sentences that show what an article is about. */
const LEAD = 3;
const DAY_OF_NEWS =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:today|yesterday|tomorrow|tonight|this (?:week|month|year|morning|evening)|last (?:week|month|night|year))\b/i;

/** Years of which hardly one is near the article's tell a story of other times. */
const MANY_YEARS = 5;
const SHARE_OF_OTHERS = 0.9;

/** A lead that names other years, none of the article's own and no day near it; or a whole text of other years. */
function isRetrospect({ text, date }: ArticleSource, sentences: readonly PlacedSentence[]): boolean {
  const end = sentences[Math.min(LEAD, sentences.length) - 1]?.tree.sentence.end ?? 0;
  const lead = text.slice(0, end);
  if (date === null || DAY_OF_NEWS.test(lead)) return false;
  const own = Number(date.slice(0, 4));
  const others = (said: string) => {
    const years = [...said.matchAll(/\b(?:1[0-9]|20)\d\d\b/g)].map(([year]) => Number(year));
    return { all: years.length, other: years.filter((year) => Math.abs(year - own) > 1).length };
  };
  const [first, whole] = [others(lead), others(text)];
  return (
    (first.all > 0 && first.other === first.all) ||
    (whole.all >= MANY_YEARS && whole.other >= whole.all * SHARE_OF_OTHERS)
  );
}
