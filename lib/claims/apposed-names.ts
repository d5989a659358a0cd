import { OFFICES } from '#lib/claims/office-words';
import { isSetOff, phraseWords } from '#lib/claims/phrase';
import type { Proposition } from '#lib/claims/proposition';
import { childrenBy, isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { complement } from '#lib/claims/titled-names';
import { isToldNow } from '#lib/claims/told-now';
import { isSchool } from '#lib/language/repair-names';

/**
 * "Gustavo Petro, a former guerrilla, …" -> "Gustavo Petro is a former guerrilla"; "its founder, Bill Gates" is left to what
 * it points at. Only a noun with "a", "an", "the" or an office, set off on both sides. Never throws.
 */
export function apposedNames(tree: SentenceTree, isNow: boolean): Proposition[] {
  return tree.tokens.flatMap((token, word) => {
    if (token.rel !== 'appos' || token.upos !== 'NOUN') return [];
    const name = token.head;
    const entity = tree.entityAt[name];
    if (
      !entity ||
      tree.tokens[name]?.upos !== 'PROPN' ||
      !/^(?:person|organization|country|place|work|event|other)$/.test(entity.type)
    )
      return [];
    const first = tree.first[word] ?? word;
    const opens = isBreak(tree, first) ? first : first - 1;
    const end = (tree.last[word] ?? word) + 1;
    const isClosed =
      end >= tree.tokens.length ||
      isBreak(tree, end) ||
      isBreak(tree, end - 1) ||
      /^[.!?;”"]$/.test(tree.tokens[end]?.text ?? '');
    // "Life with Chaos: the story of …": a colon opens the second half of a title.
    if (
      !isBreak(tree, opens) ||
      /^[:;]$/.test(lower(tree, opens)) ||
      !isClosed ||
      opens !== lastOfSubject(tree, name) + 1
    )
      return [];
    const isGroup = GROUPS.test(token.lemma);
    // "Ann Rees of Plaid, the party of …": nobody is a party.
    if (isGroup && entity.type === 'person' && / of /.test(entity.canonical)) return [];
    // "Wings are built in Wales, the tail in Hamburg and …": a row that goes on.
    const isPlace = /^(?:place|country)$/.test(entity.type) && tree.tokens[word + 1]?.text === 'in';
    if (isPlace && tree.entityAt[word + 2] && lower(tree, first === opens ? first + 1 : first) === 'the')
      return [];
    if (entity.type !== 'person' && isWhereAnotherStands(tree, name) && !SETTLED.test(token.lemma)) return [];
    const determiner = childrenBy(tree, word, 'det').map((at) => lower(tree, at))[0];
    const isOwned = childrenBy(tree, word, 'nmod').some(
      (at) =>
        tree.tokens[at]?.rel === 'nmod:poss' &&
        tree.entityAt[at] !== null &&
        tree.tokens[at]?.upos === 'PROPN',
    );
    const isOffice = determiner === undefined && OFFICES.test(token.lemma.toLowerCase());
    if (!isOwned && !isOffice && determiner !== 'a' && determiner !== 'an' && determiner !== 'the') return [];
    if (/^\p{Lu}/u.test(tree.tokens[first === opens ? first + 1 : first]?.text ?? '') && !isOwned) return [];
    if (
      NOT_A_STANDING.test(token.lemma) ||
      childrenBy(tree, name, 'conj').length > 0 ||
      childrenBy(tree, word, 'conj').some((at) => tree.entityAt[at])
    )
      return [];
    if (childrenBy(tree, word, 'nummod').length > 0 && determiner !== 'the') return [];
    if (determiner === 'the' && !isOwned && !saysWhich(tree, word)) return [];
    if (
      isInChain(tree, name) ||
      phraseWords(tree, word).some((at) => lower(tree, at) === ',' && !isBeforePlace(tree, at))
    )
      return [];
    const isPlural = /^NNP?S$/.test(token.xpos);
    const named = range(firstOfName(tree, name, entity.start), lastOfSubject(tree, name));
    const subjectWords = named.filter((at) => !/^['’]s?$/.test(tree.tokens[at]?.text ?? ''));
    const isLasting =
      (LASTING.test(token.lemma) && !(token.lemma === 'star' && entity.type === 'person')) ||
      entity.type === 'country' ||
      entity.type === 'place' ||
      ((entity.type !== 'person' || isGroup) && isToldNow(tree));
    const hasDied = childrenBy(tree, word, 'acl').some(
      (at) =>
        tree.tokens[at]?.lemma === 'die' &&
        childrenBy(tree, at, 'nsubj').some((who) => /^(?:who|that)$/.test(lower(tree, who))),
    );
    const isPast =
      hasDied ||
      childrenBy(tree, word, 'advmod', 'case').some((at) =>
        /^(?:once|formerly|then|previously)$/.test(lower(tree, at)),
      );
    const isFormerly = childrenBy(tree, word, 'amod').some((at) => lower(tree, at) === 'former');
    const isStill = !isPast && (isLasting || isNow || isFormerly);
    const be = isStill ? (isPlural ? 'are' : 'is') : isPlural ? 'were' : 'was';
    return [
      {
        kind: 'apposition' as const,
        tree,
        head: word,
        subject: {
          role: 'subject' as const,
          head: name,
          words: subjectWords,
          preposition: null,
          fronted: false,
        },
        verb: {
          words: [{ text: be, from: '', rule: 'apposition' }],
          main: word,
          lemma: 'be',
          copular: true,
          particle: null,
        },
        args: [
          complement(
            word,
            phraseWords(tree, word).filter(
              (at) => !/^(?:then|now)$/.test(lower(tree, at)) || lower(tree, at - 1) === 'and',
            ),
          ),
        ],
        synthetic: true,
        factuality: 'asserted' as const,
        attribution: null,
      },
    ];
  });
}

const NOT_A_STANDING =
  /^(?:who|which|that|whose|number|part|kind|sort|type|example|result|time|day|year|age)$/;

/** "based in Purchase, New York", "at the University of California, Berkeley". */
function isBeforePlace(tree: SentenceTree, comma: number): boolean {
  const isPlace = /^(?:place|country)$/.test(tree.entityAt[comma + 1]?.type ?? '');
  const school = tree.tokens[tree.tokens[comma + 1]?.head ?? -1]?.text ?? '';
  return (isPlace && !isBreak(tree, comma + 2)) || isSchool(school);
}

/** What no person is, though its name may be taken for one's. */
const GROUPS =
  /^(?:party|company|firm|bank|club|team|group|union|agency|newspaper|magazine|brand|manufacturer|airline|university|coalition)$/;

/** What hardly ever ceases to be what it is. */
const LASTING =
  /^(?:island|archipelago|river|lake|sea|ocean|mountain|volcano|desert|city|town|village|continent|peninsula|planet|moon|star|galaxy|plant|tree|animal|bird|fish|mineral|element)$/;

/** "the capital of Poland", "the oldest bank", not "the actor". */
function saysWhich(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'nmod', 'acl', 'amod', 'compound').some(
    (child) =>
      (child > word && !isSetOff(tree, child)) ||
      (tree.entityAt[child] &&
        (tree.entityAt[child]?.type !== 'nationality' ||
          OFFICES.test(tree.tokens[word]?.lemma.toLowerCase() ?? ''))) ||
      /^JJS$/.test(tree.tokens[child]?.xpos ?? '') ||
      /^(?:first|last|only)$/.test(lower(tree, child)),
  );
}

/** "in Everett, north of Seattle, the largest building": what follows a chain of places may belong to any of them. */
function isInChain(tree: SentenceTree, name: number): boolean {
  const first = firstOfName(tree, name, tree.entityAt[name]?.start ?? 0);
  return range(Math.max(1, first - 4), first - 1).some(
    (word) => isBreak(tree, word) && tree.tokens[word - 1]?.upos === 'PROPN',
  );
}

/** The first word of a name, with the "the" before it. Never throws. */
export function firstOfName(tree: SentenceTree, name: number, start: number): number {
  let first = name;
  while (first > 0 && (tree.tokens[first - 1]?.start ?? 0) >= start) first -= 1;
  const before = tree.tokens[first - 1];
  return before && /^the$/i.test(before.text) ? first - 1 : first;
}

/** The last word of the name at a word. Never throws. */
export function lastOfSubject(tree: SentenceTree, name: number): number {
  const entity = tree.entityAt[name];
  let last = name;
  while (entity && (tree.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= entity.end) last += 1;
  return last;
}

/** "the Central Library in Paradise Circus, a block by Moe": what stands there may be told of. */
function isWhereAnotherStands(tree: SentenceTree, name: number): boolean {
  const marker = childrenBy(tree, name, 'case')[0] ?? 0;
  const type = tree.entityAt[marker - 1]?.type ?? 'date';
  return (
    /^(?:in|at|near|on)$/.test(lower(tree, marker)) &&
    tree.tokens[marker - 1]?.upos === 'PROPN' &&
    !/^(?:person|country|date)$/.test(type)
  );
}

/** What lies around something. */
const SETTLED =
  /^(?:town|city|village|suburb|district|borough|neighborhood|neighbourhood|county|province|state|region|island|country|area|capital|port|resort|hamlet|municipality|parish|peninsula|valley|street|square)$/;
