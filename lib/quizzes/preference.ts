import { type DifficultyLevel, difficultyLevels } from '#lib/items/difficulty';
import { estimateDifficulty } from '#lib/items/estimate-difficulty';
import type { Item } from '#lib/items/item';
import { difficultyAfterPlay, type Played } from '#lib/items/played-difficulty';
import type { Asked } from '#lib/quizzes/quiz';

/** What picking prefers among questions that fit: an even mix of kinds, and those of the lowest tier. */
export type Preference = { mix: Asked['mix']; tierOf: (item: Item) => number };

/** The best questions, whatever their kind and however hard. */
export const noPreference: Preference = { mix: 'best', tierOf: () => 0 };

/** First attempts at a question wherever it was asked, by `playedKey`. */
export type PlayedItems = ReadonlyMap<string, Played>;

/** The same question in another quiz has the same key here. */
export function playedKey({
  article,
  kind,
  stem,
  key,
}: Pick<Item, 'article' | 'kind' | 'stem' | 'key'>): string {
  return [article, kind, stem, key].join('\n');
}

/** How hard a question is, after the play that is known of it. */
export function difficultyOf(item: Item, played: PlayedItems) {
  const known = played.get(playedKey(item)) ?? { answered: 0, right: 0 };
  return { difficulty: difficultyAfterPlay(estimateDifficulty(item), item, known), played: known };
}

/** What somebody asked for as a preference: questions of the wished difficulty first, then the next to it. */
export function preferenceFor(
  { mix, difficulty }: Pick<Asked, 'mix' | 'difficulty'>,
  played: PlayedItems,
): Preference {
  if (difficulty === 'any') return { mix, tierOf: () => 0 };
  const tiers = new Map<Item, number>();
  return {
    mix,
    tierOf: (item) => {
      const known = tiers.get(item) ?? steps(difficultyOf(item, played).difficulty.level, difficulty);
      tiers.set(item, known);
      return known;
    },
  };
}

function steps(one: DifficultyLevel, other: DifficultyLevel): number {
  return Math.abs(difficultyLevels.indexOf(one) - difficultyLevels.indexOf(other));
}
