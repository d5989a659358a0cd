import nlp from 'compromise/two';
import { z } from 'zod';
import { capitalized } from '#lib/language/capitals';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/**
 * The form of a verb, by library plus repairs: ("offer", "past") -> "offered". American spelling.
 * The lemma is lower case; an unknown verb is inflected regularly. "be" gives "is", "was", "been", "being".
 * Never throws.
 */
export function verbForm(lemma: string, form: VerbForm): string {
  if (form === 'base') return lemma;
  const forms = formsOf(lemma);
  if (form === 'participle') return forms.participle ?? forms.past;
  return forms[form];
}

/**
 * The base form of a verb as it is worded, trusting `lemma` only when one of its forms is that word
 * ("hated", "hat" -> "hate"). Never throws.
 */
export function verbBase(word: string, lemma: string): string {
  const worded = word.toLowerCase();
  const candidates = [lemma.toLowerCase(), ...basesOf(worded).filter((base) => base !== worded)];
  return candidates.find((base) => inflects(base, worded)) ?? lemma.toLowerCase();
}

/** The plural of a noun or of the last word of a noun phrase: "major ally" -> "major allies". Never throws. */
export function plural(noun: string): string {
  return onLastWord(noun, (word) => library.toPlural(word, model));
}

/** The singular of a noun or of the last word of a noun phrase: "major allies" -> "major ally". Never throws. */
export function singular(noun: string): string {
  const cached = singulars.get(noun);
  if (cached !== undefined) return cached;
  const one = onLastWord(noun, (word) =>
    SAME_IN_SINGULAR.test(word) ? word : library.toSingular(word, model),
  );
  if (singulars.size >= CACHED_NOUNS) singulars.clear();
  singulars.set(noun, one);
  return one;
}

/** The library turns its whole list of plurals round for each word. */
const singulars = new Map<string, string>();
const CACHED_NOUNS = 20_000;

/** "a" or "an", by the sound that `phrase` begins with: "an MBA", "a unique", "an hour". Never throws. */
export function indefiniteArticle(phrase: string): 'a' | 'an' {
  const first = /^[\p{L}\p{N}.'’-]+/u.exec(phrase.trim())?.[0] ?? '';
  if (/^\d/.test(first)) return /^(8|11\b|18\b|11,|18,|11-|18-)/.test(first) ? 'an' : 'a';
  if (/^[A-Z]{2,}s?$/.test(first) && !PRONOUNCED_AS_WORD.has(first)) {
    return /^[AEFHILMNORSX]/.test(first) ? 'an' : 'a';
  }
  if (/^(hour|honest|honou?r|heir)/i.test(first)) return 'an';
  if (/^(uni([^nm]|que|form)|use|usu|eu|one\b|once\b|u\.|ubiq|uk\b|us\b|uran|utop|util)/i.test(first))
    return 'a';
  return /^[aeiou]/i.test(first) ? 'an' : 'a';
}

/** Acronyms said as one word, so that their first letter sounds as it does in a word. */
const PRONOUNCED_AS_WORD = new Set([
  'NATO',
  'NASA',
  'FIFA',
  'UNESCO',
  'UNICEF',
  'LEGO',
  'NAFTA',
  'SARS',
  'NASDAQ',
  'FEMA',
]);

/** Nouns whose -s belongs to the word, so that cutting it would leave no word. */
const SAME_IN_SINGULAR =
  /(ss|us|is|series|species|news|headquarters|means|athletics|physics|politics|economics|mathematics)$/i;

/** What the library gets wrong or leaves out: [past, participle, gerund, third]; a dash keeps the library's form. */
const REPAIRS: Record<string, [string, string, string?, string?]> = {
  be: ['was', 'been', 'being', 'is'],
  bear: ['bore', 'borne'],
  become: ['became', 'become'],
  bid: ['bid', 'bid'],
  bind: ['bound', 'bound'],
  come: ['came', 'come'],
  dive: ['dived', 'dived'],
  dream: ['dreamed', 'dreamed'],
  foretell: ['foretold', 'foretold'],
  found: ['founded', 'founded'],
  get: ['got', 'gotten'],
  grind: ['ground', 'ground'],
  have: ['had', 'had', 'having', 'has'],
  kidnap: ['kidnapped', 'kidnapped', 'kidnapping'],
  lie: ['lay', 'lain', 'lying', 'lies'],
  mistake: ['mistook', 'mistaken'],
  outrun: ['outran', 'outrun'],
  overcome: ['overcame', 'overcome'],
  overrun: ['overran', 'overrun'],
  panic: ['panicked', 'panicked', 'panicking'],
  play: ['played', 'played'],
  program: ['programmed', 'programmed', 'programming'],
  prove: ['proved', 'proven'],
  run: ['ran', 'run'],
  swell: ['swelled', 'swollen'],
  undertake: ['undertook', 'undertaken'],
  wake: ['woke', 'woken'],
  worship: ['worshipped', 'worshipped', 'worshipping'],
};

/** Verbs in a single -l that American spelling does not double. */
const SINGLE_L =
  /^(travel|cancel|model|label|level|signal|total|equal|rival|marshal|fuel|channel|counsel|tunnel|funnel|quarrel|parallel|dial|duel|initial|pedal|shovel|trial|unravel)$/;

const conjugationSchema = z.object({
  PastTense: z.string(),
  PresentTense: z.string(),
  Gerund: z.string(),
  Participle: z.string().optional(),
});

/** The part of the library that is used, checked once as it is loaded. */
const librarySchema = z.object({
  two: z.object({
    transform: z.object({
      verb: z.object({ conjugate: z.custom<(verb: string, model: object) => unknown>(isFunction) }),
      noun: z.object({
        toPlural: z.custom<(noun: string, model: object) => string>(isFunction),
        toSingular: z.custom<(noun: string, model: object) => string>(isFunction),
      }),
    }),
  }),
});
const model = nlp.model();
const transform = librarySchema.parse(nlp.methods()).two.transform;
const library = { ...transform.verb, ...transform.noun };

type Forms = { third: string; past: string; participle: string | undefined; gerund: string };
const known = new Map<string, Forms>();

function formsOf(lemma: string): Forms {
  const cached = known.get(lemma);
  if (cached) return cached;
  const forms = inflect(lemma);
  if (known.size < 20_000) known.set(lemma, forms);
  return forms;
}

function inflect(lemma: string): Forms {
  const parsed = /^[a-z]{2,}$/.test(lemma)
    ? conjugationSchema.safeParse(library.conjugate(lemma, model))
    : null;
  const base: Forms = parsed?.success
    ? {
        third: parsed.data.PresentTense,
        past: parsed.data.PastTense,
        participle: parsed.data.Participle,
        gerund: parsed.data.Gerund,
      }
    : { third: `${lemma}s`, past: `${lemma}ed`, participle: undefined, gerund: `${lemma}ing` };
  if (SINGLE_L.test(lemma))
    return { ...base, past: `${lemma}ed`, participle: undefined, gerund: `${lemma}ing` };
  const repair = REPAIRS[lemma];
  if (!repair) return base;
  const [past, participle, gerund = base.gerund, third = base.third] = repair;
  return { past, participle, gerund, third };
}

function inflects(base: string, worded: string): boolean {
  if (base === '') return false;
  if (base === worded) return true;
  const forms = formsOf(base);
  return [forms.third, forms.past, forms.participle ?? forms.past, forms.gerund].includes(worded);
}

function basesOf(worded: string): string[] {
  const stem = worded.replace(/(ing|ed|es|s)$/, '');
  const undoubled = stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return [worded.replace(/(ing|d|s)$/, ''), `${stem}e`, stem, undoubled, stem.replace(/i$/, 'y')];
}

function onLastWord(phrase: string, change: (word: string) => string): string {
  return phrase.replace(/[\p{L}'’-]+$/u, (word) => {
    const changed = change(word.toLowerCase());
    return /^\p{Lu}/u.test(word) ? capitalized(changed) : changed;
  });
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
