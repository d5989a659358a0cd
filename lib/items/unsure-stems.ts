import { splitAnchor } from '#lib/claims/article-anchor';
import type { Clause } from '#lib/claims/clause';
import type { Derived } from '#lib/items/derive-item';
import type { Item } from '#lib/items/item';
import { GAP, slotNamed } from '#lib/items/realize';
import { datesIn } from '#lib/language/calendar';
import { countryNamed, countryOfNationality } from '#lib/language/countries';

/**
 * Why the form of an item makes its answer unsure, however sound its claim is; null where it does not. `quote` is the sentence that the item is
 * drawn from. Never throws.
 */
export function unsureForm(item: Item, { clause, answer }: Derived): string | null {
  const quote = item.evidence[0]?.quote ?? '';
  const [anchor, stem] = splitAnchor(item.stem);
  if (item.kind === 'yes-no' && DENIES.test(stem)) return 'double-negative: “No” may affirm what is denied.';
  if (
    [stem, ...clause.args.map(({ text }) => text)].some((words) => STRAY_COMMA.test(words)) ||
    lostClause(stem, quote) ||
    lastsUntil(clause)
  )
    return 'well-formed: The stem is cut or joined wrongly.';
  if (WHEN.test(stem) && clause.args.some(({ text }) => SECOND_TIME.test(text)))
    return 'one-idea: The stem asks for a time and tells it.';
  if (answer && isWithinPlace(answer.text, answer.slot, clause))
    return 'answer-in-stem: A place in the stem gives the answer away.';
  if (answer?.type === 'nationality' && (item.kind === 'cloze' || isOfTitle(answer.text, anchor)))
    return 'unfair-gap: Too many other words would fit the gap as well.';
  return null;
}

/** "Had no semifinal been won by six goals?": who says no may mean either. */
const DENIES = /\b(?:no|not|never|nobody|none|nothing|neither|nor|nowhere)\b|n['’]t\b/i;

/** "In January, 1913", "from 2000, on," */
const STRAY_COMMA = new RegExp(
  `\\b(?:January|February|March|April|May|June|July|August|September|October|November|December), \\d{4}|(?:\\d{4}|${GAP}), on(?:wards?)?,|, and, `,
);

/** "Put up some resistance until Ann Reed.", where the sentence goes on "removed them both". */
function lostClause(stem: string, quote: string): boolean {
  const name =
    /\b(?:until|before|after|since|while|when|than) ((?:\p{Lu}[\p{L}.’'-]*(?: |(?=[.?]$)))+)[.?]$/u.exec(
      stem,
    )?.[1];
  if (name === undefined) return false;
  // The sentence may have the surname alone.
  const [, after = ''] = quote.split(
    quote.includes(name.trim()) ? name.trim() : (name.trim().split(' ').at(-1) ?? name),
  );
  return /^ (?!(?:in|on|at|and|or|by|for|from|to|with|of|as|but|than|that|who|which|while|when|where|because|after|before|during|under|over|against|into|through|between)\b)\p{Ll}+(?:ed|t|ew|ook|ame|on|ent|ade|aid|s)\b/u.test(
    after,
  );
}

/** "Is the prime minister until the week of May 3": what is to end is told as if it went on. */
function lastsUntil({ predicate, args }: Clause): boolean {
  return (
    predicate.tense === 'present' &&
    predicate.copular &&
    args.some(({ text }) => /^(?:until|till) /i.test(text) && datesIn(text).length > 0)
  );
}

const WHEN = /^(?:As of [^,]+(?:, \d{4})?, )?(?:when|in which year|since which|until which)\b/i;
/** "When did workers die when gas shot up?" */
const SECOND_TIME = /^(?:when|while|as soon as|until|till)\b/i;

/** "In which country does the court sit at Narva?": the town gives the country away. */
function isWithinPlace(text: string, slot: string, clause: Clause): boolean {
  const around = slotNamed(clause, slot);
  if (countryNamed(text) === null && !CONTINENT.test(text)) return false;
  if (slot === 'subject' || around?.preposition !== 'in') return false;
  return clause.args.some(
    ({ text: told }, at) =>
      `args.${at}` !== slot &&
      datesIn(told).length === 0 &&
      (AT_PLACE.test(told) || PLACE_OF_PLACE.test(told)),
  );
}

const CONTINENT = /^(?:(?:North|South|Central) America|Europe|Asia|Africa|Oceania)$/;
const AT_PLACE = /^(?:in|at|near) (?:[Tt]he )?\p{Lu}\p{L}+/u;
/** "The first school, in Narva, Estonia" */
const PLACE_OF_PLACE = /, in \p{Lu}\p{L}+, \p{Lu}/u;

/** "Indian" beside a title that tells of India. */
function isOfTitle(people: string, anchor: string): boolean {
  const country = countryOfNationality(people);
  return (anchor.match(/\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)*/gu) ?? []).some(
    (name) => name === people || (country !== null && countryNamed(name) === country),
  );
}
