import { describe, expect, test } from 'vitest';
import { displayNameSchema, emailSchema } from '#lib/auth/person-name';

describe('a display name', () => {
  test.each([
    ['  Ana   Souza ', 'Ana Souza'],
    ['', ''],
    ["Siobhán O'Hara-Nuñez", "Siobhán O'Hara-Nuñez"],
    ['Zoe\u0308', 'Zoë'],
    ['7b 🦊', '7b 🦊'],
    ['Team 👩‍🚀', 'Team 👩‍🚀'],
    ['می‌خواهم', 'می‌خواهم'],
    ['<b>Ana</b>', '<b>Ana</b>'],
  ])('%j becomes %j', (typed, name) => {
    expect(displayNameSchema.parse(typed)).toBe(name);
  });

  test.each([
    'x'.repeat(61),
    'Ana\u202Eazuos',
    'A\u200Bna',
    'A\u200Dna',
    'A\u0000na',
    'Ana\uD800',
    '🦊',
    '---',
    'Ẑ̷͒͂a',
  ])('%j is refused', (typed) => {
    expect(displayNameSchema.safeParse(typed).success).toBe(false);
  });
});

test('an e-mail address is optional and looks like one', () => {
  expect(emailSchema.parse(' ')).toBeNull();
  expect(emailSchema.parse(' ana@school.example ')).toBe('ana@school.example');
  for (const typed of [
    'ana',
    'ana@',
    'a b@c.example',
    'ana@school.example, eve@evil.example',
    `${'a'.repeat(250)}@b.example`,
  ]) {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  }
});
