import { conjuncts } from '#lib/claims/phrase';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { Replacement } from '#lib/claims/references';
import { TANGLED } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, isBreak, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { NEEDS_OBJECT } from '#lib/claims/verb-needs';
import { isSchool } from '#lib/language/repair-names';

/**
 * Why the words that would be said make no whole sentence although the tree holds together: their end asks for more, their verb is none,
 * their subject lost its first half. Null when nothing is missed. Never throws.
 */
export function wholenessRefusal(
  proposition: Proposition,
  replacements: readonly Replacement[],
): string | null {
  const { tree, synthetic } = proposition;
  const kept = keptWords(proposition);
  const last = kept.at(-1) ?? 0;
  const isHalf =
    ownsAClause(proposition, kept, replacements) ||
    spansALife(proposition, kept) ||
    losesItsTown(tree, kept) ||
    losesItsSchool(tree, kept) ||
    (!synthetic &&
      (isVerbWithoutAuxiliary(proposition) ||
        isCountBesideVerb(proposition) ||
        isSubjectHalved(proposition) ||
        isTornBeforeVerb(proposition) ||
        opensAnotherTime(proposition, kept) ||
        isAttemptAlone(proposition, last) ||
        partsAWord(proposition) ||
        opensNoList(tree, kept) ||
        isNobodysRole(proposition) ||
        disagrees(proposition) ||
        losesObjectBehindAside(proposition, kept) ||
        isRowWithoutAnd(tree, kept, last) ||
        asksForMore(tree, last)));
  return isHalf ? TANGLED : null;
}

/** Whether the words after the end are what the last of them asks for. */
function asksForMore(tree: SentenceTree, last: number): boolean {
  return (
    isBeforeTime(tree, last) ||
    isBareParticiple(tree, last) ||
    isBeforeQuotation(tree, last) ||
    isBeforeAside(tree, last) ||
    isBeforeColon(tree, last)
  );
}

/** "had taken up the chant long [before the end]". */
function isBeforeTime(tree: SentenceTree, last: number): boolean {
  return (
    /^(?:long|shortly|soon|just|immediately|right|even|only|well|ever)$/.test(lower(tree, last)) &&
    /^(?:before|after)$/.test(lower(tree, last + 1))
  );
}

/** "have been developed based [on the methods]". */
function isBareParticiple(tree: SentenceTree, last: number): boolean {
  return (
    /^(?:based|depending|compared|consisting|regarding|according|due|owing|prior|next|thanks)$/.test(
      lower(tree, last),
    ) && /^(?:on|upon|to|with|of|in)$/.test(lower(tree, last + 1))
  );
}

/** 'with a note that said[, "We are fine"]': in a relative clause, what was said stands behind it. */
function isBeforeQuotation(tree: SentenceTree, last: number): boolean {
  const next = isBreak(tree, last + 1) ? last + 2 : last + 1;
  return (
    tree.tokens[last]?.upos === 'VERB' &&
    /^(?:say|read|tell|write|state|add|ask|reply|declare|announce|warn|proclaim)$/.test(
      tree.tokens[last]?.lemma ?? '',
    ) &&
    /^["“‘]$/.test(tree.tokens[next]?.text ?? '')
  );
}

/** "met an advisor who would help[, she assumed, this poet]": the clause goes on behind an aside. */
function isBeforeAside(tree: SentenceTree, last: number): boolean {
  return (
    tree.tokens[last]?.upos === 'VERB' &&
    lower(tree, last + 1) === ',' &&
    tree.tokens[last + 2]?.upos === 'PRON' &&
    tree.tokens[last + 3]?.upos === 'VERB' &&
    lower(tree, last + 4) === ','
  );
}

/** "is structured [thus: …]", "boasts of [: …]". */
function isBeforeColon(tree: SentenceTree, last: number): boolean {
  const isThus = /^(?:thus|so|follows)$/.test(lower(tree, last + 1)) && lower(tree, last + 2) === ':';
  return (
    isThus || (lower(tree, last + 1) === ':' && /^(?:ADP|DET|VERB)$/.test(tree.tokens[last]?.upos ?? ''))
  );
}

/** "a symbol developed largely by Ann Rees": a past with a doer behind it and no auxiliary is a participle. */
function isVerbWithoutAuxiliary({ tree, head, verb, args }: Proposition): boolean {
  const [only, ...more] = wordsOf(verb.words);
  return (
    more.length === 0 &&
    only === head &&
    tree.tokens[head]?.xpos === 'VBD' &&
    childrenBy(tree, head, 'obl').some((word) => tree.tokens[word]?.rel === 'obl:agent' && word > head) &&
    args.every(
      ({ role, words }) =>
        !/^(?:object|complement|clausal)$/.test(role) &&
        wordsOf(words).every((word) => word < head || tree.tokens[word]?.upos !== 'AUX'),
    )
  );
}

/** "were [destroyed and] 12,000 damaged": a number between an auxiliary and its verb counts something else. */
function isCountBesideVerb({ tree, verb, args }: Proposition): boolean {
  const [first = 0] = wordsOf(verb.words);
  return args.some(
    ({ head, words }) =>
      tree.tokens[head]?.upos === 'NUM' && wordsOf(words).every((word) => word > first && word < verb.main),
  );
}

/** "On the night of the arrest Ann Rees, …, and a few helpers ran": "and" right before a subject joins it to what stands before. */
function isSubjectHalved({ tree, head, subject, args }: Proposition): boolean {
  const first = Math.min(...wordsOf(subject.words));
  const joint = first - 1;
  const opens = args.some(({ fronted, words }) => fronted && wordsOf(words).some((word) => word < joint));
  return (
    opens &&
    !hasRelation(tree, head, 'conj', 'parataxis') &&
    tree.tokens[joint]?.upos === 'CCONJ' &&
    tree.tokens[joint]?.head === head
  );
}

/** "The bridge[, a steel structure] 447 feet long, was built": what stands before the verb went on what was left out. */
function isTornBeforeVerb({ tree, subject, verb, args }: Proposition): boolean {
  const end = wordsOf(subject.words).at(-1) ?? 0;
  const opens = Math.min(...wordsOf(verb.words));
  return args.some(({ fronted, words }) => {
    const [first = 0] = wordsOf(words);
    if (fronted || first <= end + 1 || first > opens) return false;
    const { upos = '' } = tree.tokens[first - 1] ?? {};
    return !/^(?:PUNCT|CCONJ|ADV|AUX|PART|VERB)$/.test(upos) && lower(tree, end + 1) === ',';
  });
}

/** "went to the gates, and at about 11 p.m.": a time behind ", and" that goes on no other time opens what follows. */
function opensAnotherTime({ tree, verb }: Proposition, kept: readonly number[]): boolean {
  const isDate = (word: number) => tree.entityAt[word]?.type === 'date';
  return kept.some(
    (joint) =>
      joint > verb.main &&
      tree.tokens[joint]?.upos === 'CCONJ' &&
      lower(tree, joint - 1) === ',' &&
      tree.tokens[joint + 1]?.upos === 'ADP' &&
      kept.includes(joint + 1) &&
      isDate(tree.tokens[joint + 1]?.head ?? -1) &&
      !kept.some((word) => word > verb.main && word < joint && isDate(word)),
  );
}

/** "the District 8-4 | A team": what is written as one word is no two parts. */
function partsAWord({ tree, subject, verb, args }: Proposition): boolean {
  const partOf = new Map<number, number>();
  [subject.words, verb.words, ...args.map(({ words }) => words)].forEach((words, part) => {
    for (const word of wordsOf(words)) partOf.set(word, part);
  });
  return [...partOf].some(([word, part]) => {
    const [one, next] = [tree.tokens[word], tree.tokens[word + 1]];
    const isGlued =
      next?.start === one?.end && /^\p{N}/u.test(one?.text ?? '') && /^\p{Lu}/u.test(next?.text ?? '');
    return isGlued && (partOf.get(word + 1) ?? part) !== part;
  });
}

/** "boasts of: a band", "people to help, including, an agent": no mark stands behind the word that opens a list. */
function opensNoList(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some(
    (word) =>
      kept.includes(word + 1) &&
      ((lower(tree, word + 1) === ':' && tree.tokens[word]?.upos === 'ADP') ||
        (lower(tree, word + 1) === ',' && lower(tree, word) === 'including')),
  );
}

/** "As part of Norland, there are no checks": "there" is no part of anything. */
function isNobodysRole({ tree, subject, args }: Proposition): boolean {
  return (
    lower(tree, subject.head) === 'there' &&
    args.some(({ fronted, preposition }) => fronted && preposition === 'as')
  );
}

/** "the hilltops was spared", "the hilltops forms": the verb belongs to something else. */
function disagrees({ tree, subject, verb }: Proposition): boolean {
  const { xpos = '', text = '' } = tree.tokens[subject.head] ?? {};
  const [first = -1] = wordsOf(verb.words);
  const isOne =
    /^(?:was|has)$/.test(lower(tree, first)) ||
    (first === verb.main && !verb.copular && tree.tokens[first]?.xpos === 'VBZ');
  const isMany = xpos === 'NNS' && /^\p{Ll}+[^s]s$/u.test(text) && !ONE_IN_S.test(text);
  const isPlain =
    childrenBy(tree, subject.head, 'nummod', 'nmod', 'conj', 'appos', 'acl', 'compound').length === 0;
  return (
    isOne &&
    isMany &&
    isPlain &&
    childrenBy(tree, subject.head, 'det').some((word) => lower(tree, word) === 'the')
  );
}

/** Words in -s for one thing as well. */
const ONE_IN_S =
  /(?:ics|ings|ews|species|series|means|headquarters|crossroads|barracks|works|gallows|remains|measles|diabetes|rabies)$/;

/** "was an attempt[, made in 1893, to reach the pole]": at what, only what was left out tells. */
function isAttemptAlone({ tree, args }: Proposition, last: number): boolean {
  return (
    args.some(({ role, head }) => role === 'complement' && head === last) &&
    /^(?:attempt|effort|bid|endeavour|endeavor)$/.test(tree.tokens[last]?.lemma ?? '') &&
    childrenBy(tree, last, 'acl', 'nmod').some((word) => word > last)
  );
}

/** "holds, at the time of writing[, over 3,800 works]": behind an aside stands the object. */
function losesObjectBehindAside({ tree, verb, args }: Proposition, kept: readonly number[]): boolean {
  const isBare = args.every(({ role }) => !/^(?:object|indirect-object|complement|clausal)$/.test(role));
  const isActive = /^VB[DZP]?$/.test(tree.tokens[verb.main]?.xpos ?? '');
  const last = kept.at(-1) ?? 0;
  const next = last + 2;
  return (
    isBare &&
    isActive &&
    verb.particle === null &&
    NEEDS_OBJECT.has(verb.lemma) &&
    lower(tree, verb.main + 1) === ',' &&
    kept.includes(verb.main + 2) &&
    lower(tree, last + 1) === ',' &&
    /^(?:DET|NUM|ADV|ADJ|NOUN|PROPN)$/.test(tree.tokens[next]?.upos ?? '')
  );
}

/** "the right to property, to a fair trial [and promote]": what two members of a row have before them, with no "and" between. */
function isRowWithoutAnd(tree: SentenceTree, kept: readonly number[], last: number): boolean {
  if (tree.tokens[last + 1]?.upos !== 'CCONJ') return false;
  return kept.some((word) => {
    const marker = lower(tree, word);
    if (
      tree.tokens[word]?.upos !== 'ADP' ||
      !/^(?:to|of|for|with|by|from)$/.test(marker) ||
      lower(tree, word - 1) !== ','
    )
      return false;
    const member = tree.tokens[word]?.head ?? -1;
    const isFirst = kept.some(
      (other) => other < word - 1 && other > word - 6 && lower(tree, other) === marker,
    );
    const isClosed = conjuncts(tree, member).some((one) =>
      childrenBy(tree, one, 'cc').some((cc) => kept.includes(cc)),
    );
    return isFirst && !isClosed;
  });
}

/** "born Ann Rees August 26, 1918 – February 24, 2020": from birth to death nobody is born. */
function spansALife({ tree, head }: Proposition, kept: readonly number[]): boolean {
  return (
    tree.tokens[head]?.lemma === 'bear' &&
    kept.some(
      (word) => /^[–—-]$/.test(tree.tokens[word]?.text ?? '') && tree.entityAt[word + 1]?.type === 'date',
    )
  );
}

/** "at the University of Norland[, Velden]": which of its universities, the town tells. */
function losesItsTown(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some((word, at) => {
    const comma = word + 1;
    const town = comma + 1;
    if (
      kept[at + 1] === comma ||
      lower(tree, comma) !== ',' ||
      !/^\p{Lu}\p{Ll}{2,}$/u.test(tree.tokens[town]?.text ?? '')
    )
      return false;
    const isClosed = /^(?:PUNCT|CCONJ)$/.test(tree.tokens[town + 1]?.upos ?? 'PUNCT');
    const name = tree.entityAt[word];
    const isOfSchool = tree.tokens.some(
      ({ text }, other) =>
        isSchool(text) &&
        (other === word || (other < word && name !== null && tree.entityAt[other] === name)),
    );
    return isClosed && isOfSchool && !kept.includes(town) && hasRelation(tree, town, 'appos', 'nmod');
  });
}

/** "[University of] Norland Denbigh": behind "of" stands no name of its own. */
function losesItsSchool(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some(
    (word) =>
      lower(tree, word - 1) === 'of' &&
      !kept.includes(word - 1) &&
      isSchool(tree.tokens[word - 2]?.text ?? '') &&
      tree.tokens[word]?.upos === 'PROPN',
  );
}

/** "a treaty that created the union's members": a whole clause owns nothing. */
function ownsAClause(
  { tree, subject }: Proposition,
  kept: readonly number[],
  replacements: readonly Replacement[],
): boolean {
  const said = wordsOf(subject.words)
    .map((word) => lower(tree, word))
    .join(' ');
  return replacements.some(
    ({ first, to }) =>
      kept.includes(first) &&
      /\b(?:that|which|who|whose|where)\b.*['’]s?$/.test(to) &&
      // "Many who came to Texas kept their ways" says it already.
      said !== to.replace(/['’]s?$/, '').toLowerCase(),
  );
}
