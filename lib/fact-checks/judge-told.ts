import { alignTold } from '#lib/fact-checks/align-told';
import { coverTold, type ToldSentence } from '#lib/fact-checks/cover-told';
import type { Phrase } from '#lib/fact-checks/phrase';
import { partIn, type ToldClause } from '#lib/fact-checks/told-clause';
import type { ToldFact } from '#lib/fact-checks/told-facts';
import type { ToldAlignment } from '#lib/fact-checks/told-pair';
import { sameInWords } from '#lib/fact-checks/told-views';
import type { Judgement, Verdict } from '#lib/fact-checks/verdict';
import { sameName } from '#lib/language/names';

type Aligned = { fact: ToldFact; alignment: ToldAlignment & { isOfSentence?: boolean } };

/** Confidence of the verdicts: less than the share of right ones among the probes of the dev part, which the rules were made on. */
const CONFIDENCE = { decided: 0.85, none: 0.5 };

/** Judges one claimed clause against all that the articles tell. Never throws. */
export function judgeTold(text: string, claim: ToldClause, facts: readonly ToldFact[]): Judgement {
  const views = sameInWords(claim);
  const aligned: Aligned[] = views.flatMap((view) => {
    const alsoOf = standingsOf(view, facts);
    return facts.map((fact) => ({
      fact,
      alignment: alignTold(view, fact.clause, alsoOf, fact.whole),
    }));
  });
  aligned.push(
    ...bySentence(facts).flatMap(([fact, told]) =>
      views.map((view) => ({ fact, alignment: { ...coverTold(view, told), isOfSentence: true } })),
    ),
  );
  const firm = aligned.filter(
    ({ fact, alignment }) => alignment.isOfSentence || fact.clause.standing === 'fact',
  );
  const supporting = firm.filter(({ alignment }) => alignment.outcome === 'entails');
  const refuting = firm.filter(({ alignment }) => alignment.outcome === 'contradicts');
  const verdict: Verdict =
    supporting.length > 0 ? 'supported' : refuting.length > 0 ? 'refuted' : 'not-enough-evidence';
  const shown = verdict === 'supported' ? supporting : verdict === 'refuted' ? refuting : nearest(aligned);
  const [first] = shown;
  return {
    claim: text,
    verdict,
    confidence: verdict === 'not-enough-evidence' ? CONFIDENCE.none : CONFIDENCE.decided,
    evidence: evidenceOf(shown, verdict),
    reason: reasonOf(verdict, first),
    alignment: first?.alignment.slots ?? [],
  };
}

/** Each sentence by its clauses, with one of them for where it stands. */
function bySentence(facts: readonly ToldFact[]): [ToldFact, ToldSentence][] {
  const sentences = Map.groupBy(facts, ({ article, evidence }) => `${article} ${evidence.start}`);
  return [...sentences.values()].flatMap((own): [ToldFact, ToldSentence][] => {
    const [first] = own;
    return first ? [[first, { clauses: own.map(({ clause }) => clause), whole: first.whole }]] : [];
  });
}

/** What is told of whom the claim is about, for a claim of what somebody is. */
function standingsOf(claim: ToldClause, facts: readonly ToldFact[]): Phrase[] {
  const who = partIn(claim, 'agent')?.phrase.names[0];
  if (claim.verb !== 'be' || who === undefined) return [];
  return facts.flatMap(({ clause }) => {
    const agent = partIn(clause, 'agent');
    const standing = partIn(clause, 'standing');
    const isOf =
      clause.verb === 'be' &&
      clause.standing === 'fact' &&
      !clause.negated &&
      agent?.phrase.names.some((name) => sameName(name, who));
    return isOf && standing ? [standing.phrase] : [];
  });
}

const NEAR = 0.5;
const SHOWN_MAX = 3;

function nearest(aligned: readonly Aligned[]): Aligned[] {
  return aligned
    .filter(({ alignment }) => alignment.overlap >= NEAR)
    .toSorted((a, b) => b.alignment.overlap - a.alignment.overlap)
    .slice(0, SHOWN_MAX);
}

function evidenceOf(shown: readonly Aligned[], verdict: Verdict): Judgement['evidence'] {
  const stance = verdict === 'supported' ? 'supports' : verdict === 'refuted' ? 'refutes' : 'context';
  const places = new Map<string, Judgement['evidence'][number]>();
  for (const { fact, alignment } of shown) {
    const key = `${fact.article} ${fact.evidence.start}`;
    if (places.has(key) || places.size >= SHOWN_MAX) continue;
    places.set(key, {
      article: fact.article,
      ...fact.evidence,
      stance,
      alignment: alignment.slots,
      asOf: fact.asOf,
      claim: null,
    });
  }
  return [...places.values()];
}

function reasonOf(verdict: Verdict, first: Aligned | undefined): string {
  if (verdict === 'supported')
    return first?.fact.title ? `“${first.fact.title}” says so.` : 'The article says so.';
  const clash = first?.alignment.clash;
  if (verdict === 'refuted' && clash) {
    const words = `You said “${clash.claim}”; the article says “${clash.article}”`;
    return clash.why === null ? `${words}.` : `${words}: ${clash.why}.`;
  }
  if (!first) return 'No stored article speaks of this.';
  const [missing] = first.alignment.missing;
  return missing
    ? `The closest statement says nothing of “${missing}”.`
    : 'The closest statement does not settle it.';
}
