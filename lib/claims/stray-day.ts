import type { References } from '#lib/claims/references';
import { lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "Tuesday Rees", "Rees, on Tuesday": a day that opens a phrase, or that a comma sets off in it, is no part of whom it names. The phrase is
 * the words from `first` up to `end`. Never throws.
 */
export function hasStrayDay(
  tree: SentenceTree,
  first: number,
  end: number,
  replacements: References['replacements'],
): boolean {
  const opensWithDay =
    WEEKDAY.test(lower(tree, first)) && first + 1 < end && tree.tokens[first + 1]?.upos === 'PROPN';
  return (
    opensWithDay ||
    replacements.some(
      ({ rule, first: from, end: till, to }) =>
        rule === 'time' &&
        from >= first &&
        till <= end &&
        ((from === first && till < end && /^(?:on|in|at|by) /.test(to)) || lower(tree, from - 1) === ','),
    )
  );
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
