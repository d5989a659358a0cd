import type { Span } from '#lib/language/spans';

/** A sentence as laid out: its address on the page and what stands between it and the sentence before. */
export type LaidSentence = Span & { ordinal: number; before: string };
/** A paragraph; `after` is what stands behind its last sentence. */
export type Paragraph = Span & { sentences: LaidSentence[]; after: string };
/** A stretch of text that the same marks cover; ids in the order the marks were given. */
export type Segment = Span & { marks: string[] };

/**
 * Lays a text out in paragraphs of addressed sentences, such that every character of the text but the line ends
 * between paragraphs stands somewhere. Without sentences each line is one paragraph. Never throws.
 */
export function layOut(
  text: string,
  sentences: readonly (Span & { ordinal: number; paragraph: number })[],
): Paragraph[] {
  if (sentences.length === 0) return lines(text);
  const groups: (Span & { ordinal: number; paragraph: number })[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else groups.push([sentence]);
  }
  let behind = 0;
  return groups.map((group, at) => {
    const start = behind;
    const laid = group.map((sentence) => {
      const before = text.slice(behind, sentence.start);
      behind = sentence.end;
      return { start: sentence.start, end: sentence.end, ordinal: sentence.ordinal, before };
    });
    const next = groups[at + 1]?.[0]?.start ?? text.length;
    const gap = text.slice(behind, next);
    const lineEnd = gap.indexOf('\n');
    const after = lineEnd < 0 ? gap : gap.slice(0, lineEnd);
    behind += after.length;
    return { start, end: behind, sentences: laid, after };
  });
}

/**
 * Cuts a span where marks begin and end. The segments cover the span without gap or overlap, in order. Never throws.
 */
export function cutAtMarks(span: Span, marks: readonly (Span & { id: string })[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < span.end && span.start < mark.end);
  const cuts = new Set([span.start, span.end]);
  for (const mark of inside) {
    cuts.add(Math.max(span.start, mark.start));
    cuts.add(Math.min(span.end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? span.end;
    const covering = inside.filter((mark) => mark.start <= start && end <= mark.end);
    return { start, end, marks: covering.map((mark) => mark.id) };
  });
}

function lines(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    sentences: [],
    after: line[0],
  }));
}
