import { readPhrase } from '#lib/fact-checks/phrase';
import { countryNamed } from '#lib/language/countries';
import { demonymOf } from '#lib/language/geography';

/** Other names that articles use for a country, beside its people's. */
const SHORT_NAMES: Record<string, string> = {
  'United States': 'U.S. US USA America',
  'United Kingdom': 'U.K. UK Britain',
  'European Union': 'EU',
  'United Nations': 'UN U.N.',
};

/** The text with other names of the countries in it, so that a search finds "the U.S." for "American". Never throws. */
export function withAliases(text: string): string {
  const names = readPhrase(text).names.flatMap((name) => {
    const country = countryNamed(name) ?? name;
    return [country, demonymOf(country), SHORT_NAMES[country]];
  });
  return [text, ...new Set(names)].filter(Boolean).join(' ');
}
