import type { Clause, Slot } from '#lib/claims/clause';
import { amountsIn } from '#lib/language/amounts';
import { datesIn } from '#lib/language/calendar';

/**
 * Whether a clause tells a number of nothing: "fell to 44", "went faster than 2.7", "finished with a 74"; or a measure or some of a
 * kind of nothing: "about 1 million tons were caught", "28 females were seen". Its questions test nothing but that number. Never throws.
 */
export function hasBareAmount({ subject, predicate, args }: Clause): boolean {
  if (OF_WHAT.test(subject.text)) return true;
  if (COUNTS.test(predicate.lemma) || COUNTED.test(subject.text)) return false;
  return args.some(
    (arg) => DECIMAL_AT_END.test(arg.text) || (isBare(arg) && !isAge(arg, { subject, predicate, args })),
  );
}

function isBare({ text }: Slot): boolean {
  const [said, ...more] = amountsIn(text);
  if (!said || more.length > 0 || said.unit !== 'count' || !/\d/.test(said.number)) return false;
  if (datesIn(text).length > 0) return false;
  const at = text.indexOf(said.number);
  const rest = `${text.slice(0, at)} ${text.slice(at + said.number.length)}`;
  return rest.split(/\s+/).every((word) => word === '' || SMALL.test(word));
}

/** Words that say nothing of what is counted. */
const SMALL =
  /^(?:to|by|of|in|at|than|from|with|over|under|above|below|after|before|until|a|an|the|only|just|about|around|nearly|almost|some|more|less|fewer|least|most|up|million|billion|\p{Ll}+er)$/u;

/** "Died at 82", "Mari Saar is 82": who has years has no need of the word. */
function isAge({ preposition, role, text }: Slot, { subject, predicate }: Clause): boolean {
  const years = Number(amountsIn(text)[0]?.number ?? '');
  if (!Number.isInteger(years) || years > YEARS_MAX || !/^\p{Lu}/u.test(subject.text)) return false;
  if (subject.entity !== 'person' && subject.entity !== null) return false;
  return preposition === 'at' || /^(?:at|aged)\b/i.test(text) || (predicate.copular && role === 'complement');
}

const YEARS_MAX = 110;
/** "The rerun in 9.89" */
const DECIMAL_AT_END = /\b(?:in|of|to|than|at) \d+\.\d+$/;

/** What counts by itself. */
const COUNTS = /^(?:number|total|dial|call|weigh|age)$/;
const COUNTED =
  /\b(?:number|total|count|population|toll|membership|circulation|attendance|enrol\p{L}+|crew|staff|workforce|turnout|seats|votes|points|score|temperature|age)\b/iu;
/** Tons of what? Females of what? */
const OF_WHAT =
  /^(?:(?:about|around|some|over|under|nearly|almost|more than|fewer than|less than|at least|up to|only) )?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:hundred|thousand|million|billion))?(?: (?:metric|short|long|adult|young))? (?:tons|tonnes|pounds|kilograms|grams|lit(?:er|re)s|gallons|barrels|square \p{L}+|acres|hectares|females|males|adults|juveniles|individuals|specimens|units|copies|cases|pieces|others|pairs)$/iu;
