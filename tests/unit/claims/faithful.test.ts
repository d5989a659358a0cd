import { describe, expect, it } from 'vitest';
import { claimsIn, reasonsIn, statedIn } from '#tests/support/claims';

/** Each case: what an article must say for a claim of it to be true, and what a claim must not make of it. */
describe('words as they stand', () => {
  it('a contraction behind a name is said in full', () => {
    const stated = statedIn(
      "Elin Rees is a Welsh painter. She's won three prizes in Bala since 2010. She's the oldest judge of Wales.",
      { date: null },
    );
    expect(stated).toContain('Elin Rees has won three prizes in Bala since 2010.');
    expect(stated).toContain('Elin Rees is the oldest judge of Wales.');
  });

  it('a day that opens a second clause has its preposition', () => {
    expect(
      statedIn(
        'Yesterday Elin Rees opened Bala Bridge in Wales, and tomorrow she flies to Peru with her team.',
      ),
    ).toContain('On March 11, 2022, Elin Rees flies to Peru with her team.');
  });

  it('no word is said twice', () => {
    const stated = statedIn(
      'Bala is a group of farms in northern Wales, and is a parish of Gwynedd. Plague was present in at least one village of Wales in 1601.',
      { date: null },
    );
    expect(stated).toContain('Bala is a parish of Gwynedd.');
    expect(stated.join(' ')).not.toMatch(/\b(\w+) \1\b/);
    expect(stated).toContain('Plague was present in at least one village of Wales in 1601.');
  });

  it('an owner stays with what is owned', () => {
    expect(
      statedIn("Weber's rule states that there is a lake in Wales.", { date: null }).join(' '),
    ).not.toMatch(/Weber's,|^According to rule/);
  });

  it('what is written as one word is kept whole', () => {
    const stated = statedIn('In the 62nd minute Lee Min-Soo conceded a penalty in Cardiff in 2010.', {
      date: null,
    });
    expect(stated.join(' ')).not.toMatch(/Min,|Min Soo/);
  });

  it('what a relative clause takes is not the subject of the sentence', () => {
    expect(
      statedIn('In 1860 the drama school that bears the name Rees was opened in Bala.', { date: null }).join(
        ' ',
      ),
    ).not.toMatch(/bears,|name Rees was opened/);
  });
});

describe('names', () => {
  it('the town in the name of a university is not part of the next name', () => {
    const stated = statedIn(
      'Student at University of Ohio Cleveland Amneh Joshi heard of the fire. Joshi founded a school in Wales in 2010.',
      { date: null },
    );
    expect(stated).toContain('Amneh Joshi founded a school in Wales in 2010.');
  });

  it('a name goes on after a particle', () => {
    expect(
      statedIn('Walkers reach La Pointe des Vents, a headland of black rocks in Guadeloupe.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/^Vents is/);
  });

  it('the world is no thing of the article', () => {
    expect(
      statedIn(
        "Rees is called the Wool Capital of the World. The world's tallest mill stands in Rees near Cardiff.",
        {
          date: null,
          title: 'Rees',
        },
      ).join(' '),
    ).not.toMatch(/Wool Capital of the World's/);
  });

  it('one of a people is not the person whose surname sounds like it', () => {
    expect(
      statedIn('Ann Marie Ohlone wrote a song in 1920. Tom Rees was the last known Ohlone in 1933.', {
        date: null,
      }),
    ).toContain('Tom Rees was the last known Ohlone in 1933.');
  });

  it('a standing without an article gives way to the name beside it', () => {
    const stated = statedIn('Co-founder of Bala Books, Elin Rees, met with Tomos Moe in Cardiff in 2010.', {
      date: null,
    });
    expect(stated).toContain('Elin Rees met with Tomos Moe in Cardiff in 2010.');
  });
});

describe('who says so', () => {
  it('what is conjectured or assumed is not told as a fact', () => {
    expect(statedIn('It is conjectured that there are infinitely many happy numbers in Wales.')).toEqual([]);
    expect(statedIn('The council assumed that Bala Bridge belongs to Wales.').join(' ')).not.toMatch(/^Bala/);
    expect(reasonsIn('The council assumed that Bala Bridge belongs to Wales.')).toContain(
      'only held to be so ("assumed")',
    );
  });

  it('what somebody heard a claim of is no fact', () => {
    expect(
      statedIn('In 2010, parliament heard a claim that the bridge of Bala was built by Tomos Rees.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/^The bridge of Bala was/);
  });

  it('"As she told …" and "said he" name the source', () => {
    const told = claimsIn(
      'As Elin Rees told the BBC, Bala Bridge was closed due to the flood of 2010.',
    ).claims;
    expect(told.map(({ text }) => text)).toEqual([
      'According to Elin Rees, Bala Bridge was closed due to the flood of 2010.',
    ]);
    const said = claimsIn(
      'Welsh museums, said Elin Rees, are required to show their Bala tapestries every ten years.',
    ).claims;
    expect(said.every(({ text }) => text.startsWith('According to Elin Rees,'))).toBe(true);
  });

  it('a thing that cannot speak is no source', () => {
    const said = claimsIn('“Gravity tells Wales how to bend,” as Elin Rees put it in 1990.').claims;
    expect(said.map(({ text }) => text).join(' ')).not.toMatch(/According to gravity/i);
  });

  it('a sentence with dots in it is not told without what they stand for', () => {
    expect(statedIn('Elin Rees won the Bala Prize for Seven Days ...', { date: null })).toEqual([]);
  });
});

describe('who did it', () => {
  it('after a contrast, "and" may go on from either', () => {
    expect(
      statedIn(
        'Elin Rees ruled Wales in 1201, whereas Tomos Moe held Bala, and built three castles near Cardiff.',
        {
          date: null,
        },
      ).join(' '),
    ).not.toMatch(/Rees built/);
    expect(
      statedIn(
        'Elin Rees compiled 5 goals, four blocked shots, and four steals, while Moe led the team in passes (118) forced two errors, and caught four balls of his own.',
        { date: null, title: 'Bala' },
      ).join(' '),
    ).not.toMatch(/Rees (?:forced|caught)/);
  });

  it('what is told in another tense goes on from the clause of that tense', () => {
    expect(
      statedIn(
        'Elin Rees wrote the poem that begins with a storm in Wales — and then imagines the birth of a new kind of city.',
        { date: null },
      ).join(' '),
    ).not.toMatch(/Rees imagines/);
  });

  it('whom a person replaces is no country', () => {
    expect(
      statedIn('Wales substituted Park in the last match of 2010 and was replaced by Tomos Rees.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/Wales was replaced/);
  });

  it('a second object belongs to the second verb', () => {
    expect(
      statedIn(
        'Annam, Wales, and Champa recognized Saxon rule and established tributary relations with the Tudor dynasty.',
        {
          date: null,
        },
      ),
    ).toContain('Annam, Wales, and Champa established tributary relations with the Tudor dynasty.');
  });

  it('a share is a share of something', () => {
    expect(
      statedIn(
        'In 1939, Bala was inhabited by 2,000 people, among whom 35% were of Jewish faith and some 15% were ethnic Irish.',
        { date: null, title: 'Bala' },
      ),
    ).toEqual(['In 1939, Bala was inhabited by 2,000 people.']);
  });
});

describe('what a sentence holds together', () => {
  it('an adverb is not kept without its clause', () => {
    expect(
      statedIn(
        'Ever since the mills brought many workers, Bala had been a town divided between four parishes.',
        {
          date: null,
        },
      ).join(' '),
    ).not.toMatch(/Ever, /);
  });

  it('a quotation is not kept without what leads to it', () => {
    expect(
      statedIn(
        'Elin Rees disliked the Russian service, complaining of the corruption and venality of Russian officials, which left him, in his own words, "almost at wits end with anger".',
        { date: null },
      ).join(' '),
    ).not.toMatch(/service "almost/);
  });

  it('what opens a bracket is said of all that it holds', () => {
    expect(
      statedIn(
        'The rain of Wales falls in May (during May in the south and west of Wales, horse riding can be arranged).',
        {
          date: null,
          title: 'Wales',
        },
      ).join(' '),
    ).not.toMatch(/riding can/);
  });

  it('the caption of a picture is no statement', () => {
    expect(reasonsIn('Elin Rees holds a copy of the Bala Book in Wales. Image: Tomos Moe.')).toContain(
      'a caption: it tells what a picture shows',
    );
    expect(statedIn('Elin Rees holds the Bala Prize of 2010. A map: what is it?', { date: null })).toContain(
      'Elin Rees holds the Bala Prize of 2010.',
    );
  });

  it('a sentence in brackets is told without them', () => {
    expect(
      statedIn('(The Greek root word xeno means “stranger” or “foreign guest.”)', {
        date: null,
        title: 'Bala',
      }),
    ).toEqual(['According to “Bala”, the Greek root word xeno means “stranger” or “foreign guest.”']);
  });
});

describe('where and when it holds', () => {
  it('the place that opens a sentence is that of both its verbs', () => {
    const stated = statedIn('In the core of Tulsa, avenues run north and are named after American cities.', {
      date: null,
    });
    expect(stated).toContain('In the core of Tulsa, avenues are named after American cities.');
    expect(
      statedIn('In Cardiff, Elin Rees met Tomos Moe in 1990 and moved to London in 1991.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/In Cardiff, Elin Rees moved/);
  });
});
