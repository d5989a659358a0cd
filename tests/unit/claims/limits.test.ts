import { describe, expect, it } from 'vitest';
import { reasonsIn, statedIn } from '#tests/support/claims';

const undated = { date: null };

describe('what bounds a statement', () => {
  it('stands in brackets behind it', () => {
    expect(
      statedIn('Bala was ranked as one of the five largest towns in Wales (from 1890 until 1920).', undated),
    ).toEqual([]);
    expect(
      statedIn('Bala was ranked as one of the five largest towns in Wales (see the map).', undated),
    ).toEqual(['Bala was ranked as one of the five largest towns in Wales.']);
  });

  it('is kept where a count rests on it', () => {
    expect(
      statedIn('Counting suspected cases, the number of deaths in Wales comes to 4,000.', undated),
    ).toEqual(['Counting suspected cases, the number of deaths in Wales comes to 4,000.']);
  });

  it('"before …" bounds what was so of all', () => {
    const reasons = reasonsIn(
      'Before the mill opened, every family of Bala had to grind its own flour.',
      undated,
    );
    expect(reasons).toContain('when or where this holds was left out');
  });

  it('opens the clause that it is of', () => {
    expect(
      statedIn('Velden and Ossing are uninhabited; on Gough Island, Wales runs a weather station.', undated),
    ).toContain('On Gough Island, Wales runs a weather station.');
  });

  it('is the end to which something was tried', () => {
    expect(
      statedIn('The Rees expedition was a Welsh attempt, made in 1893, to reach the North Pole.', undated),
    ).toEqual([]);
  });

  it('is no first of two qualities', () => {
    expect(
      statedIn('In 1964 the group of Elin Rees was asked to find a light, strong fiber for tires.', undated),
    ).not.toContain('In 1964, the group of Elin Rees was asked to find a light.');
  });
});

describe('what "and" joins', () => {
  it('a finite verb goes on a finite one', () => {
    expect(
      statedIn(
        'The Rees Foundation provides a house to teach painters and has been used for large fairs in Wales.',
        undated,
      ),
    ).toContain('The Rees Foundation has been used for large fairs in Wales.');
  });

  it('a noun before a verb of its own is its subject', () => {
    const stated = statedIn(
      'Elin Rees was born in Bala. Her father was a miner from Ossing and her mother, Ada, is a nurse from Cork.',
      undated,
    );
    expect(stated).toContain("Elin Rees' mother is a nurse from Cork.");
    expect(stated.join(' ')).not.toContain('father is a nurse');
  });

  it('a number counts no verb', () => {
    expect(
      statedIn('In Bala about 1,600 houses were destroyed and 12,000 damaged.', undated).join(' '),
    ).not.toContain('12,000');
  });
});

describe('days', () => {
  it('a day that comes every year has no year', () => {
    expect(
      statedIn('Saint Elin of Bala was a Welsh nun. Her feast day is 30 September.').join(' '),
    ).not.toContain('2022');
  });

  it('"a Wednesday" is any of them', () => {
    expect(statedIn('The Bala council had set the vote for a Wednesday.').join(' ')).not.toMatch(
      /March|2022/,
    );
  });

  it('a month of last year is of that year', () => {
    expect(statedIn('Elin Rees opened the bridge of Bala in July last year.')).toContain(
      'Elin Rees opened the bridge of Bala in July 2021.',
    );
  });

  it('what is quoted was said on an evening that only its speaker knows', () => {
    expect(
      statedIn(
        '"Tonight the independence of Velden has been renewed," Prime Minister Elin Rees told supporters in Bala.',
      ).join(' '),
    ).not.toMatch(/evening of/);
  });

  it('a text that tells of later years is not of its date', () => {
    const text =
      'Elin Rees is a Welsh actor. She won the Bala Prize in 2024 and 2025. She moved to Ossing in 2026. She is the director of the Bala Theatre.';
    expect(statedIn(text, { date: '2022-03-10' }).join(' ')).not.toMatch(/as of/i);
    expect(statedIn(text, { date: '2026-12-10' }).join(' ')).toMatch(/As of December 10, 2026/);
  });

  it('the day above the text is that of a report', () => {
    expect(
      statedIn(
        'Saturday, March 12, 2022\n\nYesterday, Velden defeated Ossing 1-0 in the final of the Bala Cup.',
      ).join(' '),
    ).toContain('On March 11, 2022');
  });

  it('what somebody became by a deed, they became then', () => {
    expect(
      statedIn('Velden overtook Ossing last year to become the largest market for slate in the world.').join(
        ' ',
      ),
    ).not.toMatch(/As of/);
  });
});
