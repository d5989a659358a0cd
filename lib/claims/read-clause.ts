import { isClausalConjunct, isConnective, nounPart, partOf } from '#lib/claims/clause-parts';
import { copulaOf, type FoundClause } from '#lib/claims/find-clauses';
import { phraseWords } from '#lib/claims/phrase';
import { holdsDate, type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary, isNegation, verbGroupOf } from '#lib/claims/verb-group';
import { needsObject } from '#lib/claims/verb-needs';

/** A reading of a clause, or the reason why it cannot be read surely. */
export type ClauseReading = { kind: 'read'; proposition: Proposition } | { kind: 'unread'; reason: string };

/** Reads the parts of a found clause. Never throws. */
export function readClause(tree: SentenceTree, found: FoundClause): ClauseReading {
  const { head } = found;
  const verb = verbGroupOf(tree, head);
  if (!verb) return unread('has no full verb of its own');
  const deed = gerundSubject(tree, head);
  if (deed < 0 && childrenBy(tree, head, 'csubj').length > 0) return unread(TANGLED);
  const expletive = childrenBy(tree, head, 'expl')[0];
  if (expletive !== undefined) return readExistential(tree, found, expletive);
  const about = found.subject < 0 ? deed : found.subject;
  if (about < 0) return unread('does not say clearly who or what it is about');
  if (toldOfThen(tree, head)) return unread('when this was so is only clear from the context');
  const own = argsOf(tree, head, about, verb.words);
  if (own === null) return unread(TANGLED);
  const args = [...own, ...sharedEnd(tree, head, own)];
  const phrase = withoutOpeningConjunction(tree, phraseWords(tree, about));
  const bare = found.link === 'relative' ? withoutPreposition(tree, about, phrase) : phrase;
  const counted = args.find((arg) => isQuantifierOf(tree, arg, bare));
  const subject: Part = {
    role: 'subject',
    head: about,
    words: counted ? [...counted.words, ...bare] : bare,
    preposition: null,
    fronted: false,
  };
  const uncounted = args.filter((arg) => arg !== counted);
  const hasTime = uncounted.some(({ role }) => role === 'time');
  const shared = found.inherited
    ? sharedOpening(tree, head).filter(({ role }) => role !== 'time' || !hasTime)
    : found.link === 'coordinated' && !hasTime
      ? sharedPeriod(tree, head)
      : [];
  const others = [...shared, ...uncounted];
  return { kind: 'read', proposition: proposition(tree, head, subject, verb, others) };
}

/** "was built and run by the guild", "crushed and beat the Mongols": what follows the second verb is also of the first. */
function sharedEnd(tree: SentenceTree, head: number, own: readonly Part[]): Part[] {
  const next = childrenBy(tree, head, 'conj').find((word) => word > head);
  if (
    next === undefined ||
    tree.tokens[next]?.upos !== 'VERB' ||
    childrenBy(tree, next, 'nsubj', 'aux').length > 0
  )
    return [];
  // "met and elected a president" met nobody: only what cannot stand without an object shares one.
  const isPassive = hasPassiveAuxiliary(tree, head);
  const isTransitive = tree.tokens[head]?.upos === 'VERB' && needsObject(tree.tokens[head]?.lemma ?? '');
  if (copulaOf(tree, head) >= 0 || !(isPassive || isTransitive)) return [];
  const between = range(head + 1, next - 1);
  if (between.length === 0 || !between.every((word) => tree.tokens[word]?.upos === 'CCONJ')) return [];
  if (own.some((part) => Math.max(...wordsOf(part.words)) > head)) return [];
  return (tree.children[next] ?? []).flatMap((child) => {
    const part = child > next ? partOf(tree, next, child) : 'dropped';
    // "was woken but thought little of it": what is done to somebody has no object.
    const shares = isPassive ? /^(?:oblique|time)$/ : /^(?:object|oblique|time)$/;
    return typeof part === 'object' && shares.test(part.role) ? [part] : [];
  });
}

/**
 * "In 2012, Hadid was made a dame and joined the board": the time or the place before the first verb is that of the second too, which
 * has none of its own.
 */
function sharedOpening(tree: SentenceTree, head: number, wasLater = false): Part[] {
  if (!hasRelation(tree, head, 'conj')) return [];
  const own = tree.children[head] ?? [];
  const isLater = wasLater || own.some((child) => isOtherTime(tree, child));
  const above = tree.tokens[head]?.head ?? -1;
  if (finiteForm(tree, above) !== finiteForm(tree, head)) return [];
  const [subject] = childrenBy(tree, above, 'nsubj');
  if (subject === undefined) return sharedOpening(tree, above, isLater);
  const isElsewhere = own.some((child) => hasRelation(tree, child, 'obl') && isPlaced(tree, child));
  return childrenBy(tree, above, 'obl', 'nmod', 'advmod').flatMap((child) => {
    const part = child < subject ? partOf(tree, above, child) : 'dropped';
    if (typeof part !== 'object') return [];
    const isDate = part.role === 'time' && tree.entityAt[child]?.type === 'date';
    const isShared = isDate ? !isLater : isSetting(tree, part) && !isElsewhere;
    return isShared ? [{ ...part, fronted: true }] : [];
  });
}

/** "During the war the mill made planes, and families gave up their pots": what is joined by "and" was so in the same period. */
function sharedPeriod(tree: SentenceTree, head: number): Part[] {
  const above = tree.tokens[head]?.head ?? -1;
  const joint = childrenBy(tree, head, 'cc')[0] ?? -1;
  const [first, second] = [above, head].map((clause) => finiteForm(tree, clause).replace('VBP', 'VBZ'));
  if (lower(tree, joint) !== 'and' || first !== second) return [];
  const own = tree.children[head] ?? [];
  if (own.some((child) => isOtherTime(tree, child) || hasRelation(tree, child, 'advcl'))) return [];
  const hasDate = range(joint, tree.last[head] ?? head).some((word) => tree.entityAt[word]?.type === 'date');
  if (hasDate) return [];
  const [subject = -1] = childrenBy(tree, above, 'nsubj');
  return childrenBy(tree, above, 'obl').flatMap((child) => {
    const part = child < subject ? partOf(tree, above, child) : 'dropped';
    if (typeof part !== 'object' || child > head) return [];
    const isPeriod =
      part.preposition === 'during' ||
      isSpan(tree, part) ||
      (/^(?:in|throughout)$/.test(part.preposition ?? '') &&
        /^(?:war|century|decade|era|winter|summer|spring|autumn|\d{3}0s)$/i.test(
          tree.tokens[child]?.lemma ?? '',
        ));
    return isPeriod ? [{ ...part, fronted: true }] : [];
  });
}

/** "From January to May", "In the 12 months to June", "Between 1950 and 1960": from when to when. */
function isSpan(tree: SentenceTree, { preposition, words, role }: Part): boolean {
  const said = wordsOf(words).map((word) => lower(tree, word));
  const isOfTime = role === 'time' || holdsDate(tree, { words });
  return (
    isOfTime &&
    ((preposition === 'from' && said.some((word) => /^(?:to|until|till)$/.test(word))) ||
      (preposition === 'between' && said.includes('and')) ||
      (/^(?:in|over|during)$/.test(preposition ?? '') &&
        /\b(?:days|weeks|months|years|decades) (?:to|until|since|after|before|between) /.test(
          said.join(' '),
        )))
  );
}

function isPlaced(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'case').some((marker) =>
    /^(?:in|on|at|to|into|from|through|near|across|within|toward|towards)$/.test(lower(tree, marker)),
  );
}

/** "In the old town, streets are narrow and are named after saints": a place before the subject and a comma, or a part of the year. */
function isSetting(tree: SentenceTree, { role, preposition, words }: Part): boolean {
  return (
    role === 'oblique' &&
    /^(?:in|on|at|within|throughout|across|under|among|during)$/.test(preposition ?? '') &&
    lower(tree, (wordsOf(words).at(-1) ?? -1) + 1) === ','
  );
}

function isOtherTime(tree: SentenceTree, word: number): boolean {
  return (
    /^(?:then|later|subsequently|eventually|now|soon|afterwards?|finally|since|still|again|once|after|before|until|when|while)$/.test(
      lower(tree, tree.first[word] ?? word),
    ) || /^(?:then|later|subsequently|eventually)$/.test(lower(tree, word))
  );
}

function finiteForm(tree: SentenceTree, head: number): string {
  const first = verbGroupOf(tree, head)?.words.find((word) => typeof word === 'number');
  return typeof first === 'number' ? (tree.tokens[first]?.xpos ?? '') : '';
}

/** "Winking is cultural", "Mixing the two makes a dye": a deed that a word in -ing names stands as a subject; -1 when none does. */
function gerundSubject(tree: SentenceTree, head: number): number {
  const [deed, ...more] = childrenBy(tree, head, 'csubj');
  if (deed === undefined || more.length > 0 || tree.tokens[deed]?.xpos !== 'VBG' || deed > head) return -1;
  // "Considering it is new, …" names no deed.
  if (/^(?:considering|regarding|including|depending|following|assuming|granting)$/.test(lower(tree, deed)))
    return -1;
  const isBare = childrenBy(tree, deed, 'nsubj', 'aux', 'mark', 'cop', 'expl').length === 0;
  return isBare && (tree.first[deed] ?? deed) === deed ? deed : -1;
}

/** "By then the mill was nearly finished": without its time it says something else. */
function toldOfThen(tree: SentenceTree, head: number): boolean {
  const [subject = head] = childrenBy(tree, head, 'nsubj');
  return childrenBy(tree, head, 'advmod', 'obl', 'nmod').some(
    (child) =>
      lower(tree, child) === 'then' &&
      (lower(tree, child - 1) === 'by' ||
        // "Nitrates then came from Chile"; "He then moved" goes on.
        (child > subject && child === head - 1 && NOT_NEXT.test(tree.tokens[head]?.lemma ?? ''))),
  );
}

/** What lasts, so that "then" is no "next". */
const NOT_NEXT = /^(?:come|live|belong|have|own|hold|stand|lie|consist|cost|number|use|believe|know|make)$/;

const QUANTIFIER =
  /^(?:(?:no )?(?:more|less|fewer|greater) than|at (?:least|most)|up to|about|around|over|nearly|almost|roughly|some|only)$/;

/** "More than" right before "a dozen countries" counts them, whatever the tree hangs it from. */
function isQuantifierOf(tree: SentenceTree, { words }: Part, subject: readonly number[]): boolean {
  const numbers = words.filter((word) => typeof word === 'number');
  const next = subject[0];
  return (
    next !== undefined &&
    numbers.at(-1) === next - 1 &&
    QUANTIFIER.test(numbers.map((word) => lower(tree, word)).join(' '))
  );
}

function unread(reason: string): ClauseReading {
  return { kind: 'unread', reason };
}

function proposition(
  tree: SentenceTree,
  head: number,
  subject: Part,
  verb: Proposition['verb'],
  args: Part[],
): Proposition {
  const firstOfSubject = subject.words.find((word) => typeof word === 'number') ?? head;
  const firstOfVerb = verb.words.find((word) => typeof word === 'number') ?? head;
  const inside = new Set(args.flatMap(({ words }) => wordsOf(words)));
  const isElsewhere = range(subject.head, firstOfVerb - 1).some(
    (word) => tree.tokens[word]?.upos === 'CCONJ' && !inside.has(word),
  );
  return {
    kind: 'clause',
    tree,
    head,
    subject,
    verb,
    args: args.map((arg) => {
      const last = Math.max(...wordsOf(arg.words));
      // "O'Connor was … and in 1973 became …": what stands before a verb that has its subject elsewhere is fronted too.
      const isMoved = (arg.role === 'time' || arg.role === 'oblique') && isElsewhere && last < firstOfVerb;
      return { ...arg, fronted: last < Math.min(firstOfSubject, firstOfVerb) || isMoved };
    }),
    synthetic: false,
    factuality: 'asserted',
    attribution: null,
  };
}

/** "There are 25 schools in the town." */
function readExistential(tree: SentenceTree, found: FoundClause, expletive: number): ClauseReading {
  const verb = verbGroupOf(tree, found.head);
  if (!verb || lower(tree, expletive) !== 'there') return unread('"it" stands for nothing here');
  const args = argsOf(tree, found.head, expletive, [...verb.words, found.subject]);
  if (args === null || args.some((arg) => arg.fronted)) return unread(TANGLED);
  const what = found.subject >= 0 ? found.subject : copulaOf(tree, found.head) >= 0 ? found.head : -1;
  if (what < 0 || what < expletive) return unread(TANGLED);
  const others = args.filter((arg) => arg.head !== what);
  const complement = nounPart(tree, what, 'complement', what === found.head ? clauseLevel(tree, what) : []);
  const subject: Part = {
    role: 'subject',
    head: expletive,
    words: [expletive],
    preposition: null,
    fronted: false,
  };
  return { kind: 'read', proposition: proposition(tree, found.head, subject, verb, [complement, ...others]) };
}

/** All dependents of the clause as parts; null when one of them is nothing that a plain clause has. */
export function argsOf(
  tree: SentenceTree,
  head: number,
  subject: number,
  verbWords: readonly unknown[],
): Part[] | null {
  const args: Part[] = [];
  if (copulaOf(tree, head) >= 0) args.push(nounPart(tree, head, 'complement', clauseLevel(tree, head)));
  for (const child of tree.children[head] ?? []) {
    if (child === subject || verbWords.includes(child) || isRelativePronoun(tree, child)) continue;
    if (copulaOf(tree, head) >= 0 && !clauseLevel(tree, head).includes(child)) continue;
    const part = partOf(tree, head, child);
    if (part === 'strange') return null;
    if (part === 'dropped') continue;
    const before = opensWithConjunction(tree, part.words) ? args.at(-1) : undefined;
    if (
      before &&
      before.preposition !== null &&
      wordsOf(before.words).at(-1) === (tree.first[child] ?? child) - 1
    ) {
      // "at Sherborne School and at King's College": one part, said in two.
      const mark = wordsOf(before.words)[0] ?? 0;
      const isAside = lower(tree, mark - 1) === ',' && lower(tree, tree.first[child] ?? child) === ',';
      before.words = [...before.words, ...(isAside ? [tree.first[child] ?? child] : []), ...part.words];
    } else if (opensWithConjunction(tree, part.words)) return null;
    else args.push(part);
  }
  return args.filter((arg) => arg.words.length > 0).sort((a, b) => firstWord(a) - firstWord(b));
}

/** "who" in "Marie Curie, who won …" stands for the subject that is there already. */
function isRelativePronoun(tree: SentenceTree, word: number): boolean {
  return hasRelation(tree, word, 'nsubj') && /^(?:who|which|that)$/.test(lower(tree, word));
}

function withoutOpeningConjunction(tree: SentenceTree, words: number[]): number[] {
  const rest = opensWithConjunction(tree, words) ? words.slice(1) : words;
  const [first = -1] = rest;
  // "and therefore the rooms are small".
  const isTie = hasRelation(tree, first, 'advmod') && isConnective(tree, first);
  return isTie && rest.length > 1 ? rest.slice(1) : rest;
}

/** "was held by John Rees, who led the team": the one who led has no "by"; "only the union, which dates from 1865, is older": others may date from then. */
function withoutPreposition(tree: SentenceTree, name: number, words: number[]): number[] {
  const marker = childrenBy(tree, name, 'case').findLast((word) => word < name) ?? -1;
  const own = words.filter((word) => word > marker);
  return /^(?:only|even|also|just)$/.test(lower(tree, own[0] ?? -1)) ? own.slice(1) : own;
}

/** "and at King's College": what it goes on from was torn off. */
function opensWithConjunction(tree: SentenceTree, words: Part['words']): boolean {
  const [first] = words;
  return (
    typeof first === 'number' &&
    tree.tokens[first]?.upos === 'CCONJ' &&
    !/^(?:both|either|neither)$/.test(lower(tree, first))
  );
}

export function firstWord(part: Part): number {
  return part.words.find((word) => typeof word === 'number') ?? 0;
}

/** Dependents of a nominal predicate that belong to the clause, not to the noun. */
function clauseLevel(tree: SentenceTree, head: number): number[] {
  const copula = copulaOf(tree, head);
  return (tree.children[head] ?? []).filter((child) => {
    if (tree.tokens[child]?.rel === 'compound:prt') return true;
    // "25 million years old": the measure belongs to the adjective.
    if (hasRelation(tree, child, 'obl', 'nmod') && child > copula && child < head) return false;
    if (
      hasRelation(
        tree,
        child,
        'nsubj',
        'csubj',
        'expl',
        'cop',
        'aux',
        'mark',
        'advcl',
        'parataxis',
        'discourse',
        'vocative',
        'obl',
        'ccomp',
        'punct',
        'cc',
      )
    ) {
      return !(
        hasRelation(tree, child, 'punct', 'cc') &&
        child > copula &&
        child < (tree.last[head] ?? head)
      );
    }
    if (hasRelation(tree, child, 'conj')) return isClausalConjunct(tree, child);
    if (hasRelation(tree, child, 'advmod'))
      return child < copula || isNegation(tree, child) || isConnective(tree, child);
    return (tree.last[child] ?? child) < copula;
  });
}
