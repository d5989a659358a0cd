import { isPredicate } from '#lib/claims/find-clauses';
import { isTakenBack, sharesMore } from '#lib/claims/gate-shared';
import { endsAtInitial, isTorn } from '#lib/claims/gate-torn';
import { conjuncts } from '#lib/claims/phrase';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import {
  ancestors,
  childrenBy,
  hasRelation,
  isBreak,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { NEEDS_OBJECT } from '#lib/claims/verb-needs';

/** What was left out must have been set off by a mark or a conjunction, and nothing may hang on the end. */
export function cutRefusal(proposition: Proposition): string | null {
  const { tree, synthetic } = proposition;
  if (proposition.args.some((arg) => isMeasureOfTime(proposition, arg))) return TANGLED;
  if (synthetic) {
    // "Graff, an apprentice of his": of whom, the sentence tells.
    const kept = keptWords(proposition);
    if (
      kept.some((word) => /^(?:his|hers|theirs)$/.test(lower(tree, word)) && lower(tree, word - 1) === 'of')
    )
      return TANGLED;
    const isCut = tearsTitle(proposition) || endsAtInitial(tree, keptWords(proposition).at(-1) ?? -1);
    return isCut ? TANGLED : null;
  }
  if (areEntangled(proposition) || asks(proposition) || isSubjectTorn(proposition)) return TANGLED;
  const kept = keptWords(proposition);
  if (isTorn(proposition)) return TANGLED;
  const own = kept.filter((word) => word >= Math.min(...wordsOf(proposition.verb.words), proposition.head));
  for (let at = 1; at < own.length; at += 1) {
    const before = own[at - 1] ?? 0;
    const after = own[at] ?? 0;
    if (after === before + 1 || isPicked(proposition, before, after)) continue;
    if (isSharedAuxiliary(proposition, before, after)) continue;
    if (!mayBeCut(tree, before + 1, after - 1) || isLooseQuotation(tree, before + 1, after)) return TANGLED;
  }
  const last = own.at(-1) ?? 0;
  const next = tree.tokens[last + 1];
  const resumed = afterBrackets(tree, last + 1);
  if (next && (isFiniteVerb(tree, resumed) || isParticipleAfterBrackets(tree, last + 1, resumed)))
    return TANGLED;
  const isInner = hasRelation(tree, proposition.head, 'acl', 'advcl', 'ccomp');
  if (
    !isInner &&
    next?.text === ',' &&
    isFiniteVerb(tree, last + 2) &&
    !isInRow(tree, proposition.head, last + 2)
  )
    return TANGLED;
  if (next && /^(?:NOUN|PROPN|NUM|ADJ|VERB|AUX)$/.test(next.upos) && !isOpenedClause(tree, last + 1))
    return TANGLED;
  if (kept.some((word) => isStrayVerb(tree, word)) || lacksSharedObject(tree, last)) return TANGLED;
  if (unbalanced(tree, kept) || endsInsideList(tree, kept) || isHalfContrast(tree, kept)) return TANGLED;
  if (namesAfterColon(proposition, last) || sharesItsEnd(proposition) || isMeasureWithoutEnd(tree, kept))
    return TANGLED;
  if (lower(tree, last) === 'since' && proposition.verb.particle !== last)
    return 'since when is only clear from the context';
  if (isTakenBack(tree, last)) return 'the sentence says that it is not so';
  if (sharesMore(proposition, last)) return TANGLED;
  if (dropsCondition(proposition, kept)) return 'depends on a condition';
  if (proposition.args.some((arg) => isConcession(tree, arg))) return TANGLED;
  if (proposition.args.some((arg) => isObjectBefore(arg, proposition.verb.main))) return TANGLED;
  const end = tree.tokens[last];
  if (
    end &&
    /^(?:ADP|DET|CCONJ|SCONJ)$/.test(end.upos) &&
    proposition.verb.particle !== last &&
    !hasRelation(tree, last, 'compound', 'advmod', 'obl', 'mark')
  )
    return TANGLED;
  return null;
}

/** "to [Bala,] Cardiff": one member of a list, behind the preposition of all. */
function isPicked({ args }: Proposition, before: number, after: number): boolean {
  return args.some(({ picked, words }) => picked && (words.includes(before) || words.includes(after)));
}

/** 'disliked the service[, which left him] "almost at wits end"': what leads to the quotation was left out. */
function isLooseQuotation(tree: SentenceTree, from: number, after: number): boolean {
  return (
    /^["“‘]$/.test(tree.tokens[after]?.text ?? '') &&
    range(from, after - 1).some((word) => /^(?:NOUN|VERB)$/.test(tree.tokens[word]?.upos ?? ''))
  );
}

/** "was damaged in 1999, and later demolished": the auxiliary of the first participle is that of the second where only a passive can stand. */
function isSharedAuxiliary(
  { tree, head, verb, args }: Proposition,
  auxiliary: number,
  after: number,
): boolean {
  const first = tree.tokens[head]?.head ?? -1;
  if (!hasRelation(tree, head, 'conj') || tree.tokens[auxiliary]?.head !== first) return false;
  if (after <= first || after > verb.main) return false;
  // "had shrunk to a tenth and split in two": a participle can only go on the participle.
  if (isPerfectPair(tree, auxiliary, first, verb.main)) return true;
  if (tree.tokens[auxiliary]?.rel !== 'aux:pass') return false;
  const isPassive =
    childrenBy(tree, head, 'obl').some((child) => tree.tokens[child]?.rel === 'obl:agent') ||
    NEEDS_OBJECT.has(verb.lemma);
  return isPassive && args.every(({ role }) => !/^(?:object|complement|clausal)$/.test(role));
}

/** Both are participles behind "had", and neither is passive. */
function isPerfectPair(tree: SentenceTree, auxiliary: number, first: number, second: number): boolean {
  return (
    lower(tree, auxiliary) === 'had' &&
    [first, second].every((word) => tree.tokens[word]?.xpos === 'VBN') &&
    !childrenBy(tree, first, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass')
  );
}

/** "a willingness to consider[, and even adapt to, new values]", "hired to design [and print its stamps]": the last verb shares the object of what was left out. */
function lacksSharedObject(tree: SentenceTree, last: number): boolean {
  const { lemma = '' } = tree.tokens[last] ?? {};
  const joint = lower(tree, last + 1) === ',' ? last + 2 : last + 1;
  return (
    NEEDS_OBJECT.has(lemma) &&
    lower(tree, last - 1) === 'to' &&
    /^(?:and|or)$/.test(lower(tree, joint)) &&
    (joint === last + 2 || tree.tokens[joint + 1]?.upos === 'VERB') &&
    childrenBy(tree, last, 'obj', 'ccomp', 'xcomp').length === 0
  );
}

/** "made provisions for trials, raised its share, and removed restrictions": the next verb of a row that "and" closes. */
function isInRow(tree: SentenceTree, head: number, next: number): boolean {
  const clause = hasRelation(tree, next, 'aux', 'cop') ? (tree.tokens[next]?.head ?? next) : next;
  const verbs = conjuncts(tree, head).filter((word) => isPredicate(tree, word));
  return (
    hasRelation(tree, clause, 'conj') &&
    verbs.includes(clause) &&
    verbs.some(
      (word) =>
        word > clause && childrenBy(tree, word, 'cc').some((cc) => /^(?:and|or)$/.test(lower(tree, cc))),
    )
  );
}

/** "Afghanistan is not one of them, but Iran and Sudan[, which are …]": what follows "but" lost its verb. */
function isHalfContrast(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some(
    (word) =>
      lower(tree, word) === 'but' &&
      tree.tokens[word]?.upos === 'CCONJ' &&
      lower(tree, word - 1) === ',' &&
      !/^(?:no|not)$/.test(lower(tree, word + 1)) &&
      /^(?:NOUN|PROPN)$/.test(tree.tokens[tree.tokens[word]?.head ?? -1]?.upos ?? ''),
  );
}

/** "dubbed the affair: “…”", "said on his account: …": what was said or named stands after the colon. */
function namesAfterColon(proposition: Proposition, last: number): boolean {
  const { tree, verb, args } = proposition;
  // "Geysers are rare: only 1,000 are known": what it is, stands before the colon.
  const isTold =
    verb.copular && args.some(({ role, head }) => role === 'complement' && tree.tokens[head]?.upos === 'ADJ');
  return (lower(tree, last + 1) === ':' && NAMING.test(verb.lemma) && !isTold) || tearsTitle(proposition);
}

/** "Smosh: The Movie", "Seven Days … Seven Nights": half a title. */
function tearsTitle(proposition: Proposition): boolean {
  const { tree } = proposition;
  const isKept = new Set(keptWords(proposition));
  return [...isKept].some(
    (word) =>
      tree.tokens[word]?.upos === 'PROPN' &&
      /^(?::|…|\.\.\.)$/.test(lower(tree, word + 1)) &&
      /^\p{Lu}/u.test(tree.tokens[word + 2]?.text ?? '') &&
      !isKept.has(word + 2),
  );
}

const NAMING =
  /^(?:dub|call|name|title|entitle|label|describe|say|write|tweet|post|tell|state|add|announce|declare|explain|note|read|ask|reply|conclude|claim|report|be)$/;

/** "crushed and defeated the Mongols", "is known and named for": both verbs share what follows the second. */
function sharesItsEnd({ tree, head, verb, args }: Proposition): boolean {
  const next = childrenBy(tree, head, 'conj').find((word) => word > verb.main);
  // "was the opposition and led the polls": what a copula says is said already.
  if (next === undefined || verb.copular || tree.tokens[next]?.upos !== 'VERB') return false;
  const between = range(Math.max(verb.main, head) + 1, next - 1);
  const isNext = between.every(
    (word) =>
      /^(?:CCONJ|ADV)$/.test(tree.tokens[word]?.upos ?? '') || tree.tokens[word]?.rel === 'compound:prt',
  );
  return (
    isNext &&
    between.length > 0 &&
    args.every(({ fronted, role }) => fronted || role === 'complement') &&
    childrenBy(tree, next, 'obj', 'obl', 'xcomp', 'ccomp').some((word) => word > next)
  );
}

/** "can be so strong [that …]", "too small [to …]": how much, only what was left out tells. */
function isMeasureWithoutEnd(tree: SentenceTree, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some((word) => {
    if (!/^(?:so|too|such|enough)$/.test(lower(tree, word)) || !hasRelation(tree, word, 'advmod', 'det'))
      return false;
    const measured = tree.tokens[word]?.head ?? -1;
    // "divers who rise too quickly after a dive": how much is too much, nothing tells.
    const after = lower(tree, (kept.at(-1) ?? 0) + 1);
    if (lower(tree, word) === 'too' && tree.tokens[measured]?.upos === 'ADV' && !/^(?:to|for)$/.test(after))
      return false;
    return (
      /^(?:ADJ|ADV)$/.test(tree.tokens[measured]?.upos ?? '') &&
      !kept.some((other) => other > measured && /^(?:that|to|as|for)$/.test(lower(tree, other))) &&
      isKept.has(measured)
    );
  });
}

/** "…, if possible", "…, as far as the sources allow": without it the clause says more than the article. */
function dropsCondition({ tree, head }: Proposition, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  const after = (kept.at(-1) ?? 0) + 1;
  const next = isBreak(tree, after) ? after + 1 : after;
  if (/^(?:if|unless)$/.test(lower(tree, next))) return true;
  return childrenBy(tree, head, 'advcl', 'advmod', 'obl', 'parataxis').some((child) => {
    const first = tree.first[child] ?? child;
    const opener = isBreak(tree, first) ? first + 1 : first;
    const isCondition =
      /^(?:if|unless|provided|except|lest)$/.test(lower(tree, opener)) ||
      (lower(tree, opener) === 'as' && /^(?:far|long)$/.test(lower(tree, opener + 1)));
    return isCondition && !isKept.has(child);
  });
}

/** "steel, plastics and textiles, brazing, welding": a list whose last member has no "and" goes on somewhere. */
function endsInsideList(tree: SentenceTree, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some((word) => {
    const only = childrenBy(tree, word, 'conj');
    const cc = only.length === 1 ? (childrenBy(tree, only[0] ?? -1, 'cc')[0] ?? -1) : -1;
    // Of two, "and" has no comma before it, unless something between commas was left out.
    const isTornOff = cc > 0 && isKept.has(cc) && lower(tree, cc - 1) === ',' && isKept.has(cc - 1);
    if (isTornOff && !isParallel(tree, word, only[0] ?? -1)) return true;
    // "green plants, algae": two without "and" are the head of a list.
    const alone = only.length === 1 ? (only[0] ?? -1) : -1;
    const isTorn =
      alone > word &&
      childrenBy(tree, alone, 'cc', 'conj').length === 0 &&
      [0, 1].some((back) => lower(tree, (tree.first[alone] ?? alone) - back) === ',') &&
      isKept.has(alone) &&
      !isNameBeside(tree, word, alone);
    if (isTorn && /^(?:NOUN|PROPN)$/.test(tree.tokens[alone]?.upos ?? '')) return true;
    // "from seafood, milk [and iodized salt]": the last member was taken for a clause.
    if (isTorn && tree.tokens[(tree.last[alone] ?? alone) + 1]?.upos === 'CCONJ') return true;
    const members = childrenBy(tree, word, 'conj').filter((member) => isKept.has(member));
    const last = members.at(-1);
    if (last === undefined || members.length < 2) return false;
    const joined = [last, ...childrenBy(tree, last, 'conj')].some(
      (member) => childrenBy(tree, member, 'cc').length > 0,
    );
    const isClosed =
      lower(tree, (tree.last[last] ?? last) + 1) === 'etc.' ||
      members.some((member) => lower(tree, member) === 'others');
    return !joined && !isClosed && !isSaidOfList(tree, members, last);
  });
}

/** "a helicopter, Ingenuity", "Bala, Wales": a name beside the noun that says what it is, a place beside the one that it lies in. */
function isNameBeside(tree: SentenceTree, word: number, name: number): boolean {
  const after = lower(tree, (tree.last[name] ?? name) + 1);
  if (!/^(?:,|\.|;|\)|)$/.test(after) || !/^\p{Lu}/u.test(tree.tokens[name]?.text ?? '')) return false;
  const { upos = '', xpos = '' } = tree.tokens[word] ?? {};
  const isNamed =
    upos === 'NOUN' && xpos === 'NN' && childrenBy(tree, word, 'det', 'nmod', 'amod').length > 0;
  return isNamed || (tree.entityAt[word]?.type === 'place' && tree.entityAt[name]?.type === 'place');
}

/** "Gnetum and Ephedra, two groups of plants", "its founder and chairman, Ann Rees": behind a list that "and" has closed, what its members are. */
function isSaidOfList(tree: SentenceTree, members: readonly number[], last: number): boolean {
  const isClosed = members.some((member) => member !== last && childrenBy(tree, member, 'cc').length > 0);
  const opener = range(tree.first[last] ?? last, last).find((word) => !isBreak(tree, word)) ?? last;
  const isOne = members.every((member) => member === last || tree.tokens[member]?.xpos === 'NN');
  const isNamed = isOne && tree.entityAt[last]?.type === 'person';
  return isClosed && (isNamed || /^(?:two|three|four|both|all)$/.test(lower(tree, opener)));
}

/** "the third city of Poland, and the capital of the region", "compounds for families, as well as temples": a pair, comma or not. */
function isParallel(tree: SentenceTree, first: number, second: number): boolean {
  const articles = [first, second].map((word) =>
    childrenBy(tree, word, 'det', 'nmod', 'nummod').some(
      (child) =>
        /^(?:an?|the)$/.test(lower(tree, child)) ||
        /^(?:nmod:poss|nummod)$/.test(tree.tokens[child]?.rel ?? ''),
    ),
  );
  const isListed = childrenBy(tree, second, 'cc').some((cc) => lower(tree, cc) === 'as');
  return (
    isListed ||
    (articles.every(Boolean) && tree.tokens[first]?.upos === 'NOUN' && tree.tokens[second]?.upos === 'NOUN')
  );
}

function mayBeCut(tree: SentenceTree, from: number, to: number): boolean {
  const gap = range(from, to);
  // What follows a colon explains; it does not go on. Between semicolons stand members of a list.
  if (gap.some((word) => lower(tree, word) === ':')) return false;
  if (gap.some((word) => lower(tree, word) === ';')) return false;
  if (gap.every((word) => /^(?:PUNCT|ADV|CCONJ|INTJ|SYM)$/.test(tree.tokens[word]?.upos ?? ''))) return true;
  const opens =
    (isBreak(tree, from) && (isBreak(tree, to) || isBreak(tree, to + 1) || to - from < 1)) ||
    isBreak(tree, from - 1) ||
    isBreak(tree, to + 1);
  // "was built and run by the guild"
  const verbs = gap.filter((word) => tree.tokens[word]?.upos === 'VERB');
  const isSecondVerb =
    verbs.length === 1 &&
    gap.length > 1 &&
    gap.every((word) => /^(?:CCONJ|VERB)$/.test(tree.tokens[word]?.upos ?? ''));
  if (isSecondVerb) return true;
  const phrase = gap.map((word) => lower(tree, word)).join(' ');
  return opens || /^(?:as well|for example|for instance|in turn|at the same time|of course)$/.test(phrase);
}

/** "Three months [after …]", "years [later]": the time that it is counted from was left out. */
function isMeasureOfTime(
  { tree, args }: Proposition,
  { words, role, preposition }: Proposition['args'][number],
): boolean {
  // "ravaged Europe for three years [before …]": how long, from whenever.
  if (preposition === 'for') return false;
  const last = wordsOf(words).at(-1) ?? -1;
  if (role !== 'time' && role !== 'oblique') return false;
  // "opened on May 2, 53 years after the ferry sank", "Five years afterwards she left": what it is counted from was kept.
  const next = args.find((arg) => wordsOf(arg.words)[0] === last + 1);
  const isCounted = wordsOf(words).some((word) => tree.tokens[word]?.upos === 'NUM');
  if (next && isCounted && /^(?:after|before|afterwards?)$/.test(lower(tree, last + 1))) return false;
  return (
    /^(?:after|afterwards?|before|later|earlier|since|ago|into|from)$/.test(lower(tree, last + 1)) &&
    /^NN/.test(tree.tokens[last]?.xpos ?? '') &&
    TIME_UNITS.test(tree.tokens[last]?.lemma ?? '')
  );
}

/** "said although the two are known to matter[, nobody had looked]": the object of the verb was cut off. */
function isConcession(tree: SentenceTree, { role, words, head }: Proposition['args'][number]): boolean {
  return (
    role === 'clausal' &&
    hasRelation(tree, head, 'ccomp') &&
    /^(?:although|though|while|whereas|because|despite)$/.test(lower(tree, wordsOf(words)[0] ?? -1))
  );
}

const TIME_UNITS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|kilometer|kilometre|meter|metre)$/;

function isObjectBefore({ role, head }: Proposition['args'][number], verb: number): boolean {
  return (role === 'object' || role === 'indirect-object') && head < verb;
}

/** "How plants turn …", "by which plants": a word that opens a clause whose verb was not kept, or that asks. */
function asks(proposition: Proposition): boolean {
  const { tree, args, head } = proposition;
  if (
    args.some(
      ({ role, words, fronted }) =>
        (role === 'adverb' || (fronted && role !== 'clausal')) &&
        /^(?:how|why|where|when)$/.test(lower(tree, wordsOf(words)[0] ?? -1)),
    )
  )
    return true;
  const kept = new Set(keptWords(proposition));
  return [...kept].some((word) => {
    if (!/^(?:which|who|whom|whose)$/.test(tree.tokens[word]?.text ?? '')) return false;
    const verb = [word, ...ancestors(tree, word)].find(
      (above) =>
        /^(?:VERB|AUX)$/.test(tree.tokens[above]?.upos ?? '') || childrenBy(tree, above, 'cop').length > 0,
    );
    return verb === undefined || verb === head || !kept.has(verb);
  });
}

/** "The bridge[, a steel structure] 447 feet long": what is left out of a subject stands between marks. */
function isSubjectTorn({ tree, subject }: Proposition): boolean {
  const words = wordsOf(subject.words);
  return words.some((word, at) => {
    const next = words[at + 1];
    if (next === undefined || next === word + 1) return false;
    // 'Her report[, published under the title] "Ten Days" led'.
    if (isLooseQuotation(tree, word + 1, next)) return true;
    const isMarked = (mark: number) => isBreak(tree, mark) || tree.tokens[mark]?.upos === 'PUNCT';
    return !isMarked(word + 1) || !isMarked(next - 1);
  });
}

/** Two parts of which one lies inside the other were torn apart. */
function areEntangled({ args, subject }: Proposition): boolean {
  const ranges = [subject, ...args].map(({ words }) => wordsOf(words)).filter((words) => words.length > 0);
  return ranges.some((one) =>
    ranges.some(
      (other) =>
        one !== other && Math.min(...one) < Math.min(...other) && Math.max(...one) > Math.min(...other),
    ),
  );
}

/** "a man, Arnold Murray, and accepted": a finite verb that was joined to a noun belongs elsewhere. */
function isStrayVerb(tree: SentenceTree, word: number): boolean {
  const { upos = '', xpos = '', head = -1 } = tree.tokens[word] ?? {};
  const isJoinedToMeasure =
    hasRelation(tree, word, 'conj') &&
    /^(?:ADV|NUM)$/.test(tree.tokens[head]?.upos ?? '') &&
    childrenBy(tree, word, 'nsubj').length === 0;
  if (upos === 'VERB' && xpos === 'VB' && (isFiniteWithoutMark(tree, word) || isJoinedToMeasure))
    return childrenBy(tree, word, 'mark').length === 0;
  if (upos !== 'VERB' || !/^(?:VBD|VBZ|VBP)$/.test(xpos)) return false;
  if (isJoinedToMeasure) return true;
  const isReduced = tree.tokens[word]?.rel === 'acl' && xpos === 'VBD';
  if (isReduced) return childrenBy(tree, word, 'nsubj').length === 0;
  // "that are common in aquariums descend from": the verb of the whole, torn from its subject.
  if (isFiniteWithoutMark(tree, word)) return true;
  if (!hasRelation(tree, word, 'conj')) return false;
  return /^(?:NOUN|PROPN)$/.test(tree.tokens[head]?.upos ?? '') && childrenBy(tree, head, 'cop').length === 0;
}

function isFiniteWithoutMark(tree: SentenceTree, word: number): boolean {
  return (
    tree.tokens[word]?.rel === 'advcl' &&
    childrenBy(tree, word, 'mark', 'nsubj', 'csubj', 'expl', 'advmod', 'aux', 'cc').length === 0
  );
}

/** The word after what stands in brackets here: "leaders of the guild (WGA) called". */
function afterBrackets(tree: SentenceTree, word: number): number {
  if (lower(tree, word) !== '(') return word;
  const close = tree.tokens.findIndex(({ text }, at) => at > word && text === ')');
  return close < 0 ? word : close + 1;
}

function isParticipleAfterBrackets(tree: SentenceTree, open: number, word: number): boolean {
  return word > open && tree.tokens[word]?.xpos === 'VBN';
}

/** A finite verb right after what was kept had the last words of it for its subject. */
function isFiniteVerb(tree: SentenceTree, word: number): boolean {
  const { upos = '', xpos = '' } = tree.tokens[word] ?? {};
  return (upos === 'VERB' || upos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);
}

/** The next clause may begin right after: "and", a mark, a participle or a relative clause that was left out. */
function isOpenedClause(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return (
    hasRelation(tree, word, 'advcl', 'conj', 'parataxis') ||
    hasRelation(tree, head, 'advcl', 'conj', 'parataxis', 'ccomp') ||
    (head >= 0 && (tree.tokens[head]?.head ?? 0) < 0 && hasRelation(tree, word, 'nsubj', 'root'))
  );
}

function unbalanced(tree: SentenceTree, kept: readonly number[]): boolean {
  const text = kept.map((word) => tree.tokens[word]?.text ?? '').join('');
  const count = (mark: string) => text.split(mark).length - 1;
  return (
    count('“') !== count('”') ||
    count('"') % 2 !== 0 ||
    count('(') !== count(')') ||
    count('«') !== count('»')
  );
}
