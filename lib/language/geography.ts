import countries from 'world-countries/countries.json' with { type: 'json' };
import { countryNamed } from '#lib/language/countries';

/** Countries like this one, most alike first: neighbors, then its part of the continent, by size. Empty if unknown. */
export function countriesNear(name: string): string[] {
  const country = byName.get(countryNamed(name) ?? '');
  if (!country) return [];
  const borders: readonly string[] = country.borders;
  const rank = (other: Country) =>
    borders.includes(other.cca3) ? 0 : other.subregion === country.subregion ? 1 : 2;
  return countries
    .filter((other) => other.independent && other.region === country.region && other !== country)
    .filter((other) => other.area > MIN_AREA_KM2)
    .sort((a, b) => rank(a) - rank(b) || b.area - a.area)
    .map((other) => other.name.common);
}

/** The word for what belongs to a country ("Colombia" -> "Colombian"), or null. Never throws. */
export function demonymOf(country: string): string | null {
  const demonym = byName.get(countryNamed(country) ?? '')?.demonyms?.eng?.m ?? '';
  return demonym === '' || demonym.includes(',') ? null : demonym;
}

/** The country whose people or things a word names ("Colombians", "Colombian" -> "Colombia"), or null. */
export function countryOfDemonym(demonym: string): string | null {
  return byDemonym.get(demonym) ?? byDemonym.get(demonym.replace(/s$/, '')) ?? null;
}

/** Smaller states are seldom plausible in place of another; km². */
const MIN_AREA_KM2 = 2000;

type Country = (typeof countries)[number];
const byName = new Map<string, Country>(countries.map((country) => [country.name.common, country]));
const byDemonym = new Map<string, string>();
for (const country of countries) {
  const { m = '', f = '' } = country.demonyms?.eng ?? {};
  for (const demonym of `${m},${f}`.split(/,\s*/)) {
    if (demonym !== '' && (country.independent || !byDemonym.has(demonym)))
      byDemonym.set(demonym, country.name.common);
  }
}
byDemonym.set('American', 'United States');
