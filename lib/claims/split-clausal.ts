import { type Part, type Proposition, type Word, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * "said that the vote would be in May and that she would not run" as two propositions, one for each thing said, pledged or ordered. What
 * is joined otherwise than by "and", or is denied, stays one. Never throws.
 */
export function splitClausal(proposition: Proposition): Proposition[] {
  const { tree, verb, args, synthetic } = proposition;
  const said = args.find(({ role, fronted }) => role === 'clausal' && !fronted);
  if (synthetic || !said || isDenied(tree, verb) || !hasRelation(tree, said.head, 'ccomp', 'xcomp'))
    return [proposition];
  const words = wordsOf(said.words);
  const seconds = childrenBy(tree, said.head, 'conj').filter((word) => words.includes(word));
  const [second = -1] = seconds;
  if (seconds.length !== 1 || !isSaidToo(tree, said.head, second)) return [proposition];
  const [joint = -1] = childrenBy(tree, second, 'cc');
  const own = words.filter((word) => word > joint);
  const first = words.filter((word) => word < joint);
  const isLast = own.length > 0 && own.every((word) => word <= (tree.last[second] ?? second));
  if (!isLast || first.length === 0 || args.some((arg) => arg !== said && behind(arg, joint)))
    return [proposition];
  const mark = childrenBy(tree, said.head, 'mark').find((word) => word < said.head) ?? -1;
  const opener: Word[] =
    mark >= 0 && childrenBy(tree, second, 'mark').length === 0
      ? [{ text: lower(tree, mark), from: '', rule: 'one-of-two' }]
      : [];
  const half = (head: number, part: Word[]): Proposition => ({
    ...proposition,
    args: args.map((arg) => (arg === said ? { ...arg, head, words: part, picked: 'half' as const } : arg)),
  });
  return [half(said.head, withoutMark(tree, first)), half(second, [...opener, ...own])];
}

/** "and that …", "and she was …", "and to …": a thing of its own, and no "or". */
function isSaidToo(tree: SentenceTree, first: number, second: number): boolean {
  const [joint = -1] = childrenBy(tree, second, 'cc');
  if (lower(tree, joint) !== 'and' || joint < first || joint > second) return false;
  const marks = childrenBy(tree, second, 'mark').map((word) => lower(tree, word));
  const isInfinitive = hasRelation(tree, first, 'xcomp');
  if (isInfinitive) return marks.includes('to') && childrenBy(tree, first, 'mark').length > 0;
  const hasSubject = childrenBy(tree, second, 'nsubj', 'expl').length > 0;
  return (
    hasSubject &&
    (marks.length === 0 || marks.includes('that')) &&
    // "that he fell and she saw it": what is told by its "when" or "if" belongs together.
    !range(tree.first[first] ?? first, tree.last[second] ?? second).some((word) =>
      /^(?:if|unless|whether|when|where|what|how|why|who)$/.test(lower(tree, word)),
    )
  );
}

function behind({ words }: Part, joint: number): boolean {
  return wordsOf(words).some((word) => word > joint);
}

function withoutMark(tree: SentenceTree, words: number[]): number[] {
  const last = words.at(-1) ?? -1;
  return lower(tree, last) === ',' ? words.slice(0, -1) : words;
}
