import { decontextualize } from '#lib/claims/decontextualize';
import { introducedNouns } from '#lib/claims/descriptions';
import { isWanted } from '#lib/claims/gate-reference';
import { type MeantThing, meantThings } from '#lib/claims/meant-things';
import type { Mention } from '#lib/claims/mentions';
import { SHORT } from '#lib/claims/of-its-article';
import { isFollowed, phraseWords } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { SURE } from '#lib/claims/reference-net';
import { type Block, hasName, type References, type Replacement } from '#lib/claims/references';
import type { Referent } from '#lib/claims/referents';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { subjectOfMain } from '#lib/claims/topic';

/**
 * The references of sentence `at` with what only the text before makes clear said in full, where the trained choice is sure and what was
 * meant has a name or a description that stands alone. What was brought up where the article begins stays, for its article to be named. Never throws.
 */
export function clearReferences(reading: Reading, at: number, references: References): References {
  const cleared = references.blocks.length === 0 ? references : withCleared(reading, at, references);
  keep(reading, at, cleared);
  return cleared;
}

function withCleared(reading: Reading, at: number, references: References): References {
  const tree = reading.sentences[at]?.tree;
  if (!tree) return references;
  const replacements = [...references.replacements];
  const blocks = references.blocks.map((block) => {
    const pointer = pointerOf(reading, at, block);
    if (!pointer) return block;
    const unless = saidHere(tree, at, pointer);
    const held = unless.length > 0 && pointer.isPronoun ? { ...block, unless } : block;
    const said = sayInFull(reading, at, tree, pointer);
    if (said === null) return held;
    const clash = replacements.some(({ first, end }) => first < pointer.end && pointer.first < end);
    if (clash) return held;
    if (said.to !== null)
      replacements.push({
        first: pointer.first,
        end: pointer.end,
        to: said.to,
        rule: pointer.isPronoun ? 'pronoun' : 'definite-description',
        iso: null,
        unless,
      });
    return said.isOfArticle ? { ...held, isOfArticle: true } : null;
  });
  return {
    replacements: replacements.sort((a, b) => a.first - b.first),
    blocks: blocks.filter((block) => block !== null),
  };
}

/** The share from which a definite phrase is taken to mean nothing that was named before, but a part of what is told. */
const NEW = 0.6;

/** "The organizers", "the semifinals", "the total cost" in a report: of what its title tells, where the words do not point at others. */
function belongsToNews(reading: Reading, tree: SentenceTree, word: number): boolean {
  const { article } = reading;
  const { upos = '', lemma: noun = '' } = tree.tokens[word] ?? {};
  if (article.title === null || upos !== 'NOUN' || VAGUE.has(noun.toLowerCase())) return false;
  if (!childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the')) return false;
  // "with the slogan “You press the button”"
  if (/^["“‘]$/.test(lower(tree, word + 1))) return false;
  if (article.date === null && (article.text.length > SHORT || isOfPerson(reading))) return false;
  return childrenBy(tree, word, 'amod', 'nummod', 'compound', 'nmod', 'advmod').every(
    (child) => child > word || !POINTING.test(lower(tree, child)),
  );
}

/** The text is about somebody, whom it calls "he" or "she". */
function isOfPerson({ sentences, meant }: Reading): boolean {
  const tree = sentences[0]?.tree;
  const name = tree?.entityAt[subjectOfMain(tree)]?.canonical;
  return [...meant.values()].some((words) => [...words.values()].some((person) => person === name));
}

/** Modifiers that point at others of the kind, which were told of before. */
const POINTING =
  /^(?:same|other|others|next|previous|former|latter|second|third|fourth|last|following|resulting|remaining|above|later|earlier|such|another|three|four|five|six|seven|eight|nine|ten)$/;

/** Nouns for what was just said, or for whatever it may be. */
const VAGUE = new Set(
  'report effort evening morning afternoon headquarters staff management leadership agency company firm organization organisation phrase sentence slogan quotation name title idea news word story scheme money work development expansion thing way matter issue question answer problem reason result effect case point place time moment day night week month year period side end beginning rest others other one half part number amount man woman person people child boy girl couple pair two three'.split(
    ' ',
  ),
);

/** The share from which the words of the same sentence are taken for what is meant, and those that the article begins with, with it named. */
const LIKELY = 0.45;

type Found = {
  word: number;
  first: number;
  end: number;
  isPronoun: boolean;
  isSure: boolean;
  meant: MeantThing;
};

function pointerOf(reading: Reading, at: number, block: Block): Found | null {
  const tree = reading.sentences[at]?.tree;
  const things = meantThings(reading).get(at);
  if (!tree || !things) return null;
  const isThis =
    /^(?:this|that|these|those)$/.test(lower(tree, block.first)) && hasRelation(tree, block.first, 'det');
  const word = isThis
    ? (tree.tokens[block.first]?.head ?? -1)
    : range(block.first, block.end - 1).find((inner) => things.has(inner));
  const meant = word === undefined ? undefined : things.get(word);
  if (word === undefined || !meant || (isThis && word < block.first) || isWanted(tree, word)) return null;
  const isPronoun = tree.tokens[word]?.upos === 'PRON';
  const kind = isPronoun ? (/^it/.test(lower(tree, word)) ? 'it' : 'they') : 'noun';
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss';
  const least = kind === 'it' && !isOwner && !isOfMainSubject(meant, at) ? SURE.it : LIKELY;
  if (meant.referent !== null && meant.share < least) return null;
  const isSure = meant.referent === null || meant.share >= SURE[kind];
  const end = Math.max(block.end, word + 1);
  return { word, first: block.first, end, isPronoun, isSure, meant };
}

/** The words of this sentence that have said already what is meant. */
function saidHere(tree: SentenceTree, at: number, { meant, word }: Found): number[] {
  const mentions = meant.referent?.mentions ?? [];
  const isPlural = /^th/.test(lower(tree, word));
  return mentions.flatMap((mention) =>
    mention.at === at &&
    mention.word < word &&
    mention.form !== 'pronoun' &&
    mention.plural === isPlural &&
    !isInside(tree, word, mention.word)
      ? [mention.word]
      : [],
  );
}

/** "algae in their tissue": nothing is its own owner; "a firm that built its first car" is told of the firm. */
function isInside(tree: SentenceTree, word: number, head: number): boolean {
  const above = ancestors(tree, word);
  const at = above.indexOf(head);
  return at >= 0 && above.slice(0, at).every((other) => tree.tokens[other]?.upos !== 'VERB');
}

/** "The canal was opened when a steamship passed through it." */
function isOfMainSubject({ referent, before }: MeantThing, at: number): boolean {
  return (referent?.mentions ?? [])
    .slice(0, before)
    .some((mention) => mention.at === at && mention.isMain && mention.role === 'subject');
}

type Said = { to: string | null; isOfArticle: boolean };

function sayInFull(
  reading: Reading,
  at: number,
  tree: SentenceTree,
  { word, isPronoun, isSure, meant }: Found,
): Said | null {
  const { referent, before } = meant;
  if (referent === null)
    return !isPronoun && isNew(meant) && belongsToNews(reading, tree, word)
      ? { to: null, isOfArticle: true }
      : null;
  const mentions = referent.mentions.slice(0, before);
  const isOwner = tree.tokens[word]?.rel === 'nmod:poss' && isPronoun;
  const owned = (name: string) => (isOwner ? `${name}${name.endsWith('s') ? "'" : "'s"}` : name);
  if (!isPronoun && isFollowed(tree, word)) return null;
  const isPlural = isPronoun ? /^th/.test(lower(tree, word)) : /S$/.test(tree.tokens[word]?.xpos ?? '');
  if (mentions.some((mention) => mention.at === at && isInside(tree, word, mention.word))) return null;
  // "Bala is a town in Wales, and its inns": what only places another is hardly meant.
  const last = mentions.at(-1);
  if (isPronoun && last?.at === at && last.role === 'other' && meant.share < SURE.noun) return null;
  if (isPronoun && (isBeforeSubject(tree, word) || opensParagraph(reading, at, mentions))) return null;
  if (!isSure)
    return !isPronoun && isOfLead(reading, referent, isPlural) ? { to: null, isOfArticle: true } : null;
  const name = mentions.find((mention) => mention.form === 'name' && mention.name !== null);
  if (name && name.name !== null && !isPlural && !/ and |,/.test(name.name))
    return { to: owned(name.name), isOfArticle: false };
  if (name && !isPlural) return null;
  for (const mention of mentions) {
    if (mention.plural !== isPlural) continue;
    const phrase = standingPhrase(reading, mention);
    if (phrase !== null) return { to: owned(phrase), isOfArticle: false };
  }
  const [first] = referent.mentions;
  const isKind =
    isPronoun && isPlural && first.form === 'bare' && first.modifiers.length === 0 && first.plural;
  if (isKind && reading.article.date === null && first.noun !== '' && first.noun !== 'people')
    return { to: owned(bareNoun(reading, first).toLowerCase()), isOfArticle: true };
  if (!isOfLead(reading, referent, isPlural) && !(isPronoun && isPartOfNews(reading, first))) return null;
  if (!isPronoun) return { to: null, isOfArticle: true };
  if (first.noun === '') return null;
  return { to: owned(`the ${bareNoun(reading, first)}`), isOfArticle: true };
}

/** A new paragraph may speak of something else. */
function opensParagraph({ sentences }: Reading, at: number, mentions: readonly Mention[]): boolean {
  return sentences[mentions.at(-1)?.at ?? at]?.paragraph !== sentences[at]?.paragraph;
}

/** "At its peak, the company": what it means may follow. */
function isBeforeSubject(tree: SentenceTree, word: number): boolean {
  const above = ancestors(tree, word);
  return above.some((clause) =>
    childrenBy(tree, clause, 'nsubj').some((subject) => subject > word && !above.includes(subject)),
  );
}

/** "The building … it": what was told of as a part of the news, goes on as one. */
function isPartOfNews(reading: Reading, { at, word, form }: Mention): boolean {
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

function isNew({ share, hasRival }: MeantThing): boolean {
  return share >= NEW && !hasRival;
}

function isOfLead({ article }: Reading, { mentions: [first] }: Referent, isPlural: boolean): boolean {
  const titled = (article.title ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (first.at <= LEAD || titled.includes(first.noun)) && first.plural === isPlural;
}

/** The last sentence at the head of an article whose things are known to whoever knows the article. */
const LEAD = 0;

function bareNoun(reading: Reading, { at, word }: Mention): string {
  return reading.sentences[at]?.tree.tokens[word]?.text ?? '';
}

/** The words of a mention with all that they need said in full; null where they do not stand alone. */
function standingPhrase(reading: Reading, mention: Mention): string | null {
  const sentence = reading.sentences[mention.at];
  if (!sentence || mention.form === 'pronoun' || mention.form === 'joined') return null;
  const { tree, quoted } = sentence;
  const markers = childrenBy(tree, mention.word, 'case', 'cc', 'mark', 'cop');
  const words = phraseWords(tree, mention.word).filter((word) => !markers.includes(word));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || quoted[mention.word]) return null;
  if (
    last - first + 1 !== words.length ||
    words.length > LONGEST ||
    childrenBy(tree, mention.word, 'conj').length > 0
  )
    return null;
  if (words.some((word) => /^[,;:—–]$/.test(lower(tree, word)) && !tree.entityAt[word])) return null;
  // "gave the Upper East Side three new stations"
  if (childrenBy(tree, mention.word, 'nummod').some((count) => count > first + 1)) return null;
  if (!hasName(tree, mention.word)) return null;
  const { replacements, blocks } = told(reading, mention.at);
  const within = ({ first: from, end }: { first: number; end: number }) => from <= last && first < end;
  if (blocks.some(within)) return null;
  const inside = replacements.filter(within);
  if (inside.some(({ first: from, end }) => from < first || end > last + 1)) return null;
  return phraseIn(reading.article.text, tree, first, last, inside);
}

/** Words of the longest description that another sentence still bears. */
const LONGEST = 14;

function phraseIn(
  text: string,
  tree: SentenceTree,
  first: number,
  last: number,
  inside: readonly Replacement[],
): string {
  const start = tree.tokens[first]?.start ?? 0;
  const whole = text.slice(start, tree.tokens[last]?.end ?? start);
  const said = inside.toReversed().reduce((phrase, { first: from, end, to }) => {
    const open = (tree.tokens[from]?.start ?? start) - start;
    const close = (tree.tokens[end - 1]?.end ?? start) - start;
    return phrase.slice(0, open) + to + phrase.slice(close);
  }, whole);
  const isOpener = first === 0 && tree.tokens[0]?.upos !== 'PROPN' && !tree.entityAt[0];
  return isOpener || /^(?:The|A|An)\b/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

const kept = new WeakMap<Reading, Map<number, References>>();

function keep(reading: Reading, at: number, references: References): void {
  const known = kept.get(reading) ?? new Map<number, References>();
  kept.set(reading, known.set(at, references));
}

/** The references of a sentence before, cleared. */
function told(reading: Reading, at: number): References {
  const known = kept.get(reading)?.get(at);
  if (known) return known;
  const introduced = new Set(reading.sentences.slice(0, at).flatMap(introducedNouns));
  const references = decontextualize(reading, at, introduced);
  keep(reading, at, references);
  return clearReferences(reading, at, references);
}
