import { classesOf } from '#lib/claims/noun-kinship';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * Whether "the …" with this noun points back at something told before, whichever article is named: a deed or an idea in general
 * ("the decision", "the method"), or what has only its kind for a name. Never throws.
 */
export function pointsBack(reading: Reading, tree: SentenceTree, word: number): boolean {
  return SHELLS.has((tree.tokens[word]?.lemma ?? '').toLowerCase()) || isOnlyKind(reading, tree, word);
}

/** "The creature", "the cargo", "the commission", "the city", "the two cities": the most general word for a thing, or the kind of a body or a town. Never throws. */
export function isOnlyKind(reading: Reading, tree: SentenceTree, word: number): boolean {
  const noun = (tree.tokens[word]?.lemma ?? '').toLowerCase();
  if (GENERAL.has(noun)) return true;
  // "the council's convener"
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const isBare = !isOwner && childrenBy(tree, word, 'amod', 'compound', 'nmod', 'acl').length === 0;
  const isCounted = childrenBy(tree, word, 'nummod').length > 0;
  if (isBare && isCounted) return TOWNS.has(noun);
  return isBare && (BODIES.has(noun) || (TOWNS.has(noun) && !isTitledPlace(reading)));
}

/** "The eroded slope", "the first withdrawal": one of several, or in a state of which the text has told. Never throws. */
export function isToldApart(tree: SentenceTree, word: number): boolean {
  const { lemma: noun = '', xpos = '' } = tree.tokens[word] ?? {};
  return childrenBy(tree, word, 'amod').some((child) => {
    if (child > word) return false;
    const said = lower(tree, child);
    const isState = /^VB[ND]$/.test(tree.tokens[child]?.xpos ?? '') || /^\p{Ll}{3,}ed$/u.test(said);
    return (isState && xpos === 'NN') || (said === 'first' && classesOf(noun.toLowerCase()).has('event'));
  });
}

/** "The Great Fire of London": one place, which its title names, is "the city". */
function isTitledPlace({ article, sentences }: Reading): boolean {
  const title = article.title ?? '';
  const places = sentences.flatMap(({ tree }) =>
    tree.sentence.entities.flatMap(({ type, canonical }) =>
      type === 'place' && title.includes(canonical) && !WATERS.test(canonical) ? [canonical] : [],
    ),
  );
  return new Set(places).size === 1;
}

/** Kinds of body and town of which a text names one or more as a rule. */
const BODIES = new Set(
  'committee commission council ministry authority partnership alliance union association federation league society foundation institute institution university college'.split(
    ' ',
  ),
);
const TOWNS = new Set(['city', 'town', 'village', 'district', 'province', 'county']);

/** "Plane lands on the Norland River": not the name of a town. */
const WATERS =
  /\b(?:River|Lake|Sea|Ocean|Bay|Gulf|Strait|Channel|Canal|Bridge|Mount|Mountains?|Volcano|Glacier)\b/;

/** Nouns for what somebody did, meant or faced, whatever it was. */
const SHELLS = new Set(
  'decision plan method matter step move measure proposal suggestion offer approach attempt effort idea notion concept theory view argument claim statement policy strategy tactic procedure technique practice process system arrangement deal agreement partnership cooperation collaboration relationship dispute controversy debate question problem issue challenge difficulty task aim goal purpose reason factor condition situation circumstance case example instance aspect feature fact finding discovery shift trend action incident episode request demand order rule requirement'.split(
    ' ',
  ),
);

/** The most general nouns for things and beings. */
const GENERAL = new Set(
  'thing object item device machine vehicle vessel craft product material substance stuff cargo goods load equipment creature beast being organism specimen'.split(
    ' ',
  ),
);
