import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPath, safeReturnPath, signInPath } from '#lib/auth/return-path';

describe('the way back after signing in', () => {
  test.each(['/', '/quizzes', '/articles/new?x=1&y=%2F', '/articles/1#s3', '/check?claim=a%20b'])(
    'keeps %s',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  test.each([
    undefined,
    null,
    '',
    ['/quizzes'],
    'quizzes',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/sign-in?next=/sign-in',
    '/sign-up',
    '/api/auth/signout',
    `/${'x'.repeat(600)}`,
  ])('sends %j home', (path) => {
    expect(safeReturnPath(path)).toBe('/');
  });

  test('never leaves the site, whatever comes in', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      '%2f',
      '%5c',
      '\t',
      'evil.example',
      'a',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = safeReturnPath(pieces.join(''));
        expect(new URL(path, 'https://claimcheck.example').host).toBe('claimcheck.example');
        expect(safeReturnPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });

  test('is named in the address of the sign-in page', () => {
    expect(signInPath('/quizzes/1?x=y')).toBe('/sign-in?next=%2Fquizzes%2F1%3Fx%3Dy');
    expect(signInPath('//evil.example')).toBe('/sign-in');
  });
});

describe('the way on from a new account', () => {
  test('is the one that was asked for', () => {
    expect(firstPath('/quizzes/1', 'teacher')).toBe('/quizzes/1');
    expect(firstPath('/quizzes/1', 'learner')).toBe('/quizzes/1');
  });

  test('is the room of teachers for a teacher who asked for none, and home for a learner', () => {
    expect(firstPath('/', 'teacher')).toBe('/teach');
    expect(firstPath('//evil.example', 'teacher')).toBe('/teach');
    expect(firstPath(null, 'learner')).toBe('/');
  });
});
