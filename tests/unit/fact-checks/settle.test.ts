import { describe, expect, test } from 'vitest';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { extractClaims } from '#lib/claims/extract-claims';
import { closestPassages } from '#lib/fact-checks/closest-passages';
import { undecided } from '#lib/fact-checks/judge-claim';
import { corpusJudge } from '#lib/fact-checks/judge-corpus';
import { SETTLES, settle } from '#lib/fact-checks/settle';
import type { Judgement } from '#lib/fact-checks/verdict';
import { weighPassages } from '#lib/fact-checks/weigh-passages';
import { wordAlignment } from '#lib/fact-checks/word-alignment';
import { splitSentences } from '#lib/language/sentences';

const LIGHTHOUSE = sourceOf(
  'lighthouse',
  'The Garve lighthouse',
  `The Garve lighthouse stands on a rock off the coast of Norway and was lit for the first time in 1898. Its lamp burned 240 liters of oil a night.

The engineer Signe Dahl designed the tower, which is 37 meters high. Storms delayed the work, and the builders lost two boats before it was completed.

In 1951 the light was electrified, and the last keeper left the rock in 1977.`,
);
const MARKET = sourceOf(
  'market',
  'The Dorrin market hall',
  'The Dorrin market hall opened in 1911. Its iron roof was made in Ghent. A fire destroyed the eastern wing in 1934.',
);

function sourceOf(name: string, title: string, text: string): ArticleClaims {
  const article = { name, title, text, date: null, publisher: null };
  return { article, claims: extractClaims(article).claims, sentences: splitSentences(text) };
}

const closest = closestPassages([LIGHTHOUSE, MARKET]);

describe('the closest passages', () => {
  test('are exact places of the articles, the best first', () => {
    const [first] = closest('Who designed the tower of the Garve lighthouse?');
    expect(first?.text).toMatch(/^The engineer Signe Dahl/);
    for (const { article, start, end, text } of closest('The roof of the market hall was made in Ghent.')) {
      const source = [LIGHTHOUSE, MARKET].find((own) => own.article.name === article);
      expect(source?.article.text.slice(start, end)).toBe(text);
    }
  });

  test('of words that no article has are none', () => {
    expect(closest('Zymurgy xylophones quantify.')).toEqual([]);
  });
});

describe('what the trained judge makes of what the rules leave open', () => {
  const judge = corpusJudge([LIGHTHOUSE, MARKET]);

  test.each([
    ['The Garve lighthouse was first lit in 1898.', 'supported'],
    ['The Garve lighthouse was first lit in 1889.', 'refuted'],
    ['The Garve lighthouse was painted red by Signe Dahl for the royal visit.', 'not-enough-evidence'],
    ['The Eiffel Tower was completed in 1889.', 'not-enough-evidence'],
  ])('%s %s', (claim, verdict) => {
    expect(judge(claim, null).verdict).toBe(verdict);
  });

  test('weighs all three verdicts, together 1', () => {
    const claim = 'The tower was designed by Signe Dahl.';
    const weights = weighPassages(claim, closest(claim).slice(0, 3), 'not-enough-evidence');
    const sum = weights.supported + weights.refuted + weights['not-enough-evidence'];
    expect(sum).toBeCloseTo(1, 6);
    expect(weights.supported).toBeGreaterThan(weights.refuted);
  });

  test('decides only where it is sure enough, and shows the passage', () => {
    for (const claim of [
      'The tower is 37 meters tall.',
      'The tower is 73 meters tall.',
      'The tower is old.',
    ]) {
      const passages = closest(claim);
      const settled = settle(undecided(claim, 'open'), passages);
      if (settled.verdict === 'not-enough-evidence') continue;
      expect(settled.confidence).toBeGreaterThanOrEqual(SETTLES);
      expect(settled.evidence[0]).toMatchObject({ quote: passages[0]?.text, start: passages[0]?.start });
    }
  });

  test('of what it leaves open it says how likely that is', () => {
    const claim = 'Signe Dahl painted the tower red in the summer of 1902.';
    const passages = closest(claim);
    const settled = settle(undecided(claim, 'open'), passages);
    const weights = weighPassages(claim, passages, 'not-enough-evidence');
    expect(settled.verdict).toBe('not-enough-evidence');
    expect(settled.confidence).toBeCloseTo(weights['not-enough-evidence'], 2);
  });

  test('does not say that nothing speaks of it where passages may settle it', () => {
    for (const claim of [
      'Signe Dahl painted the tower red in the summer of 1902.',
      'The engineer Signe Dahl drew up the tower.',
      'The tower was first lit before 1950 by Signe Dahl.',
      'The Garve lighthouse is nearly 40 meters tall.',
    ]) {
      const settled = settle(undecided(claim, 'No stored article speaks of this.'), closest(claim));
      if (settled.verdict !== 'not-enough-evidence' || settled.confidence === 0) continue;
      expect(settled.reason).toMatch(settled.confidence < 0.5 ? /do not settle it/ : /speaks of this/);
    }
  });

  test('without passages the rules stand', () => {
    const open = undecided('The tower is old.', 'open');
    expect(settle(open, [])).toBe(open);
  });

  test('takes back what it finds hardly likely, and shows the passage as context', () => {
    const claim = 'Signe Dahl sold the market hall in Ghent to the last keeper.';
    const passages = closest(claim);
    const [first] = passages;
    if (!first) throw new Error('There are passages.');
    const evidence = [
      { ...first, quote: first.text, stance: 'supports' as const, alignment: [], asOf: null, claim: null },
    ];
    const ruled: Judgement = {
      claim,
      verdict: 'supported',
      confidence: 0.9,
      evidence,
      reason: 'so',
      alignment: [],
    };
    const weights = weighPassages(claim, passages.slice(0, 3), 'supported');
    const settled = settle(ruled, passages);
    expect(weights.supported).toBeLessThan(0.4);
    expect(settled.verdict).toBe('not-enough-evidence');
    expect(settled.confidence).toBeCloseTo(weights['not-enough-evidence'], 2);
  });

  test('leaves a conflict of articles alone', () => {
    const claim = 'The Garve lighthouse was first lit in 1898.';
    const conflict: Judgement = {
      ...undecided(claim, 'They differ.'),
      verdict: 'conflicting',
      confidence: 0.6,
    };
    expect(settle(conflict, closest(claim))).toBe(conflict);
  });
});

describe('a claim beside a passage, word by word', () => {
  const passage = 'The engineer Signe Dahl designed the tower, which is 37 meters high.';
  const rowOf = (claim: string, word: string) =>
    wordAlignment(claim, passage, 'The Garve lighthouse').find((row) => row.claim === word);

  test('tells the number that the article has instead', () => {
    expect(rowOf('The tower is 73 meters high.', '73')).toMatchObject({ relation: 'different' });
    expect(rowOf('The tower is 73 meters high.', '73')?.article).toMatch(/37/);
  });

  test('tells the name that the article has instead', () => {
    expect(rowOf('Olaf Berg designed the tower.', 'Berg')).toMatchObject({
      article: 'Signe Dahl',
      relation: 'different',
    });
  });

  test('tells what the article does not say, but for what its title names', () => {
    expect(rowOf('The lighthouse tower was whitewashed.', 'whitewashed')?.relation).toBe('missing');
    expect(rowOf('The lighthouse tower was whitewashed.', 'lighthouse')).toBeUndefined();
  });
});
