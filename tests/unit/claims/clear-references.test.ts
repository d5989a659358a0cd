import { describe, expect, it, test } from 'vitest';
import { evaluateReferences } from '#lib/claims/evaluate-references';
import { claimsIn, statedIn } from '#tests/support/claims';

const derailed = { date: '2016-05-03', title: 'Freight train derails near Malmoru' };
const prize = { date: '2016-05-03', title: 'Ada Moe wins Velden Prize' };

describe('what the text before makes clear', () => {
  it('is said by its name, where it has one', () => {
    expect(
      statedIn(
        'The Harbour Board of Malmoru was founded in 1901 by the city. In 1999 the board bought two ferries from Sweden.',
        { title: 'Ferries on the fjord' },
      ),
    ).toContain('In 1999, the Harbour Board of Malmoru bought two ferries from Sweden.');
  });

  it('is said as it was brought up, where that names somebody', () => {
    expect(
      statedIn(
        'A freight train of the Velden Railway left the rails near Malmoru on Sunday. The train was travelling at 60 miles an hour.',
        derailed,
      ).join(' '),
    ).toContain('a freight train of the Velden Railway was travelling at 60 miles an hour.');
  });

  it('is a logged rewrite', () => {
    const { claims } = claimsIn(
      'A freight train of the Velden Railway left the rails near Malmoru on Sunday. The train was travelling at 60 miles an hour.',
      derailed,
    );
    expect(claims.flatMap(({ rewrites }) => rewrites)).toContainEqual({
      from: 'The train',
      to: 'a freight train of the Velden Railway',
      rule: 'definite-description',
    });
  });

  it('is not said where another sentence stands between', () => {
    expect(
      statedIn(
        'A freight train of the Velden Railway left the rails near Malmoru on Sunday. Two bridges were closed. It was travelling at 60 miles an hour.',
        derailed,
      ).join(' '),
    ).not.toContain('60 miles');
  });

  it('needs no saying where the claim has said it', () => {
    expect(
      statedIn('Velden Ferries employs 900 people, most of them in Malmoru.', {
        title: 'Ferry yard opens near Malmoru',
      }),
    ).toContain('Velden Ferries employs 900 people, most of them in Malmoru.');
  });

  it('is the kind, in a text that is no news, without a capital', () => {
    expect(
      statedIn(
        'Ostriches are large birds of Africa. They run faster than any other bird. Ostriches eat plants.',
        {
          title: 'Ostriches',
          date: null,
        },
      ),
    ).toContain('According to “Ostriches”, ostriches run faster than any other bird.');
  });
});

describe('what belongs to the news of an article', () => {
  it('is told with the article named', () => {
    expect(
      statedIn(
        'Ada Moe won the Velden Prize on Sunday for her third novel. The judges had read 140 novels by writers from Norway.',
        prize,
      ),
    ).toContain(
      'According to “Ada Moe wins Velden Prize”, the judges had read 140 novels by writers from Norway.',
    );
  });

  it.each([
    ['The idea was praised by readers in Norway.', 'praised'],
    ['The second winner was born in Norway.', 'born'],
    ['The agency printed 9,000 books in Norway.', 'printed'],
  ])('is not what points at something that was said: %s', (sentence, verb) => {
    const told = statedIn(`Ada Moe won the Velden Prize on Sunday for her third novel. ${sentence}`, prize);
    expect(told.join(' ')).not.toContain(verb);
  });

  it('is not one of a kind that was brought up just before', () => {
    expect(
      statedIn(
        'The Velden Museum opened on Sunday. Divers found the wreck of a vessel near Malmoru in 1999. Objects from the ship are shown in Malmoru.',
        { date: '2016-05-03', title: 'Velden Museum opens in Malmoru' },
      ).join(' '),
    ).not.toContain('Objects');
  });
});

describe('with its article named is told', () => {
  const news = { date: '2016-05-03' };

  it('the one thing of its kind that was brought up, by the words that did', () => {
    expect(
      statedIn(
        'Ada Moe was sworn in as mayor of Malmoru on Sunday. Voters were angry about a 6 percent tax on fish and bread. The tax was introduced in Malmoru in 2015.',
        { ...news, title: 'Ada Moe sworn in as mayor' },
      ),
    ).toContain(
      'According to “Ada Moe sworn in as mayor”, the 6 percent tax on fish and bread was introduced in Malmoru in 2015.',
    );
  });

  it('"it", going on about a part of the news', () => {
    expect(
      statedIn(
        'The Harbour Museum opened on Sunday in a mill from 1890. The building cost 9 million euros. It was designed by Ada Moe of Velden.',
        { ...news, title: 'Harbour Museum opens in Malmoru' },
      ),
    ).toContain(
      'According to “Harbour Museum opens in Malmoru”, the building was designed by Ada Moe of Velden.',
    );
  });

  it('the population, whose rival the people are not', () => {
    expect(
      statedIn(
        'Nine people of Velden died of the fever on Sunday. The government ordered the entire population to stay at home in 2014.',
        { ...news, title: 'Fever kills nine in Velden' },
      ).join(' '),
    ).toContain('the entire population to stay at home in 2014.');
  });

  it('not what "this" points at', () => {
    expect(
      statedIn(
        'Ada Moe was sworn in as mayor of Malmoru on Sunday. Voters in Velden had called for this event in 2015.',
        { ...news, title: 'Ada Moe sworn in as mayor' },
      ).join(' '),
    ).not.toContain('this event');
  });
});

it('the comma of a name cuts no description', () => {
  expect(
    statedIn(
      'A train of the Velden, Malmoru & Atlantic Railway left the rails near Malmoru on Sunday. The train was travelling at 60 miles an hour.',
      derailed,
    ).join(' '),
  ).toContain('a train of the Velden, Malmoru & Atlantic Railway was travelling at 60 miles an hour.');
});

it('the name right behind a noun says which one: "the poet Ada Moe"', () => {
  expect(
    statedIn('The poet Ada Moe read nine poems in Velden in 1914.', { date: null, title: 'Malmoru in 1914' }),
  ).toContain('The poet Ada Moe read nine poems in Velden in 1914.');
});

test('what a country became is not the country before', () => {
  expect(
    statedIn(
      'Velden is a country of fishermen. In 1893 the colony became the first country in the world with a vote for women.',
      {
        title: 'Women vote in Velden',
      },
    ).join(' '),
  ).not.toContain('became Velden');
});

test('a measure is kept: "too large to be sent"', () => {
  expect(
    statedIn(
      'The recordings from the Malmoru telescope were too large to be sent over the internet in 2004.',
      {
        title: 'A telescope',
      },
    ),
  ).toContain(
    'The recordings from the Malmoru telescope were too large to be sent over the internet in 2004.',
  );
});

test('pointers are counted against the marks of a treebank', () => {
  const rows = [
    '# newdoc id = made-up',
    '# meta::title = Ferries',
    '1\tThe\tthe\tDET\tDT\t_\t3\tdet\t_\tEntity=(1-organization-new-cf1-1-coref',
    '2\tHarbour\tHarbour\tPROPN\tNNP\t_\t3\tcompound\t_\t_',
    '3\tBoard\tBoard\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=1)',
    '4\tbought\tbuy\tVERB\tVBD\t_\t0\troot\t_\t_',
    '5\tferries\tferry\tNOUN\tNNS\t_\t4\tobj\t_\tEntity=(2-object-new-cf2-1-sgl)',
    '6\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_',
    '',
    '1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-organization-giv:act-cf1-2-coref',
    '2\tboard\tboard\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=1)',
    '3\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_',
    '4\tthem\tthey\tPRON\tPRP\t_\t3\tobj\t_\tEntity=(2-object-giv:act-cf2-1-ana)',
    '5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
  ];
  const figures = evaluateReferences(rows.join('\n'));
  expect(figures.map(({ kind, pointers, meant }) => [kind, pointers, meant])).toEqual([
    ['it', 0, 0],
    ['they', 1, 1],
    ['noun', 1, 1],
  ]);
  expect(figures.find(({ kind }) => kind === 'noun')).toMatchObject({ answered: 1, right: 1 });
});
