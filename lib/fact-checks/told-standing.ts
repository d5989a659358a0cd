import { isPredicate } from '#lib/claims/find-clauses';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

const HEDGES =
  /^(?:possibly|perhaps|probably|likely|apparently|reportedly|allegedly|maybe|presumably|supposedly|potentially|arguably|purportedly|seemingly|almost|nearly|barely|hardly|scarcely)$/;
const SAYING =
  /^(?:say|tell|claim|argue|suggest|warn|add|state|believe|think|insist|complain|contend|allege|write|call|estimate|reckon|fear|hope|predict|expect|forecast|joke|promise|deny|suppose|ask|wonder|doubt|consider)$/;
/** What is told by these is taken as given. */
const GIVEN =
  /^(?:find|show|reveal|confirm|announce|discover|report|admit|learn|realize|prove|know|note|recall|forget)$/;
/** Verbs whose infinitive is done when they are: "began to rise", "managed to escape". */
const DONE =
  /^(?:begin|start|continue|cease|manage|help|get|come|go|use|tend|proceed|happen|serve|make|let|see|keep|stop|finish)$/;
const UNDONE = /^(?:fail|refuse|decline|forget|neglect)$/;

/** How a clause is told, and by which verb above it. */
export type Standing = { standing: 'fact' | 'said' | 'open'; governor: string | null; negated: boolean };

/** How the clause at a word is told: as a fact, as somebody's words, or left open. Never throws. */
export function toldAs(tree: SentenceTree, head: number, quoted: readonly boolean[]): Standing {
  const isAsked = tree.tokens.at(-1)?.text === '?' || lower(tree, tree.tokens.length - 2) === '?';
  let standing: Standing['standing'] =
    isAsked || ownDoubt(tree, head) ? 'open' : quoted[head] ? 'said' : 'fact';
  let governor: string | null = null;
  let negated = isDenied(tree, head);
  let at = head;
  for (let steps = 0; steps < tree.tokens.length; steps += 1) {
    const above = tree.tokens[at]?.head ?? -1;
    if (above < 0 || tree.tokens[at]?.rel === 'acl:relcl') break;
    const verb = lemma(tree, above);
    if (hasRelation(tree, at, 'ccomp', 'parataxis') && isPredicate(tree, above)) {
      if (SAYING.test(verb) && !GIVEN.test(verb) && !isOfOneself(tree, at, above))
        standing = standing === 'open' ? 'open' : 'said';
      if (hasRelation(tree, at, 'ccomp') && !SAYING.test(verb) && !GIVEN.test(verb)) governor ??= verb;
      if (isDenied(tree, above)) standing = 'open';
    } else if (hasRelation(tree, at, 'xcomp')) {
      if (UNDONE.test(verb)) negated = !negated;
      else if (!DONE.test(verb)) governor ??= verb;
      if (isDenied(tree, above)) negated = !negated;
      if (ownDoubt(tree, above)) standing = 'open';
    } else if (isPurpose(tree, at) || isConditional(tree, at)) standing = 'open';
    else if (hasRelation(tree, at, 'conj') && ownDoubt(tree, above) && !hasOwnModal(tree, at))
      standing = 'open';
    if (!isPredicate(tree, above) && !hasRelation(tree, at, 'acl')) break;
    at = above;
  }
  return { standing, governor, negated };
}

/** "The firm said it had agreed": what one says of one's own deeds may be told. */
function isOfOneself(tree: SentenceTree, inner: number, above: number): boolean {
  const subject = childrenBy(tree, inner, 'nsubj')[0];
  return lemma(tree, above) === 'say' && subject !== undefined && /^(?:it|they)$/.test(lower(tree, subject));
}

function isDenied(tree: SentenceTree, head: number): boolean {
  const words = [head, ...childrenBy(tree, head, 'aux', 'cop')].flatMap((word) =>
    childrenBy(tree, word, 'advmod'),
  );
  const never = words.some((word) => /^(?:not|n['’]t|never|no)$/.test(lower(tree, word)));
  const nobody = childrenBy(tree, head, 'nsubj', 'obj').some((word) =>
    [word, ...childrenBy(tree, word, 'det')].some((at) =>
      /^(?:no|none|nobody|neither|nothing)$/.test(lower(tree, at)),
    ),
  );
  return never !== nobody && (never || nobody);
}

function hasOwnModal(tree: SentenceTree, head: number): boolean {
  return childrenBy(tree, head, 'aux').length > 0 || childrenBy(tree, head, 'nsubj').length > 0;
}

/** "may", "would", "probably" and an "if" of its own. */
function ownDoubt(tree: SentenceTree, head: number): boolean {
  const modal = childrenBy(tree, head, 'aux').some((word) =>
    /^(?:may|might|could|should|would|must|['’]d)$/.test(lower(tree, word)),
  );
  const hedge = childrenBy(tree, head, 'advmod').some((word) => HEDGES.test(lower(tree, word)));
  return modal || hedge || childrenBy(tree, head, 'advcl').some((word) => isConditional(tree, word));
}

function isConditional(tree: SentenceTree, word: number): boolean {
  if (!hasRelation(tree, word, 'advcl')) return false;
  return childrenBy(tree, word, 'mark').some((mark) =>
    /^(?:if|unless|whether|lest)$/.test(lower(tree, mark)),
  );
}

/** "a plan to build": the building is not told. "the first to build": it is. */
function isPurpose(tree: SentenceTree, word: number): boolean {
  if (!hasRelation(tree, word, 'acl', 'advcl')) return false;
  if (!childrenBy(tree, word, 'mark').some((mark) => lower(tree, mark) === 'to')) return false;
  const noun = tree.tokens[word]?.head ?? -1;
  return !childrenBy(tree, noun, 'amod').some((at) =>
    /^(?:first|second|third|last|only)$/.test(lower(tree, at)),
  );
}
