import { describe, expect, it } from 'vitest';
import { statedIn } from '#tests/support/claims';

describe('behind the article that is named', () => {
  const barcode = { date: null, title: 'Barcode' };

  it('a number or a word of several that opened its sentence is small', () => {
    const told = statedIn(
      'A barcode is a pattern of lines, and Velden Airlines used it. Airlines use 400 million labels. Two-dimensional codes use squares.',
      barcode,
    );
    expect(told).toContain('According to “Barcode”, airlines use 400 million labels.');
    expect(told).toContain('According to “Barcode”, two-dimensional codes use squares.');
  });

  it('a name keeps its capital', () => {
    expect(
      statedIn(
        'A barcode is a pattern of lines. In 1970, shops of the Giants used it. Giants use 400 million labels.',
        barcode,
      ),
    ).toContain('According to “Barcode”, Giants use 400 million labels.');
  });

  it('nor has a word that inside its article is small, taken for a name', () => {
    expect(
      statedIn(
        'GENEVA — Smallpox has been wiped out, the World Health Assembly said in 1980. It won freedom from smallpox.',
        {
          date: null,
        },
      ).join(' '),
    ).not.toContain(', Smallpox');
  });
});
