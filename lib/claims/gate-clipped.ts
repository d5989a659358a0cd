import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { ancestors, childrenBy, hasRelation, lower, range } from '#lib/claims/sentence-tree';

/** Why what is said lost a word that it hangs on: its subject, the end of a range, how far a count goes. Null when it may pass. Never throws. */
export function clippedRefusal(proposition: Proposition): string | null {
  if (isOwnerOfNothing(proposition)) return 'whose what this is is only clear from the context';
  if (proposition.synthetic) return null;
  if (isMeasureForSubject(proposition) || isDeedForNoun(proposition)) return TANGLED;
  const kept = keptWords(proposition);
  const isLimited =
    endsInsideRange(proposition, kept) ||
    lacksAlone(proposition, kept) ||
    isAtThatTimeToo(proposition) ||
    lacksTreatment(proposition, kept);
  return isLimited ? 'when or where this holds was left out' : null;
}

/** "Hers is a hard task", "Ada's own was called Star": what is hers, the sentence before tells. */
function isOwnerOfNothing({ tree, subject }: Proposition): boolean {
  const said = lower(tree, subject.head);
  return (
    /^(?:mine|yours|hers|ours|theirs|own)$/.test(said) ||
    (said === 'his' && tree.tokens[subject.head]?.rel !== 'nmod:poss')
  );
}

/** "About 26 inches high, [the panel] shows a man": the measure was taken for what it is of. */
function isMeasureForSubject({ tree, subject }: Proposition): boolean {
  const isUnit = UNITS.test(lower(tree, subject.head)) && childrenBy(tree, subject.head, 'nummod').length > 0;
  return (
    isUnit &&
    DIMENSIONS.test(lower(tree, subject.head + 1)) &&
    lower(tree, subject.head + 2) === ',' &&
    Math.min(...wordsOf(subject.words)) <= 2
  );
}

const UNITS =
  /^(?:(?:centi|milli|kilo)?met(?:er|re)s?|inch|inches|foot|feet|yards?|miles?|years?|months?|acres?|stor(?:e)?ys?|stor(?:e)?ies)$/;
const DIMENSIONS = /^(?:high|tall|long|wide|deep|thick|across|broad|old|square)$/;

/** "allowed divorce in 1913, legalised abortion": what has neither a preposition nor a place in the clause is the next deed of a row. */
function isDeedForNoun({ tree, args }: Proposition): boolean {
  return args.some(({ role, words, head, preposition }) => {
    const first = wordsOf(words)[0] ?? -1;
    const opener = lower(tree, first) === ',' ? first + 1 : first;
    return (
      role === 'oblique' &&
      preposition === null &&
      lower(tree, opener - 1) === ',' &&
      tree.tokens[opener]?.xpos === 'VBN' &&
      hasRelation(tree, opener, 'amod') &&
      tree.tokens[opener]?.head === head
    );
  });
}

/** "at heights of 100 meters[ and more]", "reach 50 degrees[ or above]": the number is only where it begins. */
function endsInsideRange({ tree }: Proposition, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some((word) => {
    const isCount =
      tree.tokens[word]?.upos === 'NUM' || childrenBy(tree, word, 'nummod').some((number) => number < word);
    return (
      isCount &&
      !isKept.has(word + 2) &&
      /^(?:and|or)$/.test(lower(tree, word + 1)) &&
      /^(?:more|less|fewer|above|below|over|under|beyond|upwards?|higher|lower|longer|older|younger)$/.test(
        lower(tree, word + 2),
      ) &&
      (tree.tokens[word + 3]?.upos ?? 'PUNCT') === 'PUNCT'
    );
  });
}

/** "killed 40,000 people[ in Velden alone]": the count is of no other place or time. */
function lacksAlone({ tree, head }: Proposition, kept: readonly number[]): boolean {
  const isCounted = kept.some(
    (word) =>
      tree.tokens[word]?.upos === 'NUM' || /^(?:hundred|thousand|million|billion)s?$/.test(lower(tree, word)),
  );
  return (
    isCounted &&
    tree.tokens.some((_, word) => {
      const bound = tree.tokens[word]?.head ?? -1;
      return (
        lower(tree, word) === 'alone' &&
        hasRelation(tree, bound, 'obl', 'nmod') &&
        !kept.includes(bound) &&
        ancestors(tree, bound).includes(head) &&
        childrenBy(tree, bound, 'case').some((marker) => /^(?:in|on|at|during)$/.test(lower(tree, marker)))
      );
    })
  );
}

/** "Meteors fall by day[ as well]": without it, at no other time. */
function isAtThatTimeToo({ tree, args, subject }: Proposition): boolean {
  return args.some(({ words, fronted }) => {
    const own = wordsOf(words);
    const last = own.at(-1) ?? -1;
    if (fronted || !/^(?:by|at|in|during)$/.test(lower(tree, own[0] ?? -1))) return false;
    if (!/^(?:day|daytime|night|winter|summer|spring|autumn|dark|darkness|daylight)$/.test(lower(tree, last)))
      return false;
    const isToo =
      (lower(tree, last + 1) === 'as' && lower(tree, last + 2) === 'well') || lower(tree, last + 1) === 'too';
    const isAlso = range(subject.head + 1, own[0] ?? 0).some((word) => lower(tree, word) === 'also');
    return isToo || isAlso;
  });
}

/** "[Freshly broken,] the stone is grey", "[given a salt,] a cell can be made to divide": what is so only of what that was done to. */
function lacksTreatment({ tree, head, subject, verb }: Proposition, kept: readonly number[]): boolean {
  const finite = tree.tokens[wordsOf(verb.words)[0] ?? head]?.xpos ?? '';
  if (!/^(?:VBZ|VBP|MD)$/.test(finite)) return false;
  const first = Math.min(...wordsOf(subject.words));
  return childrenBy(tree, head, 'advcl').some((clause) => {
    const opener = tree.first[clause] ?? clause;
    return (
      clause < first &&
      !kept.includes(clause) &&
      tree.tokens[clause]?.xpos === 'VBN' &&
      TREATMENTS.test(lower(tree, clause)) &&
      range(opener, clause).every((word) => /^(?:ADV|VERB)$/.test(tree.tokens[word]?.upos ?? '')) &&
      childrenBy(tree, clause, 'nsubj', 'aux').length === 0
    );
  });
}

/** What is done to a thing before something else can be said of it; not what it is once for all ("built of stone"). */
const TREATMENTS =
  /^(?:given|preceded|followed|broken|heated|warmed|cooled|chilled|soaked|pressed|mixed|exposed|dried|treated|ground|boiled|cooked|burned|burnt|frozen|melted|dissolved|diluted|combined|taken|stored|shaken|fed|bent|stretched|compressed|disturbed|threatened|provoked|placed|put|struck|rubbed|polished|magnified|deprived|denied)$/;
