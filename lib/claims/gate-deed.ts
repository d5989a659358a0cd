import { isOfTime } from '#lib/claims/gate-noun';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * For, to or in what something was done, which a claim leaves to the sentences before it: "was rewarded with ten pounds", "needed three
 * hours", "followed in 2020". Null when nothing is wanting. Never throws.
 */
export function deedRefusal(proposition: Proposition): string | null {
  if (proposition.synthetic) return null;
  return (
    doneForWhat(proposition) ??
    givenToWhat(proposition) ??
    timeForWhat(proposition) ??
    reactsToWhat(proposition) ??
    stoppedWhat(proposition) ??
    partInWhat(proposition) ??
    closeToWhat(proposition) ??
    overtookAsWhat(proposition) ??
    playedInWhat(proposition) ??
    takesPlaceBarely(proposition)
  );
}

/** "was rewarded with ten pounds", "congratulated Ann Rees", "were first blamed": for what? */
function doneForWhat({ tree, verb, args, synthetic, head }: Proposition): string | null {
  if (synthetic || verb.copular) return null;
  const isPassive = hasPassiveAuxiliary(tree, head);
  const isFor = args.some(({ role, words }) =>
    wordsOf(words).some(
      (word) =>
        (/^(?:for|on|upon|as)$/.test(lower(tree, word)) && !isOfTime(tree, word)) ||
        (role === 'clausal' && /^(?:when|after|because)$/.test(lower(tree, word))),
    ),
  );
  if (isFor) return null;
  const isSomebody = args.some(
    ({ role, head: who }) =>
      role === 'object' &&
      (tree.entityAt[who]?.type === 'person' || /^(?:him|her|them)$/.test(lower(tree, who))),
  );
  const isMeant = REQUITES.test(verb.lemma) ? isPassive || isSomebody : verb.lemma === 'blame' && isPassive;
  if (isMeant) return wanting(`${verb.lemma} for what`);
  const isBare = args.every(({ fronted, role }) => fronted || role === 'time' || role === 'adverb');
  return isPassive && isBare && /^(?:affect|spare|exempt|exchange|implicate)$/.test(verb.lemma)
    ? wanting(`by, from or for what this was so`)
    : null;
}

const REQUITES = /^(?:reward|congratulate|forgive|punish|compensate|reprimand)$/;

/** "sentenced Ann Rees", "has submitted films", "put aside 5 million dollars": to or for what? */
function givenToWhat({ tree, verb, args, head, subject, ...rest }: Proposition): string | null {
  // "put aside": an adverb to some parsers.
  const aside = args.find(({ role, head: word }) => role === 'adverb' && lower(tree, word) === 'aside');
  const particle = verb.particle ?? aside?.head ?? -1;
  const said = TO_WHAT.get(particle < 0 ? verb.lemma : `${verb.lemma} ${lower(tree, particle)}`);
  const isObject = args.some(({ role }) => role === 'object') || hasPassiveAuxiliary(tree, head);
  if (!said || !isObject || args.some(({ role }) => /^(?:clausal|complement|indirect-object)$/.test(role)))
    return null;
  const kept = keptWords({ tree, verb, args, head, subject, ...rest });
  const isSaid = kept.some(
    (word) =>
      // "was sentenced to three years".
      said.test(lower(tree, word)) && (/^(?:to|of)$/.test(lower(tree, word)) || !isOfTime(tree, word)),
  );
  return isSaid ? null : wanting(`${verb.lemma} to or for what`);
}

/** Verbs that say little without what follows a preposition. */
const TO_WHAT = new Map([
  ['sentence', /^(?:to|for)$/],
  ['nominate', /^(?:to|for|as)$/],
  ['submit', /^(?:to|for|under|with)$/],
  ['put aside', /^(?:for|to)$/],
  ['set aside', /^(?:for|to)$/],
  ['earmark', /^(?:for|to)$/],
  ['allocate', /^(?:to|for|among)$/],
  ['contribute', /^(?:to|toward|towards|for|in)$/],
  ['donate', /^(?:to|for|by|from|in)$/],
  ['devote', /^(?:to)$/],
  ['attribute', /^(?:to)$/],
  ['ascribe', /^(?:to)$/],
  ['accuse', /^(?:of)$/],
  ['acquit', /^(?:of|in|on)$/],
  ['deprive', /^(?:of)$/],
]);

/** "needed three hours", "had five months": for what? */
function timeForWhat({ tree, verb, args, synthetic }: Proposition): string | null {
  if (synthetic || !/^(?:need|have)$/.test(verb.lemma)) return null;
  const measure = args.find(
    ({ role, head, preposition }) =>
      (role === 'object' || (role === 'time' && preposition === null && verb.lemma === 'need')) &&
      /^(?:second|minute|hour|day|week|month|year)$/.test(lemma(tree, head)) &&
      childrenBy(tree, head, 'nummod', 'amod', 'conj').length > 0 &&
      childrenBy(tree, head, 'nmod', 'acl').length === 0,
  );
  const isFor = args.some(
    ({ role, preposition }) => role === 'clausal' || /^(?:for|of|between|before)$/.test(preposition ?? ''),
  );
  const isOfThing = args.some(({ role, head }) => role === 'object' && head !== measure?.head);
  return measure && !isFor && !isOfThing ? wanting(`${lower(tree, measure.head)} for what`) : null;
}

/** "Qantas followed in 2020", "has reacted by raising taxes": whom, or what to? */
function reactsToWhat({ tree, verb, args, synthetic, head }: Proposition): string | null {
  if (synthetic || !/^(?:follow|react|respond|retaliate)$/.test(verb.lemma)) return null;
  if (hasPassiveAuxiliary(tree, head) || verb.particle !== null) return null;
  const isSaid = args.some(
    ({ role, preposition }) =>
      (/^(?:object|clausal|complement)$/.test(role) && verb.lemma === 'follow') ||
      (/^(?:to|against|from|in)$/.test(preposition ?? '') && role === 'oblique'),
  );
  return isSaid ? null : wanting(`${verb.lemma} what`);
}

/** "Air France stopped in May 2003", "Rees took over in 2014", "The court ruled unanimously": what? */
function stoppedWhat({ tree, verb, args, subject, head }: Proposition): string | null {
  if (hasPassiveAuxiliary(tree, head) || verb.copular) return null;
  const isBare = args.every(
    ({ role, head: word, preposition }) =>
      role === 'time' ||
      role === 'adverb' ||
      (/^(?:end|beginning|start|age)$/.test(lemma(tree, word)) && preposition === 'at'),
  );
  const isPronoun = /^(?:he|she)$/.test(lower(tree, subject.head));
  const type = isPronoun ? 'person' : tree.entityAt[subject.head]?.type;
  // "Rees took over": an adverb to some parsers.
  const adverb = args.find(
    ({ role, head: word }) => role === 'adverb' && /^(?:over|in)$/.test(lower(tree, word)),
  );
  const particle = verb.particle ?? adverb?.head ?? -1;
  const deed = particle < 0 ? verb.lemma : `${verb.lemma} ${lower(tree, particle)}`;
  const isMeant =
    type !== undefined &&
    type !== 'nationality' &&
    (/^(?:stop|quit|take over|step in)$/.test(deed) || (deed === 'rule' && type === 'organization'));
  return isBare && args.length > 0 && isMeant ? wanting(`${deed} what`) : null;
}

/** "errors might have played a part": in what? */
function partInWhat(proposition: Proposition): string | null {
  const { tree, synthetic } = proposition;
  const kept = keptWords(proposition);
  const part = kept.find(
    (word) =>
      /^(?:part|role)$/.test(lower(tree, word)) &&
      hasRelation(tree, word, 'obj') &&
      lemma(tree, tree.tokens[word]?.head ?? -1) === 'play' &&
      childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det))),
  );
  const isIn = kept.some((word) => word > (part ?? 0) && /^(?:in|on|as|at|of|for)$/.test(lower(tree, word)));
  return synthetic || part === undefined || isIn ? null : wanting(`${lower(tree, part)} in what`);
}

/** "came closer than anyone had before": to what? */
function closeToWhat({ tree, verb, args, synthetic, ...rest }: Proposition): string | null {
  if (synthetic || !/^(?:come|get|go|draw|move|sail|fly|approach)$/.test(verb.lemma)) return null;
  const kept = keptWords({ tree, verb, args, synthetic, ...rest });
  const close = kept.find(
    (word) =>
      word > verb.main && /^clos(?:e|er|est)$/.test(lower(tree, word)) && tree.tokens[word]?.upos !== 'PROPN',
  );
  return close === undefined || kept.some((word) => word > close && lower(tree, word) === 'to')
    ? null
    : wanting(`"${lower(tree, close)}" to what`);
}

/** "China overtook the United States in 2009": as what? */
function overtookAsWhat({ tree, verb, args, synthetic }: Proposition): string | null {
  if (synthetic || !/^(?:overtake|surpass|outstrip|outperform|eclipse)$/.test(verb.lemma)) return null;
  const isRival = args.some(
    ({ role, head }) =>
      role === 'object' && /^(?:country|organization|person|place)$/.test(tree.entityAt[head]?.type ?? ''),
  );
  const isSaid = args.some(
    ({ role, preposition, head }) =>
      role === 'clausal' ||
      (/^(?:as|in|by|on|with|for)$/.test(preposition ?? '') && tree.entityAt[head]?.type !== 'date'),
  );
  return isRival && !isSaid ? wanting(`${verb.lemma} as what`) : null;
}

/** "Several of her themes appear": in what? */
function takesPlaceBarely({ tree, verb, args, synthetic }: Proposition): string | null {
  const isPresent = /^VB[ZP]$/.test(tree.tokens[verb.main]?.xpos ?? '');
  const isBare = args.every(({ role, fronted }) => fronted || role === 'adverb');
  return !synthetic && isPresent && isBare && /^(?:appear|emerge|arise|vary|differ|recur)$/.test(verb.lemma)
    ? wanting(`where or how this is so`)
    : null;
}

/** "Goode played Peter Lynley": in which film? */
function playedInWhat({ tree, verb, args, subject, head }: Proposition): string | null {
  if (!/^(?:play|portray|voice)$/.test(verb.lemma) || hasPassiveAuxiliary(tree, head)) return null;
  const isPart = args.some(
    ({ role, head: who }) => role === 'object' && tree.entityAt[who]?.type === 'person',
  );
  const isActor = tree.entityAt[subject.head]?.type === 'person';
  const isSaid = args.some(({ words }) =>
    wordsOf(words).some(
      (word) => /^(?:in|on|at|for|opposite)$/.test(lower(tree, word)) && !isOfTime(tree, word),
    ),
  );
  return isPart && isActor && !isSaid ? wanting(`${verb.lemma} in what`) : null;
}
