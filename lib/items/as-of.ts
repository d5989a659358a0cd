import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';

/** The date on which the article vouches for what goes stale: shown beside the item; null for what stays true. */
export function asOfFor({ clock }: ClaimDraft, { predicate }: Clause): string | null {
  return clock.perishable && predicate.tense === 'present' ? clock.asOf : null;
}

/**
 * The date that the stem itself must say: offices, counts, records and "now" are other tomorrow. Standings given for good (an ally,
 * a member) go without, the item carries their date. See decision 0011. Never throws.
 */
export function stemDateFor(claim: ClaimDraft, clause: Clause): string | null {
  const asOf = asOfFor(claim, clause);
  return asOf !== null && isLasting(clause) ? null : asOf;
}

const LASTING =
  /^(?:designated |declared |named )?(?:(?:an?|the|one of the)\s)?(?:[\p{L}.’'-]+\s){0,4}(?:ally|allies|members?|partners?|member states?|candidate countr(?:y|ies)|observers?|planets?|sites?|parks?|languages?)\b(?! (?:of|since) \d)/iu;
const FOR_NOW = /^(?:now|currently|today|still|so far|at present|to date|as of .*)$/i;
const RECORD = /\b(?:most|least|only|latest|newest|current|\p{L}{3,}est)\b/iu;

function isLasting({ subject, predicate, args }: Clause): boolean {
  const standing = args.find(({ role }) => role === 'complement');
  if (!standing || !(predicate.copular || predicate.voice === 'passive')) return false;
  if (args.some(({ text }) => FOR_NOW.test(text)) || RECORD.test(standing.text)) return false;
  return (
    LASTING.test(standing.text) && !/\d|\b(?:dozen|hundred|million)/.test(`${subject.text} ${standing.text}`)
  );
}
