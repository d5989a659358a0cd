import type { Fact } from '#lib/fact-checks/judge-against';
import { joinJudgements, judgeClaim, ofYear, undecided } from '#lib/fact-checks/judge-claim';
import { judgeToldClaim } from '#lib/fact-checks/judge-told-claim';
import { readTypedClaims, type TypedClaim } from '#lib/fact-checks/read-typed-claims';
import { settle } from '#lib/fact-checks/settle';
import type { ToldIndex } from '#lib/fact-checks/told-index';
import type { Judgement } from '#lib/fact-checks/verdict';
import type { Passage } from '#lib/fact-checks/verdict-features';

/** The judgement of a whole typed text; `checkable` is false where it holds something that is no claim. */
export type TypedJudgement = Judgement & { checkable: boolean };

/**
 * Judges whatever somebody typed, as one: all its claims must hold. What is no claim is not enough evidence for anything, and the
 * reason says what it is. Never throws.
 * @param today ISO date that "last year" counts from, or null
 * @param retrieve the facts that may bear on a text
 * @param tell all that the articles of these facts tell, asked for where the facts alone decide nothing
 * @param closest the sentences of one article that come closest to a text, best first; without them the rules decide alone
 */
export function judgeTyped(
  typed: string,
  today: string | null,
  retrieve: (text: string) => readonly Fact[],
  tell: ToldIndex = () => [],
  closest: (text: string) => readonly Passage[] = () => [],
): TypedJudgement {
  const read = readTypedClaims(typed, today);
  if (read.kind === 'refused') return { ...undecided(typed, read.problem), checkable: false };
  const parts = read.claims.map((claim) => judgePart(claim, today, { retrieve, tell, closest }));
  return {
    ...joinJudgements(typed, parts),
    checkable: read.claims.every(({ kind }) => kind === 'checkable'),
  };
}

type Sources = {
  retrieve: (text: string) => readonly Fact[];
  tell: ToldIndex;
  closest: (text: string) => readonly Passage[];
};

function judgePart(claim: TypedClaim, today: string | null, { retrieve, tell, closest }: Sources): Judgement {
  if (claim.kind === 'uncheckable') return undecided(claim.text, claim.reason);
  const facts = retrieve(claim.text);
  const first = judgeClaim(claim, facts);
  const isOpen = first.verdict === 'not-enough-evidence';
  const second = isOpen ? judgeToldClaim(claim.text, today, tell(facts)) : first;
  const ruled = second.verdict === 'not-enough-evidence' ? first : second;
  return ofYear(settle(ruled, closest(claim.text)), claim.asOfYear);
}
