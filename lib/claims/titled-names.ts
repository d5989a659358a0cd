import { isSetOff, phraseWords } from '#lib/claims/phrase';
import type { Part, Proposition, Word } from '#lib/claims/proposition';
import { childrenBy, isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { countryNamed, countryOfNationality, isNationality, withArticle } from '#lib/language/countries';
import { indefiniteArticle } from '#lib/language/morphology';

/** Offices that one person holds at a time. */
const OFFICES =
  /^(?:president|premier|chancellor|king|queen|emperor|empress|pope|mayor|governor|executive|ceo|chairman|chairwoman|chairperson|chair|minister|secretary|treasurer|commissioner|leader|head|captain|coach|manager|patriarch|archbishop|emir|sultan|tsar|shah)$/;
/** "minister" and "secretary" alone are many; with what they are for they are one. */
const NEEDS_FIELD = /^(?:minister|secretary|executive|commissioner|manager|chair|head|leader|captain|coach)$/;
/** What people are by trade or part; many at a time. */
const TRADES =
  /^(?:candidate|senator|lawmaker|congressman|congresswoman|representative|judge|ambassador|envoy|spokesman|spokeswoman|spokesperson|founder|co-founder|cofounder|author|writer|novelist|poet|singer|actor|actress|musician|composer|painter|sculptor|architect|artist|scientist|physicist|chemist|biologist|astronomer|engineer|inventor|mathematician|philosopher|economist|historian|explorer|journalist|striker|midfielder|goalkeeper|defender|forward|pitcher|quarterback|sprinter|swimmer|cyclist|champion|astronaut|cosmonaut|nurse|doctor|physician|surgeon|lawyer|activist|director|producer|filmmaker|general|admiral|lieutenant|colonel|professor|researcher|geologist|botanist|naturalist|psychologist|entrepreneur|businessman|businesswoman|billionaire|teacher|aviator|pilot|designer|photographer|playwright|comedian|player|driver|climber|mountaineer|runner|skater|skier|boxer|golfer)$/;
const LEFT_OUT =
  /^(?:late|then|acting|interim|outgoing|incoming|newly|future|would-be|alleged|self-styled|self-proclaimed|mr\.?|mrs\.?|ms\.?|dr\.?|sir|dame|st\.?|saint)$/;

/**
 * "Venezuela's President Nicolás Maduro" -> "Nicolás Maduro is the president of Venezuela"; "leftist presidential candidate
 * Gustavo Petro" -> "Gustavo Petro is a leftist presidential candidate". `isNow` tells whether the article speaks of the
 * present here; else the claim says "was". A title that does not say of what ("President Biden") gives none. Never throws.
 */
export function titledNames(tree: SentenceTree, isNow: boolean): Proposition[] {
  return tree.sentence.entities.flatMap((entity) => {
    if (entity.type !== 'person') return [];
    const name = tree.tokens.findIndex(
      (token, word) => tree.entityAt[word] === entity && isNameWord(tree, word, token.end),
    );
    if (name <= 0) return [];
    const last = lastOfName(tree, name, entity.end);
    const title = titleBefore(tree, name);
    const isCut = tree.tokens[last + 1]?.upos === 'PROPN';
    if (!title || isCut || isCoordinated(tree, name, last)) return [];
    const complement = complementOf(tree, title);
    if (!complement) return [];
    return [
      {
        kind: 'title' as const,
        tree,
        head: name,
        subject: {
          role: 'subject' as const,
          head: name,
          words: range(name, last),
          preposition: null,
          fronted: false,
        },
        verb: {
          words: [{ text: isNow || isFormer(tree, title) ? 'is' : 'was', from: '', rule: 'title' }],
          main: name,
          lemma: 'be',
          copular: true,
          particle: null,
        },
        args: [complement],
        synthetic: true,
        factuality: 'asserted' as const,
        attribution: null,
      },
    ];
  });
}

function isNameWord(tree: SentenceTree, word: number, end: number): boolean {
  const entity = tree.entityAt[word];
  if (!entity || !tree.tokens[word] || !/^\p{Lu}/u.test(tree.tokens[word]?.text ?? '')) return false;
  const said = tree.tokens.filter(
    (token) => token.start >= (tree.tokens[word]?.start ?? 0) && token.end <= entity.end,
  );
  const rest = said.map(({ text }) => text).join(' ');
  return (
    end <= entity.end &&
    (rest === entity.canonical ||
      spelled(rest) === spelled(entity.canonical) ||
      entity.canonical.endsWith(` ${rest}`))
  );
}

function spelled(name: string): string {
  return name.replace(/['’]s?$/, '').replace(/\s+/g, '');
}

function lastOfName(tree: SentenceTree, first: number, end: number): number {
  let last = first;
  while ((tree.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  return /^['’]s?$/.test(tree.tokens[last]?.text ?? '') ? last - 1 : last;
}

/** The title's words: from after the last break or verb to the name, with the word that says what the person is. */
type Title = { first: number; noun: number; last: number };

function titleBefore(tree: SentenceTree, name: number): Title | null {
  const last = name - 1;
  const noun = last;
  const head = lower(tree, noun);
  if (!OFFICES.test(head) && !TRADES.test(head)) return null;
  let first = noun;
  while (first > 0 && isTitlePart(tree, first - 1)) first -= 1;
  while (first < noun && /^(?:the|a|an)$/.test(lower(tree, first))) first += 1;
  return { first, noun, last };
}

function isTitlePart(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  if (!token || isBreak(tree, word)) return false;
  if (/^['’]s?$/.test(token.text)) return true;
  return /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || lower(tree, word) === 'the';
}

/** A name with others beside it under one title: "Presidents Biden and Duque". */
function isCoordinated(tree: SentenceTree, first: number, last: number): boolean {
  const title = tree.tokens[first - 1];
  return title?.xpos === 'NNS' || title?.xpos === 'NNPS' || lower(tree, last + 1) === 'jr.';
}

function isFormer(tree: SentenceTree, { first, noun }: Title): boolean {
  return range(first, noun).some((word) => /^(?:former|ex|ex-\w+)$/.test(lower(tree, word)));
}

function complementOf(tree: SentenceTree, { first, noun }: Title): Part | null {
  const words = range(first, noun);
  if (words.some((word) => LEFT_OUT.test(lower(tree, word)))) return null;
  const head = lower(tree, noun);
  const owner = ownerOf(tree, first, noun);
  if (OFFICES.test(head))
    return officeOf(tree, words, noun, owner, isFormer(tree, { first, noun, last: noun }));
  const modifiers = words.filter((word) => word !== noun);
  if (
    /^(?:candidate|champion|player|driver|representative|founder|co-founder|cofounder|director|director|spokes\w+|general|ambassador|envoy)$/.test(
      head,
    ) &&
    modifiers.length === 0
  )
    return null;
  if (words.some((word) => /^['’]s?$/.test(tree.tokens[word]?.text ?? ''))) return null;
  const opening = lower(tree, words[0] ?? noun);
  return complement(noun, [
    { text: indefiniteArticle(tree.tokens[words[0] ?? noun]?.text ?? opening), from: '', rule: 'title' },
    ...words.map((word) => asNoun(tree, word)),
  ]);
}

type Owner = { words: Word[]; last: number; first: number };

function officeOf(
  tree: SentenceTree,
  words: number[],
  noun: number,
  owner: Owner | null,
  isOnce: boolean,
): Part | null {
  if (!owner) return null;
  const between = words.filter(
    (word) => word > owner.last && word < noun && !/^['’]s?$/.test(tree.tokens[word]?.text ?? ''),
  );
  const before = words.filter((word) => word < owner.first);
  if (before.some((word) => !/^(?:former|ex|vice|deputy|the)$/.test(lower(tree, word)))) return null;
  if (NEEDS_FIELD.test(lower(tree, noun)) && between.length === 0 && lower(tree, noun) !== 'captain')
    return null;
  const lead = before.filter((word) => lower(tree, word) !== 'the');
  const article = isOnce
    ? indefiniteArticle(tree.tokens[[...lead, ...between, noun][0] ?? noun]?.text ?? '')
    : 'the';
  const office: Word[] = [...lead, ...between, noun].map((word) => asNoun(tree, word));
  return complement(noun, [
    { text: article, from: '', rule: 'title' },
    ...office,
    { text: 'of', from: '', rule: 'title' },
    ...owner.words,
  ]);
}

/** Of what or whom somebody holds the office: "Venezuela's", "Colombian", "Apple". */
function ownerOf(tree: SentenceTree, first: number, noun: number): Owner | null {
  for (const word of range(first, noun - 1)) {
    const token = tree.tokens[word];
    if (!token) continue;
    const country = isNationality(token.text) ? countryOfNationality(token.text) : null;
    if (country !== null)
      return {
        first: word,
        last: word,
        words: [{ text: withArticle(country), from: token.text, rule: 'demonym' }],
      };
    const entity = tree.entityAt[word];
    if (token.upos !== 'PROPN' || entity === null || entity === undefined) continue;
    const last = lastWordOf(tree, word, noun);
    const said = range(word, last)
      .map((at) => tree.tokens[at]?.text ?? '')
      .join(' ');
    if (countryNamed(said) !== null) return { first: word, last, words: theCountry(word, last, said) };
    if (/^(?:organization|place|other|country)$/.test(entity.type) && entity.type !== 'other')
      return { first: word, last, words: range(word, last) };
    if (lower(tree, last + 1).match(/^['’]s?$/)) return { first: word, last, words: range(word, last) };
    return null;
  }
  return null;
}

function theCountry(first: number, last: number, said: string): Word[] {
  const needsThe = withArticle(countryNamed(said) ?? said).startsWith('the ');
  return [...(needsThe ? [{ text: 'the', from: '', rule: 'title' }] : []), ...range(first, last)];
}

/** The last word of the name that begins at `word`, before the title's noun. */
function lastWordOf(tree: SentenceTree, word: number, noun: number): number {
  let last = word;
  while (last + 1 < noun && tree.tokens[last + 1]?.upos === 'PROPN' && !OFFICES.test(lower(tree, last + 1)))
    last += 1;
  const isField = (at: number) =>
    /^(?:foreign|finance|prime|defense|defence|interior|health|vice|deputy|chief|education)$/.test(
      lower(tree, at),
    );
  while (last > word && isField(last)) last -= 1;
  return last;
}

/** "President" as a title is "president" as a noun; names keep their capitals. */
function asNoun(tree: SentenceTree, word: number): Word {
  const text = tree.tokens[word]?.text ?? '';
  const isName =
    isNationality(text) ||
    /^(?:[A-Z]\.){1,}|^[A-Z]{2,}/.test(text) ||
    (tree.entityAt[word] !== null &&
      tree.entityAt[word]?.type !== 'person' &&
      tree.tokens[word]?.upos === 'PROPN');
  const isTitle =
    OFFICES.test(text.toLowerCase()) ||
    TRADES.test(text.toLowerCase()) ||
    /^(?:Former|Prime|Foreign|Vice|Deputy|Chief|Finance|Defense|Defence|Interior|Health|Education|Executive|General)$/.test(
      text,
    );
  return !isName && isTitle && text !== text.toLowerCase()
    ? { text: text.toLowerCase(), from: text, rule: 'title' }
    : word;
}

function complement(head: number, words: Word[]): Part {
  return { role: 'complement', head, words, preposition: null, fronted: false };
}

const NOT_A_STANDING =
  /^(?:who|which|that|whose|number|part|kind|sort|type|example|result|time|day|year|age)$/;

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
    if (!isBreak(tree, opens) || !isClosed || opens !== lastOfSubject(tree, name) + 1) return [];
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
    if (isInChain(tree, name) || phraseWords(tree, word).some((at) => lower(tree, at) === ',')) return [];
    const isPlural = /^NNP?S$/.test(token.xpos);
    const named = range(firstOfName(tree, name, entity.start), lastOfSubject(tree, name));
    const subjectWords = named.filter((at) => !/^['’]s?$/.test(tree.tokens[at]?.text ?? ''));
    const isLasting = entity.type === 'country' || entity.type === 'place';
    const isPast = childrenBy(tree, word, 'advmod', 'case').some((at) =>
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
            phraseWords(tree, word).filter((at) => !/^(?:then|now)$/.test(lower(tree, at))),
          ),
        ],
        synthetic: true,
        factuality: 'asserted' as const,
        attribution: null,
      },
    ];
  });
}

/** "the capital of Poland", "the oldest bank", not "the actor". */
function saysWhich(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'nmod', 'acl', 'amod', 'compound').some(
    (child) =>
      (child > word && !isSetOff(tree, child)) ||
      tree.entityAt[child] ||
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

function firstOfName(tree: SentenceTree, name: number, start: number): number {
  let first = name;
  while (first > 0 && (tree.tokens[first - 1]?.start ?? 0) >= start) first -= 1;
  const before = tree.tokens[first - 1];
  return before && /^the$/i.test(before.text) ? first - 1 : first;
}

function lastOfSubject(tree: SentenceTree, name: number): number {
  const entity = tree.entityAt[name];
  let last = name;
  while (entity && (tree.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= entity.end) last += 1;
  return last;
}
