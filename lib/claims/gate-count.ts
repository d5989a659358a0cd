import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** "Were reduced to 99", "went faster than 2.7", "a million tons are caught": of what, only the sentences before tell. Null when it is told. Never throws. */
export function countRefusal(proposition: Proposition): string | null {
  const { tree, subject, verb, args, synthetic } = proposition;
  if (synthetic) return null;
  if (isAmountOfNothing(tree, subject.head))
    return `${lower(tree, subject.head)} of what is only clear from the context`;
  const counted = [subject, ...args.filter(({ role }) => role === 'object')];
  if (counted.some(({ head }) => isCountable(tree, head))) return null;
  const bare = args.find(
    (arg) =>
      (CHANGING.test(verb.lemma) &&
        /^(?:to|by|from)$/.test(arg.preposition ?? '') &&
        isBareNumber(tree, arg)) ||
      (arg.preposition === 'than' && isComparedBare(tree, arg)),
  );
  return bare ? `${lower(tree, bare.head)} of what is only clear from the context` : null;
}

/** "Is the population", "the age": what has its unit in itself. */
function isCountable(tree: SentenceTree, head: number): boolean {
  return (
    COUNTS.test(tree.tokens[head]?.lemma.toLowerCase() ?? '') ||
    childrenBy(tree, head, 'compound').some((word) => COUNTS.test(lower(tree, word)))
  );
}

const COUNTS =
  /^(?:number|count|tally|population|membership|age|total|toll|score|figure|attendance|enrollment|enrolment|workforce|staff|circulation|ratio|index|average|turnout|majority|audience|readership|size|strength|rank|ranking|ph|iq|magnitude|voltage|quorum|limit|minimum|maximum|capacity)$/;

const CHANGING =
  /^(?:reduce|cut|fall|drop|sink|shrink|decline|decrease|dwindle|slip|slide|plunge|tumble|rise|grow|increase|climb|jump|soar|swell|expand|raise|lower|double|triple)$/;

function isBareNumber(tree: SentenceTree, { words, head }: Part): boolean {
  const said = wordsOf(words);
  const number = said.find((word) => tree.tokens[word]?.upos === 'NUM');
  const isOnlyNumber = said.every(
    (word) =>
      /^(?:NUM|ADV|ADP)$/.test(tree.tokens[word]?.upos ?? '') ||
      /^(?:fewer|less|more|than|about|around|nearly|almost|some|just|only)$/.test(lower(tree, word)),
  );
  return (
    number !== undefined && isOnlyNumber && isPlainNumber(tree, number) && tree.tokens[head]?.upos === 'NUM'
  );
}

/** "Went faster than 2.7", not "more than 40 cities". */
function isComparedBare(tree: SentenceTree, arg: Part): boolean {
  return isBareNumber(tree, arg) && !/^(?:NOUN|PROPN|SYM|ADJ)$/.test(tree.tokens[arg.head + 1]?.upos ?? '');
}

/** Neither nothing at all, nor money, a share, a score or a year. */
function isPlainNumber(tree: SentenceTree, word: number): boolean {
  const text = tree.tokens[word]?.text ?? '';
  const isMoney = /[$€£%]/.test(
    `${tree.tokens[word - 1]?.text ?? ''}${text}${tree.tokens[word + 1]?.text ?? ''}`,
  );
  return (
    !isMoney &&
    !/^(?:0|zero|none|one|1\d{3}|20\d\d)$|[:–-]|\d\/\d/i.test(text) &&
    !/^(?:million|billion)$/.test(text)
  );
}

/** "A million tons are caught", "two liters are sold": of what? */
function isAmountOfNothing(tree: SentenceTree, head: number): boolean {
  return (
    /^(?:ton|tonne|kilogram|kilo|pound|ounce|gram|liter|litre|gallon|barrel|bushel)$/.test(
      tree.tokens[head]?.lemma ?? '',
    ) &&
    childrenBy(tree, head, 'nummod').length > 0 &&
    childrenBy(tree, head, 'nmod', 'compound', 'acl').length === 0 &&
    !/^of$/.test(lower(tree, head + 1))
  );
}
