import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const saidIn = (title: string, text: string) =>
  claimsIn(text, { date: '2016-05-03', title })
    .claims.map(({ text: said }) => said)
    .join(' ');

describe('a noun for a deed, a saying or an amount', () => {
  const title = 'Runaway well off Velden is declared dead';
  const lead = 'The well that spilled oil off Velden was pronounced dead on Sunday.';
  it.each([
    'The verdict came from Ada Moe of Norland.',
    'The figure surprised Ada Moe of Norland.',
    'Ada Moe of Norland found the fault in 2012.',
    'The powers were promised by Ada Moe of Norland.',
    'Ada Moe of Norland holds the world record.',
    'The ban angered Ada Moe of Norland.',
    'Ada Moe presented the result in the Great Hall of Velden.',
    'Ada Moe had promised the measure in her campaign.',
    'The pump was built for the purpose by Ada Moe.',
    'Ada Moe has turned the company toward ships from Norland.',
  ])('waits for a title that tells which: %s', (sentence) => {
    expect(saidIn(title, `${lead} ${sentence}`)).not.toMatch(
      /the (?:verdict|figure|fault|powers|world record|ban|result|measure|purpose|company)\b/i,
    );
  });

  it.each([
    ['Velden court rules that genes are free', 'The judgment runs to almost 500 pages.'],
    ['Velden bans smoking in pubs', 'The ban is meant to protect waiters of Velden.'],
    ['Velden declared free of fever', 'The announcement was made by Ada Moe of Norland.'],
    ['World’s longest tunnel opens in Velden', 'Ada Moe of Norland backed the project in 1992.'],
  ])('stays under a title that does: %s', (name, sentence) => {
    expect(
      statedIn(`${name} on Sunday. ${sentence}`, { date: '2016-05-03', title: name }).join(' '),
    ).toContain(sentence.slice(3, -1));
  });
});
