import type { Clause } from '#lib/claims/clause';
import { ranks } from '#lib/claims/records';

const LASTING =
  /^(?:designated |declared |named )?(?:(?:an?|the|one of the)\s)?(?:[\p{L}.’'-]+\s){0,4}(?:ally|allies|members?|partners?|member states?|candidate countr(?:y|ies)|observers?|planets?|sites?|parks?|languages?)\b(?! (?:of|since) \d)/iu;
const FOR_NOW = /^(?:now|currently|today|still|so far|at present|to date|as of .*)$/i;

/**
 * A standing given for good (an ally, a member): it is told without its day. Offices, counts, records and "now" are other tomorrow. See
 * decision 0011. Never throws.
 */
export function isLasting({ subject, predicate, args }: Clause): boolean {
  const standing = args.find(({ role }) => role === 'complement');
  if (!standing || !(predicate.copular || predicate.voice === 'passive')) return false;
  if (
    args.some(({ text }) => FOR_NOW.test(text)) ||
    /\bcurrent\b/i.test(standing.text) ||
    ranks(standing.text)
  )
    return false;
  return (
    LASTING.test(standing.text) && !/\d|\b(?:dozen|hundred|million)/.test(`${subject.text} ${standing.text}`)
  );
}
