import { z } from 'zod';

/** A claim with its evidence and what people say of the two. `group` holds what must not be torn apart between train and test. */
export type BenchmarkPair = {
  claim: string;
  evidence: string;
  title: string | null;
  label: 'SUPPORTS' | 'REFUTES' | 'NOT ENOUGH INFO';
  group: string;
};

const labelSchema = z.enum(['SUPPORTS', 'REFUTES']);
const symmetricSchema = z.object({
  id: z.string().or(z.number()),
  claim: z.string(),
  evidence: z.string(),
  label: labelSchema,
});
const passageSchema = z.object({ text: z.string() });
const fm2Schema = z.object({
  text: z.string(),
  label: labelSchema,
  wikipedia_page: z.string(),
  gold_evidence: z.array(passageSchema).min(1),
  retrieved_evidence: z.array(passageSchema),
});
export type FoolMeTwiceRow = z.infer<typeof fm2Schema>;

/**
 * The pairs of a FEVER-Symmetric file. Pairs that share a claim or an evidence are one group.
 * @source Schuster et al. 2019, "Towards Debiasing Fact Verification Models"
 * @throws ZodError when a line is none of that file
 */
export function symmetricPairs(lines: readonly unknown[]): BenchmarkPair[] {
  const rows = lines.map((line) => symmetricSchema.parse(line));
  const groups = new Map<string, string>();
  return rows.map(({ id, claim, evidence, label }) => {
    const group = groups.get(claim) ?? groups.get(evidence) ?? String(id);
    groups.set(claim, group).set(evidence, group);
    return { claim, evidence, title: null, label, group };
  });
}

/** The rows of a Fool Me Twice file. @source Eisenschlos et al. 2021 @throws ZodError when a line is none of that file */
export function fm2Rows(lines: readonly unknown[]): FoolMeTwiceRow[] {
  return lines.map((line) => fm2Schema.parse(line));
}

/** Each claim of Fool Me Twice with its gold evidence. A page is a group. */
export function fm2Pairs(rows: readonly FoolMeTwiceRow[]): BenchmarkPair[] {
  return rows.map((row) => pairOf(row, row.gold_evidence, row.label));
}

/**
 * Three classes: as above, and for every other claim the best retrieved passages that are not gold, as many as gold has, which
 * are not enough.
 */
export function fm2TriplePairs(rows: readonly FoolMeTwiceRow[]): BenchmarkPair[] {
  return [...fm2Pairs(rows), ...notEnoughPairs(rows.filter((_, at) => at % 2 === 0))];
}

/** The passages that are not enough of the claims that `fm2TriplePairs` does without: to learn from, not to be measured by. */
export function fm2SparePairs(rows: readonly FoolMeTwiceRow[]): BenchmarkPair[] {
  return notEnoughPairs(rows.filter((_, at) => at % 2 === 1));
}

function notEnoughPairs(rows: readonly FoolMeTwiceRow[]): BenchmarkPair[] {
  return rows.flatMap((row) => {
    const gold = row.gold_evidence.map(({ text }) => text);
    const other = row.retrieved_evidence.filter(({ text }) => !gold.includes(text)).slice(0, gold.length);
    return other.length > 0 ? [pairOf(row, other, 'NOT ENOUGH INFO')] : [];
  });
}

function pairOf(
  { text, wikipedia_page: title }: FoolMeTwiceRow,
  passages: readonly { text: string }[],
  label: BenchmarkPair['label'],
): BenchmarkPair {
  return {
    claim: text,
    evidence: passages.map((passage) => passage.text).join(' '),
    title,
    label,
    group: title,
  };
}
