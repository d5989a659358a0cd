import { describe, expect, test } from 'vitest';
import { assignFormSchema } from '#lib/classes/class-input';

const sent = {
  classId: '019aa5a0-0000-7000-8000-000000000001',
  quizId: '019aa5a0-0000-7000-8000-000000000002',
  openAt: '2026-11-23T09:00',
  dueAt: '2026-11-30T18:00',
  attempts: '1',
};

describe('the times of an assignment', () => {
  test('are read on the clock of the zone that comes along', () => {
    const { plan } = assignFormSchema.parse({ ...sent, zone: 'Europe/Berlin' });
    expect(plan.openAt.toISOString()).toBe('2026-11-23T08:00:00.000Z');
    expect(plan.dueAt?.toISOString()).toBe('2026-11-30T17:00:00.000Z');
  });

  test('are read as UTC where none comes along, as without JavaScript', () => {
    expect(assignFormSchema.parse(sent).plan.openAt.toISOString()).toBe('2026-11-23T09:00:00.000Z');
  });

  test.each([
    ['zone', 'Mars/Olympus'],
    ['openAt', '2026-13-40T09:00'],
    ['openAt', 'tomorrow'],
    ['dueAt', '2026-11-20T09:00'],
  ])('are refused at %s for %s', (field, value) => {
    const { error } = assignFormSchema.safeParse({ ...sent, [field]: value });
    expect(error?.issues[0]?.path).toEqual([field]);
  });
});
