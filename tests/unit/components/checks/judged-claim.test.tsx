import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { JudgedClaim } from '#components/checks/judged-claim';
import type { JudgedView } from '#lib/fact-checks/queries';

const passage: JudgedView['passages'][number] = {
  articleId: 'a1',
  title: 'An ally',
  publisher: 'Harbour Gazette',
  publishedOn: '2022-03-10',
  asOf: null,
  isPublic: true,
  ordinal: 3,
  stance: 'refutes',
  quote: 'Colombia is a major non-NATO ally.',
  before: 'It was decided.',
  after: '',
  alignment: [
    { slot: 'standing', claim: 'a member of NATO', article: 'a major non-NATO ally', relation: 'different' },
  ],
  claim: null,
};
const view: JudgedView = {
  claim: 'Colombia is a member of NATO.',
  verdict: 'refuted',
  confidence: 0.85,
  reason: 'The two exclude each other.',
  passages: [passage],
  independent: 1,
  didYouMean: null,
};

const shown = (change: Partial<JudgedView> = {}, asked: string | null = null) =>
  renderToStaticMarkup(<JudgedClaim view={{ ...view, ...change }} asked={asked} within="" />);

describe('a judged claim', () => {
  test('leads with the verdict and marks the passage in its context', () => {
    const markup = shown();
    expect(markup).toContain('The articles say otherwise.');
    expect(markup).toContain(
      'It was decided. </span><mark class="mark">Colombia is a major non-NATO ally.</mark>',
    );
    expect(markup).toContain('href="/articles/a1#s3"');
    expect(markup).toContain('One publisher');
    expect(markup).toContain('10 March 2022');
  });

  test('does not say more than it is sure of', () => {
    expect(shown({ confidence: 0.72 })).toContain('The articles seem to say otherwise.');
    expect(shown({ confidence: 0.72, verdict: 'supported' })).toContain('The articles seem to support this.');
    expect(shown({ confidence: 0.9, verdict: 'supported' })).toContain('The articles support this.');
  });

  test('does not say of a passage that it speaks of what no article speaks of', () => {
    const markup = shown({
      verdict: 'not-enough-evidence',
      reason: 'No stored article speaks of this.',
      passages: [{ ...passage, stance: 'context' }],
    });
    expect(markup.match(/speaks of/gi)).toHaveLength(1);
  });

  test('offers the claim that was probably meant, as a link that checks it', () => {
    expect(shown()).not.toContain('Did you mean');
    const markup = shown({
      verdict: 'not-enough-evidence',
      passages: [],
      didYouMean: 'Lima & Peru are one.',
    });
    expect(markup).toContain('Did you mean');
    expect(markup).toMatch(
      /<a href="\/check\?claim=Lima%20%26%20Peru%20are%20one."[^>]*>Lima &amp; Peru are one.<\/a>/,
    );
  });

  test('sets what you said above what the article says, the parting words marked', () => {
    expect(shown()).toContain('<mark class="mark">a major non-NATO ally</mark>');
  });

  test('says how sure it is, and what that means', () => {
    expect(shown({ confidence: 0.96 })).toContain(
      'Almost certain (at least 19 of 20 such verdicts are right)',
    );
    expect(shown({ confidence: 0.94 })).toContain('Likely (at least 4 of 5 such verdicts are right)');
    expect(shown({ confidence: 0.6 })).toContain('Uncertain');
  });

  test('marks nothing that does not decide, and says that it is no verdict', () => {
    const markup = shown({
      verdict: 'not-enough-evidence',
      independent: 0,
      passages: [{ ...passage, stance: 'context', alignment: [] }],
    });
    expect(markup).not.toContain('<mark');
    expect(markup).toContain('none settles it');
    expect(markup).not.toContain('publishers');
  });

  test('says so when nothing was found', () => {
    expect(shown({ verdict: 'not-enough-evidence', passages: [] })).toContain('may not have been added yet');
  });

  test('repeats the question that was typed', () => {
    expect(shown({}, 'Is it a member?')).toContain('You asked: “Is it a member?”');
  });
});
