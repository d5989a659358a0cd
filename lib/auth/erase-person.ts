import type { Tx } from '#lib/platform/db';

/** What is shown where a name stood. */
const NO_NAME = 'Deleted account';

/**
 * Removes a person and leaves what others rely on, without a name (docs/decisions/0004):
 * - gone: name, address, password, provider accounts, sessions, places on boards, classes joined, allowances, unfinished
 *   attempts, unpublished fact-checks, drafts of quizzes, claim sets never published, and own articles that no
 *   remaining question rests on;
 * - kept under "Deleted account": finished attempts and the ledger, so that averages and past totals still add up;
 * - kept for those who use them: published quizzes and editions, public articles; classes are archived.
 * One transaction with `tx`. Points that are being awarded meanwhile are either seen here or not added to any board.
 */
export async function erasePerson(tx: Tx, userId: string, now: Date): Promise<void> {
  // In the order in which finishing an attempt takes its locks: the attempt, then the person by way of the ledger.
  await tx.$executeRaw`SELECT 1 FROM attempts WHERE user_id = ${userId}::uuid AND finished_at IS NULL ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  await eraseTraces(tx, userId);
  await eraseWork(tx, userId, now);
  await tx.user.update({
    where: { id: userId },
    data: {
      // A sign that no username may have, so that it can be neither taken nor typed.
      username: `~${userId}`,
      usernameKey: `~${userId}`,
      displayName: NO_NAME,
      email: null,
      emailKey: null,
      passwordHash: null,
      role: 'learner',
      showOnBoards: false,
      erasedAt: now,
    },
    select: { id: true },
  });
}

async function eraseTraces(tx: Tx, userId: string): Promise<void> {
  const mine = { where: { userId } };
  await tx.session.deleteMany(mine);
  await tx.providerAccount.deleteMany(mine);
  await tx.standing.deleteMany(mine);
  await tx.enrolment.deleteMany(mine);
  await tx.allowance.deleteMany(mine);
  await tx.attempt.deleteMany({ where: { userId, finishedAt: null } });
  await tx.factCheck.deleteMany({ where: { askedBy: userId, publishedAt: null } });
  await tx.factCheck.updateMany({ where: { askedBy: userId }, data: { askedBy: null } });
  await tx.job.updateMany({ where: { requestedBy: userId }, data: { requestedBy: null } });
  await tx.auditEvent.updateMany({ where: { actorId: userId }, data: { detail: {} } });
}

async function eraseWork(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.quiz.deleteMany({ where: { ownerId: userId, publishedAt: null } });
  await tx.quiz.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
  await tx.quiz.updateMany({ where: { publishedBy: userId }, data: { publishedBy: null } });
  await tx.claimSet.deleteMany({ where: { ownerId: userId, editions: { none: {} } } });
  await tx.classroom.updateMany({
    where: { ownerId: userId, archivedAt: null },
    data: { archivedAt: now, joinOpen: false },
  });
  await tx.article.deleteMany({
    where: { ownerId: userId, visibility: 'private', items: { none: {} } },
  });
  await tx.article.updateMany({ where: { ownerId: userId }, data: { ownerId: null } });
}
