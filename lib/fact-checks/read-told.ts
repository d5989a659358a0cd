import { copulaOf, isPredicate } from '#lib/claims/find-clauses';
import type { Replacement } from '#lib/claims/references';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import type { Phrase } from '#lib/fact-checks/phrase';
import type { ToldClause, ToldPart } from '#lib/fact-checks/told-clause';
import { partAt, sayWords } from '#lib/fact-checks/told-parts';
import { toldPhrase } from '#lib/fact-checks/told-phrase';
import { toldAs } from '#lib/fact-checks/told-standing';
import { verbBase } from '#lib/language/morphology';

/** Verbs whose object, not whose subject, does what the infinitive says: "asked him to resign". */
const OBJECT_CONTROL =
  /^(?:ask|force|allow|order|urge|make|let|help|enable|require|tell|advise|want|invite|persuade|see|permit|oblige)$/;
const IDLE =
  /^(?:also|now|currently|still|however|therefore|thus|indeed|actually|really|then|today|famously|officially|eventually|later|finally|already|recently|originally|too|well|just|even|not|n['’]t|never|only|instead|so|there|together|once|ago|soon|again)$/;

type Place = { tree: SentenceTree; replacements: readonly Replacement[]; quoted: readonly boolean[] };
/** Who does it or to whom it is done, as far as the sentence tells. */
type Doers = { subject: number; passive: boolean; object: number };

/** All clauses of a sentence, also those inside others, read as far as they can be. Never throws. */
export function readTold(place: Place): ToldClause[] {
  const { tree } = place;
  return tree.tokens.flatMap((_, head) => (isTelling(tree, head) ? readAt(place, head) : []));
}

function isTelling(tree: SentenceTree, head: number): boolean {
  // "Given" in "the Ever Given" is a name.
  if (
    /^\p{Lu}/u.test(tree.tokens[head]?.text ?? '') &&
    head > 0 &&
    /^\p{Lu}/u.test(tree.tokens[head - 1]?.text ?? '') &&
    copulaOf(tree, head) < 0
  )
    return false;
  if (isTornOff(tree, head)) return true;
  if (isPredicate(tree, head)) return !hasRelation(tree, head, 'amod', 'compound', 'case', 'fixed');
  return /^VB[NG]$/.test(tree.tokens[head]?.xpos ?? '') && hasRelation(tree, head, 'acl', 'advcl');
}

/** "… and founded Friends of the Park": a verb behind "and" that the tree takes for a describing word of its object. */
function isTornOff(tree: SentenceTree, head: number): boolean {
  const { xpos = '', rel = '', head: object = -1 } = tree.tokens[head] ?? {};
  const isVerb = /^VB[ND]$/.test(xpos) && rel === 'amod' && tree.tokens[head - 1]?.upos === 'CCONJ';
  return isVerb && object > head && childrenBy(tree, object, 'det').every((det) => det > head);
}

function readAt({ tree, replacements, quoted }: Place, head: number): ToldClause[] {
  const { subject, passive, object } = doersOf(tree, head);
  const copula = copulaOf(tree, head);
  const particle = particleOf(tree, head);
  const isBe = copula >= 0 || lemma(tree, head) === 'be';
  const parts: (ToldPart & { words: number[] })[] = [];
  const add = (word: number, role: ToldPart['role'], without: readonly number[] = []) =>
    parts.push(partAt(tree, replacements, word, role, without));
  if (subject >= 0) add(subject, passive ? 'patient' : 'agent', [head]);
  if (object >= 0) add(object, 'patient', [head]);
  const by = passive ? byWithin(tree, head) : -1;
  if (by >= 0) add(by, 'agent');
  if (copula >= 0) addComplement(tree, head, copula, subject, add);
  for (const child of tree.children[head] ?? []) {
    if (child === particle || child === subject || child === object || isRelativePronoun(tree, child))
      continue;
    if (
      copula >= 0 &&
      !(hasRelation(tree, child, 'obl') || (hasRelation(tree, child, 'advmod') && child < copula))
    )
      continue;
    const role = roleOf(tree, head, child, passive);
    if (role !== null) add(child, role, by >= 0 ? [by] : []);
  }
  const antecedent = subject >= 0 && tree.tokens[subject]?.head !== head ? parts[0] : undefined;
  if (antecedent) antecedent.also.push(...widerNoun(tree, subject, antecedent));
  const main = copula >= 0 ? copula : head;
  const verb = isBe ? 'be' : verbOf(tree, head);
  const { standing, governor, negated } = toldAs(tree, head, quoted);
  const auxiliaries = childrenBy(tree, head, 'aux', 'cop');
  return [
    {
      verb,
      particle: particle === undefined ? null : lower(tree, particle),
      governor,
      negated,
      never: negated && childrenBy(tree, head, 'advmod').some((word) => lower(tree, word) === 'never'),
      standing,
      tense: tenseOf(tree, head),
      parts: parts.map(({ words: _, ...part }) => part),
      around: aroundOf(tree, replacements, head),
      words: [
        main,
        head,
        ...auxiliaries,
        ...parts.flatMap(({ words }) => words),
        ...(particle === undefined ? [] : [particle]),
      ],
      said: sayWords(
        tree,
        replacements,
        [...new Set([...auxiliaries, main])].sort((a, b) => a - b),
      ),
    },
  ];
}

/** "Took over", "set up", whatever the tree takes the small word for. */
function particleOf(tree: SentenceTree, head: number): number | undefined {
  return (tree.children[head] ?? []).find(
    (word) =>
      tree.tokens[word]?.rel === 'compound:prt' ||
      (word === head + 1 &&
        hasRelation(tree, word, 'advmod') &&
        /^(?:over|up|out|down|off)$/.test(lower(tree, word))),
  );
}

/** Base form of a verb; who "co-founded" a firm founded it. */
function verbOf(tree: SentenceTree, head: number): string {
  const text = lower(tree, head);
  return text.startsWith('co-')
    ? verbBase(text.slice(3), '') || lemma(tree, head)
    : verbBase(text, lemma(tree, head));
}

/** "Its factory in Braga, which opened …": the factory is meant as well as may be. */
function widerNoun(tree: SentenceTree, subject: number, { preposition, text }: ToldPart): Phrase[] {
  const before = tree.tokens[(tree.first[subject] ?? 0) - 1];
  return preposition !== null && before?.upos === 'NOUN'
    ? [toldPhrase(`the ${before.text} ${preposition} ${text}`)]
    : [];
}

/** "is in Dublin" tells a place, "is the capital" what it is. */
function addComplement(
  tree: SentenceTree,
  head: number,
  copula: number,
  subject: number,
  add: (word: number, role: ToldPart['role'], without: readonly number[]) => void,
): void {
  const others = (tree.children[head] ?? []).filter(
    (child) =>
      child === subject ||
      hasRelation(
        tree,
        child,
        'cop',
        'aux',
        'mark',
        'nsubj',
        'expl',
        'obl',
        'parataxis',
        'acl:relcl',
        'ccomp',
      ) ||
      (hasRelation(tree, child, 'advmod') && child < copula) ||
      (hasRelation(tree, child, 'conj') && isPredicate(tree, child)),
  );
  add(head, childrenBy(tree, head, 'case').length > 0 ? 'other' : 'standing', others);
}

function doersOf(tree: SentenceTree, head: number): Doers {
  if (isTornOff(tree, head)) {
    const before = ancestors(tree, head).find((word) => isPredicate(tree, word));
    const from = before === undefined ? null : doersOf(tree, before);
    return { subject: from?.subject ?? -1, passive: false, object: tree.tokens[head]?.head ?? -1 };
  }
  const own = childrenBy(tree, head, 'nsubj').filter((word) => !isRelativePronoun(tree, word));
  const hasAuxiliary = childrenBy(tree, head, 'aux').length > 0 || hasRelation(tree, head, 'conj', 'acl');
  const passiveOwn =
    (hasAuxiliary &&
      childrenBy(tree, head, 'nsubj').some((word) => tree.tokens[word]?.rel === 'nsubj:pass')) ||
    childrenBy(tree, head, 'aux').some((word) => tree.tokens[word]?.rel === 'aux:pass');
  const above = tree.tokens[head]?.head ?? -1;
  const [subject] = own;
  const misread = subject === undefined && above < 0 ? nameBefore(tree, head) : -1;
  if (misread >= 0) return { subject: misread, passive: passiveOwn, object: -1 };
  if (hasRelation(tree, head, 'acl') && above >= 0) {
    // "X is the first that …" tells it of X.
    const antecedent = copulaOf(tree, above) >= 0 ? Math.max(-1, ...childrenBy(tree, above, 'nsubj')) : above;
    const relative = childrenBy(tree, head, 'nsubj').some((word) => isRelativePronoun(tree, word));
    if (tree.tokens[head]?.rel === 'acl:relcl') {
      if (relative || subject === undefined) return { subject: antecedent, passive: passiveOwn, object: -1 };
      const hasObject = childrenBy(tree, head, 'obj').some((word) => !isRelativePronoun(tree, word));
      return {
        subject,
        passive: passiveOwn,
        object: hasObject || passiveOwn || isPlacePronoun(tree, head) ? -1 : above,
      };
    }
    return {
      subject: antecedent,
      passive: tree.tokens[head]?.xpos !== 'VBG' && tree.tokens[head]?.xpos !== 'VB',
      object: -1,
    };
  }
  const sayer = subject === undefined ? -1 : sayerFor(tree, head, subject);
  if (sayer >= 0) return { subject: sayer, passive: passiveOwn, object: -1 };
  if (subject !== undefined) return { subject, passive: passiveOwn, object: -1 };
  if (above < 0 || !hasRelation(tree, head, 'conj', 'xcomp', 'advcl'))
    return { subject: -1, passive: passiveOwn, object: -1 };
  if (!isTelling(tree, above)) return { subject: -1, passive: passiveOwn, object: -1 };
  const from = doersOf(tree, above);
  if (hasRelation(tree, head, 'xcomp')) {
    const object = childrenBy(tree, above, 'obj')[0];
    const controls = object !== undefined && OBJECT_CONTROL.test(lemma(tree, above));
    return { subject: controls ? object : from.subject, passive: passiveOwn, object: -1 };
  }
  const isParticiple = tree.tokens[head]?.xpos === 'VBN' && childrenBy(tree, head, 'aux').length === 0;
  const passive = passiveOwn || (isParticiple && (from.passive || hasRelation(tree, head, 'advcl')));
  return { subject: from.subject, passive, object: -1 };
}

/** "The Ever Given blocked …": words with capitals right before the verb, whatever the tree takes them for. */
function nameBefore(tree: SentenceTree, head: number): number {
  const auxiliaries = childrenBy(tree, head, 'aux').filter((word) =>
    /^\p{Ll}/u.test(tree.tokens[word]?.text ?? ''),
  );
  const last = Math.min(head, ...auxiliaries) - 1;
  const isName = (word: number) => word >= 0 && /^\p{Lu}\p{Ll}/u.test(tree.tokens[word]?.text ?? '');
  return isName(last) && (isName(last - 1) || lower(tree, last - 1) === 'the') ? last : -1;
}

/** "The firm said it had bought …": it is the firm. */
function sayerFor(tree: SentenceTree, head: number, subject: number): number {
  const above = tree.tokens[head]?.head ?? -1;
  if (above < 0 || !hasRelation(tree, head, 'ccomp') || !/^(?:it|they)$/.test(lower(tree, subject)))
    return -1;
  return isTelling(tree, above) ? doersOf(tree, above).subject : -1;
}

/** "Was succeeded as head of the firm by X": who did it, where the tree hangs the name from another noun; -1 for nobody. */
function byWithin(tree: SentenceTree, head: number): number {
  const isBy = (word: number) => childrenBy(tree, word, 'case').some((at) => lower(tree, at) === 'by');
  if (childrenBy(tree, head, 'obl').some(isBy)) return -1;
  const words = range(head + 1, tree.last[head] ?? head);
  return (
    words.find((word) => {
      const above = ancestors(tree, word);
      const within = above.slice(0, Math.max(0, above.indexOf(head)));
      const isOwn = above.includes(head) && !within.some((at) => tree.tokens[at]?.upos === 'VERB');
      return isOwn && isBy(word) && tree.tokens[word]?.upos === 'PROPN';
    }) ?? -1
  );
}

function isRelativePronoun(tree: SentenceTree, word: number): boolean {
  if (childrenBy(tree, word, 'nmod').some((child) => /^(?:whom|which)$/.test(lower(tree, child))))
    return true;
  const above = tree.tokens[word]?.head ?? -1;
  return tree.tokens[above]?.rel === 'acl:relcl' && /^(?:who|which|that|whom)$/.test(lower(tree, word));
}

/** "in which", "where". */
function isPlacePronoun(tree: SentenceTree, head: number): boolean {
  return (tree.children[head] ?? []).some(
    (word) =>
      /^(?:where|when|why)$/.test(lower(tree, word)) ||
      (isRelativePronoun(tree, word) && childrenBy(tree, word, 'case').length > 0),
  );
}

function roleOf(tree: SentenceTree, head: number, child: number, passive: boolean): ToldPart['role'] | null {
  const relation = tree.tokens[child]?.rel ?? '';
  if (relation === 'obj') return 'patient';
  if (relation === 'iobj') return 'other';
  if (/^(?:obl|nmod)/.test(relation)) {
    const by = passive && childrenBy(tree, child, 'case').some((word) => lower(tree, word) === 'by');
    if (lower(tree, tree.first[child] ?? child) === 'according') return null;
    return by && tree.entityAt[child]?.type !== 'date' ? 'agent' : 'other';
  }
  if (relation === 'xcomp' && !isPredicate(tree, child)) return 'standing';
  if (relation === 'nummod') return 'other';
  if (relation === 'advmod') return IDLE.test(lower(tree, child)) ? null : 'other';
  if (relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl') return null;
  return relation === 'appos' && head < child ? null : null;
}

function tenseOf(tree: SentenceTree, head: number): ToldClause['tense'] {
  const group = [...childrenBy(tree, head, 'aux', 'cop'), head].sort((a, b) => a - b);
  const [first] = group;
  const text = lower(tree, first ?? head);
  if (/^(?:will|shall|['’]ll|would)$/.test(text)) return 'future';
  if (
    group.some((word) => tree.tokens[word]?.xpos === 'VBD') ||
    (group.length === 1 && tree.tokens[head]?.xpos === 'VBN')
  )
    return 'past';
  return 'present';
}

/** Times and places of the clause that this one goes on from. */
function aroundOf(tree: SentenceTree, replacements: readonly Replacement[], head: number): Phrase[] {
  const above = tree.tokens[head]?.head ?? -1;
  if (above < 0 || !hasRelation(tree, head, 'conj', 'xcomp', 'advcl', 'acl', 'ccomp')) return [];
  return childrenBy(tree, above, 'obl')
    .filter((word) => tree.entityAt[word]?.type === 'date' || hasRelation(tree, head, 'xcomp'))
    .map((word) => toldPhrase(partAt(tree, replacements, word, 'other').text));
}
