import { beforeEach, describe, expect, test } from 'vitest';
import { db, sqlPool } from '#lib/platform/db';
import { emptyTables } from '#tests/support/database';

beforeEach(emptyTables);

describe('the database under test', () => {
  test('is PostgreSQL 14 or newer and speaks UTF-8', async () => {
    const { rows } = await sqlPool().query(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    expect(rows[0].version).toBeGreaterThanOrEqual(140_000);
    expect(rows[0].encoding).toBe('UTF8');
  });

  test.each(['Ada', 'Bea'])('begins each test without people (%s)', async (displayName) => {
    expect(await db().user.count()).toBe(0);
    await db().user.create({ data: { username: 'x', usernameKey: 'x', displayName } });
    expect(await db().user.count()).toBe(1);
  });
});
