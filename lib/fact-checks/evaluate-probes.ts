import { z } from 'zod';
import type { ArticleClaims } from '#lib/claims/article-claims';
import { type Figures, figuresOf, percent } from '#lib/fact-checks/figures';
import { judgeTyped } from '#lib/fact-checks/judge-typed';
import { type ProbeBaselines, probeBaselines } from '#lib/fact-checks/probe-baselines';
import { type FactIndex, indexFacts, retrieveFacts } from '#lib/fact-checks/retrieve';
import { type ToldIndex, toldIndex } from '#lib/fact-checks/told-index';
import { type Verdict, verdictSchema } from '#lib/fact-checks/verdict';

/** A claim about an article with the verdict that people gave it. */
export type Probe = { claim: string; article?: string | undefined; verdict: Verdict };

/** Figures of the product's own judge on probes; shares in percent. */
export type ProbeFigures = Figures & {
  /** Among those that are decided, and how many are. */
  decisive: { precision: number; coverage: number };
  baselines: ProbeBaselines;
  /** The judge where it is at least so sure. */
  selective: { confidence: number; coverage: number; precision: number }[];
  wrong: { claim: string; right: Verdict; given: Verdict; reason: string }[];
};

const probeSchema = z.object({
  claim: z.string(),
  article: z.string().optional(),
  verdict: verdictSchema.optional(),
  label: z.string().optional(),
  expected: z.string().optional(),
});

const OTHER_WORDS: Record<string, Verdict> = {
  supports: 'supported',
  refutes: 'refuted',
  nei: 'not-enough-evidence',
  'not enough info': 'not-enough-evidence',
  'not enough evidence': 'not-enough-evidence',
};

/** A probe from a line; the verdict may be called `verdict`, `label` or `expected`. @throws ZodError when it is none */
export function readProbe(line: unknown): Probe {
  const { claim, article, verdict, label, expected } = probeSchema.parse(line);
  const word = verdict ?? label ?? expected ?? '';
  return { claim, article, verdict: verdictSchema.parse(OTHER_WORDS[word.toLowerCase()] ?? word) };
}

/** Judges each probe against the articles, or against the one that it names. */
export function evaluateProbes(probes: readonly Probe[], sources: readonly ArticleClaims[]): ProbeFigures {
  const scopes = new Map<string, { index: FactIndex; tell: ToldIndex }>();
  const scopeOf = (name: string | undefined) => {
    const own = name === undefined ? sources : sources.filter(({ article }) => article.name === name);
    const scope = scopes.get(name ?? '') ?? { index: indexFacts(own, true), tell: toldIndex(own) };
    scopes.set(name ?? '', scope);
    return scope;
  };
  const judged = probes.map(({ claim, article }) => {
    const { index, tell } = scopeOf(article);
    return judgeTyped(claim, null, (text) => retrieveFacts(index, text), tell);
  });
  const right = probes.map(({ verdict }) => verdict);
  const given = judged.map(({ verdict }) => verdict);
  const decided = given.flatMap((verdict, at) => (/^(?:supported|refuted)$/.test(verdict) ? [at] : []));
  const precisionOf = (places: readonly number[]) =>
    percent(places.filter((at) => given[at] === right[at]).length / Math.max(1, places.length));
  return {
    ...figuresOf(right, given),
    decisive: { precision: precisionOf(decided), coverage: percent(decided.length / right.length) },
    baselines: probeBaselines(probes, sources),
    selective: CONFIDENCES.map((confidence) => {
      const sure = decided.filter((at) => (judged[at]?.confidence ?? 0) >= confidence);
      return { confidence, coverage: percent(sure.length / right.length), precision: precisionOf(sure) };
    }),
    wrong: decided.flatMap((at) => {
      const probe = probes[at];
      const judgement = judged[at];
      if (!probe || !judgement || probe.verdict === judgement.verdict) return [];
      const { claim, verdict } = probe;
      return [{ claim, right: verdict, given: judgement.verdict, reason: judgement.reason }];
    }),
  };
}

const CONFIDENCES = [0.85, 0.9, 0.95];
