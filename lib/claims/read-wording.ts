import { analyseArticle } from '#lib/claims/analyse-article';
import type { Clause } from '#lib/claims/clause';
import type { Span } from '#lib/language/spans';

/**
 * What the engine makes of a wording that a person typed: its clause, each part tied to the same words in the sentence
 * that proves it, or to the whole sentence where the person used other words. Null when the wording is not read as
 * one plain claim. Never throws for what was typed.
 */
export async function readWording(
  wording: string,
  sentence: Span,
  article: { text: string; publishedOn: Date | null },
): Promise<Clause | null> {
  const analysis = await analyseArticle({
    name: 'wording',
    text: wording,
    date: article.publishedOn?.toISOString().slice(0, 10) ?? null,
    title: null,
    publisher: null,
  });
  if (analysis.kind === 'given-up') return null;
  const plain = analysis.claims.filter((claim) => sameWords(claim.text, wording) && claim.clause);
  const [claim] = plain;
  if (!claim?.clause || plain.length > 1) return null;
  const { subject, predicate, args } = claim.clause;
  const place = <Part extends Span>(part: Part): Part => ({
    ...part,
    ...placeOf(wording.slice(part.start, part.end), sentence, article.text),
  });
  return { subject: place(subject), predicate: place(predicate), args: args.map(place) };
}

function placeOf(words: string, sentence: Span, text: string): Span {
  const at = text.slice(sentence.start, sentence.end).indexOf(words);
  if (at < 0 || words === '') return { start: sentence.start, end: sentence.end };
  return { start: sentence.start + at, end: sentence.start + at + words.length };
}

/** A full stop at the end is no other wording. */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => text.trim().replace(/[.!]$/, '');
  return bare(one) === bare(other);
}
