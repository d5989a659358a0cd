import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/** What a verb cannot do without was left out or was told before: declared what, turned down what, part in what, which disease. Null when it is there. Never throws. */
export function complementRefusal(proposition: Proposition): string | null {
  if (proposition.synthetic || proposition.verb.copular) return null;
  return (
    declaredWhat(proposition) ??
    particleAlone(proposition) ??
    partInWhat(proposition) ??
    treatedForWhich(proposition) ??
    wheneverElsewhere(proposition)
  );
}

/** "had declared Ada Moe [the winner]". */
function declaredWhat({ tree, verb, args }: Proposition): string | null {
  if (!/^(?:declare|proclaim|deem|dub|label|consider)$/.test(verb.lemma)) return null;
  const given = args.filter(({ role }) => /^(?:object|indirect-object|complement|clausal)$/.test(role));
  const [only] = given;
  const isSomebody = only && tree.entityAt[only.head]?.type === 'person';
  const isAs = args.some(({ preposition }) => preposition === 'as');
  return given.length === 1 && isSomebody && !isAs ? TANGLED : null;
}

/** "turned down": somebody or something, which stands elsewhere. */
function particleAlone({ tree, verb, args, head }: Proposition): string | null {
  if (verb.particle === null || hasPassiveAuxiliary(tree, head)) return null;
  const isObject = args.some(({ role }) => /^(?:object|indirect-object|clausal|complement)$/.test(role));
  return !isObject && NEEDS_OBJECT.test(`${verb.lemma} ${lower(tree, verb.particle)}`) ? TANGLED : null;
}

const NEEDS_OBJECT =
  /^(?:turn down|carry out|rule out|point out|put forward|put off|set aside|bring about|bring up|lay off|call off|hand over|give away|throw away|find out|work out|cut off|pay off|sell off|fill in|tear down|knock down|shut down|tie up|set up|pull off|make up|write off|buy up|buy out|take on|kick out|leave out)$/;

/** "can take part only as partners": in what? */
function partInWhat({ tree, verb, args, head }: Proposition): string | null {
  const part = args.find((arg) => arg.role === 'object' && lower(tree, arg.head) === 'part');
  // How many took part, is in what the article is about.
  const isAs = args.some(({ words }) => wordsOf(words).some((word) => lower(tree, word) === 'as'));
  if (verb.lemma !== 'take' || !part || !isAs || hasPassiveAuxiliary(tree, head)) return null;
  const kept = args.flatMap(({ words }) => wordsOf(words));
  const isIn = kept.some(
    (word) =>
      word > part.head &&
      /^(?:in|at|of|on)$/.test(lower(tree, word)) &&
      tree.entityAt[word + 1]?.type !== 'date',
  );
  return isIn ? null : 'part in what is only clear from the context';
}

/** "was treated for the disease". */
function treatedForWhich({ tree, args }: Proposition): string | null {
  const disease = args.find(
    ({ head, role }) =>
      role === 'oblique' &&
      /^(?:disease|illness|infection|condition|injury|disorder|syndrome|ailment)$/.test(
        tree.tokens[head]?.lemma ?? '',
      ) &&
      childrenBy(tree, head, 'det').some((det) => lower(tree, det) === 'the') &&
      childrenBy(tree, head, 'amod', 'compound', 'acl').length === 0 &&
      childrenBy(tree, head, 'nmod').every((child) =>
        childrenBy(tree, child, 'case').some((marker) => /^(?:in|at|on|during)$/.test(lower(tree, marker))),
      ),
  );
  return disease ? `which ${lower(tree, disease.head)} is meant is only clear from the context` : null;
}

/** "During the rains the river turns and [then, whenever?] fills the lake": what is so at a time only, told of the clause before. */
function wheneverElsewhere({ tree, head, verb }: Proposition): string | null {
  const first = tree.tokens[head]?.head ?? -1;
  const isPresent = /^VB[ZP]$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '');
  if (!isPresent || !hasRelation(tree, head, 'conj') || first < 0) return null;
  const isTimed = childrenBy(tree, first, 'obl', 'advcl').some(
    (child) => child < first && isSeason(tree, child),
  );
  return isTimed ? 'when this is so is only clear from the context' : null;
}

/** "During the rains", "in the wet season", "when it rains". */
function isSeason(tree: SentenceTree, word: number): boolean {
  const marks = childrenBy(tree, word, 'mark', 'advmod', 'case').map((mark) => lower(tree, mark));
  if (hasRelation(tree, word, 'advcl'))
    return marks.some((mark) => /^(?:when|if|after|before|while|until|once)$/.test(mark));
  return (
    marks.includes('during') ||
    /^(?:season|summer|winter|spring|autumn|monsoon|night|flood|month|drought|period|time|phase|stage)$/.test(
      tree.tokens[word]?.lemma ?? '',
    )
  );
}
