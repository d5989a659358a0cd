import { toPlainText } from '#lib/articles/plain-text';
import { normalize } from '#lib/language/normalize';

/** A tag of HTML by its name; "a < b" and "<Oslo>" are text. */
const TAG =
  /<\/?(?:a|b|i|u|em|strong|p|br|hr|div|span|img|script|style|svg|iframe|h[1-6]|li|ul|ol|code|pre|sup|sub|small|font|form|input|body|html)(?:\s[^<>]*)?\/?>/gi;
const SCRIPT = /<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};
/** "1. …", "- …" at the head of a line. */
const LIST_MARK = /^[ \t]*(?:\d{1,2}[.)]|[-*•])[ \t]+(.*\S)[ \t]*$/gm;

/**
 * What was typed as plain text in one line: without markup and marks of lists, each entry of a list as a sentence; what shouts in capitals
 * in lower case. Never throws.
 */
export function cleanTyped(typed: string): string {
  const plain = toPlainText(typed).replace(SCRIPT, ' ').replace(TAG, ' ');
  const decoded = plain.replace(
    /&(amp|lt|gt|quot|apos|nbsp|#39);/g,
    (_, name: string) => ENTITIES[name] ?? ' ',
  );
  const listed = decoded.replace(LIST_MARK, (_, entry: string) =>
    /[.!?]["”’)]*$/.test(entry) ? entry : `${entry}.`,
  );
  const text = normalize(listed)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim();
  return isShouted(text) ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

/** Three words and more, all in capitals. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 2 && !/\p{Ll}/u.test(text) && words.some((word) => word.length > 3);
}
