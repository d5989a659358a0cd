import type { Clause, Slot } from '#lib/claims/clause';
import { happensOnce, mainVerb } from '#lib/claims/exclusivity';
import { speaksOfSome } from '#lib/items/known-things';
import { verbForm } from '#lib/language/morphology';

/** How a clause is told with less: arguments left out by name ("args.0 args.2"), its object first ("was founded by"). */
export type Shortening = { without: string; voice: 'as-told' | 'passive' };

/**
 * The ways in which a clause of one event with known things may be told with less, so that one of its facts is asked without the others:
 * "Ahja Bridge was opened in 1911 by Jaan Tamm" without who, without when. What is left is true and still of that one event. Never throws.
 */
export function shorteningsOf(clause: Clause): Shortening[] {
  const voices = ['as-told', 'passive'] as const;
  return voices.flatMap((voice) => {
    const said = inVoice(clause, voice);
    if (!said) return [];
    const spare = said.args.flatMap((_, at) => (canLack(said, at) ? [`args.${at}`] : []));
    const few = spare.slice(0, SPARE_MAX);
    const sets = few.flatMap((one, at) => [one, ...few.slice(at + 1).map((other) => `${one} ${other}`)]);
    return [...(voice === 'passive' ? [''] : []), ...sets].map((without) => ({ without, voice }));
  });
}

/** The clause so told; null where it may not be. Never throws. */
export function shortened(clause: Clause, { without, voice }: Shortening): Clause | null {
  const said = inVoice(clause, voice);
  if (!said) return null;
  const names = without === '' ? [] : without.split(' ');
  const places = said.args.map((_, at) => `args.${at}`);
  if (!names.every((name) => places.includes(name) && canLack(said, places.indexOf(name)))) return null;
  const args = said.args.filter((_, at) => !names.includes(`args.${at}`));
  return args.length > 0 ? { ...said, args } : null;
}

/** Of more phrases than these the sets would be many; our choice. */
const SPARE_MAX = 4;

/** Whether an argument may be left out: when, where, by whom and with whom a thing was done that is done once. */
function canLack(clause: Clause, at: number): boolean {
  const arg = clause.args[at];
  if (!arg || !isOneEvent(clause)) return false;
  if (arg.role === 'time') return true;
  return arg.role === 'oblique' && SPARE_BEFORE.test(arg.preposition ?? '');
}

const SPARE_BEFORE = /^(?:in|at|on|by|near|during|with|after|before|outside|aboard|from)$/;

function isOneEvent(clause: Clause): boolean {
  const { subject, predicate, args } = clause;
  if (predicate.negated || predicate.copular || predicate.tense !== 'past' || speaksOfSome(clause))
    return false;
  // "Was buried in about 672": the "in" may be what the time needs.
  if (
    /^(?:in|on|at|by|to|for|from|with)$/.test(predicate.particle ?? '') ||
    /\s(?:in|on|at|by|to|for|from|with)$/.test(predicate.text)
  )
    return false;
  const first = args.find(({ role, text }) => FILLED.test(role) && FIRST.test(text));
  if (!first && !isDoneOnce(clause)) return false;
  if (args.some(({ role, text }) => role === 'clausal' || (LIMITS.test(text) && text !== first?.text)))
    return false;
  const objects = args.filter((arg) => FILLED.test(arg.role) && arg !== first);
  return isKnown(subject) && objects.every(isKnown);
}

const FILLED = /^(?:object|indirect-object|complement)$/;
/** "His first novel", "the first woman to …", "the first press in England": whoever did that did it once. */
const FIRST =
  /^(?:(?:his|her|its|their) (?:very )?first \p{L}+|the (?:very )?first \p{L}.* (?:to \p{Ll}|(?:in|of|on|at) (?:the )?\p{Lu}))/u;

function isDoneOnce(clause: Clause): boolean {
  const verb = mainVerb(clause) ?? '';
  if (!happensOnce(clause) || MAY_RECUR.test(verb) || clause.args.some(({ role }) => role === 'complement'))
    return false;
  return (
    !TO_WHAT.test(verb) || clause.args.some(({ preposition }) => preposition === 'to' || preposition === 'as')
  );
}

/** What happens to the same again: "arrested", "elected". */
const MAY_RECUR =
  /^(?:arrest|charge|convict|elect|arrive|offer|settle|release|declare|begin|start|end|conquer|capture|invade|schedule|ban|rename|replace|succeed|surrender|adopt|join|collapse|destroy|announce|name|designate|become|have|be|do|play|score|beat)$/;
/** Named, but for what? */
const TO_WHAT = /^(?:appoint|nominate)$/;
/** Words that what is left out could be the measure of. */
const LIMITS =
  /\b(?:only|most|more|less|than|first|last|every|each|all|same|also|again|until|since|least)\b/i;

/** A name, or what a name or number in it tells from others. */
function isKnown({ text, entity }: Slot): boolean {
  if (/\b(?:and|or)\b/.test(text)) return /^(?:the )?\p{Lu}/u.test(text);
  if (entity !== null && /\p{Lu}/u.test(text)) return true;
  if (/^\p{Lu}[\p{L}\p{M}.’'-]+ (?:\S+ )*\p{Lu}/u.test(text)) return true;
  return /^(?:the|his|her|its|their)\s/i.test(text) && /\p{Lu}|\d/u.test(text.slice(1));
}

function inVoice(clause: Clause, voice: Shortening['voice']): Clause | null {
  return voice === 'as-told' ? clause : passiveOf(clause);
}

/** "Jaan Tamm founded the Ahja Club in 1911" as "the Ahja Club was founded in 1911 by Jaan Tamm". */
function passiveOf(clause: Clause): Clause | null {
  const { subject, predicate, args } = clause;
  if (predicate.voice !== 'active' || predicate.auxiliaries.length > 0 || predicate.particle !== null)
    return null;
  if (predicate.text !== predicate.main || !isOneEvent(clause) || !DONE_ONCE.test(predicate.lemma))
    return null;
  // "Awarded Ann Reed the medal": she was awarded it.
  const given = args.findIndex(({ role }) => role === 'indirect-object');
  const at = given < 0 ? args.findIndex(({ role }) => role === 'object') : given;
  const object = args[at];
  if (!object || object.fronted) return null;
  if (args.some((arg, other) => other !== at && ANAPHOR.test(arg.text))) return null;
  if (
    FIRST.test(object.text) ||
    ANAPHOR.test(object.text) ||
    / and |,/.test(`${object.text} ${subject.text}`) ||
    (object.entity !== 'person' && isMany(object))
  )
    return null;
  const main = verbForm(predicate.lemma, 'participle');
  const agent: Clause['args'][number] = {
    ...subject,
    role: 'oblique',
    preposition: 'by',
    text: `by ${subject.text.replace(/^(?:The|A|An)\b/, (word) => word.toLowerCase())}`,
    fronted: false,
  };
  return {
    subject: { ...object, role: 'subject', preposition: null },
    predicate: {
      ...predicate,
      text: `was ${main}`,
      auxiliaries: ['was'],
      main,
      voice: 'passive',
      plural: false,
    },
    args: withAgent(
      args.filter((_, other) => other !== at),
      at,
      agent,
    ),
  };
}

/** By whom, before when and where, and behind what belongs to the verb: "appointed to the order by Ann Reed in 1911". */
function withAgent(args: Clause['args'], at: number, agent: Clause['args'][number]): Clause['args'] {
  const belongs = args.findLastIndex(
    ({ role, preposition }) => role === 'object' || /^(?:to|as|into|for)$/.test(preposition ?? ''),
  );
  const place = Math.max(at, belongs + 1);
  return [...args.slice(0, place), agent, ...args.slice(place)];
}

/** What is done to a thing but once, whoever does it; others adopt a mark or ban a book as well. */
const DONE_ONCE =
  /^(?:found|establish|open|complete|abolish|sign|discover|invent|assassinate|annex|sink|erect|dissolve|inaugurate|incorporate|create|build|launch|crown|canonize|excavate|demolish|execute|bury|enact|repeal|acquire|buy|pardon|nominate|appoint|write|compose|paint|design|publish|kill|rescue|identify|award|unveil|propose|develop|commission|approve|patent)$/;

const ANAPHOR = /\b(?:his|her|their|its|him|them|himself|herself|itself|themselves)\b/i;

/** More than one thing, or perhaps more: "the Masters". */
function isMany({ text, head }: Slot): boolean {
  const noun = /^(.*?)(?:,| (?:of|in|on|at|for|to|from|with|by|that|which|who)\b|$)/.exec(text)?.[1] ?? text;
  const last = noun.trim().split(' ').at(-1) ?? '';
  return /^\p{Lu}/u.test(last)
    ? /s$/.test(last) && /^the /i.test(text)
    : last.toLowerCase() !== head.toLowerCase();
}
