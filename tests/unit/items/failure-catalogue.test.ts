import { describe, expect, test } from 'vitest';
import type { ArticleSource } from '#lib/articles/article';
import { extractClaims } from '#lib/claims/extract-claims';
import { judgeFor } from '#lib/fact-checks/judge-for';
import { distort } from '#lib/items/distort';
import type { DistortContext } from '#lib/items/distortion';
import { luresFor } from '#lib/items/distract';
import { generateItems } from '#lib/items/generate-items';
import type { Item } from '#lib/items/item';
import { affirmed, statement, yesNoQuestion } from '#lib/items/realize';
import { splitSentences } from '#lib/language/sentences';
import { clauseOf, complement, object, oblique, subject, time } from '#tests/support/clauses';

/** Each way in which a question made by rules has gone wrong before, by the name it goes by in the notes on the engine. */

const anyName: DistortContext = {
  namesLike: (_, entity) =>
    entity === 'country' || entity === null ? ['Argentina', 'Egypt'] : ['Other Person'],
  numbersLike: () => [],
};
const falsehoods = (clause: Parameters<typeof distort>[0]) =>
  distort(clause, anyName)
    .filter(({ relation }) => relation === 'false')
    .map((miss) => statement(miss.clause));

function sourceOf(text: string) {
  const article: ArticleSource = { name: 'article', text, date: '2022-03-10', title: null, publisher: null };
  return { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
}

function itemsOf(text: string): Item[] {
  const source = sourceOf(text);
  return generateItems([source], { seed: 1, judge: judgeFor([source]), perArticle: 200 }).shown;
}
const stems = (text: string) => itemsOf(text).map(({ stem }) => stem);

describe('keys that somebody could overturn', () => {
  test('non-exclusive swap: where many live, others may live too', () => {
    const clause = clauseOf('Over 1.8 million Venezuelans', { lemma: 'live', plural: true }, [
      oblique('in Colombia', 'country'),
    ]);
    expect(falsehoods(clause).join()).not.toMatch(/Argentina|Egypt/);
  });

  test('open list: who is not listed may still be one', () => {
    const clause = clauseOf(subject('Brazil', 'country'), { lemma: 'be', text: 'is' }, [
      complement('a major non-NATO ally'),
    ]);
    expect(falsehoods(clause).join()).not.toMatch(/Argentina|Egypt/);
  });

  test('accidental truth: no option is offered that the article names beside what is asked', () => {
    const text =
      'In 2015 the museum in Oslo lent the painting to Denmark. Sweden and Finland had borrowed the painting from the museum before. Norway, Iceland, Estonia and Latvia are close by.';
    for (const { kind, options, key } of itemsOf(text)) {
      if (kind === 'multiple-choice' && key === 'Denmark') {
        expect(options).not.toContain('Sweden');
        expect(options).not.toContain('Finland');
      }
    }
  });

  test('accidental truth: what some are says nothing of all', () => {
    const clause = clauseOf('More than a dozen countries', { lemma: 'be', text: 'are', plural: true }, [
      complement('major non-NATO allies'),
    ]);
    expect(falsehoods(clause).join()).not.toContain('NATO members');
  });

  test('accidental truth: a count of the past was smaller once', () => {
    const clause = clauseOf(
      subject('The network', 'organization'),
      { lemma: 'have', text: 'had', past: true },
      [object('433 million members')],
    );
    expect(falsehoods(clause)).toEqual([]);
  });

  test('accidental truth: who left had entered before', () => {
    const left = clauseOf(subject('Daniel Montalvo', 'person'), { lemma: 'leave', past: true }, [
      object('the Sea Org', 'organization'),
    ]);
    expect(falsehoods(left).join()).not.toMatch(/entered|joined/);
  });

  test('more than one answer fits: who is so may not be the only one', () => {
    const text = 'Estonia is mainly Lutheran. Finland, Latvia and Sweden lie around the Baltic Sea.';
    expect(stems(text).join()).not.toMatch(/^(?:Which country|_____) is mainly/m);
  });

  test('time-bound truth: an office is asked with its date, a standing carries it', () => {
    const items = itemsOf('Iván Duque is the president of Colombia.');
    const asked = items.filter(({ stem }) => stem.includes('president'));
    expect(asked.length).toBeGreaterThan(0);
    for (const { stem, asOf } of asked) {
      expect(stem).toMatch(/^As of March 10, 2022, /);
      expect(asOf).toBe('2022-03-10');
    }
  });
});

describe('what the source does not say', () => {
  test('source error: a contrast that is none gives no item', () => {
    expect(
      stems('The pact gives Colombia access to programs but does provide guarantees to Colombia.'),
    ).toEqual([]);
  });

  test('scope deletion: "in the region" stays with "one of the closest allies"', () => {
    for (const stem of stems('Peru is one of the closest allies of Chile in South America.')) {
      if (stem.includes('closest')) expect(stem).toMatch(/South America|in _____|which place/);
    }
  });

  test('wrong coreference: "it was the first time" is nobody', () => {
    expect(
      stems('The U.S. sent a team to Peru. It was the first time a team had come in ten years.').join(),
    ).not.toMatch(/U\.S\. was the first time/);
  });

  test('misattached subject: who traveled is not who is quoted', () => {
    const text =
      'Iván Duque voiced concern over talks after senior officials of the United States traveled to Venezuela in March 2022.';
    expect(stems(text).join()).not.toMatch(/Duque travel/);
  });

  test('subject cut: "more than a dozen" stays whole', () => {
    expect(stems('More than a dozen countries signed the treaty in Oslo in 1997.').join()).not.toMatch(
      /(?<!more than |fewer than )a dozen countries/i,
    );
  });

  test('object cut: what was released is named', () => {
    expect(stems('The Venezuelan government released two Americans on March 8, 2022.').join()).not.toMatch(
      /release(d)?[?.]/,
    );
  });

  test('open complement cut: what somebody was ordered to do stays', () => {
    expect(stems('Philip II ordered Pedro Menéndez to attack the French fort in 1565.').join()).not.toMatch(
      /Menéndez[?.]$/,
    );
  });
});

describe('questions that do not stand alone', () => {
  test('context-bound: "the announcement" is which one?', () => {
    expect(stems('The announcement came after a meeting at the White House.')).toEqual([]);
  });
});

describe('changes that look wrong', () => {
  test('silly number: never "one Americans"', () => {
    const clause = clauseOf('The Venezuelan government', { lemma: 'release', past: true }, [
      object('two Americans'),
      time('in 2022'),
    ]);
    expect(falsehoods(clause).join()).not.toMatch(/\b(one|zero) Americans/);
  });

  test('number as year or day: a year before its own beginning or a day past the month', () => {
    const range = clauseOf(subject('The war', 'event'), { lemma: 'last', past: true }, [
      oblique('from 1756 to 1763', 'date'),
    ]);
    expect(falsehoods(range)).toEqual([]);
    const day = clauseOf(subject('Ada', 'person'), { lemma: 'die', past: true }, [
      oblique('on April 30, 1900', 'date'),
    ]);
    for (const miss of falsehoods(day)) expect(miss).toMatch(/on April ([1-9]|[12]\d), 1900\.$/);
  });

  test('number in a name: Apollo 13 does not become Apollo 12', () => {
    const clause = clauseOf(subject('James Lovell', 'person'), { lemma: 'command', past: true }, [
      object('Apollo 13'),
      time('in April 1970'),
    ]);
    expect(falsehoods(clause).join()).not.toMatch(/Apollo (?!13)/);
  });

  test('antonym of a non-scalar: names, titles and verbs of another sense stay', () => {
    const general = clauseOf(
      subject('Major General James Abercrombie', 'person'),
      { lemma: 'lead', past: true },
      [object('the attack'), oblique('on the West Coast')],
    );
    expect(falsehoods(general).join()).not.toMatch(/[Mm]inor|East Coast/);
    const succeeded = clauseOf(subject('Hugh Alexander', 'person'), { lemma: 'succeed', past: true }, [
      object('Alan Turing', 'person'),
    ]);
    expect(falsehoods(succeeded).join()).not.toContain('failed');
  });

  test('swap of no fine type: the name of a thing takes no person’s place', () => {
    const source = sourceOf(
      'René Laudonnière charted the St. Johns River in 1562. Jean Ribault sailed home in 1563.',
    );
    const lures = luresFor(source, [source]);
    expect(lures.namesLike('St. Johns River', 'other')).toEqual([]);
  });

  test('demonym and country: "Canadian" is exchanged for a demonym only', () => {
    for (const { key, options } of itemsOf(
      'Canadian officials met Peruvian officials in Lima on May 3, 2021.',
    )) {
      if (key === 'Canadian') for (const option of options) expect(option).toMatch(/(n|ese|i|sh|ch)$/);
    }
  });

  test('casing: a word that only opens the sentence loses its capital, a name keeps it', () => {
    const polls = clauseOf({ ...subject('Polls'), head: 'poll' }, { lemma: 'show', plural: true }, [
      object('a lead'),
    ]);
    expect(yesNoQuestion(polls)).toBe('Do polls show a lead?');
    const house = clauseOf(subject('White House officials'), { lemma: 'travel', past: true }, []);
    expect(yesNoQuestion(house)).toBe('Did White House officials travel?');
  });

  test('implausible distractor: countries come from the same part of the world', () => {
    const source = sourceOf('Over 1.8 million Venezuelans live in Colombia.');
    const options = luresFor(source, [source]).namesLike('Colombia', 'country').slice(0, 3);
    for (const option of options) {
      expect(['Brazil', 'Venezuela', 'Peru', 'Ecuador', 'Panama']).toContain(option);
    }
  });

  test('type of a distractor: a common noun stands beside no people', () => {
    const text =
      'Polls favor Gustavo Petro in the election of May 2022. Iván Duque offered protected status to migrants in 2021. Nicolás Maduro is the president of Venezuela. Joe Biden met Iván Duque in Washington in March 2022.';
    for (const { options } of itemsOf(text)) expect(options).not.toContain('Polls');
  });
});

describe('words and options that cannot be', () => {
  const everyItem = (text: string) => {
    const source = sourceOf(text);
    const { shown, rejected } = generateItems([source], {
      seed: 1,
      judge: judgeFor([source]),
      perArticle: 200,
      minScore: 0,
    });
    return [...shown, ...rejected.map(({ item }) => item)];
  };

  test('an opposite verb takes what follows the verb: nobody ended making', () => {
    const own = everyItem('George Eastman began making photographic plates in Rochester in 1880.');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ stem }) => /\bend(?:ed)? making/.test(stem))).toEqual([]);
    const begun = everyItem('The strike at the Lyon works began on May 3, 1880.').map(({ stem }) => stem);
    expect(begun).toContain('The strike at the Lyon works ended on May 3, 1880.');
  });

  test('who arrived in a place did not depart in it', () => {
    const own = everyItem('Howard Florey arrived in New York on July 2, 1941.');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ stem }) => /depart/.test(stem))).toEqual([]);
  });

  test('there is no vice chancellor of the Exchequer, but there is one of Germany', () => {
    const vice = (text: string) => everyItem(text).filter(({ stem }) => /vice chancellor/.test(stem)).length;
    expect(vice('George Osborne is the chancellor of the Exchequer.')).toBe(0);
    expect(vice('Olaf Scholz is the chancellor of Germany.')).toBeGreaterThan(0);
  });

  test('a town that is taken for a person is neither asked for nor offered as one', () => {
    const text =
      'At a meet in Ann Arbor on May 25, 1935, Jesse Owens set three world records. Gerald Ford awarded Jesse Owens the Presidential Medal of Freedom in 1976. Adolf Hitler opened the Olympic Games in Berlin in 1936. Carl Lewis won four gold medals in Los Angeles in 1984.';
    const choices = everyItem(text).filter(
      ({ kind, options }) => kind === 'multiple-choice' && options.includes('Jesse Owens'),
    );
    expect(choices.length).toBeGreaterThan(0);
    for (const { options } of choices) expect(options).not.toContain('Ann Arbor');
  });

  test('a country that describes what follows is not asked for among others', () => {
    const own = everyItem(
      'Delta was the last U.S. airline to fly passengers on the 747. Delta flew to Japan in 2014.',
    );
    const choices = own.filter(({ kind }) => kind === 'multiple-choice');
    expect(choices.some(({ key }) => key === 'Japan')).toBe(true);
    expect(choices.filter(({ key }) => key === 'U.S.')).toEqual([]);
  });

  test('no clock shows 13 a.m.', () => {
    const clause = clauseOf(subject('The Ghent train'), { lemma: 'leave', past: true, text: 'left' }, [
      oblique('at 11 a.m.'),
    ]);
    const hours = distort(clause, anyName).flatMap(({ operator, to }) =>
      operator === 'number' ? [Number(to)] : [],
    );
    expect(hours.length).toBeGreaterThan(0);
    expect(Math.max(...hours)).toBeLessThanOrEqual(12);
  });

  test('a date that is only a bound, or only about right, does not stand among others that hold as well', () => {
    const own = everyItem(
      'Johannes Gutenberg was born around 1400. By 1434, Johannes Gutenberg was living in Strasbourg.',
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ kind, key }) => kind === 'multiple-choice' && /^14\d\d$/.test(key))).toEqual([]);
    const exact = everyItem('Johannes Gutenberg died in Mainz in 1468.');
    expect(exact.some(({ kind, key }) => kind === 'multiple-choice' && key === '1468')).toBe(true);
  });

  test('what is said to be a fund is nobody to ask for among people', () => {
    const text =
      'As of June 16, 2017, Jana Partners is a hedge fund that disclosed a stake of almost 9 percent in April 2017. Jeff Bezos founded Amazon in 1994. John Mackey opened a store in Austin in 1978. Walter Robb joined John Mackey in 1991.';
    const choices = everyItem(text).filter(({ kind }) => kind === 'multiple-choice');
    expect(choices.some(({ key }) => key === 'Jeff Bezos')).toBe(true);
    expect(choices.filter(({ options }) => options.includes('Jana Partners'))).toEqual([]);
  });

  test('a bare number is not asked for among others: of what?', () => {
    const bare = everyItem("Usain Bolt of Jamaica's previous mark was 9.69 in 2008.");
    expect(bare.filter(({ kind, key }) => kind === 'multiple-choice' && key === '9.69')).toEqual([]);
    const counted = everyItem('Usain Bolt of Jamaica won 8 gold medals in 2008.');
    expect(counted.some(({ kind, key }) => kind === 'multiple-choice' && key === '8')).toBe(true);
  });

  test('“has since fallen” hangs in the air: since when?', () => {
    for (const item of itemsOf(
      "Jacinda Ardern's popularity has since fallen in New Zealand as prices rose.",
    )) {
      expect(item.stem).not.toMatch(/since fallen/);
    }
  });
});

describe('forms that English does not have', () => {
  test('what is denied with "do" is asked with its base form', () => {
    const [claim] = sourceOf('Norway does not belong to the European Union.').claims;
    const denied = claim?.clause;
    expect(denied && yesNoQuestion(affirmed(denied))).toBe('Does Norway belong to the European Union?');
  });

  test('a measure is less, a count is fewer', () => {
    const [deep, many] = ['500 meters', '500 members'].map((much) =>
      falsehoods(
        clauseOf(subject('Lake Bala', 'place'), { lemma: 'reach', past: true }, [
          object(`more than ${much}`),
          time('in 1990'),
        ]),
      ).join(' '),
    );
    expect(deep).toContain('less than 500 meters');
    expect(many).toContain('fewer than 500 members');
  });

  test('no clock shows 13 a.m.', () => {
    const clause = clauseOf(subject('Trains'), { lemma: 'begin', past: true, plural: true }, [
      time('at 11 a.m.'),
    ]);
    expect(falsehoods(clause).join(' ')).not.toMatch(/1[3-9] a\.m\./);
  });

  test('whom a purpose was served by is not asked for with "for"', () => {
    const asked = stems(
      'The ship Bala was built for the purpose by Colin Archer in 1890. It left Norway in 1893.',
    );
    expect(asked.join(' ')).not.toContain('For whom');
  });

  test('one person is no wrong answer beside herself', () => {
    const items = itemsOf(
      'Stephanie Louise Kwolek was born in Bala in 1923. Stephanie Kwolek invented Kevlar in 1965. Anna Berg invented nylon in 1930. Lena Holt invented rayon in 1920.',
    );
    const options = items.flatMap((item) =>
      item.kind === 'multiple-choice' ? [item.options.join(' / ')] : [],
    );
    expect(options.filter((text) => /Louise Kwolek/.test(text) && /Stephanie Kwolek/.test(text))).toEqual([]);
  });
});

test('a fact of countries that others share is not asked for by the country', () => {
  expect(stems('Estonia belongs to the European Economic Area.').join('\n')).not.toMatch(
    /which country belongs/i,
  );
  expect(stems('Estonia adopted the euro in 2011.').join('\n')).not.toMatch(/which country adopted/i);
});

test('what the verb is followed by tells it: it is not changed', () => {
  const clause = clauseOf(
    subject('Jaan Tamm', 'person'),
    { lemma: 'convict', text: 'was convicted', past: true },
    [oblique('of theft and accepted exile instead of prison'), time('in 1912')],
  );
  expect(falsehoods(clause).join()).not.toContain('acquitted');
});

test('a price is charged, but not convicted', () => {
  const clause = clauseOf(subject('Narva Post', 'organization'), { lemma: 'charge', text: 'charges' }, [
    object('about $3 a letter'),
  ]);
  expect(distort(clause, anyName).map(({ operator }) => operator)).not.toContain('verb-category');
});

test('who is the first country is not asked for as a country', () => {
  expect(stems('Estonia was the first country in Europe to vote online.').join('\n')).toMatch(
    /^Which was the first country in Europe to vote online\?$/m,
  );
});
