import { type MeantThing, meantThings } from '#lib/claims/meant-things';
import type { Mention } from '#lib/claims/mentions';
import { SHORT } from '#lib/claims/of-its-article';
import { isToldApart, pointsBack } from '#lib/claims/pointing-nouns';
import type { Reading } from '#lib/claims/reading';
import type { Referent } from '#lib/claims/referents';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { subjectOfMain } from '#lib/claims/topic';

/** The share from which a definite phrase is taken to mean nothing that was named before, but a part of what is told. */
const NEW = 0.6;

/** "The organizers", "the semifinals", "the total cost" in a report: of what its title tells, where the words do not point at others. Never throws. */
export function belongsToNews(reading: Reading, tree: SentenceTree, word: number): boolean {
  const { article } = reading;
  const { upos = '', lemma: noun = '' } = tree.tokens[word] ?? {};
  if (article.title === null || upos !== 'NOUN' || VAGUE.has(noun.toLowerCase())) return false;
  if (!childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the')) return false;
  if (pointsBack(reading, tree, word) || isToldApart(tree, word)) return false;
  // "with the slogan “You press the button”"
  if (/^["“‘]$/.test(lower(tree, word + 1))) return false;
  if (article.date === null && (article.text.length > SHORT || isOfPerson(reading))) return false;
  if (isPlain(tree, word) && (isOneOfMany(reading, tree, word) || isDeedTold(reading, tree, word)))
    return false;
  return childrenBy(tree, word, 'amod', 'nummod', 'compound', 'nmod', 'advmod').every(
    (child) => child > word || !POINTING.test(lower(tree, child)),
  );
}

/** "The plots", "the summer": with nothing said of them but that there was one. */
function isPlain(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'amod', 'compound', 'nmod', 'nummod', 'acl').length === 0;
}

/** "The show" that somebody was in, "the board" of one of two firms, and whatever a life had: the title names another, or nothing of the kind. */
function isOneOfMany(reading: Reading, tree: SentenceTree, word: number): boolean {
  const noun = (tree.tokens[word]?.lemma ?? '').toLowerCase();
  // "The film" under “"Parasite" wins an Oscar”.
  const isTitledWork = WORKS.test(noun) && /["“‘]/.test(reading.article.title ?? '');
  return (ONES_OF_MANY.has(noun) && !isTitledWork) || isLife(reading);
}

const WORKS = /^(?:show|series|film|movie|book|novel|song|album|play)$/;

/** Titled with the name of the person whom its first sentence is about, and who is "he" or "she". */
function isLife(reading: Reading): boolean {
  const { article, sentences } = reading;
  const tree = sentences[0]?.tree;
  const lead = tree?.entityAt[subjectOfMain(tree)];
  const title = (article.title ?? '').replace(/ \(.*/, '').trim();
  return lead?.type === 'person' && title !== '' && lead.canonical.includes(title) && isOfPerson(reading);
}

/** "It switched to the river. … after the switch", "were releasing water. … the releases": what a sentence before told by its verb. */
function isDeedTold({ sentences }: Reading, tree: SentenceTree, word: number): boolean {
  const { lemma: noun = '', start = 0 } = tree.tokens[word] ?? {};
  // What the first sentence tells is the news itself.
  return sentences
    .slice(1)
    .some(({ tree: told }) =>
      told.tokens.some(
        ({ upos, lemma, end }) =>
          upos === 'VERB' &&
          end <= start &&
          lemma.length >= SHORTEST_DEED &&
          noun.toLowerCase().startsWith(lemma.replace(/[ey]$/, '')),
      ),
    );
}

/** Letters of a verb by which a noun is known to be made of it. */
const SHORTEST_DEED = 4;

/** The text is about somebody, whom it calls "he" or "she". */
function isOfPerson({ sentences, meant }: Reading): boolean {
  const tree = sentences[0]?.tree;
  const name = tree?.entityAt[subjectOfMain(tree)]?.canonical;
  return [...meant.values()].some((words) => [...words.values()].some((person) => person === name));
}

/** Modifiers that point at others of the kind, which were told of before. */
const POINTING =
  /^(?:same|other|others|next|previous|former|latter|second|third|fourth|last|following|resulting|remaining|past|above|later|earlier|such|another|three|four|five|six|seven|eight|nine|ten)$/;

/** Nouns for what was just said, or for whatever it may be. */
const VAGUE = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth last exception difference similarity alternative counterpart equivalent opposite region area site game match family event report effort evening morning afternoon headquarters staff management leadership agency company firm organization organisation phrase sentence slogan quotation name title idea news word story scheme money work development expansion thing way matter issue question answer problem reason result effect case point place time moment day night week month year period side end beginning rest others other one half part number amount man woman person people child boy girl couple pair two three'.split(
    ' ',
  ),
);

/** Nouns of which a text may have one that no title tells of: works and records, times of the year, bodies, risings, ways. */
const ONES_OF_MANY = new Set(
  'show series episode film movie book novel song album play plot video recording broadcast scene rerun replay study survey paper model abstract letter summer winter spring board panel fund team squad side troupe aftermath date office post position talk negotiation member moratorium airport unit proceeding revolution liberation rebellion uprising revolt revolutionary rebel insurgent settler invader conqueror trip'.split(
    ' ',
  ),
);

/** "The building … it": what was told of as a part of the news, goes on as one. Never throws. */
export function isPartOfNews(reading: Reading, { at, word, form }: Mention): boolean {
  const tree = reading.sentences[at]?.tree;
  const meant = meantThings(reading).get(at)?.get(word);
  return (
    form === 'definite' &&
    tree !== undefined &&
    meant?.referent === null &&
    isNew(meant) &&
    belongsToNews(reading, tree, word)
  );
}

/** Whether a phrase means nothing that was named before, and nothing near that goes by a like word. */
export function isNew({ share, hasRival }: MeantThing): boolean {
  return share >= NEW && !hasRival;
}

/** Whether a thing is known to whoever knows the article: its title or its first sentence tells of it. */
export function isOfLead({ article }: Reading, { mentions: [first] }: Referent, isPlural: boolean): boolean {
  const titled = (article.title ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (first.at <= LEAD || titled.includes(first.noun)) && first.plural === isPlural;
}

/** The last sentence at the head of an article whose things are known to whoever knows the article. */
const LEAD = 0;
