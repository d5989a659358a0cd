import type { ArticleSource } from '#lib/articles/article';
import { decontextualize } from '#lib/claims/decontextualize';
import { type Reading, readArticle } from '#lib/claims/reading';
import type { SentenceTree } from '#lib/claims/sentence-tree';
import type { Entity, EntityType } from '#lib/language/analysis';
import { analyzeText } from '#lib/language/analyze-text';
import { datesIn } from '#lib/language/calendar';
import { type IsoDate, isoOf } from '#lib/language/day';
import { overlaps, type Span } from '#lib/language/spans';

/** A name, date or quantity where it stands in an article. */
export type NamedPlace = Span & {
  type: EntityType;
  /** Its fullest form in the article; of a relative time ("on Thursday") the date that it means. */
  full: string;
  /** The date of a time as far as it is said or can be told; null for all else. */
  iso: IsoDate | null;
  /** Why it cannot be told what a relative time means; null where it can, and for all else. */
  unclear: string | null;
};

/**
 * The names, dates and quantities of an article in reading order, never overlapping, relative times resolved against
 * the article's date. Never throws; linear in the length of the text.
 */
export function namedPlaces(article: ArticleSource): NamedPlace[] {
  const reading = readArticle(article, analyzeText(article.text));
  return reading.sentences.flatMap(({ tree }, at) => {
    const named = tree.sentence.entities.map((entity) => placeOf(article.text, entity));
    const names = named.filter(isName);
    const times = relativeTimesIn(reading, at, tree).filter((time) => standsFree(time, names));
    const rest = named.filter((place) => isName(place) || standsFree(place, times));
    return [...rest, ...times].sort((a, b) => a.start - b.start);
  });
}

/** A relative time knows more than the date or number it stands on; a name ("the May 5 Agreement") more than its time. */
function isName({ type }: NamedPlace): boolean {
  return type !== 'date' && type !== 'number';
}

function standsFree(place: Span, others: readonly Span[]): boolean {
  return !others.some((other) => overlaps(place, other));
}

function placeOf(text: string, { start, end, type, canonical }: Entity): NamedPlace {
  const iso = type === 'date' ? statedDate(text.slice(start, end)) : null;
  return { start, end, type, full: canonical, iso, unclear: null };
}

/** The one date that the words give with its year. */
function statedDate(words: string): IsoDate | null {
  const [date, another] = datesIn(words);
  return date === undefined || date.year === null || another ? null : isoOf(date.year, date.month, date.day);
}

/** How `decontextualize` begins the reason why a time cannot stand alone. */
const UNTOLD_TIME = /^when "/;
const LEADING_PREPOSITION = /^(?:on|in) /;

function relativeTimesIn(reading: Reading, at: number, tree: SentenceTree): NamedPlace[] {
  const { replacements, blocks } = decontextualize(reading, at, new Set());
  const resolved = replacements
    .filter(({ rule }) => rule === 'time')
    .map(({ first, end, to, iso }) => ({
      ...spanOf(tree, first, end),
      full: to.replace(LEADING_PREPOSITION, ''),
      iso,
      unclear: null,
    }));
  const untold = blocks
    .filter(({ reason }) => UNTOLD_TIME.test(reason))
    .map(({ first, end, reason }) => ({ ...spanOf(tree, first, end), full: '', iso: null, unclear: reason }));
  return [...resolved, ...untold].map((time) => ({ ...time, type: 'date' as const }));
}

function spanOf({ tokens, sentence }: SentenceTree, first: number, end: number): Span {
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[end - 1]?.end ?? sentence.end };
}
