import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('a verb without what it needs makes no claim', () => {
  it.each([
    ['as what somebody was declared', 'The court of Norland declared Anna Lom in 2013.'],
    ['what was turned down', 'In 2012 Velden Motors turned down.'],
    ['in what part is taken', 'Sweden and Norway can take part only as dialogue partners.'],
    ['for which disease', 'Ada Moe was treated for the disease in Norway in 2012.'],
  ])('%s: %s', (_, sentence) => {
    expect(statedIn(sentence)).toEqual([]);
  });

  it.each([
    'The Norland commission declared Anna Lom the winner of the vote in Norland.',
    'In 2012, Velden Motors turned down an offer of 4 million euros.',
    'Sweden took part in the Velden Games in 2014.',
  ])('but with it does: %s', (sentence) => {
    expect(statedIn(sentence)).toContain(sentence);
  });
});

describe('what happens at a time of the year', () => {
  const river = { date: null, title: 'Velden river' };

  it('is not told without that time', () => {
    expect(
      statedIn(
        'The Velden is a river of Norland. Then, in these months, the Velden freezes near Norland.',
        river,
      ).join(' '),
    ).not.toContain('freezes');
  });

  it('nor is what the sentence goes on with', () => {
    expect(
      statedIn(
        'The Velden is a river of Norland. During the rains the Velden reverses its flow and fills the lake of Norland.',
        river,
      ).join(' '),
    ).not.toContain('Velden fills');
  });
});
