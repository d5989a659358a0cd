import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const velden = { date: null, title: 'Velden' };

describe('what the sentence itself says is kept', () => {
  it.each([
    'Elin Rees nominated Mayor Tom Moe on August 19, 1981, to succeed President Ada Lind.',
    'Elin Rees moved to Norland on August 19, 1981, to study law.',
    'On July 3, 1982, Norland voted by 25 to seven to set all catch limits to zero.',
  ])('a purpose behind a date or an aside: %s', (sentence) => {
    const text = sentence.replace('seven to', 'seven, with five abstentions, to');
    expect(statedIn(text, velden)).toContain(sentence);
  });

  it('a place behind a semicolon', () => {
    expect(
      statedIn(
        'Velden Island is uninhabited; on Gough Island, some 400 kilometers to the southeast, South Africa runs a weather station.',
        velden,
      ).join(' '),
    ).toContain('n Gough Island, South Africa runs a weather station.');
  });

  it('an age has its date', () => {
    const stated = statedIn('In March 1955 Ada Moe, a 15-year-old student, was arrested in Norland.', velden);
    expect(stated).toContain('Ada Moe was a 15-year-old student in March 1955.');
    expect(
      statedIn('Ada Moe, a 15-year-old student, was arrested in Norland.', velden).join(' '),
    ).not.toContain('15');
  });

  it('later in a year is in that year', () => {
    expect(statedIn('Later in 1689 a war broke out in Velden.', velden)).toContain(
      'In 1689, a war broke out in Velden.',
    );
  });

  it('a stake that is nowhere said to be in whom goes, and the rest stays', () => {
    const sentence =
      'Ann Rees, a fund manager who disclosed a stake of 9 percent in 2017, has pressed Norland to sell the mill.';
    expect(statedIn(sentence)).toContain('As of March 10, 2022, Ann Rees is a fund manager.');
  });

  it('a company that somebody leads is none of theirs: its article is named', () => {
    expect(
      claimsIn('A French company under Elin Rees started to dig in 1881.', {
        date: null,
        title: 'Velden Canal',
      }).claims.map(({ text }) => text),
    ).toContain('According to “Velden Canal”, a French company under Elin Rees started to dig in 1881.');
  });
});
