import { readPhrase } from '#lib/fact-checks/phrase';
import { sameName } from '#lib/language/names';

/** So many words in common make up for a name in common. */
const WORDS_IN_COMMON = 4;

type Sentence = { title: string | null; evidence: { quote: string } };

/**
 * Whether a sentence read by itself surely speaks of the same as a claim: they name the same, or, where the claim names nothing, share
 * many words. "Three people died in the accident" may be of any accident. Never throws.
 */
export function bearsOn(claim: string, { evidence, title }: Sentence): boolean {
  const said = readPhrase(claim);
  const known = readPhrase(`${title ?? ''}. ${evidence.quote}`);
  if (said.names.length > 0)
    return said.names.some((name) => known.names.some((other) => sameName(name, other)));
  return said.words.filter((word) => known.words.includes(word)).length >= WORDS_IN_COMMON;
}
