import type { Item } from '#lib/items/item';

export type GiveawayFigures = {
  /** Items keyed true or false: yes-no, true-false, and verdicts that decide. */
  items: number;
  articles: number;
  /** Percent of them keyed true. */
  trueShare: number;
  /** Percent of keys that the words of the stem alone tell. */
  accuracy: number;
};

/**
 * How far the words of the stems alone give the keys away: a naive Bayes classifier over words and pairs of words, trained on the items
 * of four fifths of the articles and tried on those of the rest, five times. 50 is none at all. The date that opens a stem is left
 * aside. Same items, same figures. Never throws.
 */
export function evaluateGiveaways(items: readonly Item[]): GiveawayFigures {
  const told = items.flatMap((item) => toldOf(item) ?? []);
  const articles = [...new Set(told.map(({ article }) => article))].sort();
  const right = Array.from({ length: FOLDS }, (_, fold) => {
    const tried = new Set(articles.filter((_, at) => at % FOLDS === fold));
    const model = train(told.filter(({ article }) => !tried.has(article)));
    return told.filter((one) => tried.has(one.article) && guess(model, one) === one.isTrue).length;
  });
  const percent = (part: number) => Math.round((1000 * part) / Math.max(1, told.length)) / 10;
  return {
    items: told.length,
    articles: articles.length,
    trueShare: percent(told.filter(({ isTrue }) => isTrue).length),
    accuracy: percent(right.reduce((sum, count) => sum + count, 0)),
  };
}

const FOLDS = 5;
/** Words seen once tell nothing of others. */
const SEEN_MIN = 2;

type Told = { article: string; isTrue: boolean; words: Set<string> };

function toldOf({ article, key, kind, stem }: Item): Told | null {
  if (kind === 'cloze' || kind === 'multiple-choice') return null;
  const isTrue = /^(?:Yes|True|supported)$/.test(key);
  if (!isTrue && !/^(?:No|False|refuted)$/.test(key)) return null;
  const words = stem
    .replace(/^As of [^,]+(?:, \d{4})?,/, '')
    .toLowerCase()
    .match(/[\p{L}]+|\p{N}/gu);
  const pairs = (words ?? []).map((word, at) => `${word} ${words?.[at + 1] ?? ''}`);
  return { article, isTrue, words: new Set([...(words ?? []), ...pairs]) };
}

type Model = { total: [number, number]; seen: Map<string, [number, number]> };

function train(told: readonly Told[]): Model {
  const model: Model = { total: [0, 0], seen: new Map() };
  for (const { isTrue, words } of told) {
    const side = isTrue ? 1 : 0;
    model.total[side] += 1;
    for (const word of words) {
      const counts = model.seen.get(word) ?? [0, 0];
      counts[side] += 1;
      model.seen.set(word, counts);
    }
  }
  return model;
}

function guess({ total, seen }: Model, { words }: Told): boolean {
  const [no, yes] = total;
  let odds = Math.log((yes + 1) / (no + 1));
  for (const word of words) {
    const [falsely, truly] = seen.get(word) ?? [0, 0];
    if (falsely + truly < SEEN_MIN) continue;
    odds += Math.log((truly + 1) / (yes + 2)) - Math.log((falsely + 1) / (no + 2));
  }
  return odds > 0;
}
