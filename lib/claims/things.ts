import { followsObject } from '#lib/claims/bound-things';
import { kindAt, namedAt, THING_TYPES, type Thing, withThe } from '#lib/claims/called-things';
import { isDeed, mayBeDeed } from '#lib/claims/deeds';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import type { Reading } from '#lib/claims/reading';
import { ancestors, childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isTopic, subjectOfMain } from '#lib/claims/topic';
import type { Entity } from '#lib/language/analysis';
import { lexiconTags } from '#lib/language/word-lexicon';

/** Sentences back over which "it … it … it" may go on about one thing. */
const CHAIN = 4;

/**
 * What sentence `at` is about: its main subject, when that is one named thing or a kind ("smallpox"), or "it" going on about
 * the thing before. Null when it is a person, several, or unclear. Never throws.
 */
export function centerOf(reading: Reading, at: number, chain = CHAIN): Thing | null {
  const sentence = reading.sentences[at];
  if (!sentence) return null;
  const { tree } = sentence;
  const subject = subjectOfMain(tree);
  if (subject < 0 || childrenBy(tree, subject, 'conj').length > 0) return null;
  if (lower(tree, subject) === 'it') return chain > 0 ? thingBefore(reading, at, subject, chain - 1) : null;
  return thingAt(reading, at, subject);
}

/** The named thing or kind that a word stands for, by name or as "the bridge". */
function thingAt(reading: Reading, at: number, word: number): Thing | null {
  const tree = reading.sentences[at]?.tree;
  if (!tree) return null;
  if (reading.topic && isTopic(tree, word, reading.topic)) return reading.topic;
  return namedAt(reading.article.text, tree, word) ?? kindAt(tree, word) ?? describedThing(reading, at, word);
}

/** The thing that "it" or "its" at `word` goes on about, or null when another could be meant. Never throws. */
export function thingBefore(reading: Reading, at: number, word: number, chain = CHAIN): Thing | null {
  const sentence = reading.sentences[at];
  if (!sentence) return null;
  const own = subjectOfMain(sentence.tree);
  const { topic } = reading;
  if (own >= 0 && own < word && !ancestors(sentence.tree, word).includes(own)) {
    if (hasSubjectBetween(sentence.tree, own, word) || followsObject(sentence.tree, word)) return null;
    const isChain = lower(sentence.tree, own) === 'it' && chain > 0;
    const thing = isChain ? thingBefore(reading, at, own, chain - 1) : thingAt(reading, at, own);
    if (thing && thing === topic) return suits(sentence.tree, word, thing) ? thing : null;
    if (thing && !isChain && isAlone(reading, sentence, thing, word))
      return suits(sentence.tree, word, thing) ? thing : null;
    return topicGoesOn(reading, at, word) ? topic : null;
  }
  const before = reading.sentences[at - 1];
  // "It" and "its" where a sentence opens.
  const isOwn = own >= 0 && (own === word || sentence.tree.tokens[word]?.head === own);
  if (!before || before.paragraph !== sentence.paragraph) {
    // "It" that opens a paragraph goes on about what the article is about.
    const goesOn = isOwn ? reading.isAllAboutTopic : topicGoesOn(reading, at, word);
    return topic && goesOn && suits(sentence.tree, word, topic) ? topic : null;
  }
  const thing = centerOf(reading, at - 1, chain) ?? (isOwn ? topicNamed(reading, before) : null);
  // "Ultrasound now competes with the older device. It remains cheap": what the article is about may be meant.
  if (thing && thing !== topic && thing.type === 'kind' && topic && reading.isAllAboutTopic) return null;
  if (thing && (thing === topic || isAlone(reading, before, thing, Number.POSITIVE_INFINITY)))
    return suits(sentence.tree, word, thing) ? thing : null;
  return topicGoesOn(reading, at, word) ? topic : null;
}

/**
 * In an article about one thing, "it" means that thing wherever no other single thing has done or undergone anything since: "Rising seas cut it
 * off", "In 1856 it was renamed". Told of texts without a date, whose title is the name. Never throws.
 */
export function topicGoesOn(reading: Reading, at: number, word: number): boolean {
  const { topic, sentences, article } = reading;
  const sentence = sentences[at];
  if (!topic || !sentence || !reading.isAllAboutTopic || article.date !== null || sentence.quoted[word])
    return false;
  if (!suits(sentence.tree, word, topic) || isSubjectOfClauseBelow(sentence.tree, word)) return false;
  const isFree = (place: number, limit: number) => {
    const tree = sentences[place]?.tree;
    return !tree || tree.tokens.every((_, other) => other >= limit || !isOtherThing(reading, place, other));
  };
  if (!isFree(at, word)) return false;
  // "The tusk winds to the left. It can grow to three meters. Nerves run to its surface": "it" goes on about the tusk.
  for (let back = 1; back <= CHAIN; back += 1) {
    const { tree, paragraph } = sentences[at - back] ?? {};
    if (!tree || paragraph !== sentence.paragraph) return true;
    // "The canal", of the Erie Canal.
    const isOwnNoun = tree.tokens.some(
      ({ lemma }, other) => hasRelation(tree, other, 'nsubj') && lemma.toLowerCase() === nounOf(topic.name),
    );
    if (back > 1 && isOwnNoun) return true;
    if (!isFree(at - back, Number.POSITIVE_INFINITY)) return false;
    if (!tree.tokens.some((_, other) => /^its?$/.test(lower(tree, other)))) return true;
  }
  return true;
}

/** "It is known that …", "it took six years to isolate": no thing is meant. */
function isSubjectOfClauseBelow(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return (
    hasRelation(tree, word, 'expl') ||
    (hasRelation(tree, word, 'nsubj') && childrenBy(tree, head, 'csubj', 'ccomp').length > 0) ||
    (hasRelation(tree, word, 'nsubj') && /^(?:take|need|require)$/.test(tree.tokens[head]?.lemma ?? ''))
  );
}

/** A single thing, no person and not the topic, that stands as subject or object. */
function isOtherThing(reading: Reading, at: number, word: number): boolean {
  const tree = reading.sentences[at]?.tree;
  const token = tree?.tokens[word];
  const { topic } = reading;
  // "The second, a tower of oak, was designed by …".
  if (tree && token && hasRelation(tree, word, 'nsubj') && isOneOfSeveral(tree, word)) return true;
  if (!tree || !token || !topic || !/^NNP?$/.test(token.xpos)) return false;
  if (
    !(hasRelation(tree, word, 'nsubj', 'obj') || isBroughtUp(tree, word)) ||
    hasRelation(tree, word, 'flat', 'compound')
  )
    return false;
  const entity = tree.entityAt[word];
  if (entity && /^(?:person|date|number|money|percent)$/.test(entity.type)) return false;
  if (lexiconTags(token.lemma.toLowerCase()).includes('Actor')) return false;
  const name = entity ? bare(entity.canonical) : '';
  const isTopicItself =
    isTopic(tree, word, topic) ||
    thingAt(reading, at, word) === topic ||
    (name !== '' && isNameOf(topic, name));
  if (isTopicItself) return false;
  // A part or quality of it: "its area", "an area of 60 square kilometers".
  const isOwned = childrenBy(tree, word, 'nmod').some(
    (owner) => tree.tokens[owner]?.rel === 'nmod:poss' && /^its$/.test(lower(tree, owner)),
  );
  return (
    !isOwned && !/^(?:area|length|population|height|depth|name|number|time|year|part)$/.test(token.lemma)
  );
}

/** "paid for a new building. It has": what a verb was about may be what goes on. */
function isBroughtUp(tree: SentenceTree, word: number): boolean {
  return (
    hasRelation(tree, word, 'obl') &&
    childrenBy(tree, word, 'case').some((marker) => /^(?:for|on|into)$/.test(lower(tree, marker))) &&
    childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det)))
  );
}

/** "The second", "the other": one of several of what the article is about. */
function isOneOfSeveral(tree: SentenceTree, word: number): boolean {
  return (
    /^(?:first|second|third|fourth|fifth|last|latter|former|other)$/.test(lower(tree, word)) &&
    childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the')
  );
}

/** "Ground was broken, but work stopped, and it": another subject comes nearer. */
function hasSubjectBetween(tree: SentenceTree, own: number, word: number): boolean {
  return tree.tokens.some(
    ({ upos }, other) =>
      other > own &&
      other < word &&
      hasRelation(tree, other, 'nsubj') &&
      upos !== 'PRON' &&
      !ancestors(tree, word).includes(other),
  );
}

/** What the article is about, where a sentence names it as the doer of something. */
function topicNamed({ topic }: Reading, { tree }: PlacedSentence): Thing | null {
  if (!topic || topic.type === 'kind') return null;
  const isNamed = tree.tokens.some((_, word) => {
    const name = tree.entityAt[word]?.canonical;
    return hasRelation(tree, word, 'nsubj') && name !== undefined && isNameOf(topic, name);
  });
  return isNamed ? topic : null;
}

/**
 * The one thing before `word` that "the bridge" or "the disease" names: the only name with that noun for its head ("Golden
 * Gate Bridge"), or the only thing that the article has called one. Null when there are two. Never throws.
 */
export function describedThing(reading: Reading, at: number, word: number): Thing | null {
  const { sentences } = reading;
  const tree = sentences[at]?.tree;
  const noun = tree?.tokens[word];
  if (!tree || !noun || noun.upos !== 'NOUN' || noun.xpos !== 'NN') return null;
  if (reading.topic && isTopicAgain(reading, tree, word, namesakesFrom(reading, at))) return reading.topic;
  const isBare = (tree.children[word] ?? []).every((child) =>
    hasRelation(tree, child, 'det', 'case', 'punct', 'cop', 'nsubj', 'aux'),
  );
  if (!isBare || !childrenBy(tree, word, 'det').some((det) => /^(?:the|this)$/.test(lower(tree, det))))
    return null;
  const kind = noun.lemma.toLowerCase();
  if (EVERYBODYS.test(kind)) return null;
  // "The area", told of a town long after some "Metropolitan Area" was named, is any.
  const since = sentences[at - 1]?.tree.sentence.start ?? 0;
  if (
    AROUND.test(kind) &&
    !(reading.called.get(kind) ?? []).some(({ end }) => end <= noun.start && end > since)
  )
    return null;
  const found = new Map<string, Thing>();
  for (const { thing, end } of reading.called.get(kind) ?? [])
    if (end <= noun.start) found.set(thing.name, thing);
  if (found.size === 0) return isClassOfTopic(reading, at, word, kind) ? reading.topic : null;
  if (!isOnlyOfItsType(reading, at, noun.start, kind, [...found.values()])) return null;
  const [only] = found.values();
  if (found.size === 1 && only) return isNamed(only) ? only : null;
  const title = reading.article.title?.toLowerCase() ?? '';
  const topics = [...found.values()].filter((thing) => isNamed(thing) && title.includes(bare(thing.name)));
  return topics.length === 1 ? (topics[0] ?? null) : null;
}

/** Where another of the kind may have taken over: anywhere in a report, two sentences back in an article about one thing. */
function namesakesFrom({ sentences, article, isAllAboutTopic }: Reading, at: number): number {
  const isLasting = isAllAboutTopic && article.date === null;
  return isLasting ? (sentences[Math.max(0, at - 2)]?.tree.sentence.start ?? 0) : 0;
}

/** "added the reef to the list", under "Great Barrier Reef" with no other reef: what follows does not say which. */
function isTopicAgain({ topic, called }: Reading, tree: SentenceTree, word: number, since: number): boolean {
  const kind = tree.tokens[word]?.lemma.toLowerCase() ?? '';
  if (topic === null || !/\p{Lu}/u.test(topic.name) || nounOf(topic.name) !== kind) return false;
  if ((called.get(kind) ?? []).some(({ thing, end }) => thing.name !== topic.name && end > since))
    return false;
  return (tree.children[word] ?? []).every((child) =>
    child < word
      ? hasRelation(tree, child, 'case', 'punct') || lower(tree, child) === 'the'
      : hasRelation(tree, child, 'punct') ||
        childrenBy(tree, child, 'case').some((marker) =>
          /^(?:to|in|on|from|into|at|by|with)$/.test(lower(tree, marker)),
        ),
  );
}

/** "The company", of the one that the article is about, where no other is named here or in the sentence before. */
function isClassOfTopic({ topic, sentences }: Reading, at: number, word: number, kind: string): boolean {
  const classes = topic?.type === 'organization' ? COMPANY : topic?.type === 'country' ? COUNTRY : null;
  if (!topic || !classes?.test(kind)) return false;
  const limit = sentences[at]?.tree.tokens[word]?.start ?? 0;
  const near = [sentences[at - 1], sentences[at]].flatMap(
    (sentence) => sentence?.tree.sentence.entities ?? [],
  );
  return near.every(
    ({ type, canonical, start }) => type !== topic.type || start > limit || isNameOf(topic, canonical),
  );
}

/** "Kodak" of Eastman Kodak, "the Eastman Kodak Company": not "Panama" of the Panama Canal. */
function isNameOf({ name: whole }: Thing, name: string): boolean {
  const [full, said] = [bare(whole), bare(name)];
  return (
    said === full || full.endsWith(` ${said}`) || said.startsWith(`${full} `) || said.endsWith(` ${full}`)
  );
}

const COMPANY = /^(?:company|firm|organization|organisation|agency|group|business|charity)$/;
const COUNTRY = /^(?:country|nation)$/;
/** "The world" means the world, even in an article on the Oil Capital of the World. */
/** What lies around whatever is told of. */
const AROUND = /^(?:area|region|zone|sea|mainland|coast)$/;
const EVERYBODYS = /^(?:world|earth|sun|moon|sky|universe|internet|web)$/;

/** Nouns that any of an article's organizations, towns or countries may be called by. */
const CATCH_ALL =
  /^(?:company|firm|group|agency|organization|organisation|team|club|party|union|bank|maker|retailer|airline|newspaper|publisher|university|school|court|institute|city|town|village|country|nation|state|county|region)$/;

/** "the company" means the one company of the article so far, never one of two. */
function isOnlyOfItsType(
  { sentences }: Reading,
  at: number,
  limit: number,
  kind: string,
  found: readonly Thing[],
): boolean {
  const [thing] = found;
  if (!thing || !CATCH_ALL.test(kind)) return true;
  const types =
    GROUP_NOUNS.test(kind) || /^(?:maker|court|group)$/.test(kind)
      ? ['organization', 'other', 'work']
      : [thing.type];
  const names = sentences
    .slice(0, at + 1)
    .flatMap(({ tree }) =>
      tree.sentence.entities.flatMap(({ type, canonical, end }) =>
        types.includes(type) && end <= limit ? [bare(canonical)] : [],
      ),
    );
  return names.every((name) => bare(thing.name).includes(name) || name.includes(bare(thing.name)));
}

/** Not one that was only brought up ("a bridge at 120"). */
function isNamed({ name, type }: Thing): boolean {
  return type !== 'kind' || !/\d/.test(name);
}

/** What a name says its thing is: "bridge" of Golden Gate Bridge, "fire" of the Great Fire of London. */
function nounOf(name: string): string {
  return bare(name).split(' of ')[0]?.split(' ').at(-1) ?? '';
}

/** Another of the same kind as what the article is about: "the International Criminal Court" under "International Court of Justice". Never throws. */
export function isNamesakeOfTopic({ topic }: Reading, name: string): boolean {
  if (topic === null || isNameOf(topic, name)) return false;
  return nounOf(topic.name) === nounOf(name) || bare(name).split(' ').at(-1) === nounOf(topic.name);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

/**
 * True when no other thing of the sentence could be meant as well: none that stands as subject or object, or none that the
 * article's title names while it names this one.
 */
function isAlone({ article }: Reading, { tree }: PlacedSentence, thing: Thing, limit: number): boolean {
  const title = article.title?.toLowerCase() ?? '';
  const rivals = tree.sentence.entities.filter((other) => isRival(article.text, tree, other, thing, limit));
  if (title.includes(bare(thing.name)))
    return rivals.every(({ canonical }) => !title.includes(bare(canonical)));
  return (
    rivals.length === 0 &&
    namesBeside(tree, limit).every((word) => tree.entityAt[word] || lower(tree, word) === bare(thing.name))
  );
}

function isRival(text: string, tree: SentenceTree, other: Entity, thing: Thing, limit: number): boolean {
  const word = tree.tokens.findIndex(
    (token, index) => tree.entityAt[index] === other && token.end === other.end,
  );
  const isSame = withThe(text, other) === thing.name || bare(other.canonical) === bare(thing.name);
  if (word < 0 || word >= limit || !THING_TYPES.has(other.type) || isSame) return false;
  const head = headOfName(tree, word);
  if (hasRelation(tree, head, 'compound', 'nmod:poss', 'nmod:desc', 'amod')) return false;
  const isPlaced = childrenBy(tree, head, 'case').some((marker) => PLACES.test(lower(tree, marker)));
  return !isPlaced || (other.type !== 'place' && other.type !== 'country' && other.type === thing.type);
}

const PLACES = /^(?:in|at|on|near|from|to|into|through|within|across|outside|by|beside|between|under|over)$/;

/** Names that the spotter did not type count as well. */
function namesBeside({ tokens }: SentenceTree, limit: number): number[] {
  return tokens.flatMap(({ upos, rel }, word) =>
    upos === 'PROPN' && /^(?:obj|iobj|nsubj|obl:agent)/.test(rel) && word < limit ? [word] : [],
  );
}

function headOfName(tree: SentenceTree, word: number): number {
  const entity = tree.entityAt[word];
  let head = word;
  for (let steps = 0; steps < 10; steps += 1) {
    const above = tree.tokens[head]?.head ?? -1;
    if (above < 0 || tree.entityAt[above] !== entity) return head;
    head = above;
  }
  return head;
}

const PLACE_NOUNS =
  /^(?:place|lake|river|city|town|village|capital|bridge|mountain|island|region|state|province|county|district|area|building|tower|park|desert|sea|ocean|waterfall|cave|stadium|planet|moon|star|world|body|volcano|valley|canal|tunnel|dam|pass|street|square|lighthouse|fort|fortress|palace|monument|railway|line|road|port|airport|castle|temple|museum|cathedral|church|house|home|forest|reef|glacier|peak|peninsula|settlement|site|structure|satellite|asteroid|one)$/;
const GROUP_NOUNS =
  /^(?:company|firm|party|team|club|agency|bank|university|organization|organisation|league|network|group|publisher|union|alliance|association|institution|institute|school|newspaper|maker|producer|manufacturer|retailer|airline|employer|body|charity|court|one)$/;
const COUNTRY_NOUNS =
  /^(?:country|nation|state|member|republic|kingdom|monarchy|democracy|home|economy|producer|exporter|importer|partner|ally|island|one)$/;
/** What deeds and happenings are called, which a named thing before hardly is. */
const DEED_NOUNS =
  /^(?:time|day|year|moment|acquisition|deal|victory|win|defeat|loss|decision|agreement|move|step|attack|visit|trip|meeting|death|title|increase|rise|fall|drop|change|announcement|launch|case|reason|result|way|attempt|sign|part|fact|question|matter|story|news|mistake|success|failure|discovery|record|goal|match|game)$/;

const OUTCOMES =
  /^(?:end|start|beginning|blow|setback|boost|milestone|triumph|comeback|upset|disaster|tragedy|ceremony|event|incident|breakthrough|culmination|achievement|feat|crash|collapse)$/;

/** "It was the end of a long wait": said of what somebody did, of no place and no company. Never throws. */
export function isToldOfOutcome(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return (
    hasRelation(tree, word, 'nsubj') &&
    childrenBy(tree, head, 'cop').length > 0 &&
    OUTCOMES.test(tree.tokens[head]?.lemma.toLowerCase() ?? '')
  );
}

const NO_SUBJECT = /^(?:take|seem|appear|happen|rain|snow|turn)$/;
/** What an organization does not do. */
const NO_DEED =
  /^(?:take|seem|appear|happen|rain|snow|turn|cost|weigh|measure|contain|consist|stretch|last|sink|fly|orbit|land|enter|premiere|air)$/;

/** What is said of "it" can be said of the thing: a company is no lake, and "it was the first time" speaks of no thing. */
function suits(tree: SentenceTree, word: number, { name, type }: Thing): boolean {
  if (tree.tokens[word]?.rel === 'nmod:poss') return true;
  // "Distribution is tricky. It is shipped in packs".
  if (type === 'kind' && isDeed(nounOf(name)) && !mayBeDeed(tree, word)) return false;
  const head = tree.tokens[word]?.head ?? -1;
  if (childrenBy(tree, head, 'csubj', 'ccomp', 'expl').length > 0) return false;
  const isCopular = childrenBy(tree, head, 'cop').length > 0;
  if (
    isCopular &&
    childrenBy(tree, head, 'xcomp', 'advcl', 'acl').some(
      (child) => child > head && tree.tokens[child]?.upos === 'VERB' && tree.tokens[head]?.upos === 'ADJ',
    )
  )
    return false;
  const noun = tree.tokens[head]?.lemma.toLowerCase() ?? '';
  if (
    isCopular &&
    ((tree.tokens[head]?.upos === 'NUM' && noun !== 'one') || tree.entityAt[head]?.type === 'date')
  )
    return false;
  if (!isCopular || tree.tokens[head]?.upos !== 'NOUN')
    // "It was signed in Gothenburg": an agreement, no company.
    return (
      !(type === 'organization' ? NO_DEED : NO_SUBJECT).test(noun) &&
      !(
        type === 'organization' &&
        tree.tokens[word]?.rel === 'nsubj:pass' &&
        /^(?:find|use|make|produce|manufacture|wear|eat|drink|grow|ship|store|mix|apply|take)$/.test(noun)
      ) &&
      !(
        tree.tokens[word]?.rel === 'nsubj:pass' &&
        /^(?:sign|announce|ratify|draft|publish|write|release|reject|approve)$/.test(noun)
      )
    );
  if (nounOf(name) === noun) return true;
  if (DEED_NOUNS.test(noun)) return false;
  if (/^(?:place|organization|country)$/.test(type) && isToldOfOutcome(tree, word)) return false;
  if (type === 'place') return PLACE_NOUNS.test(noun);
  if (type === 'organization') return GROUP_NOUNS.test(noun);
  if (type === 'country') return COUNTRY_NOUNS.test(noun);
  return true;
}
