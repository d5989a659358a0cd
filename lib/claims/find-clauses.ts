import { conjuncts } from '#lib/claims/phrase';
import {
  ancestors,
  childrenBy,
  hasRelation,
  isBreak,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';

/** How a clause hangs in its sentence. */
export type ClauseLink = 'main' | 'coordinated' | 'said' | 'adverbial' | 'relative';

/** A clause by the word it hangs from, with the word that its subject hangs from. */
export type FoundClause = {
  head: number;
  link: ClauseLink;
  /** Head of the subject phrase; -1 when none is found. */
  subject: number;
  /** True when the subject stands in another clause. */
  inherited: boolean;
  /** The clause that this one depends on; -1 for the main clause. */
  above: number;
};

/** Conjunctions whose clause is told as a fact. */
const FACTUAL_MARKS = new Set(['after', 'because', 'since', 'although', 'though', 'whereas']);

/**
 * The clauses of a sentence that may say something of their own: the main clause, those coordinated with it, what somebody
 * said, factual adverbial clauses, and relative clauses set off from a name. In reading order of their heads. Never throws.
 */
export function findClauses(tree: SentenceTree): FoundClause[] {
  return tree.tokens.flatMap((_, head) => clauseAt(tree, head) ?? []);
}

/** True for a verb or for what a copula says. */
export function isPredicate(tree: SentenceTree, word: number): boolean {
  const upos = tree.tokens[word]?.upos;
  return (
    upos === 'VERB' || (upos === 'AUX' && !hasRelation(tree, word, 'aux', 'cop')) || copulaOf(tree, word) >= 0
  );
}

export function copulaOf(tree: SentenceTree, word: number): number {
  return childrenBy(tree, word, 'cop')[0] ?? -1;
}

export function subjectOf(tree: SentenceTree, head: number): number {
  const subjects = childrenBy(tree, head, 'nsubj');
  // Of two the one next to the verb is a misreading or the real one; nobody can tell.
  return subjects.length === 1 ? (subjects[0] ?? -1) : -1;
}

function clauseAt(tree: SentenceTree, head: number): FoundClause | null {
  if (!isPredicate(tree, head)) return null;
  const above = tree.tokens[head]?.head ?? -1;
  const own = subjectOf(tree, head);
  if (above < 0) return { head, link: 'main', subject: own, inherited: false, above: -1 };
  if (hasRelation(tree, head, 'conj')) return coordinated(tree, head, own);
  if (hasRelation(tree, head, 'ccomp', 'parataxis'))
    return { head, link: 'said', subject: own, inherited: false, above };
  if (hasRelation(tree, head, 'advcl')) return adverbial(tree, head, own, above);
  if (tree.tokens[head]?.rel === 'acl:relcl') return relative(tree, head, own, above);
  return null;
}

function coordinated(tree: SentenceTree, head: number, own: number): FoundClause | null {
  const above = tree.tokens[head]?.head ?? -1;
  if (!isPredicate(tree, above)) return null;
  const first = clauseAt(tree, above);
  if (!first) return null;
  const link = first.link === 'main' ? 'coordinated' : first.link;
  if (own < 0 && mayGoOnFromAbove(tree, head, above))
    return { head, link, subject: -1, inherited: true, above: first.above };
  if (own >= 0) return { head, link, subject: own, inherited: false, above: first.above };
  if (childrenBy(tree, head, 'nsubj', 'csubj', 'expl').length > 0)
    return { head, link, subject: -1, inherited: false, above: first.above };
  if (!isJoined(tree, head)) return { head, link, subject: -1, inherited: true, above: first.above };
  if (isAmbiguous(tree, head, first)) return { head, link, subject: -1, inherited: true, above: first.above };
  // A noun between "and" and the verb may well be the subject that the parser missed.
  const opening = range(tree.first[head] ?? head, head - 1);
  const hasNoun = opening.some(
    (word) => /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[word]?.upos ?? '') && !isInAdjunct(tree, word, head),
  );
  return { head, link, subject: hasNoun ? -1 : first.subject, inherited: true, above: first.above };
}

/** "recognized that the frames held names and read the signs": either may have read, where both are told in the past. */
function mayGoOnFromAbove(tree: SentenceTree, head: number, joined: number): boolean {
  const outer = tree.tokens[joined]?.head ?? -1;
  return (
    hasRelation(tree, joined, 'ccomp') &&
    /^(?:recognize|recognise|discover|realize|realise|learn|notice|see|know|understand|prove|demonstrate|find|show)$/.test(
      tree.tokens[outer]?.lemma ?? '',
    ) &&
    tenseAt(tree, head) !== null &&
    tenseAt(tree, head) === tenseAt(tree, outer)
  );
}

/** "and, with a will to survive, moved", "and after hearing of it, exiled": a noun that a preposition governs is no subject. */
function isInAdjunct(tree: SentenceTree, word: number, clause: number): boolean {
  const top = [word, ...ancestors(tree, word)].find((at) => tree.tokens[at]?.head === clause) ?? -1;
  const first = tree.tokens[tree.first[top] ?? top];
  if (hasRelation(tree, top, 'advcl')) return true;
  return hasRelation(tree, top, 'obl') && (first?.upos === 'ADP' || childrenBy(tree, top, 'case').length > 0);
}

/** "came, saw and won": of verbs in a row, one has an "and" before it; without any the tree has joined what does not belong. */
function isJoined(tree: SentenceTree, head: number): boolean {
  const first = tree.tokens[head]?.head ?? -1;
  const row = [head, ...childrenBy(tree, first, 'conj'), ...childrenBy(tree, head, 'conj')];
  return (
    row.some((word) => word >= head && childrenBy(tree, word, 'cc').length > 0) ||
    lower(tree, (tree.first[head] ?? head) - 1) === ';'
  );
}

/** "…, nearly as long as the tower is tall, and weighs …": after a comma, "and" may lead back to the main clause. */
function isAmbiguous(tree: SentenceTree, head: number, first: FoundClause): boolean {
  const cc = childrenBy(tree, head, 'cc')[0];
  const joined = tree.tokens[head]?.head ?? -1;
  const inner = range(joined + 1, (cc ?? tree.first[head] ?? head) - 1).filter((word) =>
    isInnerClause(tree, word),
  );
  // ", led the team, forced two fumbles, and …": in a row without "and" nothing leads back.
  if (cc === undefined) return inner.some((word) => childrenBy(tree, word, 'nsubj').length > 0);
  if (first.link === 'adverbial' || first.link === 'relative') return isBreak(tree, cc - 1);
  if (!isBreak(tree, cc - 1)) return inner.length > 0 || isInOpenAside(tree, joined, cc);
  return inner.some((word) => isContrast(tree, word) || goesOnFrom(tree, head, word, joined));
}

/** "sold it, 50 years after it entered service and changed travel": the comma before "after" is not closed before "and". */
function isInOpenAside(tree: SentenceTree, joined: number, cc: number): boolean {
  const commas = range(joined + 1, cc - 1).filter((word) => lower(tree, word) === ',');
  const [open] = commas;
  return (
    commas.length === 1 &&
    open !== undefined &&
    range(open + 1, cc - 1).some(
      (word) =>
        /^(?:after|before|since|while|when|until|because|although)$/.test(lower(tree, word)) &&
        word < open + 5,
    )
  );
}

/** "Ann did A, while Tom did B, and …": the contrast goes on. */
function isContrast(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'mark').some((mark) => /^(?:while|whereas)$/.test(lower(tree, mark)));
}

/** "wrote a poem that begins with …, and then imagines …": the inner clause is told in the same tense, the outer in another. */
function goesOnFrom(tree: SentenceTree, head: number, inner: number, outer: number): boolean {
  const tense = tenseAt(tree, head);
  return tense !== null && tense !== tenseAt(tree, outer) && tense === tenseAt(tree, inner);
}

function tenseAt(tree: SentenceTree, word: number): 'past' | 'present' | null {
  const forms = [word, ...childrenBy(tree, word, 'aux', 'cop')].map((verb) => tree.tokens[verb]?.xpos ?? '');
  if (forms.includes('VBD')) return 'past';
  return forms.some((form) => form === 'VBZ' || form === 'VBP') ? 'present' : null;
}

/** A finite clause inside another, which "and" may go on as well. */
function isInnerClause(tree: SentenceTree, word: number): boolean {
  if (!hasRelation(tree, word, 'acl', 'advcl', 'ccomp')) return false;
  return [word, ...childrenBy(tree, word, 'aux', 'cop')].some((verb) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[verb]?.xpos ?? ''),
  );
}

function adverbial(tree: SentenceTree, head: number, own: number, above: number): FoundClause | null {
  const mark = childrenBy(tree, head, 'mark')[0];
  if (mark === undefined || own < 0 || !FACTUAL_MARKS.has(lower(tree, mark))) return null;
  if (isDeniedCause(tree, mark, above)) return null;
  return { head, link: 'adverbial', subject: own, inherited: false, above };
}

/** "may not be patented merely because they were isolated": a cause that does not hold is told as no fact. */
function isDeniedCause(tree: SentenceTree, mark: number, above: number): boolean {
  if (lower(tree, mark) !== 'because' || isBreak(tree, mark - 1)) return false;
  const isMere = /^(?:merely|just|simply|only|solely|purely)$/.test(lower(tree, mark - 1));
  const isDenied = childrenBy(tree, above, 'advmod').some((word) =>
    /^(?:not|n['’]t|never)$/.test(lower(tree, word)),
  );
  return (
    isMere && (isDenied || childrenBy(tree, above, 'aux').some((word) => tree.tokens[word]?.xpos === 'MD'))
  );
}

/** "Marie Curie, who won two Nobel Prizes, …": the name is what the clause speaks of. */
function relative(tree: SentenceTree, head: number, own: number, above: number): FoundClause | null {
  const isPronoun = own >= 0 && /^(?:who|which)$/.test(lower(tree, own));
  const setOff = isBreak(tree, (tree.first[head] ?? head) - 1) || isBreak(tree, tree.first[head] ?? head);
  const name = headOfName(tree, housed(tree, head, above));
  if (!isPronoun || !setOff || conjuncts(tree, name).length > 1 || hasRelation(tree, name, 'conj'))
    return null;
  const isNamed = tree.entityAt[above] !== null && tree.tokens[above]?.upos === 'PROPN';
  if (lower(tree, own) === 'which' && tree.entityAt[above]?.type === 'person') return null;
  const isNear = (tree.first[head] ?? head) - above <= 3;
  if (!isNamed || !isNear || ancestors(tree, above).length > 6) return null;
  return { head, link: 'relative', subject: name, inherited: true, above };
}

/** "founded the Iraq Museum in Baghdad, which opened in 1926": no town opens. */
function housed(tree: SentenceTree, clause: number, place: number): number {
  const marker =
    childrenBy(tree, place, 'case').find((word) => /^(?:in|at|near)$/.test(lower(tree, word))) ?? 0;
  const house = marker - 1;
  return tree.tokens[house]?.upos === 'PROPN' &&
    !/^(?:person|country)$/.test(tree.entityAt[house]?.type ?? '') &&
    HOUSED.test(tree.tokens[clause]?.lemma ?? '')
    ? house
    : place;
}

const HOUSED = /^(?:open|close|reopen|build|establish|found|complete|employ|demolish|own|house|seat)$/;

/** "Ingolf Arnarson, who came": the clause may hang from any word of the name. */
function headOfName(tree: SentenceTree, word: number): number {
  let at = word;
  while (hasRelation(tree, at, 'flat') && tree.entityAt[at] === tree.entityAt[tree.tokens[at]?.head ?? -1])
    at = tree.tokens[at]?.head ?? -1;
  return at;
}
