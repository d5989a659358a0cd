import { lemmaOf } from '#lib/language/lemmas';
import type { AnalyzedWord } from '#lib/language/parser';
import { reaches } from '#lib/language/tree-walk';

const SAYS =
  /^(?:say|tell|add|explain|write|announce|note|argue|warn|state|report|declare|claim|insist|reply)$/;

/**
 * "“It works,” Ann Rees, the director of the works, said": nothing behind a closed quotation hangs from what is inside it; who stands
 * between it and a verb of saying without subject is its subject. Changes `words` in place; never throws.
 */
export function repairSpeech(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let verb = 2; verb < words.length; verb += 1) {
    const { upos = '', xpos = '' } = words[verb] ?? {};
    if (upos !== 'VERB' || !/^(?:VBD|VBZ|VBP|VBN)$/.test(xpos)) continue;
    if (SAYS.test(lemmaOf(texts[verb] ?? '', 'VBD'))) giveSpeaker(texts, words, verb);
  }
}

function giveSpeaker(texts: readonly string[], words: AnalyzedWord[], verb: number): void {
  const close = texts.findLastIndex((text, at) => at < verb && /^["”]$/.test(text));
  if (close < 1 || verb - close > SPEAKER_WORDS || !/^[,.!?]$/.test(texts[close - 1] ?? '')) return;
  if (words.some(({ head, rel }) => head === verb && /^(?:nsubj|aux)/.test(rel))) return;
  const speaker = words.findIndex(
    ({ head, upos }, at) => at > close && at < verb && head <= close && /^(?:PROPN|NOUN|PRON)$/.test(upos),
  );
  const word = words[speaker];
  const said = words[words[close - 1]?.head ?? -1];
  if (!word || !said || word.head < 0) return;
  const isWhole = words.slice(close + 1, speaker).every((_, at) => reaches(words, close + 1 + at, speaker));
  const isQuoted = words.some(
    ({ head, rel }, at) => head === verb && at < close && /^(?:ccomp|parataxis|obj|dep)$/.test(rel),
  );
  if (!isWhole || !isQuoted) return;
  word.head = verb;
  word.rel = 'nsubj';
  for (let at = speaker + 1; at < verb; at += 1) {
    const other = words[at];
    if (!other || other.head > close) continue;
    other.head = speaker;
    if (other.upos === 'NOUN' || other.upos === 'PROPN') other.rel = 'appos';
  }
}

/** More words than this stand between no quotation and its "said". */
const SPEAKER_WORDS = 25;
