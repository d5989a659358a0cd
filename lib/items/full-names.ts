import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause, SlotPhrase } from '#lib/claims/clause';
import { isGivenName, isNoPartOfName } from '#lib/items/short-names';

type Article = Pick<ArticleClaims['article'], 'text' | 'title'>;

/**
 * The clause with its subject named in full, where it is one surname, or what is a surname's ("Tamm's brother"), and the article has
 * one person of that name, or is about one by its title. Told from the article alone. Never throws.
 */
export function namedInFull(told: Clause, article: Article): Clause {
  const clause = withTimeInFront(told);
  const { subject } = clause;
  const noun = plainNoun(clause, article);
  if (noun !== null) return withSmall(clause, noun);
  const [, name, rest = ''] = SURNAME_FIRST.exec(subject.text) ?? [];
  const full = name === undefined ? null : fullNameOf(name, article);
  if (name === undefined || full === null) return clause;
  const renamed = ({ text, type }: SlotPhrase): SlotPhrase => ({ text: text === name ? full : text, type });
  const phrases = subject.phrases && { phrases: subject.phrases.map(renamed) };
  return { ...clause, subject: { ...subject, text: full + rest, ...phrases } };
}

/** "The bank on May 6, 2019 said …", as reports have it: "On May 6, 2019, the bank said …". */
function withTimeInFront(clause: Clause): Clause {
  const { subject, args } = clause;
  const [, who, when] = DATED_SUBJECT.exec(subject.text) ?? [];
  if (who === undefined || when === undefined || args.some(({ role }) => role === 'time')) return clause;
  const start = subject.end - when.length;
  const keeps = ({ text }: SlotPhrase) => who.includes(text);
  const phrases = subject.phrases && { phrases: subject.phrases.filter(keeps) };
  const date = when.replace(/^on /, '');
  const time: Clause['args'][number] = {
    role: 'time',
    text: when,
    start,
    end: subject.end,
    head: date,
    preposition: 'on',
    entity: 'date',
    phrases: [{ text: date, type: 'date' }],
    fronted: true,
  };
  return { ...clause, subject: { ...subject, text: who, end: start - 1, ...phrases }, args: [time, ...args] };
}

const DATED_SUBJECT =
  /^(.*[\p{L}\p{N}.’']) (on (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})$/u;

/** The noun in small letters, wherever the clause has it. */
function withSmall(clause: Clause, noun: string): Clause {
  const capital = new RegExp(`(?<![\\p{L}’'-])${noun}(?![\\p{L}-])`, 'gu');
  const small = <Kind extends Clause['subject']>(slot: Kind): Kind => ({
    ...slot,
    text: slot.text.replace(capital, noun.toLowerCase()),
  });
  return { ...clause, subject: { ...small(clause.subject), entity: null }, args: clause.args.map(small) };
}

/** "Malaria", "Airlines" at the head of a sentence, where the text has the word in small letters too. */
function plainNoun({ subject, predicate }: Clause, { text }: Article): string | null {
  const [, noun, owned] = /^(\p{Lu}\p{Ll}{3,})(['’]s .+)?$/u.exec(subject.text) ?? [];
  if (noun === undefined) return null;

  const isThing = subject.entity === null || (subject.entity === 'organization' && predicate.plural);
  if (!isThing && owned === undefined) return null;
  return new RegExp(`(?<![\\p{L}’'-])${noun.toLowerCase()}(?![\\p{L}-])`, 'u').test(text) ? noun : null;
}

const SURNAME_FIRST = /^(\p{Lu}[\p{L}\p{M}’'-]*\p{Ll})((?:['’]s?\s.+)?)$/u;
const known = new WeakMap<Article, Map<string, string | null>>();

/** Kept for each article: every clause asks. */
function fullNameOf(name: string, article: Article): string | null {
  const names = known.get(article) ?? new Map<string, string | null>();
  known.set(article, names);
  const cached = names.get(name);
  if (cached !== undefined) return cached;
  const full = findFullName(name, article);
  names.set(name, full);
  return full;
}

function findFullName(name: string, { text, title }: Article): string | null {
  const inText = namesEndingIn(name, text);
  const [inTitle] = namesEndingIn(name, title ?? '');
  const [first] = inText;
  if (inTitle !== undefined && isGivenName(given(inTitle)))
    return inText.find((full) => sameGiven(full, inTitle)) ?? inTitle;
  return first !== undefined && isGivenName(given(first)) && inText.every((full) => sameGiven(full, first))
    ? first
    : null;
}

/** "Anna Maria Tamm" for "Tamm", in reading order; without titles and what else may stand before a name. */
function namesEndingIn(name: string, text: string): string[] {
  const run = new RegExp(`(?<![\\p{L}.’'-])((?:\\p{Lu}[\\p{L}\\p{M}.’'-]* ){1,4})${name}(?![\\p{L}-])`, 'gu');
  return [...text.matchAll(run)].flatMap(([, words = '']) => {
    const before = words.trim().split(' ');
    const from = before.findLastIndex(isNoPartOfName) + 1;
    return from < before.length ? [[...before.slice(from), name].join(' ')] : [];
  });
}

const given = (full: string) => full.split(' ')[0] ?? full;
const sameGiven = (a: string, b: string) => given(a) === given(b);
