import { SPEECH } from '#lib/claims/attribution';
import { keptWords, type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { ancestors, childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** Why a proposition has lost half of what it says: a clause cut to its subject, the second of a pair, what was said. Null when it may pass. Never throws. */
export function lostRefusal(proposition: Proposition): string | null {
  const { tree, args, synthetic } = proposition;
  if (synthetic) return null;
  const kept = keptWords(proposition);
  if (
    args.some((arg) => isSubjectOfLost(proposition, arg)) ||
    endsInAside(tree, kept) ||
    args.some((arg) => isLoneOpener(tree, arg))
  )
    return TANGLED;
  if (lacksComparison(proposition, kept)) return 'how it is meant was left out';
  return isSpeechWithoutWords(proposition, kept) ? 'what was said was left out' : null;
}

/** "until Ada Moe[, whose pace suited the field, removed them]": what looks like a time is the subject of a clause. */
function isSubjectOfLost({ tree, head }: Proposition, { preposition, words }: Part): boolean {
  if (!/^(?:after|before|until|till|since|once|while|when|as)$/.test(preposition ?? '')) return false;
  const last = wordsOf(words).at(-1) ?? -1;
  return (
    lower(tree, last + 1) === ',' &&
    tree.tokens.some(
      ({ xpos, upos }, word) =>
        word > last + 2 &&
        /^(?:VERB|AUX)$/.test(upos) &&
        /^VB[DZP]$/.test(xpos) &&
        lower(tree, word - 1) === ',' &&
        hasRelation(tree, word, 'advcl', 'parataxis', 'conj', 'acl') &&
        childrenBy(tree, word, 'nsubj', 'cc', 'mark').length === 0 &&
        ancestors(tree, word).includes(head),
    )
  );
}

/** "is the deepest lake and, by volume[, the largest]": an aside that opens the second of a pair stands for the whole. */
function endsInAside(tree: SentenceTree, kept: readonly number[]): boolean {
  const last = kept.at(-1) ?? -1;
  if (lower(tree, last + 1) !== ',') return false;
  const joint = kept.findLast((word) => tree.tokens[word]?.upos === 'CCONJ') ?? -1;
  const opener = lower(tree, joint + 1) === ',' ? joint + 2 : -1;
  return (
    opener > 0 &&
    opener <= last &&
    tree.tokens[opener]?.upos === 'ADP' &&
    !kept.some((word) => word > opener && lower(tree, word) === ',')
  );
}

/** "whenever, the pressure is high": the word that ties the clause to another is none of its parts. */
function isLoneOpener(tree: SentenceTree, { words }: Part): boolean {
  const [only, ...more] = wordsOf(words);
  return (
    only !== undefined &&
    more.length === 0 &&
    tree.tokens[only]?.xpos === 'WRB' &&
    /^(?:when|whenever|where|wherever|how|however|why)$/.test(lower(tree, only))
  );
}

/** "have treated the continent [as though it had been empty]": without it the deed is another. */
function lacksComparison({ tree, head }: Proposition, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return childrenBy(tree, head, 'advcl').some((clause) => {
    const first = tree.first[clause] ?? clause;
    return (
      clause > head &&
      !isKept.has(clause) &&
      lower(tree, first) === 'as' &&
      /^(?:though|if)$/.test(lower(tree, first + 1))
    );
  });
}

/** '["We are not sure," ]the divers wrote on Facebook'. */
function isSpeechWithoutWords({ tree, verb, args }: Proposition, kept: readonly number[]): boolean {
  const before = (kept[0] ?? 0) - 1;
  return (
    SPEECH.has(verb.lemma) &&
    /^["”’]$/.test(tree.tokens[before]?.text ?? '') &&
    /^[,?!.]$/.test(lower(tree, before - 1)) &&
    !args.some(({ role }) => /^(?:object|clausal|complement)$/.test(role))
  );
}
