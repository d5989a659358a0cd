import { conjuncts } from '#lib/claims/phrase';
import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { readClause } from '#lib/claims/read-clause';
import { childrenBy, isBreak, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * "Ann Rees was a nurse, statistician and reformer who founded a school" -> what she was, and "Ann Rees founded a school": of several
 * standings with a clause behind the last, the clause is one thing more. Never throws.
 */
export function personClauses(proposition: Proposition): Proposition[] {
  const { tree, args, subject, verb, synthetic } = proposition;
  const complement = args.find(({ role }) => role === 'complement');
  if (synthetic || !verb.copular || !complement || isDenied(tree, verb)) return [proposition];
  const members = conjuncts(tree, complement.head);
  const last = members.at(-1) ?? complement.head;
  const clause = members
    .flatMap((member) => childrenBy(tree, member, 'acl'))
    .find((word) => tree.tokens[word]?.rel === 'acl:relcl' && word > last);
  // "articles about divorce and about women who worked": no standing of what the sentence is about.
  const areStandings = members.every(
    (member) => tree.tokens[member]?.upos === 'NOUN' && childrenBy(tree, member, 'case').length === 0,
  );
  if (!areStandings) return [proposition];
  const words = wordsOf(complement.words);
  if (members.length < 2 || clause === undefined || !words.includes(clause) || !opensWithWho(tree, clause))
    return [proposition];
  const from = tree.first[clause] ?? clause;
  if ((tree.last[clause] ?? clause) < (words.at(-1) ?? 0)) return [proposition];
  const own = words.filter((word) => word < from);
  const shorter = {
    ...proposition,
    args: args.map((arg) =>
      arg === complement ? { ...arg, words: isBreak(tree, own.at(-1) ?? -1) ? own.slice(0, -1) : own } : arg,
    ),
  };
  const read = readClause(tree, {
    head: clause,
    link: 'relative',
    subject: subject.head,
    inherited: true,
    above: last,
  });
  if (read.kind === 'unread') return [shorter];
  const { factuality, attribution } = proposition;
  return [shorter, { ...read.proposition, subject, synthetic: true, factuality, attribution }];
}

function opensWithWho(tree: SentenceTree, clause: number): boolean {
  const [subject] = childrenBy(tree, clause, 'nsubj');
  return subject !== undefined && /^(?:who|that|which)$/.test(lower(tree, subject));
}
