import { LEFT_OUT, NEEDS_FIELD, OFFICES, TRADES } from '#lib/claims/office-words';
import type { Part, Proposition, Word } from '#lib/claims/proposition';
import { isBreak, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { countryNamed, countryOfNationality, isNationality, withArticle } from '#lib/language/countries';
import { indefiniteArticle } from '#lib/language/morphology';

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
    const isCut =
      tree.tokens[last + 1]?.upos === 'PROPN' || !entity.canonical.includes(' ') || isPart(tree, title);
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
  if (/^[-–]$/.test(lower(tree, first - 1))) return null;
  while (first < noun && /^(?:the|a|an)$/.test(lower(tree, first))) first += 1;
  return { first, noun, last };
}

function isTitlePart(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  if (!token || isBreak(tree, word)) return false;
  if (/^['’]s?$/.test(token.text)) return true;
  return /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) || lower(tree, word) === 'the';
}

/** "starred as Professor Matthew Clairmont": the title is that of a part in a play. */
function isPart(tree: SentenceTree, title: Title | null): boolean {
  return title !== null && /^(?:as|playing|plays|played|portraying)$/.test(lower(tree, title.first - 1));
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
  if (OFFICES.test(head) || isGeneralOffice(tree, noun))
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
    ...asNouns(tree, words),
  ]);
}

/** "Secretary General", "Attorney General": offices, where a general alone is one of many. */
function isGeneralOffice(tree: SentenceTree, noun: number): boolean {
  return (
    lower(tree, noun) === 'general' &&
    /^(?:secretary|director|attorney|governor|surgeon|solicitor|auditor|inspector)$/.test(
      lower(tree, noun - 1),
    )
  );
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
  const office: Word[] = asNouns(tree, [...lead, ...between, noun]);
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
    // "NATO Secretary General Jens Stoltenberg" is one name to the reader of names.
    const isLetters = entity.type === 'person' && /^[A-Z]{3,}$/.test(said);
    if (/^(?:organization|place|country)$/.test(entity.type) || isLetters)
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

/** "the Shadow Home Secretary" keeps its capitals where one of its words is none that is written small. */
function asNouns(tree: SentenceTree, words: readonly number[]): Word[] {
  const small = words.map((word) => asNoun(tree, word));
  const isStiff = small.some(
    (word) =>
      typeof word === 'number' &&
      tree.entityAt[word]?.type === 'person' &&
      /^\p{Lu}\p{Ll}/u.test(tree.tokens[word]?.text ?? '') &&
      !isNationality(tree.tokens[word]?.text ?? ''),
  );
  return isStiff ? [...words] : small;
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

export function complement(head: number, words: Word[]): Part {
  return { role: 'complement', head, words, preposition: null, fronted: false };
}
