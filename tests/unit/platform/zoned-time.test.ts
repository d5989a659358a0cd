import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone, localMinute, momentIn, momentInWords } from '#lib/platform/zoned-time';

describe('a minute on the clocks of a zone', () => {
  test.each([
    ['UTC', '2026-11-23T09:00', '2026-11-23T09:00:00.000Z'],
    ['Europe/Berlin', '2026-11-23T09:00', '2026-11-23T08:00:00.000Z'],
    ['Europe/Berlin', '2026-07-23T09:00', '2026-07-23T07:00:00.000Z'],
    ['America/New_York', '2026-11-23T23:30', '2026-11-24T04:30:00.000Z'],
    ['Asia/Kolkata', '2026-11-23T09:00', '2026-11-23T03:30:00.000Z'],
  ])('%s %s is %s', (zone, local, iso) => expect(momentIn(zone, local).toISOString()).toBe(iso));

  test('that the clocks skip is the one an hour later, and of two the first', () => {
    expect(momentIn('Europe/Berlin', '2026-03-29T02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(momentIn('Europe/Berlin', '2026-10-25T02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('that is none is no date', () => {
    expect(momentIn('Europe/Berlin', '2026-13-40T09:00').getTime()).toBeNaN();
  });

  test('comes back from its moment, but for those that the clocks show twice', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const local = localMinute(zone, new Date(minute * 60_000));
        expect(localMinute(zone, momentIn(zone, local))).toBe(local);
      }),
    );
  });
});

test('zones are told from other words', () => {
  expect(['Europe/Berlin', 'UTC'].every(isZone)).toBe(true);
  expect(['', 'Mars/Olympus', '<script>'].some(isZone)).toBe(false);
});

test.each([
  ['UTC', '24 November 2026 at 09:30 UTC'],
  ['Europe/Berlin', '24 November 2026 at 10:30 CET'],
  ['America/New_York', '24 November 2026 at 04:30 EST'],
  ['Asia/Kathmandu', '24 November 2026 at 15:15 GMT+5:45'],
])('a moment in %s reads as %s', (zone, words) => {
  expect(momentInWords(zone, new Date('2026-11-24T09:30:00Z'))).toBe(words);
});
