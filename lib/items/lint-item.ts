import { splitAnchor, withoutAnchor } from '#lib/claims/article-anchor';
import { hasDanglingDefinite, hasUntoldDefinite } from '#lib/items/dangling';
import { isCutOut } from '#lib/items/gap-edges';
import type { Item } from '#lib/items/item';
import { containsWords, GAP } from '#lib/items/realize';
import { isTornStem } from '#lib/items/torn-stem';

/** A rule of item writing, with the reason that a teacher is shown when an item breaks it. */
export type LintRule = {
  name: string;
  reason: string;
  breaks: (item: Item, context: LintContext) => boolean;
};

/** What stands around an item: the words of its subject and of its evidence. */
export type LintContext = {
  subject: string;
  quote: string;
  /** Told in the present of a kind of thing ("the platypus eats"): its article means them all. */
  isGeneral?: boolean;
  /** The stem names its article: "the species", "the treaty" are those of its title, as the claim was found to say. */
  isAnchored?: boolean;
  /** What names the article in the stem. */
  title?: string;
};

/** Longest stem in words, without the "As of" that opens it. */
export const STEM_MAX_WORDS = 26;
/** A gap needs this many words around it to be filled by knowledge, not by luck. */
const GAP_MIN_WORDS = 5;

export const LINT_RULES: readonly LintRule[] = [
  {
    name: 'length',
    reason: `The stem is longer than ${STEM_MAX_WORDS} words.`,
    breaks: ({ stem }) => words(stem.replace(/^As of [^,]+(, \d{4})?,/, '')).length > STEM_MAX_WORDS,
  },
  {
    name: 'too-short',
    reason: 'The stem says too little to be answered.',
    breaks: ({ stem }, { isAnchored = false }) =>
      words(stem).length < 4 || (stem.includes(GAP) && !isAnchored && words(stem).length < GAP_MIN_WORDS),
  },
  {
    name: 'stands-alone',
    reason: 'The stem points to something outside itself.',
    breaks: ({ stem, key }, { subject, isGeneral = false, isAnchored = false, title = '' }) =>
      DANGLING.test(withoutOwn(stem, subject)) ||
      PRONOUN_ONE.test(stem) ||
      (vagueSubject(subject, stem) && !isGeneral && !(isAnchored && toldByTitle(subject))) ||
      (isAnchored && hasUntoldDefinite(filled(stem, key), title)) ||
      OF_ALL.test(stem) ||
      (!isAnchored && hasDanglingDefinite(withoutKind(filled(stem, key), subject, isGeneral))) ||
      AFTER_WHAT.test(filled(stem, key)) ||
      COMPARED.test(filled(stem, key)),
  },
  {
    name: 'answer-in-stem',
    reason: 'The answer stands in the stem.',
    breaks: ({ kind, stem, key }) =>
      (kind === 'cloze' || kind === 'multiple-choice') && (containsWords(stem, key) || sharesName(stem, key)),
  },
  {
    name: 'double-negative',
    reason: 'Two negatives in one stem test reading, not knowledge.',
    breaks: ({ stem }) =>
      (
        stem.match(
          /\b(not|never|no|none|neither|nor|nobody|nothing|without|un(?:able|likely)|fail(?:s|ed)?|n['’]t|refused?|denie[sd])\b/gi,
        ) ?? []
      ).length > 1,
  },
  {
    name: 'absolute',
    reason: 'An absolute word that the article does not use gives the key away.',
    breaks: ({ stem }, { quote }) =>
      (stem.match(ABSOLUTES) ?? []).some((word) => !containsWords(quote, word)),
  },
  {
    name: 'one-idea',
    reason: 'The stem asks for two things at once.',
    breaks: ({ stem }) =>
      /;|\bbut\b|, and \w+ (is|are|was|were|has|have|had)\b|\bwhile\b|\bwhereas\b|\band \p{Lu}\p{L}+ (?:\d|_____[.?])/u.test(
        stem,
      ),
  },
  {
    name: 'well-formed',
    reason: 'The stem is cut or joined wrongly.',
    breaks: ({ stem }, { subject, quote }) => isTornStem(stem, { subject, quote }),
  },
  {
    name: 'year-untold',
    reason: 'The article does not print the year that is asked for; it follows from its date alone.',
    breaks: ({ key }, { quote }) => /^\d{4}$/.test(key) && !quote.includes(key),
  },
  {
    name: 'cut-out',
    reason: 'The gap takes only part of a name, a range or a quotation.',
    breaks: ({ stem, key }) => isCutOut(stem, key),
  },
  {
    name: 'says-twice',
    reason: 'The stem names the same twice, or tells the time twice.',
    breaks: ({ stem }, { quote }) =>
      namesTwice(stem, quote) ||
      TWO_YEARS.test(stem) ||
      /^As of [^,]+(?:, \d{4})?, (?:(?:since|as of)\b|.*\b(?:currently|now|nowadays|at present)\b)/i.test(
        stem,
      ),
  },
  {
    name: 'source-contradicts-itself',
    reason: 'The sentence announces a contrast that its words do not hold: it may be misprinted.',
    breaks: (_, { quote }) => emptyContrast(quote),
  },
  {
    name: 'options',
    reason: 'Options overlap, repeat each other or differ in form.',
    breaks: ({ options }) => badOptions(options),
  },
  {
    name: 'opinion',
    reason: 'The statement is a matter of opinion or address, not of fact.',
    breaks: ({ stem }) =>
      /\b(?:we|you|us|our|my|your|me)\b|^(?:(?:Did|Do|Am|Was|Have|Had|Can|Will|As|When|If) )?I\b|(?<=(?<!\p{Lu})\p{Ll}[,;]? )(?<!\p{Lu}[\p{L}.’'-]*,? )I\b/u.test(
        stem,
      ) ||
      // "The Great Fire of London", "World War I": no word of anybody's within a name.
      /\b(?:[Ss]hould|[Oo]ught|beautiful|wonderful|terrible|great|amazing|perhaps|maybe)\b|\b(?:[Uu]nfortunately|[Hh]opefully|Perhaps|Maybe)\b/.test(
        stem,
      ),
  },
];

/** The rules that an item breaks. Never throws. */
export function lintItem(item: Item, context: LintContext): LintRule[] {
  const bare = { ...item, stem: withoutAnchor(item.stem) };
  const [title] = splitAnchor(item.stem);
  const within = { ...context, isAnchored: title !== '', title };
  return LINT_RULES.filter((rule) => rule.breaks(rule.name === 'answer-in-stem' ? item : bare, within));
}

/** "Died in July 2015 in 2014" */
const TWO_YEARS = /\bin (?:\p{Lu}\p{Ll}+ )?\d{4},? in (?:\p{Lu}\p{Ll}+ )?\d{4}\b/u;

const ABSOLUTES = /\b(always|never|all|none|only|every|entirely|completely|totally|nobody|everybody)\b/gi;

/** "Isfahan is the capital of Isfahan Province": one word of the name tells the whole. */
function sharesName(stem: string, key: string): boolean {
  const [, name] = NAMED_KIND.exec(key) ?? [];
  return name !== undefined && new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(stem);
}

const NAMED_KIND =
  /^(\p{Lu}[\p{L}’'-]{2,}) (?:Province|County|City|State|District|Region|Islands?|River|Bay|Valley|University|Bridge|Airport|Harbor|Peninsula)$/u;

/** "Did Ferry Lines leave port after a talk with Ferry Lines's owner?", where the article says it once. */
function namesTwice(stem: string, quote: string): boolean {
  const names: string[] = stem.match(/\p{Lu}[\p{L}’-]{3,}(?: \p{Lu}[\p{L}’-]+)*/gu) ?? [];
  const times = (text: string, name: string) => text.split(name).length - 1;
  return names.some((name, at) => names.indexOf(name) < at && times(quote, name) < times(stem, name));
}

/** "Mari Saar said that she would leave": who the statement is about is meant by the pronoun of its clause. */
function withoutOwn(stem: string, subject: string): string {
  const isNamed = /^(?:[Tt]he )?\p{Lu}/u.test(subject) || /['’]s? /.test(subject);
  const own = isNamed ? OWN_WORD : OWN_THING;
  return stem.replace(own, ' somebody ');
}

const OWN_WORD = /(?<=\p{L}.*\b(?:that|when|after|before|until|because)) (?:he|she|it|they) (?=\p{Ll})/gu;
/** "Helium was discovered in the Sun before it was found on Earth" */
const OWN_THING = /(?<=\p{L}.*\b(?:when|after|before|until|because)) it (?=\p{Ll})/gu;

/** Words that point backwards. "His" and "its" may point to the subject of the same sentence. */
const DANGLING =
  /^(?:\w+ )?(?:it|they|he|she|this|these|those|there|here|such|one|others?|both|neither|that)\b|\b(?:this|these|those|him|them|aforementioned|such an?|the (?:same|other|two|three|above|following|latter|first one|said)|respectively|do so|did so|the former)\b(?! (?:president|prime|minister|soviet|\w+ist\b))|\bthat (?:year|day|time|month|week|night|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|\bfor (?:the|this|that) purpose\b|\b(?:there|here)\b|\b(?:he|she|they|it) (?:is|was|were|are|has|had|have|would|could|did|does|do|will|can|may|might|\w+ed)\b/i;

/** "Later, did she join the choir?", "three minutes later", "a day ago": after what? */
const AFTER_WHAT =
  /\b(?:subsequently|however|thereafter|afterwards?|meanwhile|ago|beforehand)\b|^(?:\S+ ){0,3}later,|^(?:then|again|also|eventually|soon|finally),? |^now, |\b(?:later|nearby)\b(?=[.?]$)|\bin the (?:far |extreme )?(?:north|south|east|west|northeast|northwest|southeast|southwest)(?=[.?]$)|\bnow \p{L}+ed\b|\bsince[.?]$|\b(?:has|have|had) since \p{L}+|\b(?:has|have|had) (?:[\p{L}’'.-]+ ){1,6}since \p{L}+(?:ed|en|un|ne|wn|one)\b|\b(?:kilomet(?:er|re)s|met(?:er|re)s|miles|feet|hours?|minutes|km) away\b(?! from)|\b(?:figure|table|extract|example|appendix)s? \d/iu;

/** "All three were charged": who? */
const OF_ALL =
  /^(?:(?:Did|Do|Were|Are|Have|Had|When|Where|In which year) (?:\S+ )?)?all (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:were|was|are|have|had|did|of them|\p{Ll}+ed)\b/iu;

/** "A larger volcano": than what? */
const COMPARED =
  /\b(?:[Aa]|[Tt]he) (?:larger|smaller|bigger|higher|lower|older|younger|taller|deeper|faster|slower|heavier|lighter|stronger|weaker|richer|poorer) (?!house|chamber|education|court|brother|sister|son|daughter|class|part|end|half|limit)(?!.*\b(?:than|of the two)\b)/;

/** The stem with its answer in the gap: "the _____" of "the House" dangles too. */
function filled(stem: string, key: string): string {
  return stem.replace(GAP, key);
}

/** A kind of thing that the stem is about dangles from nothing. */
function withoutKind(stem: string, subject: string, isGeneral: boolean): string {
  return isGeneral
    ? stem.replace(subject, '').replace(subject.charAt(0).toLowerCase() + subject.slice(1), '')
    : stem;
}

/** "Agreed on one at 6-6", "a second one": one what? */
const PRONOUN_ONE =
  /\b(?:a|an|the|on|for|with|by|from|another|that|this|second|first|new)\s(?:\p{Ll}+\s)?ones?\b(?=[,.?]|$|\s(?:at|up|in|on|for|to|from|with|and|that|who|which|by|after|is|are|was|were)\b)|\b[Aa] (?:second|third|fourth|fifth)(?=[,.?])/u;

/** "The meeting", "the company": which one? A name, a number or a place in the phrase says so. */
function vagueSubject(subject: string, stem: string): boolean {
  if (
    /^(he|she|it|they|this|that|these|those|one|some|others|who|which|what|there|many|most|more|all|both|each|another|such|several|few|none)$/i.test(
      subject,
    )
  )
    return true;
  if (/^the (?:\S+ )?\d+-year-old\b|^fellow\b/i.test(subject)) return true;
  if (OF_SOMETHING.test(subject) || ONLY_NUMBER.test(subject)) return true;
  if (!/^(the|its|his|her|their|some|one|another|this|other|a|an)\b/i.test(subject)) return false;
  if (/\p{Lu}|\d/u.test(subject.slice(1))) return false;
  if (isOwnEvent(subject, stem)) return false;
  if (GENERIC.test(subject) || ONE_BY_WORDS.test(subject)) return false;
  // "A crater was named after Ann Reed."
  if (/^an?\b/i.test(subject) && /\bnamed (?:after|for|in honou?r of) \p{Lu}/u.test(stem)) return false;
  const named = /[^.?]\s\p{Lu}\p{L}+/u.test(stem);
  return !(named && / (of|in|on|for|between|at) /.test(subject));
}

/** "The name oxygen", "the largest rover ever sent to another planet". */
const ONE_BY_WORDS =
  /^the (?:(?:name|word|term|title|letter) \p{L}|(?:\p{Ll}+est|most \p{Ll}+) .*\b(?:ever|known|in the world|of all)\b)/iu;

/** "In March 2019, a gunman killed 51 people in Christchurch": an event of its own, told with its year and a name. */
function isOwnEvent(subject: string, stem: string): boolean {
  if (!/^an? \p{Ll}/iu.test(subject) || /\b(?:is|are|was|were|been)\b/i.test(stem)) return false;
  const words = stem.replace(MONTHS, '').replace(/^\p{Lu}/u, '');
  return /\b(?:1[5-9]|20)\d\d\b/.test(stem) && /\p{Lu}\p{Ll}/u.test(words);
}

const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** "The vote", "turnout": those of what the title names. */
const toldByTitle = (subject: string) => /^the /i.test(subject) || OF_SOMETHING.test(subject);

/** Turnout where? Play of what? */
const OF_SOMETHING =
  /^(?:(?:the|average|total|voter|male|female|overall)\s)*(?:turnout|play|life expectancy|attendance|voting|construction|production|work|service|access|entry|admission|trading|damage|correction|deadline|population|growth|unemployment|visibility|traffic|ratings|sales|profits?|revenue|prices)$/i;

/** "Some 15 % were ethnic Swedes": of whom? */
const ONLY_NUMBER =
  /^(?:some|about|around|over|under|more than|fewer than|nearly|almost|only|just)?\s?[\d.,]+\s?(?:%|percent|per cent)?$/i;

/** Things there is one of. */
const GENERIC =
  /^the (sun|moon|earth|world|internet|universe|human \w+|equator|sky|ocean|atmosphere|solar system|speed of light|heart|brain|immune system)\b/i;

/**
 * "… gives special access but does provide guarantees": "but" with an emphatic "do" promises the opposite of something denied before,
 * and nothing is. The sentence may lack a "not": nothing is asked from it.
 */
export function emptyContrast(quote: string): boolean {
  const contrast =
    /\b(?:but|yet|although|though)\b[^.;]{0,40}?\b(?:do|does|did) (?!not\b|n['’]t|so\b|the\b|a\b|what\b|it\b)(?=[a-z]+\b)/i.exec(
      quote,
    );
  if (!contrast) return false;
  const before = quote.slice(0, contrast.index);
  return !/\b(not|no|never|n['’]t|neither|nor|few|little|lack|without|fail|refus|den(y|ied)|un\w+|hardly|rarely|seldom)\b|n['’]t/i.test(
    before,
  );
}

function badOptions(options: readonly string[]): boolean {
  if (options.length === 0) return false;
  if (options.length < 2) return true;
  const normal = options.map((option) =>
    option
      .toLowerCase()
      .replace(/^(the|a|an)\s/, '')
      .replace(/[^\p{L}\p{N}.]+/gu, ' ')
      .trim(),
  );
  if (new Set(normal).size < options.length) return true;
  const nested = normal.some((one, at) =>
    normal.some((other, to) => at !== to && /[a-z]/.test(one) && containsWords(other, one)),
  );
  if (nested && !options.includes('supported')) return true;
  const lengths = options.map((option) => option.length);
  const fixed = options.includes('Yes') || options.includes('True') || options.includes('supported');
  return !fixed && Math.max(...lengths) > 3 * Math.min(...lengths) + 8;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
