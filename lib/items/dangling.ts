/**
 * Whether a stem holds a definite phrase that nothing in it settles: "in the divisional round", "the South retaliated", "the molecule".
 * What follows settles it ("the mayor of Tartu", "the book that …"), a rank does ("the largest lake"), a number or a name in it does,
 * and so does being the only one of its kind for everybody ("the sun", "the police"). Never throws; linear time.
 * @source our choice, from graded samples
 */
export function hasDanglingDefinite(stem: string): boolean {
  return danglingDefinites(stem).length > 0 || HALF_NAME.test(stem);
}

/**
 * The same of a stem that names its article: what a body, an office, an undertaking or a place is called by its kind alone, and not in the title, may be
 * any of several that the article tells of: "the company", "the project", "the secretary". Never throws; linear time.
 */
export function hasUntoldDefinite(stem: string, title: string): boolean {
  const told = title.toLowerCase();
  const isTold = (word: string) => told.includes(word.toLowerCase().slice(0, STEM_LETTERS));
  const half = HALF_NAME.exec(stem)?.[0].replace(/^the /i, '');
  if (half !== undefined && !isTold(half)) return true;
  return danglingDefinites(stem).some((words) =>
    words.split(' ').some((word) => ONE_OF_MANY.test(word) && !isTold(word)),
  );
}

const STEM_LETTERS = 5;
const ONE_OF_MANY =
  /^(?:company|firm|commission|committee|fund|agency|board|panel|party|group|team|organi[sz]ation|office|post|award|project|program|airport|river|city|section|secretary|minister|spokesman|spokeswoman|official|article|amendment|protocol|animals|recordings|power|version|book|paper|study|report)(?:['’]s)?$/;

/** The words of such phrases, without their "the": "divisional round". Never throws; linear time. */
export function danglingDefinites(stem: string): string[] {
  return [...stem.matchAll(DEFINITE)].flatMap(({ 0: said, 1: words = '', index }) => {
    const after = stem.slice(index + said.length);
    return isSettled(words.trim(), after, stem.slice(0, index)) ? [] : [words.trim()];
  });
}

/** "the" with the small-letter words up to the first that ends the phrase. */
const DEFINITE =
  /\b[Tt]he ((?:(?!(?:of|in|on|at|for|to|from|with|by|as|and|or|but|that|which|who|whom|whose|where|when|while|after|before|during|since|until|between|among|is|are|was|were|be|has|have|had|do|did|does|will|would|can|could|may|might|must|should|not|than|into|over|under|through|against|about|without|within|because|if|it|its|their|his|her)\b)\p{Ll}[\p{L}’'-]*\s?){1,5})/gu;

/** Words that pin a phrase down by themselves: ranks, counts, kinds that everybody knows the one of. */
const PINNED =
  /\b(?:\p{Ll}{2,}est|most|least|first|second|third|fourth|fifth|last|next|only|same|best|worst|main|whole|entire|late|early|former|current|then)\b|\p{Ll}(?:ese|ish|ian|ean|can)\b/u;
const KNOWN_TO_ALL =
  /(?:^|\s)(?:world|earth|globe|sun|moon|sky|sea|ocean|oceans|equator|universe|internet|web|public|police|press|media|law|environment|climate|weather|future|past|present|military|poor|rich|elderly|young|unemployed|homeless|dead|wounded|disabled|blind|deaf|heart|brain|body|skin|eye|liver|air|ground|water|north|south|east|west|northeast|northwest|southeast|southwest|countryside|wild|economy|stratosphere|atmosphere|death penalty|telephone|alphabet|stock market|middle ages|general public|human \w+|immune system|solar system|speed of light|nobel prize|ages?|decades?|century|years?|hours?|\w+ dynasty|time)$/i;
/** "of Tartu", "that …", "to build …", "in 1990", "at Harvard", a name, a number or a year right behind. */
const SETTLES =
  /^(?:of|in charge|that|which|who|whose|where|whom|to (?!the\b|an?\b)\p{Ll}|for \p{Lu}|for \p{Ll}+ing|(?:in|at|on|from|between|against|to|with|near|between|over|outside) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[\p{Lu}_]|(?:in|over|at) the \d+[ -](?:met|kilomet|mile|yard)|by (?:the )?(?:\p{Lu}\p{Ll}|_)|[\p{Lu}\d_“"]|known|called|named)/u;

function isSettled(words: string, after: string, before: string): boolean {
  const next = after.trimStart();
  if (
    /^(?:name|word|term|letter|title) \p{L}/u.test(words) ||
    PINNED.test(words) ||
    KNOWN_TO_ALL.test(words) ||
    SETTLES.test(next) ||
    /['’]s$/.test(words)
  )
    return true;
  // "written by", "built in": a clause that tells which one.
  if (/^\p{Ll}+(?:ed|ing)\b/u.test(next) || /\s\p{Ll}+(?:ed|ing)$/u.test(words)) return true;
  // What was told of before in the same stem: "a bill … the bill".
  const head = words.split(/\s/).at(-1) ?? words;
  return new RegExp(`\\b(?:an?|\\p{Lu}\\p{L}+) (?:\\p{L}+ )*${head.replace(/[^\p{L}]/gu, '.')}\\b`, 'u').test(
    before,
  );
}

/** "The South", "the Society", "the Church": one word with a capital that many bear. */
const HALF_NAME =
  /\b[Tt]he (?:South|North|East|West|Society|Church|Party|Union|Committee|Council|Court|Board|Company|University|Museum|Department|Ministry|Assembly|House|Commission|Foundation|Institute|Club|League|Association|Bank|Act|Agreement|Conference|Convention|Festival|Cent(?:er|re)|Games|Bill|Office|Agency|Authority|State|City|Island|River|Lake|Castle|Park|Group|Network|Government|President|Prime Minister|King|Queen|Emperor|Minister|Mayor|Governor)\b(?! (?:of|for|on|at)\b|[ -]\p{Lu}| \d)/u;
