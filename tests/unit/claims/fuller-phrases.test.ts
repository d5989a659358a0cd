import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const news = { date: '2016-05-03', title: 'Elin Rees opens a toll bridge' };
const lead = 'Elin Rees opened a bridge at Velden on Sunday.';
const told = (...sentences: string[]) => statedIn([lead, ...sentences].join(' '), news).join(' ');

describe('what one phrase alone brought up is said by it', () => {
  it.each([
    [
      'by its kind',
      'The council has promised a safety review. The review was called for by Norland in 2014.',
      'the safety review was called for by Norland',
    ],
    [
      'with what it is on',
      'Norland charges a 6 percent tax on goods. The tax was brought in by Ada Moe in 2014.',
      'the 6 percent tax on goods was brought in by Ada Moe',
    ],
    [
      'by its name',
      'Norland signed the Velden Protocol in 2001. By 2009, the protocol had been ratified by Ada Moe.',
      'the Velden Protocol had been ratified by Ada Moe',
    ],
  ])('%s', (_, sentences, said) => {
    expect(told(sentences)).toContain(said);
  });

  it.each([
    [
      'of two',
      'Norland charges a fuel tax. Velden charges a road tax. The tax was brought in by Ada Moe in 2014.',
      'the fuel tax was brought in',
    ],
    [
      'by what may be',
      'Norland spoke of a possible tax. The tax was brought in by Ada Moe in 2014.',
      'the possible tax',
    ],
    [
      'a number that is a part of its name',
      'Velden was destroyed in World War II. The war was told of by Ada Moe in 2014.',
      'War II was',
    ],
    [
      'by a name that goes on',
      'Velden was destroyed in World War II. After the war, Ada Moe built a bridge at Velden.',
      'the World War,',
    ],
  ])('not %s', (_, sentences, said) => {
    expect(told(sentences)).not.toContain(said);
  });
});

it('what a number was brought up with is said by its number', () => {
  const told = statedIn(
    'Norland joined the pact on Sunday. Ada Moe handed over the papers. Under Article 5 of the treaty, an armed attack against one member is considered an attack against all of them. The article has been invoked only once, after the attacks of May 11, 2001.',
    { date: '2016-05-03', title: 'Norland joins the Velden pact' },
  );
  expect(told.join(' ')).toContain('”, Article 5 has been invoked only once');
});
