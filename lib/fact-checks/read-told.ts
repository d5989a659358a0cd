import { copulaOf, isPredicate } from '#lib/claims/find-clauses';
import type { Replacement } from '#lib/claims/references';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import type { Phrase } from '#lib/fact-checks/phrase';
import type { ToldClause, ToldPart } from '#lib/fact-checks/told-clause';
import { byWithin, doersOf, isRelativePronoun, isTelling } from '#lib/fact-checks/told-doers';
import { partAt, sayWords } from '#lib/fact-checks/told-parts';
import { toldPhrase } from '#lib/fact-checks/told-phrase';
import { toldAs } from '#lib/fact-checks/told-standing';
import { verbBase } from '#lib/language/morphology';

const IDLE =
  /^(?:also|now|currently|still|however|therefore|thus|indeed|actually|really|then|today|famously|officially|eventually|later|finally|already|recently|originally|too|well|just|even|not|n['’]t|never|only|instead|so|there|together|once|ago|soon|again)$/;

type Place = { tree: SentenceTree; replacements: readonly Replacement[]; quoted: readonly boolean[] };

/** All clauses of a sentence, also those inside others, read as far as they can be. Never throws. */
export function readTold(place: Place): ToldClause[] {
  const { tree } = place;
  return tree.tokens.flatMap((_, head) => (isTelling(tree, head) ? readAt(place, head) : []));
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
      around: withoutOtherDates(parts, aroundOf(tree, replacements, head)),
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

/** What has a date of its own does not take that of its neighbor: "decriminalized in 1993, and divorce became legal in 1996". */
function withoutOtherDates(parts: readonly Pick<ToldPart, 'phrase'>[], around: readonly Phrase[]): Phrase[] {
  const isDated = parts.some(({ phrase }) => phrase.dates.length > 0);
  return around.filter(({ dates }) => !isDated || dates.length === 0);
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
