import { countryNamed } from '#lib/language/countries';

/**
 * Whether a country may stand as a wrong answer in the place of another in an article on about that year: it was there then, and neither is
 * part of the other. Null for an unknown year. Never throws.
 */
export function mayStandFor(other: string, key: string, year: number | null): boolean {
  const [one, two] = [countryNamed(other) ?? other, countryNamed(key) ?? key];
  if (PART_OF[one] === two || PART_OF[two] === one) return false;
  const since = SINCE[one];
  return year === null || since === undefined || since <= year;
}

/** Lands that the list of countries has for themselves, and the state that they are part of. */
const PART_OF: Record<string, string> = {
  'Hong Kong': 'China',
  Macau: 'China',
  Taiwan: 'China',
  Greenland: 'Denmark',
  'Faroe Islands': 'Denmark',
  'Puerto Rico': 'United States',
  Guam: 'United States',
  Gibraltar: 'United Kingdom',
  Bermuda: 'United Kingdom',
  'Isle of Man': 'United Kingdom',
  Guernsey: 'United Kingdom',
  Jersey: 'United Kingdom',
  'Falkland Islands': 'United Kingdom',
  'French Guiana': 'France',
  'New Caledonia': 'France',
  Réunion: 'France',
  Martinique: 'France',
  Guadeloupe: 'France',
  Aruba: 'Netherlands',
  Curaçao: 'Netherlands',
  'Svalbard and Jan Mayen': 'Norway',
  'Åland Islands': 'Finland',
};

/** States whose name meant no state before that year. */
const SINCE: Record<string, number> = {
  'North Korea': 1948,
  'South Korea': 1948,
  Israel: 1948,
  Pakistan: 1947,
  Indonesia: 1945,
  Jordan: 1946,
  Bangladesh: 1971,
  Singapore: 1965,
  Malaysia: 1963,
  Czechia: 1993,
  Slovakia: 1993,
  Slovenia: 1991,
  Croatia: 1991,
  'Bosnia and Herzegovina': 1992,
  'North Macedonia': 1991,
  Kosovo: 2008,
  Estonia: 1918,
  Latvia: 1918,
  Lithuania: 1918,
  Belarus: 1991,
  Moldova: 1991,
  Ukraine: 1918,
  Kazakhstan: 1991,
  Uzbekistan: 1991,
  Kyrgyzstan: 1991,
  Tajikistan: 1991,
  Turkmenistan: 1991,
  'Timor-Leste': 2002,
  'South Sudan': 2011,
  Eritrea: 1993,
  Namibia: 1990,
  Zimbabwe: 1980,
  Zambia: 1964,
  Tanzania: 1964,
  'DR Congo': 1960,
};
