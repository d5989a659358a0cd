import type { ArticleSource } from '#lib/articles/article';
import type { ArticleClaims } from '#lib/claims/article-claims';
import type { ClaimDraft, Factuality } from '#lib/claims/claim';
import type { Clause } from '#lib/claims/clause';
import { clauseViews, viewOf } from '#lib/claims/clause-views';
import { vouchesFor } from '#lib/claims/vouching';
import { alignClauses, type ClauseAlignment } from '#lib/fact-checks/align';
import type { Clash } from '#lib/fact-checks/clash';
import { type Frame, frameOf } from '#lib/fact-checks/frame';
import { nominalView } from '#lib/fact-checks/nominal-view';
import type { CheckEvidence, Judgement, Verdict } from '#lib/fact-checks/verdict';

/** A clause that an article states, ready to be aligned. */
export type Fact = {
  article: string;
  title: string | null;
  publisher: string | null;
  frame: Frame;
  /** Id of the article's claim that it is read from; null where the sentence itself is. */
  claim: string | null;
  factuality: Factuality;
  /** ISO date on which the article vouches for it; null when it cannot be told. */
  asOf: string | null;
  evidence: { start: number; end: number; quote: string };
  /** The article itself stands behind it. */
  vouched: boolean;
};

/** A claim that somebody typed, as the engine read it: one clause and its words. */
export type ReadClaim = { text: string; clause: Clause };

/** The facts that an article states, under every view of its clauses. Claims without a clause give none. */
export function factsOf({ article, claims }: ArticleClaims): Fact[] {
  return claims.flatMap((claim) => {
    const { start, end } = claim.sentence;
    return factsOfClaim(claim, article, article.text.slice(start, end), vouchesFor(article, claim));
  });
}

/** The facts that one claim of an article states. @param quote its sentence @param vouched the article stands behind it */
export function factsOfClaim(
  claim: ClaimDraft,
  { name, title, publisher }: Pick<ArticleSource, 'name' | 'title' | 'publisher'>,
  quote: string,
  vouched: boolean,
): Fact[] {
  if (!claim.clause) return [];
  const { id, factuality, clock, sentence } = claim;
  const evidence = { ...sentence, quote };
  const source = { article: name, title, publisher, evidence };
  return viewsOf(claim.clause).map((clause) => ({
    ...source,
    frame: frameOf(clause),
    claim: id,
    factuality,
    asOf: clock.asOf,
    vouched,
  }));
}

/** A clause under all its views. */
export function viewsOf(clause: Clause): Clause[] {
  return [...clauseViews.map((view) => viewOf(clause, view)), nominalView(clause)].filter(
    (view) => view !== null,
  );
}

/**
 * Judges one read claim against candidate facts. Supported only by an asserted fact that bears out every slot; refuted only by a clash
 * that leaves no room; conflicting when different articles do both; else not-enough-evidence, saying what is missing. Never throws.
 */
export function judgeAgainst(claim: ReadClaim, facts: readonly Fact[]): Judgement {
  const frame = frameOf(claim.clause);
  const aligned = facts.map((fact) => ({ fact, alignment: alignClauses(frame, fact.frame) }));
  const supporting = aligned.filter(({ fact, alignment }) => alignment.outcome === 'entails' && fact.vouched);
  const refuting = aligned.filter(
    ({ fact, alignment }) => alignment.outcome === 'contradicts' && fact.vouched,
  );
  const verdict = decide(supporting, refuting);
  const shown = verdict === 'not-enough-evidence' ? nearest(aligned) : [...supporting, ...refuting];
  return {
    claim: claim.text,
    verdict,
    confidence: confidenceOf(verdict, supporting, refuting),
    evidence: evidenceOf(shown),
    reason: reasonOf(verdict, supporting, refuting, nearest(aligned)[0]),
    alignment: shown[0]?.alignment.slots ?? [],
  };
}

type Aligned = { fact: Fact; alignment: ClauseAlignment };

function decide(supporting: Aligned[], refuting: Aligned[]): Verdict {
  if (supporting.length === 0 && refuting.length === 0) return 'not-enough-evidence';
  if (refuting.length === 0) return 'supported';
  if (supporting.length === 0) return 'refuted';
  const sources = new Set([...supporting, ...refuting].map(({ fact }) => fact.article));
  return sources.size > 1 ? 'conflicting' : 'supported';
}

/** Share of right verdicts among decisive ones, from the probes; abstaining says so itself. */
const CONFIDENCE = { several: 0.95, one: 0.88, clash: 0.85, conflict: 0.6, none: 0.5 };

function confidenceOf(verdict: Verdict, supporting: Aligned[], refuting: Aligned[]): number {
  if (verdict === 'conflicting') return CONFIDENCE.conflict;
  if (verdict === 'not-enough-evidence') return CONFIDENCE.none;
  if (supporting.length + refuting.length > 1) return CONFIDENCE.several;
  return verdict === 'supported' ? CONFIDENCE.one : CONFIDENCE.clash;
}

const EVIDENCE_MAX = 5;

function evidenceOf(shown: Aligned[]): CheckEvidence[] {
  const seen = new Set<string>();
  return shown.flatMap(({ fact, alignment }) => {
    const key = `${fact.article} ${fact.evidence.start}`;
    if (seen.has(key) || seen.size >= EVIDENCE_MAX) return [];
    seen.add(key);
    const stance = { entails: 'supports', contradicts: 'refutes', open: 'context' } as const;
    const { article, evidence, claim, asOf } = fact;
    return [
      {
        article,
        ...evidence,
        stance: stance[alignment.outcome],
        alignment: alignment.slots,
        asOf,
        claim,
      },
    ];
  });
}

/** The facts that come closest, for context where nothing decides. */
const CONTEXT_MIN_OVERLAP = 0.5;
const CONTEXT_MAX = 3;

function nearest(aligned: Aligned[]): Aligned[] {
  return aligned
    .filter(({ alignment }) => alignment.overlap >= CONTEXT_MIN_OVERLAP)
    .toSorted((a, b) => b.alignment.overlap - a.alignment.overlap)
    .slice(0, CONTEXT_MAX)
    .map(({ fact, alignment }) => ({ fact, alignment: { ...alignment, outcome: 'open' as const } }));
}

function reasonOf(
  verdict: Verdict,
  supporting: Aligned[],
  refuting: Aligned[],
  near: Aligned | undefined,
): string {
  const clash = refuting[0]?.alignment.clash;
  if (verdict === 'supported') {
    const [first] = supporting;
    return first?.fact.title ? `“${first.fact.title}” says so.` : 'The article says so.';
  }
  if (verdict === 'refuted' && clash) return clashReason(clash);
  if (verdict === 'conflicting') return 'One article supports the claim and another contradicts it.';
  if (!near) return 'No stored article speaks of this.';
  if (!near.fact.vouched) return `The article reports this only as ${near.fact.factuality}, not as a fact.`;
  const [missing] = near.alignment.missing;
  return missing
    ? `The closest statement says nothing of “${missing}”.`
    : 'The closest statement does not settle it.';
}

function clashReason({ claim, article, why }: Clash): string {
  const words = `You said “${claim}”; the article says “${article}”`;
  return why === null ? `${words}.` : `${words}: ${why.replace(/[.]$/, '')}.`;
}
