import { conjunctsAbove } from '#lib/claims/attribution';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { ancestors, childrenBy, hasRelation, isBreak, lemma, lower, range } from '#lib/claims/sentence-tree';

/** Why a proposition says more than its sentence: what bounds it there was left out or given to another clause. Null when it may pass. Never throws. */
export function limitRefusal(proposition: Proposition): string | null {
  const { synthetic } = proposition;
  const kept = keptWords(proposition);
  if (isBoundedInBrackets(proposition, kept) || isHalfOfTwo(proposition, kept)) return LIMITED;
  if (synthetic) return null;
  return (
    (isBeforeWholly(proposition, kept) || lacksItsOpener(proposition, kept) ? LIMITED : null) ??
    (lacksItsAim(proposition, kept) ? 'to what end is only clear from the context' : null) ??
    (isTornClause(proposition, kept) ? TANGLED : null)
  );
}

const LIMITED = 'when or where this holds was left out';

/** "ranked among the ten (from 1890 until 1970)", "is free (except on Sundays)": what bounds it stands in the brackets. */
function isBoundedInBrackets({ tree }: Proposition, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some(
    (word) =>
      lower(tree, word + 1) === '(' &&
      !isKept.has(word + 2) &&
      BOUNDS.test(lower(tree, word + 2)) &&
      lower(tree, word + 3) !== ')',
  );
}

const BOUNDS =
  /^(?:from|until|till|since|except|excluding|only|if|unless|when|before|after|between|during|until)$/;

/** "a light, strong fiber": the first of two qualities was taken for the noun. */
function isHalfOfTwo({ tree }: Proposition, kept: readonly number[]): boolean {
  const last = kept.at(-1) ?? -1;
  return (
    tree.tokens[last]?.upos === 'NOUN' &&
    /^an?$/.test(lower(tree, last - 1)) &&
    lower(tree, last + 1) === ',' &&
    tree.tokens[last + 2]?.upos === 'ADJ' &&
    tree.tokens[last + 3]?.upos === 'NOUN' &&
    (tree.tokens[last + 3]?.head === last || tree.tokens[last]?.head === last + 3)
  );
}

/** "[Before the union existed,] every state had to …": told of all and of what had to be, only of that time. */
function isBeforeWholly({ tree, head, subject, verb }: Proposition, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  const isLost = childrenBy(tree, head, 'advcl').some(
    (clause) =>
      !isKept.has(clause) &&
      childrenBy(tree, clause, 'mark').some((mark) => /^(?:before|until|till)$/.test(lower(tree, mark))),
  );
  const isWhole =
    wordsOf(subject.words).some((word) =>
      /^(?:all|any|each|every|no|nobody|most|many)$/.test(lower(tree, word)),
    ) ||
    /^(?:have|use)$/.test(verb.lemma) ||
    // "trains were carried by a ferry": what went on and on, did so up to then.
    (tree.tokens[subject.head]?.xpos === 'NNS' &&
      childrenBy(tree, subject.head, 'det', 'nummod').length === 0) ||
    childrenBy(tree, head, 'aux').some((aux) => lower(tree, aux) === 'could');
  return isLost && isWhole;
}

/** "[on Gough Island, far off,] South Africa runs a station": the place or time before the subject, given to the clause before. */
function lacksItsOpener({ tree, head, subject }: Proposition, kept: readonly number[]): boolean {
  const first = Math.min(...wordsOf(subject.words));
  if (!Number.isFinite(first) || lower(tree, first - 1) !== ',' || first > head) return false;
  let top = first - 2;
  while (
    top >= 0 &&
    !hasRelation(tree, top, 'obl', 'advcl', 'root') &&
    (tree.tokens[top]?.head ?? -1) >= 0 &&
    (tree.tokens[top]?.head ?? -1) < first
  )
    top = tree.tokens[top]?.head ?? -1;
  const opener = tree.first[top] ?? top;
  if (top < 0 || kept.includes(top) || !hasRelation(tree, top, 'obl') || opener < 1) return false;
  const above = tree.tokens[top]?.head ?? -1;
  const isPlaced = childrenBy(tree, top, 'case').some((marker) =>
    /^(?:in|on|at|during|under|between|within|among|for|from|until|throughout)$/.test(lower(tree, marker)),
  );
  return (
    isPlaced &&
    above !== head &&
    above < opener &&
    (isBreak(tree, opener) || isBreak(tree, opener - 1)) &&
    !range(above, opener).includes(head)
  );
}

/** "was an attempt[, made in 1893, to reach the Pole]", "had five months[, until May, to comment]": without its end it says nothing. */
function lacksItsAim({ tree, head, verb, args }: Proposition, kept: readonly number[]): boolean {
  const last = kept.at(-1) ?? -1;
  const isKept = new Set(kept);
  const aim = range(last + 1, tree.tokens.length - 1).find(
    (word) =>
      lower(tree, word) === 'to' &&
      hasRelation(tree, word, 'mark') &&
      isBreak(tree, word - 1) &&
      ancestors(tree, word).includes(head) &&
      !isKept.has(tree.tokens[word]?.head ?? -1),
  );
  if (aim === undefined) return false;
  const noun = args.find(({ role }) => role === 'complement' || role === 'object')?.head ?? -1;
  const isAimed =
    AIMS.test(lemma(tree, noun)) && !kept.some((word) => word > noun && lower(tree, word) === 'to');
  const isTime = /^(?:have|get|give|take|need)$/.test(verb.lemma) && TIMES.test(lemma(tree, noun));
  return isAimed || isTime || /^(?:vote|use|need)$/.test(verb.lemma);
}

const AIMS =
  /^(?:attempt|effort|bid|plan|chance|opportunity|right|permission|ability|mission|quest|race|scheme|project|tool|way|means|method|vote|law|motion|bill)$/;
const TIMES = /^(?:second|minute|hour|day|week|month|year|decade|time)$/;

/** Trees of which a part was given to the wrong clause. */
function isTornClause({ tree, head, verb, args }: Proposition, kept: readonly number[]): boolean {
  // "1,600 houses were destroyed and 12,000 damaged": a number counts no verb.
  if (tree.tokens[head]?.upos === 'VERB' && childrenBy(tree, head, 'nummod').length > 0) return true;
  // "As states joined and trade grew, the union": no main clause opens with a conjunction.
  const main = conjunctsAbove(tree, head).at(-1) ?? head;
  const isMain = (tree.tokens[main]?.head ?? -1) < 0;
  if (
    isMain &&
    childrenBy(tree, main, 'mark').some((mark) => mark < main && OPENS_CLAUSE.test(lower(tree, mark)))
  )
    return true;
  // "after a voyage had taken him north": the noun after the preposition is the subject of the verb right behind it.
  const first = Math.min(...wordsOf(verb.words));
  const isSubjectOfNext = args.some(
    ({ preposition, words, role }) =>
      role !== 'time' &&
      /^(?:after|before|since|until|as)$/.test(preposition ?? '') &&
      wordsOf(words).at(-1) === first - 1,
  );
  if (isSubjectOfNext) return true;
  // "On the night of the arrest Jo Ann Robinson, a teacher, and others ran off": the subject was given to what opens the sentence.
  const isNamedAfter = args.some(
    ({ fronted, words }) =>
      fronted &&
      wordsOf(words).some(
        (word) =>
          hasRelation(tree, word, 'appos') &&
          tree.entityAt[word]?.type === 'person' &&
          tree.tokens[word]?.head === word - 1 &&
          HAPPENINGS.test(lemma(tree, word - 1)),
      ),
  );
  if (isNamedAfter) return true;
  // "was woken [but thought] little of the danger".
  const own = kept.filter((word) => word >= first);
  return own.some((word, at) => {
    const next = own[at + 1];
    return (
      next !== undefined &&
      next === word + 3 &&
      lower(tree, word + 1) === 'but' &&
      tree.tokens[word + 2]?.upos === 'VERB'
    );
  });
}

const OPENS_CLAUSE = /^(?:as|while|when|once)$/;
/** What is called after nobody. */
const HAPPENINGS =
  /(?:tion|sion|ment)$|^(?:arrest|death|birth|night|day|week|year|war|attack|vote|trial|murder|fire|trip|visit|return|defeat|victory|march|time)$/;
