import { agreeOnNames } from '#lib/language/agree-on-names';
import { readConllu } from '#lib/language/conllu';
import { nameSpans } from '#lib/language/entities';
import { goldNames } from '#lib/language/gum-mentions';
import type { LanguageModel } from '#lib/language/language-model';
import { type Name, nameTypes } from '#lib/language/name-types';
import { analyzeTokens } from '#lib/language/parser';

export type EntityFigures = {
  type: string;
  precision: number;
  recall: number;
  f1: number;
  gold: number;
  found: number;
};

/**
 * Exact span and type F1 (percent) on a CoNLL-U file with GUM's `Entity=`: names and dates as `goldNames` defines them, found in the
 * gold words, document by document. One line for each type, then "all" (micro average) and "span" (types not compared). Never throws.
 */
export function evaluateEntities(conllu: string, model: LanguageModel): EntityFigures[] {
  const gold: string[] = [];
  const found: string[] = [];
  const sentences = readConllu(conllu).map((sentence) => ({
    ...sentence,
    analyzed: analyzeTokens(sentence.words, model),
  }));
  for (const document of Map.groupBy(sentences, (sentence) => sentence.document).values()) {
    agreeOnNames(document);
  }
  sentences.forEach((sentence, index) => {
    const key = ({ first, end, type }: Name) => `${type} ${index} ${first} ${end}`;
    gold.push(...goldNames(sentence).map(key));
    found.push(...nameSpans(sentence.words, sentence.analyzed).map(key));
  });
  const untyped = (keys: string[]) => keys.map((key) => key.slice(key.indexOf(' ')));
  return [
    ...nameTypes.map((type) => {
      const ofType = (keys: string[]) => keys.filter((key) => key.startsWith(`${type} `));
      return figures(type, ofType(gold), ofType(found));
    }),
    figures('all', gold, found),
    figures('span', untyped(gold), untyped(found)),
  ];
}

function figures(type: string, gold: string[], found: string[]): EntityFigures {
  const goldKeys = new Set(gold);
  const right = found.filter((key) => goldKeys.has(key)).length;
  const percent = (part: number, whole: number) => Math.round((10_000 * part) / Math.max(1, whole)) / 100;
  return {
    type,
    precision: percent(right, found.length),
    recall: percent(right, gold.length),
    f1: percent(2 * right, gold.length + found.length),
    gold: gold.length,
    found: found.length,
  };
}
