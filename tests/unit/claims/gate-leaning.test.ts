import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const told = { date: null, title: 'Velden Salt' };
const lead = 'Velden Salt is a kind of salt that is dug in the hills near Moe.';

describe('a claim that names its article', () => {
  it.each([
    ['a deed of a story within it', 'The wooden gate served one family only.'],
    [
      'a thing compared with another',
      'A weaker storm in March 1989 left six million people in Norland without power.',
    ],
    ['a share of something', 'The remainder consists of sand and clay.'],
    ['a direction from somewhere', 'About 30 kilometres to the west lies Oldham.'],
    ['a pronoun without its noun', 'The public has had a chance to see it before the first cars.'],
    ['a month pointed at', 'The village of Norby was sold that April.'],
  ])('leaves unclear %s: %s', (_, sentence) => {
    expect(statedIn(`${lead} ${sentence}`, told).join(' ')).not.toContain(sentence.slice(1, 12));
  });

  it('leaves unclear somebody whose name is left out', () => {
    const text =
      'Braille is a way of writing. It is named after Elin Rees, an American, who was born in Oldham in 1809.';
    expect(statedIn(text, { date: null, title: 'Braille' }).join(' ')).not.toContain('merican was born');
  });

  it.each([
    'The mines were dug by monks from Moe.',
    'A weaker storm than that of 1989 left 600 people in Norland without power.',
    'The remainder of the sand is sold in Norland.',
    'About 30 kilometres to the west of Moe lies Oldham.',
  ])('tells enough: %s', (sentence) => {
    expect(statedIn(`${lead} ${sentence}`, told).join(' ')).toContain(sentence.slice(1));
  });

  it.each(['Trains take 35 minutes between the two cities.', 'The city paid 40 million euros in 2015.'])(
    'leaves unclear which town: %s',
    (sentence) => {
      const news = { date: '2016-05-03', title: 'All survive as jet lands on Hudson River' };
      const text = `A jet landed on the Hudson River on Sunday. Ferries came from both banks. ${sentence}`;
      expect(statedIn(text, news).join(' ')).not.toContain(sentence.slice(1));
    },
  );
});
