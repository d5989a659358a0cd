import type { Clause } from '#lib/claims/clause';
import { decontextualize } from '#lib/claims/decontextualize';
import { standingOf } from '#lib/claims/factuality';
import { findClauses } from '#lib/claims/find-clauses';
import { keptWords } from '#lib/claims/proposition';
import { readClause } from '#lib/claims/read-clause';
import { type Reading, readArticle } from '#lib/claims/reading';
import { sentenceRefusal } from '#lib/claims/select';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import { wordClaim } from '#lib/claims/word-claim';
import { analyzeTyped } from '#lib/fact-checks/analyze-typed';
import { readPlainly } from '#lib/fact-checks/read-plainly';

/**
 * A statement by its clauses, or why it cannot be checked; `unread` are its words that no clause holds, `attributed` tells that somebody
 * else is named as its source.
 */
export type StatementReading =
  | { kind: 'read'; clauses: Clause[]; unread: string[]; attributed: boolean }
  | { kind: 'unchecked'; reason: string };

/**
 * Reads one typed statement: each clause that it asserts. Unlike an article's sentences it need not stand alone ("the bridge"
 * is the reader's to know), but opinions, forecasts, wishes and maybes are refused with the reason. Never throws.
 * @param today ISO date that "last year" counts from; null leaves such words as they are
 */
export function readStatement(statement: string, today: string | null): StatementReading {
  const read = readByTree(statement, today);
  const failed = read.kind === 'read' ? read.clauses.length === 0 : NO_VERB.test(read.reason);
  return failed ? (plainly(statement) ?? read) : read;
}

/** As `readStatement`, without guesses where the tree of the sentence fails. Never throws. */
export function readByTree(statement: string, today: string | null): StatementReading {
  const first = readOnce(statement, today);
  if (first.kind === 'unchecked' || (first.clauses.length > 0 && first.unread.length === 0)) return first;
  // Accents are rare in what the network learnt from: without them a name is more surely one name.
  const plain = statement.normalize('NFD').replace(/\p{M}/gu, '');
  const second = plain === statement ? first : readOnce(plain, today);
  return second.kind === 'read' && second.clauses.length > 0 && second.unread.length <= first.unread.length
    ? second
    : first;
}

/** The tree's verdict on what order alone may still read. */
const NO_VERB = /^a heading or a fragment/;

function plainly(statement: string): StatementReading | null {
  const [only, ...more] = analyzeTyped(statement).flatMap(({ sentences }) => sentences);
  const clause = only && more.length === 0 ? readPlainly(statement, only) : null;
  return clause && { kind: 'read', clauses: [clause], unread: [], attributed: false };
}

function readOnce(statement: string, today: string | null): StatementReading {
  const article = { name: 'claim', text: statement, date: today, title: null, publisher: null };
  const reading = readArticle(article, analyzeTyped(statement));
  const clauses: Clause[] = [];
  const unread: string[] = [];
  let attributed = false;
  for (const [at, { tree }] of reading.sentences.entries()) {
    const read = readSentence(reading, at, tree);
    if (read.kind === 'unchecked') return read;
    clauses.push(...read.clauses);
    unread.push(...read.unread);
    attributed ||= read.attributed;
  }
  return { kind: 'read', clauses, unread, attributed };
}

function readSentence(reading: Reading, at: number, tree: SentenceTree): StatementReading {
  const sentence = reading.sentences[at];
  const refusal = sentence ? sentenceRefusal(sentence, reading.article.text, false) : null;
  if (refusal !== null) return { kind: 'unchecked', reason: refusal };
  const { replacements } = decontextualize(reading, at, new Set());
  const clauses: Clause[] = [];
  const kept = new Set<number>();
  let attributed = false;
  for (const found of findClauses(tree)) {
    if (found.link === 'said') continue;
    const read = readClause(tree, found);
    if (read.kind === 'unread') continue;
    const standing = standingOf(read.proposition, reading.article.text, []);
    if (standing.kind === 'untold') return { kind: 'unchecked', reason: standing.reason };
    if (standing.factuality === 'planned') return { kind: 'unchecked', reason: 'a forecast' };
    attributed ||= standing.attribution !== null;
    for (const word of keptWords(read.proposition)) kept.add(word);
    clauses.push(wordClaim(reading.article.text, read.proposition, replacements).clause);
  }
  return { kind: 'read', clauses, unread: unreadWords(tree, kept), attributed };
}

/** Words that join clauses or only tie a sentence to others. */
const JOINING =
  /^(?:and|but|or|that|which|who|as|while|although|though|because|since|after|before|also|however|too|indeed|in|fact|according|to)$/i;

function unreadWords(tree: SentenceTree, kept: ReadonlySet<number>): string[] {
  return tree.tokens
    .filter(({ text }, word) => !kept.has(word) && /[\p{L}\p{N}]/u.test(text) && !JOINING.test(text))
    .map(({ text }) => text);
}
