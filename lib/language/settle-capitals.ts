import type { ParsedSentence } from '#lib/language/agree-on-names';
import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Settles by the whole document whether a capital is a name's: "Voyager" is one where it has its capital inside sentences and is never
 * without; "Rinderpest, a disease" at the head of its sentences is none, nor is "Malaria" where "malaria" stands elsewhere. Writes to `analyzed`; never throws.
 */
export function settleCapitals(sentences: readonly ParsedSentence[]): void {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const { words } of sentences) {
    const isHeading = mostlyCapitals(words);
    words.forEach((word, at) => {
      if (/^\p{Ll}/u.test(word)) small.add(word);
      else if (isCapitalized(word) && !isHeading && at > 0 && !/^["“‘'(:;—–-]$/.test(words[at - 1] ?? ''))
        inside.add(word);
    });
  }
  const diseases = new Set<string>();
  for (const { words, analyzed } of sentences) {
    if (isDisease(words, analyzed) && !inside.has(words[0] ?? '')) diseases.add(words[0] ?? '');
  }
  for (const { words, analyzed } of sentences) {
    analyzed.forEach((word, at) => {
      const text = words[at] ?? '';
      if (inside.has(text) && !small.has(text.toLowerCase()) && standsAsName(words, analyzed, at)) {
        word.upos = 'PROPN';
        word.xpos = 'NNP';
      } else if (
        at === 0 &&
        (diseases.has(text) || (!inside.has(text) && small.has(text.toLowerCase()) && isLoneThing(analyzed)))
      ) {
        word.upos = 'NOUN';
        word.xpos = word.xpos === 'NNPS' ? 'NNS' : 'NN';
        word.name = null;
      }
    });
  }
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

/** A heading. */
function mostlyCapitals(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4}/u.test(word));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2;
}

/** A noun with a capital, without article, beside no other name: "As Voyager rolled down the runway". */
function standsAsName(words: readonly string[], analyzed: readonly AnalyzedWord[], at: number): boolean {
  const word = analyzed[at];
  if (word?.xpos !== 'NN' || !/^(?:nsubj|nsubj:pass|obj|appos|conj)$/.test(word.rel)) return false;
  if (analyzed.some(({ head, rel }) => head === at && /^(?:det|amod|compound|flat|nmod)/.test(rel)))
    return false;
  return [at - 1, at + 1].every(
    (next) => analyzed[next]?.upos !== 'PROPN' && !isCapitalized(words[next] ?? ''),
  );
}

/** "Malaria kills": the subject, a name of one word and nobody's. */
function isLoneThing([word, ...rest]: readonly AnalyzedWord[]): boolean {
  if (word?.upos !== 'PROPN' || !/^nsubj/.test(word.rel) || word.name === 'person') return false;
  return rest.every(({ head, rel }) => head !== 0 || !/^(?:flat|compound)/.test(rel));
}

/** "Rinderpest, a disease that emptied pastures": the names of most diseases have no capital. */
function isDisease(words: readonly string[], analyzed: readonly AnalyzedWord[]): boolean {
  return analyzed.some(
    ({ head, rel, upos }, at) =>
      head === 0 &&
      rel === 'appos' &&
      upos === 'NOUN' &&
      words[1] === ',' &&
      isCapitalized(words[0] ?? '') &&
      /^(?:disease|illness|infection|plague|disorder|cancer|fever)$/.test(words[at] ?? ''),
  );
}
