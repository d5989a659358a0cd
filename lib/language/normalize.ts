/** Line ends of every system: CRLF, CR, vertical tab, form feed, NEL, line separator. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028]/g;
const PARAGRAPH_SEPARATOR = /\u2029/g;
/** Tabs and every space that is not U+0020: no-break, figure, thin, ideographic … */
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Controls but the line feed; soft hyphen; zero-width space, word joiner and kin; byte order and interlinear marks. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00ad\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffc]/gu;
/** Marks that turn the direction of the text and can hide what it says. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g;
/** Joiners mean something inside emoji and in joining scripts; anywhere else they only break words in two. */
const JOINER = /[\u200c\u200d]/;
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{M}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian})[\u200c\u200d]|[\u200c\u200d](?!\p{Extended_Pictographic}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Malayalam}|\p{Script=Sinhala}|\p{Script=Khmer})/gu;

/**
 * The one form in which a text is stored and counted: NFC, "\n" line ends, plain single spaces, at most one blank line
 * in a row, no control, direction or zero-width characters, no lone surrogates, nothing at either end.
 * Idempotent; never throws; time grows with the length only.
 */
export function normalize(text: string): string {
  const lines = dropStrayJoiners(
    text
      .toWellFormed()
      .replace(LINE_END, '\n')
      .replace(PARAGRAPH_SEPARATOR, '\n\n')
      .replace(ODD_SPACE, ' ')
      .replace(INVISIBLE, '')
      .replace(DIRECTION, ''),
  )
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim());
  return joinLines(lines);
}

function dropStrayJoiners(text: string): string {
  return JOINER.test(text) ? text.replace(STRAY_JOINER, '') : text;
}

function joinLines(lines: string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (line === '' && (kept.length === 0 || kept.at(-1) === '')) continue;
    kept.push(line);
  }
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}
