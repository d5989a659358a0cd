import { replaceSentences, type StoredSentence } from '#lib/articles/store';
import type { Analysis } from '#lib/claims/analyst';
import { carryClaim } from '#lib/claims/carry-claim';
import { type ClaimDraft, type Refusal, RULE_SET } from '#lib/claims/claim';
import type { ClaimState, CuratedClaim } from '#lib/claims/curated-claim';
import { claimSelect, insertClaims, noteChange, replaceRefusals, toCuratedClaim } from '#lib/claims/store';
import { storeTold } from '#lib/claims/store-told';
import { splitParagraphs } from '#lib/language/sentences';
import type { Span } from '#lib/language/spans';
import type { Tx } from '#lib/platform/db';

/** What a person is told of a text that the engine gave up. */
export const NOT_ANALYSABLE: Record<'deadline' | 'fault', string> = {
  deadline:
    'This text took too long to read by machine, so no claims were looked for. You can still add claims by hand.',
  fault:
    'This text could not be read by machine because of a fault of ours. You can still add claims by hand.',
};

/** The article as the analysis is stored with it. */
export type AnalysedArticle = {
  id: string;
  workId: string;
  revision: number;
  text: string;
  title: string;
  extractedAt: Date | null;
};

/**
 * Stores what the engine found in an article: sentences and what they tell, claims, refusals. Drafts that nobody has touched give way to
 * the new ones; what a person decided stays, and a first analysis of a later revision brings along what was decided
 * about the one before. An article that was given up has its paragraphs as sentences and the reason as its only refusal.
 */
export async function storeAnalysis(tx: Tx, article: AnalysedArticle, analysis: Analysis): Promise<void> {
  const paragraphs = splitParagraphs(article.text);
  // Where the engine gave none, a paragraph is enough to point at.
  const sentences = analysis.sentences.length > 0 ? analysis.sentences : paragraphs;
  await replaceSentences(tx, article, withParagraphs(paragraphs, sentences));
  await storeTold(tx, article.id, analysis.kind === 'analysed' ? analysis.told : null);
  if (article.revision > 1 && article.extractedAt === null) await carryDecided(tx, article);
  const { claims, refusals } =
    analysis.kind === 'analysed' ? analysis : nothing(article.text, analysis.reason);
  await replaceDrafts(tx, article.id, claims);
  await replaceRefusals(tx, article.id, refusals);
  await tx.article.update({
    where: { id: article.id },
    data: { extractedBy: RULE_SET, extractedAt: new Date() },
    select: { id: true },
  });
}

/** Untouched drafts go, new ones come, except where a person has already judged the same words. */
async function replaceDrafts(tx: Tx, articleId: string, claims: ClaimDraft[]): Promise<void> {
  await tx.claim.deleteMany({
    where: {
      articleId,
      state: 'draft',
      edited: false,
      draftId: { not: null },
      changes: { none: {} },
      members: { none: {} },
    },
  });
  const judged = await tx.claim.findMany({
    where: { articleId },
    select: { start: true, end: true, text: true, rewrites: true },
  });
  const known = new Set(judged.flatMap((claim) => wordings(claim).map((text) => keyOf(claim, text))));
  const fresh = claims.filter((claim) => !known.has(keyOf(claim.span, claim.text)));
  await insertClaims(
    tx,
    fresh.map((draft) => ({
      draft,
      origin: { articleId, ruleSet: RULE_SET, draftId: draft.id, state: 'draft', edited: false },
    })),
  );
}

/** What people decided about the earlier revision holds for this one where the words still stand. */
async function carryDecided(tx: Tx, article: AnalysedArticle): Promise<void> {
  const earlier = await tx.article.findUnique({
    where: { workId_revision: { workId: article.workId, revision: article.revision - 1 } },
    select: {
      text: true,
      claims: {
        where: { state: { not: 'merged' }, OR: [{ state: { not: 'draft' } }, { edited: true }] },
        select: { ...claimSelect, draftId: true },
      },
    },
  });
  for (const row of earlier?.claims ?? []) {
    const claim = toCuratedClaim(row);
    const draft = carryClaim(claim, earlier?.text ?? '', article.text);
    if (draft) await carry(tx, article.id, claim, draft);
  }
}

async function carry(tx: Tx, articleId: string, claim: CuratedClaim, draft: ClaimDraft): Promise<void> {
  const state: ClaimState = claim.state;
  const { edited, ruleSet } = claim;
  const [id = ''] = await insertClaims(tx, [
    { draft, origin: { articleId, ruleSet, draftId: null, state, edited } },
  ]);
  await noteChange(tx, { claimId: id, actorId: null, change: 'carried', before: { claimId: claim.id } });
}

/** The present wording of a claim and those it had before a person changed it. */
function wordings(claim: { text: string; rewrites: unknown }): string[] {
  const before = Array.isArray(claim.rewrites) ? claim.rewrites : [];
  return [claim.text, ...before.flatMap(({ rule, from }) => (rule === 'by hand' ? [String(from)] : []))];
}

function keyOf(span: Span, text: string): string {
  return `${span.start}:${span.end}:${text}`;
}

function nothing(text: string, reason: 'deadline' | 'fault'): { claims: ClaimDraft[]; refusals: Refusal[] } {
  return { claims: [], refusals: [{ reason: NOT_ANALYSABLE[reason], span: { start: 0, end: text.length } }] };
}

/** Numbers, from 0, the paragraphs that the sentences stand in. */
function withParagraphs(paragraphs: Span[], sentences: Span[]): StoredSentence[] {
  let paragraph = 0;
  return sentences.map(({ start, end }) => {
    while (paragraph < paragraphs.length - 1 && start >= (paragraphs[paragraph]?.end ?? 0)) paragraph += 1;
    return { start, end, paragraph };
  });
}
