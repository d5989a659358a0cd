import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FILE = 'training/judged/claims.jsonl';

const judgedSchema = z.object({
  article: z.string(),
  /** The claim, or, where it comes from an open text, the beginning of its SHA-256 in hexadecimal digits. */
  text: z.string().optional(),
  digest: z.string().optional(),
  good: z.boolean(),
  why: z.array(z.string()).optional(),
  note: z.string().optional(),
});
export type JudgedClaim = z.infer<typeof judgedSchema>;

/** The claims that readers judged, see training/judged/README.md. None where the file is missing. @throws on a line of another form */
export function readJudged(): JudgedClaim[] {
  if (!existsSync(FILE)) return [];
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => judgedSchema.parse(JSON.parse(line)));
}

/** Whether a claim is the one that was judged. */
export function sameText({ text, digest }: Pick<JudgedClaim, 'text' | 'digest'>, claim: string): boolean {
  return text === undefined ? digest === digestOf(claim) : text === claim;
}

const DIGITS = 16;

function digestOf(claim: string): string {
  return createHash('sha256').update(claim).digest('hex').slice(0, DIGITS);
}
