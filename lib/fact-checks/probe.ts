import { z } from 'zod';
import { type Verdict, verdictSchema } from '#lib/fact-checks/verdict';

/** A claim about an article with the verdict that people gave it. */
export type Probe = { claim: string; article?: string | undefined; verdict: Verdict };

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
