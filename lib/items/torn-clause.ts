import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause, Slot } from '#lib/claims/clause';
import { opposes } from '#lib/items/opposing';
import { datesIn } from '#lib/language/calendar';
import { isTitleWord } from '#lib/language/name-parts';

/**
 * Whether a clause lost a part when it was taken out of its sentence: the object of "collect", the end of a name after its hyphen, the
 * name after an initial ("by W."); or took one too many ("Generals Ann Reed"). Never throws.
 */
export function isTornClause({ subject, predicate, args }: Clause, { article }: ArticleClaims): boolean {
  const slots: Slot[] = [subject, ...args];
  if (slots.some((slot) => endsInside(slot, article.text) || ENDS_ON_INITIAL.test(slot.text))) return true;
  if (slots.some(({ text }) => isTitledAsMany(text))) return true;
  if (hasStrayNumber(predicate, args)) return true;
  if (isOfNoun({ subject, predicate, args }) || isOnlyOfAside({ subject, predicate, args }, article.text))
    return true;
  if (isHollow({ subject, predicate, args }) || hasStrangeOwner({ subject, predicate, args })) return true;
  const roles = new Set(args.map(({ role }) => role));
  if (
    NAMES_AS.test(predicate.lemma) &&
    roles.has('object') &&
    !roles.has('complement') &&
    !roles.has('clausal')
  )
    return !args.some(({ preposition }) => preposition === 'as');
  const completed = args.some(({ role }) => role !== 'adverb' && role !== 'time' && role !== 'oblique');
  const lacksObject =
    predicate.voice === 'active' && !predicate.copular && !completed && predicate.particle === null;
  return lacksObject && NEEDS_OBJECT.test(predicate.lemma)
    ? true
    : args.some(({ text }) => ENDS_OPEN.test(text));
}

/** "Were 1,600 houses damaged 9,000", "is ascribed well above 100 to a whale": a number of another phrase. */
function hasStrayNumber({ voice }: Clause['predicate'], args: Clause['args']): boolean {
  if (voice !== 'passive') return false;
  return args.some(
    ({ role, text }) =>
      (role !== 'time' && ONLY_NUMBER.test(text) && datesIn(text).length === 0) || STRAY.test(text),
  );
}

const STRAY = /^(?:well |far |just )(?:above|below|over|under)\b/i;

/** "Came with one victory, against Kenya in 1991": the year is that of the victory, not of the coming. */
function isOfNoun({ predicate, args }: Clause): boolean {
  const at = args.findIndex(({ text, fronted }) => !fronted && /\bagainst (?:the )?\p{Lu}/u.test(text));
  const next = args[at + 1];
  if (at < 0 || !next || opposes(predicate.lemma)) return false;
  const isNouns = args[at]?.preposition !== 'against' || (at > 0 && args[at - 1]?.role !== 'adverb');
  return isNouns && (next.role === 'time' || datesIn(next.text).length > 0);
}

/** "Only the club, which dates from 1815, is older": that it dates from then is not said of it only. */
function isOnlyOfAside({ subject, predicate }: Clause, text: string): boolean {
  const between = text.slice(subject.end, predicate.start);
  return (
    /^only\b/i.test(subject.text) &&
    /^, (?:which|who|that|where|whose)\b/.test(between) &&
    !/, $/.test(between)
  );
}

/** "Published a description in 1863": of what? "Voted by 25 to seven": on what? "Overtook Peru in 2009": in what? */
function isHollow({ subject, predicate, args }: Clause): boolean {
  const others = args.filter(
    ({ role, text }) => role !== 'time' && role !== 'adverb' && datesIn(text).length === 0,
  );
  if (
    predicate.voice === 'active' &&
    WON.test(predicate.lemma) &&
    !args.some(({ role }) => role === 'object') &&
    others.length === 0
  )
    return true;
  if (
    args.some(
      ({ role, text }) => role === 'object' && (ONLY_NUMBER.test(text) || /^(?:fewer|less|more)$/.test(text)),
    ) &&
    !MEASURES.test(predicate.lemma)
  )
    return true;
  // "Has landed seven times": where?
  if (
    predicate.voice === 'active' &&
    !/^(?:marry|divorce)$/.test(predicate.lemma) &&
    others.length > 0 &&
    others.every(({ text }) => TIMES.test(text))
  )
    return true;
  if (subject.entity === 'person' && /^(?:open|close)$/.test(predicate.lemma) && predicate.voice === 'active')
    return !args.some(({ role }) => role === 'object');
  if (WHAT.test(predicate.lemma))
    return !args.some(({ role, preposition }) => role === 'object' || preposition === 'by');
  if (OF_WHAT.test(predicate.lemma))
    return others.every(
      ({ role, text }) => role === 'object' && /^(?:an?|the|its|his|her|their) \p{Ll}+$/u.test(text),
    );
  if (ON_WHAT.test(predicate.lemma))
    return others.every(({ text }) => /^(?:by|to) [\d\p{Ll}-]+$/u.test(text));
  return IN_WHAT.test(predicate.lemma) && others.every(({ role }) => role === 'object');
}

const TIMES = /^(?:\S+ )?\S+ times$|^(?:once|twice)$/;
/** "Won in 1455", "has fewer than 19,000": what? */
const WON = /^(?:win|lose|leave|enter|pass|sign|join)$/;
const ONLY_NUMBER =
  /^(?:(?:about|around|over|under|nearly|almost|only|some|fewer than|less than|more than|at least|up to) )?[\d.,]*\d(?: (?:million|billion))?$/i;
const MEASURES = /^(?:number|total|cost|reach|exceed|hit|score|average|equal|remain|call|dial|run)$/;
/** A grave "followed in 2014": what? */
const WHAT = /^(?:follow|ensue|resume)$/;
const OF_WHAT = /^(?:publish|write|issue|release|receive|file|sign|make|give|present|submit|obtain|get)$/;
const ON_WHAT = /^vote$/;
const IN_WHAT = /^(?:overtake|surpass|outnumber|outdo|outrank|exceed)$/;

/** "Congress counts their votes": whose? */
function hasStrangeOwner({ subject, predicate, args }: Clause): boolean {
  if (predicate.plural || / and |,/.test(subject.text)) return false;
  const at = args.findIndex(({ text }) => /\btheir\b/i.test(text));
  const owner = args[at];
  if (!owner) return false;
  const before = [...args.slice(0, at).map(({ text }) => text), owner.text.split(/\btheir\b/i)[0] ?? ''].join(
    ' ',
  );
  return !/\p{L}s\b|\b(?:people|men|women|children|and|each|every|team|police)\b/u.test(before);
}

/** "Generals Ann Reed" */
function isTitledAsMany(text: string): boolean {
  const [title = '', next = '', third = ''] = text.split(/\s+/);
  const isName = /^\p{Lu}/u.test(next) && third !== 'and' && !next.endsWith(',');
  return isName && title.endsWith('s') && isTitleWord(title.slice(0, -1)) && !/ and |,/.test(text);
}

/** Dubbed what? */
const NAMES_AS = /^(?:dub|deem|label|render|regard)$/;

/** The article goes on with a hyphen where the slot ends: "Belles" of "Belles-Lettres". */
function endsInside({ end }: Slot, text: string): boolean {
  return /^[-‐]\p{L}/u.test(text.slice(end, end + 2));
}

const ENDS_ON_INITIAL = /\p{Ll} \p{Lu}\.?$/u;
/** Who collects collects something; our choice of verbs that never go without. */
const NEEDS_OBJECT =
  /^(?:include|contain|cause|require|provide|produce|use|make|take|give|get|receive|describe|mention|collect|establish|create|discover|invent|found|name|bring|put|send|let|allow|enable|reveal|achieve|lack|involve|reflect|represent|criticize|criticise|join|own|possess|introduce|propose|adopt|acquire|award|offer|obtain|raise|surround|thank|want|need|deny|affect|attract|avoid|build|buy|claim|define|destroy|devote|earn|encourage|express|feature|handle|identify|infect|inform|inspire|keep|kill|locate|note|place|publish|remove|replace|secure|spend|throw|treat)$/;
/** "Applied to join": join what? */
const ENDS_OPEN =
  /\bto (?:join|include|contain|cause|require|provide|produce|use|make|take|give|get|receive|describe|collect|establish|create|bring|put|send|allow|achieve|introduce|propose|adopt|offer|obtain|raise|keep)$/;
