import { z } from 'zod';
import { factualities } from '#lib/claims/claim';
import { type Clause, clauseSchema } from '#lib/claims/clause';
import { frameOf } from '#lib/fact-checks/frame';
import { type Fact, viewsOf } from '#lib/fact-checks/judge-against';
import { readByTree } from '#lib/fact-checks/read-statement';

/** A sentence of an article, where it stands. */
export type PlacedText = {
  article: string;
  title: string | null;
  publisher: string | null;
  start: number;
  end: number;
  quote: string;
};

/** Words that mean nothing outside their article. */
const LEANING =
  /\b(?:he|him|his|she|her|hers|they|them|their|theirs|it|its|this|these|those|that|there|here|then|such|same|former|latter|one|ones|other|others|i|we|you|my|our|your)\b/i;
const DEFINITE = /^the\b/i;
/** "The last natural case", "the largest lake": known by themselves. */
const KNOWN_BY_ITSELF = /^the (?:first|last|only|most|least|\p{Ll}+est)\b/iu;
const QUOTED = /["“”«»]/;

/**
 * What a sentence states by itself, for sentences that made no claim that stands alone: only what was read to the last word, tells of
 * nobody's words and leans on no other sentence.
 * @param record what `statedRecord` wrote of it, where that was done
 * @throws ZodError or SyntaxError when this code did not write the record
 */
export function sentenceFacts(
  { article, title, publisher, start, end, quote }: PlacedText,
  record: string | null = null,
): Fact[] {
  const stated = record === null ? statedBy(quote) : z.array(statedSchema).parse(JSON.parse(record));
  return stated.map(({ clause, factuality }) => ({
    frame: frameOf(clause),
    factuality,
    article,
    title,
    publisher,
    evidence: { start, end, quote },
    claim: null,
    asOf: null,
    vouched: true,
  }));
}

/** What a sentence states by itself as JSON, for `sentenceFacts` to read. Never throws. */
export function statedRecord(quote: string): string {
  return JSON.stringify(readStated(quote));
}

const statedSchema = z.object({ clause: clauseSchema, factuality: z.enum(factualities) });
type Stated = z.infer<typeof statedSchema>;

/** Reading takes milliseconds, and claims about one thing find the same sentences. */
const CACHED_SENTENCES = 2000;
const known = new Map<string, readonly Stated[]>();

function statedBy(quote: string): readonly Stated[] {
  const cached = known.get(quote);
  if (cached) return cached;
  const stated = readStated(quote);
  if (known.size >= CACHED_SENTENCES) known.clear();
  known.set(quote, stated);
  return stated;
}

function readStated(quote: string): Stated[] {
  if (QUOTED.test(quote)) return [];
  const reading = readByTree(quote, null);
  if (reading.kind === 'unchecked' || reading.attributed || reading.unread.length > 0) return [];
  return reading.clauses.filter(standsAlone).flatMap((clause) =>
    viewsOf(clause).map((view) => ({
      clause: view,
      factuality: clause.predicate.negated ? ('negated' as const) : ('asserted' as const),
    })),
  );
}

function standsAlone({ subject, args }: Clause): boolean {
  const texts = [subject, ...args].map(({ text }) => text);
  if (texts.some((text) => LEANING.test(text))) return false;
  if (!DEFINITE.test(subject.text) || KNOWN_BY_ITSELF.test(subject.text)) return true;
  return /\p{Lu}/u.test(subject.text.slice('the '.length));
}
