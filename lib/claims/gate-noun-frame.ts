import { isOfTime } from '#lib/claims/gate-noun';
import { hasOwner } from '#lib/claims/gate-open';
import { OFFICES } from '#lib/claims/office-words';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * What a noun belongs to and the sentences before tell: a request for what, the record for what, the speaker of
 * which parliament. Null when nothing is wanting. Never throws.
 */
export function nounFrameRefusal(proposition: Proposition, article: ArticleKind): string | null {
  return (
    requestForWhat(proposition) ??
    recordForWhat(proposition, article) ??
    mainOfWhat(proposition) ??
    houseOfWhere(proposition) ??
    headOfWhich(proposition, article) ??
    volunteerForWhat(proposition)
  );
}

/** "has launched a petition", "received a formal request from Norland": for what? One with its signatures, handed over, is told of itself. */
function requestForWhat(proposition: Proposition): string | null {
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const asked = kept.find(
    (word) =>
      REQUEST.test(lower(tree, word)) &&
      hasRelation(tree, word, 'obj') &&
      ASKS.test(lemma(tree, tree.tokens[word]?.head ?? -1)),
  );
  if (asked === undefined) return null;
  const isOne = childrenBy(tree, asked, 'det').some((det) => /^(?:an?|no|any)$/.test(lower(tree, det)));
  const isOfKind =
    childrenBy(tree, asked, 'compound').length > 0 ||
    childrenBy(tree, asked, 'amod').some((word) => !MANNER.test(lower(tree, word)));
  const isSaid = kept.some(
    (word) =>
      word > asked &&
      FOR_WHAT.test(lower(tree, word)) &&
      !isOfTime(tree, word) &&
      !hasRelation(tree, word, 'nsubj') &&
      // Not "from the government of Norland".
      [asked, tree.tokens[asked]?.head].includes(above(tree, above(tree, word))),
  );
  return isOne && !isOfKind && !isSaid ? wanting(`${lower(tree, asked)} for what`) : null;
}

function above(tree: SentenceTree, word: number): number {
  return tree.tokens[word]?.head ?? -2;
}

const REQUEST = /^(?:request|petition|plea|appeal|application)$/;
const ASKS = /^(?:receive|launch|make|submit|file|reject|refuse|get|start|lodge|deny|grant|issue)$/;
const MANNER = /^(?:formal|new|last|first|urgent|public|official|online|joint|written|direct)$/;
const FOR_WHAT = /^(?:for|to|of|against|on|over|about|that|demanding|calling|asking)$/;

/** "The world record is held by Norland Bank": for what? */
function recordForWhat(proposition: Proposition, { titleWords }: ArticleKind): string | null {
  const { tree, subject, args, verb } = proposition;
  const record = [subject, ...args.filter(({ role }) => role === 'object')].find(
    ({ head }) => lower(tree, head) === 'record',
  );
  if (!record || !/^(?:hold|break|beat|set|stand|equal|belong|better|shatter)$/.test(verb.lemma)) return null;
  const isThe = childrenBy(tree, record.head, 'det').some((det) => lower(tree, det) === 'the');
  const isPlain = childrenBy(tree, record.head, 'compound', 'amod').every((word) =>
    /^(?:world|national|previous|old|current|olympic|european|existing|all-time|new)$/.test(
      lower(tree, word),
    ),
  );
  const isSaid =
    childrenBy(tree, record.head, 'nmod', 'acl').length > 0 ||
    keptWords(proposition).some(
      (word) =>
        word > record.head &&
        /^(?:for|in|at|of)$/.test(lower(tree, word)) &&
        !isOfTime(tree, word) &&
        tree.tokens[tree.tokens[word]?.head ?? -1]?.upos === 'NOUN',
    );
  const isTitled = [...titleWords].some((word) => /^records?$/.test(word));
  return isThe && isPlain && !isSaid && !isTitled ? wanting('the record for what') : null;
}

/** "is one of the main organs": of what? */
function mainOfWhat({ tree, args, verb }: Proposition): string | null {
  const what = verb.copular ? args.find(({ role }) => role === 'complement') : undefined;
  if (!what || lower(tree, what.head) !== 'one') return null;
  const [group] = childrenBy(tree, what.head, 'nmod');
  if (group === undefined) return null;
  const isMain = childrenBy(tree, group, 'amod').some((word) =>
    /^(?:main|principal|chief|leading|key|other)$/.test(lower(tree, word)),
  );
  const isSaid =
    childrenBy(tree, group, 'nmod', 'compound').length > 0 ||
    childrenBy(tree, group, 'amod').length > 1 ||
    hasOwner(tree, group);
  return isMain && !isSaid ? wanting(`the ${lower(tree, group)} of what`) : null;
}

/** "Tom Moe is the speaker of parliament": of which country? */
function houseOfWhere(proposition: Proposition): string | null {
  const { tree, args, verb } = proposition;
  const what =
    verb.copular || verb.lemma === 'become' ? args.find(({ role }) => role === 'complement') : undefined;
  if (!what) return null;
  const kept = args.flatMap(({ words }) => wordsOf(words));
  const house = childrenBy(tree, what.head, 'nmod').find(
    (word) =>
      /^(?:parliament|congress|assembly|senate|government|opposition|cabinet|state)$/.test(
        lower(tree, word),
      ) && childrenBy(tree, word, 'compound', 'amod', 'nmod', 'flat').length === 0,
  );
  const isPlaced = kept.some(
    (word) =>
      /^(?:country|nationality|place|organization)$/.test(tree.entityAt[word]?.type ?? '') ||
      tree.tokens[word]?.upos === 'PROPN',
  );
  const isOffice = OFFICES.test(lower(tree, what.head)) || lower(tree, what.head) === 'speaker';
  return house !== undefined && isOffice && !isPlaced
    ? wanting(`the ${lower(tree, house)} of which country`)
    : null;
}

/** "Elin Rees will remain chief executive", where one firm buys another: of which? */
function headOfWhich(
  { tree, args, verb, synthetic }: Proposition,
  { titleWords }: ArticleKind,
): string | null {
  if (synthetic || !/^(?:be|remain|stay|become)$/.test(verb.lemma)) return null;
  const isOfTwo = [...titleWords].some((word) =>
    /^(?:buys?|bought|acquir\w+|takeover|merg\w+|purchas\w+)$/.test(word),
  );
  const post = args.find(
    ({ role, head }) =>
      role === 'complement' &&
      /^(?:executive|chairman|chairwoman|chair|president|ceo)$/.test(lower(tree, head)),
  );
  if (!isOfTwo || !post) return null;
  const isOwned = args.some(({ words }) =>
    wordsOf(words).some(
      (word) => tree.tokens[word]?.upos === 'PROPN' || /^(?:its|their|of|at|for)$/.test(lower(tree, word)),
    ),
  );
  return isOwned ? null : wanting(`${lower(tree, post.head)} of which firm`);
}

/** "is a diver who had volunteered": for what? */
function volunteerForWhat({ tree, args }: Proposition): string | null {
  const bare = args
    .flatMap(({ words }) => wordsOf(words))
    .find(
      (word) =>
        /^(?:volunteer|participate|compete|join|intervene|enlist|apply)$/.test(lemma(tree, word)) &&
        hasRelation(tree, word, 'acl') &&
        /^VB[DN]$/.test(tree.tokens[word]?.xpos ?? '') &&
        childrenBy(tree, word, 'nsubj').length > 0 &&
        childrenBy(tree, word, 'obj', 'xcomp', 'ccomp', 'advcl').length === 0 &&
        childrenBy(tree, word, 'obl').every((child) => tree.entityAt[child]?.type === 'date'),
    );
  return bare === undefined ? null : wanting(`${lower(tree, bare)} for or in what`);
}
