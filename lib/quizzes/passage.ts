/** `[start, end)` in UTF-16 code units of an article's text. */
type Span = { start: number; end: number };

/** A stretch of a paragraph as it is shown. `hidden` text is left out: it would answer a question not answered yet. */
export type PassagePart = { text: string; role: 'plain' | 'evidence' | 'hidden' };

/** What stands where text is left out. */
export const ELISION = '…';

/** What is kept back: `around` the evidence, and `within` it, where questions still open stand on the same sentence. */
export type Kept = { around: readonly Span[]; within: readonly Span[] };

/**
 * The paragraphs in which `evidence` stands, cut into plain and evidence parts. What is kept back is replaced by `ELISION`.
 * Paragraphs are lines of the text; empty evidence gives no paragraph.
 */
export function passages(text: string, evidence: readonly Span[], kept: Kept): PassagePart[][] {
  const found = new Map<number, Span>();
  for (const span of evidence) {
    const paragraph = paragraphAround(text, span);
    found.set(paragraph.start, paragraph);
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map((paragraph) => cut(text, paragraph, evidence, kept));
}

/** A quotation that stands at `start` of its text, without the words that `within` covers. Never throws. */
export function withElisions(quote: string, start: number, within: readonly Span[]): string {
  return within
    .map((span) => ({
      start: Math.max(0, span.start - start),
      end: Math.min(quote.length, span.end - start),
    }))
    .filter((span) => span.start < span.end)
    .toSorted((a, b) => b.start - a.start)
    .reduce((words, span) => words.slice(0, span.start) + ELISION + words.slice(span.end), quote);
}

function paragraphAround(text: string, span: Span): Span {
  const before = text.lastIndexOf('\n', span.start - 1);
  const after = text.indexOf('\n', span.end);
  return { start: span.start === 0 ? 0 : before + 1, end: after < 0 ? text.length : after };
}

function cut(text: string, paragraph: Span, evidence: readonly Span[], kept: Kept): PassagePart[] {
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const span of [...evidence, ...kept.around, ...kept.within]) {
    for (const edge of [span.start, span.end]) {
      if (edge > paragraph.start && edge < paragraph.end) edges.add(edge);
    }
  }
  const places = [...edges].sort((a, b) => a - b);
  const parts: PassagePart[] = [];
  for (const [index, start] of places.slice(0, -1).entries()) {
    const end = places[index + 1] ?? start;
    append(parts, part(text.slice(start, end), start, evidence, kept));
  }
  return parts;
}

function part(slice: string, at: number, evidence: readonly Span[], { around, within }: Kept): PassagePart {
  if (covers(within, at)) return { text: ELISION, role: 'hidden' };
  if (covers(evidence, at)) return { text: slice, role: 'evidence' };
  if (covers(around, at)) return { text: ELISION, role: 'hidden' };
  return { text: slice, role: 'plain' };
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => span.start <= at && at < span.end);
}

/** Joins what continues the part before; two elisions are one. */
function append(parts: PassagePart[], next: PassagePart): void {
  const last = parts.at(-1);
  if (last?.role !== next.role) parts.push(next);
  else if (next.role !== 'hidden') last.text += next.text;
}
