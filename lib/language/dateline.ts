import type { Span } from '#lib/language/spans';

/** "BRAZZAVILLE — ", "ST. LOUIS — ", "SUEZ, Egypt (Reuters) - ": the place of a report before its first sentence. */
const DATELINE =
  /^(?:[\p{Lu}][\p{Lu}.'’ -]{2,30}(?:,\s\p{Lu}[\p{L}.’' ]{1,25}){0,2}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,2}(?:,\s\p{Lu}[\p{L}.]+){0,2})(?:,?\s(?:\p{Lu}[\p{L}.]{2,8}\s\d{1,2}))?(?:\s\([\p{L} ]{2,20}\))?\s*(?:—|–|--|\s-\s)\s*(?=["“'‘]?[\p{Lu}\d])/u;
/** "Figure 1.5 ", "Table 2: ": what a picture is called before what is said of it. */
const LABEL = /^(?:Figure|Fig\.|Table|Box)\s\d{1,3}(?:\.\d{1,3})?[.:]?\s+(?=\p{Lu})/u;
/** Longest dateline, UTF-16 code units. */
const DATELINE_MAX = 90;

/** Where a sentence begins once a dateline, or the label of a picture, is taken off its front; its own start when there is none. Never throws. */
export function afterDateline(text: string, { start, end }: Span): number {
  const opening = text.slice(start, Math.min(end, start + DATELINE_MAX));
  const label = LABEL.exec(opening)?.[0];
  if (label !== undefined) return start + label.length;
  const dateline = DATELINE.exec(opening)?.[0];
  if (dateline === undefined || !/^\p{Lu}{3}|^\p{Lu}{2}\.?\s\p{Lu}{2}|\(/u.test(dateline)) return start;
  return start + dateline.length;
}
