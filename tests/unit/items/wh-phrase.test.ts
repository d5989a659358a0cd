import { expect, test } from 'vitest';
import type { Answer } from '#lib/items/answers';
import { askFor } from '#lib/items/wh-phrase';
import { clauseOf, complement, oblique, subject } from '#tests/support/clauses';

const whole = (slot: Answer['slot'], text: string, type: Answer['type']): Answer => ({
  slot,
  text,
  type,
  whole: true,
});

test('no organization is asked for that is a post', () => {
  const asked = (told: string, head: string) => {
    const standing = { ...complement(told), head };
    const clause = clauseOf(subject('The Narva Senate', 'organization'), { lemma: 'be', text: 'was' }, [
      standing,
    ]);
    return askFor(clause, whole('subject', 'Narva Senate', 'organization'), null);
  };
  expect(asked('a post that Jaan Tamm held until 1953', 'post')).toBeNull();
  expect(asked('the court that Jaan Tamm led until 1953', 'court')).toBe(
    'Which organization was the court that Jaan Tamm led until 1953?',
  );
});

test('against whom is asked of what is done against somebody', () => {
  const asked = (lemma: string) =>
    askFor(
      clauseOf(subject('Mari Saar', 'person'), { lemma, past: true }, [
        oblique('in Narva'),
        oblique('against Kenya', 'country'),
      ]),
      whole('args.1', 'Kenya', 'country'),
      null,
    );
  expect(asked('play')).toBe('Against which country did Mari Saar play in Narva?');
  expect(asked('arrive')).toBeNull();
});
