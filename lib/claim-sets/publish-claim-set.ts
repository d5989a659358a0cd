import { guest, type Person } from '#lib/auth/actor';
import { type Edition, editionSchema } from '#lib/claim-sets/claim-set';
import { memberIds, takeClaimSet } from '#lib/claim-sets/store';
import { claimsSeenBy } from '#lib/claims/policy';
import { claimSelect, toCuratedClaim } from '#lib/claims/store';
import { quote } from '#lib/language/spans';
import type { Tx } from '#lib/platform/db';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/**
 * Publishes a set as its next edition: a copy that nothing changes any more, numbered 1, 2, 3… Only approved claims of
 * public articles go in, because everybody who reads the edition must be able to follow its evidence.
 * @returns the number of the edition
 * @throws DomainError not-found, conflict; invalid when there is nothing to publish
 */
export async function publishClaimSet(
  actor: Person,
  wish: { claimSetId: string; version: number },
): Promise<number> {
  return transaction(async (tx) => {
    const { title, description } = await takeClaimSet(tx, actor, wish.claimSetId, wish.version);
    const contents = editionSchema.parse({
      title,
      description,
      claims: await claimsToPublish(tx, wish.claimSetId),
    });
    if (contents.claims.length === 0) {
      throw new DomainError(
        'invalid',
        'There is nothing to publish yet: an edition needs at least one approved claim from a public article.',
      );
    }
    const last = await tx.claimSetEdition.aggregate({
      where: { claimSetId: wish.claimSetId },
      _max: { number: true },
    });
    const number = (last._max.number ?? 0) + 1;
    await tx.claimSetEdition.create({
      data: { claimSetId: wish.claimSetId, number, contents, publishedBy: actor.id },
      select: { id: true },
    });
    return number;
  });
}

async function claimsToPublish(tx: Tx, claimSetId: string): Promise<Edition['claims']> {
  const order = await memberIds(tx, claimSetId);
  const rows = await tx.claim.findMany({
    where: { AND: [{ id: { in: order } }, claimsSeenBy(guest)] },
    select: { ...claimSelect, article: { select: { title: true, text: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const claim = toCuratedClaim(row);
    const evidence = quote(row.article.text, claim.sentence);
    return [{ ...claim, articleTitle: row.article.title, evidence }];
  });
}
