import { describe, expect, test } from 'vitest';
import { readConllu } from '#lib/language/conllu';
import { goldNames, gumMentions } from '#lib/language/gum-mentions';
import { nameSpan } from '#lib/language/name-span';

/** Rows of "word upos head rel entity-brackets". */
function sentence(...rows: string[]) {
  const lines = rows.map((row, index) => {
    const [word, upos, head, rel, entity] = row.split(' ');
    const misc = entity ? `Entity=${entity}|SpaceAfter=No` : '_';
    return [index + 1, word, word, upos, upos, '_', head, rel, '_', misc].join('\t');
  });
  const [read] = readConllu(lines.join('\n'));
  if (!read) throw new Error('no sentence');
  return read;
}
const bank = sentence(
  'the DET 2 det (1-organization-new',
  'Bank PROPN 5 nsubj',
  'of ADP 4 case',
  'England PROPN 2 nmod (2-place-new)1)',
  'moved VERB 0 root',
  'in ADP 7 case',
  'March PROPN 5 obl (3-time-new',
  '1997 NUM 7 nmod:unmarked (4-time-new)3)',
);

describe('mentions of the GUM corpus', () => {
  test('open and close by their brackets, nested ones too', () => {
    expect(gumMentions(bank)).toEqual([
      { first: 3, end: 4, head: 3, gumType: 'place', thing: '2' },
      { first: 0, end: 4, head: 1, gumType: 'organization', thing: '1' },
      { first: 7, end: 8, head: 7, gumType: 'time', thing: '4' },
      { first: 6, end: 8, head: 6, gumType: 'time', thing: '3' },
    ]);
  });

  test('count as names without their article', () => {
    expect(goldNames(bank).map(({ first, end, type }) => [first, end, type])).toEqual([
      [3, 4, 'place'],
      [1, 4, 'organization'],
      [7, 8, 'date'],
      [6, 8, 'date'],
    ]);
  });

  test('a bracket that never closes is no mention', () => {
    expect(gumMentions(sentence('Rain NOUN 2 nsubj (9-substance-new', 'fell VERB 0 root'))).toEqual([]);
  });
});

describe('the words of a name', () => {
  test('a relative clause, an apposition and a place behind a comma stay outside', () => {
    const tree = sentence(
      'Senator PROPN 0 root',
      'Ada PROPN 1 flat',
      'Moe PROPN 1 flat',
      ', PUNCT 6 punct',
      'who PRON 6 nsubj',
      'won VERB 1 acl:relcl',
    );
    expect(nameSpan(tree, 0, 'person')).toEqual({ first: 0, end: 3, type: 'person' });
  });

  test('a day, a month and a year are one date however the tree hangs them', () => {
    const tree = sentence(
      'on ADP 3 case',
      '4 NUM 3 nummod',
      'July PROPN 5 obl',
      '1776 NUM 5 obl',
      'signed VERB 0 root',
    );
    expect(nameSpan(tree, 2, 'date')).toEqual({ first: 1, end: 4, type: 'date' });
    expect(nameSpan(tree, 3, 'date')).toEqual({ first: 3, end: 4, type: 'date' });
  });
});
