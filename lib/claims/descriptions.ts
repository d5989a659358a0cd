import { withThe } from '#lib/claims/called-things';
import { isEverydayDefinite } from '#lib/claims/everyday-definites';
import { tellsOfItsArticle } from '#lib/claims/of-its-article';
import { isOfVerbAbove, LOOSE } from '#lib/claims/of-verb-above';
import { isOrganOfState, isPlacedByTitle, placesIn } from '#lib/claims/organs-of-state';
import { isSetOff, phraseWords } from '#lib/claims/phrase';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { holderOfRank } from '#lib/claims/ranks';
import type { Reading } from '#lib/claims/reading';
import { type Block, hasName, type Replacement } from '#lib/claims/references';
import { ancestors, childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isWholeName, nameInFull } from '#lib/claims/short-names';
import { describedThing } from '#lib/claims/things';
import { isTopic, subjectOfMain } from '#lib/claims/topic';
import type { EntityType } from '#lib/language/analysis';
import { isNationality, withArticle } from '#lib/language/countries';
import { lexiconTags } from '#lib/language/word-lexicon';

/** There is only one of each, or everybody knows which is meant. */
const UNIQUE = new Set(
  'sun moon sky world earth universe internet web public past future present environment climate atmosphere weather economy media equator ocean sea north south east west ground government police clock evening morning minimum maximum cold heat dark rain snow masses poor rich elderly'.split(
    ' ',
  ),
);

/** Nouns that nearly always mean the one just spoken of. */
const CONTEXT_NOUNS = new Set(
  'announcement move decision deal agreement accord meeting talk report study survey poll research incident accident attack crash case trial suspect victim man woman boy girl child couple family pair trio group team side club company firm business organization organisation agency institution party union country nation region area city town village state province district county island building tower museum school university college hospital project plan proposal scheme bill law act measure ruling verdict court judge jury game match race final season tournament competition championship win victory loss defeat result outcome change increase decrease rise fall drop growth decline crisis war conflict battle campaign event ceremony process period time moment year place site location spot designation book novel film movie song album play work series author artist writer scientist researcher scholar expert official authority officer police president minister mayor governor council committee commission board panel leader chairman director manager coach player striker issue problem question answer idea concept theory term word name title way method technique approach system effect impact cause reason aim goal purpose bridge road street river mountain lake ship boat plane aircraft vehicle car train station fire storm flood hurricane earthquake eruption patient drug treatment form variant vaccine test trial visit trip tour journey voyage mission expedition statement speech letter document article interview news story legislation resolution vote election referendum sanction offer award prize medal record title figure number total amount cost price value rate level share rest majority half part latter former first second third two three four five six pandemic outbreak disease virus program programme initiative service product model version device machine design structure construction work site museum exhibition collection painting sculpture discovery invention finding experiment data information evidence settlement treaty alliance coalition army force troop soldier rebel protest demonstration strike'.split(
    ' ',
  ),
);

/** What may be named by its class: "the country" is the one country that was spoken of. */
const CLASSES: Record<string, EntityType> = { country: 'country', nation: 'country' };

/**
 * The definite phrases of sentence `at` that mean something said before: replaced by its name where just one can be
 * meant, else blocked. Never throws.
 */
export function resolveDescriptions(
  reading: Reading,
  at: number,
  introduced: ReadonlySet<string>,
): { replacements: Replacement[]; blocks: Block[] } {
  const found: { replacements: Replacement[]; blocks: Block[] } = { replacements: [], blocks: [] };
  const sentence = reading.sentences[at];
  if (!sentence) return found;
  const { tree } = sentence;
  tree.tokens.forEach((_, word) => {
    const full = nameInFull(reading, at, word);
    if (full !== null) {
      const article = childrenBy(tree, word, 'det')[0] ?? word;
      found.replacements.push({ first: article, end: word + 1, to: full, rule: 'full-name', iso: null });
      return;
    }
    if (!isDefinite(tree, word)) {
      const owned = ownedByName(reading, at, word);
      if (owned) found.replacements.push(owned);
      return;
    }
    if (reading.topic && isTopic(tree, word, reading.topic)) return;
    const thing = describedThing(reading, at, word)?.name ?? null;
    const isNamedAside = childrenBy(tree, word, 'appos').some(
      (name) => isSetOff(tree, name) && /^\p{Lu}/u.test(tree.tokens[name]?.text ?? ''),
    );
    const isAlone = thing === null && !isNamedAside && standsAlone(reading, at, word, introduced);
    const isOpenOrgan = isAlone && isOrganOfState(tree, word);
    if (isAlone && !isOpenOrgan) return;
    const first = childrenBy(tree, word, 'det')[0] ?? word;
    const apposed = apposedName(reading, at, word);
    const name =
      classMember(reading, at, word) ??
      thing ??
      apposed?.name ??
      holderOfRank(reading, at, tree, word) ??
      (isAged(tree, word) || isEpithet(tree, word) ? personBefore(reading, at) : null);
    const end = apposed && name === apposed.name ? apposed.end : word + 1;
    const phrase = reading.article.text.slice(tree.tokens[first]?.start ?? 0, tree.tokens[word]?.end ?? 0);
    if (name !== null) {
      found.replacements.push({ first, end, to: name, rule: 'definite-description', iso: null });
    } else {
      const reason = `which one "${phrase}" means is only clear from the context`;
      const isOfArticle = isOpenOrgan ? isPlacedByTitle(reading) : tellsOfItsArticle(reading, tree, word);
      const unless = isOpenOrgan ? placesIn(tree) : [];
      found.blocks.push({ first, end: word + 1, reason, bound: null, isOfArticle, unless });
    }
  });
  return found;
}

/**
 * "The longest remaining section, the East Side Gallery, is", "the head of the region, Roberto Maroni,": the name that the
 * sentence itself gives, and where the phrase that it stands for ends.
 */
function apposedName(
  { article, sentences }: Reading,
  at: number,
  word: number,
): { name: string; end: number } | null {
  const tree = sentences[at]?.tree;
  const apposed = tree ? childrenBy(tree, word, 'appos') : [];
  const [name] = apposed;
  if (!tree || name === undefined || apposed.length > 1 || tree.tokens[name]?.upos !== 'PROPN') return null;
  const entity = tree.entityAt[name];
  const opener = Math.min(tree.first[name] ?? name, name);
  const isAfterComma = [opener, opener - 1].some((mark) => lower(tree, mark) === ',');
  if (
    !entity ||
    !isAfterComma ||
    !isSetOff(tree, name) ||
    childrenBy(tree, word, 'cop', 'conj', 'acl').length > 0
  )
    return null;
  // "the head of the region, Tomos Rees": a region is nobody.
  const isOwner = hasRelation(tree, word, 'nmod') && entity.type === 'person';
  if (isOwner && !lexiconTags(tree.tokens[word]?.lemma ?? '').includes('Actor')) return null;
  const end = phraseWords(tree, word)
    .filter((inner) => inner < name)
    .at(-1);
  if (end === undefined || childrenBy(tree, name, 'conj').length > 0) return null;
  // "The ship, the Dali": no person has an article.
  const hasArticle = childrenBy(tree, name, 'det').some((det) => lower(tree, det) === 'the');
  const isPerson = entity.type === 'person' && !hasArticle;
  const said = isPerson ? entity.canonical : withThe(article.text, entity);
  return { name: said, end: end + 1 };
}

/** "Its highest peak, Mount Ossa, rises": what is owned keeps the name right behind it. */
function ownedByName(reading: Reading, at: number, word: number): Replacement | null {
  const tree = reading.sentences[at]?.tree;
  const token = tree?.tokens[word];
  if (!tree || token?.upos !== 'NOUN' || !/^NN$/.test(token.xpos) || !hasRelation(tree, word, 'nsubj'))
    return null;
  const owner = childrenBy(tree, word, 'nmod').find((child) => tree.tokens[child]?.rel === 'nmod:poss');
  const apposed = owner === undefined ? null : apposedName(reading, at, word);
  if (!apposed || owner === undefined) return null;
  const last = apposed.end - 1;
  const isQuoted = tree.tokens.slice(last, last + 6).some(({ text }) => /^["“”‘]$/.test(text));
  if (isQuoted) return null;
  const to = `${tree.tokens[last]?.text}, ${apposed.name},`;
  return { first: last, end: apposed.end, to, rule: 'full-name', iso: null };
}

/** The nouns that a sentence brings up anew: "a meeting", "talks", "two men". By lemma. */
export function introducedNouns({ tree }: PlacedSentence): string[] {
  return tree.tokens.flatMap((token, word) => {
    if (token.upos !== 'NOUN') return [];
    const determiners = childrenBy(tree, word, 'det', 'nmod').filter(
      (other) => other < word && !isCompound(tree, other),
    );
    const definite = determiners.some((other) => lower(tree, other) === 'the');
    const isNew = !definite && (childrenBy(tree, word, 'det', 'nummod').length > 0 || hasPlural(token.xpos));
    return isNew ? [token.lemma.toLowerCase()] : [];
  });
}

function isCompound(tree: SentenceTree, word: number): boolean {
  return tree.tokens[word]?.rel === 'compound';
}

function hasPlural(xpos: string): boolean {
  return xpos === 'NNS';
}

function isDefinite(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  const isThing = /^(?:NOUN|NUM|ADJ)$/.test(token?.upos ?? '') || isNationality(token?.text ?? '');
  if (!isThing) return false;
  return childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the');
}

function standsAlone(reading: Reading, at: number, word: number, introduced: ReadonlySet<string>): boolean {
  const tree = reading.sentences[at]?.tree;
  const token = tree?.tokens[word];
  if (!tree) return false;
  const noun = token?.lemma.toLowerCase() ?? '';
  const entity = tree.entityAt[word];
  if (isAged(tree, word) || isEpithet(tree, word)) return false;
  if (namesWhat(tree, word) || isWholeName(tree, word) || isEverydayDefinite(tree, word)) return true;
  if (entity && entity.type !== 'number') return true;
  const ofVerb = childrenBy(tree, word, 'nmod').filter((child) => isOfVerbAbove(tree, word, child));
  if (hasName(tree, word, ofVerb) && !isOnlyOfAPeople(tree, word)) return true;
  // What follows says which one: "the end of the war", "the man who …". The rest of the phrase answers for itself.
  const says = childrenBy(tree, word, 'nmod', 'acl', 'ccomp').some(
    (child) =>
      child > word &&
      (!isSetOff(tree, child) || /^(?:know|call|name|dub)$/.test(tree.tokens[child]?.lemma ?? '')) &&
      !ofVerb.includes(child) &&
      tellsWhich(tree, child, CONTEXT_NOUNS.has(noun) || introduced.has(noun)),
  );
  if (says) return true;
  if (/^\d{3,4}s$/.test(noun)) return true;
  if (/^(?:century|decade)$/.test(noun) && childrenBy(tree, word, 'amod').length > 0) return true;
  const isOnlyOne = childrenBy(tree, word, 'amod').some((child) =>
    /^(?:first|last|only)$/.test(lower(tree, child)),
  );
  if (noun === 'time' && childrenBy(tree, word, 'amod').length > 0) return true;
  const isOfTheKind = isSuperlative(tree, word) && !opensWithName(reading) && isInTitle(reading, noun);
  if (/^(?:nation|country|continent|planet|ocean)$/.test(noun) && isSuperlative(tree, word) && !isOnlyOne)
    return true;
  if (isOnlyOne || isSuperlative(tree, word)) return noun === 'time' || (!isOnlyOne && isOfTheKind);
  if (UNIQUE.has(noun) || isMostOf(tree, word) || isOfSport(tree, word)) return true;
  if (isToldApart(tree, word, CONTEXT_NOUNS.has(noun)) && !introduced.has(noun)) return true;
  if (CONTEXT_NOUNS.has(noun) || introduced.has(noun) || token?.upos !== 'NOUN') return false;
  return isGeneric(tree, word, !opensWithName(reading) && (at === 0 || isInTitle(reading, noun)));
}

/** "the cargo ship Jolande", "the poet Ada Moe": the name right behind says which. */
function namesWhat(tree: SentenceTree, word: number): boolean {
  const { rel = '', head = -1 } = tree.tokens[word] ?? {};
  return (
    /^(?:nmod:desc|compound)$/.test(rel) &&
    head === word + 1 &&
    /^\p{Lu}/u.test(tree.tokens[head]?.text ?? '') &&
    /^(?:NOUN|PROPN)$/.test(tree.tokens[head]?.upos ?? '')
  );
}

/** "the most votes", "the fewest goals": of all that there are. */
function isMostOf(tree: SentenceTree, word: number): boolean {
  return (
    tree.tokens[word]?.xpos === 'NNS' &&
    childrenBy(tree, word, 'amod', 'advmod').some((child) =>
      /^(?:most|fewest|least)$/.test(lower(tree, child)),
    )
  );
}

/** "the 200 meters", "the long jump", "the silver medal": everybody knows which. */
function isOfSport(tree: SentenceTree, word: number): boolean {
  const before = childrenBy(tree, word, 'amod', 'compound', 'nummod').map((child) => lower(tree, child));
  const noun = tree.tokens[word]?.lemma ?? '';
  if (/^(?:meter|metre)s?$/.test(noun)) return before.some((said) => /^\d{2,5}$/.test(said));
  if (noun === 'medal') return before.some((said) => /^(?:gold|silver|bronze)$/.test(said));
  return /^(?:jump|vault|relay|hurdles)$/.test(noun) && before.length > 0;
}

/**
 * "the plan for the harbour" says which; "the constituency with 50,818 votes", "the foundation in the future" do not, nor "the river where
 * cattle crossed" of a river that was named before.
 */
function tellsWhich(tree: SentenceTree, child: number, pointsBack: boolean): boolean {
  if (!pointsBack || !hasRelation(tree, child, 'nmod')) return true;
  const marker = childrenBy(tree, child, 'case')[0];
  // "the panel of five", "the figure of £776m"
  const isAmount = /^(?:number|money|percent)$/.test(tree.entityAt[child]?.type ?? '');
  if (
    isAmount &&
    marker !== undefined &&
    lower(tree, marker) === 'of' &&
    !/S$/.test(tree.tokens[child]?.xpos ?? '')
  )
    return false;
  if (marker === undefined || !LOOSE.test(lower(tree, marker))) return true;
  const isOwned = childrenBy(tree, child, 'nmod').some((owner) => tree.tokens[owner]?.rel === 'nmod:poss');
  return (hasName(tree, child) || isOwned) && !/^with(?:out)?$/.test(lower(tree, marker));
}

/**
 * "Biles won gold on the balance beam": in a clause about somebody or something named, a phrase that is not its subject is told
 * apart by its own modifier; a noun that mostly points back needs a noun before it ("the coronavirus pandemic").
 */
function isToldApart(tree: SentenceTree, word: number, pointsBack: boolean): boolean {
  const relations = pointsBack ? ['compound'] : ['compound', 'amod'];
  const modifiers = childrenBy(tree, word, ...relations).filter((child) => child < word);
  if (isRecordAlone(tree, word, modifiers)) return false;
  if (
    modifiers.length === 0 ||
    modifiers.some(
      (child) => PARTIAL.test(lower(tree, child)) || /^JJ[RS]$/.test(tree.tokens[child]?.xpos ?? ''),
    )
  )
    return false;
  const clause = ancestors(tree, word).find((above) => childrenBy(tree, above, 'nsubj').length > 0);
  const subject = clause === undefined ? undefined : childrenBy(tree, clause, 'nsubj')[0];
  if (subject === undefined || ((tree.first[subject] ?? 0) <= word && word <= (tree.last[subject] ?? 0)))
    return false;
  return hasName(tree, subject);
}

/** "holds the world record": in what? */
function isRecordAlone(tree: SentenceTree, word: number, modifiers: readonly number[]): boolean {
  return (
    lower(tree, word) === 'record' &&
    !/^(?:in|for)$/.test(lower(tree, word + 1)) &&
    modifiers.every((child) => lower(tree, child) === 'world')
  );
}

/** "the Dane": somebody just spoken of; "the Danes" and "the French" are peoples. */
function isEpithet(tree: SentenceTree, word: number): boolean {
  const { text = '', xpos = '', head = -1 } = tree.tokens[word] ?? {};
  const isBeforeName = /^\p{Lu}/u.test(tree.tokens[word + 1]?.text ?? '');
  if (isBeforeName || !isNationality(text) || !/^NNP?$/.test(xpos) || /(?:sh|ch|ese|ss|ois)$/i.test(text))
    return false;
  const isPlural = [head, ...childrenBy(tree, head, 'aux', 'cop')].some(
    (verb) => tree.tokens[verb]?.xpos === 'VBP',
  );
  return (
    !isPlural &&
    childrenBy(tree, word, 'amod', 'compound', 'flat', 'appos', 'acl', 'nmod').every((child) =>
      isSetOff(tree, child),
    ) &&
    hasRelation(tree, word, 'nsubj', 'obj', 'obl', 'nmod')
  );
}

/** Whom "the 22-year-old" means: the person whom the sentence before, or the one before that, is about. */
function personBefore({ sentences, meant }: Reading, at: number): string | null {
  for (const back of [1, 2]) {
    const tree = sentences[at - back]?.tree;
    const subject = tree ? subjectOfMain(tree) : -1;
    const entity = tree?.entityAt[subject];
    const name = entity?.type === 'person' ? entity.canonical : (meant.get(at - back)?.get(subject) ?? null);
    if (name !== null) return name.includes(' ') ? name : null;
    // "The points went to Ann Moe. Then the Dane": who else was named since may be meant.
    if (tree?.sentence.entities.some(({ type }) => type === 'person')) return null;
  }
  return null;
}

/** "the 24-year-old Swede": somebody just spoken of. */
function isAged(tree: SentenceTree, word: number): boolean {
  return phraseWords(tree, word).some(
    (inner) =>
      /(?:^|-)years?-old$|^old$/.test(lower(tree, inner)) &&
      inner < word &&
      /\d/.test(
        tree.tokens
          .slice(tree.first[word] ?? word, inner + 1)
          .map(({ text }) => text)
          .join(''),
      ),
  );
}

/** "the Afghan team", "the Dutch report": one of many of that people. */
function isOnlyOfAPeople(tree: SentenceTree, word: number): boolean {
  if (!ONE_OF_MANY.test(tree.tokens[word]?.lemma ?? '')) return false;
  return phraseWords(tree, word).every((inner) => {
    const { text = '', upos } = tree.tokens[inner] ?? {};
    return isNationality(text) || !(upos === 'PROPN' || (inner > 0 && /^\p{Lu}/u.test(text)));
  });
}

const ONE_OF_MANY =
  /^(?:team|agency|company|firm|club|bank|carmaker|probe|spacecraft|satellite|report|study|survey|exhibit|exhibition|accident|stampede|match|game|contest|competition|announcement|decision|deal|meeting|ship|plane|crew|group|project|program|programme|law|plan)$/;

function isSuperlative(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'amod').some((child) => {
    const { xpos = '', text = '' } = tree.tokens[child] ?? {};
    return xpos === 'JJS' || /^(?:first|last|only|largest|biggest|most)$/i.test(text);
  });
}

/** An article whose first sentence is about a name is about that one, not about a kind. */
export function opensWithName({ sentences }: Reading): boolean {
  const tree = sentences[0]?.tree;
  const root = tree?.tokens.findIndex(({ head }) => head < 0) ?? -1;
  const subject = tree ? childrenBy(tree, root, 'nsubj')[0] : undefined;
  return tree !== undefined && subject !== undefined && hasName(tree, subject);
}

function isInTitle({ article }: Reading, noun: string): boolean {
  return (article.title ?? '')
    .toLowerCase()
    .split(/\W+/)
    .some((word) => word === noun || word === `${noun}s`);
}

/** Verbs that make what they take known: "Bell invented the telephone". */
const BRINGS_UP = /^(?:invent|discover|develop|create|introduce|pioneer|found|patent|coin|name)$/;
const PARTIAL =
  /^(?:main|whole|entire|other|new|old|current|former|final|next|previous|present|original|northern|southern|eastern|western|central|upper|lower|inner|outer|left|right|rest|remaining|top|bottom|front|back|two|three|four|five|six)$/;

/**
 * "The heart pumps blood": the kind is meant, where the article is about it or a name in the clause says whose; "the telephone
 * was invented by Bell": the clause says which.
 */
function isGeneric(tree: SentenceTree, word: number, isTopic: boolean): boolean {
  const clause = ancestors(tree, word).find(
    (above) => tree.tokens[above]?.upos === 'VERB' || childrenBy(tree, above, 'cop').length > 0,
  );
  if (clause === undefined) return false;
  if ((tree.children[word] ?? []).some((child) => PARTIAL.test(lower(tree, child)))) return false;
  const verbs = [clause, ...childrenBy(tree, clause, 'aux', 'cop')];
  const isPast = verbs.some((verb) => tree.tokens[verb]?.xpos === 'VBD');
  if (!isPast) return isTopic;
  if (!hasName(tree, clause)) return false;
  return (
    (BRINGS_UP.test(tree.tokens[clause]?.lemma ?? '') && !hasRelation(tree, word, 'obl')) ||
    (isTopic && tree.tokens[word]?.rel === 'nsubj:pass')
  );
}

/** The name for "the country": the one country named in this sentence before it and in the sentence before. */
function classMember(reading: Reading, at: number, word: number): string | null {
  const sentence = reading.sentences[at];
  const type = CLASSES[sentence?.tree.tokens[word]?.lemma ?? ''];
  if (!type || !sentence || sentence.tree.tokens[word]?.xpos === 'NNS') return null;
  // "the first self-governing country in the world" is told of another.
  if (childrenBy(sentence.tree, word, 'amod', 'nmod', 'acl').length > 0) return null;
  const before = reading.sentences[at - 1];
  const start = sentence.tree.tokens[word]?.start ?? 0;
  const near = [
    ...sentence.tree.sentence.entities.filter((entity) => entity.end <= start),
    ...(before?.paragraph === sentence.paragraph ? before.tree.sentence.entities : []),
  ];
  const names = new Set(near.filter((entity) => entity.type === type).map(({ canonical }) => canonical));
  const peoples = near.some((entity) => entity.type === 'nationality');
  const [name] = names;
  if (names.size === 1 && name !== undefined && !peoples) return withArticle(name);
  return names.size === 0 && !peoples ? onlyCountry(reading, at, start) : null;
}

/** The one country that the title names, or else the first sentence, where the text has named no other so far. */
function onlyCountry({ article, sentences }: Reading, at: number, end: number): string | null {
  const before = sentences.slice(0, at + 1).flatMap(({ tree }) => tree.sentence.entities);
  const named = before.filter((entity) => entity.end <= end && entity.type === 'country');
  const all = new Set(named.map(({ canonical }) => canonical));
  const titled = [...all].filter((name) => (article.title ?? '').includes(name));
  const [first] = named;
  if (titled.length > 0) return titled.length === 1 ? withArticle(titled[0] ?? '') : null;
  const isOfLead = first !== undefined && first.end <= (sentences[0]?.tree.sentence.end ?? 0);
  return isOfLead && all.size === 1 ? withArticle(first.canonical) : null;
}
