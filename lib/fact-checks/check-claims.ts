import type { Actor } from '#lib/auth/actor';
import { bearsOn } from '#lib/fact-checks/bears-on';
import type { CheckScope } from '#lib/fact-checks/check-scope';
import { closestStored } from '#lib/fact-checks/closest-stored';
import { type FoundPassage, findPassages } from '#lib/fact-checks/find-passages';
import type { Fact } from '#lib/fact-checks/judge-against';
import { type CheckableClaim, judgeClaim, ofYear } from '#lib/fact-checks/judge-claim';
import { judgeToldClaim } from '#lib/fact-checks/judge-told-claim';
import { readPhrase } from '#lib/fact-checks/phrase';
import { readTypedClaims } from '#lib/fact-checks/read-typed-claims';
import { sentenceKey } from '#lib/fact-checks/sentence-key';
import { settle } from '#lib/fact-checks/settle';
import { storedFacts } from '#lib/fact-checks/stored-facts';
import { toldPassages } from '#lib/fact-checks/told-passages';
import type { CheckEvidence, Judgement } from '#lib/fact-checks/verdict';
import { sameName } from '#lib/language/names';

/** What became of one claim that was typed. `asked` is the question that the claim was typed as. */
export type CheckedClaim =
  | { kind: 'judged'; asked: string | null; judgement: Judgement }
  | { kind: 'uncheckable'; text: string; reason: string };

/** What became of all that was typed; `leftOut` counts the sentences beyond those checked at once. */
export type Checked =
  | { kind: 'checked'; claims: CheckedClaim[]; leftOut: number }
  | { kind: 'refused'; problem: string };

/**
 * Checks what somebody typed against the stored articles that they may see. Saves nothing. Never throws for what was typed.
 * @param now gives "last year" its meaning
 */
export async function checkClaims(
  actor: Actor,
  typed: string,
  now: Date,
  scope: CheckScope = {},
): Promise<Checked> {
  const today = now.toISOString().slice(0, 10);
  const read = readTypedClaims(typed, today);
  if (read.kind === 'refused') return read;
  const claims: CheckedClaim[] = [];
  for (const claim of read.claims) {
    if (claim.kind === 'uncheckable') claims.push(claim);
    else
      claims.push({
        kind: 'judged',
        asked: claim.asked,
        judgement: ofYear(await judgeStored(actor, claim, scope, today), claim.asOfYear),
      });
  }
  return { kind: 'checked', claims, leftOut: read.leftOut };
}

async function judgeStored(
  actor: Actor,
  claim: CheckableClaim,
  scope: CheckScope,
  today: string,
): Promise<Judgement> {
  const passages = await findPassages(actor, claim.text, scope);
  const judgement = settle(
    await ruleStored(claim, passages, today),
    await closestStored(claim.text, passages),
  );
  return judgement.evidence.length > 0 || judgement.verdict !== 'not-enough-evidence'
    ? judgement
    : { ...judgement, evidence: nearestPassages(claim.text, passages) };
}

/** What the rules make of it: the stored claims first, then sentences by themselves, at last all that the best articles tell. */
async function ruleStored(
  claim: CheckableClaim,
  passages: readonly FoundPassage[],
  today: string,
): Promise<Judgement> {
  const facts = await storedFacts(passages);
  const first = judgeClaim(claim, facts);
  if (first.verdict !== 'not-enough-evidence') return first;
  const beside = unclaimed(claim.text, passages, facts);
  const told = await toldPassages(passages, beside);
  const stated = beside.flatMap(told.stated);
  const judgement = stated.length === 0 ? first : judgeClaim(claim, [...facts, ...stated]);
  if (judgement.verdict !== 'not-enough-evidence') return judgement;
  const second = judgeToldClaim(claim.text, today, await told.facts());
  return second.verdict === 'not-enough-evidence' ? judgement : second;
}

/** Sentences that are taken by themselves for one claim. */
const BESIDE_MAX = 8;

/** The best found sentences without a claim that surely speak of the same as the claim. */
function unclaimed(claim: string, passages: readonly FoundPassage[], facts: readonly Fact[]): FoundPassage[] {
  const claimed = new Set(facts.map(({ article, evidence }) => sentenceKey(article, evidence.start)));
  return passages
    .filter(({ articleId, start }) => !claimed.has(sentenceKey(articleId, start)))
    .slice(0, BESIDE_MAX)
    .filter(({ title, text }) => bearsOn(claim, { title, evidence: { quote: text } }));
}

/** Sentences shown where no statement came close. */
const NEAREST_MAX = 3;

/** The best found sentences that share a name with the claim or, where it names nothing, most of its words. */
function nearestPassages(text: string, passages: readonly FoundPassage[]): CheckEvidence[] {
  const claim = readPhrase(text);
  const isNear = (passage: FoundPassage) => {
    const said = readPhrase(`${passage.title}. ${passage.text}`);
    if (claim.names.length > 0)
      return claim.names.some((name) => said.names.some((other) => sameName(name, other)));
    const shared = claim.words.filter((word) => said.words.includes(word));
    return shared.length * 2 > claim.words.length;
  };
  const near: FoundPassage[] = [];
  for (const passage of passages) {
    if (isNear(passage)) near.push(passage);
    if (near.length === NEAREST_MAX) break;
  }
  return near.map(({ articleId, start, end, text: quote }) => ({
    article: articleId,
    start,
    end,
    quote,
    stance: 'context',
    alignment: [],
    asOf: null,
    claim: null,
  }));
}
