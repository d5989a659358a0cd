/** Names a sentence among those of many articles, by where it begins; the query of `show-passages.ts` makes the same. */
export function sentenceKey(articleId: string, start: number): string {
  return `${articleId} ${start}`;
}
