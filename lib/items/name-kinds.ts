import { countryNamed, isNationality } from '#lib/language/countries';
import { lexiconTags } from '#lib/language/word-lexicon';

/** What a name tells of its own kind; `unknown` for most people, bands, firms and small places. */
export type NameKind =
  | 'country'
  | 'region'
  | 'city'
  | 'continent'
  | 'water'
  | 'land'
  | 'way'
  | 'building'
  | 'school'
  | 'body'
  | 'firm'
  | 'event'
  | 'unknown';

const BY_LAST_WORD: [NameKind, RegExp][] = [
  ['water', /^(?:River|Lake|Sea|Ocean|Bay|Creek|Falls|Canal|Strait|Gulf|Reservoir|Dam)$/],
  [
    'land',
    /^(?:Mountains?|Islands?|Valley|Hills?|Desert|Forest|Peninsula|Coast|Park|Beach|Cape|Archipelago)$/,
  ],
  ['way', /^(?:Street|Road|Avenue|Highway|Trail|Route|Lane|Bridge|Boulevard|Square|Tunnel|Line|Railway)$/],
  [
    'building',
    /^(?:Hall|Tower|House|Museum|Gallery|Library|Theat(?:re|er)|Cathedral|Church|Hotel|Stadium|Arena|Airport|Station|Hospital|Palace|Castle|Temple|Center|Centre|Building|Prison|Zoo|Fort)$/,
  ],
  [
    'region',
    /^(?:County|Province|State|District|Region|Territory|Prefecture|Parish|(?:North|South)(?:east|west)?(?:ern)?)$/,
  ],
  ['school', /^(?:University|College|School|Academy|Institute)$/],
  [
    'body',
    /^(?:Party|Union|League|Council|Committee|Commission|Court|Ministry|Department|Agency|Association|Federation|Senate|Parliament|Congress|Assembly|Army|Navy|Force|Police|Government|Society|Organi[sz]ation|Authority|Foundation|Office|Bureau|Guard|Club)$/,
  ],
  [
    'firm',
    /^(?:Inc|Corp|Corporation|Company|Co|Ltd|Group|Bank|Airlines?|Airways|Motors|Studios?|Records|Press)\.?$/,
  ],
  [
    'event',
    /^(?:War|Battle|Revolution|Games|Cup|Championships?|Festival|Conference|Olympics|Treaty|Crisis|Day)$/,
  ],
];

/** Told by the last word ("Tatra Mountains"), by what stands before "of" ("University of Oslo"), or by the lexicon. Never throws. */
export function nameKind(name: string): NameKind {
  if (countryNamed(name) !== null) return 'country';
  if (CONTINENT.test(name)) return 'continent';
  const words = name.replace(/['’]s?$/, '').split(/\s+/);
  const of = words.indexOf('of');
  const telling = [
    words.at(-1),
    of > 0 ? words[of - 1] : undefined,
    words.length > 1 ? LEADS[words[0] ?? ''] : undefined,
  ];
  for (const word of telling) {
    const kind = BY_LAST_WORD.find(([, pattern]) => word !== undefined && pattern.test(word))?.[0];
    if (kind !== undefined) return kind;
  }
  const [tag] = lexiconTags(name.toLowerCase()).filter((known) => known in LEXICON_KINDS);
  return tag === undefined ? 'unknown' : (LEXICON_KINDS[tag] ?? 'unknown');
}

const CONTINENT =
  /^(?:(?:North|South|Central|Latin) America|Europe|Asia|Africa|Australasia|Oceania|Antarctica)$/;

/** "Lake Erie", "Mount Fuji": told by the first word. */
const LEADS: Record<string, string> = {
  Lake: 'Lake',
  River: 'River',
  Mount: 'Mountain',
  Cape: 'Cape',
  Fort: 'Fort',
  Camp: 'Fort',
  Northeast: 'Region',
  Northwest: 'Region',
  Southeast: 'Region',
  Southwest: 'Region',
};

const LEXICON_KINDS: Record<string, NameKind> = {
  Country: 'country',
  Region: 'region',
  Place: 'city',
  City: 'city',
};

/**
 * Whether a name can be a person's by its looks: two words and more, each with a capital, none of them a word that the text has
 * in small letters too ("Katy Trail" where "the trail" is told of), and no known place. Never throws.
 */
export function looksLikePerson(name: string, text: string): boolean {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (/[,&\d/]|['’]s\b/.test(name) || nameKind(name) !== 'unknown' || isNationality(words[0] ?? ''))
    return false;
  if (!words.every((word) => /^(?:\p{Lu}|[“"']\p{Lu}|d['’])/u.test(word) || PARTICLE.test(word)))
    return false;
  return !NO_GIVEN_NAME.test(words[0] ?? '') && !standsSmall(last, text);
}

/**
 * Whether the text uses the name as no person's is used: "the Golden Boot", "a meet in Ann Arbor". "The John Mackey of" and the
 * like are rare enough to be lost. Never throws.
 */
export function standsAsThing(name: string, text: string): boolean {
  return new RegExp(
    `\\b(?:an?|the|in|near|at|outside|across|throughout|around) ${escaped(name)}(?![\\p{L}’'-])(?! (?:of|in) (?:his|her)\\b)`,
    'iu',
  ).test(text);
}

const PARTICLE = /^(?:de|da|di|del|della|der|den|van|von|du|la|le|el|al|bin|ibn|of|y|ten|ter|the)$/;
const NO_GIVEN_NAME =
  /^(?:Most|Many|Some|All|New|Old|Great|North|South|East|West|Saint|St\.?|Air|The|Mount|Fort|Port)$/;

/** Whether the text has the word in small letters, as a plain word. */
function standsSmall(word: string, text: string): boolean {
  const small = word.toLowerCase();
  return (
    small !== word &&
    small.length > 2 &&
    new RegExp(`(?<![\\p{L}-])${escaped(small)}s?(?!\\p{L})`, 'u').test(text)
  );
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
