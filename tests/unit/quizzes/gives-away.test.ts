import { describe, expect, test } from 'vitest';
import type { Item } from '#lib/items/item';
import { nearness } from '#lib/quizzes/gives-away';
import { withElisions } from '#lib/quizzes/passage';
import { secretWords } from '#lib/quizzes/secret-words';
import { itemAt } from '#tests/support/items';

const QUOTE = 'In 1978 Janet Parker, a medical photographer, died of smallpox in Birmingham.';

function asked(
  claim: string,
  stem: string,
  change: Partial<Item> & { bindings?: Item['derivation']['bindings'] } = {},
) {
  const { bindings = {}, ...rest } = change;
  return itemAt(100, {
    stem,
    evidence: [{ article: 'article', start: 100, end: 100 + QUOTE.length, quote: QUOTE }],
    derivation: { rule: 'test', ruleSet: 'test', seed: 1, bindings: { claim, ...bindings } },
    ...rest,
  });
}

const year = asked('died', 'Janet Parker died of smallpox in Birmingham in _____.', {
  kind: 'cloze',
  options: [],
  key: '1978',
  bindings: { slot: 'args.1', answer: '1978' },
});
const profession = asked('profession', 'Was Janet Parker a medical photographer?');
const whoDied = asked('died', 'Who died of smallpox in Birmingham in 1978?', {
  kind: 'multiple-choice',
  options: ['Ali Maow Maalin', 'Edward Jenner', 'Janet Parker'],
  key: 'Janet Parker',
  bindings: { slot: 'subject', answer: 'Janet Parker' },
});
const town = asked('town', 'Birmingham saw the last death from smallpox in _____.', {
  kind: 'cloze',
  options: [],
  key: '1978',
  bindings: { slot: 'args.0', answer: '1978' },
});

describe('two questions of one quiz', () => {
  test('of one claim give each other away', () => expect(nearness(year, whoDied)).toBe('gives-away'));

  test('of one sentence may stand together where neither says what the other asks', () => {
    expect(nearness(year, profession)).toBe('same-sentence');
    expect(nearness(profession, year)).toBe('same-sentence');
  });

  test('of one sentence give each other away where one names what the other asks for', () => {
    expect(nearness(whoDied, profession)).toBe('gives-away');
  });

  test('that ask for the same words give each other away', () =>
    expect(nearness(year, town)).toBe('gives-away'));

  test('of one sentence give each other away where nothing can be kept back in it', () => {
    const turned = asked('turned', 'Did Janet Parker recover?', {
      key: 'No',
      bindings: { slot: 'predicate', from: 'die', to: 'recover' },
    });
    expect(nearness(turned, year)).toBe('gives-away');
  });

  test('of two sentences give each other away only where one tells the other’s fact', () => {
    const elsewhere = (stem: string) => itemAt(500, { stem });
    expect(nearness(year, elsewhere('Did Janet Parker die of smallpox in Birmingham in 1978?'))).toBe(
      'gives-away',
    );
    expect(nearness(year, elsewhere('Was the vaccine made in 1978 in Geneva?'))).toBe('apart');
  });
});

describe('in the proof of one question of a sentence', () => {
  const shown = (open: Item, proved: Item) => withElisions(QUOTE, 100, secretWords(open, proved));

  test('the words that another one asks for are kept back', () => {
    expect(shown(year, profession)).toBe(
      'In … Janet Parker, a medical photographer, died of smallpox in Birmingham.',
    );
  });

  test('what another one states is kept back', () => {
    expect(shown(profession, year)).toBe('In 1978 Janet Parker, a …, died of smallpox in Birmingham.');
  });
});
