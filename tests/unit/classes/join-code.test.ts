import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JOIN_CODE_LENGTH, makeJoinCode, readJoinCode, showJoinCode } from '#lib/classes/join-code';

describe('a join code', () => {
  test('can be read back however it is written', () => {
    const bytes = fc.uint8Array({ minLength: JOIN_CODE_LENGTH, maxLength: JOIN_CODE_LENGTH });
    fc.assert(
      fc.property(bytes, (random) => {
        const code = makeJoinCode(random);
        const spoken = showJoinCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readJoinCode(code)).toBe(code);
        expect(readJoinCode(` ${spoken} `)).toBe(code);
      }),
    );
  });

  test('holds at least 40 bits: every symbol comes from five bits of its own byte', () => {
    const symbols = new Set(
      Array.from({ length: 256 }, (_, byte) => makeJoinCode(new Uint8Array(9).fill(byte))),
    );
    expect(symbols.size).toBe(32);
    expect(JOIN_CODE_LENGTH * 5).toBeGreaterThanOrEqual(40);
    expect(makeJoinCode(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8]))).toBe('012345678');
  });

  test.each(['', '7KQ-M2X', '7KQ-M2X-9RU', '7KQ-M2X-9RD-A', '7KQ M2X 9R!'])('%j is none', (typed) => {
    expect(readJoinCode(typed)).toBeNull();
  });

  test('needs enough random bytes', () => {
    expect(() => makeJoinCode(new Uint8Array(8))).toThrow(RangeError);
  });

  test('is shown in groups of three', () => {
    expect(showJoinCode('7KQM2X9RD')).toBe('7KQ-M2X-9RD');
  });
});
