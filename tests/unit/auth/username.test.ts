import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USERNAME_MAX, usernameFrom, usernameKey, usernameProblem, usernameSchema } from '#lib/auth/username';

describe('a username', () => {
  test.each([
    'ana',
    'Ana.Souza',
    'ana_souza-2',
    'Zoë',
    'Łukasz',
    'мария',
    'Ελένη',
    'たろう山',
    '김민준',
    'अनिता',
    'a'.repeat(40),
  ])('may be %s', (name) => {
    expect(usernameProblem(name.normalize('NFKC'))).toBeNull();
  });

  test.each([
    ['', /Choose/],
    ['ab', /at least 3/],
    ['a'.repeat(41), /at most 40/],
    ['ana souza', /letters and digits/],
    ['.ana', /letters and digits/],
    ['ana.', /letters and digits/],
    ['ana..souza', /letters and digits/],
    ['ana@school.org', /letters and digits/],
    ['<b>ana</b>', /letters and digits/],
    ['ana\u0000x', /letters and digits/],
    ['ana\u202Ex', /letters and digits/],
    ['ana\u200Bx', /letters and digits/],
    ['ana\uD800x', /letters and digits/],
    ['an🦊a', /letters and digits/],
    ['a\u0301\u0302\u0303\u0304na', /letters and digits/],
    ['~ana', /letters and digits/],
    ['раypal', /one alphabet/],
    ['αdmin', /one alphabet/],
    ['Admin', /kept for the site/],
    ['ad.min', /kept for the site/],
    ['ROOT', /kept for the site/],
    ['Claim-check', /kept for the site/],
  ])('may not be %j', (name, problem) => {
    expect(usernameProblem(name)).toMatch(problem);
  });

  test('is kept in its normal form, so that look-alike widths are one name', () => {
    expect(usernameSchema.parse('  ｆｕｌｌ１２ ')).toBe('full12');
    expect(usernameKey('ＡNA')).toBe('ana');
    expect(usernameKey('Zoe\u0308')).toBe(usernameKey('ZOË'));
  });

  test('says its problem beside the field', () => {
    const parsed = usernameSchema.safeParse('no');
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      'A username has at least 3 characters.',
    ]);
  });

  test('has a key that no further typing changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(usernameKey(usernameKey(typed))).toBe(usernameKey(typed));
      }),
    );
  });

  test('made of any name is allowed', () => {
    expect(usernameFrom('Ana María Souza', 0)).toBe('ana.maria.souza');
    expect(usernameFrom('Ana María Souza', 417)).toBe('ana.maria.souza-417');
    expect(usernameFrom('admin', 0)).toBe('person');
    expect(usernameFrom('王小明', 12)).toBe('person-12');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(99_999), (name, number) => {
        const made = usernameFrom(name, number);
        expect(usernameProblem(made)).toBeNull();
        expect(made.length).toBeLessThanOrEqual(USERNAME_MAX);
      }),
    );
  });
});
