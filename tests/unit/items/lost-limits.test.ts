import { expect, test } from 'vitest';
import { lostLimits } from '#lib/items/lost-limits';
import { clauseOf, object, subject } from '#tests/support/clauses';

/** "Jaan Tamm sold no ships", as told of a sentence that may go on. */
function lost(text: string, words: [who: string, did: string, what: string]): boolean {
  const at = (said: string) => ({ start: text.indexOf(said), end: text.indexOf(said) + said.length });
  const told = clauseOf(subject(words[0], 'person'), { lemma: 'sell', past: true }, [object(words[2])]);
  const clause = {
    subject: { ...told.subject, ...at(words[0]) },
    predicate: { ...told.predicate, ...at(words[1]) },
    args: told.args.map((arg) => ({ ...arg, ...at(words[2]) })),
  };
  return lostLimits(clause, text, [{ start: 0, end: text.length }]);
}

test.each([
  ['Ships of Narva sold no tar before noon.', ['Ships of Narva', 'sold', 'no tar'], true],
  ['Ships from the north sold no tar.', ['Ships', 'sold', 'no tar'], true],
  ['Ships of Narva sold no tar.', ['Ships of Narva', 'sold', 'no tar'], false],
  ['Jaan Tamm, a man of the north, sold no tar, and he left in May.', ['Jaan Tamm', 'sold', 'no tar'], false],
] as const)('%s', (text, words, expected) => {
  expect(lost(text, [...words])).toBe(expected);
});
