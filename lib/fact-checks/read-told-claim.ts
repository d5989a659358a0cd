import { decontextualize } from '#lib/claims/decontextualize';
import { readArticle } from '#lib/claims/reading';
import { analyzeTyped } from '#lib/fact-checks/analyze-typed';
import { readTold } from '#lib/fact-checks/read-told';
import type { ToldClause } from '#lib/fact-checks/told-clause';

/** A typed statement clause by clause, and its words that no clause holds. */
export type ToldClaim = { clauses: ToldClause[]; unread: string[] };

const SMALL =
  /^(?:and|but|or|that|which|who|as|to|also|too|however|the|a|an|not|n['’]t|never|now|just|even|it|there|been|be|once|already|still|later|so|because|since|while|although|though|when)$/i;

/** Reads a typed statement as articles are read. Never throws. @param today ISO date that "last year" counts from, or null */
export function readToldClaim(statement: string, today: string | null): ToldClaim {
  const article = { name: 'claim', text: statement, date: today, title: null, publisher: null };
  const reading = readArticle(article, analyzeTyped(statement));
  const clauses: ToldClause[] = [];
  const unread: string[] = [];
  for (const [at, { tree, quoted }] of reading.sentences.entries()) {
    const { replacements } = decontextualize(reading, at, new Set());
    const told = readTold({ tree, replacements, quoted });
    const telling = told.filter((clause) => tellsItself(clause, told));
    const kept = new Set(
      told.flatMap((clause) =>
        telling.includes(clause) || leadsOn(clause, told) || clause.verb === 'use' ? clause.words : [],
      ),
    );
    clauses.push(...telling.map(withoutIdle));
    unread.push(
      ...tree.tokens.flatMap(({ text }, word) =>
        kept.has(word) || !/[\p{L}\p{N}]/u.test(text) || SMALL.test(text) ? [] : [text],
      ),
    );
  }
  return { clauses, unread };
}

/** "used to", "agreed to", "is said that": what they lead to tells it all. */
function tellsItself({ verb, parts, governor }: ToldClause, told: readonly ToldClause[]): boolean {
  if (parts.length === 0) return false;
  if (leadsOn({ verb, governor }, told)) return false;
  const isAlone = told.length === 1;
  return isAlone || parts.length > 1 || parts.some(({ role }) => role !== 'agent');
}

/** Whether another clause hangs from it and tells it all. */
function leadsOn(
  { verb, governor }: Pick<ToldClause, 'verb' | 'governor'>,
  told: readonly ToldClause[],
): boolean {
  return governor === null && told.some((other) => other.governor === verb);
}

/** "After the news", "at the time": points at what is told anyway. */
const IDLE_PART = /^(?:the|that|this)\s(?:news|announcement|time|day|event|occasion|whole thing)$/i;

function withoutIdle(clause: ToldClause): ToldClause {
  return {
    ...clause,
    parts: clause.parts.filter(({ role, text }) => role !== 'other' || !IDLE_PART.test(text)),
  };
}
