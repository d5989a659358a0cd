import type { Clause, Slot } from '#lib/claims/clause';
import type { AnalyzedSentence, Token } from '#lib/language/analysis';
import { verbBase } from '#lib/language/morphology';

/** Longer sentences are not plain. */
const WORDS_MAX = 20;
const FINITE = /^(?:VBZ|VBP|VBD)$/;
const BE = /^(?:is|are|was|were|be|been|being)$/i;
const TANGLES = /[,;:()"“”–—]|\b(?:that|which|who|if|because|while|when|and|or|but)\b/i;

/**
 * A plain sentence by its order alone: who, does, what, where. For what the tree of the sentence got wrong ("Colombia borders
 * Venezuela": a noun in most texts). Null for any sentence that is not plain. Never throws.
 */
export function readPlainly(text: string, { tokens, entities }: AnalyzedSentence): Clause | null {
  const words = tokens.filter(({ upos }) => upos !== 'PUNCT');
  if (words.length < 3 || words.length > WORDS_MAX || TANGLES.test(text.replace(/[.!]$/, ''))) return null;
  const verb = verbAt(words);
  if (verb === null) return null;
  const last = groupEnd(words, verb);
  const rest = words.slice(last + 1);
  if (rest.length === 0 || rest.some(({ xpos }) => FINITE.test(xpos))) return null;
  // "Will", "may" and "should" state no fact.
  if (words.some(({ xpos }) => xpos === 'MD')) return null;
  const slot = (role: Slot['role'], part: readonly Token[]): Slot => {
    const { start = 0 } = part[0] ?? {};
    const { end = 1 } = part.at(-1) ?? {};
    const entity = entities.findLast((own) => own.start < end && start < own.end);
    const opens = part[0]?.upos === 'ADP' ? part[0].text.toLowerCase() : null;
    const isTime = opens !== null && entity?.type === 'date';
    return {
      role: isTime ? 'time' : role,
      text: text.slice(start, end),
      start,
      end,
      head: part.at(-1)?.lemma ?? '',
      preposition: opens,
      entity: entity?.type ?? null,
    };
  };
  const predicate = predicateOf(text, words.slice(verb, last + 1));
  const args = partsOf(rest).map((part) => {
    const isBare = part[0]?.upos !== 'ADP';
    const role = predicate.copular ? 'complement' : isBare ? 'object' : 'oblique';
    return { ...slot(role, part), fronted: false };
  });
  return { subject: slot('subject', words.slice(0, verb)), predicate, args };
}

/** The first finite verb behind a noun; else a word between two nouns that has the form of one. */
function verbAt(words: readonly Token[]): number | null {
  const behind = (at: number) => /^(?:NOUN|PROPN|NUM)$/.test(words[at - 1]?.upos ?? '');
  const finite = words.findIndex(({ xpos }, at) => at > 0 && FINITE.test(xpos) && behind(at));
  if (finite > 0) return finite;
  const likely = words.findIndex(
    ({ xpos, text }, at) =>
      at > 0 &&
      behind(at) &&
      /^(?:PROPN|DET|NUM|NOUN)$/.test(words[at + 1]?.upos ?? '') &&
      (xpos === 'NNS' || (xpos === 'VBN' && /ed$/.test(text))),
  );
  return likely > 0 ? likely : null;
}

function groupEnd(words: readonly Token[], verb: number): number {
  let at = verb;
  while (isOfGroup(words[at + 1])) at += 1;
  return at;
}

function isOfGroup(word: Token | undefined): boolean {
  if (!word) return false;
  return /^(?:AUX|VERB)$/.test(word.upos) || /^(?:not|n['’]t|never)$/i.test(word.text);
}

/** What follows the verb, a new part at each preposition but "of". */
function partsOf(rest: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const word of rest) {
    const opens = word.upos === 'ADP' && word.text.toLowerCase() !== 'of';
    if (parts.length === 0 || opens) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function predicateOf(text: string, group: readonly Token[]): Clause['predicate'] {
  const { start = 0 } = group[0] ?? {};
  const { end = 1 } = group.at(-1) ?? {};
  const said = group.filter((word) => !/^(?:not|n['’]t|never)$/i.test(word.text));
  const main = said.at(-1)?.text ?? '';
  const auxiliaries = said.slice(0, -1).map((word) => word.text);
  const copular = BE.test(main);
  const isPast = /^(?:was|were|had|did)$/i.test(said[0]?.text ?? '') || /VBD|VBN/.test(said[0]?.xpos ?? '');
  const isPassive = !copular && auxiliaries.some((word) => BE.test(word)) && !/ing$/.test(main);
  return {
    lemma: copular ? 'be' : verbBase(main, said.at(-1)?.lemma ?? ''),
    text: text.slice(start, end),
    start,
    end,
    auxiliaries,
    main: copular ? '' : main,
    particle: null,
    tense: isPast ? 'past' : 'present',
    voice: isPassive ? 'passive' : 'active',
    copular,
    negated: said.length < group.length,
    plural: /^(?:are|were|have|do)$/i.test(said[0]?.text ?? '') || said[0]?.xpos === 'VBP',
  };
}
