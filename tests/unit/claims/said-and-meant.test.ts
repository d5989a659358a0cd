import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

const undated = { date: null };
const allOf = (text: string, about: { date?: string | null; title?: string } = undated) =>
  claimsIn(text, about).claims.map((claim) => claim.text);

describe('what is not told as so', () => {
  it('what next to nobody believes', () => {
    expect(allOf('Next to nobody believes that Elin Rees can be beaten in Wales.')).toEqual([]);
    expect(allOf('Few historians claim that Elin Rees wrote the Bala Chronicle in 1420.')).toEqual([]);
  });

  it('what is only aimed at', () => {
    const aimed = 'Wales passed a law in 1890 to ensure that all children of Wales have a school.';
    expect(allOf(aimed)).not.toContain('All children of Wales have a school.');
    expect(allOf('Elin Rees proved in 1890 that the Bala stone is a fossil.')).toContain(
      'The Bala stone is a fossil.',
    );
  });

  it('an imagined case, as far as its paragraph goes', () => {
    expect(
      allOf(
        'Imagine a visit to Bala in Wales. Elin Rees runs a mill in Bala. Joel Rees owns two pubs in Bala.',
      ),
    ).toEqual([]);
    expect(allOf('Imagine a visit to Bala.\n\nElin Rees runs a mill in Bala.')).toContain(
      'Elin Rees runs a mill in Bala.',
    );
  });

  it('what stands without marks below words of speech', () => {
    expect(
      allOf(
        'In a statement, the Bala council denied this:\n\nElin Rees never worked in the Bala mill in 1890.',
      ),
    ).not.toContain('Elin Rees never worked in the Bala mill in 1890.');
  });

  it('neither of two stays neither', () => {
    expect(allOf('Neither Bala nor Ossing has a railway station.').join(' ')).not.toMatch(/^Bala nor/);
  });
});

describe('one thing said at a time', () => {
  it('two things said, pledged or ordered are two claims', () => {
    const pledged = statedIn(
      'Elin Rees has pledged to legalize tea in Velden and to bring in 25,000 refugees from Ossing.',
      undated,
    );
    expect(pledged).toContain('Elin Rees has pledged to legalize tea in Velden.');
    expect(pledged).toContain('Elin Rees has pledged to bring in 25,000 refugees from Ossing.');
    const told = statedIn(
      'Elin Rees told the BBC that Bala has a mill and that Ossing has two pubs.',
      undated,
    );
    expect(told).toContain('Elin Rees told the BBC that Ossing has two pubs.');
  });

  it('what holds "if …" stays with its condition', () => {
    const said = statedIn(
      'Elin Rees said that Bala has a mill and that if it rains Ossing has a lake.',
      undated,
    );
    expect(said).not.toContain('Elin Rees said that Bala has a mill.');
  });

  it('a term is counted from its order', () => {
    expect(
      statedIn(
        "Kenya's Supreme Court annulled the vote of Bala on Friday and ordered a new vote within 60 days.",
      ),
    ).toContain("Kenya's Supreme Court ordered a new vote within 60 days.");
  });
});

describe('whom or what words mean', () => {
  it('"which began …" after a name below an event is of the event', () => {
    expect(
      allOf('Velden greeted a visit by members of the Bala Commission, which marked the start of the fair.'),
    ).not.toContain('The Bala Commission marked the start of the fair.');
  });

  it('"only" is not said of what follows "which"', () => {
    expect(allOf('Only the Bala Union, which dates from 1865, is older.').join(' ')).not.toMatch(/^Only/);
  });

  it('a town is no end of anything', () => {
    expect(
      allOf(
        'Ossing became the sixth town to win the Bala Cup. It was the end of the longest wait in Wales.',
      ).join(' '),
    ).not.toContain('Ossing was the end');
  });

  it('"her" after two who are named is left open', () => {
    const stated = allOf(
      'Elin Rees was a nurse. Elin Rees had known Ada Moe in Bala, and found that the claims made about her in the Ossing Post were lies.',
    );
    expect(stated.join(' ')).not.toContain('made about');
  });
});

describe('what opens a sentence', () => {
  it('no arrest is called after the one whose name follows it', () => {
    expect(
      allOf(
        'On the night of the arrest Jo Ann Rees, a teacher of Bala, and a few helpers printed 900 leaflets.',
      ).join(' '),
    ).not.toMatch(/a few helpers printed/);
  });

  it('"at new moon" is not left out of what is so then', () => {
    expect(
      allOf('At new moon the two work together, and the range between high and low water is greatest.'),
    ).not.toContain('The range between high and low water is greatest.');
  });
});
