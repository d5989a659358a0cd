import type { Clause } from '#lib/claims/clause';
import { cleanTyped } from '#lib/fact-checks/clean-typed';
import { questionToStatements } from '#lib/fact-checks/question-to-statements';
import { readStatement, type StatementReading } from '#lib/fact-checks/read-statement';
import { readToldClaim } from '#lib/fact-checks/read-told-claim';
import { typedProblem } from '#lib/fact-checks/typed-problem';
import { CHECK_TEXT_MAX } from '#lib/fact-checks/verdict';
import { capitalized } from '#lib/language/capitals';
import { splitSentences } from '#lib/language/sentences';

/** Statements of one typed text that are checked; the rest is said to be left out. */
export const CLAIMS_AT_ONCE = 5;

/** One statement of what was typed: read and ready to be judged, or with the reason why it cannot be. */
export type TypedClaim =
  | {
      kind: 'checkable';
      /** As it is checked: a statement. */
      text: string;
      /** What was typed, where that was a question. */
      asked: string | null;
      /** The year that it is said to hold of ("As of May 2021, …"), or null. */
      asOfYear: number | null;
      clauses: Clause[];
      /** Words that no clause holds: with some, nothing can be borne out entirely. */
      unread: string[];
    }
  | { kind: 'uncheckable'; text: string; reason: string };

/** What somebody typed: its claims, or the one reason why there are none. */
export type TypedClaims =
  | { kind: 'read'; claims: TypedClaim[]; leftOut: number }
  | { kind: 'refused'; problem: string };

/**
 * Reads what a person typed into the claim box: questions become their statements, several sentences several claims; what
 * is no claim gets its reason. Never throws, whatever was typed.
 * @param today ISO date that "last year" counts from, or null
 */
export function readTypedClaims(typed: string, today: string | null): TypedClaims {
  if (typed.length > CHECK_TEXT_MAX) return refused(tooLong(typed.length));
  const text = cleanTyped(typed);
  if (text === '') return refused('Type a statement to check.');
  const problem = typedProblem(text);
  if (problem !== null) return refused(problem);
  const sentences = [...new Set(splitSentences(text).map(({ start, end }) => text.slice(start, end)))];
  const claims = sentences.slice(0, CLAIMS_AT_ONCE).map((sentence) => readOne(sentence, today));
  return { kind: 'read', claims, leftOut: Math.max(0, sentences.length - CLAIMS_AT_ONCE) };
}

function refused(problem: string): TypedClaims {
  return { kind: 'refused', problem };
}

function tooLong(length: number): string {
  const most = CHECK_TEXT_MAX.toLocaleString('en-US');
  return `A claim may have up to ${most} characters; this has ${length.toLocaleString('en-US')}.`;
}

const OPEN_QUESTION =
  'This asks for an answer instead of stating one. Write the answer that you want to have checked.';
const NOT_READ = 'It could not be read as a statement. Write it in one plain sentence: who did or is what.';
const ABOUT_US = 'This is about you or me. No article here can tell.';
const SELF = /^(?:i|we|you|my|our|your)\b/i;
/** "I think that …" tells of the person who types. */
const PERSONAL =
  /^(?:i|we) (?:think|believe|feel|guess|hope|wish|suppose|doubt|prefer|like|love|hate)\b|\b(?:in my opinion|in my view|to me)\b/i;

/** "As of October 6, 2021, …" says when, not what. */
const AS_OF =
  /^as of (?:(?:early|mid|late)[- ])?(?:\p{L}+\.? )?(?:\d{1,2},? )?(?:\p{L}+ )?(\d{4}),?\s+(?=\S)/iu;

function readOne(sentence: string, today: string | null): TypedClaim {
  const year = AS_OF.exec(sentence)?.[1];
  const asked = questionToStatements(
    year === undefined ? sentence : capitalized(sentence.replace(AS_OF, '')),
  );
  if (asked.kind === 'open-question') return uncheckable(sentence, OPEN_QUESTION);
  const { statement, reading } = bestReading(asked.statements, today);
  if (PERSONAL.test(statement)) return uncheckable(sentence, notCheckable('an opinion'));
  const problem = typedProblem(statement);
  if (problem !== null) return uncheckable(sentence, problem);
  const asChecked = {
    kind: 'checkable' as const,
    text: statement,
    asked: asked.asked ? sentence : null,
    asOfYear: year === undefined ? null : Number(year),
  };
  if (reading.kind === 'unchecked') {
    const isRead =
      READ_OTHERWISE.test(reading.reason) && !SELF.test(statement) && isReadWhole(statement, today);
    return isRead
      ? { ...asChecked, clauses: [], unread: [] }
      : uncheckable(sentence, notCheckable(reading.reason));
  }
  const { clauses, unread } = reading;
  const [first] = clauses;
  if (!first) {
    const isRead = !SELF.test(statement) && isReadWhole(statement, today);
    return isRead ? { ...asChecked, clauses, unread } : uncheckable(sentence, NOT_READ);
  }
  const pronoun = /^(?:he|she|it|they|this|that|these|those)$/i.exec(first.subject.text);
  if (pronoun) return uncheckable(sentence, `Whom or what does “${pronoun[0]}” mean? Write the name.`);
  if (SELF.test(first.subject.text)) return uncheckable(sentence, ABOUT_US);
  return { ...asChecked, clauses, unread };
}

/** Fragments for the stricter reading, and what somebody is said to wish, which an article may tell. */
const READ_OTHERWISE = /^(?:a heading or a fragment|a wish or a hope)/;

/** Whether the reading that articles get takes the statement whole, with somebody or something that it is about. */
function isReadWhole(statement: string, today: string | null): boolean {
  const { clauses, unread } = readToldClaim(statement, today);
  const isNamed = clauses.some(({ parts }) => parts.some(({ phrase }) => phrase.names.length > 0));
  return isNamed && unread.length === 0 && clauses.every(({ parts }) => parts.length > 1);
}

const NOTHING_READ: StatementReading = { kind: 'read', clauses: [], unread: [], attributed: false };

/** The first statement that is read without a rest; else the first that is read; else the first. */
function bestReading(
  statements: readonly string[],
  today: string | null,
): { statement: string; reading: StatementReading } {
  const readings = statements.map((statement) => ({ statement, reading: readStatement(statement, today) }));
  const whole = readings.find(
    ({ reading }) => reading.kind === 'read' && reading.clauses.length === 1 && reading.unread.length === 0,
  );
  const some = readings.find(({ reading }) => reading.kind === 'read' && reading.clauses.length > 0);
  return whole ?? some ?? readings[0] ?? { statement: '', reading: NOTHING_READ };
}

function uncheckable(text: string, reason: string): TypedClaim {
  return { kind: 'uncheckable', text, reason };
}

/** Reasons as the engine gives them ("an opinion", "depends on a condition") in a sentence for the person. */
function notCheckable(reason: string): string {
  return /^(?:an?|only|in|not|too)\b/.test(reason)
    ? `This is not a checkable claim: it is ${reason}.`
    : `This is not a checkable claim: it ${reason}.`;
}
