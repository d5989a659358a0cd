import type { SentenceTree } from '#lib/claims/sentence-tree';

/**
 * For each sentence of a paragraph, which words stand between quotation marks. A quotation goes on through sentences until
 * it closes or the paragraph ends. Never throws.
 */
export function quotedWords(paragraph: readonly SentenceTree[]): boolean[][] {
  let open = false;
  let single = false;
  return paragraph.map(({ tokens }) =>
    tokens.map(({ text }) => {
      if (text === '“' || text === '«' || text === '„') open = true;
      else if (text === '”' || text === '»') open = false;
      else if (text === '"') open = !open;
      else if (text === '‘') single = true;
      else if (text === '’') single = false;
      else return open || single;
      return true;
    }),
  );
}
