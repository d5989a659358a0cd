import { isTeacher, type Person } from '#lib/auth/actor';
import { findCheck } from '#lib/fact-checks/queries';
import { recordAudit } from '#lib/platform/audit';
import { DomainError } from '#lib/platform/errors';
import { transaction } from '#lib/platform/transaction';

/**
 * Makes a kept check everybody's to read. Only a teacher's own, and only where every passage is from a public article.
 * @throws DomainError not-found, forbidden
 */
export async function publishCheck(actor: Person, id: string, now: Date): Promise<void> {
  const check = await findCheck(actor, id);
  if (!check?.mine) throw notThere();
  if (!isTeacher(actor)) throw new DomainError('forbidden', 'Only teachers can publish a check.');
  if (!check.mayPublish) {
    throw new DomainError('forbidden', 'It rests on a private article, so it cannot be published.');
  }
  await setPublished(actor, id, now);
}

/** Takes a published check back. @throws DomainError not-found */
export async function withdrawCheck(actor: Person, id: string): Promise<void> {
  await setPublished(actor, id, null);
}

/** Removes a kept check from its asker's history for good. @throws DomainError not-found */
export async function forgetCheck(actor: Person, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.factCheck.deleteMany({ where: { id, askedBy: actor.id } });
    if (count === 0) throw notThere();
  });
}

async function setPublished(actor: Person, id: string, publishedAt: Date | null): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.factCheck.updateMany({
      where: { id, askedBy: actor.id },
      data: { publishedAt },
    });
    if (count === 0) throw notThere();
    const action = publishedAt ? 'check-publish' : 'check-withdraw';
    await recordAudit(tx, { actorId: actor.id, action, subject: 'fact-check', subjectId: id });
  });
}

function notThere(): DomainError {
  return new DomainError('not-found', 'This check is not there, or not yours to change.');
}
