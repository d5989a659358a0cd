import { hasOwner } from '#lib/claims/gate-open';
import { holdsDate, keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * Of, to or in what a noun or a number is, which a claim leaves to the sentences before it: "a near monopoly", "a 13-digit version", "a stake",
 * "17". Null when nothing is wanting. Never throws.
 */
export function nounRefusal(proposition: Proposition): string | null {
  return (
    nounOfWhat(proposition) ??
    versionOfWhat(proposition) ??
    restOfWhat(proposition) ??
    countedAlone(proposition)
  );
}

/** "held a near monopoly", "Acceptance was slow", "will provide a reminder", "won a seat": of, to or in what? */
function nounOfWhat(proposition: Proposition): string | null {
  const { tree, synthetic, head } = proposition;
  if (synthetic) return null;
  const kept = keptWords(proposition);
  const bare = kept.find((word) => {
    const said = WANTING.get(lemma(tree, word).toLowerCase());
    const verb = tree.tokens[word]?.head ?? -1;
    // "the first woman to win a seat": said of her beside what the claim tells.
    const isPlain =
      hasRelation(tree, word, 'obj', 'nsubj', 'root', 'xcomp', 'obl') &&
      !(verb !== head && hasRelation(tree, verb, 'acl')) &&
      !tree.entityAt[word];
    return said !== undefined && isPlain && !isToldOf(tree, word, kept, said);
  });
  return bare === undefined ? null : wanting(`${lower(tree, bare)} of, to or for what`);
}

const OF = /^(?:of|over|in|on)$/;
const TO = /^(?:to|for|of|against|in|from|on)$/;

/** Nouns that mean nothing without what they are of, to or for; with what says it. */
const WANTING = new Map<string, RegExp>([
  ['monopoly', OF],
  ['acceptance', OF],
  ['consolidation', /^(?:of|with|between)$/],
  ['revival', OF],
  ['reminder', /^(?:of|to|that|about)$/],
  ['objection', TO],
  ['exception', /^(?:to|from|of|in|for)$/],
  ['exemption', /^(?:to|from|for)$/],
  ['extension', /^(?:of|to|for)$/],
  ['request', /^(?:for|to|that|of|from)$/],
  ['amendment', /^(?:to|of)$/],
  ['attempt', /^(?:to|at|on|of|by)$/],
  ['gap', /^(?:between|with|to)$/],
  ['difference', /^(?:between|among|in|of|from|with|to)$/],
  ['seat', /^(?:in|on|at|from|for|of)$/],
]);

/** Whether a noun has what it wants: an owner, a name or noun before it, a phrase behind it or behind its verb. */
function isToldOf(tree: SentenceTree, head: number, kept: readonly number[], said: RegExp): boolean {
  const before = childrenBy(tree, head, 'compound', 'nmod', 'amod', 'nummod', 'det').filter(
    (word) => word < head,
  );
  // "Japan's objection": whose, not to what.
  const isWish = /^(?:objection|request|petition|reminder|exemption)$/.test(lemma(tree, head));
  const isNamed = before.some(
    (word) =>
      (hasRelation(tree, word, 'compound', 'nmod') &&
        tree.entityAt[word]?.type !== 'date' &&
        !isMeasured(tree, word) &&
        !(isWish && tree.tokens[word]?.rel === 'nmod:poss')) ||
      (hasRelation(tree, word, 'nummod', 'amod') &&
        /^(?!date|nationality)/.test(tree.entityAt[word]?.type ?? 'date')) ||
      (isOfKind(lower(tree, word)) && tree.entityAt[word]?.type !== 'nationality') ||
      /^(?:this|that|these|those|each|every|all|no|such)$/.test(lower(tree, word)),
  );
  const verb = hasRelation(tree, head, 'obj', 'xcomp', 'obl', 'nsubj') ? (tree.tokens[head]?.head ?? -1) : -1;
  return (
    isNamed ||
    kept.some((word) => {
      const at = tree.tokens[word]?.head ?? -1;
      const isHere = at === head || [head, verb].includes(tree.tokens[at]?.head ?? -1);
      return word > head && isHere && said.test(lower(tree, word)) && !isOfTime(tree, word);
    })
  );
}

/** "a constitutional amendment", not "a formal request". */
function isOfKind(adjective: string): boolean {
  return (
    /..(?:al|ic|ary|an)$/.test(adjective) &&
    !/^(?:formal|final|special|typical|initial|original|additional|several|official|general|usual|unusual|temporary)$/.test(
      adjective,
    )
  );
}

/** "a 90 day extension": how long, not of what. */
function isMeasured(tree: SentenceTree, word: number): boolean {
  return /^(?:second|minute|hour|day|week|month|year|page|point)$/.test(lemma(tree, word));
}

/** "in 2012", "in a by-election": when it was, not what a word wants. Never throws. */
export function isOfTime(tree: SentenceTree, marker: number): boolean {
  const head = tree.tokens[marker]?.head ?? -1;
  return (
    tree.entityAt[head]?.type === 'date' ||
    tree.entityAt[marker + 1]?.type === 'date' ||
    /^(?:election|by-election|vote|year|month|week|end|day)$/.test(lemma(tree, head))
  );
}

/** "A 13-digit version was designed": of what? */
function versionOfWhat({ tree, subject, args, synthetic }: Proposition): string | null {
  if (synthetic) return null;
  const bare = [subject, ...args.filter(({ role }) => /^(?:object|complement)$/.test(role))].find(
    ({ head, words }) =>
      /^(?:version|edition|variant|sequel)$/.test(lemma(tree, head)) &&
      childrenBy(tree, head, 'det').some((det) => /^an?$/.test(lower(tree, det))) &&
      childrenBy(tree, head, 'compound').every((word) => /\d/.test(tree.tokens[word]?.text ?? '')) &&
      !hasOwner(tree, head) &&
      !wordsOf(words).some((word) => word > head && /^(?:of|to|for)$/.test(lower(tree, word))),
  );
  return bare ? wanting(`${lower(tree, bare.head)} of what`) : null;
}

/** "for the remainder of his life": from when on? */
function restOfWhat(proposition: Proposition): string | null {
  const { tree, synthetic, args } = proposition;
  const isDated = args.some(({ words, role }) => holdsDate(tree, { words }) || role === 'clausal');
  const rest = keptWords(proposition).find(
    (word) =>
      /^(?:remainder|rest)$/.test(lower(tree, word)) &&
      childrenBy(tree, word, 'case').some((marker) => lower(tree, marker) === 'for') &&
      childrenBy(tree, word, 'nmod').length > 0,
  );
  return synthetic || rest === undefined || isDated ? null : wanting('since when');
}

/** "At least 17 would have been needed", "Proposals for a third have failed": of what? */
function countedAlone(proposition: Proposition): string | null {
  const { tree, subject, synthetic } = proposition;
  if (synthetic) return null;
  const kept = keptWords(proposition);
  const count = kept.find(
    (word) =>
      hasRelation(tree, word, 'nsubj') &&
      (tree.tokens[word]?.upos === 'NUM' ||
        (lower(tree, word) === 'one' && tree.tokens[word]?.upos === 'NOUN')) &&
      !/^(?:date|percent|money)$/.test(tree.entityAt[word]?.type ?? '') &&
      !/^(?:1\d{3}|20\d\d|percent)$|[%:.–-]/.test(tree.tokens[word]?.text ?? '') &&
      childrenBy(tree, word, 'nmod', 'compound', 'acl', 'appos', 'amod').every(
        (child) => child < word && lower(tree, child) === 'least',
      ) &&
      !/^(?:percent|of|million|billion|%)$/.test(lower(tree, word + 1)),
  );
  if (count !== undefined) return wanting(`${lower(tree, count)} of what`);
  // "a home run in the sixth".
  const rank = kept.find(
    (word) =>
      /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/.test(lower(tree, word)) &&
      hasRelation(tree, word, 'obl', 'nmod') &&
      childrenBy(tree, word, 'case').some((marker) => /^(?:in|during)$/.test(lower(tree, marker))) &&
      childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
      childrenBy(tree, word, 'nmod', 'acl').length === 0,
  );
  if (rank !== undefined) return wanting(`the ${lower(tree, rank)} what`);
  const words = wordsOf(subject.words);
  const third = words.find(
    (word) =>
      /^(?:second|third|fourth|fifth)$/.test(lower(tree, word)) &&
      lower(tree, word - 1) === 'a' &&
      hasRelation(tree, word, 'nmod') &&
      !childrenBy(tree, word, 'case').some((marker) => marker > word),
  );
  return third === undefined ? null : wanting(`a ${lower(tree, third)} what`);
}
