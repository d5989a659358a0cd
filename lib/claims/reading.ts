import type { ArticleSource } from '#lib/articles/article';
import { type CalledThing, calledThings } from '#lib/claims/called-things';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { type MeantPeople, meantPeople } from '#lib/claims/pronouns';
import { quotedWords } from '#lib/claims/quotations';
import { plantTree } from '#lib/claims/sentence-tree';
import type { AnalyzedParagraph } from '#lib/language/analyze-text';

/** What an article is as a whole: news of the day, and about one that has a name. */
export type ArticleKind = { isNews: boolean; isAboutName: boolean; titleWords: ReadonlySet<string> };

/** An article as the stages of extraction see it. */
export type Reading = {
  article: ArticleSource;
  sentences: PlacedSentence[];
  /** Things by the nouns that the article has for them, in reading order. */
  called: ReadonlyMap<string, readonly CalledThing[]>;
  /** Whom "he" and "she" mean, where that is clear. */
  meant: MeantPeople;
};

/** Plants the trees of all sentences and finds what is quoted. Never throws. */
export function readArticle(article: ArticleSource, paragraphs: readonly AnalyzedParagraph[]): Reading {
  const sentences = paragraphs.flatMap((paragraph, index) => {
    const trees = paragraph.sentences.map(plantTree);
    const quoted = quotedWords(trees);
    return trees.map((tree, at) => ({ tree, paragraph: index, quoted: quoted[at] ?? [] }));
  });
  const trees = sentences.map(({ tree }) => tree);
  return {
    article,
    sentences,
    called: calledThings(article.text, trees),
    meant: meantPeople(sentences),
  };
}
