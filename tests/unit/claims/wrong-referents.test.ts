import { describe, expect, it } from 'vitest';
import { claimsIn } from '#tests/support/claims';

const told = (text: string, called: Parameters<typeof claimsIn>[1] = {}) =>
  claimsIn(text, called)
    .claims.map(({ text: said }) => said)
    .join(' ');

describe('what is meant', () => {
  const report = { date: '2012-05-14', title: 'Velden elects Rees' };

  it('is no person where a text begins with the thing that has its name', () => {
    const claims = told(
      'Ossing is a game for four players that is played with 40 cards.\n\nThe game is named after Karl Ossing, a teacher. He moved to Velden in 1880. Ossing wrote two books.\n\nOssing was played in Velden in 1914.',
      { title: 'Ossing' },
    );
    expect(claims).toContain('Ossing is a game for four players');
    expect(claims).toContain('Karl Ossing wrote two books.');
    expect(claims).not.toContain('Karl Ossing was played');
  });

  it('is no country where a woman is told of', () => {
    const claims = told(
      'OSSING — Ann Rees was sworn in on Monday as president of Velden, the first woman ever elected president of an island country.',
      report,
    );
    expect(claims).toContain('Ann Rees was sworn in on May 14, 2012 as president of Velden.');
    expect(claims).not.toContain('is the first woman');
  });

  it('is the office where a law tells of it', () => {
    const text =
      'Queen Ada gave Elin Rees a medal in 1920. Under the law of 1870, the queen has no power in Velden. The queen visited Ossing in 1921.';
    expect(told(text)).not.toContain('Queen Ada has no power');
  });

  it('is named as the subject, not before it', () => {
    const claims = told(
      'Ann Rees was born in Ossing in 1960. After her retirement, she moved to Velden in 2011.',
      report,
    );
    expect(claims).toContain('After her retirement, Ann Rees moved to Velden in 2011.');
  });

  it('is neither of two who were told of together', () => {
    const claims = told(
      'Ann Rees won the final in Ossing on Monday. Ada Moe and Elin Price were level with her in the last bend. Then she drew away. She fell at the line.',
      report,
    );
    expect(claims).not.toMatch(/(?:Ada Moe|Elin Price) (?:fell|drew)/);
  });

  it('is not the subject where the sentence has told of "it"', () => {
    const claims = told(
      'The solar wind is a stream of particles. The Velden Station receives most of it but takes up part of its energy.',
    );
    expect(claims).not.toContain('takes up part of its energy');
  });

  it('is the day whose date follows', () => {
    const claims = told(
      'Velden closed the Bala Bridge on Monday. The Bala Bridge was first opened to the public on Saturday, June 10, 2000.',
      report,
    );
    expect(claims).toContain('opened to the public on June 10, 2000.');
  });

  it('is not who was named beside whom "the Kenyan" goes on about', () => {
    const claims = told(
      'The race in Ossing went to Tomos Rees for the fifth time, one more than Karl Price managed. The Kenyan, who is 38, crossed the line in 2:02:42. His compatriot John Moe finished 31 seconds behind him.',
      report,
    );
    expect(claims).not.toContain("Karl Price's compatriot");
  });

  it('is not whom a scale is called after', () => {
    const claims = told(
      'Karl Ossing was a sailor from Velden. In 1906 Tomos Price published a table. Storms are ranked by the Rees–Price scale in Norland. Bala Island is named after him.',
    );
    expect(claims).not.toContain('named after Tomos Price');
  });

  it('is nobody who can read it', () => {
    const claims = told(
      'Velden Script is a system in which characters are formed by raised dots, so that blind people can read it.',
    );
    expect(claims).not.toContain('According to blind people');
  });
});
