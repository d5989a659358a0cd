import type { ItemKind } from '#lib/items/item';

/** What the kinds of question are called. */
export const kindNames: Record<ItemKind, string> = {
  'yes-no': 'Yes or no',
  'true-false': 'True or false',
  'multiple-choice': 'Choose one of several',
  cloze: 'Fill the gap',
  verdict: 'What does the article say?',
};
