import { conjuncts } from '#lib/claims/phrase';
import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * "Iceland has an area of 103,000 square kilometres and 400,000 inhabitants", "won six sets and three matches": counts joined by
 * "and" are a proposition each. What is denied, or joined otherwise, stays one. Never throws.
 */
export function splitCounts(proposition: Proposition): Proposition[] {
  const { tree, args, synthetic, verb, subject } = proposition;
  if (synthetic || isDenied(tree, verb)) return [proposition];
  const isThere = lower(tree, subject.head) === 'there';
  const counted = args.find(({ role }) => role === 'object' || (isThere && role === 'complement'));
  const words = counted ? wordsOf(counted.words) : [];
  const first = words.find(
    (word) => isCount(tree, word) && !hasRelation(tree, word, 'conj') && conjuncts(tree, word).length > 1,
  );
  if (!counted || first === undefined) return [proposition];
  const members = conjuncts(tree, first);
  const isEven = members.every((member) => words.includes(member) && isCount(tree, member));
  if (!isEven || !members.some((member) => joint(tree, member) > 0)) return [proposition];
  const own = members.map((member) => wordsOfMember(tree, words, members, member));
  const opening = words.filter(
    (word) => !own.slice(1).some((taken) => taken.includes(word)) && !isLink(tree, word, members),
  );
  if (own.slice(1).some((taken) => taken.length === 0 || Math.max(...opening) > Math.min(...taken)))
    return [proposition];
  return members.map((member, at) => {
    const part = {
      ...counted,
      head: member,
      words: at === 0 ? opening : (own[at] ?? []),
      picked: 'half' as const,
    };
    return { ...proposition, args: args.map((arg) => (arg === counted ? part : arg)) };
  });
}

/** What hangs from one member and from no later one, without the "and" before it. */
function wordsOfMember(
  tree: SentenceTree,
  words: readonly number[],
  members: readonly number[],
  member: number,
): number[] {
  const later = members.filter((other) => other > member);
  const taken = new Set(
    later.flatMap((other) => range(tree.first[other] ?? other, tree.last[other] ?? other)),
  );
  const all = new Set(range(tree.first[member] ?? member, tree.last[member] ?? member));
  return words.filter((word) => all.has(word) && !taken.has(word) && !isLink(tree, word, members));
}

/** A comma or an "and" between the members. */
function isLink(tree: SentenceTree, word: number, members: readonly number[]): boolean {
  const isMark = lower(tree, word) === ',' || hasRelation(tree, word, 'cc');
  return isMark && members.includes(tree.tokens[word]?.head ?? -1);
}

/** Whether a noun is counted ("three wins"), and not measured. Never throws. */
export function isCount(tree: SentenceTree, word: number): boolean {
  const { upos, lemma = '' } = tree.tokens[word] ?? {};
  return upos === 'NOUN' && !MEASURES.test(lemma) && childrenBy(tree, word, 'nummod').length > 0;
}

/** "two hours and six minutes", "five feet and two inches" are one measure. */
const MEASURES =
  /^(?:second|minute|hour|day|week|month|year|inch|foot|yard|mile|pound|ounce|stone|shilling|penny|pence|cent|dollar|degree|meter|metre|centimeter|centimetre|kilogram|gram|point|percent)$/;

function joint(tree: SentenceTree, word: number): number {
  return childrenBy(tree, word, 'cc').find((cc) => lower(tree, cc) === 'and') ?? -1;
}
