import { expect, test } from 'vitest';
import { type Actor, guest } from '#lib/auth/actor';
import { canSeeClaim } from '#lib/claims/policy';

const owner: Actor = {
  kind: 'person',
  id: 'owner',
  username: 'o',
  displayName: 'O',
  role: 'teacher',
  sessionId: 's',
};
const open = { ownerId: 'owner', visibility: 'public', supersededAt: null };

test('an approved claim is seen by whoever sees its article', () => {
  expect(canSeeClaim(guest, { state: 'approved' }, open)).toBe(true);
  expect(canSeeClaim(guest, { state: 'approved' }, { ...open, visibility: 'private' })).toBe(false);
});

test('drafts and rejected claims are seen only by those who decide about them', () => {
  for (const state of ['draft', 'rejected', 'merged']) {
    expect(canSeeClaim(guest, { state }, open)).toBe(false);
    expect(canSeeClaim(owner, { state }, open)).toBe(true);
  }
});
