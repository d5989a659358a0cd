import { happensOnce } from '#lib/claims/exclusivity';
import { matchPhrase } from '#lib/fact-checks/align-phrase';
import type { Frame } from '#lib/fact-checks/frame';
import { countryNamed } from '#lib/language/countries';

/** What one does once, or one known thing at a time, so that a stated date excludes another. */
const ONE_TIME_PHRASES = /^(?:take|assume|leave) (?:office|power|command|effect)$/;
/** An object told in so many words is one thing: "a vaccine against smallpox". */
const TELLING_WORDS = 2;
/** What is done again and again, whatever its object. */
const REPEATED =
  /^(?:win|play|visit|travel|meet|say|tell|host|score|lead|attend|appear|serve|work|live|perform|return|see|have|use|receive|make|sell|produce|speak|write|call|teach|study|fight|attack|raid|increase|rise|fall|grow|drop|decline|record|earn|face|give|get|defeat|beat|lose|release|pass|pay|send|spend|report|show|publish)$/;

/** Whether what a clause tells happened at one time alone. Never throws. */
export function datesExclude({ clause, verb, tense, patient }: Frame): boolean {
  if (happensOnce(clause)) return true;
  if (tense !== 'past' || !patient || clause.predicate.copular) return false;
  if (ONE_TIME_PHRASES.test(`${verb} ${patient.slot.text.toLowerCase()}`)) return true;
  return !REPEATED.test(verb) && patient.phrase.words.length + patient.phrase.names.length >= TELLING_WORDS;
}

/** Deeds that one alone does to one thing. */
const BY_ONE = /^(?:found|write|direct|compose|paint|invent|discover|design|assassinate|build)$/;
/** What one alone wins at one time. */
const WON_BY_ONE = /^(?:win)$/;
const KNOWN_THING = /^(?:the|its|his|her)\b|^\p{Lu}/u;
const SEVERAL = /\b(?:and|others?|with|team|including|several)\b/i;

/**
 * The one name that did what a clause tells, where nobody else can have done the same to the same; null where there may be more.
 * @param claim what somebody says instead
 */
export function soleAgent(claim: Frame, fact: Frame): string | null {
  const { agent, patient, verb } = fact;
  if (!agent || !patient || !claim.agent || SEVERAL.test(agent.slot.text)) return null;
  if (!KNOWN_THING.test(patient.slot.text) || !sameType(claim, fact)) return null;
  if (!BY_ONE.test(verb) && !(WON_BY_ONE.test(verb) && sameTime(claim, fact))) return null;
  const names = agent.phrase.names.filter(
    (name) => agent.slot.entity === 'country' || countryNamed(name) === null,
  );
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** A person is no rival of a company. */
function sameType(claim: Frame, fact: Frame): boolean {
  const [one, other] = [claim.agent?.slot.entity, fact.agent?.slot.entity];
  return one !== null && one !== undefined && one === other;
}

/** Both give a date, and the fact's bears out the claim's. */
function sameTime(claim: Frame, fact: Frame): boolean {
  const dated = ({ others }: Frame) => others.filter(({ phrase }) => phrase.dates.length > 0);
  return dated(claim).some((said) =>
    dated(fact).some((known) => matchPhrase(said.phrase, known.phrase).entailed),
  );
}
