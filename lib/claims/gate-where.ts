import { keptWords, type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * Where, whence or after what, which a claim leaves to the sentences before it: where a school was founded, from where there are flights,
 * within hours of what. Null when nothing is wanting. Never throws.
 */
export function whereRefusal(proposition: Proposition): string | null {
  if (proposition.synthetic) return null;
  return (
    foundedWhere(proposition) ??
    arrivedWhere(proposition) ??
    flightsWhence(proposition) ??
    withinHours(proposition) ??
    inTheAftermath(proposition) ??
    dismissedWhence(proposition) ??
    remainWhere(proposition) ??
    whoseState(proposition)
  );
}

/** "A university centre was founded in 1993": where? */
function foundedWhere({ tree, verb, subject, args, head }: Proposition): string | null {
  const isMade =
    /^(?:found|establish|open|build|create|erect)$/.test(verb.lemma) && hasPassiveAuxiliary(tree, head);
  const isOne = childrenBy(tree, subject.head, 'det').some((det) => /^an?$/.test(lower(tree, det)));
  const isPlain = wordsOf(subject.words).every(
    (word) => !tree.entityAt[word] && !hasRelation(tree, word, 'case', 'acl'),
  );
  const isOnlyDated = args.every(
    ({ role, words }) =>
      role === 'time' ||
      wordsOf(words).every((word) => tree.entityAt[word]?.type === 'date' || hasRelation(tree, word, 'case')),
  );
  return isMade && isOne && isPlain && isOnlyDated ? wanting('where this was') : null;
}

/** "Rees arrived in 1777 at the age of 23", "Goods arrive by air": where? */
function arrivedWhere({ tree, verb, subject, args }: Proposition): string | null {
  if (verb.lemma !== 'arrive') return null;
  const isPerson =
    /^(?:person|nationality)$/.test(tree.entityAt[subject.head]?.type ?? '') ||
    tree.tokens[subject.head]?.upos === 'PRON';
  const isPresent = /^VB[ZP]$/.test(tree.tokens[verb.main]?.xpos ?? '');
  const isPlaced = args.some(
    ({ role, preposition, head }) =>
      (role === 'adverb' && /^(?:here|there|home|ashore|aboard|safely)$/.test(lower(tree, head))) ||
      (/^(?:in|at|on|to|from|into|off|for|via|near|outside|with)$/.test(preposition ?? '') &&
        role === 'oblique' &&
        tree.entityAt[head]?.type !== 'date' &&
        (preposition !== 'with' || tree.entityAt[head] !== null) &&
        !/^(?:age|time|summer|winter|spring|autumn|sea|air|victory)$/.test(lemma(tree, head))),
  );
  return (isPerson || isPresent) && !isPlaced ? wanting('where they arrived') : null;
}

/** "There are daily flights to Damascus": from where? */
function flightsWhence({ tree, subject, args }: Proposition): string | null {
  if (!hasRelation(tree, subject.head, 'expl')) return null;
  const kept = args.flatMap(({ words }) => wordsOf(words));
  const service = kept.find((word) =>
    /^(?:flight|train|bus|ferry|ferries|boat|coach|tram)$/.test(lemma(tree, word)),
  );
  if (service === undefined) return null;
  const said = (marker: RegExp) => kept.some((word) => marker.test(lower(tree, word)));
  return said(/^to$/) && !said(/^(?:from|between|within|no)$/)
    ? wanting(`${lower(tree, service)} from where`)
    : null;
}

/** "Within hours the module had lost its power": of what? */
function withinHours({ tree, args }: Proposition): string | null {
  const span = args.find(
    ({ preposition, words }) =>
      preposition === 'within' &&
      wordsOf(words).every(
        (word) =>
          hasRelation(tree, word, 'case', 'nummod', 'amod', 'det', 'advmod') ||
          /^(?:second|minute|hour|day|week|month|year|decade)s$/.test(lower(tree, word)),
      ) &&
      !wordsOf(words).some((word) => tree.tokens[word]?.upos === 'NUM'),
  );
  return span ? wanting(`within ${lower(tree, span.head)} of what`) : null;
}

/** "was not destroyed in the aftermath": of what? */
function inTheAftermath(proposition: Proposition): string | null {
  const { tree } = proposition;
  const after = keptWords(proposition).find(
    (word) =>
      /^(?:aftermath|wake|run-up|lead-up)$/.test(lower(tree, word)) &&
      childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
      childrenBy(tree, word, 'nmod', 'compound', 'acl').length === 0 &&
      lower(tree, word + 1) !== 'of',
  );
  return after === undefined ? null : wanting(`the ${lower(tree, after)} of what`);
}

/** "Following Fillmore's discharge", "Galois' expulsion became official", "upon his arrival": from or to what? */
function dismissedWhence(proposition: Proposition): string | null {
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const move = kept.find((word) => {
    const noun = lower(tree, word);
    const isMove =
      /^(?:discharge|expulsion|promotion|demotion|dismissal|deportation|suspension|removal)$/.test(noun) ||
      (/^(?:arrival|departure)$/.test(noun) &&
        childrenBy(tree, word, 'case').some((marker) =>
          /^(?:on|upon|after|before|following|since)$/.test(lower(tree, marker)),
        ));
    const isOwned = childrenBy(tree, word, 'nmod').some((child) => tree.tokens[child]?.rel === 'nmod:poss');
    return isMove && isOwned && childrenBy(tree, word, 'compound').length === 0;
  });
  const isSaid = kept.some(
    (word) =>
      word > (move ?? 0) &&
      /^(?:from|to|in|at|as|by)$/.test(lower(tree, word)) &&
      [move, tree.tokens[move ?? -1]?.head].includes(tree.tokens[tree.tokens[word]?.head ?? -1]?.head) &&
      tree.tokens[tree.tokens[word]?.head ?? -1]?.head === move &&
      tree.entityAt[tree.tokens[word]?.head ?? -1]?.type !== 'date',
  );
  return move === undefined || isSaid ? null : wanting(`${lower(tree, move)} from or to what`);
}

/** "95 percent voted to remain": in what? */
function remainWhere({ tree, args }: Proposition): string | null {
  const stay = args.find(
    ({ role, head, words }) =>
      role === 'clausal' &&
      /^(?:remain|stay)$/.test(lemma(tree, head)) &&
      wordsOf(words).every((word) => word === head || hasRelation(tree, word, 'mark')),
  );
  return stay ? wanting('where or in what they wished to stay') : null;
}

/** "Traffic was light", "Distribution is tricky": where, or of what? */
function whoseState({ tree, verb, subject, args }: Proposition): string | null {
  const [quality, ...more] = args;
  const noun = tree.tokens[subject.head];
  if (!verb.copular || !quality || more.length > 0 || wordsOf(subject.words).length !== 1) return null;
  if (noun?.upos !== 'NOUN' || noun.xpos !== 'NN' || !isOneQuality(tree, quality)) return null;
  const isPast = tree.tokens[verb.main]?.xpos === 'VBD';
  const isDeed = /(?:tion|sion|ance|ence|ment)$/.test(noun.lemma);
  return isPast || isDeed ? wanting(`where or of what "${lower(tree, subject.head)}" is meant`) : null;
}

function isOneQuality(tree: SentenceTree, { words }: Part): boolean {
  return wordsOf(words).every((word) => /^(?:ADJ|ADV)$/.test(tree.tokens[word]?.upos ?? ''));
}
