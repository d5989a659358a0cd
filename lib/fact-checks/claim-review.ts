import type { CheckView } from '#lib/fact-checks/queries';
import type { Verdict } from '#lib/fact-checks/verdict';
import { env } from '#lib/platform/env';

/** The scale that fact-checkers share: 1 False … 5 True. A verdict that leaves it open has no number. */
const RATINGS: Record<Verdict, { alternateName: string; ratingValue?: number }> = {
  supported: { alternateName: 'Supported', ratingValue: 5 },
  refuted: { alternateName: 'Refuted', ratingValue: 1 },
  conflicting: { alternateName: 'Sources conflict', ratingValue: 3 },
  'not-enough-evidence': { alternateName: 'Not enough evidence' },
};

/** The ClaimReview of a kept check; null while it is not published. */
export function reviewOf(check: CheckView): object | null {
  return check.publishedAt ? claimReview(check, check.publishedAt, new URL(env().NEXTAUTH_URL).origin) : null;
}

/**
 * A published check as schema.org ClaimReview. Never throws.
 * @param site the address of this Claimcheck, without a path
 * @source https://schema.org/ClaimReview
 */
export function claimReview(
  {
    id,
    claim,
    verdict,
    reason,
    passages,
  }: Pick<CheckView, 'id' | 'claim' | 'verdict' | 'reason' | 'passages'>,
  publishedAt: Date,
  site: string,
): object {
  const { alternateName, ratingValue } = RATINGS[verdict];
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${site}/check/${id}`,
    datePublished: publishedAt.toISOString().slice(0, 10),
    claimReviewed: claim,
    reviewBody: reason,
    author: { '@type': 'Organization', name: 'Claimcheck', url: site },
    itemReviewed: { '@type': 'Claim', name: claim },
    reviewRating: {
      '@type': 'Rating',
      alternateName,
      ...(ratingValue === undefined ? {} : { ratingValue, bestRating: 5, worstRating: 1 }),
    },
    citation: passages.map((passage) => ({
      '@type': 'Quotation',
      text: passage.quote,
      isPartOf: {
        '@type': 'Article',
        headline: passage.title,
        url: `${site}/articles/${passage.articleId}`,
        ...(passage.publisher ? { publisher: { '@type': 'Organization', name: passage.publisher } } : {}),
        ...(passage.publishedOn ? { datePublished: passage.publishedOn } : {}),
      },
    })),
  };
}
