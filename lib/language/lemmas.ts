import lemmatizer from 'wink-lemmatizer';
import { verbBase } from '#lib/language/morphology';

/** Forms the library reads wrong or not at all. */
const OVERRIDES: Record<string, string> = {
  "'s": 'be',
  '’s': 'be',
  "'re": 'be',
  '’re': 'be',
  "'m": 'be',
  "'ve": 'have',
  '’ve': 'have',
  "'ll": 'will',
  '’ll': 'will',
  "'d": 'would',
  '’d': 'would',
  "n't": 'not',
  'n’t': 'not',
  am: 'be',
  are: 'be',
  is: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  wo: 'will',
  ca: 'can',
  founded: 'found',
  lay: 'lie',
  left: 'leave',
  data: 'data',
  people: 'people',
  media: 'media',
};

const cache = new Map<string, string>();
/** Words remembered; a text has far fewer. */
const CACHE_MAX = 50_000;

/** The dictionary form of a word by its Penn tag: ("designated", "VBN") -> "designate". Names keep their case. Never throws. */
export function lemmaOf(word: string, xpos: string): string {
  if (xpos.startsWith('NNP')) return word;
  const kind = xpos.startsWith('VB') ? 'V' : xpos.startsWith('NN') ? 'N' : xpos.startsWith('JJ') ? 'J' : '';
  const key = `${kind}${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = lookUp(word.toLowerCase(), kind, xpos);
  if (cache.size < CACHE_MAX) cache.set(key, lemma);
  return lemma;
}

function lookUp(lower: string, kind: string, xpos: string): string {
  if (xpos === 'POS') return lower;
  const override = OVERRIDES[lower];
  if (override !== undefined && Object.hasOwn(OVERRIDES, lower)) return override;
  if (!/^[a-z-]+$/.test(lower)) return lower;
  if (kind === 'V') return xpos === 'VB' || xpos === 'VBP' ? lower : verbBase(lower, lemmatizer.verb(lower));
  if (kind === 'N') return xpos === 'NN' ? lower : lemmatizer.noun(lower);
  return lower;
}
