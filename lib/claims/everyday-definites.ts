import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "The" that points at nothing told before: set phrases ("take the lead", "player of the year"), people by what they are ("the wealthy"), what
 * everybody has one of ("shot in the head"), the foremost of all ("the oldest leader in the world"), a word that is named ("the word dog"). Never throws.
 */
export function isEverydayDefinite(tree: SentenceTree, word: number): boolean {
  return (
    isSetPhrase(tree, word) ||
    isPartOfTime(tree, word) ||
    isInstitution(tree, word) ||
    isPeopleBy(tree, word) ||
    isOfBody(tree, word) ||
    isForemostOfAll(tree, word) ||
    isNamedWord(tree, word)
  );
}

/** "in the first place", "take the lead", "at the turn of the century", "the women's title", "led the polls", "from one season to the next". */
function isSetPhrase(tree: SentenceTree, word: number): boolean {
  const noun = lower(tree, word);
  const { head = -1 } = tree.tokens[word] ?? {};
  const before = lower(tree, (childrenBy(tree, word, 'det')[0] ?? word) - 1);
  const above = tree.tokens[head]?.lemma.toLowerCase() ?? '';
  if (noun === 'place') return before === 'in' && lower(tree, word - 1) === 'first';
  if (noun === 'lead') return before === 'in' || /^(?:take|regain|lose|share|hold|give)$/.test(above);
  if (noun === 'next') return before === 'to' && lower(tree, word + 1) !== 'of';
  if (/^(?:men|women|boys|girls)$/.test(noun))
    return tree.tokens[word]?.rel === 'nmod:poss' && CONTESTED.test(above);
  if (noun === 'polls') return /^(?:lead|top|go|head)$/.test(above);
  if (before !== 'of') return false;
  if (noun === 'century') return /^(?:turn|beginning|start|end|middle|half|quarter)$/.test(above);
  return /^(?:year|season|month|match|week)$/.test(noun) && AWARDED.test(above);
}

/** "for most of the night", "the rest of the year", "around the year 1100", "for the time being". */
function isPartOfTime(tree: SentenceTree, word: number): boolean {
  const noun = lower(tree, word);
  const [before, next] = [lower(tree, word - 2), lower(tree, word + 1)];
  if (noun === 'year' && /^\d{3,4}$/.test(next)) return true;
  if (noun === 'time' && next === 'being') return true;
  if (!/^(?:night|year|day|week|winter|summer)$/.test(noun) || lower(tree, word - 1) !== 'the') return false;
  return (
    before === 'of' && /^(?:most|much|rest|part|parts|half|times?|remainder)$/.test(lower(tree, word - 3))
  );
}

/** "sold shares on the stock exchange", "the chaplain of the fire brigade": every place has one. */
function isInstitution(tree: SentenceTree, word: number): boolean {
  return (
    INSTITUTIONS.test(`${lower(tree, word - 1)} ${lower(tree, word)}`) && lower(tree, word - 2) === 'the'
  );
}

const INSTITUTIONS =
  /^(?:stock (?:exchange|market)|fire (?:brigade|department|service)|coast guard|labou?r market|housing market|property market|food chain|job market|night sky|ice age)$/;

const CONTESTED =
  /^(?:title|final|marathon|championship|race|event|singles|doubles|tournament|crown|game|team|relay|competition|record)$/;
const AWARDED =
  /^(?:player|man|woman|person|athlete|goal|coach|manager|team|book|rookie|newcomer|car|sportsman|sportswoman)$/;

/** "The wealthy", "the sick": an adjective for people. */
function isPeopleBy(tree: SentenceTree, word: number): boolean {
  return (
    PEOPLE_BY.test(lower(tree, word)) &&
    /^(?:ADJ|NOUN)$/.test(tree.tokens[word]?.upos ?? '') &&
    !/^(?:NOUN|PROPN)$/.test(tree.tokens[word + 1]?.upos ?? '') &&
    childrenBy(tree, word, 'amod', 'compound', 'acl').length === 0
  );
}

const PEOPLE_BY =
  /^(?:wealthy|rich|poor|sick|elderly|young|unemployed|homeless|blind|deaf|disabled|masses|public|dead|living)$/;

/** "Shot in the head", "injected into the arm", "the human heart". */
function isOfBody(tree: SentenceTree, word: number): boolean {
  return (
    PARTS_OF_BODY.test(tree.tokens[word]?.lemma.toLowerCase() ?? '') &&
    (hasRelation(tree, word, 'obl', 'nmod') ||
      childrenBy(tree, word, 'amod').some((one) => lower(tree, one) === 'human')) &&
    childrenBy(tree, word, 'amod', 'nmod').every((one) =>
      /^(?:human|left|right|upper|lower)$/.test(lower(tree, one)),
    )
  );
}

const PARTS_OF_BODY =
  /^(?:head|arm|leg|chest|neck|back|stomach|shoulder|knee|ankle|thigh|brain|heart|lung|liver|kidney|skin|blood|body|eye|face|foot|bloodstream|nose|mouth)$/;

/** "The first green party in the world", "the oldest leader ever elected", "one of the most important parameters". */
function isForemostOfAll(tree: SentenceTree, word: number): boolean {
  const tops = childrenBy(tree, word, 'amod').filter(
    (child) =>
      tree.tokens[child]?.xpos === 'JJS' ||
      /^(?:first|only)$/.test(lower(tree, child)) ||
      isMost(tree, child),
  );
  if (tops.length === 0) return false;
  const { head = -1, xpos = '' } = tree.tokens[word] ?? {};
  const isOneOfThem =
    lower(tree, head) === 'one' &&
    /S$/.test(xpos) &&
    tops.some((top) => !/^(?:first|only)$/.test(lower(tree, top)));
  const after = [1, 2, 3].map((step) => lower(tree, word + step)).join(' ');
  return isOneOfThem || /^(?:in the world|in history|on earth|ever\b)/.test(after);
}

/** "most important" */
function isMost(tree: SentenceTree, adjective: number): boolean {
  return childrenBy(tree, adjective, 'advmod').some((word) => /^(?:most|least)$/.test(lower(tree, word)));
}

/** "the word dog", "the letter A", "the number seven": what stands right behind is the word itself. */
function isNamedWord(tree: SentenceTree, word: number): boolean {
  const next = word + 1;
  return (
    /^(?:word|letter|number|prefix|suffix|slogan)$/.test(lower(tree, word)) &&
    /^(?:NOUN|PROPN|NUM|X|ADJ|INTJ)$/.test(tree.tokens[next]?.upos ?? '') &&
    (tree.tokens[next]?.head === word || tree.tokens[word]?.head === next)
  );
}
