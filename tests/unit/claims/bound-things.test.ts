import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('what "it" does not mean', () => {
  it('is the doer of the same deed', () => {
    const said = statedIn(
      'Borsa is the largest bank in Velden. Borsa has plenty of cash and will borrow to pay for it.',
      { date: '2016-05-03', title: 'Borsa buys mill' },
    ).join(' ');
    expect(said).not.toContain('pay for Borsa');
  });

  it('is a kind brought up beside what the article is about', () => {
    const said = statedIn(
      'A barometer is an instrument that measures the pressure of the air. Radar, which shows rain, now competes with the older instrument. It remains cheap.',
      { title: 'Barometer' },
    ).join(' ');
    expect(said).not.toMatch(/radar remains/i);
  });

  it('is another of the kind that the title names', () => {
    const said = statedIn(
      'The Velden Court of Trade is a court in Malmoru. It should not be confused with the Velden Criminal Court. It sits in a palace. Its judges serve for nine years. In addition the court gives advice to the government.',
      { title: 'Velden Court of Trade' },
    ).join(' ');
    expect(said).not.toContain('Criminal Court gives advice');
  });
});

describe('a day that is a name', () => {
  it('keeps without a year', () => {
    const said = statedIn(
      'Kenneth Moe is the lawyer who compensated the victims of the September 11 attacks. Ada Rees opened the bridge on September 11.',
      { date: '2010-09-20', title: 'Bridge opens in Velden' },
    ).join(' ');
    expect(said).not.toContain('September 11, 2010 attacks');
    expect(said).toContain('September 11, 2010');
  });
});
