import type { ArticleSource } from '#lib/articles/article';
import { capitalized } from '#lib/language/capitals';

/** Titles of more characters name nothing at a glance. */
const TITLE_MAX = 110;

/**
 * What says to which article a claim belongs that would hang in the air without it: "According to “Last of 33 miners rescued in Chile”,".
 * Null where the article has no title to be named by. Never throws.
 */
export function anchorOf({ title }: Pick<ArticleSource, 'title'>): string | null {
  const name = title?.trim().replace(/[“”]/g, '"') ?? '';
  return name === '' || name.length > TITLE_MAX ? null : `According to “${name}”,`;
}

/** Whether a claim says to which article it belongs. Never throws. */
export function isAnchored(text: string, article: Pick<ArticleSource, 'title'>): boolean {
  const anchor = anchorOf(article);
  return anchor !== null && text.startsWith(`${anchor} `);
}

const ANCHOR = /^According to “[^”]*”, /;

/** What says to which article a claim belongs, and the rest; the first is empty where it stands by itself. Never throws. */
export function splitAnchor(text: string): [anchor: string, rest: string] {
  const [anchor = ''] = ANCHOR.exec(text) ?? [];
  return [anchor, text.slice(anchor.length)];
}

/** A stem or claim without what says to which article it belongs. Never throws. */
export function withoutAnchor(text: string): string {
  const [, bare] = splitAnchor(text);
  return capitalized(bare);
}
