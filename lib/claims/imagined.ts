import { SPEECH } from '#lib/claims/attribution';
import type { Reading } from '#lib/claims/reading';

/** Sentences that an imagined case goes on for. */
const REACH = 8;

/**
 * Why sentence `at` tells nothing that is so: it goes on an imagined case ("Imagine that …", "Consider this scenario."), or it stands without
 * marks in what somebody is quoted with ("The church denied this:"). Null for others. Never throws.
 */
export function imaginedRefusal(reading: Reading, at: number): string | null {
  const { sentences, article } = reading;
  const here = sentences[at];
  if (!here) return null;
  for (let back = 0; back <= REACH; back += 1) {
    const before = sentences[at - back];
    if (!before) break;
    const { start, end } = before.tree.sentence;
    const said = article.text.slice(start, end);
    const isInReach =
      before.paragraph === here.paragraph ||
      (here.paragraph - before.paragraph === 1 && ANNOUNCES.test(said));
    if (!isInReach) break;
    if (IMAGINING.test(said)) return 'an imagined case, not a fact';
  }
  return isSpeechBelow(reading, at) ? 'a quotation whose speaker is not clear from the sentence' : null;
}

const IMAGINING =
  /^(?:(?:now|so|but|just|or|again|and|then),? )*(?:let(?:'|’)?s |let us )?(?:imagine\b|suppose\b|picture (?:a|an|this|yourself)\b|say (?:that )?(?:you|we)\b|consider (?:this|the following|a|an) (?:\p{L}+ )?(?:scenario|situation|thought experiment)\b)/iu;
/** The case follows in the next paragraph. */
const ANNOUNCES = /(?:scenario|situation|experiment|case|following)\s*[.:]?$/i;

/** The paragraph before ends in a colon behind a word of speech, and no other has followed it. */
function isSpeechBelow({ sentences }: Reading, at: number): boolean {
  const here = sentences[at];
  const last = sentences.findLast(({ paragraph }) => here !== undefined && paragraph < here.paragraph);
  if (!here || !last || here.paragraph - last.paragraph !== 1) return false;
  const { tokens } = last.tree;
  return (
    tokens.at(-1)?.text === ':' &&
    tokens.some(({ lemma, upos }) => upos === 'VERB' && SPEECH.has(lemma)) &&
    !here.quoted.some(Boolean)
  );
}
