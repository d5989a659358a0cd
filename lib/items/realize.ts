import type { Clause, Slot } from '#lib/claims/clause';
import { capitalized } from '#lib/language/capitals';
import { type VerbForm, verbBase, verbForm } from '#lib/language/morphology';
import { isTitleWord } from '#lib/language/name-parts';

/**
 * A clause as a sentence: "Iván Duque offered protected status to Venezuelans in 2021."
 * `asOf` (an ISO date or part of one) puts "As of <date>," before it. Never throws.
 */
export function statement(clause: Clause, asOf: string | null = null): string {
  const { fronted, subject, before, group, rest } = wordsOf(spokenAt(asOf, clause));
  const verb = [group.finite, ...notOf(clause), ...group.inner, ...group.rest];
  return sentence(asOf, fronted, [subject, ...before, ...verb, ...rest], '.');
}

/** The clause with its polarity turned: "Iván Duque did not offer …". A negated clause comes out affirmative. */
export function negation(clause: Clause, asOf: string | null = null): string {
  if (clause.predicate.negated) return statement(affirmed(clause), asOf);
  const { fronted, subject, before, group, rest } = wordsOf(spokenAt(asOf, clause));
  const { auxiliary, remainder } = withAuxiliary(group);
  const verb = [auxiliary, 'not', ...group.inner, ...remainder];
  return sentence(asOf, fronted, [subject, ...before, ...verb, ...rest], '.');
}

/** "Did Iván Duque offer …?": the auxiliary before the subject, "do" where there is none. Never throws. */
export function yesNoQuestion(clause: Clause, asOf: string | null = null): string {
  const { fronted, subject, before, group, rest } = wordsOf(spokenAt(asOf, clause));
  const { auxiliary, remainder } = withAuxiliary(group);
  const words = [auxiliary, subject, ...notOf(clause), ...before, ...group.inner, ...remainder, ...rest];
  return sentence(asOf, fronted, words, '?');
}

/** Where a wh-word goes in: the subject as a whole or one argument as a whole. */
export type Asked = 'subject' | number;

/**
 * "In which country do over 1.8 million Venezuelans live?": the clause asks for one whole slot.
 * `wh` is the question phrase with its preposition ("in which country", "who", "how many countries").
 */
export function whQuestion(clause: Clause, asked: Asked, wh: string, asOf: string | null = null): string {
  const open: Clause = {
    ...clause,
    args: asked === 'subject' ? clause.args : clause.args.filter((_, at) => at !== asked),
  };
  const { fronted, subject, aside, before, group, rest } = wordsOf(spokenAt(asOf, open));
  const not = notOf(clause);
  if (asked === 'subject') {
    const words = [wh + aside, ...before, group.finite, ...not, ...group.inner, ...group.rest, ...rest];
    return sentence(asOf, fronted, words, '?');
  }
  const { auxiliary, remainder } = withAuxiliary(group);
  const { kept, moved } = behindQuestion(fronted, wh);
  const words = [wh, auxiliary, subject, ...not, ...before, ...group.inner, ...remainder, ...rest, ...moved];
  return sentence(asOf, kept, words, '?');
}

/** "In which year was it sent in thanks?", not "In thanks, in which year was it sent?": of two short phrases the question's stands in front. */
function behindQuestion(fronted: readonly string[], wh: string): { kept: string[]; moved: string[] } {
  const isShort = (phrase: string) => phrase.split(' ').length <= MOVED_MAX_WORDS && !phrase.includes(',');
  if (!wh.includes(' ') || !fronted.every(isShort)) return { kept: [...fronted], moved: [] };
  return { kept: [], moved: [...fronted] };
}

const MOVED_MAX_WORDS = 4;

/** The mark that stands for the words to find. */
export const GAP = '_____';

/**
 * The statement with the one place where `answer` stands in `slot` left open.
 * Null when the answer does not stand there as whole words, or stands elsewhere in the sentence too.
 */
export function cloze(
  clause: Clause,
  slot: SlotName,
  answer: string,
  asOf: string | null = null,
): string | null {
  const open = replaceInSlot(clause, slot, answer, GAP);
  if (open === null) return null;
  const words = statement(open, asOf);
  return containsWords(words, answer) ? null : words;
}

/** Names a part of a clause in a derivation: "subject", "predicate" or "args.2". */
export type SlotName = 'subject' | 'predicate' | `args.${number}`;

/** The slot that a name in a derivation means; null when the clause has none such. */
export function slotNamed(clause: Clause, name: string): Slot | null {
  if (name === 'subject') return clause.subject;
  const at = /^args\.(\d{1,3})$/.exec(name)?.[1];
  return at === undefined ? null : (clause.args[Number(at)] ?? null);
}

/** The clause with `from` in that slot replaced by `to`, once, as whole words; null when it does not stand there. */
export function replaceInSlot(clause: Clause, name: SlotName, from: string, to: string): Clause | null {
  const slot = slotNamed(clause, name);
  if (!slot) return null;
  const found = indexOfWords(slot.text, from);
  const at = found < 0 && opensWith(slot.text, from) ? 0 : found;
  if (at < 0) return null;
  const text = slot.text.slice(0, at) + to + slot.text.slice(at + from.length);
  if (name === 'subject') return { ...clause, subject: { ...slot, text } };
  return {
    ...clause,
    args: clause.args.map((arg, index) => (`args.${index}` === name ? { ...arg, text } : arg)),
  };
}

/** "wild birds" opens "Wild birds of Europe". */
function opensWith(text: string, words: string): boolean {
  return text.toLowerCase().startsWith(words.toLowerCase()) && text.slice(1).startsWith(words.slice(1));
}

/** Where `words` stand in `text` as whole words; -1 when they do not. */
export function indexOfWords(text: string, words: string): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after)) return at;
  }
  return -1;
}

/** True when `words` stand in `text` as whole words, in any casing. */
export function containsWords(text: string, words: string): boolean {
  return indexOfWords(text.toLowerCase(), words.toLowerCase()) >= 0;
}

/** "2022-03-10" as "March 10, 2022", "2022-03" as "March 2022", "2022" as itself. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const BE = /^(is|are|was|were|am)$/;
const MODAL = /^(will|would|can|could|may|might|must|shall|should)$/;
const HAVE = /^(has|have|had)$/;
const DO = /^(do|does|did)$/;

/** A name may follow these; alone they never are one, so that they lose their capital inside a sentence. */
const CLOSED_CLASS =
  /^(a|an|the|this|these|that|those|some|any|each|every|all|both|most|many|much|more|less|fewer|few|several|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands|millions|billions|half|over|under|about|around|nearly|almost|roughly|approximately|only|at|in|on|by|for|from|with|within|without|during|after|before|since|until|between|among|against|as|to|of|through|throughout|despite|according|under|upon|its|his|her|their|our|my|your|it|he|she|they|we|there|other|another|such|today|yesterday|now|then|once|later|also|further|following|while|when|where|because|although|if|not|up|down|out|along|like|unlike|across|near|behind|beyond|inside|outside|instead|compared|based|due|given)$/i;

/** Whether a word is one that no name consists of: an article, a number, a preposition. */
export function isClosedClass(word: string): boolean {
  return (
    CLOSED_CLASS.test(word) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{Ll}/iu.test(word)
  );
}

type VerbGroup = {
  /** All words of the group but "not". */
  words: string[];
  /** The first word, which carries tense: an auxiliary, a copula or the verb itself. */
  finite: string;
  rest: string[];
  /** Adverbs that stand right after the first word. */
  inner: string[];
  /** Set when the first word is a full verb, so that a question needs "do". */
  needsDo: { auxiliary: string; base: string } | null;
};

function notOf({ predicate }: Clause): string[] {
  if (!predicate.negated) return [];
  return [/\bnever\b/i.test(predicate.text) ? 'never' : 'not'];
}

/** The clause without its "not", and without the "do" that only carried it. Never throws. */
export function affirmed(clause: Clause): Clause {
  const { predicate } = clause;
  const [finite = '', base, ...rest] = verbGroup(clause).words;
  const kept =
    DO.test(finite) && base
      ? [verbForm(base, DO_FORM[finite] ?? 'base'), ...rest]
      : [finite, base ?? '', ...rest];
  const text = kept.join(' ').trim();
  // "does not belong" is "belongs": the verb that is kept carries the tense itself.
  const carried = DO.test(finite) && base ? { auxiliaries: [], main: kept[0] ?? base } : {};
  return { ...clause, predicate: { ...predicate, ...carried, text, negated: false } };
}

const DO_FORM: Record<string, VerbForm> = { do: 'base', does: 'third', did: 'past' };

/** "As of March 10, 2022" says when "now" is. */
function spokenAt(asOf: string | null, clause: Clause): Clause {
  if (asOf === null) return clause;
  return { ...clause, args: clause.args.filter(({ text }) => !NOW.test(text)) };
}

const NOW = /^(?:now|currently|today|nowadays|presently|at present|at the moment)$/i;

type Words = {
  fronted: string[];
  subject: string;
  /** What stands between the subject and its verb, where the subject itself is asked for. */
  aside: string;
  before: string[];
  group: VerbGroup;
  rest: string[];
};

function wordsOf(clause: Clause): Words {
  const { subject } = clause;
  const fronted = clause.args.filter((arg) => arg.fronted);
  const others = clause.args.filter((arg) => !arg.fronted);
  const asides = asidesOf(clause);
  const placeOf = (arg: Slot) => (asides.includes(arg) ? 'aside' : adverbPlace(arg, clause));
  const group = verbGroup(clause);
  const aside = asideInWords(asides, clause);
  return {
    fronted: openers(fronted),
    subject: (aside === '' ? closed : same)(insideSentence(subject.text, subject), clause) + aside,
    aside,
    before: others.filter((arg) => placeOf(arg) === 'before').map((arg) => insideSentence(arg.text, arg)),
    group: { ...group, inner: others.filter((arg) => placeOf(arg) === 'inner').map((arg) => arg.text) },
    rest: others
      .filter((arg) => placeOf(arg) === 'after')
      .map((arg) => (isSetOff(arg, clause) ? `, ${arg.text}` : arg.text)),
  };
}

function same(words: string): string {
  return words;
}

/** "The peak, at 1,713 metres, is …", "Several polls in 2022 put …": what stands between a subject and its verb, the adverb before it too. */
function asidesOf({ subject, predicate, args }: Clause): Slot[] {
  const between = args.filter(
    ({ start, end, fronted }) => !fronted && subject.end > 0 && start > subject.end && end < predicate.start,
  );
  const long = between.filter(({ text }) => /\s/.test(text));
  return between.filter((arg) => long.some(({ start }) => start === arg.start || start === arg.end + 1));
}

/** "In January 1913", "From 2000 on": no comma where the sentence has none. */
function openers(fronted: readonly Slot[]): string[] {
  const said: string[] = [];
  for (const [at, arg] of fronted.entries()) {
    const before = fronted[at - 1];
    const words = insideSentence(arg.text, arg);
    const isOne = before !== undefined && before.end > 0 && arg.start === before.end + 1;
    const opener = isOne ? said.pop() : undefined;
    said.push(opener === undefined ? words : `${opener} ${words}`);
  }
  return said;
}

/** With the commas that it has in its sentence. */
function asideInWords(asides: readonly Slot[], { subject }: Clause): string {
  const [first] = asides;
  if (!first) return '';
  const words = asides.map(({ text }) => text).join(' ');
  return first.start - subject.end === COMMA_AND_BLANK ? `, ${words},` : ` ${words}`;
}

/** "… on September 21, 2002, at 82": one character more than the blank stands between it and what it follows. */
function isSetOff({ start }: Slot, { args }: Clause): boolean {
  return args.some((before) => before.end > 0 && start - before.end === COMMA_AND_BLANK);
}

const COMMA_AND_BLANK = 2;

/** "The Great Barrier Reef, off the coast of Queensland, is …": the aside keeps the comma that ends it. */
function closed(words: string, { subject, predicate }: Clause): string {
  return /,\s/.test(words) && subject.end > 0 && predicate.start - subject.end === COMMA_AND_BLANK
    ? `${words},`
    : words;
}

/** A one-word adverb keeps its place before the verb ("now live") or after the first auxiliary ("has also grown"). */
function adverbPlace(arg: Slot, { subject, predicate }: Clause): 'before' | 'inner' | 'after' {
  const short = arg.role === 'adverb' || (arg.role === 'time' && !/\s/.test(arg.text));
  if (!short || arg.start < subject.start) return 'after';
  if (arg.end <= predicate.start) return 'before';
  return arg.start < predicate.end ? 'inner' : 'after';
}

function verbGroup(clause: Clause): VerbGroup {
  const { predicate } = clause;
  const words = predicate.text
    .replace(/\bwon['’]t\b/i, 'will')
    .replace(/\bcan(['’]t|not)\b/i, 'can')
    .replace(/n['’]t\b/i, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word.toLowerCase() !== 'not' && word.toLowerCase() !== 'never');
  const [first = predicate.copular ? 'is' : predicate.lemma, ...rest] = words;
  const particle = predicate.particle && !words.includes(predicate.particle) ? [predicate.particle] : [];
  const finite = first.toLowerCase();
  const auxiliary =
    BE.test(finite) || MODAL.test(finite) || ((HAVE.test(finite) || DO.test(finite)) && rest.length > 0);
  if (auxiliary) return { words, finite, rest: [...rest, ...particle], inner: [], needsDo: null };
  return {
    words,
    finite,
    rest: [...rest, ...particle],
    inner: [],
    needsDo: { auxiliary: doFor(clause), base: baseOf(finite, predicate) },
  };
}

/** "Ivan Duque cut": a base form after one person can only be a past that looks like it. */
function doFor({ subject, predicate }: Clause): string {
  const { tense, plural, main } = predicate;
  const looksPast = plural && subject.entity === 'person' && !/ and |,/.test(subject.text);
  if (tense === 'past' || (looksPast && verbForm(main.toLowerCase(), 'past') === main.toLowerCase()))
    return 'did';
  return plural ? 'do' : 'does';
}

function baseOf(finite: string, { lemma, main, tense }: Clause['predicate']): string {
  if (HAVE.test(finite)) return 'have';
  if (main !== '' && main.toLowerCase() !== finite) return verbBase(finite, finite);
  const base = verbBase(finite, lemma);
  return tense === 'past' && verbForm(base, 'past') !== finite && verbForm(lemma, 'past') === finite
    ? lemma
    : base;
}

function withAuxiliary(group: VerbGroup): { auxiliary: string; remainder: string[] } {
  if (!group.needsDo) return { auxiliary: group.finite, remainder: group.rest };
  return { auxiliary: group.needsDo.auxiliary, remainder: [group.needsDo.base, ...group.rest] };
}

function sentence(asOf: string | null, fronted: string[], words: string[], mark: '.' | '?'): string {
  const opening = asOf === null ? [] : [`as of ${dateInWords(asOf)}`];
  const lead = [...opening, ...fronted].map((phrase) => `${phrase.replace(/,$/, '')},`);
  const text = [...lead, ...words]
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\s+([,;:.?!])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/,,/g, ',')
    .replace(mark === '?' ? /[.,](?=["”]\s*$)/ : /,(?=["”]\s*$)/, '')
    .replace(/[\s,;:.]+$/, (end) =>
      /\.$/.test(end) && ABBREVIATION_AT_END.test([...words].at(-1) ?? '') ? '.' : '',
    );
  const isClosed = mark === '.' && /\.["”]?$/.test(text);
  return capitalized(isClosed ? text : text + mark);
}

/** The last period of these belongs to the word. */
const ABBREVIATION_AT_END = /(\b\p{Lu}\.)+$|\b(Inc|Corp|Ltd|Jr|Sr|Co|a\.m|p\.m|St)\.$/u;

/** Lowers the first letter of a phrase that is no name: "The talks" -> "the talks", "Polls" -> "polls". Never throws. */
export function insideSentence(text: string, slot: Slot): string {
  const first = /^\p{L}+(['’]s)?/u.exec(text)?.[0] ?? '';
  if (first === '' || first === 'I') return text;
  // "Emperor Akihito", "Lake Oroville": what goes on with a capital is a name.
  if ((isTitleWord(first) || NAMED_KIND.test(first)) && /^\p{L}+\.? \p{Lu}/u.test(text)) return text;
  const plainHead = first.length > 1 && first.toLowerCase() !== first && isCommonHead(first, slot);
  return CLOSED_CLASS.test(first) || plainHead || isPlainOpening(text, slot)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const NAMED_KIND =
  /^(?:Lake|Mount|River|Cape|Fort|Port|Bay|Loch|Camp|Castle|Hurricane|Storm|Cyclone|Typhoon|Comet|Planet|Operation|Project|Flight|Article|Route|Highway)$/;

/** The slot's own notes know the phrase in lower case. */
function isPlainOpening(text: string, { phrases = [] }: Slot): boolean {
  return phrases.some(
    (phrase) => phrase.type === 'phrase' && /^\p{Ll}/u.test(phrase.text) && opensWith(text, phrase.text),
  );
}

function isCommonHead(first: string, slot: Slot): boolean {
  if (slot.phrases?.some(({ text }) => text.startsWith(first))) return false;
  if (slot.entity !== null || /^\p{Lu}/u.test(slot.head)) return false;
  const lower = first.toLowerCase();
  return slot.head !== '' && (lower === slot.head || lower === `${slot.head}s` || lower === `${slot.head}es`);
}
