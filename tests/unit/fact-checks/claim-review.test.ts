import { expect, test } from 'vitest';
import { claimReview } from '#lib/fact-checks/claim-review';

const check = { id: 'c1', claim: 'Pluto is a planet.', reason: 'It is a dwarf planet.', passages: [] };
const day = new Date('2026-03-09T10:00:00Z');

test('carries what schema.org and the fact-check tools ask for', () => {
  expect(claimReview({ ...check, verdict: 'refuted' }, day, 'https://claims.example')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://claims.example/check/c1',
    datePublished: '2026-03-09',
    claimReviewed: 'Pluto is a planet.',
    reviewRating: { alternateName: 'Refuted', ratingValue: 1, bestRating: 5, worstRating: 1 },
  });
});

test('a verdict that leaves it open gets a word and no number', () => {
  const { reviewRating } = claimReview(
    { ...check, verdict: 'not-enough-evidence' },
    day,
    'https://x.example',
  ) as {
    reviewRating: object;
  };
  expect(reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Not enough evidence' });
});
