import type { Mention } from '#lib/claims/mentions';
import { phraseWords } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { hasName, type References, type Replacement } from '#lib/claims/references';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * The words of a mention with all that they need said in full; null where they do not stand alone.
 * `told` gives the references of a sentence. Never throws.
 */
export function standingPhrase(
  reading: Reading,
  mention: Mention,
  told: (at: number) => References,
): string | null {
  const sentence = reading.sentences[mention.at];
  if (!sentence || mention.form === 'pronoun' || mention.form === 'joined') return null;
  const { tree, quoted } = sentence;
  const markers = childrenBy(tree, mention.word, 'case', 'cc', 'mark', 'cop');
  const words = phraseWords(tree, mention.word).filter((word) => !markers.includes(word));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || quoted[mention.word]) return null;
  if (
    last - first + 1 !== words.length ||
    words.length > LONGEST ||
    childrenBy(tree, mention.word, 'conj').length > 0
  )
    return null;
  if (words.some((word) => /^[,;:—–]$/.test(lower(tree, word)) && !tree.entityAt[word])) return null;
  // "gave the Upper East Side three new stations"
  if (childrenBy(tree, mention.word, 'nummod').some((count) => count > first + 1)) return null;
  if (!hasName(tree, mention.word)) return null;
  const { replacements, blocks } = told(mention.at);
  const within = ({ first: from, end }: { first: number; end: number }) => from <= last && first < end;
  if (blocks.some(within)) return null;
  const inside = replacements.filter(within);
  if (inside.some(({ first: from, end }) => from < first || end > last + 1)) return null;
  return phraseIn(reading.article.text, tree, first, last, inside);
}

/** Words of the longest description that another sentence still bears. */
const LONGEST = 14;

function phraseIn(
  text: string,
  tree: SentenceTree,
  first: number,
  last: number,
  inside: readonly Replacement[],
): string {
  const start = tree.tokens[first]?.start ?? 0;
  const whole = text.slice(start, tree.tokens[last]?.end ?? start);
  const said = inside.toReversed().reduce((phrase, { first: from, end, to }) => {
    const open = (tree.tokens[from]?.start ?? start) - start;
    const close = (tree.tokens[end - 1]?.end ?? start) - start;
    return phrase.slice(0, open) + to + phrase.slice(close);
  }, whole);
  const isOpener = first === 0 && tree.tokens[0]?.upos !== 'PROPN' && !tree.entityAt[0];
  return isOpener || /^(?:The|A|An)\b/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}
