import { type Phrase, readPhrase } from '#lib/fact-checks/phrase';
import { countryNamed, countryOfNationality } from '#lib/language/countries';
import { countryOfDemonym } from '#lib/language/geography';

/** People by their land, where the word is not made from its adjective by an ending. */
const PEOPLES: Record<string, string> = {
  pole: 'Poland',
  swede: 'Sweden',
  dane: 'Denmark',
  finn: 'Finland',
  turk: 'Turkey',
  spaniard: 'Spain',
  briton: 'United Kingdom',
  croat: 'Croatia',
  serb: 'Serbia',
  dutchman: 'Netherlands',
  dutchwoman: 'Netherlands',
  english: 'England',
  englishman: 'England',
  englishwoman: 'England',
  scottish: 'Scotland',
  scot: 'Scotland',
  welsh: 'Wales',
  welshman: 'Wales',
};
/** Short words of business for longer ones. */
const IN_FULL: Record<string, string> = { ceo: 'chief executive', pm: 'prime minister' };

const known = new Map<string, Phrase>();
const CACHED = 20_000;

/**
 * A phrase taken apart as `readPhrase` does, with names split where two stand side by side: "the Belarusian Vitaly Scherbo" names a land and
 * a person, "Ivo Karlović of Croatia" as well. Whether somebody is denied is told by the clause, not by "nobody". Never throws.
 */
export function toldPhrase(text: string): Phrase {
  const cached = known.get(text);
  if (cached) return cached;
  const phrase = readPhrase(inFull(text));
  const names = phrase.names.flatMap(splitName);
  const words = phrase.words.filter((word) => !/^(?:nobody|none|no-one|neither|nothing)$/.test(word));
  const told = { ...phrase, names: [...new Set(names)], words };
  if (known.size >= CACHED) known.clear();
  known.set(text, told);
  return told;
}

/** The text with short words of business written out. */
export function inFull(text: string): string {
  return text.replace(/\b(?:CEO|PM)\b/g, (short) => IN_FULL[short.toLowerCase()] ?? short);
}

function splitName(name: string): string[] {
  const bare = name.replace(/^(?:The|A|An)\s+(?=\p{L})/u, '').replace(/\s\d[\d.,]*$/, '');
  const land = landOf(bare);
  if (land !== null) return [land];
  const of = /^(.+?)\s(?:of|from)\s(?:the\s)?(\p{Lu}.+)$/u.exec(bare);
  const country = of?.[2] === undefined ? null : countryNamed(of[2]);
  if (of?.[1] && country !== null) return [of[1], country];
  const [first = '', ...rest] = bare.split(' ');
  const people = rest.length > 0 ? nationOf(first) : null;
  return people === null ? [bare] : [people, rest.join(' ')];
}

/** The land of a name or of a people: "Frenchmen", "a Croatian", "Sweden"; null for other names. Never throws. */
export function landOf(name: string): string | null {
  return (
    countryNamed(name) ??
    (/\s/.test(name) ? null : nationOf(name)) ??
    (/^(?:England|Scotland|Wales)$/.test(name) ? name : null)
  );
}

function nationOf(word: string): string | null {
  const one = word
    .toLowerCase()
    .replace(/men$/, 'man')
    .replace(/women$/, 'woman');
  const single = one.replace(/s$/, '');
  const people = PEOPLES[one] ?? PEOPLES[single];
  if (people !== undefined) return people;
  const stem = word.replace(/(?:wo)?m[ae]n$/, '');
  for (const form of [word, word.replace(/s$/, ''), stem]) {
    const country = countryOfDemonym(form) ?? countryOfNationality(form);
    if (country !== null) return country;
  }
  return null;
}
