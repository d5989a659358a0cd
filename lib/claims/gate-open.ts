import { holdsDate, type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * What a claim leaves open that the sentences before it tell: when somebody was so, of what the next is next, degrees of what, whose
 * post. Null when nothing is open. Never throws.
 */
export function openRefusal(proposition: Proposition): string | null {
  return (
    wasSoOnce(proposition) ??
    nextOfWhat(proposition) ??
    degreesOfWhat(proposition) ??
    ofWhatBefore(proposition)
  );
}

/** "who was inside", "who was 94": when, only the clause that it stood in tells. */
function wasSoOnce({ tree, verb, args, head, synthetic }: Proposition): string | null {
  const isAge = tree.tokens[head]?.upos === 'NUM' && /^\d{1,3}$/.test(tree.tokens[head]?.text ?? '');
  if (synthetic || !verb.copular || (tree.tokens[head]?.rel !== 'acl:relcl' && !isAge)) return null;
  if (tree.tokens[verb.main]?.xpos !== 'VBD') return null;
  const isState =
    /^(?:NUM|ADV)$/.test(tree.tokens[head]?.upos ?? '') ||
    /^(?:ill|sick|drunk|asleep|awake|absent|present|alone|pregnant|unhurt|ready|busy|afraid|angry|old|young|away)$/.test(
      lower(tree, head),
    );
  const isDated = args.some(({ role, words }) => role === 'time' || holdsDate(tree, { words }));
  return isState && !isDated ? 'when this was so is only clear from the context' : null;
}

/** "Her next plan": after which? */
function nextOfWhat({ tree, subject, synthetic }: Proposition): string | null {
  if (synthetic || !hasOwner(tree, subject.head)) return null;
  // "Her earlier titles" are all of them, "her only earlier novel" is one before another.
  const isOne = tree.tokens[subject.head]?.xpos === 'NN';
  const next = childrenBy(tree, subject.head, 'amod').find(
    (word) =>
      /^(?:next|following|other)$/.test(lower(tree, word)) ||
      (isOne && /^(?:earlier|later)$/.test(lower(tree, word))),
  );
  return next === undefined ? null : `"${lower(tree, next)}" after what is only clear from the context`;
}

/** "dies at about 60", "has about 8": a measure without its unit; "died at 60" is an age. */
function degreesOfWhat({ tree, args, subject, synthetic }: Proposition): string | null {
  const isPerson =
    tree.entityAt[subject.head]?.type === 'person' || /^(?:he|she|who)$/.test(lower(tree, subject.head));
  if (synthetic || isPerson) return null;
  const bare = args.find(
    ({ role, preposition, head, words }) =>
      role === 'oblique' &&
      /^(?:at|below|above)$/.test(preposition ?? '') &&
      tree.tokens[head]?.upos === 'NUM' &&
      tree.entityAt[head]?.type === 'number' &&
      !/[:.-]/.test(tree.tokens[head]?.text ?? '') &&
      wordsOf(words).every((word) => /^(?:NUM|ADV|ADP)$/.test(tree.tokens[word]?.upos ?? '')),
  );
  return bare ? `${lower(tree, bare.head)} of what is only clear from the context` : null;
}

/** "changed his mind", "had held his post", "records began", "had to leave": about, in, of or from what? */
function ofWhatBefore({ tree, verb, args, subject, synthetic }: Proposition): string | null {
  if (synthetic) return null;
  const owned = args.find(
    ({ role, head }) =>
      role === 'object' &&
      hasOwner(tree, head) &&
      /^(?:mind|post|job|position|role|seat|duty|request|offer|demand|half|share|stake|part)$/.test(
        lemma(tree, head),
      ) &&
      childrenBy(tree, head, 'nmod', 'acl', 'amod', 'compound').every(
        (child) => tree.tokens[child]?.rel === 'nmod:poss',
      ),
  );
  const isSaid = args.some(
    ({ preposition, role, head }) =>
      role === 'oblique' &&
      /^(?:as|about|on|at|in|with)$/.test(preposition ?? '') &&
      tree.entityAt[head]?.type !== 'date',
  );
  if (owned && !isSaid) return `which ${lower(tree, owned.head)} this is, is only clear from the context`;
  const isAway =
    /^(?:stay|keep|go|walk|turn|run)$/.test(verb.lemma) &&
    args.length > 0 &&
    args.every(
      ({ role, words }) =>
        role === 'adverb' &&
        wordsOf(words).every((word) => /^(?:away|further|on|back|out)$/.test(lower(tree, word))),
    );
  if (isAway) return 'from or to where is only clear from the context';
  const areRecords = lower(tree, subject.head) === 'records' && wordsOf(subject.words).length === 1;
  if (areRecords && /^(?:begin|start)$/.test(verb.lemma))
    return 'of what the records are is only clear from the context';
  const leaving = args.find(
    ({ role, head }) =>
      role === 'clausal' && /^(?:leave|flee)$/.test(lemma(tree, head)) && hasRelation(tree, head, 'xcomp'),
  );
  const isFrom =
    leaving &&
    (childrenBy(tree, leaving.head, 'obj').length > 0 ||
      wordsOf(leaving.words).some(
        (word) =>
          /^(?:from|for|to)$/.test(lower(tree, word)) &&
          word > leaving.head &&
          tree.tokens[word + 1]?.upos !== 'NOUN',
      ));
  return leaving && !isFrom ? 'what was left is only clear from the context' : null;
}

/** Whether a noun has somebody or something that it belongs to. Never throws. */
export function hasOwner(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'nmod').some((child) => tree.tokens[child]?.rel === 'nmod:poss');
}
