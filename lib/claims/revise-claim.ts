import { Prisma } from '#generated/prisma/client';
import { articlesCuratedBy } from '#lib/articles/policy';
import type { Person } from '#lib/auth/actor';
import { readWording } from '#lib/claims/read-wording';
import { refuseChange } from '#lib/claims/refuse-change';
import { claimSelect, noteChange, toCuratedClaim } from '#lib/claims/store';
import { db } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/**
 * Gives a claim another wording. The engine reads the new words, so that questions are made of them; where it cannot,
 * the claim stays for people and for checking, and no question is made of it.
 * @throws DomainError not-found, conflict
 */
export async function reviseClaim(
  actor: Person,
  wish: { claimId: string; text: string; version: number },
): Promise<void> {
  const row = await db().claim.findFirst({
    where: { id: wish.claimId, article: articlesCuratedBy(actor) },
    select: { ...claimSelect, article: { select: { text: true, publishedOn: true } } },
  });
  if (!row) throw new DomainError('not-found', 'This claim is not there, or not yours to change.');
  const claim = toCuratedClaim(row);
  if (claim.text === wish.text) return;
  const clause = await readWording(wish.text, claim.sentence, row.article);
  await transaction(async (tx) => {
    const done = await tx.claim.updateMany({
      where: {
        id: claim.id,
        version: wish.version,
        state: { not: 'merged' },
        article: articlesCuratedBy(actor),
      },
      data: {
        text: wish.text,
        clause: clause ?? Prisma.DbNull,
        rewrites: [...claim.rewrites, { from: claim.text, to: wish.text, rule: 'by hand' }],
        edited: true,
        version: { increment: 1 },
      },
    });
    if (done.count === 0) return void (await refuseChange(tx, actor, claim.id, null));
    await noteChange(tx, {
      claimId: claim.id,
      actorId: actor.id,
      change: 'edited',
      before: { text: claim.text },
      after: { text: wish.text },
    });
  });
}
