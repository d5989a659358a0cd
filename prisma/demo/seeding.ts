import type { Pool } from 'pg';
import type { Tx } from '#lib/platform/db';

/** The key in the settings under which it stands that a database has its demo content. */
const SEEDED = 'demo-content';
/** Any number that nothing else locks in this database; held while one process seeds. */
const SEED_LOCK = 4_207_313;
/** Another seeding takes some seconds: look this often whether it is over, milliseconds. */
const TURN_POLL_MS = 250;

/** Runs `seed` while no other process seeds this database. */
export async function seedingAlone<Result>(pool: Pool, seed: () => Promise<Result>): Promise<Result> {
  const guard = await pool.connect();
  try {
    while (!(await takesTurn())) await new Promise((resolve) => setTimeout(resolve, TURN_POLL_MS));
    return await seed();
  } finally {
    // The lock belongs to the connection and goes with it.
    guard.release(true);
  }

  async function takesTurn(): Promise<boolean> {
    const { rows } = await guard.query('SELECT pg_try_advisory_lock($1) AS mine', [SEED_LOCK]);
    return rows[0].mine;
  }
}

/** Whether this database has its demo content, whole. */
export async function isSeeded(tx: Tx): Promise<boolean> {
  return (await tx.setting.count({ where: { key: SEEDED } })) > 0;
}

/** Remembers that this database has its demo content. */
export async function noteSeeded(tx: Tx, now: Date): Promise<void> {
  await tx.setting.create({ data: { key: SEEDED, value: true, updatedAt: now }, select: { key: true } });
}

/** Removes the people of the demo content and all that is theirs, and nothing of anybody else's. */
export async function removeDemoContent(tx: Tx): Promise<void> {
  await tx.quiz.deleteMany({ where: { owner: { demo: true } } });
  await tx.article.deleteMany({ where: { owner: { demo: true } } });
  await tx.user.deleteMany({ where: { demo: true } });
}
