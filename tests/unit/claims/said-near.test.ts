import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const about = { date: null, title: 'Norland' };
const of = (text: string) => statedIn(text, about).join(' ');

describe('a pronoun whose meaning stands before it in the claim', () => {
  it.each([
    'in May 2015, the State Ministry removed Norland from its list of poor states, where it had been since 1982.',
    'the Norland shark was once hunted for the oil in its liver.',
  ])('stays as it is: %s', (sentence) => {
    expect(of(sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).toLowerCase()).toContain(
      sentence.toLowerCase(),
    );
  });

  it.each([
    ['a part of itself', 'Two-thirds of them came from Velden to Norland in 1820.'],
    ['who does it', 'The company of Norland bought it in 1990.'],
    ['who asks for it', 'Velden asked Norland for its return in 2012.'],
  ])('is not %s', (_, sentence) => {
    expect(of(sentence)).toBe('');
  });
});

describe('words that point to nothing outside their claim', () => {
  it.each([
    ['"then" in a row', 'Norland was ruled first by Velden and then by Bala.'],
    ['"no one"', 'No one in Norland had crossed the strait since 2010.'],
  ])('%s', (_, sentence) => {
    expect(of(sentence)).toContain(sentence.slice(1));
  });

  it('"then" alone points to a time', () => {
    expect(of('Norland was then ruled by Bala.')).not.toContain('then');
  });
});

describe('what needs no more words', () => {
  it.each([
    'About 1,600 Norland houses were destroyed.',
    'Elin Rees never married.',
    'Tomos Wyn studied zoology.',
    'Norland geysers are rare.',
  ])('%s', (sentence) => {
    expect(
      of(`${sentence.slice(0, -1)}${sentence.includes('rare') ? ': only 1,000 are known.' : '.'}`),
    ).toContain(sentence.slice(1));
  });

  it.each([
    'Tomos Wyn needed money.',
    'Elin Rees embraced her son.',
    'The finalists of Norland were three teams: Bala, Corwen and Ruthin.',
  ])('not so: %s', (sentence) => {
    expect(of(sentence)).toBe('');
  });
});

describe('a duty and a place where things are found', () => {
  it.each([
    'Residents of Norland must show their passports at the border.',
    'The Velden seals of Norland are found in the bays of Bala.',
    'The whales of Norland died out about 66 million years ago.',
    'The KRONOS experiment found a signal in Norland in 2019.',
  ])('%s', (sentence) => {
    expect(of(sentence)).toContain(sentence.slice(1));
  });

  it.each([
    'It must have rained in Norland.',
    'Traces of Velden seals are found in their stomachs in Norland.',
    'KRONOS was founded in Norland in 1987.',
  ])('not so: %s', (sentence) => {
    expect(of(sentence)).toBe('');
  });

  it('years counted from the last date told are a year of the calendar', () => {
    const text =
      'The Bala mill in Norland was founded in 1890. Ten years later Elin Rees bought the Velden mill.';
    expect(of(text)).toContain('n 1900, Elin Rees bought the Velden mill');
  });
});
