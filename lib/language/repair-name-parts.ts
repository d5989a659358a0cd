import type { AnalyzedWord } from '#lib/language/parser';
import { hasChild } from '#lib/language/tree-walk';

/**
 * Mends names whose parts were read as other words, and what stands beside them: "Hopkins Applied Physics Laboratory",
 * "for the rest Disney will issue". Changes `words` in place; never throws.
 */
export function repairNameParts(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    laboratory(texts, words, index);
    forTheRest(texts, words, index);
  }
}

/** "engineers at the Johns Hopkins Applied Physics Laboratory jumped up": a participle with a capital within a name is part of it. */
function laboratory(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const part = words[index];
  const isVerb = part?.upos === 'VERB' && /^\p{Lu}\p{Ll}+ed$/u.test(texts[index] ?? '');
  if (!part || !isVerb || part.head < 0 || words[index - 1]?.upos !== 'PROPN') return;
  const place = words.findIndex(
    ({ head, rel, upos }, at) => head === index && /^nsubj/.test(rel) && upos === 'PROPN' && at < index,
  );
  const school = words.findIndex(
    ({ head, rel, upos }, at) => head === index && rel === 'obj' && upos === 'PROPN' && at > index,
  );
  const who = words.findIndex(({ head, rel }) => head === place && rel === 'nmod:desc');
  const verb = words.findIndex(
    ({ rel, upos }, at) => at > school && rel === 'conj' && upos === 'VERB' && texts[at - 1] === ',',
  );
  const [name, house, subject, main] = [words[place], words[school], words[who], words[verb]];
  if (!name || !house || !subject || !main || !hasChild(words, place, 'case')) return;
  main.head = part.head;
  main.rel = part.rel;
  subject.head = verb;
  subject.rel = 'nsubj';
  house.head = who;
  house.rel = 'nmod';
  for (const word of words)
    if (word.head === place && /^(?:case|det)$/.test(word.rel)) word.head = school;
    else if (word.head === index && word.rel === 'cc') word.head = verb;
    else if (word.head === index && word.rel === 'punct') word.head = verb;
  name.head = school;
  name.rel = 'compound';
  part.head = school;
  part.rel = 'amod';
  part.upos = 'PROPN';
  part.xpos = 'NNP';
}

/** "and for the rest Disney will issue shares": an article ends before the name. */
function forTheRest(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const rest = words[index];
  const name = words[index + 1];
  if (rest?.rel !== 'compound' || rest.xpos !== 'NN' || rest.head !== index + 1 || !name) return;
  const preposition = words[index - 2];
  if (texts[index - 2] !== 'for' || texts[index - 1] !== 'the' || preposition?.rel !== 'mark') return;
  if (name.upos !== 'PROPN' || !/^nsubj/.test(name.rel) || preposition.head !== name.head) return;
  rest.head = name.head;
  rest.rel = 'obl';
  preposition.head = index;
  preposition.rel = 'case';
  const article = words[index - 1];
  if (article) article.head = index;
}
