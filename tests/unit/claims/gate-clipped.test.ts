import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

const NORLAND = { date: null, title: 'Norland' };
const about = (sentence: string) => statedIn(`Norland is a country. ${sentence}`, NORLAND).join(' ');

describe('what lost a word that it hangs on makes no claim', () => {
  it.each([
    [
      'its subject',
      'About 26 inches high, the Norland panel is made of walnut and shows Jesus.',
      'high shows',
    ],
    ['where a range ends', 'Norland moss is found at altitudes of 100 meters and more.', 'moss'],
    ['that a time is one more', 'Auroras in Norland occur by day as well.', 'Auroras'],
    [
      'the only place of a count',
      'The Norland flu, which killed 400 people in Velden alone, ended in 1950.',
      '400 people.',
    ],
    [
      'what was done before',
      'Freshly broken, the rock of Norland is grey in Velden.',
      '. The rock of Norland is grey',
    ],
    [
      'the next deed of a row',
      'Norland allowed divorce by consent in 1913, legalised abortion in 2012 and introduced conscription in 1990.',
      '1913, legalised',
    ],
  ])('%s: %s', (_, sentence, lost) => {
    expect(about(sentence)).not.toContain(lost);
  });

  it.each([
    'Norland moss is found at altitudes of 100 meters and more than 40 sites.',
    'Auroras in Norland occur by day.',
    'Norland basalt is grey in Velden.',
  ])('but with it does: %s', (sentence) => {
    expect(about(sentence)).toContain(sentence);
  });

  it('nor does what is said of "hers"', () => {
    expect(
      statedIn('Ada Moe became president of Norland in 2012. Hers is a hard task.').join(' '),
    ).not.toContain('task');
  });
});

describe('an owner before the subject', () => {
  it('is the pronoun, and the subject has the name', () => {
    expect(
      statedIn(
        'Ada Moe was a doctor in Norland. She worked in Velden. After her retirement, she spent five years in Canada.',
        { date: null, title: 'Ada Moe' },
      ),
    ).toContain('After her retirement, Ada Moe spent five years in Canada.');
  });
});

describe('what somebody was chosen as', () => {
  it('keeps its "as"', () => {
    expect(statedIn('In 1999, the Norland Party chose Tom Rees as its leader.')).toContain(
      "Tom Rees was chosen as the Norland Party's leader in 1999.",
    );
  });
});
