import { describe, expect, test } from 'vitest';
import { canAddArticle, canCurateArticle, canReviseArticle, canSeeArticle } from '#lib/articles/policy';
import { type Actor, guest, type Role } from '#lib/auth/actor';

const someone = (id: string, role: Role): Actor => ({
  kind: 'person',
  id,
  username: id,
  displayName: id,
  role,
  sessionId: 's',
});
const owner = someone('owner', 'teacher');
const colleague = someone('colleague', 'teacher');
const learner = someone('learner', 'learner');
const admin = someone('admin', 'admin');

const open = { ownerId: 'owner', visibility: 'public', supersededAt: null };
const closed = { ...open, visibility: 'private' };

describe('who may see an article', () => {
  test('everybody sees a public one', () => {
    for (const actor of [guest, learner, colleague, owner, admin])
      expect(canSeeArticle(actor, open)).toBe(true);
  });

  test('only its owner sees a private one, not even an admin', () => {
    expect(canSeeArticle(owner, closed)).toBe(true);
    for (const actor of [guest, learner, colleague, admin]) expect(canSeeArticle(actor, closed)).toBe(false);
  });

  test('nobody owns an article without an owner', () => {
    expect(canSeeArticle(guest, { ...closed, ownerId: null })).toBe(false);
  });
});

describe('who may work on articles', () => {
  test('teachers and admins add them', () => {
    expect([guest, learner, colleague, admin].map(canAddArticle)).toEqual([false, false, true, true]);
  });

  test('the owner and an admin curate a public one; other teachers do not', () => {
    expect([owner, admin].map((actor) => canCurateArticle(actor, open))).toEqual([true, true]);
    expect([guest, learner, colleague].map((actor) => canCurateArticle(actor, open))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('an owner who is no teacher any more reads but does not curate', () => {
    const former = someone('owner', 'learner');
    expect(canSeeArticle(former, closed)).toBe(true);
    expect(canCurateArticle(former, closed)).toBe(false);
  });

  test('only the newest revision is revised', () => {
    expect(canReviseArticle(owner, open)).toBe(true);
    expect(canReviseArticle(owner, { ...open, supersededAt: new Date(0) })).toBe(false);
  });
});
