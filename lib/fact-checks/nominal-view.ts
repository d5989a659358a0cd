import type { Clause } from '#lib/claims/clause';

/** Verbs that carry out what their object names: "completed its purchase of LinkedIn". */
const CARRIES_OUT = /^(?:complete|finish|finalize|conduct|perform|undertake|launch)$/;
/** "its purchase of LinkedIn": the doing, and what it is done to. */
const DOING = /^(?:its|their|his|her|the|an?)\s(\p{Ll}+)\sof\s((?:the\s)?\p{Lu}[^,;]*)$/u;
/** The verbs of nouns that name a doing. Curated: a wrong verb makes a wrong "supported". */
const VERB_OF_DOING: Record<string, string> = {
  purchase: 'buy',
  acquisition: 'acquire',
  takeover: 'acquire',
  invasion: 'invade',
  occupation: 'occupy',
  annexation: 'annex',
  conquest: 'conquer',
  construction: 'build',
  destruction: 'destroy',
  assassination: 'assassinate',
  translation: 'translate',
  conversion: 'convert',
};

/**
 * What a clause tells by a noun, as its verb would: "Microsoft completed its purchase of LinkedIn" has "Microsoft bought LinkedIn".
 * Null when it tells nothing so. Never throws.
 */
export function nominalView({ subject, predicate, args }: Clause): Clause | null {
  if (predicate.negated || predicate.tense !== 'past' || !CARRIES_OUT.test(predicate.lemma)) return null;
  const object = args.find(({ role }) => role === 'object');
  const [, noun = '', done = ''] = DOING.exec(object?.text ?? '') ?? [];
  const verb = VERB_OF_DOING[noun];
  if (!object || verb === undefined || predicate.voice === 'passive') return null;
  return {
    subject,
    predicate: { ...predicate, lemma: verb, main: verb, particle: null },
    args: args.map((arg) => (arg === object ? { ...object, text: done, head: done } : arg)),
  };
}
