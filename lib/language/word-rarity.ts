import { readFileSync } from 'node:fs';
import { MODEL_FILE } from '#lib/language/language-model';
import { decodeModel } from '#lib/language/model-file';
import { shippedFile } from '#lib/language/shipped-file';
import { createLexicon, type Lexicon, lexiconRow } from '#lib/language/word-vectors';

/** Words up to this rank by frequency count as known to all; the list of known words ends at the other one. Orders of magnitude. */
const COMMON_RANK_LOG10 = 2.5;
const LAST_RANK_LOG10 = 4.7;

let lexicon: Lexicon | null = null;

/**
 * How rare a word form is in written English, 0..1: 0 for the few hundred commonest, 1 for those that the word vectors do not know.
 * Between them by the logarithm of its rank, as word frequency grows (Zipf 1949).
 * @throws when the model's file is not there; the product always ships it
 */
export function wordRarity(word: string): number {
  const row = lexiconRow(commonWords(), word.replaceAll('’', "'"));
  if (row < 0) return 1;
  const place = (Math.log10(row + 1) - COMMON_RANK_LOG10) / (LAST_RANK_LOG10 - COMMON_RANK_LOG10);
  return Math.min(1, Math.max(0, place));
}

/** The words of the vectors stand in order of frequency; only their hashes are kept. */
function commonWords(): Lexicon {
  if (lexicon) return lexicon;
  const path = shippedFile(MODEL_FILE);
  if (path === null)
    throw new Error('the weights of the language model are missing: npm run train makes them');
  lexicon = createLexicon(Uint32Array.from(decodeModel(readFileSync(path)).wordHashes));
  return lexicon;
}
