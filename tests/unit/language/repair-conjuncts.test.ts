import { expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

it('the name behind the second of two is his', () => {
  const title = 'Velden put seven past Norland';
  const said = statedIn(
    `${title} on Sunday. Before kickoff Tomos Rees and the goalkeeper, Owen Lund, held up a shirt of Norland.`,
    { date: '2016-05-03', title },
  ).join(' ');
  expect(said).toContain('Tomos Rees and Owen Lund held up a shirt');
});
