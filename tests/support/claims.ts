import { extractClaims } from '#lib/claims/extract-claims';

const ARTICLE = { name: 'test', title: null, publisher: null };

/** What the engine makes of a text, dated Thursday, March 10, 2022 unless said otherwise. */
export function claimsIn(text: string, about: { date?: string | null; title?: string } = {}) {
  const { date = '2022-03-10', title = null } = about;
  return extractClaims({ ...ARTICLE, text, date, title });
}

/** The wordings of what a text states itself: neither said by somebody nor planned. */
export function statedIn(text: string, about: { date?: string | null; title?: string } = {}): string[] {
  return claimsIn(text, about)
    .claims.filter(({ factuality }) => factuality === 'asserted' || factuality === 'negated')
    .map((claim) => claim.text);
}

/** The reasons for which parts of a text make no claim. */
export function reasonsIn(text: string, about: { date?: string | null; title?: string } = {}): string[] {
  return claimsIn(text, about).refusals.map(({ reason }) => reason);
}
