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
  'European African Asian Arab Latin Hispanic Western Scottish Welsh English Catalan Basque Kurdish Tibetan Jewish Soviet Bosnian Ecuadorian Ethiopian Kazakh Kyrgyz Tajik Uzbek Slovenian Slovak Argentinian Argentinean Bangladeshi Congolese Rwandan Saudi Kuwaiti Emirati Yugoslav Prussian Ottoman Roman Byzantine Korean Irish Scandinavian Balkan Persian Taiwanese Polynesian Caribbean Norse Nordic Celtic Saxon Slavic Germanic Babylonian Aztec Mayan Inuit Hawaiian Zulu Turkish Danish Swedish Finnish Spanish British Dutch French Portuguese Polish Swiss Thai';
const NATIONALITY_NOUNS =
  'Briton Britons Englishman Englishmen Englishwoman Frenchman Frenchmen Frenchwoman Irishman Irishmen Dutchman Dutchmen Spaniard Spaniards Scot Scots Scotsman Scotsmen Welshman Dane Danes Swede Swedes Finn Finns Pole Poles Turk Turks Serb Serbs Croat Croats Slovene Slovenes Kurd Kurds Arab Arabs Uzbeks Kazakhs Jews Jew Czechs Slovaks Greeks';

/** Adjectives where the list has the word for the people only, or the word for several countries. */
const COUNTRIES_OF_ADJECTIVES: Record<string, string> = {
  American: 'United States',
  Indian: 'India',
  Norwegian: 'Norway',
  British: 'United Kingdom',
  Spanish: 'Spain',
  Dutch: 'Netherlands',
  French: 'France',
  Polish: 'Poland',
  Danish: 'Denmark',
  Swedish: 'Sweden',
  Finnish: 'Finland',
  Turkish: 'Turkey',
  Irish: 'Ireland',
  Swiss: 'Switzerland',
  Thai: 'Thailand',
  Soviet: 'Soviet Union',
  Ecuadorian: 'Ecuador',
  Ethiopian: 'Ethiopia',
};

const countryByName = new Map<string, string>();
const nationalities = new Set<string>();
/** Null where one word serves several countries. */
const countryByNationality = new Map<string, string | null>();
for (const { name, altSpellings, demonyms } of countries) {
  const spellings = [name.common, name.official, ...altSpellings.filter((spelling) => spelling.length > 2)];
  for (const spelling of spellings) countryByName.set(spelling.toLowerCase(), name.common);
  const { m = '', f = '' } = demonyms?.eng ?? {};
  for (const demonym of new Set(`${m},${f}`.split(/,\s*/))) {
    addNationality(demonym);
    countryByNationality.set(demonym, countryByNationality.has(demonym) ? null : name.common);
  }
}
for (const [demonym, country] of Object.entries(COUNTRIES_OF_ADJECTIVES))
  countryByNationality.set(demonym, country);
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

const FAITHS =
  /^(?:Buddhist|Hindu|Muslim|Christian|Jew|Catholic|Protestant|Sikh|Mormon|Anglican|Lutheran|Methodist|Baptist|Quaker|Puritan|Shiite|Sunni|Shia|Taoist|Confucian|Islamic|Orthodox|Mesoamerican|European|African|Asian|Arctic|Antarctic|Latin|Latino|Hispanic|Norse|Nordic|Scandinavian|Germanic|Viking|Celtic|Slavic|Baltic|Semitic|Soviet|Ottoman|Byzantine|Victorian|Roman|Inuit|Aboriginal)s?$/;

/** Whether a word has a capital wherever it stands: a people, a faith, a part of the world. Never throws. */
export function keepsCapital(word: string): boolean {
  return isNationality(word) || FAITHS.test(word);
}

/** The country whose people or adjective the word is: "Colombian" -> "Colombia". Null for peoples of no one country. Never throws. */
export function countryOfNationality(word: string): string | null {
  return countryByNationality.get(word) ?? null;
}

/** "the United States", "Colombia": a country's name as it stands in a sentence. Never throws. */
export function withArticle(country: string): string {
  return WITH_ARTICLE.test(country) ? `the ${country}` : country;
}

const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Soviet|Czech Republic|Dominican Republic|Central African|Solomon|Marshall|Vatican)/;
