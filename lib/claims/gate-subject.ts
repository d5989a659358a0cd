import { type Proposition, wordsOf } from '#lib/claims/proposition';
import { isSaidInFull, type References } from '#lib/claims/references';
import { TANGLED } from '#lib/claims/refusal-reasons';
import {
  ancestors,
  childrenBy,
  hasRelation,
  isBreak,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { hasStrayDay } from '#lib/claims/stray-day';

/** Why a subject is none that a claim can have: vague, torn off, too far from its verb. Null when it may pass. Never throws. */
export function subjectRefusal(
  { tree, head: clause, subject, verb, args, synthetic, kind }: Proposition,
  replacements: References['replacements'],
): string | null {
  const head = tree.tokens[subject.head];
  if (!head || subject.words.length === 0) return 'does not say clearly who or what it is about';
  const isExistential = head.text.toLowerCase() === 'there' && hasRelation(tree, subject.head, 'expl');
  if (isExistential) return null;
  if (VAGUE_SUBJECTS.has(head.text.toLowerCase()) && !isSaidInFull(subject.head, replacements))
    return `whom or what "${head.text}" means is only clear from the context`;
  const named = wordsOf(subject.words);
  if (
    !synthetic &&
    hasStrayDay(tree, named[0] ?? subject.head, (named.at(-1) ?? subject.head) + 1, replacements)
  )
    return 'its subject could not be found surely';
  const isBareNumber =
    head.upos === 'NUM' && wordsOf(subject.words).length === 1 && !/^(?:one|two|both)$/i.test(head.text);
  if (isBareNumber && !hasRelation(tree, subject.head, 'flat'))
    return `${head.text} of what is only clear from the context`;
  // "The first across the Atlantic carried …".
  const isBareRank =
    /^(?:first|second|third|fourth|last|latter|former)$/.test(lower(tree, subject.head)) &&
    /^(?:ADJ|NOUN)$/.test(head.upos) &&
    childrenBy(tree, subject.head, 'acl').length === 0 &&
    !childrenBy(tree, subject.head, 'nmod').some((child) =>
      childrenBy(tree, child, 'case').some((marker) => lower(tree, marker) === 'of'),
    );
  if (isBareRank) return `the ${lower(tree, subject.head)} what is only clear from the context`;
  if (isCountOfNothing(tree, subject))
    return `${lower(tree, subject.head)} of what is only clear from the context`;
  // "Four things are needed."
  if (head.lemma === 'thing' && childrenBy(tree, subject.head, 'nmod', 'acl').length === 0)
    return 'does not say clearly who or what it is about';
  if (isShareOfSomething(tree, subject))
    return `${lower(tree, subject.head)} of what is only clear from the context`;
  if (synthetic) return null;
  if (
    disagrees(tree, subject, verb) ||
    isOneOfMany(tree, subject, verb) ||
    isVerbReadAsSubject(tree, subject, verb) ||
    isReplacedByPerson(tree, subject, verb, args)
  )
    return 'its subject could not be found surely';
  const isDeed = hasRelation(tree, subject.head, 'csubj') && head.xpos === 'VBG';
  if (!isDeed && !/^(?:NOUN|PROPN|PRON|NUM|ADJ|X|SYM|DET)$/.test(head.upos)) return TANGLED;
  const verbFirst = Math.min(...wordsOf(verb.words));
  const subjectWords = wordsOf(subject.words);
  const opener = subjectWords[0] ?? subject.head;
  if (/^(?:ADP|SCONJ)$/.test(tree.tokens[opener]?.upos ?? '') && !COUNTS.test(lower(tree, opener)))
    return TANGLED;
  if (/^(?:according|when|where|while|why|how|whose|which|that)$/.test(lower(tree, opener))) return TANGLED;
  const subjectFirst = Math.min(...subjectWords);
  const subjectLast = Math.max(...subjectWords);
  if (subjectFirst > verbFirst) return TANGLED;
  if (kind === 'clause' && startsInside(tree, subjectFirst)) return 'its subject could not be found surely';
  const between = range(subjectLast + 1, verbFirst - 1);
  const inherits = between.some((word) =>
    hasRelation(tree, clause, 'conj')
      ? /^(?:VERB|AUX)$/.test(tree.tokens[word]?.upos ?? '')
      : tree.tokens[word]?.rel === 'acl' && tree.tokens[word]?.head === subject.head,
  );
  // "The console, developed in Kyoto": a lone comma parts no subject from its verb.
  const isWhole = range(subjectFirst, subjectLast).every((word) => lower(tree, word) !== ',');
  if (isWhole && between.length === 1 && lower(tree, subjectLast + 1) === ',')
    return 'its subject could not be found surely';
  if (args.some((arg) => isTornAside(tree, arg, subjectLast, verbFirst)))
    return 'its subject could not be found surely';
  // "A storm yesterday caused", not "figures to be published today show".
  const isPlain = subjectWords.every((word) => tree.tokens[word]?.upos !== 'VERB');
  const times = new Set(
    args.filter(({ role }) => role === 'time' && isPlain).flatMap(({ words }) => wordsOf(words)),
  );
  if (
    !inherits &&
    gapHasNoun(
      tree,
      between.filter((word) => !times.has(word)),
    )
  )
    return 'its subject could not be found surely';
  return null;
}

/** "the unions [, which knew little] about the sale, gave": what stands before the verb belongs to the words that were left out. */
function isTornAside(
  tree: SentenceTree,
  { words }: Proposition['args'][number],
  subjectLast: number,
  verbFirst: number,
): boolean {
  const own = wordsOf(words);
  const [first = -1] = own;
  const isBetween = first > subjectLast + 1 && (own.at(-1) ?? first) < verbFirst;
  return isBetween && /^(?:NOUN|VERB|ADJ|ADV)$/.test(tree.tokens[first - 1]?.upos ?? '');
}

/** "Thirty-two were Kenyans", "all three were charged", "at least 21 worked for it": a count without what it is of. */
function isCountOfNothing(tree: SentenceTree, { head, words }: Proposition['subject']): boolean {
  const own = wordsOf(words);
  return (
    own.length > 1 &&
    tree.tokens[head]?.upos === 'NUM' &&
    !/^(?:one|two|both|none)$/i.test(tree.tokens[head]?.text ?? '') &&
    tree.entityAt[head]?.type === 'number' &&
    own.every(
      (word) =>
        /^(?:NUM|ADV|ADP|PUNCT)$/.test(tree.tokens[word]?.upos ?? '') ||
        /^(?:least|most|about|some|more|than|fewer|less|all)$/.test(lower(tree, word)),
    )
  );
}

/** "some 15% were German", "30,547 (19 %) had children": a share or a count without what it is of. */
function isShareOfSomething(tree: SentenceTree, { words }: Proposition['subject']): boolean {
  const own = wordsOf(words);
  const isShare = own.some((word) => /^(?:%|percent|per)$/.test(lower(tree, word)));
  const isCount = own.some((word) => /\d,\d/.test(tree.tokens[word]?.text ?? ''));
  return (
    (isShare || isCount) &&
    own.every(
      (word) =>
        /^(?:NUM|SYM|ADV|ADP|DET|CCONJ|PUNCT)$/.test(tree.tokens[word]?.upos ?? '') ||
        /^(?:%|percent)$/.test(lower(tree, word)),
    )
  );
}

/** "it have", "the installation were": a verb of several has another subject, or the source has slipped. */
function disagrees(
  tree: SentenceTree,
  { head, words }: Proposition['subject'],
  verb: Proposition['verb'],
): boolean {
  const [first] = wordsOf(verb.words);
  const isOfSeveral =
    /^(?:have|are|were)$/.test(lower(tree, first ?? -1)) &&
    !/^MD$/.test(tree.tokens[(first ?? 0) - 1]?.xpos ?? '');
  const isJoined = wordsOf(words).some((word) => /^(?:and|or|&)$/.test(lower(tree, word)));
  if (!isOfSeveral || isJoined || childrenBy(tree, head, 'conj').length > 0) return false;
  if (/^(?:it|he|she)$/.test(lower(tree, head))) return true;
  const isOne =
    tree.tokens[head]?.xpos === 'NN' && tree.tokens[head]?.upos === 'NOUN' && !tree.entityAt[head];
  const isCounted =
    wordsOf(words).some((word) => word > head && /^NNP?S$/.test(tree.tokens[word]?.xpos ?? '')) ||
    childrenBy(tree, head, 'nummod', 'nmod').length > 0;
  return isOne && !isCounted && !MANY.test(tree.tokens[head]?.lemma ?? '');
}

/** "insects, chiefly flies": of several nothing "flies". */
function isOneOfMany(
  tree: SentenceTree,
  { head }: Proposition['subject'],
  { main, copular }: Proposition['verb'],
): boolean {
  const { xpos = '', upos = '', lemma = '' } = tree.tokens[head] ?? {};
  return (
    !copular &&
    tree.tokens[main]?.xpos === 'VBZ' &&
    xpos === 'NNS' &&
    upos === 'NOUN' &&
    !tree.entityAt[head] &&
    !/(?:ics|ews|les|ties|eries)$/.test(lower(tree, head)) &&
    lemma !== lower(tree, head) &&
    childrenBy(tree, head, 'nummod', 'amod', 'compound', 'det').length === 0
  );
}

/** Nouns of one form that may take the verb of several. */
const MANY =
  /^(?:people|police|cattle|staff|team|side|crew|family|couple|pair|group|band|public|majority|minority|rest|half|percent|number|lot|government|committee|council|board|party|company|club|army|navy|clergy|audience|crowd|jury|press|media|data|youth|poultry|fish|sheep|deer|series|species|aircraft|offspring|dozen|hundred|thousand|million|whole|variety|range|none|all|most|some|more|many|few|several|both)$/;

/** ", packing winds up to 70 miles an hour": a participle and its object are no subject and verb. */
function isVerbReadAsSubject(
  tree: SentenceTree,
  { head, words }: Proposition['subject'],
  verb: Proposition['verb'],
): boolean {
  return (
    tree.tokens[head]?.xpos === 'VBG' &&
    wordsOf(words).length === 1 &&
    lower(tree, head - 1) === ',' &&
    verb.main === head + 1 &&
    tree.tokens[verb.main]?.xpos === 'VBZ' &&
    !verb.copular
  );
}

/** "Korea substituted Park and was replaced by Kim": whom a person replaces is a person. */
function isReplacedByPerson(
  tree: SentenceTree,
  { head }: Proposition['subject'],
  { lemma }: Proposition['verb'],
  args: Proposition['args'],
): boolean {
  const type = tree.entityAt[head]?.type;
  return (
    /^(?:replace|succeed|substitute)$/.test(lemma) &&
    (type === 'organization' || type === 'country' || type === 'place') &&
    args.some((arg) => arg.preposition === 'by' && tree.entityAt[arg.head]?.type === 'person')
  );
}

const VAGUE_SUBJECTS = new Set(
  'when where how why whose this that these those it which who what that-is there something someone somebody anyone anything everyone everything nothing nobody'.split(
    ' ',
  ),
);

/** Prepositions that a number may open with: "over 300 people". */
const COUNTS = /^(?:over|about|around|up|at|between|under|nearly|roughly|some|above|below)$/;

/** A noun phrase cut at its front: "countries" of "more than a dozen countries". */
function startsInside(tree: SentenceTree, first: number): boolean {
  const before = tree.tokens[first - 1];
  if (!before || isBreak(tree, first - 1) || followsAdjunct(tree, first)) return false;
  return (
    /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(before.upos) &&
    !/^(?:that|so|both)$/i.test(before.text) &&
    !/^(?:day|month|week|year|morning)$/.test(before.lemma) &&
    tree.entityAt[first - 1]?.type !== 'date' &&
    before.upos !== 'ADJ'
  );
}

/** "In the 1960s Hadid", "At Suffolk she", "In the meantime the lines": a new phrase after one that a preposition opened. */
function followsAdjunct(tree: SentenceTree, first: number): boolean {
  const { upos = '', text = '' } = tree.tokens[first] ?? {};
  const before = tree.tokens[first - 1];
  const isOpener =
    /^(?:DET|PRON)$/.test(upos) ||
    (upos === 'PROPN' && /^(?:NOUN|NUM)$/.test(before?.upos ?? '')) ||
    COUNTS.test(text.toLowerCase()) ||
    (upos !== 'PROPN' && before?.upos === 'NUM' && /^(?:1\d|20)\d\d$/.test(before.text));
  return (
    isOpener &&
    [first - 1, ...ancestors(tree, first - 1)].some((word) => {
      const head = tree.tokens[word]?.head ?? -1;
      return (
        hasRelation(tree, word, 'obl', 'advmod') &&
        head >= first &&
        tree.last[word] === first - 1 &&
        /^(?:ADP|VERB|SCONJ|ADV)$/.test(tree.tokens[tree.first[word] ?? word]?.upos ?? '')
      );
    })
  );
}

/** A noun between subject and verb that neither commas nor brackets set off. */
function gapHasNoun(tree: SentenceTree, between: readonly number[]): boolean {
  const opens = between[0];
  if (opens === undefined) return false;
  const ends = between.at(-1) ?? opens;
  // "Her second book, “The Sea,” won": the comma stands inside the quotation marks.
  const closes = /^["”]$/.test(lower(tree, ends)) && isBreak(tree, ends - 1) ? ends - 1 : ends;
  if (
    isBreak(tree, opens) &&
    between.some((word) => word > opens && isBreak(tree, word)) &&
    (isBreak(tree, closes) || /^(?:ADV|AUX|PART)$/.test(tree.tokens[closes]?.upos ?? ''))
  )
    return false;
  return between.some(
    (word) =>
      /^(?:NOUN|PROPN|NUM|PRON)$/.test(tree.tokens[word]?.upos ?? '') &&
      !/^(?:who|which)$/.test(lower(tree, word)),
  );
}
