import { isOfTime } from '#lib/claims/gate-noun';
import { holdsDate, keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, lemma, lower } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * On what occasion, to whom or for what something was done that is not done for nothing: "was flown to Oslo", "a prize was awarded",
 * "money was a worry". Null when it is told. Never throws.
 */
export function occasionRefusal(proposition: Proposition, article: ArticleKind): string | null {
  if (proposition.synthetic) return null;
  return (
    worryToWhom(proposition) ??
    suppliedToWhom(proposition) ??
    flownWhen(proposition) ??
    drivenOutWhen(proposition, article)
  );
}

/** "Money was a constant worry": to whom? */
function worryToWhom(proposition: Proposition): string | null {
  const { tree, subject, args, verb } = proposition;
  const what = verb.copular ? args.find(({ role }) => role === 'complement') : undefined;
  if (!what || !WORRY.test(lower(tree, what.head)) || wordsOf(subject.words).length !== 1) return null;
  const isNamed =
    tree.entityAt[subject.head] !== null || /^(?:PROPN|PRON)$/.test(tree.tokens[subject.head]?.upos ?? '');
  const isPast = tree.tokens[verb.main]?.xpos === 'VBD';
  const isSaid = keptWords(proposition).some(
    (word) => word > verb.main && /^(?:to|for|of|in|among|at|with|when|because)$/.test(lower(tree, word)),
  );
  return isNamed || !isPast || isSaid ? null : wanting(`${lower(tree, what.head)} to whom`);
}

const WORRY =
  /^(?:worry|concern|problem|challenge|priority|obstacle|difficulty|burden|success|failure|surprise|danger|threat|issue|struggle)$/;

/** "Extra food is supplied", "A prize was awarded by the academy": to whom, for what? */
function suppliedToWhom(proposition: Proposition): string | null {
  const { tree, verb, subject, head } = proposition;
  if (!hasPassiveAuxiliary(tree, head)) return null;
  const isGiven = /^(?:supply|distribute|hand|dispense|award|allot|grant)$/.test(verb.lemma);
  const isNamed = wordsOf(subject.words).some(
    (word) => tree.entityAt[word] !== null || /^(?:the|this|all|each)$/.test(lower(tree, word)),
  );
  if (!isGiven || isNamed || tree.tokens[subject.head]?.upos !== 'NOUN') return null;
  const isSaid =
    childrenBy(tree, subject.head, 'nmod', 'acl').length > 0 ||
    keptWords(proposition).some(
      (word) =>
        word > verb.main &&
        /^(?:to|for|in|at|among|with|when|if|where|over|after)$/.test(lower(tree, word)) &&
        !isOfTime(tree, word),
    );
  return isSaid ? null : wanting(`${verb.lemma} to whom or for what`);
}

/** "Elin Rees was flown to Oslo": when, or after what? */
function flownWhen(proposition: Proposition): string | null {
  const { tree, verb, subject, head } = proposition;
  const isMoved =
    /^(?:fly|airlift|evacuate|rush|hospitali[sz]e|whisk)$/.test(verb.lemma) &&
    hasPassiveAuxiliary(tree, head);
  const isPerson =
    tree.entityAt[subject.head]?.type === 'person' || /^(?:he|she)$/.test(lower(tree, subject.head));
  return isMoved && isPerson && !tellsOccasion(proposition) ? wanting('on what occasion this was') : null;
}

/** "About 2,000 people were forced from their homes": when, or by what? A title with a flood or a fire tells it. */
function drivenOutWhen(proposition: Proposition, { titleWords }: ArticleKind): string | null {
  const { tree, verb, subject, head, args } = proposition;
  if (
    !hasPassiveAuxiliary(tree, head) ||
    !/^(?:force|drive|displace|evacuate|rescue|injure|hurt|wound)$/.test(verb.lemma)
  )
    return null;
  const isCount =
    /^(?:people|person|family|resident|inhabitant|worker|villager)$/.test(lemma(tree, subject.head)) &&
    childrenBy(tree, subject.head, 'nummod').length > 0;
  const isTitled = [...titleWords].some((word) => DISASTER.test(word));
  const isBy = args.some(({ preposition }) => /^(?:by|in|during|at)$/.test(preposition ?? ''));
  return isCount && !isTitled && !isBy && !tellsOccasion(proposition)
    ? wanting('on what occasion this was')
    : null;
}

const DISASTER =
  /^(?:flood\w*|fires?|wildfires?|\w*quakes?|storms?|hurricanes?|cyclones?|typhoons?|tornado\w*|erupt\w*|volcano|explo\w+|blasts?|crash\w*|collaps\w*|tsunami|landslides?|evacuat\w+|attacks?|war|bomb\w*|derail\w*|stampede|dam|spill|leak|collisions?|disaster|riots?|shoot\w*)$/;

function tellsOccasion(proposition: Proposition): boolean {
  const { tree, args } = proposition;
  return args.some(
    ({ role, preposition, words }) =>
      role === 'time' ||
      role === 'clausal' ||
      /^(?:after|before|during|following|for|because|since|on)$/.test(preposition ?? '') ||
      holdsDate(tree, { words }),
  );
}
