import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const undated = { date: null, title: 'Bala' };

describe('what is told is a whole sentence', () => {
  it.each([
    ['an end that asks for more', 'Elin Rees took up the Bala chant in 1990 long before the end.', 'long.'],
    [
      'a quotation behind the note that tells it',
      'In 1990 a diver came up in Bala with a note that said, "We are fine in here."',
      'said.',
    ],
    [
      'the doer of a deed without its auxiliary',
      'In 1973 Norland adopted the Bala Code, a square sign developed largely by Elin Rees.',
      'A square sign developed',
    ],
    [
      'a second count',
      'About 1,600 houses of Bala were destroyed and 12,000 damaged in 1917.',
      'were 12,000',
    ],
    [
      'half of a subject',
      'On the night of the arrest Elin Rees, a teacher who headed the Bala Council, and a few helpers printed leaflets in 1955.',
      ', a few helpers printed',
    ],
    [
      'an attempt at nothing',
      'The Bala expedition was a Welsh attempt, made between 1893 and 1896, to reach the North Pole.',
      'attempt.',
    ],
    [
      'a verb whose object stands behind an aside',
      'The Bala Library holds, at the time of writing, over 3,800 books.',
      'holds, at',
    ],
    [
      'a row without its end',
      'The Bala Act of 1990 guarantees the right to property, to a fair trial and promotes trade.',
      'to a fair trial.',
    ],
    [
      'a life as a birth',
      'Tomos Moe (born Elin Ann Rees; August 26, 1918 – February 24, 2020) was a Welsh singer.',
      '1918 –',
    ],
    [
      'a size torn from what has it',
      'The Bala Bridge, a steel structure 447 feet long, was completed in 1970.',
      'Bridge 447',
    ],
    [
      'a plural with a verb for one',
      'Around Bala the ancient hilltops was spared from the flood of 1901.',
      'hilltops was',
    ],
    ['a role that nobody has', 'As part of Norland, there are no checks on arrival in Bala.', 'there are'],
    ['a mark behind the word that opens a list', 'The Bala Hall has boasted of: a big band.', 'of:'],
    [
      'a time that opens what follows',
      'Thousands of people went to the Bala Gate, and at about 11:30 p.m. Elin Rees, the officer in charge, opened it.',
      'p.m.',
    ],
    [
      'the object of another verb',
      'Elin Rees was woken in 1666 but thought little of the Bala fire.',
      'woken little',
    ],
    ['nobody as a source', 'Next to nobody in Bala believes that Elin Rees can be beaten.', 'beaten'],
    [
      'a verb without what it shares',
      'Velden hired Elin Rees of Bala in 2001 to design and print its stamps.',
      'design.',
    ],
  ])('not %s: %s', (_, sentence, torn) => {
    expect(
      claimsIn(sentence, undated)
        .claims.map(({ text }) => text)
        .join(' '),
    ).not.toContain(torn);
  });

  it('where the text breaks off, what ends there is not told', () => {
    const told = statedIn(
      'Elin Rees was born in Bala in 1950. Norland is not one of those covered by the travel',
      undated,
    );
    expect(told).not.toContain('Norland is not one of those covered by the travel.');
  });

  it.each([
    ['The barracks was built in Bala in 1844.', 'The barracks was built in Bala in 1844.'],
    ['Bala is known in Norland as the "City of Bells ".', 'Bala is known in Norland as the "City of Bells".'],
    ['The Bala Library held 300 books in 1950.', 'The Bala Library held 300 books in 1950.'],
    [
      'The Norland Code was developed largely by Elin Rees.',
      'The Norland Code was developed largely by Elin Rees.',
    ],
    [
      'In 1990 Elin Rees made an attempt to climb the Bala Tower.',
      'In 1990, Elin Rees made an attempt to climb the Bala Tower.',
    ],
  ])('but what is whole: %s', (sentence, told) => {
    expect(statedIn(sentence, undated)).toContain(told);
  });
});

describe('what belongs together in writing', () => {
  it.each([
    [
      'two qualities before a noun',
      'In 1971 Elin Rees was asked to build a small, square tower for the harbour of Bala.',
      'In 1971, Elin Rees was asked to build a small, square tower for the harbour of Bala.',
    ],
    [
      'a perfect and what goes on it',
      'By 2007 the lake of Bala had shrunk to a tenth of its size and split into two ponds.',
      'By 2007, the lake of Bala had split into two ponds.',
    ],
    [
      'the first and the second place',
      'From 1301 Bala was ruled first by Norland and then by Velden.',
      'From 1301, Bala was ruled first by Norland and then by Velden.',
    ],
    [
      'the commas of an aside',
      'The Bala Tower, just before 7 a.m., also broke a gas line in 1990.',
      'The Bala Tower, just before 7 a.m., broke a gas line in 1990.',
    ],
    [
      'a clause and its verb',
      'Elin Rees studied law, and in 1982, after a trip on a fishing boat had taken her to the coast of Norland, she became a judge in Bala.',
      'In 1982, Elin Rees became a judge in Bala.',
    ],
    [
      'a university and its town',
      'Jennifer Rees taught law at the University of California, Berkeley, which is in Bala.',
      'Jennifer Rees taught law at the University of California, Berkeley.',
    ],
  ])('%s stay', (_, sentence, told) => {
    expect(statedIn(sentence, undated)).toContain(told);
  });

  it('a verb right behind a time set off has no comma after its subject', () => {
    const told = statedIn('Elin Rees was taught by nuns and, in 1960, won a place at Bala College.', undated);
    expect(told).toContain('In 1960, Elin Rees won a place at Bala College.');
  });

  it('two parents are told of with a verb each', () => {
    const told = statedIn(
      'Elin Rees was born in Bala in 1950. Her father was a miner and her mother, Ann, was a nurse in Denbigh.',
      undated,
    );
    expect(told).toContain("Elin Rees' father was a miner.");
    expect(told).toContain("Elin Rees' mother, Ann, was a nurse in Denbigh.");
  });

  it('a month and its year are one time', () => {
    const told = statedIn('Elin Rees died in Bala in July last year.', { date: '2015-10-21', title: 'Bala' });
    expect(told).toContain('Elin Rees died in Bala in July 2014.');
  });

  it('a name keeps the initial that opens it', () => {
    const told = statedIn(
      'The chemists Mario Molina and F. Sherwood Rowland wrote of Bala in 1974. Molina and Rowland shared the Bala Prize in 1995.',
      undated,
    );
    expect(told).toContain('Mario Molina and F. Sherwood Rowland shared the Bala Prize in 1995.');
  });

  it('a day that is one of its kind is no day of the calendar', () => {
    const told = statedIn('In 2022 the Bala council set the vote for a Wednesday.', { title: 'Bala votes' });
    expect(told.join(' ')).toMatch(/for a Wednesday/);
  });

  it('without its town a university is not told of', () => {
    const told = statedIn('Elin Rees of Bala taught law at the University of Norland, Velden.', undated);
    expect(told.join(' ')).not.toContain('University of Norland.');
  });
});

describe('capitals', () => {
  it('the word that names an illness is small inside the sentence', () => {
    const told = statedIn(
      'The Bala trial tested a vaccine against malaria in 2021. Malaria kills more than 260,000 children every year.',
      undated,
    );
    expect(told).toContain('According to “Bala”, malaria kills more than 260,000 children every year.');
  });

  it('a people and what belongs to a place keep theirs', () => {
    const told = statedIn(
      'The forest of the Amazon covers Bala. Canadians own 40 percent of it. Amazonian forests hold 10 percent of the carbon.',
      undated,
    ).join(' ');
    expect(told).not.toMatch(/canadians|amazonian/);
  });
});
