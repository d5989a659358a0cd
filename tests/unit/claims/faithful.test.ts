import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

/** Each case: what an article must say for a claim of it to be true, and what a claim must not make of it. */
describe('words as they stand', () => {
  it('a contraction behind a name is said in full', () => {
    const stated = statedIn(
      "Elin Rees is a Welsh painter. She's won three prizes in Bala since 2010. She's the oldest judge of Wales.",
      { date: null },
    );
    expect(stated).toContain('Elin Rees has won three prizes in Bala since 2010.');
    expect(stated).toContain('Elin Rees is the oldest judge of Wales.');
  });

  it('a day that opens a second clause has its preposition', () => {
    expect(
      statedIn(
        'Yesterday Elin Rees opened Bala Bridge in Wales, and tomorrow she flies to Peru with her team.',
      ),
    ).toContain('On March 11, 2022, Elin Rees flies to Peru with her team.');
  });

  it('no word is said twice', () => {
    const stated = statedIn(
      'Bala is a group of farms in northern Wales, and is a parish of Gwynedd. Plague was present in at least one village of Wales in 1601.',
      { date: null },
    );
    expect(stated).toContain('Bala is a parish of Gwynedd.');
    expect(stated.join(' ')).not.toMatch(/\b(\w+) \1\b/);
    expect(stated).toContain('Plague was present in at least one village of Wales in 1601.');
  });

  it('an owner stays with what is owned', () => {
    expect(
      statedIn("Weber's rule states that there is a lake in Wales.", { date: null }).join(' '),
    ).not.toMatch(/Weber's,|^According to rule/);
  });

  it('what is written as one word is kept whole', () => {
    const stated = statedIn('In the 62nd minute Lee Min-Soo conceded a penalty in Cardiff in 2010.', {
      date: null,
    });
    expect(stated.join(' ')).not.toMatch(/Min,|Min Soo/);
  });

  it('what a relative clause takes is not the subject of the sentence', () => {
    expect(
      statedIn('In 1860 the drama school that bears the name Rees was opened in Bala.', { date: null }).join(
        ' ',
      ),
    ).not.toMatch(/bears,|name Rees was opened/);
  });
});
