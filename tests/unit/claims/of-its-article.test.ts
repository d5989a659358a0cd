import { describe, expect, it } from 'vitest';
import { ranks } from '#lib/claims/records';
import { claimsIn, statedIn } from '#tests/support/claims';

/** Each case: what a text leaves to its article, told with the article or its day named, or refused. */
const refusedIn = (text: string, article: Parameters<typeof claimsIn>[1] = {}) =>
  claimsIn(text, article).refusals.map(({ reason }) => reason);

describe('the day for which an article vouches', () => {
  const news = { date: '2022-03-10', title: 'Bala opens its new bridge' };

  it('is named where something goes stale', () => {
    expect(statedIn('Elin Rees is the mayor of Bala.', news)).toContain(
      'As of March 10, 2022, Elin Rees is the mayor of Bala.',
    );
  });

  it('takes the place of "today"', () => {
    expect(
      statedIn('The mayor opened Bala Bridge on Thursday. Today, 40,000 people live in Bala.', news),
    ).toContain('As of March 10, 2022, 40,000 people live in Bala.');
  });

  it('stands behind the source', () => {
    const { claims } = claimsIn(
      'The mayor opened Bala Bridge on Thursday. Bala Castle has been sold to Tomos Moe, Elin Rees said.',
      news,
    );
    expect(claims.map(({ text }) => text).join(' ')).toContain(
      'According to Elin Rees, as of March 10, 2022, Bala Castle has been sold',
    );
  });

  it('is left out where a time is named, and for what lasts', () => {
    const stated = statedIn(
      'Elin Rees has been the mayor of Bala from 2018 to 2021. Wales is a member of the Bala League.',
      news,
    );
    expect(stated.join(' ')).not.toContain('As of');
  });

  it('is named beside "since"', () => {
    expect(statedIn('Elin Rees has been the mayor of Bala since 2018.', news)).toContain(
      'As of March 10, 2022, Elin Rees has been the mayor of Bala since 2018.',
    );
  });

  it('is not named for what stands for long in a text that is no news', () => {
    expect(statedIn('Bala Tower is 31 metres tall.', { date: '2022-03-10', title: 'Bala Tower' })).toContain(
      'Bala Tower is 31 metres tall.',
    );
  });

  it('no forest is a superlative', () => {
    expect(['the longest bridge', 'the only mill', 'a record'].every(ranks)).toBe(true);
    expect(['the Pacific Northwest', 'a rainforest', 'the request'].some(ranks)).toBe(false);
  });
});

describe('with the article named', () => {
  const title = 'Bala mill collapses';
  const lead = 'A mill in Bala collapsed on Thursday and killed Tomos Moe. ';
  const news = { date: '2022-03-10', title };

  it('"the collapse" and "the accident" are clear', () => {
    const stated = statedIn(`${lead}The accident was caused by a storm from Ireland.`, news);
    expect(stated).toContain(`According to “${title}”, the accident was caused by a storm from Ireland.`);
  });

  it('one of several is not', () => {
    expect(refusedIn(`${lead}The second storey was built by Elin Rees.`, news)).toContain(
      'which one "The second storey" means is only clear from the context',
    );
  });

  it('a report tells what happened without its day', () => {
    expect(statedIn(`${lead}Elin Rees found the owner of Bala Castle in Ireland.`, news)).toContain(
      `According to “${title}”, Elin Rees found the owner of Bala Castle in Ireland.`,
    );
  });

  it('a name at the head keeps its capital', () => {
    const stated = statedIn(
      'Whole Hearts opened Bala Mill. Every friend of Whole Hearts in Bala thanked Elin Rees.',
      {
        date: null,
        title: 'Bala',
      },
    );
    expect(stated.join(' ')).not.toContain('whole Hearts');
  });
});

describe('a short text about one thing', () => {
  const bala = (text: string) =>
    statedIn(`The golden plover is a bird of Wales. ${text}`, { date: null, title: 'Golden plover' });

  it('"it" goes on about it, whatever a person does between', () => {
    expect(bala('Elin Rees found it in Ireland in 1859.')).toContain(
      'Elin Rees found the golden plover in Ireland in 1859.',
    );
  });

  it('its parts and kinds go by their nouns', () => {
    expect(bala('The female lays a single egg in May.')).toContain(
      'According to “Golden plover”, the female lays a single egg in May.',
    );
  });

  it('what points at words just said does not', () => {
    expect(bala('The idea came from Elin Rees of Bangor.')).toEqual([
      'The golden plover is a bird of Wales.',
    ]);
  });

  it('a long text speaks of more than one thing', () => {
    const filler = 'Nobody knows. '.repeat(500);
    expect(bala(`${filler}The female lays a single egg in May.`).join(' ')).not.toContain('the female lays');
  });

  it('predicts nothing', () => {
    expect(bala('The golden plover will live in Ireland.')).toEqual([
      'The golden plover is a bird of Wales.',
    ]);
  });

  it('who is called so in the title is called so, relatives or not', () => {
    const stated = statedIn(
      "Susan Day O'Brien was born in Bala in 1930. In 1952 she married James O'Brien. O'Brien retired in Bangor in 2006.",
      { date: null, title: "Susan Day O'Brien" },
    );
    expect(stated).toContain("Susan Day O'Brien retired in Bangor in 2006.");
  });
});

describe('of what', () => {
  it('is asked of offices, votes, control and what followed', () => {
    const reasons = refusedIn(
      "Elin Rees became prime minister in 2017. Bala's parliament voted in favor on March 30, 2021. Wales took full control in 1999. Elin Rees was convicted in the scandal that followed. Elin Rees's popularity has since fallen.",
      { date: null },
    );
    expect(reasons).toEqual(
      expect.arrayContaining([
        'favor of what is only clear from the context',
        'control of what is only clear from the context',
        'what this followed is only clear from the context',
        'since when is only clear from the context',
      ]),
    );
  });
});

describe('what the article is about', () => {
  const title = 'Bala, maker of looms, seeks protection';

  it('"the company" and "it" go on about it', () => {
    const text =
      'Bala Looms Corporation filed for protection in Wales in 2012. The company employed 900 people in 1980. It sold 300 looms to Ireland in 1990.';
    const stated = statedIn(text, { date: null, title: 'Bala Looms Corporation files for protection' });
    expect(stated).toContain('Bala Looms Corporation employed 900 people in 1980.');
    expect(stated).toContain('Bala Looms Corporation sold 300 looms to Ireland in 1990.');
  });

  it('no person is a "which"', () => {
    const stated = statedIn(
      'Elin Bala, which made looms for farmers, filed for protection in Wales in 2012. The company employed 900 people in 1980.',
      { date: null, title },
    );
    expect(stated).toContain('Elin Bala employed 900 people in 1980.');
  });

  it('what follows "the reef" does not say which reef', () => {
    const stated = statedIn(
      'The Bala Reef is a reef off Wales. The Welsh Trust added the reef to the Bala Heritage List in 1981.',
      { date: null, title: 'Bala Reef' },
    );
    expect(stated).toContain('The Welsh Trust added the Bala Reef to the Bala Heritage List in 1981.');
  });

  it('a surname alone is that of the person in the title', () => {
    expect(statedIn('Rees studied at Bangor in 1922.', { date: null, title: 'Elin Mair Rees' })).toContain(
      'Elin Mair Rees studied at Bangor in 1922.',
    );
  });

  it('so is a given name that nobody else has', () => {
    const about = { date: null, title: 'Mary Moe' };
    expect(statedIn('Mary Moe was born in Bala in 1799. Mary died in Bangor in 1847.', about)).toContain(
      'Mary Moe died in Bangor in 1847.',
    );
    expect(
      statedIn(
        'Mary Moe was born in Bala in 1799. Her mother was Mary Rees. Mary died in Bangor in 1847.',
        about,
      ).join(' '),
    ).not.toContain('Mary Moe died');
  });

  it('"he" is the person in the title sooner than the one named last', () => {
    const text =
      'Tomos Rees won four medals in Bala in 1936. Rees later said that it was the mayor, Gwilym Moe, who had snubbed him. In 1940 he raced against horses in Ireland.';
    expect(statedIn(text, { date: null, title: 'Tomos Rees' }).join(' ')).not.toContain('Moe raced');
  });
});

describe('who is bound to what', () => {
  it('"it" below is the subject of the whole', () => {
    expect(statedIn("Bala's cheapest loom cost $9 when it appeared in 1900.", { date: null })).toContain(
      "Bala's cheapest loom cost $9 when it appeared in 1900.",
    );
  });

  it('no country is a "who"', () => {
    const stated = statedIn(
      'Tomos Long of Germany, who took the silver medal in Bala in 1936, thanked Elin Rees.',
      {
        date: null,
      },
    );
    expect(stated).toContain('Tomos Long of Germany thanked Elin Rees.');
    expect(stated.join(' ')).not.toMatch(/(?:^|\. )Germany took/);
  });

  it('"its" before its owner is clear', () => {
    expect(
      statedIn('At its peak in 1980, Bala Looms Corporation employed 900 people.', { date: null }),
    ).toContain('At its peak in 1980, Bala Looms Corporation employed 900 people.');
  });
});

describe('too little', () => {
  it('a common deed of somebody named is nothing to check', () => {
    expect(refusedIn('Elin Rees decided to return home.', { date: null })).toContain(
      'says too little on its own',
    );
  });

  it('what there is, is somewhere', () => {
    expect(refusedIn('There are seven floors.', { date: null, title: 'Bala' })).toContain(
      'where this is, is only clear from the context',
    );
    expect(statedIn('There are seven floors in Bala Tower.', { date: null, title: 'Bala' }).length).toBe(1);
  });

  it('as many as what?', () => {
    expect(refusedIn('Bala Castle has as many towers.', { date: null })).toContain(
      'as many as what is only clear from the context',
    );
  });

  it('"the votes in her town" says which, "the town with 900 people" does not', () => {
    const context = 'A town in Wales and a town in Ireland voted in 2002. ';
    expect(
      statedIn(`${context}Elin Rees won 98 percent of the votes in her town in 2002.`, { date: null }).join(
        ' ',
      ),
    ).toContain('98 percent of the votes');
    expect(
      refusedIn(`${context}Elin Rees was elected in the town with 900 votes.`, { date: null }),
    ).toContain('which one "the town" means is only clear from the context');
  });
});

describe('a thing whose name is the title', () => {
  const about = { date: null, title: 'Bala Tunnel' };
  const opening = 'Work on the Bala Tunnel began in 1999. ';

  it('is what the text is about, though its first sentence tells of something else', () => {
    expect(
      statedIn(
        `${opening}The tunnel runs between Bala and Corwen in Wales. It is the longest railway tunnel in Wales.`,
        about,
      ),
    ).toContain('The Bala Tunnel is the longest railway tunnel in Wales.');
  });

  it('is meant by the noun of its name, wherever in the name that stands', () => {
    expect(
      statedIn('The Great Fire of Bala began in 1666. The fire did not cross the River Dee.', {
        date: null,
        title: 'Great Fire of Bala',
      }),
    ).toContain('The Great Fire of Bala did not cross the River Dee.');
  });

  it('is not "it" where another thing may be meant', () => {
    const stated = statedIn(
      `${opening}Bala Palace stands beside the tunnel.\n\nIt is forty-eight meters high.`,
      about,
    );
    expect(stated.join(' ')).not.toContain('forty-eight');
  });

  it('is not what somebody else asks back', () => {
    expect(statedIn('Egypt asked for its return in 2003.', { date: null })).toEqual([]);
    expect(statedIn('Egypt sold its railway in 2003.', { date: null })).toContain(
      'Egypt sold its railway in 2003.',
    );
  });
});

describe('the secretary general', () => {
  it('holds an office of one, unlike a general', () => {
    const news = { date: '2023-04-04', title: 'Finland joins NATO' };
    expect(statedIn('NATO Secretary General Jens Stoltenberg welcomed Finland on Tuesday.', news)).toContain(
      'As of April 4, 2023, Jens Stoltenberg is the secretary general of NATO.',
    );
  });
});
