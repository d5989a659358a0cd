import type { Attribution, Factuality } from '#lib/claims/claim';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import type { Proposition } from '#lib/claims/proposition';
import { keptWords } from '#lib/claims/proposition';
import { isSourcePhrase } from '#lib/claims/read-clause';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isNegation } from '#lib/claims/verb-group';

/** What a clause is told as: a claim of some factuality, or nothing that a claim can be made of. */
export type Standing =
  | { kind: 'told'; factuality: Factuality; attribution: Attribution | null }
  | { kind: 'untold'; reason: string };

/** Verbs of saying, showing and thinking: what follows is said by their subject. */
export const SPEECH = new Set(
  'say tell announce state declare report claim argue note add explain write confirm acknowledge admit insist stress warn reveal disclose testify assert allege maintain contend suggest show find indicate conclude observe remark point reply respond recall describe estimate believe think feel consider comment deny mention emphasize emphasise complain concede caution tweet post quip read'.split(
    ' ',
  ),
);
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
const OPINIONS = new Set(
  'best worst beautiful wonderful terrible amazing great awful brilliant disappointing exciting boring delicious ugly lovely perfect fantastic horrible superb stunning impressive unacceptable unfair fair wrong right good bad nice sad happy shameful outrageous disgraceful clear obvious interesting remarkable fortunate unfortunate important essential vital crucial necessary surprising'.split(
    ' ',
  ),
);
const OPINION_ADVERBS = new Set(
  'hopefully unfortunately sadly luckily thankfully fortunately surprisingly regrettably shamefully'.split(
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
  const rumour = rumourOf(proposition);
  if (rumour) return untold(rumour);
  const modal = modalOf(proposition);
  if (/^(?:may|might|could)$/.test(modal)) return untold(`only said to be so perhaps ("${modal}")`);
  if (/^(?:should|must|ought)$/.test(modal)) return untold(`says what should be, not what is ("${modal}")`);
  if (modal === 'would') return untold('says what would be, not what is');
  if (isConditional(proposition)) return untold('depends on a condition');
  if (isOpinion(proposition)) return untold('an opinion');
  if (isWish(proposition)) return untold('a wish or a hope');
  if (isUnnamedView(proposition)) return untold('an opinion of people who are not named');
  if (attribution && !isSource(source)) return untold('who says so could not be found surely');
  const isFuture = /^(?:will|shall|['’]ll)$/.test(modal) || isGoingTo(tree, head);
  if (isFuture && attribution) return untold(`a prediction or promise by ${source}`);
  if (attribution) return told(quoted[verb.main] ? 'quoted' : 'attributed', attribution);
  if (isFuture) return told('planned', null);
  return told(isNegated(proposition) ? 'negated' : 'asserted', null);
}

/** More words than this name nobody who says something. */
const SOURCE_WORDS_MAX = 14;

function isSource(source: string): boolean {
  return source !== 'somebody' && source.split(/\s+/).length <= SOURCE_WORDS_MAX && !/["“”(]/.test(source);
}

function told(factuality: Factuality, attribution: Attribution | null): Standing {
  return { kind: 'told', factuality, attribution };
}

function untold(reason: string): Standing {
  return { kind: 'untold', reason };
}

/** Who is said to have said it, and by which words: the subject of a verb of speech above the clause, or "according to …". */
function attributionOf({ tree, head }: Proposition, text: string): Attribution | null {
  const speech = speechAbove(tree, head);
  if (speech >= 0) return sourceSpan(tree, text, speech);
  const clause = [head, ...conjunctsAbove(tree, head)];
  for (const word of clause) {
    const phrase = (tree.children[word] ?? []).find(
      (child) => hasRelation(tree, child, 'obl', 'advcl', 'nmod') && isSourcePhrase(tree, child),
    );
    if (phrase !== undefined) return spanAttribution(tree, text, phraseWords(tree, phrase).slice(2));
    const aside = childrenBy(tree, word, 'parataxis').find((child) => SPEECH.has(lemma(tree, child)));
    if (aside !== undefined) return sourceSpan(tree, text, aside);
  }
  return null;
}

function conjunctsAbove(tree: SentenceTree, head: number): number[] {
  const above: number[] = [];
  let at = head;
  while (hasRelation(tree, at, 'conj') && above.length < 20) {
    at = tree.tokens[at]?.head ?? -1;
    if (at < 0) break;
    above.push(at);
  }
  return above;
}

/** The verb of speech that governs the clause; -1 when none does. */
function speechAbove(tree: SentenceTree, head: number): number {
  let at = head;
  for (const above of ancestors(tree, head)) {
    const isSaid =
      hasRelation(tree, at, 'ccomp') || (hasRelation(tree, at, 'parataxis') && !isApart(tree, at, above));
    if (isSaid && SPEECH.has(lemma(tree, above))) return above;
    if (!hasRelation(tree, at, 'conj', 'ccomp', 'advcl', 'acl', 'xcomp')) return -1;
    at = above;
  }
  return -1;
}

/** What a semicolon or a dash sets apart is told anew, not said by anybody. */
function isApart(tree: SentenceTree, clause: number, speech: number): boolean {
  const first = Math.min(tree.first[clause] ?? clause, clause);
  return (
    first > speech && [first, first - 1].some((word) => /^(?:[;:—–]|--)$/.test(tree.tokens[word]?.text ?? ''))
  );
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

function sourceSpan(tree: SentenceTree, text: string, verb: number): Attribution | null {
  const subject = [verb, ...conjunctsAbove(tree, verb)]
    .flatMap((word) => childrenBy(tree, word, 'nsubj'))
    .at(0);
  return subject === undefined
    ? { source: 'somebody', ...spanOf(tree, [verb]) }
    : spanAttribution(tree, text, phraseWords(tree, subject));
}

function spanAttribution(tree: SentenceTree, text: string, words: number[]): Attribution | null {
  if (words.length === 0) return null;
  const span = spanOf(tree, words);
  return { source: text.slice(span.start, span.end), ...span };
}

function spanOf(tree: SentenceTree, words: readonly number[]): { start: number; end: number } {
  return { start: tree.tokens[words[0] ?? 0]?.start ?? 0, end: tree.tokens[words.at(-1) ?? 0]?.end ?? 1 };
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
  const seems =
    /^(?:seem|appear)$/.test(lemma(tree, head)) && childrenBy(tree, head, 'xcomp', 'ccomp').length > 0;
  return seems ? lower(tree, head) : null;
}

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

function isOpinion(proposition: Proposition): boolean {
  const { tree, head, verb, args } = proposition;
  if ((tree.children[head] ?? []).some((child) => OPINION_ADVERBS.has(lower(tree, child)))) return true;
  if (!verb.copular) return false;
  const complement = args.find((arg) => arg.role === 'complement');
  if (!complement) return false;
  const said = tree.tokens[complement.head];
  if (said?.upos === 'ADJ') return OPINIONS.has(said.text.toLowerCase());
  return childrenBy(tree, complement.head, 'amod').some(
    (child) =>
      OPINIONS.has(lower(tree, child)) && !/^(?:right|fair|good|best|worst)$/.test(lower(tree, child)),
  );
}

/** "hope to", "want to": a wish tells of nothing that is. */
function isWish({ tree, head, args }: Proposition): boolean {
  const isWished = /^(?:hope|wish|want|fear|dream|long|seek|aspire)$/.test(lemma(tree, head));
  return (
    isWished &&
    (childrenBy(tree, head, 'xcomp', 'ccomp').length > 0 || args.some(({ role }) => role === 'clausal'))
  );
}

const VIEWS =
  /^(?:argue|believe|think|feel|complain|contend|maintain|claim|regard|consider|say|fear|worry|call)$/;

/** "Critics argued that …": whose view it is, nobody can check. */
function isUnnamedView({ tree, subject, verb, args }: Proposition): boolean {
  if (!VIEWS.test(verb.lemma) || !args.some(({ role }) => role === 'clausal')) return false;
  const isPlural = /^NNS$/.test(tree.tokens[subject.head]?.xpos ?? '');
  return (
    isPlural &&
    /^(?:critic|supporter|opponent|observer|commentator|analyst|expert|people|historian|scholar|other|fan|reviewer)$/.test(
      lemma(tree, subject.head),
    )
  );
}

function isNegated({ tree, verb, head }: Proposition): boolean {
  if (verb.words.some((word) => typeof word === 'number' && isNegation(tree, word))) return true;
  return (
    conjuncts(tree, head).length > 0 &&
    childrenBy(tree, head, 'det').some((word) => lower(tree, word) === 'no')
  );
}
