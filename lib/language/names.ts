import { countryNamed } from '#lib/language/countries';

/**
 * Whether two names mean the same thing: the same words, a country by another name ("U.S."), a surname for the full
 * name, a name with and without its title, or an acronym of the words. Never throws.
 */
export function sameName(a: string, b: string): boolean {
  const one = nameWords(a);
  const other = nameWords(b);
  if (one.length === 0 || other.length === 0) return false;
  if (one.join(' ') === other.join(' ')) return true;
  const country = countryNamed(stripped(a));
  if (country !== null) return country === countryNamed(stripped(b));
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return endsWithWords(long, short) || hasMiddleName(long, short) || isAcronym(short, long);
}

/** "Stephanie Louise Kwolek" and "Stephanie Kwolek". */
function hasMiddleName(long: readonly string[], short: readonly string[]): boolean {
  return short.length === 2 && long.length === 3 && long[0] === short[0] && long.at(-1) === short.at(-1);
}

/** Lower case without accents, articles, titles, possessives and punctuation, as words. Never throws. */
export function nameWords(name: string): readonly string[] {
  const cached = known.get(name);
  if (cached) return cached;
  const words = readNameWords(name);
  if (known.size >= CACHED_NAMES) known.clear();
  known.set(name, words);
  return words;
}

/** Names are compared with many others, over and over. */
const known = new Map<string, readonly string[]>();
const CACHED_NAMES = 20_000;

function readNameWords(name: string): string[] {
  const words = folded(stripped(name))
    .split(/[^\p{L}\p{N}.&]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, '').replaceAll('.', ''))
    .filter((word) => word !== '');
  const untitled = words.filter((word) => !TITLE_WORDS.has(word));
  return untitled.length > 0 ? untitled : words;
}

/** Lower case, without accents. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Most words: nothing to take off. */
const PLAIN = /^[ -~]*$/;

const TITLE_WORDS = new Set(
  'mr mrs ms dr prof professor sir lord lady president vice prime minister senator rep representative gov governor general gen colonel col captain capt king queen prince princess pope saint st chancellor mayor judge justice former late'.split(
    ' ',
  ),
);

function stripped(name: string): string {
  return name
    .trim()
    .replace(/^(the|a|an)\s+/i, '')
    .replace(/['’]s?$/, '')
    .replace(/[,;:]+$/, '');
}

/** A surname alone stands for the full name; a first name does not. */
function endsWithWords(long: readonly string[], short: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  const tail = long.slice(-short.length).join(' ');
  return tail === short.join(' ') && (short[0]?.length ?? 0) > 2;
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const [word = '', ...more] = short;
  if (more.length > 0 || long.length < 2 || word.length < 2) return false;
  const initials = long.filter((part) => !/^(of|the|and|for|in)$/.test(part)).map((part) => part.charAt(0));
  return initials.join('') === word;
}
