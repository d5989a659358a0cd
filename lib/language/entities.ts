import type { Entity, EntityType } from '#lib/language/analysis';
import { countryNamed, isNationality } from '#lib/language/countries';
import { nameSpan, type ParsedColumns } from '#lib/language/name-span';
import type { Name } from '#lib/language/name-types';
import type { AnalyzedWord } from '#lib/language/parser';
import { findQuantities } from '#lib/language/quantities';
import type { Span } from '#lib/language/spans';

type TokenText = Span & { text: string };
type TypedRange = { first: number; end: number; type: EntityType };

/**
 * Names, dates and quantities of a parsed sentence, in the order of the text; where they overlap, only the longest. `tokens` and
 * `analyzed` (from `analyzeTokens`) stand for the same words; `text` is what the spans count in. `canonical` is the entity's own words,
 * for a country its common English name: linking to other mentions is another stage. Never throws.
 */
export function spotEntities(
  text: string,
  tokens: readonly TokenText[],
  analyzed: readonly AnalyzedWord[],
): Entity[] {
  const words = tokens.map((token) => token.text);
  const named = nameSpans(words, analyzed).map((name) => ({ ...name, type: fineType(words, name) }));
  const tagged = words.map((word, index) => ({ text: word, upos: analyzed[index]?.upos ?? 'X' }));
  const ranges: TypedRange[] = [...named, ...findQuantities(tagged), ...nationalities(words)];
  return longest(ranges).flatMap((range) => {
    const start = tokens[range.first]?.start;
    const end = tokens[range.end - 1]?.end;
    if (start === undefined || end === undefined) return [];
    const quoted = text.slice(start, end);
    const canonical = range.type === 'country' ? (countryNamed(quoted) ?? quoted) : quoted;
    return [{ start, end, type: range.type, canonical }];
  });
}

/**
 * The word ranges of the names and dates of a parsed sentence, nested ones too, in the order of their heads. Never throws.
 */
export function nameSpans(words: readonly string[], analyzed: readonly AnalyzedWord[]): Name[] {
  const tree = {
    words,
    upos: analyzed.map(({ upos }) => upos),
    heads: analyzed.map(({ head }) => head),
    rels: analyzed.map(({ rel }) => rel),
  };
  const names = new Map<string, Name>();
  analyzed.forEach(({ name }, head) => {
    if (!name) return;
    const span = nameSpan(tree, head, name);
    if (!couldBeName(tree, head, span)) return;
    const key = `${span.first} ${span.end}`;
    if (!names.has(key)) names.set(key, span);
  });
  return [...names.values()];
}

const DAY_FROM_NOW = /^(?:today|yesterday|tomorrow|tonight)$/i;

/** A name begins its head with a capital, a figure or a mark; a date holds a number, a proper noun or a day such as "today". */
function couldBeName({ words, upos }: ParsedColumns, head: number, { first, end, type }: Name): boolean {
  if (type !== 'date') return !/^\p{Ll}/u.test(words[head] ?? '');
  for (let index = first; index < end; index += 1) {
    const word = words[index] ?? '';
    if (/\d/.test(word) || DAY_FROM_NOW.test(word)) return true;
    if (upos[index] === 'NUM' || upos[index] === 'PROPN') return true;
  }
  return false;
}

const QUOTE_MARK = /^["“”'‘’«»]$/;

/** Countries and peoples by their names; a thing between quotation marks is a work. */
function fineType(words: readonly string[], { first, end, type }: Name): EntityType {
  const name = words.slice(first, end).join(' ');
  if ((type === 'place' || type === 'organization') && countryNamed(name)) return 'country';
  if (type === 'person' && end === first + 1 && isNationality(name)) return 'nationality';
  const isQuoted = QUOTE_MARK.test(words[first - 1] ?? '') && QUOTE_MARK.test(words[end] ?? '');
  if (type === 'other' && isQuoted) return 'work';
  return type;
}

function nationalities(words: readonly string[]): TypedRange[] {
  return words.flatMap((word, first) =>
    isNationality(word) ? [{ first, end: first + 1, type: 'nationality' }] : [],
  );
}

/** Of overlapping ranges the longest (of equals the first found), in the order of the text. */
function longest(ranges: TypedRange[]): TypedRange[] {
  const kept: TypedRange[] = [];
  const byLength = ranges.toSorted((a, b) => b.end - b.first - (a.end - a.first));
  for (const range of byLength) {
    if (kept.every((other) => range.end <= other.first || range.first >= other.end)) kept.push(range);
  }
  return kept.sort((a, b) => a.first - b.first);
}
