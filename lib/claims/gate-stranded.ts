import { isOfTime } from '#lib/claims/gate-noun';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { hasPassiveAuxiliary } from '#lib/claims/verb-group';

/**
 * A way without what it goes through, a time of day without its day, a part of a match without the match, a quality of things that are
 * everywhere without its place. Null when nothing is wanting. Never throws.
 */
export function strandedRefusal(
  proposition: Proposition,
  { replacements }: Pick<References, 'replacements'>,
  article: ArticleKind,
): string | null {
  if (proposition.synthetic) return forThePurpose(proposition);
  return (
    throughWhat(proposition) ??
    intoWhat(proposition) ??
    clockWithoutDay(proposition, replacements, article) ??
    phaseOfWhichMatch(proposition, article) ??
    everBeforeWhat(proposition) ??
    commonWhere(proposition, article) ??
    forThePurpose(proposition) ??
    turnoutInWhat(proposition, article)
  );
}

/** "drive through", "were carried across by a ferry": what? Not "525 feet across", "came through". */
function throughWhat(proposition: Proposition): string | null {
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const way = kept.find(
    (word) =>
      /^(?:across|through|past|aboard|alongside|beneath|underneath)$/.test(lower(tree, word)) &&
      hasRelation(tree, word, 'advmod', 'compound') &&
      (tree.children[word] ?? []).length === 0 &&
      WAYS.test(lemma(tree, tree.tokens[word]?.head ?? -1)) &&
      !/^(?:from|to|of|in|into|at)$/.test(lower(tree, word + 1)),
  );
  if (way === undefined) return null;
  // "A canal let ships through": the one that does so is what they go through.
  const isLet = /^(?:let|allow)$/.test(lemma(tree, tree.tokens[way]?.head ?? -1));
  return isLet ? null : wanting(`${lower(tree, way)} what`);
}

const WAYS =
  /^(?:drive|carry|walk|ride|travel|sail|fly|swim|row|ferry|transport|take|bring|move|march|run|climb|crawl|pass|flow|go|cycle|ship|send|haul|swing|step|look)$/;

/** "Mud was forced in from above", "Tom Moe was let out": into or out of what? */
function intoWhat(proposition: Proposition): string | null {
  const { tree, verb, head, args } = proposition;
  if (!hasPassiveAuxiliary(tree, head) || !PUSHES.test(verb.lemma)) return null;
  const adverb = args.find(
    ({ role, head: word }) => role === 'adverb' && /^(?:in|out|off)$/.test(lower(tree, word)),
  );
  const way = verb.particle ?? adverb?.head ?? -1;
  if (!/^(?:in|out|off)$/.test(lower(tree, way))) return null;
  const isSaid = keptWords(proposition).some(
    (word) =>
      word > way &&
      /^(?:of|into|from|through|to|at)$/.test(lower(tree, word)) &&
      !isOfTime(tree, word) &&
      !/^(?:above|below|outside|inside|behind|both|all)$/.test(lower(tree, word + 1)),
  );
  return isSaid ? null : wanting(`${lower(tree, way)} ${lower(tree, way) === 'in' ? 'to' : 'of'} what`);
}

const PUSHES = /^(?:force|let|pump|push|pour|squeeze|press|suck|drag|haul|smuggle|inject|pull|lift|herd)$/;

/** "At about 11:30 p.m., Tom Moe opened the gate": on which day? The title tells it, of what it names; so does the news of a day. */
function clockWithoutDay(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): string | null {
  const { tree, verb, head } = proposition;
  const isPast = [verb.main, ...childrenBy(tree, head, 'aux', 'cop')].some(
    (word) => tree.tokens[word]?.xpos === 'VBD',
  );
  const kept = keptWords(proposition);
  const clock = kept.find((word) => isClock(tree, word));
  if (!isPast || clock === undefined) return null;
  const isDated = kept.some(
    (word) =>
      /^(?:1\d|20)\d\d$/.test(lower(tree, word)) ||
      DAY.test(tree.tokens[word]?.text ?? '') ||
      replacements.some(({ rule, first, end }) => rule === 'time' && word >= first && word < end),
  );
  const isHabit = kept.some((word) => /^(?:every|each|daily|usually|always)$/.test(lower(tree, word)));
  const isOfTitle = kept.some(
    (word) => tree.tokens[word]?.upos === 'PROPN' && article.titleWords.has(lower(tree, word)),
  );
  const isNamed = isOfTitle || (article.isNews && kept.some((word) => isName(tree, word)));
  return isDated || isHabit || isNamed ? null : wanting('on which day this was');
}

const DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|\w+day|\w+days|Christmas|Easter)$/;

/** "Elin Rees", "New Horizons". */
function isName(tree: SentenceTree, word: number): boolean {
  const { upos = '', text = '' } = tree.tokens[word] ?? {};
  return (upos === 'PROPN' || (upos === 'NOUN' && word > 0)) && /^\p{Lu}\p{Ll}/u.test(text);
}

/** "11:30 p.m.", "shortly before midnight". */
function isClock(tree: SentenceTree, word: number): boolean {
  const text = lower(tree, word);
  return (
    /^[ap]\.?m\.?$/.test(text) ||
    /^\d{1,2}:\d\d$/.test(text) ||
    (/^(?:midnight|noon|midday|dawn|dusk|daybreak|nightfall|sunrise|sunset)$/.test(text) &&
      childrenBy(tree, word, 'case').some((marker) =>
        /^(?:at|before|after|around|about|by|until)$/.test(lower(tree, marker)),
      ))
  );
}

/** "scored before halftime", "held up a shirt before kickoff": of which match? The title names one that played. */
function phaseOfWhichMatch(proposition: Proposition, { titleWords }: ArticleKind): string | null {
  const { tree, verb } = proposition;
  const kept = keptWords(proposition);
  const phase = kept.find(
    (word) =>
      /^(?:half-?time|kick-?off|tip-?off|full-?time|first half|second half|extra time|stoppage time|added time|interval)$/.test(
        lower(tree, word),
      ) ||
      (/^(?:half|time)$/.test(lower(tree, word)) &&
        /^(?:first|second|extra|stoppage|added|injury|full)$/.test(lower(tree, word - 1)) &&
        /^(?:in|during|before|after|at)$/.test(lower(tree, childrenBy(tree, word, 'case')[0] ?? -1))),
  );
  if (phase === undefined || !/^VB[DN]$/.test(tree.tokens[verb.main]?.xpos ?? '')) return null;
  const isTold = kept.some(
    (word) =>
      lower(tree, word) === 'against' ||
      (/^(?:of)$/.test(lower(tree, word)) && word === phase + 1) ||
      (tree.tokens[word]?.upos === 'PROPN' && titleWords.has(lower(tree, word))),
  );
  return isTold ? null : wanting('of which match this is told');
}

/** "No semifinal had ever been won by six goals": before which? */
function everBeforeWhat(proposition: Proposition): string | null {
  const { tree, subject, verb, head } = proposition;
  const hasHad = childrenBy(tree, head, 'aux').some((word) => lower(tree, word) === 'had');
  const isNone = wordsOf(subject.words).some((word) => /^(?:no|none|nobody|no-one)$/.test(lower(tree, word)));
  const kept = keptWords(proposition);
  const isEver = kept.some((word) => lower(tree, word) === 'ever' && tree.tokens[word]?.head === head);
  const isSaid = kept.some(
    (word) =>
      /^(?:before|until|since|till|by|previously|then)$/.test(lower(tree, word)) &&
      (lower(tree, word) !== 'by' || isOfTime(tree, word)),
  );
  return hasHad && isNone && isEver && !isSaid && !verb.copular ? wanting('before what') : null;
}

/** "Earthquakes are common", "Snow is rare": where? */
function commonWhere(proposition: Proposition, { titleWords }: ArticleKind): string | null {
  const { tree, verb, subject, args } = proposition;
  const [quality] = args.filter(({ role }) => role === 'complement');
  if (!verb.copular || !quality || !COMMON.test(lower(tree, quality.head))) return null;
  if (tree.tokens[quality.head]?.upos !== 'ADJ') return null;
  const isMore = wordsOf(quality.words).some((word) =>
    /^(?:more|most|less|as|than)$/.test(lower(tree, word)),
  );
  const isPlaced = args.some(
    ({ role, words }) =>
      role === 'clausal' ||
      wordsOf(words).some(
        (word) =>
          (hasRelation(tree, word, 'case') &&
            tree.entityAt[tree.tokens[word]?.head ?? -1]?.type !== 'date') ||
          /^(?:here|there|everywhere|worldwide|abroad|elsewhere|nationwide)$/.test(lower(tree, word)),
      ),
  );
  const isOwn = wordsOf(subject.words).some(
    (word) =>
      tree.entityAt[word] !== null ||
      titleWords.has(lower(tree, word)) ||
      titleWords.has(lemma(tree, word)) ||
      hasRelation(tree, word, 'nmod', 'acl') ||
      /^(?:such|this|these|the|a|an)$/.test(lower(tree, word)),
  );
  return isMore || isPlaced || isOwn ? null : wanting(`${lower(tree, quality.head)} where`);
}

const COMMON =
  /^(?:common|uncommon|rare|frequent|infrequent|scarce|plentiful|abundant|widespread|sparse|commonplace|unknown|prevalent|rife|ubiquitous|illegal|legal|compulsory|mandatory|forbidden|prohibited|cheap|expensive|mild)$/;

/** "was built for the purpose": for which? */
function forThePurpose(proposition: Proposition): string | null {
  const { tree } = proposition;
  const aim = keptWords(proposition).find(
    (word) =>
      /^(?:purpose|task|job)$/.test(lower(tree, word)) &&
      childrenBy(tree, word, 'case').some((marker) => lower(tree, marker) === 'for') &&
      childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
      childrenBy(tree, word, 'amod', 'compound', 'acl').length === 0 &&
      !/^(?:of|that|which|to|in)$/.test(lower(tree, word + 1)),
  );
  return aim === undefined ? null : wanting(`which ${lower(tree, aim)}`);
}

/** "Turnout was about 82 percent": in which vote? */
function turnoutInWhat(
  { tree, subject, args, verb, ...rest }: Proposition,
  { titleWords }: ArticleKind,
): string | null {
  if (lower(tree, subject.head) !== 'turnout') return null;
  const isTitled = [...titleWords].some((word) =>
    /elect|vot(?:e|ing)|referend|poll|ballot|brexit|runoff/.test(word),
  );
  const isSaid = keptWords({ tree, subject, args, verb, ...rest }).some((word) =>
    /^(?:election|vote|referendum|poll|ballot|runoff|round|plebiscite|for)$/.test(lower(tree, word)),
  );
  return isTitled || isSaid ? null : wanting('in which vote the turnout');
}
