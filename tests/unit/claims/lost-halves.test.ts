import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('a claim that would lose half of what it says is not made', () => {
  it.each([
    ['Ada Moe led the race until Eva Rees, whose boat suited the wind, passed her.', /until Eva Rees\b/],
    ['The launch came ten years after Kelda 4, the first probe of Norland, reached Mars.', /after Kelda 4/],
    ['Lake Bala is the deepest lake in Wales and, by volume, the largest body of water.', /by volume\.$/],
    ['The courts of Norland have treated the island as though it had been empty.', /treated the island\.$/],
    ['"We are not sure how it was," the Bala divers wrote on Facebook.', /divers wrote on Facebook/],
    [
      'Before the bridge at its southern end was completed, trains of the Bala line were carried over by a ferry.',
      /carried over by a ferry/,
    ],
  ])('%s', (sentence, torn) => {
    expect(statedIn(sentence).join('\n')).not.toMatch(torn);
  });

  it.each([
    ['Ada Moe led Kelda Mills until 1999, when Eva Rees bought it.', 'until 1999'],
    ['Ada Moe sold Kelda Mills after World War II, and Eva Rees bought it.', 'after World War II'],
    [
      'Lake Bala is the deepest lake in Wales and the largest body of water in the north.',
      'Lake Bala is the',
    ],
    ['Kelda Mills treated Lake Bala as a drain.', 'treated Lake Bala as a drain'],
    ['Before the war began, Ada Moe moved to Velden with two sisters.', 'Ada Moe moved to Velden'],
  ])('what is whole is told: %s', (sentence, told) => {
    expect(statedIn(sentence).join('\n')).toContain(told);
  });
});

describe('a part of a year', () => {
  it('has its preposition', () => {
    const told = statedIn('Kelda Mills hired 40 weavers early this year.', { date: '2013-07-04' }).join('\n');
    expect(told).toContain('early in 2013');
  });

  it('has only one', () => {
    const told = statedIn('Kelda Mills has made flags since early this year.', { date: '2013-07-04' });
    expect(told.join('\n')).toContain('since early 2013');
  });
});

describe('a claim keeps what bounds it', () => {
  it.each([
    [
      'Between 1950 and 1960 Ada Moe ran Kelda Mills, and Eva Rees led Bala Mills.',
      'Between 1950 and 1960, Eva Rees led Bala Mills',
    ],
    [
      'From January to May the ice carries trucks, and fishermen live on Lake Kelda.',
      'From January to May, fishermen live on Lake Kelda',
    ],
    ['At first Eva Rees was paid by Kelda Mills.', 'At first Eva Rees was paid'],
    ['Eva Rees won all ten of the matches for Norland, without losing a set.', 'without losing a set'],
  ])('%s', (sentence, told) => {
    expect(statedIn(sentence).join('\n')).toContain(told);
  });

  it('puts no comma into a noun and its participle', () => {
    const sentence = 'It stores snails in its cheeks and grinds them, since grown animals have no teeth.';
    const told = statedIn(`The Bala mole is an animal of Norland. ${sentence}`, { title: 'Bala mole' }).join(
      '\n',
    );
    expect(told).toContain('grown animals have no teeth');
  });

  it('leaves to its speaker what an aside gives to her', () => {
    const told = statedIn(
      'Kelda Mills rates the risk as low, Ada Moe explained, because Norland has few mills.',
    );
    expect(told.join('\n')).not.toContain('Norland has few mills');
  });
});
