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

  it('what is written as one word is kept whole', () => {
    const stated = statedIn(
      'In the 70th minute Park Joo-Ho conceded a corner which the match referee Joel Rees awarded Sweden.',
      { date: null },
    );
    expect(stated.join(' ')).not.toMatch(/Joo,/);
  });

  it('what a relative clause takes is not the subject of the sentence', () => {
    expect(
      statedIn(
        "Elin Rees was a nurse. In 1860 the training school that bears her name was opened at St Thomas' Hospital in London.",
        { date: null },
      ).at(-1),
    ).toBe(
      "In 1860, the training school that bears Elin Rees' name was opened at St Thomas' Hospital in London.",
    );
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
      statedIn('In 1990, Elin Rees painted La Pointe des Roches, a headland of black sand in Guadeloupe.', {
        date: null,
      }),
    ).toContain('La Pointe des Roches is a headland of black sand in Guadeloupe.');
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
      statedIn(
        'In December, the UK’s parliament heard a claim that a subscription to Bala TV was often harmful, along with alcohol.',
        { date: null },
      ),
    ).toEqual([]);
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
    expect(claimsIn('According to plan, Bala Bridge was opened in Wales in 1990.').claims).toEqual([]);
    expect(
      claimsIn('According to a report, Bala Bridge was opened in Wales in 1990.').claims.map(
        ({ text }) => text,
      ),
    ).toEqual(['According to a report, Bala Bridge was opened in Wales in 1990.']);
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

  it('half a title is none, in an apposition either', () => {
    expect(
      statedIn('In 1990, the show had Tomos Moe, the voice of Batman in Batman: The Animated Series.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/in Batman\./);
    expect(
      statedIn('Elin Rees published a family history entitled Life with Cats: the story of a Welsh family.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/^Cats (?:is|was)|\. Cats/);
  });

  it('nothing ends on a question, half a pair, or before what was demanded', () => {
    const stated = (text: string) => statedIn(text, { date: null, title: 'Wales' }).join(' ');
    expect(
      stated('The museum of Wales gives visitors a sense of what this town was like centuries ago.'),
    ).not.toMatch(/of what\./);
    expect(
      stated(
        'Guests of Bala Lodge can wander around either a short easy walk, or take the longer walk onto the beach.',
      ),
    ).not.toMatch(/either/);
    expect(
      stated(
        'Elin Rees served as a force for peace for Wales while simultaneously demanding that Buddhist, Hindu, and Christian leaders—both Welsh and British—collaborate peacefully.',
      ),
    ).toBe('');
  });

  it('what stands before a late year is its preposition', () => {
    expect(
      statedIn(
        'Caerleon quickly became one of the most important towns in Wales, and after 211 became the capital of the province Britannia Inferior.',
        {
          date: null,
        },
      ).at(-1),
    ).toBe('After 211, Caerleon became the capital of the province Britannia Inferior.');
  });

  it('"however" stands in no claim', () => {
    expect(statedIn('Tomos Rees was however, not the last king of Wales.', { date: null })).toEqual([
      'Tomos Rees was not the last king of Wales.',
    ]);
  });

  it('a faith keeps its capital', () => {
    expect(
      statedIn('Buddhist monks are meant to avoid money.', { date: null, title: 'Respect' }).join(' '),
    ).not.toMatch(/buddhist/);
  });

  it('advice is an opinion, whatever is said of it', () => {
    expect(reasonsIn('The best way to visit Wales is really by boat.')).toContain('an opinion');
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

describe('one thing at a time', () => {
  const of = (text: string) => statedIn(text, { date: null });

  it('counts of several things are a claim each', () => {
    expect(of('Elin Rees compiled 5 goals, four blocked shots, and four steals in Wales.')).toEqual([
      'Elin Rees compiled 5 goals.',
      'Elin Rees compiled four blocked shots.',
      'Elin Rees compiled four steals in Wales.',
    ]);
    const there = statedIn('There are over 120 kinds of birds and about 190 kinds of moths.', {
      date: null,
      title: 'Bala',
    });
    expect(there).toEqual([
      'According to “Bala”, there are over 120 kinds of birds.',
      'According to “Bala”, there are about 190 kinds of moths.',
    ]);
    expect(
      reasonsIn(
        'Elin Rees is the youngest of five children with a brother, two half-brothers, and a half-sister.',
      ),
    ).toContain('tells several things at once');
  });

  it('a long list of names is a claim each, of other things its first alone', () => {
    expect(of('Bala has trains to Cardiff, London, Dublin and Paris.')).toEqual([
      'Bala has trains to Cardiff.',
      'Bala has trains to London.',
      'Bala has trains to Dublin.',
      'Bala has trains to Paris.',
    ]);
    expect(of('Elin Rees was a Welsh actress, singer, screenwriter and director.')).toEqual([
      'Elin Rees was a Welsh actress.',
    ]);
    expect(of('The nearest towns of Wales are Bala, Corwen, Ruthin, Denbigh and Rhyl.')).toEqual([]);
    expect(of('Elin Rees signed a treaty between Wales, Kent, Mercia and Wessex.').join(' ')).not.toMatch(
      /between Wales\./,
    );
  });

  it('what "and" joins that is of another kind is not told', () => {
    expect(
      of('Wales became a sovereign kingdom under the Saxon crown in 1218 and a republic on June 17, 1244.'),
    ).toEqual(['Wales became a sovereign kingdom under the Saxon crown in 1218.']);
    expect(of('The Yes side won 2,001 votes and the No side 1,617 in Wales in 1979.').join(' ')).not.toMatch(
      /1,617/,
    );
    expect(
      of('The number of mills of Wales rose from 40 in 1830 and 60 in 1840 to 300 in 1850.').join(' '),
    ).not.toMatch(/1830\./);
  });

  it('a number does not go on a name, nor "one of" on a thing', () => {
    expect(
      of(
        'By the end of 2012, Elin Rees had hit a .322 average in 102 games with Bala and .432 in 24 games for Cardiff.',
      ),
    ).toEqual(['By the end of 2012, Elin Rees had hit a .322 average in 102 games with Bala.']);
    expect(
      of(
        'Tomos Rees was a linguist who developed the Welsh grammar theory and one of the founders of the modern study of words.',
      ),
    ).toEqual(['Tomos Rees was a linguist who developed the Welsh grammar theory.']);
  });

  it('what is denied behind "but" is not told', () => {
    expect(of('Wales belongs to the Celtic Economic Area but not to the Baltic Union.')).toEqual([
      'Wales belongs to the Celtic Economic Area.',
    ]);
  });

  it('of a relative clause one verb is enough', () => {
    expect(
      of('The Rees Trail is a route that begins at the mill of Bala and travels north to Cardiff.'),
    ).toEqual(['The Rees Trail is a route that begins at the mill of Bala.']);
  });

  it('standings and a clause behind them are told apart', () => {
    expect(
      of(
        'Elin Rees was a Welsh nurse, statistician and social reformer who is regarded as the founder of modern nursing.',
      ),
    ).toEqual([
      'Elin Rees was a Welsh nurse, statistician and social reformer.',
      'Elin Rees is regarded as the founder of modern nursing.',
    ]);
  });

  it('a rank that shares the article of the standing before it stands alone', () => {
    expect(
      of(
        'Phoenix is the capital of the state of Arizona as well as the most populous city in the Southwest and sixth largest city in the country of Wales.',
      ).at(-1),
    ).toBe('Phoenix is the sixth largest city in the country of Wales.');
  });

  it('what came of a victory is a claim of its own', () => {
    expect(of('Elin Rees beat Ann Moe in 1999 to become the first champion from Wales.')).toEqual([
      'Elin Rees beat Ann Moe in 1999.',
      'Elin Rees became the first champion from Wales.',
    ]);
    expect(of('Elin Rees trained in Cardiff in 1999 to become the first pilot of Wales.')).not.toContain(
      'Elin Rees became the first pilot of Wales.',
    );
  });

  it('", with …" at the end and "despite the belief that …" are left out', () => {
    expect(of('Bala is the main town in the county of Gwynedd, with a population of 1,345 in 2010.')).toEqual(
      ['Bala is the main town in the county of Gwynedd.'],
    );
    expect(
      of(
        'Despite the common belief that Cardiff is a mining town, Cardiff has no coal in its ground near Wales.',
      ).join(' '),
    ).not.toMatch(/Despite/);
  });
});

describe('what somebody is', () => {
  it('a trade alone before a name says less than anybody would ask', () => {
    expect(
      statedIn('Bala Castle was painted by painter Elin Rees in 1990.', { date: null }).join(' '),
    ).not.toMatch(/was a painter/);
    expect(statedIn('Bala Castle was painted by Welsh painter Elin Rees in 1990.', { date: null })).toContain(
      'Elin Rees was a Welsh painter.',
    );
  });

  it('who was something formerly, was it', () => {
    expect(statedIn('The show of Bala has paintings of Elin Rees, a former resident of Cardiff.')).toContain(
      'Elin Rees was a resident of Cardiff.',
    );
    const stated = statedIn(
      'Elin Rees, an Australian woman and former Marxist, founded the Bala School in 1990.',
      {
        date: null,
      },
    );
    expect(stated).toContain('Elin Rees was a Marxist.');
    expect(stated.join(' ')).not.toMatch(/woman|was former/);
  });

  it('who does something now is a former holder', () => {
    expect(
      statedIn('Elin Rees, a former Welsh minister of health, has called for a new hospital in Bala.', {
        date: null,
      }),
    ).toContain('Elin Rees is a former Welsh minister of health.');
  });

  it('a title keeps its capitals as a whole', () => {
    expect(
      statedIn("Labour's Shadow Home Secretary Elin Rees visited Cardiff in 1990.", { date: null }).join(' '),
    ).not.toMatch(/Home secretary/);
  });

  it('an apposition that praises is no claim', () => {
    expect(
      statedIn('Walkers reach Porth Bala, a beautiful beach of white sand in Wales.', { date: null }).join(
        ' ',
      ),
    ).not.toMatch(/beautiful/);
  });

  it('an island is still one', () => {
    expect(
      statedIn('In 1883, the sound was heard on Rodrigues, an island in the Indian Ocean.', {
        date: null,
      }).join(' '),
    ).not.toMatch(/Rodrigues was an island/);
  });
});
