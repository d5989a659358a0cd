import { isMatched, matchPair, type Pair, type WordMatch } from '#lib/fact-checks/pair-matches';
import { isName, type PairWord, readSides } from '#lib/fact-checks/pair-words';
import type { Alignment } from '#lib/fact-checks/verdict';
import { amountsIn, compareAmounts } from '#lib/language/amounts';
import { compareDates, datesIn } from '#lib/language/calendar';

/**
 * A claim beside a passage word by word, where no clause of the two could be aligned: what the passage says too, what it says in other
 * words, what it has another number, day or name for, and what it does not say. Never throws.
 */
export function wordAlignment(claim: string, passage: string, title: string | null): Alignment[] {
  const pair = matchPair(readSides([claim]), readSides([passage]));
  const titled = new Set((title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const rows = pair.matches.flatMap((match) => {
    const { word, found } = match;
    if (isMatched(match) && found) {
      const isSame = found.lower === word.lower || found.lemma === word.lemma;
      return [row(word, found.text, isSame ? 'equal' : 'alias')];
    }
    if (titled.has(word.lower)) return [];
    const other = insteadOf(match, pair);
    return [row(word, other, other === null ? 'missing' : 'different')];
  });
  return rows.filter((one, at) => rows.findIndex((other) => other.claim === one.claim) === at);
}

function row(word: PairWord, article: string | null, relation: Alignment['relation']): Alignment {
  return { slot: 'word', claim: word.text, article, relation };
}

/** The one number, day or name that the passage has in a word's place; null where it has none or several. */
function insteadOf({ word }: WordMatch, { claim, evidence, matches }: Pair): string | null {
  const amount = amountsIn(claim.text).find(({ text }) => text.includes(word.text));
  if (amount && /\p{N}/u.test(word.text)) {
    const excluded = amountsIn(evidence.text).filter(
      (other) => other.unit === amount.unit && compareAmounts(amount, other) === 'excluded',
    );
    return onlyOne(excluded.map(({ text }) => text));
  }
  const date = datesIn(claim.text).find(({ text }) => text.includes(word.text));
  if (date) {
    const excluded = datesIn(evidence.text).filter((other) => compareDates(date, other) === 'excluded');
    return onlyOne(excluded.map(({ text }) => text));
  }
  if (!isName(word)) return null;
  const said = claim.entities.find(({ canonical }) => canonical.includes(word.text));
  const used = new Set(matches.flatMap((match) => (isMatched(match) ? (match.found?.text ?? []) : [])));
  const others = evidence.entities.filter(
    ({ type, canonical }) => type === said?.type && !canonical.split(' ').some((part) => used.has(part)),
  );
  return onlyOne(others.map(({ canonical }) => canonical));
}

function onlyOne(found: readonly string[]): string | null {
  const [only, ...more] = new Set(found);
  return only !== undefined && more.length === 0 ? only : null;
}
