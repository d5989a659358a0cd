import type { Phrase } from '#lib/fact-checks/phrase';
import { GUARDS } from '#lib/fact-checks/phrase';
import { compareAmounts } from '#lib/language/amounts';
import { oppositeAdjective } from '#lib/language/antonyms';
import { compareDates } from '#lib/language/calendar';
import { sameName } from '#lib/language/names';
import { matchEntry, NEAR_MISSES } from '#lib/language/near-misses';

/** What of a claimed phrase the article's words bear out. */
export type PhraseMatch = {
  /** All of it is borne out. */
  entailed: boolean;
  /** Word for word the same content. */
  equal: boolean;
  /** A contradiction by number, date, standing or opposite word. */
  conflict: {
    kind: 'number' | 'date' | 'standing' | 'opposite';
    claim: string;
    article: string;
    /** Null where the two say it all. */
    why: string | null;
  } | null;
  /** Names and words of the claim that the article's words lack. */
  missing: string[];
  /** The same without what the article's words guard or rank. */
  lacking: string[];
  missingNames: string[];
};

/**
 * Matches a claimed phrase with the article's phrase for the same part; `around` holds the article's other words of the same
 * statement, where a detail may stand as well. Never throws.
 */
export function matchPhrase(claim: Phrase, article: Phrase, around: readonly Phrase[] = []): PhraseMatch {
  const pool = [article, ...around];
  const missingNames = claim.names.filter(
    (name) => !pool.some(({ names }) => names.some((other) => sameName(name, other))),
  );
  const missingWords = claim.words.filter((word) => !pool.some(({ words }) => words.includes(word)));
  const amounts = matchAmounts(claim, pool);
  const dates = matchDates(claim, pool);
  const conflict =
    amounts.conflict ??
    dates.conflict ??
    standingConflict(claim, article) ??
    rankConflict(claim, article) ??
    oppositeConflict(claim, article, missingWords);
  const missing = [...missingNames, ...missingWords, ...amounts.missing, ...dates.missing];
  const narrowed = narrows(claim, article);
  return {
    entailed: conflict === null && missing.length === 0 && !narrowed,
    equal: conflict === null && missing.length === 0 && sameSize(claim, article),
    conflict,
    missing: narrowed ? [...missing, ...narrowed] : missing,
    lacking: missing,
    missingNames,
  };
}

type Part = Pick<PhraseMatch, 'conflict'> & { missing: string[] };

function matchAmounts(claim: Phrase, pool: readonly Phrase[]): Part {
  const missing: string[] = [];
  for (const amount of claim.amounts) {
    const known = pool.flatMap(({ amounts }) => amounts).filter(({ unit }) => unit === amount.unit);
    const relations = known.map((other) => compareAmounts(amount, other));
    if (relations.some((relation) => relation === 'equal' || relation === 'entailed')) continue;
    const [only] = known;
    if (known.length === 1 && only && relations[0] === 'excluded') {
      return { missing, conflict: { kind: 'number', claim: amount.text, article: only.text, why: null } };
    }
    missing.push(amount.text);
  }
  return { missing, conflict: null };
}

function matchDates(claim: Phrase, pool: readonly Phrase[]): Part {
  const missing: string[] = [];
  for (const date of claim.dates) {
    const known = pool.flatMap(({ dates }) => dates);
    const relations = known.map((other) => compareDates(date, other));
    if (relations.some((relation) => relation === 'equal' || relation === 'entailed')) continue;
    const [only] = known;
    if (known.length === 1 && only && relations[0] === 'excluded') {
      return { missing, conflict: { kind: 'date', claim: date.text, article: only.text, why: null } };
    }
    missing.push(date.text);
  }
  return { missing, conflict: null };
}

/** The article's words match an entry of the lexicon of near misses, and the claim says what that entry excludes. */
function standingConflict(claim: Phrase, article: Phrase): PhraseMatch['conflict'] {
  for (const entry of NEAR_MISSES) {
    if (entry.relation !== 'standing') continue;
    const match = matchEntry(entry, article.text);
    if (!match || entry.from.test(claim.text)) continue;
    const excluded = loose(match.to).filter(
      (word, _, all) => all.length === 1 || !/^(full|current)$/.test(word),
    );
    const holds = excluded.length > 0 && excluded.every((word) => loose(claim.text).includes(word));
    if (holds) return { kind: 'standing', claim: claim.text, article: match.from, why: match.why };
  }
  return null;
}

/** "The seventh-largest" is not "the largest". */
const RANK =
  /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))[- ]?((?:most )?\p{Ll}+)\b/iu;

function rankConflict(claim: Phrase, article: Phrase): PhraseMatch['conflict'] {
  const [ranked, , degree = ''] = RANK.exec(article.text) ?? [];
  if (!ranked || !/est$|^most /.test(degree) || RANK.test(claim.text)) return null;
  const top = new RegExp(`\\bthe (?:world['’]s )?${degree}\\b`, 'i').exec(claim.text);
  return top ? { kind: 'standing', claim: top[0], article: `the ${ranked}`, why: null } : null;
}

/** "NATO members" and "a member of NATO" are the same words without order and number. */
function loose(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .map((word) => (/^(of|the|a|an|)$/.test(word) ? '' : word.replace(/(?<=\p{L}{3})s$/u, '')))
    .filter((word) => word !== '');
}

function oppositeConflict(
  claim: Phrase,
  article: Phrase,
  missing: readonly string[],
): PhraseMatch['conflict'] {
  const [word, ...more] = missing;
  if (word === undefined || more.length > 0) return null;
  const opposite = oppositeAdjective(word);
  if (opposite === undefined || !article.words.includes(opposite) || claim.words.includes(opposite))
    return null;
  return { kind: 'opposite', claim: word, article: opposite, why: null };
}

/** Leaving a word out says more where the article's words are guarded or ranked: "vice president", "the largest in Asia". */
const RANKED = /\b(\w+est|most|least|only|first|last|one of|every|all|no|none|both|each|more than any)\b/i;

function narrows(claim: Phrase, article: Phrase): string[] | null {
  const guards = article.words.filter((word) => GUARDS.has(word) && !claim.words.includes(word));
  if (guards.length > 0) return guards;
  const articleNon = /\bnon-?\p{L}/iu.exec(article.text);
  if (articleNon && !/\bnon-?\p{L}/iu.test(claim.text)) return [articleNon[0]];
  if (!RANKED.test(article.text) && !RANKED.test(claim.text)) return null;
  const dropped = [
    ...article.words.filter((word) => !claim.words.includes(word)),
    ...article.names.filter((name) => !claim.names.some((other) => sameName(name, other))),
  ];
  return dropped.length > 0 ? dropped : null;
}

function sameSize(claim: Phrase, article: Phrase): boolean {
  return claim.words.length === article.words.length && claim.names.length === article.names.length;
}
