import type { ArticleClaims } from '#lib/claims/article-claims';
import { isNationality } from '#lib/language/countries';
import { isTitleWord } from '#lib/language/name-parts';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * Whether `name` is one word of a person's name that the article has in full: "Johnson" where it tells of Katherine Johnson, "Daniel"
 * where it tells of Daniel Bernoulli. Who sees the question alone cannot tell whom it means. Never throws.
 */
export function isShortName(name: string, source: ArticleClaims): boolean {
  if (!/^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(name)) return false;
  const known = knownFor(source);
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const isShort = standsInFull(name, source);
  known.set(name, isShort);
  return isShort;
}

const answers = new WeakMap<ArticleClaims, Map<string, boolean>>();

function knownFor(source: ArticleClaims): Map<string, boolean> {
  const known = answers.get(source) ?? new Map<string, boolean>();
  answers.set(source, known);
  return known;
}

function standsInFull(name: string, { article, claims }: ArticleClaims): boolean {
  const slots = claims.flatMap(({ clause }) => (clause ? [clause.subject, ...clause.args] : []));
  const people = slots.flatMap(({ phrases = [] }) => phrases.filter(({ type }) => type === 'person'));
  if (people.some(({ text }) => text.endsWith(` ${name}`) || text.startsWith(`${name} `))) return true;
  const before = new RegExp(`(?<=\\p{Ll},? |^|\\. )(\\p{Lu}\\p{Ll}+) ${name}(?![\\p{L}-])`, 'gmu');
  const text = `${article.title ?? ''}\n${article.text}`;
  return [...text.matchAll(before)].some(([, first = '']) => isGiven(first));
}

function isGiven(word: string): boolean {
  return !isNoPartOfName(word) && isGivenName(word);
}

/** Whether the word is known as a given name. */
export function isGivenName(word: string): boolean {
  return lexiconTags(word.toLowerCase()).some((tag) => GIVEN.has(tag));
}

/** A title, a people, or a small word that opens a sentence: what may stand before a name with a capital of its own. */
export function isNoPartOfName(word: string): boolean {
  return isTitleWord(word) || isNationality(word) || SMALL.test(word) || /['’]s$/.test(word);
}

const GIVEN = new Set(['MaleName', 'FemaleName', 'FirstName', 'Person']);

/** Words that may open a sentence before a surname. */
const SMALL =
  /^(?:The|An?|In|On|At|By|For|From|With|After|Before|Since|When|While|As|But|And|Although|Though|If|Then|That|This|Both|How|Why|What|Who|Where|Which|Whose|Like|Unlike|Mr|Mrs|Ms|Dr|Later|However|Meanwhile|Because|Until|Under|According|Also|Yet|So|Did|Was|Is|Had|Has)$/;
