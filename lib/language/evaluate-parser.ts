import { readConllu } from '#lib/language/conllu';
import type { LanguageModel } from '#lib/language/language-model';
import { analyzeTokens } from '#lib/language/parser';

/** Shares in percent; `las` counts the full relation, subtype included. */
export type ParserFigures = {
  upos: number;
  xpos: number;
  uas: number;
  las: number;
  sentences: number;
  tokens: number;
  tokensPerSecond: number;
};

/**
 * Tags and parses the gold words of a CoNLL-U file and compares with its columns; all words count, punctuation too.
 * `now` is a clock in milliseconds. Never throws.
 */
export function evaluateParser(conllu: string, model: LanguageModel, now: () => number): ParserFigures {
  const sentences = readConllu(conllu);
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let tokens = 0;
  const started = now();
  const analyses = sentences.map((sentence) => analyzeTokens(sentence.words, model));
  const seconds = (now() - started) / 1000;
  sentences.forEach((sentence, index) => {
    analyses[index]?.forEach((word, at) => {
      const headRight = word.head === sentence.heads[at];
      tokens += 1;
      right.upos += word.upos === sentence.upos[at] ? 1 : 0;
      right.xpos += word.xpos === sentence.xpos[at] ? 1 : 0;
      right.uas += headRight ? 1 : 0;
      right.las += headRight && word.rel === sentence.rels[at] ? 1 : 0;
    });
  });
  const percent = (count: number) => Math.round((10_000 * count) / Math.max(1, tokens)) / 100;
  return {
    upos: percent(right.upos),
    xpos: percent(right.xpos),
    uas: percent(right.uas),
    las: percent(right.las),
    sentences: sentences.length,
    tokens,
    tokensPerSecond: Math.round(tokens / Math.max(seconds, 1e-6)),
  };
}
