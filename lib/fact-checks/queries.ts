import { z } from 'zod';
import { type Actor, actorId, isTeacher, type Person } from '#lib/auth/actor';
import type { CheckedClaim } from '#lib/fact-checks/check-claims';
import { type CheckScope, checkScopeSchema } from '#lib/fact-checks/check-scope';
import { closeClaim } from '#lib/fact-checks/close-names';
import { countIndependent } from '#lib/fact-checks/independent-sources';
import { searchedPlace } from '#lib/fact-checks/places';
import { checksSeenBy } from '#lib/fact-checks/policy';
import { type PassageView, showPassages } from '#lib/fact-checks/show-passages';
import { checkEvidenceSchema, type Judgement, type Verdict, verdictSchema } from '#lib/fact-checks/verdict';
import { afterCreated, type Page, readCursor, toPage } from '#lib/platform/cursor';
import { db } from '#lib/platform/db';

/** Checks on one page of the history. */
export const CHECKS_A_PAGE = 20;

/** Examples offered beside an empty claim box. */
const EXAMPLES = 3;

/** A judged claim as it is shown. */
export type JudgedView = {
  claim: string;
  verdict: Verdict;
  /** 0..1 */
  confidence: number;
  reason: string;
  passages: PassageView[];
  /** Independent publishers among the passages that decide. */
  independent: number;
  /** The claim with a name as the articles spell it, where they hold none like the one that was typed; null otherwise. */
  didYouMean: string | null;
};

/** A kept check with what its reader may do with it. */
export type CheckView = JudgedView & {
  id: string;
  createdAt: Date;
  publishedAt: Date | null;
  mine: boolean;
  mayPublish: boolean;
  /** Where it has looked, for the end of a sentence. */
  searched: string;
  /** The same in one word, for its asker to look there again; empty for all articles, and for everybody else. */
  within: string;
};

/** A kept check as a line of the history. */
export type CheckLine = {
  id: string;
  claim: string;
  verdict: Verdict;
  createdAt: Date;
  publishedAt: Date | null;
};

/** One claim of what was typed, as it is shown. */
export type CheckedView =
  | Exclude<CheckedClaim, { kind: 'judged' }>
  | ({ kind: 'judged'; asked: string | null } & JudgedView);

/** Claims just checked, with their passages in context. @param scope where they were checked */
export async function showChecked(
  actor: Actor,
  claims: readonly CheckedClaim[],
  scope: CheckScope = {},
): Promise<CheckedView[]> {
  return Promise.all(
    claims.map(async (claim) =>
      claim.kind === 'uncheckable'
        ? claim
        : { kind: 'judged', asked: claim.asked, ...(await showJudgement(actor, claim.judgement, scope)) },
    ),
  );
}

/** The kept check, or null when there is none that the actor may see. */
export async function findCheck(actor: Actor, id: string): Promise<CheckView | null> {
  const row = await db().factCheck.findFirst({
    where: { AND: [{ id }, checksSeenBy(actor)] },
    select: {
      ...lineSelect,
      confidence: true,
      reason: true,
      evidence: true,
      scope: true,
      askedBy: true,
    },
  });
  if (!row) return null;
  const { askedBy, evidence, ...kept } = row;
  const verdict = verdictSchema.parse(row.verdict);
  const passages = z.array(checkEvidenceSchema).parse(evidence);
  const scope = checkScopeSchema.parse(row.scope);
  const mine = askedBy !== null && askedBy === actorId(actor);
  const [shown, searched] = await Promise.all([
    showJudgement(actor, { ...kept, verdict, evidence: passages }, mine ? scope : {}),
    searchedPlace(actor, scope, mine),
  ]);
  return {
    ...shown,
    id: row.id,
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    mine,
    mayPublish: mine && isTeacher(actor) && shown.passages.every(({ isPublic }) => isPublic),
    searched: searched.name,
    within: searched.word,
  };
}

/** Claims of public articles to try a check with: short, approved, each of another article. */
export async function exampleClaims(): Promise<string[]> {
  const rows = await db().claim.findMany({
    where: { state: 'approved', kind: 'clause', article: { visibility: 'public', supersededAt: null } },
    orderBy: [{ articleId: 'desc' }, { checkWorthiness: 'desc' }],
    distinct: ['articleId'],
    take: EXAMPLES,
    select: { text: true },
  });
  return rows.map(({ text }) => text);
}

/** What somebody has checked, newest first, a page at a time. */
export async function listChecks(actor: Person, after?: string): Promise<Page<CheckLine>> {
  const rows = await db().factCheck.findMany({
    where: { AND: [{ askedBy: actor.id }, afterCreated(readCursor(after))] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: CHECKS_A_PAGE + 1,
    select: lineSelect,
  });
  const lines = rows.map((row) => ({ ...row, verdict: verdictSchema.parse(row.verdict) }));
  return toPage(lines, CHECKS_A_PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const lineSelect = { id: true, claim: true, verdict: true, createdAt: true, publishedAt: true } as const;

async function showJudgement(
  actor: Actor,
  { claim, verdict, confidence, reason, evidence }: Omit<Judgement, 'alignment'>,
  scope: CheckScope = {},
): Promise<JudgedView> {
  const [passages, didYouMean] = await Promise.all([
    showPassages(actor, evidence),
    verdict === 'supported' ? null : closeClaim(actor, claim, scope),
  ]);
  const deciding = passages.filter(({ stance }) => stance !== 'context');
  return {
    claim,
    verdict,
    confidence,
    reason,
    passages,
    independent: countIndependent(deciding),
    didYouMean,
  };
}
