import { isOnlyKind } from '#lib/claims/pointing-nouns';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { stemsOf } from '#lib/claims/stems';
import type { Token } from '#lib/language/analysis';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * "The black hole" under "First image of a black hole", "the designation" where the first sentence designates somebody, "the study" that found
 * what the news is: with the article named, it is clear which one. Not "the second stage", one of several.
 */
export function tellsOfItsArticle(reading: Reading, tree: SentenceTree, word: number): boolean {
  const { article, sentences, topic } = reading;
  const noun = tree.tokens[word];
  const lead = sentences[0]?.tree;
  if (!noun || !lead || noun.upos !== 'NOUN' || article.title === null) return false;
  const modifiers = childrenBy(tree, word, 'amod', 'nummod', 'compound').filter((child) => child < word);
  const told = new Set(stemsOf(article.title));
  const verbs = lead.tokens.filter(({ upos }) => upos === 'VERB').map(({ lemma }) => lemma);
  const isTold = (said: string) => stemsOf(said).some((stem) => told.has(stem));
  if (article.text.length <= SHORT && isPartOfExplained(reading, tree, word)) {
    // Readers took half of what reports say so for unclear, whatever the title.
    if (topic !== null && article.date === null && timesIntroduced(sentences, noun) <= 1) return true;
  }
  if (!modifiers.every((child) => isTold(lower(tree, child)))) return false;
  if (isTold(noun.lemma) || isTold(noun.text)) return true;
  const deeds = new Set(verbs.flatMap(stemsOf));
  if (DEED.test(noun.lemma) && stemsOf(noun.lemma).some((stem) => deeds.has(stem))) return true;
  const said = `${article.title} ${lead.tokens.map(({ lemma }) => lemma).join(' ')}`.toLowerCase();
  return KINDS_OF_NEWS.some(([kinds, signs]) => kinds.test(noun.lemma) && signs.test(said));
}

/**
 * "The female lays a single egg", "the treaty set the price": in a text that explains one thing, its parts and deeds go by their nouns. Not what
 * points at words just said ("the idea", "the two", "the former").
 */
function isPartOfExplained(reading: Reading, tree: SentenceTree, word: number): boolean {
  const { upos = '', xpos = '', lemma: noun = '' } = tree.tokens[word] ?? {};
  if (
    upos !== 'NOUN' ||
    !/^NNS?$/.test(xpos) ||
    POINTERS.has(noun.toLowerCase()) ||
    isOnlyKind(reading, tree, word)
  )
    return false;
  if (lexiconTags(noun.toLowerCase()).includes('Actor')) return false;
  return childrenBy(tree, word, 'amod', 'nummod', 'compound').every((child) =>
    child > word || !/^(?:NUM|PROPN)$/.test(tree.tokens[child]?.upos ?? '')
      ? !POINTING.test(lower(tree, child))
      : false,
  );
}

/** How many things of a kind the text has brought up before: "a deposit", "a second deposit". */
function timesIntroduced(sentences: Reading['sentences'], { lemma: noun, start }: Token): number {
  return sentences.flatMap(({ tree }) =>
    tree.tokens.filter(
      (token, word) =>
        token.lemma === noun &&
        token.end <= start &&
        childrenBy(tree, word, 'det', 'nummod').some((det) =>
          /^(?:an?|another|two|three|four|several|some)$/.test(lower(tree, det)),
        ),
    ),
  ).length;
}

/** A longer text speaks of more than one thing. In UTF-16 code units. */
export const SHORT = 6000;

const POINTING =
  /^(?:same|other|others|next|previous|former|latter|first|second|third|fourth|last|new|old|following|resulting|remaining|rest|above|late|later|earlier|two|three|four|five|six|entire|whole|total|full|final|original|alleged|proposed)$/;

/** Nouns that point at what was just said, or at one of many that were. */
const POINTERS = new Set(
  'idea news matter step decision finding move story answer result question problem plan proposal man woman men women boy girl child couple family pair letter word name term title work company firm group team party money offer request case trial incident moment day night morning evening week month year period time process reason aim purpose thing way method point side end beginning place position post job role effort attempt request speech article book novel film play song report study survey paper statement document agreement deal visit trip journey meeting conference ceremony event game match race vote election referendum poll award prize medal crime charge arrest suspect victim survivor accident crash attack battle outcome rest majority half part third quarter number amount total figure rate price cost sum difference similarity former latter town village building house road street bridge lead minute scoring injury ball possession option area region scene site market thousand hundred slogan scheme summer autumn winter spring weekend season tax fund project exhibition budget patent contract tower church school university college hospital airport ship boat plane train car vehicle date office system talk negotiation member order ban moratorium unit damage'.split(
    ' ',
  ),
);

/** Nouns made of verbs. */
const DEED = /(?:tion|sion|ment|ing|al|age|ure|ance|ence|ion)$/;

/** What news of a kind is called when it is spoken of again, and the words that show the kind. */
const KINDS_OF_NEWS: [RegExp, RegExp][] = [
  [
    /^(?:deal|agreement|acquisition|purchase|takeover|merger|transaction|sale)$/,
    /\b(?:buys?|acquires?|sells?|merges?|takes? over)\b/,
  ],
  [/^(?:deal|agreement|accord|compromise|pact|settlement)$/, /\b(?:accord|agreement|deal|pact)\b/],
  [
    /^(?:accident|crash|disaster|collapse|incident)$/,
    /\b(?:crash|collapse|derail|explode|explosion|sink|capsize|accident|plunge)/,
  ],
  [
    /^(?:study|finding|findings|researcher|result|team)$/,
    /\b(?:study|studies|research|researchers|scientists|astronomers|physicists)\b/,
  ],
  [/^(?:vote|ballot|referendum|turnout|result)$/, /\b(?:votes?|voters?|referendum|elections?)\b/],
  [/^(?:quake|earthquake|tremor|shock)$/, /\bearthquake\b/],
  [/^(?:storm|hurricane|cyclone|typhoon)$/, /\b(?:hurricane|storm|cyclone|typhoon)\b/],
  [/^(?:court|justice|ruling|judgment|judgement|verdict|decision)$/, /\b(?:court|judges?|rules?|ruling)\b/],
  [/^(?:race|run|final)$/, /\b(?:marathon|race|sprint|meters?|metres?)\b/],
];
