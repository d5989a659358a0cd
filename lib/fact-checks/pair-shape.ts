import { flag } from '#lib/fact-checks/pair-matches';
import { isName, type PairSide } from '#lib/fact-checks/pair-words';
import { shareIn } from '#lib/fact-checks/sentence-meaning';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/** How the evidence reads by itself. */
const PATTERNS: Record<string, RegExp> = {
  'opens with pronoun': /^(?:he|she|it|they|his|her|its|their)\b/i,
  'opens with link':
    /^(?:however|also|in addition|furthermore|despite|although|while|when|after|but|and|then|this|these|that)\b/i,
  'opens small': /^[a-z,]/,
  'dates in brackets': /^[^.]{0,80}\([^)]*(?:born|\d{4}|[;–])[^)]*\)/,
  'ends whole': /[.!?]["”)]?$/,
  quotes: /["“”]/,
  colon: /[:;]/,
  past: /\b(?:was|were|had)\b/i,
  present: /\b(?:is|are|has)\b/i,
};
const DEFINES = /^[^.]{0,120}?\b(?:is|was|are|were) (?:an?|the|one)\b/;
/** How far into the evidence a title still opens it, in words. */
const OPENING_WORDS = 8;
/** Fewer words are hardly a sentence. */
const SHORT_WORDS = 8;

/**
 * What kind of evidence it is: a whole sentence that tells something (names, numbers, dates), the first of an article, or a piece; and
 * whether it holds the kinds of things that the claim asks for. Never throws.
 */
export function shapeFeatures(
  claim: PairSide,
  evidence: PairSide,
  title: string | null,
): Record<string, number> {
  const { text, entities, content } = evidence;
  const words = wordsIn(text);
  const titled = new Set(wordsIn(title ?? ''));
  const opening = new Set(words.slice(0, OPENING_WORDS));
  const opens = shareIn(opening, titled);
  const patterns = Object.entries(PATTERNS).map(([name, pattern]) => [name, flag(pattern.test(text))]);
  const features: Record<string, number> = {
    ...Object.fromEntries(patterns),
    defines: flag(DEFINES.test(text) && opens > 0),
    title: shareIn(new Set(words), titled),
    titleWhole: flag(title !== null && text.toLowerCase().includes(title.toLowerCase())),
    titleOpens: opens,
    titleInClaim: shareIn(new Set(wordsIn(claim.text)), titled),
    short: flag(words.length < SHORT_WORDS),
    sentences: flag(evidence.words.some(({ sentence }) => sentence > 0)),
    noVerb: flag(!content.some(({ upos }) => upos === 'VERB')),
    numbers: Math.log(1 + (text.match(/\d+/g) ?? []).length),
    entities: Math.log(1 + entities.length),
    entitiesPerWord: entities.length / Math.max(1, words.length),
    lengths: Math.log((1 + words.length) / (1 + wordsIn(claim.text).length)),
    names: flag(content.some(isName)),
    ...kindsOfThings('amounts', amountsIn(claim.text).length, amountsIn(text).length),
    ...kindsOfThings('dates', datesIn(claim.text).length, datesIn(text).length),
  };
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [`shape ${name}`, value]));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function kindsOfThings(kind: string, claimed: number, known: number): Record<string, number> {
  return {
    [kind]: flag(known > 0),
    [`${kind} in both`]: flag(claimed > 0 && known > 0),
    [`${kind} unanswered`]: flag(claimed > 0 && known === 0),
  };
}
