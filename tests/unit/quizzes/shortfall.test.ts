import { expect, test } from 'vitest';
import type { CuratedClaim } from '#lib/claims/curated-claim';
import { explainShortfall, SILENT_CLAIMS_MAX, shortfallSchema } from '#lib/quizzes/shortfall';
import { claimOf, clauseOf, object } from '#tests/support/clauses';
import { itemAt } from '#tests/support/items';

const clause = clauseOf('The tower', { lemma: 'have' }, [object('a bell')]);
function claim(id: string, change: Partial<CuratedClaim> = {}): CuratedClaim {
  return {
    ...claimOf(clause, `Claim ${id}.`),
    ...{ articleId: 'a', ruleSet: 't', state: 'approved', edited: false, version: 1, mergedIntoId: null },
    ...change,
    id,
  };
}
const of = (id: string) =>
  itemAt(0, { derivation: { rule: 'yes-no/stated', ruleSet: 't', seed: 1, bindings: { claim: id } } });
const long = 'length: The stem is longer than 26 words.';

test('each claim without a question says why', () => {
  const asked = of('asked');
  const { silent, ...counts } = explainShortfall(
    {
      claims: [
        claim('asked'),
        claim('spoilt'),
        claim('beside'),
        claim('unread', { clause: null }),
        claim('reported', { factuality: 'attributed' }),
      ],
      notApproved: 2,
      items: [asked, of('beside')],
      heldBack: [
        { item: of('spoilt'), reason: long },
        { item: of('spoilt'), reason: long },
        { item: of('spoilt'), reason: 'too-short: It says too little.' },
        { item: of('beside'), reason: long },
      ],
    },
    [asked],
  );
  expect(counts).toEqual({ got: 1, claims: 5, notApproved: 2 });
  expect(silent.map(({ claimId, why, reason }) => [claimId, why, reason])).toEqual([
    ['spoilt', 'held-back', 'The question is longer than 26 words.'],
    ['beside', 'told-already', expect.stringContaining('give it away')],
    ['unread', 'nothing-made', expect.stringContaining('could not be read')],
    ['reported', 'nothing-made', expect.stringContaining('only reports')],
  ]);
});

test('a claim whose questions are all repeats is told already, not faulty', () => {
  const { silent } = explainShortfall(
    {
      claims: [claim('again')],
      notApproved: 0,
      items: [],
      heldBack: [{ item: of('again'), reason: 'duplicate: The same fact is asked already.' }],
    },
    [],
  );
  expect(silent[0]?.why).toBe('told-already');
});

test('a large set keeps to what the column holds', () => {
  const claims = Array.from({ length: SILENT_CLAIMS_MAX + 1 }, (_, at) => claim(String(at)));
  const shortfall = explainShortfall({ claims, notApproved: 0, items: [], heldBack: [] }, []);
  expect(shortfallSchema.safeParse(shortfall).success).toBe(true);
  expect(shortfall.claims).toBe(SILENT_CLAIMS_MAX + 1);
});
