import { describe, expect, test } from 'vitest';
import { newPasswordSchema, PASSWORD_MAX, passwordProblem } from '#lib/auth/password';

describe('a password', () => {
  test.each([
    'copper lantern tide',
    'zwölf Äpfel im Garten',
    'correct horse battery staple',
    'sunshine over the harbour wall',
    'Tr0ub4dor&3xyz',
    '密码一二三四五六七八九',
    'my-1984-novel-shelf',
  ])('may be %s', (password) => {
    expect(passwordProblem(password, 'ana.souza')).toBeNull();
  });

  test.each([
    ['aaaaaaaaaaaa', /repeats itself/],
    ['abababababab', /repeats itself/],
    ['abcdefghijklm', /row of neighbouring/],
    ['9876543210', /row of neighbouring/],
    ['Password123!', /first that others would try/],
    ['P@ssw0rd2026', /first that others would try/],
    ['qwertyuiop1', /first that others would try/],
    ['1234567890!', /first that others would try/],
    ['Claimcheck2026', /first that others would try/],
    ['iloveyou12345', /first that others would try/],
    ['ana.souza1', /made of the username/],
    ['ANA.SOUZAana.souza', /made of the username/],
  ])('may not be %s', (password, problem) => {
    expect(passwordProblem(password, 'ana.souza')).toMatch(problem);
  });

  test('has a length between 10 and 1000', () => {
    expect(newPasswordSchema.safeParse('123456789').success).toBe(false);
    expect(newPasswordSchema.safeParse('x'.repeat(PASSWORD_MAX)).success).toBe(true);
    expect(newPasswordSchema.safeParse('x'.repeat(PASSWORD_MAX + 1)).success).toBe(false);
  });
});
