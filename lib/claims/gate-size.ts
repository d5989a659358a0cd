import { LIST_MIN } from '#lib/claims/long-lists';
import { conjuncts } from '#lib/claims/phrase';
import { holdsDate, keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { References } from '#lib/claims/references';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isCount } from '#lib/claims/split-counts';
import { hasPassiveAuxiliary, isDenied } from '#lib/claims/verb-group';
import { NEEDS_OBJECT, OPEN_TO_INTRANSITIVE } from '#lib/claims/verb-needs';

/** Why a proposition says too little or too much to be one claim. Null when it may pass. Never throws. */
export function sizeRefusal(
  proposition: Proposition,
  replacements: References['replacements'],
): string | null {
  return (
    missingObject(proposition) ??
    severalThings(proposition) ??
    (isToldInFull(proposition) ? null : (badSize(proposition) ?? tellsLittle(proposition, replacements)))
  );
}

function missingObject(proposition: Proposition): string | null {
  const { tree, verb, args, synthetic, head } = proposition;
  if (synthetic || verb.copular || verb.particle !== null) return null;
  if (
    SAYS.test(verb.lemma) &&
    !isFoundSomewhere(proposition) &&
    !args.some(({ role }) => /^(?:object|clausal|complement)$/.test(role))
  )
    return 'tells who spoke, not what was said';
  const isBare = args.every(({ fronted, role }) => fronted || role === 'time' || role === 'adverb');
  if (isBare && NEEDS_MORE_PASSIVE.test(verb.lemma) && isPassive(tree, head, verb)) return TANGLED;
  if (
    NEEDS_MORE.test(verb.lemma) &&
    args.every(({ role, fronted }) => fronted || role === 'time') &&
    !isPassive(tree, head, verb)
  )
    return TANGLED;
  // "dentists still do".
  if (verb.lemma === 'do' && args.every(({ role }) => /^(?:time|adverb)$/.test(role))) return TANGLED;
  const givenTo = args.filter(({ role }) => /^(?:object|indirect-object)$/.test(role));
  const [only] = givenTo;
  const last = givenTo.at(-1);
  // "polls give the party[, …, 40 percent]", "cost Ann Rees[, a chief, her job]".
  if (
    /^(?:give|cost|award|grant|deny|hand|lend)$/.test(verb.lemma) &&
    only &&
    last &&
    !isPassive(tree, head, verb) &&
    tree.tokens[only.head]?.upos === 'PROPN' &&
    lower(tree, (wordsOf(last.words).at(-1) ?? last.head) + 1) === ','
  )
    return TANGLED;
  // "graduated in 1943", "won in 1998": from where, and what?
  if (verb.lemma === 'win' && !isPassive(tree, head, verb) && args.length > 0 && args.every(isWhenOrWhere))
    return TANGLED;
  if (
    /^(?:graduate|win|leave)$/.test(verb.lemma) &&
    !isPassive(tree, head, verb) &&
    args.every(({ role, fronted }) => fronted || role === 'time')
  )
    return TANGLED;
  if (!NEEDS_OBJECT.has(verb.lemma)) return null;
  if (isPassive(tree, head, verb)) return null;
  const hasObject = args.some((arg) => /^(?:object|indirect-object|complement|clausal)$/.test(arg.role));
  if (hasObject || (OPEN_TO_INTRANSITIVE.has(verb.lemma) && args.length > 0)) return null;
  return TANGLED;
}

/** "Seals are found in the bay", which nobody says; not "remains are found in their stomachs", nor "the firm is found in products". */
function isFoundSomewhere({ tree, verb, args, head, subject }: Proposition): boolean {
  const isNow = wordsOf(verb.words).some((word) => /^(?:is|are)$/.test(lower(tree, word)));
  if (verb.lemma !== 'find' || !isNow || !isPassive(tree, head, verb)) return false;
  const { upos = '' } = tree.tokens[subject.head] ?? {};
  const type = tree.entityAt[subject.head]?.type;
  if (type === 'person' || type === 'organization' || upos === 'PRON') return false;
  return args.some(
    ({ role, preposition, words }) =>
      role === 'oblique' &&
      /^(?:in|on|at|among|near|along|inside|within)$/.test(preposition ?? '') &&
      wordsOf(words).every((word) => tree.tokens[word]?.upos !== 'PRON'),
  );
}

/** "won in three sets", "won in Canada". */
function isWhenOrWhere({ role, preposition }: Proposition['args'][number]): boolean {
  return role === 'time' || preposition === 'in';
}

function isPassive(tree: SentenceTree, head: number, verb: Proposition['verb']): boolean {
  return (
    hasPassiveAuxiliary(tree, head) ||
    childrenBy(tree, head, 'nsubj').some((word) => tree.tokens[word]?.rel === 'nsubj:pass') ||
    (tree.tokens[verb.main]?.xpos === 'VBN' &&
      verb.words.some((word) => typeof word === 'number' && lemma(tree, word) === 'be'))
  );
}

/** Verbs that hardly ever stand with nothing after them (counted in the training treebanks). */
const NEEDS_MORE =
  /^(?:administer|argue|ask|assist|belong|build|carry|check|choose|compare|cover|cut|demonstrate|depend|enter|face|feel|focus|get|hear|identify|keep|lack|launch|lead|lie|look|lose|meet|note|perform|pick|plan|point|propose|publish|pull|put|reach|refer|relate|remain|seem|serve|set|show|stay|suffer|tend|translate|turn|understand|visit|watch|write)$/;

/** "Words are described [in terms of …]", "Fort Lee is known [for …]". */
const NEEDS_MORE_PASSIVE =
  /^(?:describe|know|regard|consider|use|base|locate|see|set|call|name|convert|influence|inspire|gather|associate|compose|make|motivate|involve|divide|link|relate|surround|follow|accompany|expect|encourage|allow|require|charge|compare|cover|treat|intend|design|elect|appoint|nominate|acquit|convict|accuse|cite)$/;

/** What is said stands elsewhere in the sentence. */
const SAYS =
  /^(?:say|show|tell|announce|state|declare|claim|add|explain|note|confirm|report|argue|suggest|warn|reveal|indicate|insist|find)$/;

/** A list of four and more, and counts of several things ("two goals and three saves"), are several claims. */
function severalThings({ tree, subject, verb, args }: Proposition): string | null {
  if (isDenied(tree, verb)) return null;
  const parts = [subject, ...args.filter(({ role }) => role !== 'clausal')];
  const isMany = parts.some(({ words }) => {
    const kept = wordsOf(words);
    return kept.some((word) => {
      if (hasRelation(tree, word, 'conj') || !/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[word]?.upos ?? ''))
        return false;
      const members = conjuncts(tree, word).filter(
        (member) => kept.includes(member) && /^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[member]?.upos ?? ''),
      );
      return members.length >= LIST_MIN || areCounts(tree, members);
    });
  });
  return isMany || tellsMeanwhile({ tree, args }) ? 'tells several things at once' : null;
}

/** "In 1996, when Elin Rees opened the mill, the disease was …": what she did is a claim of its own. */
function tellsMeanwhile({ tree, args }: Pick<Proposition, 'tree' | 'args'>): boolean {
  const fronted = args.filter((arg) => arg.fronted);
  const isDated = fronted.some(({ role, words }) => role === 'time' && holdsDate(tree, { words }));
  return (
    isDated &&
    fronted.some(({ words }) => {
      const kept = wordsOf(words);
      const isPerson = (word: number) =>
        hasRelation(tree, word, 'nsubj') && tree.entityAt[word]?.type === 'person';
      return kept.some((word) => lower(tree, word) === 'when') && kept.some(isPerson);
    })
  );
}

/** Counts of two and more things, or of one among three that are counted or single ("a brother, two half-brothers, and a sister"). */
function areCounts(tree: SentenceTree, members: readonly number[]): boolean {
  const counts = members.filter((member) => isCount(tree, member));
  const singles = members.filter((member) =>
    childrenBy(tree, member, 'det').some((det) => /^an?$/.test(lower(tree, det))),
  );
  if (members.length < 2 || counts.length === 0) return false;
  return (
    counts.length === members.length ||
    (members.length >= 3 && counts.length + singles.length === members.length)
  );
}

function badSize(proposition: Proposition): string | null {
  const { tree, args, verb, synthetic } = proposition;
  const words = keptWords(proposition).filter((word) => /[\p{L}\p{N}]/u.test(tree.tokens[word]?.text ?? ''));
  if (words.length > WORDS_MAX) return 'says too much at once for one claim';
  if (
    !synthetic &&
    (words.length < WORDS_MIN || (args.length === 0 && !verb.copular && words.length < WORDS_MIN + 1))
  )
    return 'says too little on its own';
  const saysNothing = args.every(({ fronted, words: said }) => fronted || said.length === 0);
  const isPast = verb.words.some((word) => typeof word === 'number' && tree.tokens[word]?.xpos === 'VBD');
  if (isPast && !synthetic && args.length === 0) return 'says too little on its own';
  if (verb.copular && saysNothing) return 'says too little on its own';
  return null;
}

/** "About 1,600 houses were destroyed", "Ada Moe was killed", "Ada Moe never married": few words that need no more. */
function isToldInFull({ tree, subject, verb, args, head }: Proposition): boolean {
  const isPerson = tree.entityAt[subject.head]?.type === 'person';
  if (verb.lemma === 'marry')
    return (
      isPerson &&
      [...wordsOf(verb.words), ...args.map((arg) => arg.head)].some((word) => lower(tree, word) === 'never')
    );
  if (!isPassive(tree, head, verb)) return false;
  if (isPerson) return /^(?:kill|execute|assassinate)$/.test(verb.lemma);
  return (
    /^(?:destroy|kill|injure|damage|demolish|displace|rescue|evacuate)$/.test(verb.lemma) &&
    tree.tokens[subject.head]?.upos === 'NOUN' &&
    childrenBy(tree, subject.head, 'nummod').length > 0
  );
}

/** More words than this are more than one claim. */
const WORDS_MAX = 40;

const WORDS_MIN = 3;

/**
 * "Ada decided to return home", "the abbot forgave Brother Anselm" with nobody's words kept: a past deed told in a few common words, with no
 * name, number, time or place beside who did it, is nothing that anybody could check.
 */
function tellsLittle(proposition: Proposition, replacements: References['replacements']): string | null {
  const { tree, verb, args, subject, synthetic, head, attribution } = proposition;
  if (synthetic || verb.copular || attribution !== null || isPassive(tree, head, verb)) return null;
  if (PROSPECT.test(verb.lemma)) return null;
  const isPast = [verb.main, ...childrenBy(tree, head, 'aux')].some(
    (word) => tree.tokens[word]?.xpos === 'VBD',
  );
  const named = wordsOf(subject.words);
  if (!isPast || named.length > SUBJECT_WORDS || named.some((word) => tree.tokens[word]?.upos === 'NUM'))
    return null;
  if (isOfALife(proposition)) return null;
  const said = args.flatMap(({ words }) => wordsOf(words));
  const isSpecific = said.some((word) => {
    // "last year": said with its number.
    if (
      replacements.some(({ rule, iso, first, end }) => rule === 'time' && iso && word >= first && word < end)
    )
      return true;
    const { text = '', upos = '' } = tree.tokens[word] ?? {};
    return /^(?:PROPN|NUM)$/.test(upos) || /[\p{Lu}\d]/u.test(text) || tree.entityAt[word] !== null;
  });
  if (isSpecific) return null;
  const content = said.filter((word) => /^(?:NOUN|VERB|ADJ|ADV)$/.test(tree.tokens[word]?.upos ?? ''));
  return content.length < LEAST_CONTENT ? 'says too little on its own' : null;
}

/** "Ada Moe studied zoology", "founded a party of her own": of somebody named it tells a step of a life, whenever it was. */
function isOfALife({ tree, verb, subject, args }: Proposition): boolean {
  return (
    /^(?:study|found|co-found|cofound|design|invent)$/.test(verb.lemma) &&
    (tree.entityAt[subject.head]?.type === 'person' || /^s?he$/.test(lower(tree, subject.head))) &&
    args.some(
      ({ role, words }) =>
        role === 'object' && wordsOf(words).every((word) => !POINTS.test(lower(tree, word))),
    )
  );
}

const POINTS = /^(?:the|this|that|it|them|these|those|his|her|their|its)$/;

/** What is expected is refused as such. */
const PROSPECT = /^(?:predict|forecast|expect|hope|fear|promise|plan|propose)$/;
/** A subject of more words tells something itself. */
const SUBJECT_WORDS = 3;
/** Words of content that make a deed worth checking. */
const LEAST_CONTENT = 3;
