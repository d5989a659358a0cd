import { attributionOf, conjunctsAbove, isSource, SPEECH, sourceSpan } from '#lib/claims/attribution';
import type { Attribution, Factuality } from '#lib/claims/claim';
import { isOpinion, isUnnamedView, isWish } from '#lib/claims/opinions';
import { conjuncts } from '#lib/claims/phrase';
import { keptWords, type Proposition } from '#lib/claims/proposition';
import {
  ancestors,
  childrenBy,
  hasRelation,
  isBreak,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/** What a clause is told as: a claim of some factuality, or nothing that a claim can be made of. */
export type Standing =
  | { kind: 'told'; factuality: Factuality; attribution: Attribution | null }
  | { kind: 'untold'; reason: string };

const FORECAST = new Set(
  'expect predict forecast hope fear anticipate project plan intend promise pledge vow want wish worry threaten propose urge call suspect doubt wonder ask demand order recommend'.split(
    ' ',
  ),
);

const HEDGES = new Set(
  'possibly perhaps probably likely unlikely apparently reportedly allegedly maybe seemingly presumably supposedly potentially arguably conceivably purportedly ostensibly'.split(
    ' ',
  ),
);

/**
 * How a clause is told: asserted by the article, said by somebody, quoted, negated, planned; or not told as a fact at all
 * (hedged, conditional, a wish, an opinion, a forecast). Never throws.
 */
export function standingOf(proposition: Proposition, text: string, quoted: readonly boolean[]): Standing {
  const { tree, head, verb } = proposition;
  const attribution = attributionOf(proposition, text);
  const source = attribution?.source ?? '';
  const forecast = forecastAbove(tree, head);
  if (forecast) return untold(`a ${forecast} of ${sourceOf(tree, text, head) ?? 'somebody'}, not a fact`);
  if (quoted[verb.main] && !attribution)
    return untold('a quotation whose speaker is not clear from the sentence');
  const hedge = hedgeOf(proposition);
  if (hedge) return untold(`only said to be so perhaps ("${hedge}")`);
  const holding = heldAbove(tree, head);
  if (holding) return untold(`only held to be so ("${holding}")`);
  const rumour = rumourOf(proposition);
  if (rumour) return untold(rumour);
  const modal = modalOf(proposition);
  if (/^(?:may|might|could)$/.test(modal)) return untold(`only said to be so perhaps ("${modal}")`);
  if (/^(?:should|ought)$/.test(modal) || (modal === 'must' && !isRule(proposition, attribution)))
    return untold(`says what should be, not what is ("${modal}")`);
  if (modal === 'would') return untold('says what would be, not what is');
  if (isConditional(proposition)) return untold('depends on a condition');
  if (isOpinion(proposition)) return untold('an opinion');
  if (isWish(proposition)) return untold('a wish or a hope');
  if (isUnnamedView(proposition)) return untold('an opinion of people who are not named');
  if (NOBODY.test(source)) return untold('said to be so by hardly anybody');
  if (attribution && !isSource(source)) return untold('who says so could not be found surely');
  const isFuture = /^(?:will|shall|['’]ll)$/.test(modal) || isGoingTo(tree, head);
  if (isFuture && attribution) return untold(`a prediction or promise by ${source}`);
  if (attribution) return told(quoted[verb.main] ? 'quoted' : 'attributed', attribution);
  if (isFuture) return told('planned', null);
  return told(isNegated(proposition) ? 'negated' : 'asserted', null);
}

/** "Shops must show prices in both currencies": a duty that the article tells of itself; not "it must have rained", nor what somebody demands. */
function isRule({ tree, head }: Proposition, attribution: Attribution | null): boolean {
  const helpers = childrenBy(tree, head, 'aux', 'cop').map((word) => lemma(tree, word));
  return attribution === null && !helpers.includes('have') && hasRelation(tree, head, 'root', 'conj');
}
/** "Next to nobody believes", "Few historians think": whose view it is that it is not so. */
const NOBODY =
  /^(?:(?:next|close) )?(?:to )?(?:nobody|no one|none|no|few|hardly any\p{L}*|scarcely any\p{L}*|neither)\b/iu;

export function told(factuality: Factuality, attribution: Attribution | null): Standing {
  return { kind: 'told', factuality, attribution };
}

function untold(reason: string): Standing {
  return { kind: 'untold', reason };
}

/** "forecast", "wish" … of a governing verb; null when the clause hangs from none. */
function forecastAbove(tree: SentenceTree, head: number): string | null {
  let at = head;
  for (const above of ancestors(tree, head)) {
    if (
      hasRelation(tree, at, 'ccomp', 'xcomp', 'advcl') &&
      FORECAST.has(lemma(tree, above)) &&
      hasRelation(tree, at, 'ccomp', 'xcomp')
    )
      return 'prediction, plan or wish';
    at = above;
  }
  return null;
}

function sourceOf(tree: SentenceTree, text: string, head: number): string | null {
  for (const above of ancestors(tree, head)) {
    if (FORECAST.has(lemma(tree, above))) return sourceSpan(tree, text, above)?.source ?? null;
  }
  return null;
}

function modalOf({ tree, verb }: Proposition): string {
  const modal = verb.words.find((word) => typeof word === 'number' && tree.tokens[word]?.xpos === 'MD');
  return typeof modal === 'number' ? lower(tree, modal) : '';
}

function isGoingTo(tree: SentenceTree, head: number): boolean {
  return lower(tree, head) === 'going' && childrenBy(tree, head, 'xcomp').length > 0;
}

function hedgeOf(proposition: Proposition): string | null {
  const { tree, head } = proposition;
  const hedge = keptWords(proposition).find(
    (word) => HEDGES.has(lower(tree, word)) && (ancestors(tree, word)[0] === head || word === head),
  );
  if (hedge !== undefined) return lower(tree, hedge);
  const above = tree.tokens[head]?.head ?? -1;
  if (
    hasRelation(tree, head, 'ccomp', 'acl') &&
    tree.tokens[above]?.upos === 'NOUN' &&
    !GIVEN.test(lemma(tree, above))
  )
    return lower(tree, above);
  // "was determined that …", "is confident that …": what somebody holds for so.
  if (
    hasRelation(tree, head, 'ccomp') &&
    tree.tokens[above]?.upos === 'ADJ' &&
    !EVIDENT.test(lower(tree, above))
  )
    return lower(tree, above);
  // "Perhaps the one was happy and the other was sad."
  if (HEDGES.has(lower(tree, 0))) return lower(tree, 0);
  // "it seemed that …"
  if (hasRelation(tree, head, 'ccomp', 'csubj') && /^(?:seem|appear)$/.test(lemma(tree, above)))
    return lower(tree, above);
  const seems =
    /^(?:seem|appear)$/.test(lemma(tree, head)) && childrenBy(tree, head, 'xcomp', 'ccomp').length > 0;
  return seems ? lower(tree, head) : null;
}

/** "It is conjectured that …", "They assumed that …", "heard a claim that …": a verb that neither says nor knows. Null for others. */
function heldAbove(tree: SentenceTree, head: number): string | null {
  // What "that" opens is what somebody holds, even where the tree has lost who does.
  const joined = tree.tokens[head]?.head ?? -1;
  const isLoose =
    (hasRelation(tree, head, 'parataxis') ||
      (hasRelation(tree, head, 'conj') && (tree.tokens[joined]?.head ?? -1) < 0)) &&
    childrenBy(tree, head, 'mark').some((mark) => lower(tree, mark) === 'that');
  if (isLoose) return 'that';
  let clause = head;
  for (const above of ancestors(tree, head)) {
    if (hasRelation(tree, clause, 'ccomp') && tree.tokens[above]?.upos === 'VERB') {
      const opener =
        range(tree.first[clause] ?? clause, clause).find((word) => !isBreak(tree, word)) ?? clause;
      const isAsked = /^(?:what|who|whom|whose|which|how|why|when|where)$/.test(lower(tree, opener));
      const verb = lemma(tree, above);
      const isGiven = SPEECH.has(verb) || KNOWING.test(verb);
      if (!isAsked && (!isGiven || (AIMED_AT.test(verb) && isInfinitive(tree, above))))
        return lower(tree, above);
    }
    if (!hasRelation(tree, clause, 'conj', 'ccomp', 'advcl', 'xcomp')) return null;
    clause = above;
  }
  return null;
}

/** Verbs whose clause is so. */
const KNOWING =
  /^(?:know|learn|discover|realize|realise|recognize|recognise|see|notice|understand|remember|forget|regret|resent|mean|prove|demonstrate|ensure|establish|determine|verify|illustrate|mind|appreciate|celebrate|emerge|happen|turn)$/;

/** "a law to ensure that every child has a school": what is only aimed at need not be so. */
const AIMED_AT =
  /^(?:ensure|prove|demonstrate|establish|determine|verify|show|say|claim|argue|mean|happen|see)$/;

function isInfinitive(tree: SentenceTree, verb: number): boolean {
  return (
    tree.tokens[verb]?.xpos === 'VB' &&
    (childrenBy(tree, verb, 'mark').some((mark) => lower(tree, mark) === 'to') ||
      childrenBy(tree, verb, 'aux').some((aux) => tree.tokens[aux]?.xpos === 'MD'))
  );
}

/** What follows "the fact that" is so; what follows "the claim that" or "the idea that" need not be. */
const GIVEN = /^(?:fact|discovery|news|reminder|proof|knowledge|announcement)$/;

const EVIDENT = /^(?:clear|evident|aware|true|certain|known|obvious|noteworthy|notable)$/;

const RUMOURS =
  /^(?:say|report|believe|think|allege|rumor|rumour|suppose|consider|presume|suspect|claim|understand)$/;

const PROSPECTS = /^(?:expect|predict|forecast|project|anticipate|hope|plan|intend|due|set|likely|tip)$/;

/** "is said to be", "is expected to open": what is only passed on, or only ahead. Null for what is neither. */
function rumourOf({ tree, head, args }: Proposition): string | null {
  const hasVerb =
    childrenBy(tree, head, 'xcomp', 'ccomp').length > 0 || args.some(({ role }) => role === 'clausal');
  if (!hasVerb || !childrenBy(tree, head, 'aux', 'cop').some((word) => lemma(tree, word) === 'be'))
    return null;
  const verb = lemma(tree, head);
  const isPassive = tree.tokens[head]?.xpos === 'VBN' || tree.tokens[head]?.upos === 'ADJ';
  if (isPassive && PROSPECTS.test(verb)) return `only expected, not done yet ("${lower(tree, head)}")`;
  return isPassive && RUMOURS.test(verb) ? `only said to be so ("${lower(tree, head)}")` : null;
}

function isConditional({ tree, head }: Proposition): boolean {
  const marks = [head, ...conjunctsAbove(tree, head)].flatMap((word) =>
    (tree.children[word] ?? []).filter((child) => hasRelation(tree, child, 'advcl', 'mark')),
  );
  return marks.some((word) => {
    const mark = hasRelation(tree, word, 'mark') ? word : childrenBy(tree, word, 'mark')[0];
    return mark !== undefined && /^(?:if|unless|whether|lest|provided)$/.test(lower(tree, mark));
  });
}

function isNegated({ tree, verb, head }: Proposition): boolean {
  if (isDenied(tree, verb)) return true;
  return (
    conjuncts(tree, head).length > 0 &&
    childrenBy(tree, head, 'det').some((word) => lower(tree, word) === 'no')
  );
}
