import countries from 'world-countries/countries.json' with { type: 'json' };

/** Names in use that the list of countries lacks, and the list's name for them. */
const OTHER_COUNTRY_NAMES: Record<string, string> = {
  'u.s.': 'United States',
  'u.s': 'United States',
  'u.s.a.': 'United States',
  us: 'United States',
  'united states of america': 'United States',
  america: 'United States',
  'u.k.': 'United Kingdom',
  britain: 'United Kingdom',
  burma: 'Myanmar',
  'ivory coast': 'Ivory Coast',
  'czech republic': 'Czechia',
  swaziland: 'Eswatini',
  macedonia: 'North Macedonia',
  'the gambia': 'Gambia',
  'the bahamas': 'Bahamas',
  'east timor': 'Timor-Leste',
  'democratic republic of the congo': 'DR Congo',
  'soviet union': 'Soviet Union',
  ussr: 'Soviet Union',
  yugoslavia: 'Yugoslavia',
  czechoslovakia: 'Czechoslovakia',
};
/** Spellings that are a word, a person or a town more often than a country. */
const NOT_COUNTRIES = new Set([
  'in',
  'is',
  'it',
  'no',
  'to',
  'am',
  'at',
  'be',
  'so',
  'me',
  'my',
  'us',
  'do',
  'by',
  'as',
]);
/** Demonyms and peoples beside those of the list of countries. */
const OTHER_NATIONALITIES =
  'European African Asian Arab Latin Hispanic Western Scottish Welsh English Catalan Basque Kurdish Tibetan Jewish Soviet Bosnian Ecuadorian Ethiopian Kazakh Kyrgyz Tajik Uzbek Slovenian Slovak Argentinian Argentinean Bangladeshi Congolese Rwandan Saudi Kuwaiti Emirati Yugoslav Prussian Ottoman Roman Byzantine Korean Irish Scandinavian Balkan Persian Taiwanese Polynesian Caribbean Turkish Danish Swedish Finnish Spanish British Dutch French Portuguese Polish Swiss Thai';
const NATIONALITY_NOUNS =
  'Briton Britons Englishman Englishmen Englishwoman Frenchman Frenchmen Frenchwoman Irishman Irishmen Dutchman Dutchmen Spaniard Spaniards Scot Scots Scotsman Scotsmen Welshman Dane Danes Swede Swedes Finn Finns Pole Poles Turk Turks Serb Serbs Croat Croats Slovene Slovenes Kurd Kurds Arab Arabs Uzbeks Kazakhs Jews Jew Czechs Slovaks Greeks';

const countryByName = new Map<string, string>();
const nationalities = new Set<string>();
for (const { name, altSpellings, demonyms } of countries) {
  const spellings = [name.common, name.official, ...altSpellings.filter((spelling) => spelling.length > 2)];
  for (const spelling of spellings) countryByName.set(spelling.toLowerCase(), name.common);
  const { m = '', f = '' } = demonyms?.eng ?? {};
  for (const demonym of `${m},${f}`.split(/,\s*/)) addNationality(demonym);
}
for (const [spelling, country] of Object.entries(OTHER_COUNTRY_NAMES)) countryByName.set(spelling, country);
countryByName.set('uk', 'United Kingdom');
for (const nationality of `${OTHER_NATIONALITIES} ${NATIONALITY_NOUNS}`.split(' '))
  addNationality(nationality);

function addNationality(demonym: string): void {
  if (demonym === '') return;
  nationalities.add(demonym);
  nationalities.add(`${demonym}s`);
}

/** The common English name of the country that `name` names ("U.K." -> "United Kingdom"), or null. Never throws. */
export function countryNamed(name: string): string | null {
  if (NOT_COUNTRIES.has(name)) return null;
  return countryByName.get(name.replace(/^the /i, '').toLowerCase()) ?? null;
}

/** Whether the word names a people or belonging to a country: "Colombian", "Americans", "Kurdish". Never throws. */
export function isNationality(name: string): boolean {
  return nationalities.has(name);
}
