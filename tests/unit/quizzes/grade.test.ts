import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer } from '#lib/quizzes/grade';

const choice = { kind: 'yes-no' as const, options: ['Yes', 'No'], key: 'No' };
const cloze = (key: string) => ({ kind: 'cloze' as const, options: [], key });

describe('an answer to a question with options', () => {
  test('is worth 1 when it is the key and 0 when it is another option', () => {
    expect(gradeAnswer(choice, 'No')).toBe(1);
    expect(gradeAnswer(choice, 'Yes')).toBe(0);
  });

  test.each(['', 'no', 'Maybe', 'No '])('cannot be graded when it is none of the options: %j', (answer) => {
    expect(gradeAnswer(choice, answer)).toBeNull();
  });
});

describe('an answer typed into a blank', () => {
  test.each([
    ['NATO', 'nato'],
    ['the Senate', 'Senate'],
    ['Senate', ' The  Senate. '],
    ['Bogotá', 'Bogota'],
    ['1,200,000', '1200000'],
    ['1200', '1 200'],
    ['non-NATO ally', 'non NATO ally'],
    ['O’Brien', "O'Brien"],
    ['A', 'a'],
  ])('%j is matched by %j', (key, answer) => {
    expect(gradeAnswer(cloze(key), answer)).toBe(1);
  });

  test.each([
    ['major non-NATO ally', 'NATO ally'],
    ['Colombia', 'Columbia'],
    ['1,200', '12,00'],
    ['3.5', '35'],
    ['2023', '2022'],
  ])('a near miss stays a miss: %j is not %j', (key, answer) => {
    expect(gradeAnswer(cloze(key), answer)).toBe(0);
  });

  test.each(['', '   ', '...', '\u200b'])('nothing said cannot be graded: %j', (answer) => {
    expect(gradeAnswer(cloze('NATO'), answer)).toBeNull();
  });

  test('the key is right in any case and spacing', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), (key) => {
        expect(gradeAnswer(cloze(key), ` ${key.toUpperCase().replaceAll(' ', '  ')} `)).toBe(1);
      }),
    );
  });
});
