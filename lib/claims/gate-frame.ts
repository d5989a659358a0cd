import { isOfTime } from '#lib/claims/gate-noun';
import { OFFICES } from '#lib/claims/office-words';
import { holdsDate, keptWords, type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * What a verb cannot stand without, left to the sentences before: joined, took part in or watched what, elected to what, succeeded
 * as what. A title that tells it ("Norland votes", "Finland joins NATO") is enough. Null when nothing is wanting. Never throws.
 */
export function frameRefusal(proposition: Proposition, article: ArticleKind): string | null {
  if (proposition.synthetic || proposition.verb.copular) return null;
  return (
    inWhat(proposition, article) ??
    joinedWhat(proposition, article) ??
    watchedWhat(proposition) ??
    resumedAfterWhat(proposition) ??
    electedToWhat(proposition, article) ??
    successorAsWhat(proposition, article) ??
    toSucceedAsWhat(proposition) ??
    raisedHow(proposition)
  );
}

/** Whether a word that is kept after the verb opens what tells more than the time. */
function says({ verb, ...rest }: Proposition, markers: RegExp): boolean {
  const { tree } = rest;
  return keptWords({ verb, ...rest }).some(
    (word) => markers.test(lower(tree, word)) && !isOfTime(tree, word) && word !== verb.particle,
  );
}

function hasRole({ args }: Proposition, roles: RegExp): boolean {
  return args.some(({ role }) => roles.test(role));
}

/** Whether the title tells what is meant by a word of this stem. */
function isTitled({ titleWords }: ArticleKind, stem: RegExp): boolean {
  return [...titleWords].some((word) => stem.test(word));
}

/** Told of one time, not of what is usual. */
function isOnce({ tree, verb }: Proposition): boolean {
  return /^(?:VBD|VBN)$/.test(tree.tokens[verb.main]?.xpos ?? '');
}

/** What somebody can take part in, as titles name it. */
const EVENT =
  /^(?:\w*elect\w*|vot(?:e|es|ed|ing)|referend\w+|games|cup|marathon|race|contest|tournament|conference|summit|festival|exhibition|expo|match|\w*olympics?|\w*olympiad|championships?|war|battle|siege|strike|protests?|march|rally|competition|expedition|brexit|polls?|ballot)$/;

/** "Elin Rees took part by satellite", "participated in 1920", "A consul intervened": in what? */
function inWhat(proposition: Proposition, article: ArticleKind): string | null {
  const { tree, verb, args, head } = proposition;
  const isPart =
    verb.lemma === 'take' &&
    args.some(({ role, head: what }) => role === 'object' && lower(tree, what) === 'part');
  const deed = isPart ? 'take part' : verb.lemma;
  const markers = IN_WHAT.get(deed);
  if (!markers || !isOnce(proposition) || hasPassiveAuxiliary(tree, head) || isTitled(article, EVENT))
    return null;
  if (!isPart && hasRole(proposition, /^(?:object|complement)$/)) return null;
  const isPlaced = args.some(({ words }) => holdsDate(tree, { words }));
  if (deed === 'intervene' && isPlaced) return null;
  const isSaid = keptWords(proposition).some(
    (word) => markers.test(lower(tree, word)) && !isOfTime(tree, word) && word > verb.main,
  );
  return isSaid ? null : wanting(`${deed} in what`);
}

const IN_WHAT = new Map([
  ['take part', /^(?:in|at|on)$/],
  ['participate', /^(?:in|at|on)$/],
  ['partake', /^(?:in|of)$/],
  ['compete', /^(?:in|at|for|against|with|on|as)$/],
  ['intervene', /^(?:in|at|on|against|with|between|for)$/],
  ['interfere', /^(?:in|with)$/],
]);

/** "A team from Norland joined in 1952", "Norland rejoined with a reservation": what? */
function joinedWhat(proposition: Proposition, article: ArticleKind): string | null {
  const { tree, verb, head } = proposition;
  if (!/^(?:join|rejoin|re-join)$/.test(verb.lemma) || !isOnce(proposition)) return null;
  if (hasPassiveAuxiliary(tree, head) || hasRole(proposition, /^(?:object|complement|clausal)$/)) return null;
  const isWith = verb.lemma === 'join' && says(proposition, /^(?:in|with|to|into|as|at)$/);
  return isWith || isTitled(article, /^(?:re-?)?join/) ? null : wanting('joined what');
}

/** "Tens of thousands watched on a field": what? Whoever has a name watches what the article is about. */
function watchedWhat(proposition: Proposition): string | null {
  const { tree, verb, subject, head } = proposition;
  if (!/^(?:watch|applaud|cheer)$/.test(verb.lemma) || hasPassiveAuxiliary(tree, head)) return null;
  if (!isOnce(proposition) || hasRole(proposition, /^(?:object|clausal|complement)$/)) return null;
  const isNamed = wordsOf(subject.words).some((word) =>
    /^(?:person|organization)$/.test(tree.entityAt[word]?.type ?? ''),
  );
  return isNamed || says(proposition, /^(?:for|over|as)$/) ? null : wanting(`${verb.lemma} what`);
}

/** "Digging did not resume until 2015": after what? */
function resumedAfterWhat(proposition: Proposition): string | null {
  const { tree, verb, subject, head, args } = proposition;
  if (verb.lemma !== 'resume' || hasPassiveAuxiliary(tree, head) || hasRole(proposition, /^object$/))
    return null;
  const isAfter = args.some(({ preposition, role }) => preposition === 'after' || role === 'clausal');
  const isNamed = wordsOf(subject.words).some((word) => tree.entityAt[word]);
  return isAfter || isNamed ? null : wanting('resumed after what');
}

/** "Elin Rees was elected in 2000 as an independent": to what? */
function electedToWhat(proposition: Proposition, article: ArticleKind): string | null {
  const { tree, verb, subject, head, args } = proposition;
  const isChosen = /^(?:elect|re-?elect|appoint|reappoint|induct|admit|promote|demote|depose|oust)$/.test(
    verb.lemma,
  );
  if (!isChosen || !hasPassiveAuxiliary(tree, head) || !isPerson(tree, subject)) return null;
  if (isInOffice(tree, subject) || hasRole(proposition, /^(?:object|complement|clausal)$/)) return null;
  if (isTitled(article, EVENT)) return null;
  const isSaid = args.some(
    ({ preposition, words, head: what }) =>
      (/^(?:to|into|for|from)$/.test(preposition ?? '') && !holdsDate(tree, { words })) ||
      (preposition === 'as' && !isParty(tree, what)),
  );
  return isSaid ? null : wanting(`${verb.lemma} to what`);
}

/** "as an independent", "as a Democrat". */
function isParty(tree: SentenceTree, word: number): boolean {
  return (
    /^(?:independent|outsider|candidate|democrat|republican|conservative|liberal|socialist|communist)$/.test(
      lemma(tree, word).toLowerCase(),
    ) || /^(?:organization|nationality)$/.test(tree.entityAt[word]?.type ?? '')
  );
}

function isPerson(tree: SentenceTree, { head }: Part): boolean {
  return tree.entityAt[head]?.type === 'person' || /^(?:he|she|who|him|her)$/.test(lower(tree, head));
}

/** "President Rees", "the poet's successor as mayor, Elin Rees". */
function isInOffice(tree: SentenceTree, { words, head }: Part): boolean {
  return (
    wordsOf(words).some((word) => OFFICES.test(lower(tree, word))) ||
    OFFICES.test(lower(tree, head - 1)) ||
    /^(?:King|Queen|Pope|President|Emperor|Prince|Chancellor|Mayor|Governor|Bishop|Archbishop)\b/.test(
      tree.entityAt[head]?.canonical ?? '',
    )
  );
}

/** "Moe succeeded Elin Rees in 1989", "was replaced by Tom Moe": as what? Whoever the title names is known. */
function successorAsWhat(proposition: Proposition, article: ArticleKind): string | null {
  const { tree, verb, subject, head, args } = proposition;
  if (verb.lemma !== 'succeed' || !isPerson(tree, subject)) return null;
  const isPassive = hasPassiveAuxiliary(tree, head);
  const other = args.find(
    (arg) => (isPassive ? arg.preposition === 'by' : arg.role === 'object') && isPerson(tree, arg),
  );
  if (!other || isInOffice(tree, subject) || isInOffice(tree, other)) return null;
  if ([subject, other].some(({ head: who }) => isInTitle(tree, who, article))) return null;
  return says(proposition, /^(?:as|to|at)$/) ? null : wanting('succeeded as what');
}

function isInTitle(tree: SentenceTree, who: number, { titleWords }: ArticleKind): boolean {
  const surname = tree.entityAt[who]?.canonical.split(' ').at(-1) ?? lower(tree, who);
  return titleWords.has(surname.toLowerCase().replace(/^o['’]/, ''));
}

/** "was nominated in 1981 to succeed Elin Rees": as what? */
function toSucceedAsWhat(proposition: Proposition): string | null {
  const { tree, verb, args } = proposition;
  if (!/^(?:nominate|appoint|name|choose|pick|elect|select|recommend|propose)$/.test(verb.lemma)) return null;
  const aim = args.find(
    ({ role, head }) => role === 'clausal' && /^(?:succeed|replace|follow)$/.test(lemma(tree, head)),
  );
  const [whom] = aim ? childrenBy(tree, aim.head, 'obj') : [];
  if (whom === undefined || tree.entityAt[whom]?.type !== 'person') return null;
  if (
    hasRole(proposition, /^complement$/) ||
    isInOffice(tree, { ...proposition.subject, words: [], head: whom })
  )
    return null;
  const isSaid = keptWords(proposition).some(
    (word) =>
      (OFFICES.test(lower(tree, word)) && word > verb.main) ||
      (lower(tree, word) === 'as' && !isOfTime(tree, word)) ||
      (/^(?:to|on)$/.test(lower(tree, word)) && tree.tokens[word]?.rel === 'case' && !isOfTime(tree, word)),
  );
  return isSaid ? null : wanting('to what office');
}

/** "Norland Bank raised $22.1 billion in 2010": how, or for what? */
function raisedHow(proposition: Proposition): string | null {
  const { tree, verb, subject, head, args } = proposition;
  const isOnceRaised = tree.tokens[verb.main]?.xpos === 'VBD';
  if (verb.lemma !== 'raise' || !isOnceRaised || hasPassiveAuxiliary(tree, head)) return null;
  const isSomebody = /^(?:organization|person|country)$/.test(tree.entityAt[subject.head]?.type ?? '');
  const sum = args.find(
    ({ role, words }) => role === 'object' && wordsOf(words).some((word) => MONEY.test(lower(tree, word))),
  );
  if (!isSomebody || !sum || wordsOf(sum.words).some((word) => tree.tokens[word]?.rel === 'nmod'))
    return null;
  const isSaid =
    hasRole(proposition, /^clausal$/) ||
    says(proposition, /^(?:for|from|by|through|with|to|toward|towards|at|via|in|on)$/);
  return isSaid ? null : wanting('how or for what the money was raised');
}

const MONEY = /^(?:[$£€¥]|(?:us|a|c)\$|dollars?|pounds?|euros?|yen|rupees?|francs?)$/;
