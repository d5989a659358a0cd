import type { ClaimDraft } from '#lib/claims/claim';
import type { Clause, Slot } from '#lib/claims/clause';
import { quote, type Span } from '#lib/language/spans';

/**
 * A claim of an earlier revision as it stands in a later one: every offset moved with its sentence. Null when the
 * sentence, or any other words the claim rests on, are no longer there word for word. Never throws.
 */
export function carryClaim(claim: ClaimDraft, before: string, after: string): ClaimDraft | null {
  const start = nearest(after, quote(before, claim.sentence), claim.sentence.start);
  if (start === null) return null;
  const delta = start - claim.sentence.start;
  if (!spansOf(claim).every((span) => quote(before, span) === quote(after, moved(span, delta)))) return null;
  return {
    ...claim,
    span: moved(claim.span, delta),
    sentence: moved(claim.sentence, delta),
    attribution: claim.attribution && moved(claim.attribution, delta),
    clause: claim.clause && movedClause(claim.clause, delta),
  };
}

/** Where `words` begin in `text`, nearest to `wish`. */
function nearest(text: string, words: string, wish: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - wish) < Math.abs(best - wish)) best = at;
    else break;
  }
  return best;
}

function spansOf(claim: ClaimDraft): Span[] {
  const { clause, attribution } = claim;
  return [
    claim.span,
    ...(attribution ? [attribution] : []),
    ...(clause ? [clause.subject, clause.predicate, ...clause.args] : []),
  ];
}

function moved<Place extends Span>(place: Place, delta: number): Place {
  return { ...place, start: place.start + delta, end: place.end + delta };
}

function movedClause(clause: Clause, delta: number): Clause {
  return {
    subject: moved<Slot>(clause.subject, delta),
    predicate: moved(clause.predicate, delta),
    args: clause.args.map((arg) => moved(arg, delta)),
  };
}
