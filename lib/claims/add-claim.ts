import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import type { ClaimDraft } from '#lib/claims/claim';
import { BY_HAND } from '#lib/claims/curated-claim';
import { readWording } from '#lib/claims/read-wording';
import { insertClaims, noteChange } from '#lib/claims/store';
import type { Span } from '#lib/language/spans';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { newId } from '#lib/platform/id';
import { transaction } from '#lib/platform/transaction';

/**
 * Adds a claim in a teacher's own words to a sentence of an article. It is approved: somebody has judged it.
 * @param wish.words the exact words of the sentence that prove it; empty for the whole sentence
 * @returns the id of the claim
 * @throws DomainError not-found; invalid when the words do not stand in the sentence
 */
export async function addClaim(
  actor: Person,
  wish: { articleId: string; sentence: number; text: string; words: string },
): Promise<string> {
  const row = await db().sentence.findFirst({
    where: { articleId: wish.articleId, ordinal: wish.sentence, article: articlesCuratedBy(actor) },
    select: { start: true, end: true, text: true, article: { select: { text: true, publishedOn: true } } },
  });
  if (!row) throw new DomainError('not-found', 'This sentence is not there, or not yours to add to.');
  const sentence = { start: row.start, end: row.end };
  const span = spanOf(row, wish.words);
  const draft: ClaimDraft = {
    id: newId(),
    kind: 'hand',
    text: wish.text,
    span,
    sentence,
    checkWorthiness: 1,
    cues: [{ cue: 'chosen by a teacher', weight: 1 }],
    factuality: 'asserted',
    attribution: null,
    clock: {
      asOf: row.article.publishedOn?.toISOString().slice(0, 10) ?? null,
      validFrom: null,
      validTo: null,
      perishable: false,
    },
    rewrites: [{ from: row.article.text.slice(span.start, span.end), to: wish.text, rule: 'by hand' }],
    clause: await readWording(wish.text, sentence, row.article),
  };
  return transaction(async (tx) => {
    const [id = ''] = await insertClaims(tx, [{ draft, origin: { ...origin, articleId: wish.articleId } }]);
    await noteChange(tx, { claimId: id, actorId: actor.id, change: 'added', after: { text: wish.text } });
    return id;
  });
}

const origin = { ruleSet: BY_HAND, draftId: null, state: 'approved', edited: true } as const;

function spanOf(sentence: { start: number; end: number; text: string }, words: string): Span {
  const at = sentence.text.indexOf(words);
  if (at < 0) {
    throw new DomainError('invalid', 'These words do not stand in the sentence. Copy them exactly.', {
      field: 'words',
    });
  }
  if (words === '') return { start: sentence.start, end: sentence.end };
  return { start: sentence.start + at, end: sentence.start + at + words.length };
}
