import { describe, expect, it } from 'vitest';
import { claimsIn, statedIn } from '#tests/support/claims';

/** Each case: words that stand alone, or words whose sense only the article around them tells. */
const refusedIn = (text: string, article: Parameters<typeof claimsIn>[1] = {}) =>
  claimsIn(text, article).refusals.map(({ reason }) => reason);

describe('names', () => {
  it('letters that the article explains are said in full', () => {
    expect(
      statedIn('The River Trust of Wales (RTW) bought Bala Mill in 2010. RTW sold Bala Mill in 2015.'),
    ).toContain('The River Trust of Wales sold Bala Mill in 2015.');
  });

  it('letters that nothing explains make no claim', () => {
    expect(statedIn('In 2015 the QXV sold the mill at Bala to Elin Rees.')).toEqual([]);
  });

  it('a surname that two share is that of the one named first', () => {
    expect(
      statedIn(
        'Elin Rees (1901 – 1980) was a Welsh botanist. Her brother Tomos Rees was a priest. Rees studied at Bangor in 1922.',
        { date: null },
      ),
    ).toContain('Elin Rees studied at Bangor in 1922.');
  });

  it('a given name is said in full where the surname is shared', () => {
    expect(
      statedIn('Anna Rees was a daughter of Thomas Rees. Anna studied at Bangor in 1922.', { date: null }),
    ).toContain('Anna Rees studied at Bangor in 1922.');
  });

  it('honours and plural titles are no part of a name', () => {
    const stated = statedIn('Elin Rees OBE was born in Bala. Rees studied at Bangor in 1922.', {
      date: null,
    });
    expect(stated).toContain('Elin Rees studied at Bangor in 1922.');
  });

  it('a person is not called by the town in the name', () => {
    expect(
      statedIn('Gwion of Penmon was a monk in Wales. In 1201, Gwion of Penmon founded a school in Penmon.', {
        date: null,
      }).join(' '),
    ).not.toContain('in Gwion of Penmon');
  });

  it('an apposed name stands for the phrase before it', () => {
    expect(
      statedIn('The president of the Lombardy region, Tomos Rees, opened Bala Bridge in 2010.', {
        date: null,
      }),
    ).toContain('Tomos Rees opened Bala Bridge in 2010.');
  });

  it('half a title is no title', () => {
    expect(statedIn('Elin Rees appeared as herself in Bala: The Movie.', { date: null })).toEqual([]);
  });
});

describe('who says so', () => {
  it('a speaker who is only "they" makes no claim', () => {
    expect(statedIn('They also claimed Norway was a member of the league.')).toEqual([]);
  });

  it.each([
    'It seemed that Norway had left the league.',
    'The court heard a claim that Norway had left the league.',
    'Perhaps Norway had left the league and Sweden had joined it.',
    'Elin Rees was confident that Norway had left the league.',
  ])('tells nothing as a fact: %s', (text) => {
    expect(statedIn(text).join(' ')).not.toMatch(/(?:^|\. )(?:Norway had left|Sweden had joined)/);
  });
});

describe('times', () => {
  it('the time before the first verb is that of the second too', () => {
    expect(
      statedIn('In 2012, Elin Rees opened a mill in Bala and founded a school in Bangor.', { date: null }),
    ).toContain('In 2012, Elin Rees founded a school in Bangor.');
  });

  it.each([
    'Four minutes later, Elin Rees opened the mill at Bala.',
    'Over the next 15 years, Elin Rees opened mills in Bala.',
    'Elin Rees opened the mill at Bala three hours ago.',
    'Elin Rees has lived in Bala every year since.',
  ])('does not tell when: %s', (text) => {
    expect(statedIn(text)).toEqual([]);
  });

  it('a day without a year in an article of other years is not taken for one of its own year', () => {
    expect(
      statedIn('Elin Rees (1901 – 1980) was a Welsh botanist. Elin Rees was buried in Bala on 2 June.', {
        date: '2024-03-01',
      }).join(' '),
    ).not.toContain('2024');
  });

  it('"today" in the habitual present is no one day', () => {
    expect(
      statedIn('Today, about 1,000 people in Bala speak Welsh at home.', { date: '2024-03-01' }),
    ).toEqual(['As of March 1, 2024, about 1,000 people in Bala speak Welsh at home.']);
  });

  it('an adverb before its preposition keeps to it', () => {
    expect(
      statedIn('Long after her death, a bridge was built in Bala in 1990. Elin Rees died in 1950.', {
        date: null,
      }).join(' '),
    ).not.toContain('Long, after');
  });
});

describe('what was cut off', () => {
  it.each([
    ['a list', 'Most salt in Wales comes from wells, mines and boiled sea water that people in Bala gather.'],
    ['what a name was', 'Elin Rees dubbed the long quarrel over the mill in Bala: "the war of the wheel".'],
    ['a condition', 'Members of the league must visit Bala, if physically able.'],
    ['how strong', 'The wind in Bala can be so strong that people stay at home.'],
    ['a shared end', 'Fort Bala is known and named for the siege of 1401.'],
  ])('%s: nothing is told', (_, text) => {
    for (const said of statedIn(text, { date: null }))
      expect(said).not.toMatch(/wells, mines\.$|in Bala\.$|so strong\.$|is known\.$/);
  });

  it('a decimal keeps its space', () => {
    expect(
      statedIn('In 2003, Elin Rees hit .227 for the Bala club.', { date: null }).join(' '),
    ).not.toContain('hit.227');
  });
});

describe('what only the article tells', () => {
  it('a headline or caption is no claim', () => {
    expect(refusedIn('Bala opens bridge to Bangor\n\nBala opened a bridge to Bangor on Tuesday.')).toContain(
      'a heading or a caption: it is no full sentence',
    );
  });

  it.each([
    'Another reason for the fall of Bala was the flood of 1401.',
    'The Church bought the mill in Bala from Elin Rees.',
    'Elin Rees returned to Bala.',
    'Elin Rees was painting a bridge in Bala.',
    'The Dutch team opened the mill.',
    'Officials will scrap the second step.',
  ])('refuses: %s', (text) => {
    expect(statedIn(text)).toEqual([]);
  });

  it('a contest is named', () => {
    const report =
      'Bala beat Bangor in the final of the Welsh Cup on Sunday. The match was played in Cardiff. The referee gave Bala a penalty early in the game. Elin Rees won the player of the match award. Bangor had two goals ruled out this season.';
    expect(statedIn(report).join(' ')).not.toContain('player of the match');
  });
});

describe('fiction and praise', () => {
  it('parts in a play are nobody', () => {
    expect(
      statedIn('Elin Rees starred in Bala as Professor Matthew Clairmont.', { date: null }).join(' '),
    ).not.toContain('is a professor');
  });

  it('advice and praise are opinions', () => {
    expect(refusedIn('Spring is the best time to visit Bala.')).toContain('an opinion');
    expect(refusedIn('Bala is a magnificent town in Wales.')).toContain('an opinion');
  });
});

describe('what an article is about', () => {
  const about = { date: '2024-06-03', title: 'Hagia Sophia' };

  it('"it" goes on about it, over paragraphs too', () => {
    const stated = statedIn(
      'Hagia Sophia is a mosque in Istanbul. Its dome is 31 metres across.\n\nIt became a museum in 1935.',
      about,
    );
    expect(stated).toContain("Hagia Sophia's dome is 31 metres across.");
    expect(stated).toContain('Hagia Sophia became a museum in 1935.');
  });

  it('"it" after a sentence about something else does not', () => {
    expect(
      statedIn(
        'Hagia Sophia is a mosque in Istanbul. The Blue Mosque stands beside it. It was built in 1616.',
        about,
      ).join(' '),
    ).not.toContain('Hagia Sophia was built');
  });

  it('a kind is named as the article names it', () => {
    expect(
      statedIn(
        'The platypus (Ornithorhynchus anatinus) is a small mammal in Australia. It is one of five species of monotreme.',
        {
          date: '2024-06-03',
          title: 'Platypus',
        },
      ),
    ).toContain('The platypus is one of five species of monotreme.');
  });

  it('"it" of an infinitive is left alone', () => {
    expect(
      statedIn('Norway left the league. Norway blocked a call for it to be dissolved in 2010.', {
        date: null,
      }).join(' '),
    ).not.toContain('for Norway');
  });
});

describe('verbs that share their end', () => {
  it('each is told with it', () => {
    const stated = statedIn('The Tran dynasty crushed and beat the Mongols at the Battle of Bala in 1288.', {
      date: null,
    });
    expect(stated).toContain('The Tran dynasty crushed the Mongols at the Battle of Bala in 1288.');
  });

  it('a verb that can stand without an object takes none from the next', () => {
    expect(
      statedIn('The council of Bala met and elected a president in 1999.', { date: null }).join(' '),
    ).not.toMatch(/met a president/);
  });

  it('what something is takes nothing from the next verb', () => {
    expect(
      statedIn('Baikal is about 636 kilometers long and covers an area of 31,700 square kilometers.', {
        date: null,
      }).join(' '),
    ).not.toContain('long an area');
  });

  it('a lone comma after the subject is no clause', () => {
    expect(
      statedIn(
        'The hand-held Game Boy, developed under Gunpei Yokoi and launched in 1989, sold nearly 119 million units.',
        {
          date: null,
        },
      ).join(' '),
    ).not.toContain('Game Boy, developed');
  });

  it('another name for the same is left out', () => {
    expect(
      statedIn('The Family Computer, or Famicom, went on sale in Japan in July 1983.', { date: null }),
    ).toEqual(['The Family Computer went on sale in Japan in July 1983.']);
  });
});

describe('what a claim belongs to', () => {
  const news = { date: '2024-06-03', title: 'Ann Rees elected president of Bolivia' };
  const leaning =
    'Ann Rees won the vote in Bolivia on Sunday. Turnout was about 60 percent. Luis Mora founded a school in La Paz in 1999.';

  it('what names nothing of its article, and no year, says to which article it belongs', () => {
    const stated = statedIn(leaning, news);
    expect(stated).toContain('Ann Rees won the vote in Bolivia on June 2, 2024.');
    expect(stated).toContain(
      'According to “Ann Rees elected president of Bolivia”, turnout was about 60 percent.',
    );
    expect(stated).toContain('Luis Mora founded a school in La Paz in 1999.');
  });

  it('the naming is on record, and costs worth', () => {
    const claim = claimsIn(leaning, news).claims.find(({ text }) => text.includes('turnout'));
    expect(claim?.rewrites).toContainEqual({
      from: '',
      to: 'According to “Ann Rees elected president of Bolivia”,',
      rule: 'article',
    });
    expect(claim?.cues).toContainEqual({ cue: 'leans on its article', weight: -0.2 });
  });

  it('without a title it is refused', () => {
    expect(statedIn(leaning, { date: '2024-06-03' }).join(' ')).not.toContain('urnout');
    expect(refusedIn(leaning, { date: '2024-06-03' })).toHaveLength(1);
  });

  it.each([
    'Kwasi Mora was dismissed in Bolivia.',
    'Ann Rees took office in Bolivia.',
    'Ann Rees has been president since 2018.',
  ])('of what office: %s', (text) => {
    expect(statedIn(text, news)[0]).toMatch(/^According to “Ann Rees elected/);
  });

  it('"its first" what is asked in vain', () => {
    expect(statedIn('Bolivia opened its first, at Oruro, in 2019.', news)).toEqual([]);
  });

  it('males and adults are those of a kind', () => {
    expect(statedIn('Adults have no teeth.', { date: null, title: 'Platypus' })).toEqual([
      'According to “Platypus”, adults have no teeth.',
    ]);
  });

  it('two standings after a name are two claims', () => {
    const stated = statedIn(
      'Ann Rees, a climate scientist and former mayor of Mexico City, has been elected president of Bolivia.',
      news,
    );
    expect(stated).toContain('Ann Rees is a climate scientist.');
    expect(stated.join(' ')).toContain('former mayor of Mexico City');
  });
});

describe('one thing at a time', () => {
  it('two counts are two claims', () => {
    expect(
      statedIn('Iceland has an area of 103,000 square kilometres and 400,000 inhabitants.', {
        date: '2020-01-01',
        title: 'Iceland',
      }),
    ).toEqual(['Iceland has an area of 103,000 square kilometres.', 'Iceland has 400,000 inhabitants.']);
  });

  it('each keeps its own place', () => {
    const stated = statedIn('Ann Rees visited 12 schools in Iceland and 4 schools in Norway.', {
      date: null,
    });
    expect(stated.join(' ')).toContain('12 schools in Iceland.');
    expect(stated.join(' ')).toContain('4 schools in Norway.');
  });

  it('hours and minutes are one measure', () => {
    expect(statedIn('Ann Rees crossed Ohio in two hours and six minutes.', { date: null })).toHaveLength(1);
    expect(statedIn('The crossing of Ohio took two hours and six minutes in 1999.', { date: null })).toEqual([
      'The crossing of Ohio took two hours and six minutes in 1999.',
    ]);
  });

  it('"a third" is of something', () => {
    expect(statedIn('Ann Rees won a third in Ohio in 1999.', { date: null })).toEqual([]);
    expect(statedIn('Ann Rees won a third of the votes in Ohio in 1999.', { date: null })).toHaveLength(1);
  });

  it('what is denied stays one', () => {
    expect(
      statedIn('Ann Rees did not visit 12 schools and 4 churches in Norway.', { date: null }),
    ).toHaveLength(1);
  });
});

describe('who and what is meant', () => {
  const about = { date: '2020-01-01', title: 'Iceland' };

  it('"the Swede" is somebody, "the Swedes" are a people', () => {
    expect(statedIn('The Swede left Iceland in 1944.', about)).toEqual([]);
    expect(statedIn('The Swedes left Iceland in 1944.', about)).toEqual(['The Swedes left Iceland in 1944.']);
  });

  it('an age goes on about the person before', () => {
    expect(
      statedIn(
        'Simone Rees won gold in Stuttgart on Sunday. The 22-year-old American beat the record of Ann Moe in 2019.',
        {
          date: '2019-10-14',
          title: 'Simone Rees wins',
        },
      ),
    ).toContain('Simone Rees beat the record of Ann Moe in 2019.');
  });

  it('a bare number is of something', () => {
    expect(statedIn('Iceland won two in 1999.', about)).toEqual([]);
  });

  it('given names and the surname after them are one name', () => {
    expect(
      statedIn('Henry Cleveland Owens was born in Ohio. Owens ran in Berlin in 1936.', { date: null }),
    ).toContain('Henry Cleveland Owens ran in Berlin in 1936.');
  });

  it('a source that the sentence names is not replaced by the article', () => {
    const stated = statedIn(
      'Ann Rees leads Bolivia.\n\nAccording to the register, turnout was about 60 percent, and 500 voters died.',
      {
        date: '2024-06-03',
        title: 'Ann Rees elected president of Bolivia',
      },
    );
    expect(stated.join(' ')).not.toMatch(/“Ann Rees elected.*500/);
  });

  it('what goes on from elsewhere says so no more', () => {
    expect(statedIn('Ann Rees is also the oldest judge in Bolivia.', { date: '2024-06-03' })).toEqual([
      'Ann Rees is the oldest judge in Bolivia.',
    ]);
  });
});
