import { describe, expect, it } from 'vitest';
import { claimsIn, reasonsIn, statedIn } from '#tests/support/claims';

describe('clauses', () => {
  it('a list gives a claim for each member', () => {
    const stated = statedIn(
      'More than a dozen countries are designated major non-NATO allies, including Argentina, Australia and Japan.',
    );
    expect(stated).toContain('More than a dozen countries are designated major non-NATO allies.');
    expect(stated).toContain('Argentina is designated a major non-NATO ally.');
    expect(stated).toContain('Japan is designated a major non-NATO ally.');
  });

  it('a title before a name says who holds the office, in words of its own', () => {
    expect(statedIn("Colombia is a staunch opponent of Venezuela's President Nicolás Maduro.")).toContain(
      'As of March 10, 2022, Nicolás Maduro is the president of Venezuela.',
    );
  });

  it('an apposition is a claim of its own and leaves the clause around it whole', () => {
    const stated = statedIn('In 1978 Janet Parker, a medical photographer, died of smallpox in Birmingham.');
    expect(stated).toContain('Janet Parker was a medical photographer.');
    expect(stated).toContain('In 1978, Janet Parker died of smallpox in Birmingham.');
  });

  it('a relative clause about a name is a claim of its own', () => {
    const stated = statedIn(
      'Kipchoge, who won the Olympic marathon in Rio de Janeiro in 2016, holds the record.',
      {
        date: null,
      },
    );
    expect(stated).toContain('Kipchoge won the Olympic marathon in Rio de Janeiro in 2016.');
  });

  it('a deed named by a noun is told by its verb, in the past', () => {
    const { claims } = claimsIn("The U.S. is looking for friends following Russia's invasion of Ukraine.");
    const deed = claims.find(({ kind }) => kind === 'nominalization');
    expect(deed?.text).toBe('Russia invaded Ukraine.');
    expect(deed?.clause?.predicate.tense).toBe('past');
  });

  it('the dateline of a report is no part of its first sentence', () => {
    expect(
      statedIn('BRUSSELS — Finland became the 31st member of NATO on Tuesday.', { date: '2023-04-04' }),
    ).toEqual(['Finland became the 31st member of NATO on April 4, 2023.']);
  });

  it('marks of notes are no part of what is said', () => {
    expect(
      statedIn(
        'Elin Rees (born May 2, 1901 [1] [2]) was a Welsh botanist.[3] In 1922 Rees moved to Bangor,[4] where she taught. [5] Rees died in Bangor in 1980.[citation needed]',
        { date: null },
      ),
    ).toEqual([
      'Elin Rees was a Welsh botanist.',
      'Elin Rees was born May 2, 1901.',
      'In 1922, Elin Rees moved to Bangor.',
      'Elin Rees died in Bangor in 1980.',
    ]);
  });

  it('an unclear circumstance is left out where the rest says enough, never under a superlative', () => {
    const { claims } = claimsIn(
      'The U.S. is designating Colombia a major non-NATO ally in a move that will strengthen the two countries.',
    );
    expect(claims.map(({ text }) => text)).toContain(
      'The U.S. is designating Colombia a major non-NATO ally.',
    );
    expect(statedIn("Venezuela is one of Russia's closest allies in the region.")).toEqual([]);
  });
});

describe('plain sentences', () => {
  const stated = (text: string) => statedIn(text, { date: null });

  it.each([
    [
      'In the 1960s Rees taught in Bala. Elin Rees was a botanist.',
      'In the 1960s, Elin Rees taught in Bala.',
    ],
    [
      'Elin Rees was a Welsh botanist. At Bangor she obtained a degree in botany.',
      'At Bangor, Elin Rees obtained a degree in botany.',
    ],
    [
      'Elin Rees was a botanist. Early in life she denied the rules of her school in Bala.',
      'Early in life, Elin Rees denied the rules of her school in Bala.',
    ],
  ])('a subject may follow a phrase without a comma: %s', (text, claim) => {
    expect(stated(text)).toContain(claim);
  });

  it('whom a relative clause tells of is said without the preposition before the name', () => {
    expect(
      stated('The record was held by Tomos Rees, who led the Dragons to victory in Cup XXI at age 38.'),
    ).toEqual(['Tomos Rees led the Dragons to victory in Cup XXI at age 38.']);
  });

  it('a time may stand between the subject and its verb', () => {
    expect(stated('Hurricane Floyd in 1999 caused damage mainly to Jacksonville Beach.')).toEqual([
      'Hurricane Floyd in 1999 caused damage mainly to Jacksonville Beach.',
    ]);
  });

  it.each(['The Sea Around Bala', 'The Moss Around Us'])(
    'a title between quotation marks parts no verb from its subject: %s',
    (title) => {
      expect(
        stated(`Elin Rees was a Welsh botanist. Her second book, "${title}," won the Bala Prize in 1952.`),
      ).toContain("Elin Rees' second book won the Bala Prize in 1952.");
    },
  );

  it('each verb of a row that "and" closes tells something', () => {
    expect(
      stated(
        'Elin Rees made provisions for jury trials in Bala, increased the share of Bangor, and removed restrictions on trade.',
      ),
    ).toEqual([
      'Elin Rees made provisions for jury trials in Bala.',
      'Elin Rees increased the share of Bangor.',
    ]);
  });

  it.each([
    'Elin Rees studied art at the Royal School in Bala, as well as with her father at the Royal School of Painting in Bangor.',
    'Bala sells the wool of Wales, and the slate of Meirion.',
  ])('a pair with a comma before "and" is whole: %s', (text) => {
    expect(stated(text)).not.toEqual([]);
  });

  it('what stands in brackets at the end is left out', () => {
    expect(
      stated('When letters arrive, the Bala Museum pulls information from maps and books (Figure 7.2).'),
    ).toEqual(['When letters arrive, the Bala Museum pulls information from maps and books.']);
  });

  it('a second participle shares the auxiliary where only a passive can stand', () => {
    expect(
      stated('Bala Bridge was severely damaged in 1999, and later demolished by the Town Council.'),
    ).toContain('Bala Bridge was demolished by the Town Council.');
  });

  it('what a word in -ing tells after a comma leaves the clause before it whole', () => {
    expect(
      stated(
        'Rees Mills filed for bankruptcy on May 4, 2012 after years of losses, listing assets of $5 billion and debts of $6 billion.',
      ),
    ).toEqual(['Rees Mills filed for bankruptcy on May 4, 2012 after years of losses.']);
  });

  it('what is named "especially" is no member of a list', () => {
    expect(
      stated(
        'Elin Rees is remembered for her work on mechanics, especially fluid mechanics, and for her poems.',
      ),
    ).toEqual(['Elin Rees is remembered for her work on mechanics.']);
  });

  it.each([
    [
      'Bala Fever occurs in divers who rise too quickly after a dive in Wales.',
      'Bala Fever occurs in divers who rise too quickly after a dive in Wales.',
    ],
    [
      'The Black Fever ravaged Wales for three years before it went on into Ireland, where the fever was present 25 times.',
      'The Black Fever ravaged Wales for three years.',
    ],
  ])('a measure that nothing goes on is whole: %s', (text, claim) => {
    expect(stated(text)).toContain(claim);
  });

  it('a name behind two prepositions is what its clause tells of', () => {
    expect(stated('There is traffic to and from Bala Bridge, which connects Bala with Bangor.')).toContain(
      'Bala Bridge connects Bala with Bangor.',
    );
  });

  it('a deed in -ing is what a clause tells of', () => {
    expect(stated('Winking is not a biological necessity.')).toEqual([
      'Winking is not a biological necessity.',
    ]);
    expect(stated('Considering Bala is a fairly new town in Wales, its three inns are decent.')).toEqual([]);
    expect(
      stated(
        'Keeping lime requires an open door and a readiness to consider, and even adapt to, new ways in Wales.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'Elin Rees lost interest in school at age 16, and after attending a concert in Bala, found her calling in Bangor.',
      'Elin Rees found her calling in Bangor.',
    ],
    [
      'Elin Rees left school at age 12, and at the age of fourteen joined a monastery in Bangor.',
      'At the age of fourteen, Elin Rees joined a monastery in Bangor.',
    ],
  ])('a noun that a preposition governs is no subject of the second verb: %s', (text, claim) => {
    expect(stated(text)).toContain(claim);
  });

  it('what was so "by then" makes no claim', () => {
    expect(stated('By then Bala Bridge was nearly finished.')).toEqual([]);
  });

  it('to what somebody was elected must be told', () => {
    expect(statedIn('Elin Rees was elected in 1980.', { date: null, title: 'Bala' })).toEqual([]);
  });
});

describe('what stands alone', () => {
  it('a pronoun becomes the one person it can mean', () => {
    expect(
      statedIn('Marie Curie was a physicist. In 1911 she received the Nobel Prize in Chemistry.'),
    ).toContain('In 1911, Marie Curie received the Nobel Prize in Chemistry.');
  });

  it('"it" becomes the thing spoken of; two things leave it unclear', () => {
    expect(
      statedIn('LinkedIn is a network for professionals. It was founded in December 2002 by Reid Hoffman.'),
    ).toContain('LinkedIn was founded in December 2002 by Reid Hoffman.');
    expect(reasonsIn('Microsoft bought LinkedIn in 2016. It was founded in December 2002.')).toContain(
      'what "it" means is unclear',
    );
  });

  it('"it was the first time" speaks of no thing', () => {
    expect(
      statedIn(
        'Officials met in Caracas on Saturday. It was the first time a White House official had been to Venezuela.',
      ),
    ).not.toContainEqual(expect.stringMatching(/was the first time/));
  });

  it('"the bridge" becomes the bridge that was named, and is refused where there are two', () => {
    const text =
      'The Golden Gate Bridge connects San Francisco with Marin County. In 2013 the bridge stopped taking cash.';
    expect(statedIn(text)).toContain('In 2013, the Golden Gate Bridge stopped taking cash.');
    expect(
      statedIn(`The Bay Bridge is in Oakland. ${text.replace('In 2013', 'In March 2013')}`).join(' '),
    ).not.toMatch(/Bridge stopped taking cash/);
  });

  it('times are told against the date of the article', () => {
    expect(statedIn('Iván Duque offered protected status to Venezuelans last year.')).toEqual([
      'Iván Duque offered protected status to Venezuelans in 2021.',
    ]);
  });

  it('what comes every year is no one day', () => {
    expect(statedIn('Lake Baikal usually freezes in January.')).toEqual([
      'Lake Baikal usually freezes in January.',
    ]);
  });

  it('a month in a story of another year is not taken for one of this year', () => {
    expect(
      statedIn('The Allies landed in Normandy in 1944. In August the Allies freed Paris.').join(' '),
    ).not.toMatch(/August 20/);
  });

  it('an event that names nobody and no place is refused', () => {
    expect(reasonsIn('Eleven workers died in a blast.')).toContain(
      'where or to whom this happened is only clear from the context',
    );
  });
});

describe('how it is told', () => {
  it('what somebody said is told with its source', () => {
    const said = claimsIn(
      'The mayor of Springfield announced that Acme closed a factory in Ohio.',
    ).claims.find(({ factuality }) => factuality === 'attributed');
    expect(said?.text).toBe('According to the mayor of Springfield, Acme closed a factory in Ohio.');
    expect(said?.attribution?.source).toBe('The mayor of Springfield');
  });

  it.each([
    ['a question', 'Will Colombia join NATO?'],
    ['only said to be so perhaps ("may")', 'Duque may travel to Washington in May 2022.'],
    ['only expected, not done yet ("expected")', 'Colombia is expected to open an embassy in Oslo.'],
    ['only said to be so ("said")', 'Colombia is said to have an embassy in Oslo.'],
    ['a request or an instruction', 'Bring a jacket to San Francisco.'],
    ['an opinion', 'The Golden Gate Bridge is beautiful.'],
    ['an opinion of people who are not named', 'Critics argued that Colombia broke the Geneva Convention.'],
    [
      'the wording contradicts itself: please check the source',
      'The pact gives Colombia easy access to arms but does provide guarantees like those of NATO.',
    ],
  ])('%s makes no claim', (reason, text) => {
    expect(statedIn(text)).toEqual([]);
    expect(reasonsIn(text)).toContain(reason);
  });

  it('a denied statement stays denied', () => {
    const [claim] = claimsIn('Colombia is not a member of NATO.').claims;
    expect(claim).toMatchObject({ text: 'Colombia is not a member of NATO.', factuality: 'negated' });
  });
});

describe('clocks and worth', () => {
  it('who holds an office holds it as of the day of the article, and that goes stale', () => {
    const claim = claimsIn("Colombia opposes Venezuela's President Nicolás Maduro.").claims.find(
      ({ kind }) => kind === 'title',
    );
    expect(claim?.clock).toEqual({ asOf: '2022-03-10', validFrom: null, validTo: null, perishable: true });
  });

  it('an event keeps its own date', () => {
    const [claim] = claimsIn('Iván Duque took office as president in August 2018.').claims;
    expect(claim?.clock).toMatchObject({
      asOf: null,
      validFrom: '2018-08',
      validTo: '2018-08',
      perishable: false,
    });
  });

  it('worth is the sum of its cues', () => {
    const [claim] = claimsIn('Microsoft paid about $26.2 billion for LinkedIn in 2016.').claims;
    const sum = (claim?.cues ?? []).reduce((total, { weight }) => total + weight, 0.4);
    expect(claim?.checkWorthiness).toBeCloseTo(Math.min(1, sum), 2);
    expect(claim?.cues.map(({ cue }) => cue)).toContain('gives a number');
  });
});

describe('what is never said', () => {
  it('a verb after a comma is not given to the clause before it', () => {
    const text =
      'The Ever Given is 400 meters long, nearly as long as the Empire State Building is tall, and weighs 220,000 tons.';
    expect(statedIn(text).join(' ')).not.toMatch(/Empire State Building (?:weighs|is tall)/);
  });

  it('a place before "the" is not taken for what follows', () => {
    const text =
      'The jet was built in Everett, north of Seattle, the largest building in the world by volume.';
    expect(statedIn(text).join(' ')).not.toMatch(/Seattle (?:is|was) the largest/);
  });

  it('a list that is cut short makes no claim', () => {
    expect(
      statedIn(
        'Homosexual acts were decriminalized in Ireland only in 1993, and divorce was allowed in 1996.',
      ).join(' '),
    ).not.toMatch(/1993, and divorce/);
  });
});
