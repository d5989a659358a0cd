import type { ArticleClaims } from '#lib/claims/article-claims';
import type { Clause } from '#lib/claims/clause';
import type { Answer } from '#lib/items/answers';
import { hasDanglingDefinite } from '#lib/items/dangling';
import { insideSentence, isClosedClass } from '#lib/items/realize';
import { beginningOf, sharedWith, titleWords } from '#lib/items/title-words';
import { datesIn } from '#lib/language/calendar';
import { keepsCapital } from '#lib/language/countries';
import { singular } from '#lib/language/morphology';
import { wordRarity } from '#lib/language/word-rarity';
import { loadWordRelations } from '#lib/language/word-relations';

type Article = Pick<ArticleClaims['article'], 'text' | 'title'>;

/**
 * Whether a question on the clause is clear only beside its article, so that its stem must name it: "In which year did Delta retire its fleet?",
 * "Who was the officer in charge?". Not what tells of the thing that the title names, when it was, nor what somebody is or was for
 * good ("Denso Wave is a Japanese company"). Never throws.
 */
export function leansOnArticle(clause: Clause, answer: Answer | null, { title }: Article): boolean {
  const { subject, predicate, args } = clause;
  const said = [subject, ...args].map(({ text }) => text).join(' ');
  if (hasDanglingDefinite(said) || /^the [\p{Ll}\s-]+$/iu.test(subject.text)) return true;
  const namesTopic = sharesStem(title ?? '', said);
  if (isRoleOfUnnamed(clause, answer) || isOfNobody(clause, title ?? '')) return true;
  if (predicate.copular) return predicate.tense === 'past' && !namesTopic && !isDescribed(clause);
  if (isNamedBy(title ?? '', subject.text) || OF_A_LIFE.test(predicate.lemma)) return false;
  if (!namesTopic) return true;
  return (predicate.tense === 'past' || /^(?:has|have) /.test(predicate.text)) && !isDated(clause, answer);
}

/**
 * "The speaker of parliament", "the Brazil coach", "in charge of the Germans": somebody in a role that a land, a sport or a body must still
 * be named for. The words asked for name nothing.
 */
function isRoleOfUnnamed({ subject, predicate, args }: Clause, answer: Answer | null): boolean {
  const asked = answer?.text ?? '';
  const slots = [subject, ...args].map(({ text }) => (asked === '' ? text : text.replace(asked, '_')));
  if (slots.some((text) => OF_A_SIDE.test(text))) return true;
  if (!predicate.copular) return false;
  return slots.some(
    (text) => ROLE_IN_SPORT.test(text) || (ROLE.test(text) && !/\p{Lu}/u.test(text.replace(/^The /, ''))),
  );
}

/** "Hope rests on oil", "money was short": whose? Not what the title tells of. */
function isOfNobody({ subject, predicate }: Clause, title: string): boolean {
  if (
    subject.entity !== null ||
    predicate.plural ||
    isClosedClass(subject.text) ||
    /^(?:little|nothing|everything|nobody|everybody)$/i.test(subject.text) ||
    !/^\p{L}\p{Ll}+$/u.test(subject.text)
  )
    return false;
  return !title.toLowerCase().includes(beginningOf(subject.text));
}

const ROLE_IN_SPORT =
  /^(?:the|an?) (?:\S+ ){0,3}(?:coach|captain|manager|goalkeeper|goalie|striker|midfielder|defender|quarterback|pitcher|bowler|batsman|referee|substitute)\b/;
const ROLE =
  /^(?:the|an?) (?:\p{Ll}+ ){0,3}(?:speaker|president|minister|director|leader|head|chairman|chairwoman|chair|chief|mayor|governor|spokesman|spokeswoman|secretary|ambassador|commander|commissioner|prosecutor|lawyer|treasurer|founder|owner|boss|officer|diver|diplomat|official)\b/u;
/** A team is called by its people. */
const OF_A_SIDE = /\b(?:in charge|head|coach|captain|manager|hands) of the \p{Lu}\p{L}+(?:s|ese|ish|ch)$/u;

/** A first word as it stands within a sentence: "Vaccinations" is no name. Never throws. */
export function asWithin(stem: string, { subject }: Clause, { text }: Article): string {
  const [opener = '', next = ''] = stem.split(' ', 2);
  const small = opener.charAt(0).toLowerCase() + opener.slice(1);
  if (isClosedClass(opener) || insideSentence(subject.text, subject).startsWith(small)) return small;
  if (
    !/^\p{Lu}\p{Ll}+$/u.test(opener) ||
    /^\p{Lu}/u.test(next) ||
    (subject.entity !== null && subject.text.startsWith(opener))
  )
    return opener;
  const isName = new RegExp(`[\\p{Ll},;:] ${opener}(?![\\p{L}-])`, 'u').test(text);
  return isName || keepsCapital(opener) || !isWord(small) ? opener : small;
}

/** A word of the language, of one or several; a name that a dictionary lacks keeps its capital: "Skane". */
function isWord(small: string): boolean {
  const { meanings } = loadWordRelations();
  return meanings.has(small) || meanings.has(singular(small)) || wordRarity(small) < RARE;
}

/** Rarer forms are taken for names where no dictionary knows them. Our choice. */
const RARE = 0.8;

/** What happens once to somebody, and needs no occasion. */
const OF_A_LIFE = /^(?:bear|die|marry|bury)$/;

/** "Ann Reed" under "Ann Reed": whom the whole article is about. */
function isNamedBy(title: string, name: string): boolean {
  const plain = (words: string) => words.replace(/^the /i, '').toLowerCase();
  return plain(title) !== '' && plain(name).startsWith(plain(title));
}

/** "A Japanese company that …", "the port city of the island of São Vicente": a name or a clause says which. */
function isDescribed({ args }: Clause): boolean {
  const told = args.find(({ role }) => role === 'complement')?.text ?? '';
  return /\p{Lu}|\b(?:that|who|whose|which)\b/u.test(told.slice(1));
}

function isDated({ args }: Clause, answer: Answer | null): boolean {
  const asked = answer === null ? '' : answer.text;
  return args.some(({ text }) =>
    datesIn(text).some((date) => date.year !== null && !asked.includes(date.text)),
  );
}

/** Whether the words share a name with the title, or a word where it has no name. */
function sharesStem(title: string, said: string): boolean {
  const names = titleWords(LETTERS_MIN, title).filter(
    (word) => /^[\p{Lu}\p{N}]/u.test(word) && !ASKING.test(word),
  );
  return sharedWith(names, LETTERS_MIN, said) > 0;
}

const ASKING = /^(?:How|What|Why|When|Who|Where)$/;
const LETTERS_MIN = 3;
