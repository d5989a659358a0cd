import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const news = { date: '2016-05-03', title: 'Elin Rees opens a toll bridge' };
const lead = 'Elin Rees opened a bridge at Velden on Sunday.';

describe('naming the article settles', () => {
  it.each([
    'The ceremony was watched by 4,000 people from Norland.',
    'The total cost was 40 million euros in 2016.',
  ])('what is a part of its news: %s', (sentence) => {
    expect(statedIn(`${lead} ${sentence}`, news).join(' ')).toContain(sentence.slice(1));
  });

  it.each([
    ['an idea or a deed', 'The method was tried in Norland in 2012.'],
    ['a step', 'The decisive step was taken in Norland in 2015.'],
    ['a body by its kind', 'The commission met in Norland in 2012.'],
    ['a town by its kind', 'The city paid 40 million euros in 2015.'],
    ['a thing by the most general word', 'The cargo was brought to Norland in 2014.'],
    ['the first of several', 'The first withdrawal was made in Norland in 2015.'],
    ['what is in a state told before', 'The eroded slope was made firm by workers from Norland in 2014.'],
  ])('not %s: %s', (_, sentence) => {
    expect(statedIn(`${lead} ${sentence}`, news)).toHaveLength(1);
  });

  it('not the kind of a body or a being in a text that explains one thing', () => {
    const told = statedIn(
      'Barnacles are animals of the sea that live on rocks. The creature was found near Norland in 2013. The commission met in Norland in 2012.',
      { date: null, title: 'Barnacle' },
    );
    expect(told).toHaveLength(1);
  });
});
