import { readArticle } from '#lib/claims/reading';
import { resolveReferences } from '#lib/claims/references';
import { analyzeTokenized } from '#lib/language/analyze-text';
import { type GumMention, gumMentions } from '#lib/language/gum-mentions';
import { nameSpan } from '#lib/language/name-span';
import { sameName } from '#lib/language/names';
import { type TreebankDocument, treebankDocuments } from '#lib/language/treebank-documents';

/** Counts of pronouns; shares in percent. `rightShare` is of the answered, `coverage` is the answered of `pronouns`. */
export type PronounFigures = {
  pronouns: number;
  answered: number;
  right: number;
  rightShare: number;
  coverage: number;
  /** Pronouns of people whom the document does not name before: any answer to them is wrong. */
  unnamed: number;
};

/** An answer for one pronoun, beside the names by which its document calls the person before. */
export type PronounAnswer = {
  document: string;
  sentence: number;
  word: number;
  said: string;
  answer: string | null;
  names: string[];
};

/**
 * How many of the words "he" and "she" in all their forms the engine resolves, and how many of these rightly, on a CoNLL-U file with
 * GUM's `Entity=`: gold words, all else the engine's own. Left out are pronouns in quotations, where the engine leaves people's
 * words as they are, and those that the treebank marks as no mention. Right is an answer that is a name of the same thing. Never throws.
 */
export function evaluatePronouns(conllu: string): PronounFigures {
  const answers = treebankDocuments(conllu).flatMap(answersOf);
  const answered = answers.filter(({ answer }) => answer !== null);
  const right = answered.filter(({ answer, names }) => names.some((name) => sameName(name, answer ?? '')));
  const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return {
    pronouns: answers.length,
    answered: answered.length,
    right: right.length,
    rightShare: percent(right.length, answered.length),
    coverage: percent(answered.length, answers.length),
    unnamed: answers.filter(({ names }) => names.length === 0).length,
  };
}

const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/i;

/** What the engine makes of each "he" and "she" of a document. Never throws. */
export function answersOf(document: TreebankDocument): PronounAnswer[] {
  const source = { name: document.name, text: document.text, date: null, title: null, publisher: null };
  const reading = readArticle(source, analyzeTokenized(document.text, document.sentences));
  const namesOf = new Map<string, string[]>();
  return document.gold.flatMap((gold, sentence) => {
    const mentions = gumMentions(gold);
    const { replacements } = resolveReferences(reading, sentence);
    return gold.words.flatMap((said, word) => {
      rememberNames(document, sentence, mentions, word, namesOf);
      if (!PRONOUN.test(said) || reading.sentences[sentence]?.quoted[word]) return [];
      const thing = mentions.find(({ first, end }) => first === word && end === word + 1)?.thing;
      if (thing === undefined) return [];
      const replacement = replacements.find((one) => one.rule === 'pronoun' && one.first === word);
      const answer = replacement?.to.replace(/['’]s?$/, '') ?? null;
      return [{ document: document.name, sentence, word, said, answer, names: namesOf.get(thing) ?? [] }];
    });
  });
}

/** Keeps the names that a thing goes by, for all mentions that end before `word`. */
function rememberNames(
  document: TreebankDocument,
  sentence: number,
  mentions: readonly GumMention[],
  word: number,
  namesOf: Map<string, string[]>,
): void {
  const gold = document.gold[sentence];
  for (const { first, end, head, thing } of mentions) {
    if (end !== word || gold?.upos[head] !== 'PROPN') continue;
    const name = nameSpan(gold, head, 'person', first, end);
    namesOf.set(thing, [...(namesOf.get(thing) ?? []), gold.words.slice(name.first, name.end).join(' ')]);
  }
}
