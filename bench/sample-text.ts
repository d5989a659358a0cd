import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticleFile } from '#lib/articles/article-file';

const FOLDER = join(import.meta.dirname, '../tests/golden');

/** `characters` of news, science and history: the articles of the golden corpus, again from the first when they are used up. */
export function sampleText(characters: number): string {
  const articles = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(FOLDER, name, 'article.txt'), 'utf8'))
    .flatMap((file) => {
      const parsed = parseArticleFile(file, 'sample');
      return parsed.kind === 'invalid' ? [] : [parsed.article.text];
    });
  const round = articles.join('\n\n');
  const text = `${round}\n\n`.repeat(Math.ceil(characters / round.length));
  const end = text.lastIndexOf('\n\n', characters);
  return end > characters / 2 ? text.slice(0, end) : text.slice(0, text.lastIndexOf('.', characters) + 1);
}

/** The first whole paragraphs of the sample that hold about `words` words. */
export function sampleArticle(words: number): string {
  const kept: string[] = [];
  for (const paragraph of sampleText(words * 10).split('\n\n')) {
    if (countWords(kept.join(' ')) >= words) break;
    kept.push(paragraph);
  }
  return kept.join('\n\n');
}

/** Runs between spaces: the same count for every engine. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
