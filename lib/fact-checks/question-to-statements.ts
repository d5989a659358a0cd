import { analyzeTyped } from '#lib/fact-checks/analyze-typed';
import type { Token } from '#lib/language/analysis';
import { capitalized } from '#lib/language/capitals';
import { isNationality } from '#lib/language/countries';
import { verbForm } from '#lib/language/morphology';

/** What a typed line asks or states, as the statements that it can be read as, likeliest first; or a question without one. */
export type Asked = { kind: 'statement'; statements: string[]; asked: boolean } | { kind: 'open-question' };

/** Ways to ask whether a whole statement holds. */
const WRAPPED =
  /^(?:(?:is|was) it (?:really )?(?:true|correct|right|a fact|the case) that|(?:did|do) you know that|true or false\s*[:,]|fact[- ]?check\s*[:,]|claim\s*:|i (?:heard|read) that)\s*/i;
/** "…, isn't it?", "…, right?" */
const TAG =
  /,\s*(?:right|correct|true|(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n['’]t)?\s+(?:it|he|she|they|there|we|you))\s*\?*$/i;
/** Question words that ask for a name or a thing, with or without a question mark. */
const ASKS_WHAT = /^(?:who|whom|whose|which|what)\b[^,]*$/i;
const ASKS_MORE = /^(?:where|when|why|how)\b.*\?["”’]*$/i;
const AUXILIARY = /^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)$/i;

/**
 * The statements that a yes-no question may ask about ("Is Colombia a NATO member?" -> "Colombia is a NATO member."), likeliest
 * first; "Isn't it?" asks the same as "Is it?". A statement comes back as it is. Never throws.
 */
export function questionToStatements(typed: string): Asked {
  const bare = typed.trim();
  const unwrapped = bare.replace(WRAPPED, '').replace(TAG, '');
  if (ASKS_WHAT.test(unwrapped) || ASKS_MORE.test(unwrapped)) return { kind: 'open-question' };
  const words = wordsOf(unwrapped);
  const [opener] = words;
  if (opener && AUXILIARY.test(opener.text)) {
    const statements = turnRound(words, unwrapped);
    if (statements.length > 0) return { kind: 'statement', statements, asked: true };
  }
  const asked = unwrapped !== bare || /\?["”’]*$/.test(bare);
  return { kind: 'statement', statements: [asked ? closed(unwrapped.replace(/[?\s]+$/, '')) : bare], asked };
}

function wordsOf(question: string): Token[] {
  const paragraphs = analyzeTyped(question.replace(/[?\s]+$/, '?'));
  const tokens = paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.tokens));
  return tokens.at(-1)?.text === '?' ? tokens.slice(0, -1) : tokens;
}

/** The opening auxiliary put behind each possible subject. */
function turnRound(words: readonly Token[], text: string): string[] {
  const from = /^(?:n['’]t|not)$/i.test(words[1]?.text ?? '') ? 2 : 1;
  const auxiliary = words[0]?.text.toLowerCase() ?? '';
  return subjectEnds(words, from, auxiliary).flatMap((end) => {
    const subject = cut(words, text, from, end);
    if (!/^(do|does|did)$/.test(auxiliary))
      return closed(`${subject} ${auxiliary} ${cut(words, text, end + 1, words.length - 1)}`);
    const at = words.findIndex(({ upos }, index) => index > end && upos !== 'ADV');
    const verb = words[at];
    if (!verb) return [];
    const form = auxiliary === 'did' ? 'past' : auxiliary === 'does' ? 'third' : 'base';
    const pieces = [
      subject,
      cut(words, text, end + 1, at - 1),
      verbForm(verb.text.toLowerCase(), form),
      cut(words, text, at + 1, words.length - 1),
    ];
    return closed(pieces.filter((piece) => piece !== '').join(' '));
  });
}

function cut(words: readonly Token[], text: string, first: number, last: number): string {
  return first > last ? '' : text.slice(words[first]?.start, words[last]?.end);
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/;

/**
 * Where the subject that begins at `from` may end: at a noun after which the clause can go on in the way that the auxiliary asks
 * for. What begins with "of" belongs to the noun before it; before another preposition it ends only if nothing better is there.
 */
function subjectEnds(words: readonly Token[], from: number, auxiliary: string): number[] {
  const likely: number[] = [];
  const before: number[] = [];
  const unlikely: number[] = [];
  for (let at = from; at < words.length - 1; at += 1) {
    const next = words[at + 1];
    if (!next || /^(?:of|and|or|,|['’]s|['’]|-)$/i.test(next.text) || !ends(words, at, from)) continue;
    const follower = words.slice(at + 1).find(({ upos }) => upos !== 'ADV' && upos !== 'PART') ?? next;
    if (!fits(follower, auxiliary)) continue;
    if (isSameNoun(words, at)) unlikely.push(at);
    else if (follower.upos === 'ADP') before.unshift(at);
    else likely.push(at);
  }
  return [...likely, ...before, ...unlikely];
}

function ends(words: readonly Token[], at: number, from: number): boolean {
  const word = words[at];
  const isCapital = (index: number) => /^\p{Lu}/u.test(words[index]?.text ?? '');
  const goesOn = at > from && isCapital(at) && isCapital(at - 1) && !isNationality(word?.text ?? '');
  return word !== undefined && (NOMINAL.test(word.upos) || (at === from && isCapital(at)) || goesOn);
}

/** "NATO member" and "Ada Lovelace" are hardly cut in two. */
function isSameNoun(words: readonly Token[], at: number): boolean {
  const here = words[at];
  const next = words[at + 1];
  if (!here || !next || here.upos === 'PRON') return false;
  const areCapitals = /^\p{Lu}/u.test(here.text) && /^\p{Lu}/u.test(next.text) && !isNationality(next.text);
  return next.upos === 'NOUN' || next.upos === 'PROPN' || areCapitals;
}

function fits({ upos, xpos }: Token, auxiliary: string): boolean {
  if (/^(is|are|was|were)$/.test(auxiliary)) return upos !== 'PUNCT';
  if (/^(has|have|had)$/.test(auxiliary))
    return /^VB[ND]?$/.test(xpos) || /^(?:DET|NUM|ADJ|NOUN)$/.test(upos);
  return upos === 'VERB' || upos === 'AUX' || /^(?:VB|NN$)/.test(xpos);
}

function closed(statement: string): string {
  const first = capitalized(statement);
  return /[.!]$/.test(first) ? first : `${first}.`;
}
