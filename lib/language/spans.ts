/** A half-open range `[start, end)` of UTF-16 code units in a normalized text. `text.slice(start, end)` is what it says. */
export type Span = { start: number; end: number };

/** The words of `text` that `span` covers. Never throws: a span out of range is clipped as `slice` clips. */
export function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
