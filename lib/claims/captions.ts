import type { Reading } from '#lib/claims/reading';

/** More sentences than this are no caption. */
const CAPTION_SENTENCES_MAX = 4;

/** "Image: Ann Moe.", "(Credit: Bala Museum / CC BY 2.0)" at the end of a paragraph; "Figure 2.3 …" at its start. */
const CREDITED =
  /(?:^|[\s(])(?:Image|Photo|Photograph|Picture|Illustration|Video|Map|Screenshot|Credit|Courtesy)(?: (?:credit|by|courtesy|courtesy of))?\s?:\s?\S.{0,100}$/u;
const FIGURE = /^(?:Figure|Fig\.|Photo|Image)\s\d+(?:\.\d+)*[.:]?\s/;

/** Whether a sentence belongs to the caption of a picture: a short paragraph that says whose picture it is. Never throws. */
export function isCaption({ article, sentences }: Reading, at: number): boolean {
  const here = sentences[at];
  if (!here) return false;
  let first = at;
  let last = at;
  while (first > at - CAPTION_SENTENCES_MAX && sentences[first - 1]?.paragraph === here.paragraph) first -= 1;
  while (last < at + CAPTION_SENTENCES_MAX && sentences[last + 1]?.paragraph === here.paragraph) last += 1;
  if (last - first >= CAPTION_SENTENCES_MAX) return false;
  const start = sentences[first]?.tree.sentence.start ?? 0;
  const end = sentences[last]?.tree.sentence.end ?? 0;
  const paragraph = article.text.slice(start, end);
  return FIGURE.test(paragraph) || CREDITED.test(paragraph);
}
