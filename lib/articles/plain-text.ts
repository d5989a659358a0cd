import { convert, type HtmlToTextOptions } from 'html-to-text';

/** A page that opens with markup, or prose with closed blocks in it. A lone "<b>" or "a < b" is text. */
const OPENS_WITH_MARKUP =
  /^\s*<(?:!doctype|html|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|meta|span|figure)\b[^<>]*>/i;
const CLOSED_BLOCK = /<\/(?:p|div|li|h[1-6]|article|section|blockquote|tr|body)\s*>|<br\s*\/?>/i;
/** Deeper nesting is no article; it is cut off there. */
const DEPTH_MAX = 200;

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: DEPTH_MAX },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...[
      'script',
      'style',
      'noscript',
      'template',
      'svg',
      'nav',
      'form',
      'button',
      'iframe',
      'figcaption',
    ].map((selector) => ({ selector, format: 'skip' })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: '' } },
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
};

/**
 * The text that pasted HTML shows: paragraphs apart, no scripts, styles, menus or captions, links as their words.
 * Text that is no HTML comes back as it is. Never throws.
 */
export function toPlainText(pasted: string): string {
  if (!OPENS_WITH_MARKUP.test(pasted) && !CLOSED_BLOCK.test(pasted)) return pasted;
  return convert(pasted, options);
}
