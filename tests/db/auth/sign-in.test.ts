import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/auth/actor';
import { changePassword } from '#lib/auth/change-password';
import { findSession } from '#lib/auth/find-session';
import { ACCOUNT_TRIES, NETWORK_TRIES } from '#lib/auth/limits';
import { listSessions } from '#lib/auth/queries';
import { readToken, SESSION_SECONDS, writeToken } from '#lib/auth/session-token';
import { signIn, WRONG_SIGN_IN } from '#lib/auth/sign-in';
import { endMySession, endOtherSessions, signOut, signOutEverywhere } from '#lib/auth/sign-out';
import { db } from '#lib/platform/db';
import { emptyTables } from '#tests/support/database';
import { password, signedUp, visitor } from '#tests/support/people';

const noon = new Date();
const wrong = 'wrong lantern tide';

let ana: Person;
beforeEach(async () => {
  await emptyTables();
  ana = await signedUp('ana.souza');
});

const enter = (username: string, word: string, network = visitor.network, before: string | null = null) =>
  signIn({ username, password: word }, { ...visitor, network }, before, noon);
const refusal = (entering: Promise<string>) =>
  entering.then(
    () => 'signed in',
    (error: unknown) => error,
  );
const fail = async (times: number, username: string, network?: string) => {
  for (let at = 0; at < times; at += 1) await refusal(enter(username, wrong, network));
};

describe('signing in', () => {
  test('works however the username is typed, and says so in the log without the password', async () => {
    const session = await enter(' ANA.Souza ', password);
    expect(await findSession(session)).toMatchObject({ kind: 'person', id: ana.id });
    const log = await db().auditEvent.findMany({ where: { action: 'sign-in' } });
    expect(log).toMatchObject([{ actorId: ana.id, subjectId: ana.id }]);
  });

  test('works with the same characters composed in another way', async () => {
    const bea = await signedUp('bea');
    await changePassword(
      bea,
      { currentPassword: password, newPassword: 'grüne Brücke am Fluss' },
      visitor,
      noon,
    );
    expect(await enter('bea', 'gru\u0308ne Bru\u0308cke am Fluss')).toBeTruthy();
  });

  test('is refused in the same words for an unknown name, a wrong password, a disabled and a provider’s account', async () => {
    await db().user.create({
      data: { username: 'dis', usernameKey: 'dis', displayName: 'Dis', disabledAt: noon },
    });
    await db().user.create({ data: { username: 'prov', usernameKey: 'prov', displayName: 'Prov' } });
    for (const username of ['nobody', 'ana.souza', 'dis', 'prov', 'x'.repeat(200), 'a\u0000b\uD800']) {
      expect(await refusal(enter(username, wrong))).toMatchObject({
        code: 'invalid',
        field: 'password',
        message: WRONG_SIGN_IN,
      });
    }
    const log = await db().auditEvent.findMany({ where: { action: 'sign-in-failure' } });
    expect(log).toHaveLength(6);
    expect(JSON.stringify(log)).not.toContain('nobody');
  });

  test('takes as long for an unknown name as for a wrong password', async () => {
    const took = async (username: string) => {
      const began = performance.now();
      await refusal(enter(username, wrong, `net-${username}-${Math.random()}`));
      return performance.now() - began;
    };
    const pairs: [number, number][] = [];
    for (let at = 0; at < 15; at += 1) pairs.push([await took('ana.souza'), await took('nobody')]);
    // The quickest of each: what else the machine does only ever adds.
    const least = (side: 0 | 1) => Math.min(...pairs.map((pair) => pair[side]));
    // Without the hash for nobody an unknown name would take a quarter of the time.
    expect(least(1)).toBeGreaterThan(least(0) * 0.5);
    expect(least(1)).toBeLessThan(least(0) * 2);
  });

  test('ends the session that the browser had before', async () => {
    const session = await enter('ana.souza', password, visitor.network, ana.sessionId);
    expect(session).not.toBe(ana.sessionId);
    expect(await findSession(ana.sessionId)).toEqual({ kind: 'guest' });
  });
});

describe('too many wrong passwords', () => {
  test('stop one network at one account, and neither the owner elsewhere nor the neighbours', async () => {
    await fail(ACCOUNT_TRIES.max, 'ana.souza');
    expect(await refusal(enter('ana.souza', password))).toMatchObject({ code: 'limit' });
    expect(await refusal(enter('ANA.souza', password))).toMatchObject({ code: 'limit' });
    expect(await enter('ana.souza', password, '198.51.100.200')).toBeTruthy();
    await signedUp('bea');
    expect(await enter('bea', password)).toBeTruthy();
  });

  test('are counted even when they come at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: ACCOUNT_TRIES.max * 3 }, () => refusal(enter('ana.souza', wrong))),
    );
    expect(
      outcomes.filter((outcome) => outcome instanceof Error && outcome.message === WRONG_SIGN_IN),
    ).toHaveLength(ACCOUNT_TRIES.max);
  });

  test('are over with their window', async () => {
    await fail(ACCOUNT_TRIES.max + 1, 'ana.souza');
    await db().rateLimit.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await enter('ana.souza', password)).toBeTruthy();
  });

  test('are forgotten after a right one', async () => {
    await fail(ACCOUNT_TRIES.max - 1, 'ana.souza');
    await enter('ana.souza', password);
    await fail(1, 'ana.souza');
    expect(await enter('ana.souza', password)).toBeTruthy();
  });

  test('count for the network, where right ones do not: a school signs in as often as it likes', async () => {
    for (let at = 0; at < 12; at += 1) await enter('ana.souza', password);
    const key = `${NETWORK_TRIES.name}:${visitor.network}`;
    expect(await db().rateLimit.findUnique({ where: { key } })).toMatchObject({ hits: 0 });
    await db().rateLimit.update({ where: { key }, data: { hits: NETWORK_TRIES.max } });
    expect(await refusal(enter('ana.souza', password))).toMatchObject({ code: 'limit' });
    expect(await enter('ana.souza', password, '198.51.100.200')).toBeTruthy();
  });
});

describe('a session', () => {
  test('is named by a token that nobody else can make', async () => {
    const token = await writeToken(ana.sessionId);
    expect(await readToken(token)).toBe(ana.sessionId);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(ana.sessionId);
    for (const bad of [undefined, '', 'x', token.slice(0, -2), `${token}x`, ana.sessionId]) {
      expect(await readToken(bad)).toBeNull();
    }
  });

  test('ends with its time, its person and their being disabled', async () => {
    expect(await findSession(ana.sessionId)).toMatchObject({ kind: 'person' });
    await db().user.update({ where: { id: ana.id }, data: { disabledAt: noon } });
    expect(await findSession(ana.sessionId)).toEqual({ kind: 'guest' });
    await db().user.update({ where: { id: ana.id }, data: { disabledAt: null } });
    const session = await db().session.findUniqueOrThrow({ where: { id: ana.sessionId } });
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(SESSION_SECONDS * 1000);
    await db().session.update({
      where: { id: ana.sessionId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await findSession(ana.sessionId)).toEqual({ kind: 'guest' });
  });

  test('has the role of this moment and is seen again after a while', async () => {
    const long = new Date(Date.now() - 3_600_000);
    await db().user.update({ where: { id: ana.id }, data: { role: 'teacher' } });
    await db().session.update({ where: { id: ana.sessionId }, data: { lastSeenAt: long } });
    expect(await findSession(ana.sessionId)).toMatchObject({ role: 'teacher' });
    const { lastSeenAt } = await db().session.findUniqueOrThrow({ where: { id: ana.sessionId } });
    expect(lastSeenAt.getTime()).toBeGreaterThan(long.getTime());
  });

  test('is ended here, elsewhere, everywhere, and by nobody else', async () => {
    const other = await enter('ana.souza', password);
    const third = await enter('ana.souza', password);
    const bea = await signedUp('bea');
    await endMySession(bea, other, noon);
    expect(await findSession(other)).toMatchObject({ id: ana.id });
    await endMySession(ana, other, noon);
    expect((await listSessions(ana, noon)).map(({ id, isThis }) => [id, isThis]).sort()).toEqual(
      [
        [ana.sessionId, true],
        [third, false],
      ].sort(),
    );
    expect(await endOtherSessions(ana, noon)).toBe(1);
    expect(await findSession(ana.sessionId)).toMatchObject({ id: ana.id });
    await signOut(ana, noon);
    expect(await findSession(ana.sessionId)).toEqual({ kind: 'guest' });
    const again = await enter('ana.souza', password);
    await signOutEverywhere(ana, noon);
    expect(await findSession(again)).toEqual({ kind: 'guest' });
    expect(await findSession(bea.sessionId)).toMatchObject({ id: bea.id });
  });
});

describe('changing the password', () => {
  const next = 'a different long phrase';

  test('ends every session, opens one here, and the old password is over', async () => {
    const other = await enter('ana.souza', password);
    const session = await changePassword(
      ana,
      { currentPassword: password, newPassword: next },
      visitor,
      noon,
    );
    expect(await findSession(session)).toMatchObject({ id: ana.id });
    expect(await findSession(other)).toEqual({ kind: 'guest' });
    expect(await findSession(ana.sessionId)).toEqual({ kind: 'guest' });
    expect(await refusal(enter('ana.souza', password))).toMatchObject({ code: 'invalid' });
    expect(await enter('ana.souza', next)).toBeTruthy();
  });

  test('asks for the present one, a limited number of times, and for a good new one', async () => {
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(ana, { currentPassword, newPassword }, visitor, noon);
    await expect(change(password, 'ana.souza12')).rejects.toMatchObject({ field: 'newPassword' });
    for (let at = 0; at < 10; at += 1) {
      await expect(change(wrong, next)).rejects.toMatchObject({ field: 'currentPassword' });
    }
    await expect(change(password, next)).rejects.toMatchObject({ code: 'limit' });
  });
});
