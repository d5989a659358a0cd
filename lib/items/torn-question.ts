import type { Clause } from '#lib/claims/clause';
import type { Item } from '#lib/items/item';

/**
 * Whether the words of a clause, sound in a statement, make no sound stem of this kind: a second verb that the question leaves without its
 * subject ("was Ann Reed convicted of fraud and accepted prison?"), a life told by its dates as if it were a time, "is at 90 metres the highest
 * peak" without its commas. Never throws.
 */
export function isTornQuestion(
  { kind, stem }: Pick<Item, 'kind' | 'stem'>,
  { subject, predicate, args }: Clause,
): boolean {
  if (LIFESPAN.test(stem) || LOST_COMMAS.test(stem) || NO_NOUN.test(stem)) return true;
  const isAsked = stem.endsWith('?');
  if (!isAsked) return false;
  if (TWO_VERBS.test(stem) || SPLIT_VERB.test(stem) || DISTANCE.test(subject.text)) return true;
  if (kind === 'yes-no' && /(?:^|, )(?:Were|Are|were|are) an? \p{Ll}/u.test(stem)) return true;
  return predicate.voice === 'passive' && args.some(({ text }) => SECOND_VERB.test(text));
}

/** "August 26, 1918 – February 24, 2020", "(1918–2020" */
const LIFESPAN = /(?:\d{4}|_____) – (?:\p{Lu}\p{Ll}+ \d{1,2}, )?(?:\d{4}|_____)|\d{4}–\d{4}\)?[.?]$/u;
const LOST_COMMAS =
  /\bat (?:\d[\d,.]*|_____)(?: \p{Ll}+)? the \p{Ll}+(?:est|most)\b|\b[ap]\.m\. an? \p{Ll}|\bis about [^,]* and weighing\b/u;
/** "By whom did pilots lead had first flown it?" */
const TWO_VERBS = /\bwhom did (?!.*\bthat\b).*\bhad \p{Ll}+/u;
/** "Does the club have yet to pay?": the verb is "has yet to pay". */
const SPLIT_VERB = /\b[Dd](?:o|oes|id)\b.* have yet to\b/;
/** "Does about 30 miles to the west lie Narva?": the place stands in front, not what lies there. */
const DISTANCE =
  /^(?:\p{L}+ ){0,2}(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ty|hundred) (?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|yards|km) (?:to the )?(?:north|south|east|west|away|off|from|inland|below|above|downstream|upstream)/iu;
/** "For a on May 11" */
const NO_NOUN = /\b(?:an?|the) (?:on|in|at|of|to|for|by|from|with|and)\b/;
/** "… and accepted treatment": what is done to nobody. */
const SECOND_VERB =
  /\band (?:\p{Ll}+ed|took|went|became|gave|left|made|got|had) (?!by\b|in\b|on\b|at\b|from\b|for\b|to\b|with\b|as\b|under\b|during\b|after\b|before\b)\p{L}/u;
