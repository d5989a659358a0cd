import type { ArticleSource } from '#lib/articles/article';
import { withoutAnchor } from '#lib/claims/article-anchor';
import type { ClaimDraft } from '#lib/claims/claim';
import type { Extraction } from '#lib/claims/extract-claims';
import type { Expected, RefusalClass } from '#tests/support/golden';

type Span = { start: number; end: number };

/** The words by which a reason belongs to a class. A quotation may also be refused as talk or as cut off. */
const REASONS: Record<RefusalClass, RegExp> = {
  opinion: /opinion|should be/,
  forecast: /prediction|forecast|plan|promise|would be|condition/,
  question: /question/,
  quote: /quot|speak|opinion|no (?:full )?verb/,
  'unclear-reference': /unclear|only clear from the context|cannot be told|who or what/,
  hedge: /perhaps|would be|prediction/,
  conditional: /condition|would be|perhaps/,
  instruction: /instruction|request|should be|speaks? of themselves or to the reader/,
  fragment: /no (?:full )?verb|too little/,
  contradiction: /contradict/,
};

/** "The mayor warned that …" tells a fact of the mayor, whatever the warning is worth. */
const REPORTS = new Set(
  'say tell announce warn describe call argue predict note write report state claim suggest find'.split(' '),
);

/** What is neither said by somebody, nor hedged, nor bound to a condition is told as a fact. */
const TOLD = new Set<ClaimDraft['factuality']>(['asserted', 'negated', 'planned']);

export type Judgement = { missing: string[]; leaked: string[]; misreasoned: string[]; forbidden: string[] };

/** Where an extraction falls short of what a careful reader expects; each failure is one line that names its passage. */
export function judgeExtraction(article: ArticleSource, expected: Expected, found: Extraction): Judgement {
  const passages = expected.refused.map(({ sentence, why }) => ({
    why,
    sentence,
    span: passageOf(article, sentence),
  }));
  return {
    missing: expected.claims
      .filter(({ sentence, match }) => !isFound(found.claims, passageOf(article, sentence), match))
      .map(({ text }) => `missing: ${text}`),
    leaked: passages
      .filter(({ span }) => found.claims.some((claim) => isTold(claim) && overlap(claim.span, span)))
      .map(({ why, sentence }) => `told as a fact although ${why}: ${sentence}`),
    misreasoned: passages
      .filter(({ why, span }) => !hasReason(found, why, span))
      .map(({ why, sentence }) => `not refused as ${why}: ${sentence}`),
    forbidden: expected.never
      .filter((pattern) => found.claims.some((claim) => isForbidden(claim, pattern)))
      .map((pattern) => `never: ${pattern}`),
  };
}

/** Where the passage stands. @throws Error when it does not occur exactly once */
function passageOf({ name, text }: ArticleSource, passage: string): Span {
  const start = text.indexOf(passage);
  if (start < 0 || text.indexOf(passage, start + 1) >= 0)
    throw new Error(`${name}: "${passage}" must occur exactly once.`);
  return { start, end: start + passage.length };
}

function isFound(claims: readonly ClaimDraft[], passage: Span, match: readonly string[]): boolean {
  return claims.some((claim) => {
    const source = claim.attribution ? `${claim.attribution.source} said ` : '';
    const wording = `${source}${claim.text}`.toLowerCase();
    return overlap(claim.sentence, passage) && match.every((part) => wording.includes(part.toLowerCase()));
  });
}

/** Refused for a reason of the class; or let through only as the words of somebody, or as not certain. */
function hasReason(found: Extraction, why: RefusalClass, passage: Span): boolean {
  if (found.refusals.some(({ reason, span }) => overlap(span, passage) && REASONS[why].test(reason)))
    return true;
  const claims = found.claims.filter(({ span }) => overlap(span, passage));
  return claims.length > 0 && claims.every((claim) => !isTold(claim));
}

/** Told as a fact by the article itself. A plan is told as a plan, and what somebody says as said. */
function isTold({ factuality, clause }: ClaimDraft): boolean {
  return (
    (factuality === 'asserted' || factuality === 'negated') && !REPORTS.has(clause?.predicate.lemma ?? '')
  );
}

function isForbidden({ factuality, text }: ClaimDraft, pattern: string): boolean {
  const bare = withoutAnchor(text).replace(/^As of [^,]+,(?: \d{4},)? /, '');
  return TOLD.has(factuality) && new RegExp(pattern, 'i').test(bare);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
