import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor';
import { findSession } from '#lib/auth/find-session';
import { rolesToChoose, setRole, setTeacherSignUp } from '#lib/auth/house-rules';
import { NETWORK_SIGN_UPS } from '#lib/auth/limits';
import { signUp, signUpSchema } from '#lib/auth/sign-up';
import { db } from '#lib/platform/db';
import { emptyTables } from '#tests/support/database';
import { visitor } from '#tests/support/people';

const noon = new Date();
const form = { username: 'ana.souza', password: 'copper lantern tide' };
const wanting = (change: object = {}) => signUpSchema.parse({ ...form, ...change });

beforeEach(emptyTables);

const join = (change: object = {}, network = visitor.network) =>
  signUp(wanting(change), { ...visitor, network }, null, noon);

async function actorOf(session: Promise<string>): Promise<Actor> {
  return findSession(await session);
}

describe('signing up', () => {
  test('makes the first account of an instance its admin and the next what they chose', async () => {
    expect(await actorOf(join())).toMatchObject({
      role: 'admin',
      username: 'ana.souza',
      displayName: 'ana.souza',
    });
    const bea = await actorOf(join({ username: 'bea', role: 'teacher', displayName: 'Bea' }));
    expect(bea).toMatchObject({ role: 'teacher', displayName: 'Bea' });
    expect(await actorOf(join({ username: 'cem' }))).toMatchObject({ role: 'learner' });
  });

  test('makes one admin, however many are the first at once', async () => {
    await Promise.all(['ana', 'bea', 'cem', 'dov', 'eli', 'fay'].map((username) => join({ username })));
    const roles = await db().user.findMany({ select: { role: true } });
    expect(roles.filter(({ role }) => role === 'admin')).toHaveLength(1);
    expect(roles).toHaveLength(6);
  });

  test('gives a username once, however many want it at once and however they type it', async () => {
    const typed = ['bridge', 'Bridge', 'BRIDGE', 'ｂｒｉｄｇｅ', 'bridge', 'Bridge', 'bridge', 'bridgE'];
    const outcomes = await Promise.allSettled(typed.map((username) => join({ username })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'conflict', field: 'username' });
      }
    }
    expect(await db().user.count()).toBe(1);
    expect(await db().session.count()).toBe(1);
  });

  test('keeps a hash and never the password', async () => {
    await join();
    const { passwordHash } = await db().user.findFirstOrThrow({ select: { passwordHash: true } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain(form.password);
  });

  test('as a teacher is refused when an admin has switched it off, and that is the admin’s alone to do', async () => {
    const admin = await actorOf(join());
    const learner = await actorOf(join({ username: 'bea' }));
    await expect(setTeacherSignUp(learner, false, noon)).rejects.toMatchObject({ code: 'not-found' });
    await setTeacherSignUp(admin, false, noon);
    expect(await rolesToChoose()).toEqual(['learner']);
    await expect(join({ username: 'cem', role: 'teacher' })).rejects.toMatchObject({ field: 'role' });
    await setTeacherSignUp(admin, true, noon);
    expect(await actorOf(join({ username: 'cem', role: 'teacher' }))).toMatchObject({ role: 'teacher' });
  });

  test('cannot choose to be admin', () => {
    expect(signUpSchema.safeParse({ ...form, role: 'admin' }).error?.issues[0]?.path).toEqual(['role']);
  });

  test('names a problem of every field at once', () => {
    const parsed = signUpSchema.safeParse({
      username: 'x',
      password: 'short',
      email: 'nowhere',
      displayName: '🦊',
    });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([
      'username',
      'password',
      'displayName',
      'email',
    ]);
  });

  test('refuses a password made of the username', () => {
    const parsed = signUpSchema.safeParse({ username: 'lantern.tide', password: 'lantern.tide' });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['password'] });
  });

  test('is limited for each network apart', async () => {
    await db().rateLimit.create({
      data: {
        key: `${NETWORK_SIGN_UPS.name}:${visitor.network}`,
        hits: NETWORK_SIGN_UPS.max,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await expect(join()).rejects.toMatchObject({ code: 'limit' });
    expect(await join({}, '198.51.100.200')).toBeTruthy();
  });
});

describe('an admin', () => {
  test('gives roles that hold from the next request on, to others only', async () => {
    const admin = await actorOf(join());
    const session = await join({ username: 'bea' });
    const bea = await findSession(session);
    await expect(setRole(bea, { username: 'bea', role: 'admin' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(setRole(admin, { username: 'ana.souza', role: 'learner' })).rejects.toMatchObject({
      field: 'username',
    });
    await expect(setRole(admin, { username: 'nobody.here', role: 'teacher' })).rejects.toMatchObject({
      field: 'username',
    });
    await setRole(admin, { username: 'BEA', role: 'teacher' });
    expect(await findSession(session)).toMatchObject({ role: 'teacher' });
  });
});
