import { expect, test } from 'vitest';
import { type Actor, guest, type Role } from '#lib/auth/actor';
import { canCurateClaimSet, canOpenClaimSet, canSeeEditions } from '#lib/claim-sets/policy';

const someone = (id: string, role: Role): Actor => ({
  kind: 'person',
  id,
  username: id,
  displayName: id,
  role,
  sessionId: 's',
});
const people = [
  guest,
  someone('learner', 'learner'),
  someone('colleague', 'teacher'),
  someone('owner', 'teacher'),
  someone('admin', 'admin'),
];

test('teachers and admins open claim sets', () => {
  expect(people.map(canOpenClaimSet)).toEqual([false, false, true, true, true]);
});

test('a set is changed by its owner and by an admin', () => {
  const set = { ownerId: 'owner', editions: 3 };
  expect(people.map((actor) => canCurateClaimSet(actor, set))).toEqual([false, false, false, true, true]);
});

test('published editions are read by every teacher, an unpublished set by nobody else', () => {
  const read = (editions: number) =>
    people.map((actor) => canSeeEditions(actor, { ownerId: 'owner', editions }));
  expect(read(1)).toEqual([false, false, true, true, true]);
  expect(read(0)).toEqual([false, false, false, true, true]);
});
