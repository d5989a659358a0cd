import type { Rewrite } from '#lib/claims/claim';
import type { Clause, Slot } from '#lib/claims/clause';
import { ownerForm } from '#lib/claims/owner-form';
import type { Part, Proposition, Word } from '#lib/claims/proposition';
import { keptWords, wordsOf } from '#lib/claims/proposition';
import { firstWord } from '#lib/claims/read-clause';
import type { Replacement } from '#lib/claims/references';
import { type SentenceTree, spanOfWords } from '#lib/claims/sentence-tree';
import { slotPhrases } from '#lib/claims/slot-phrases';
import { keepsCapital } from '#lib/language/countries';

/** A proposition in words: the claim's text, its clause with the same words, what was changed on the way, what it covers. */
export type Worded = {
  text: string;
  clause: Clause;
  rewrites: Rewrite[];
  span: { start: number; end: number };
  /** The dates that relative times were resolved to. */
  dates: string[];
};

/** Says a proposition in the sentence's own words and order, with the replacements made. Never throws. */
export function wordClaim(
  text: string,
  proposition: Proposition,
  replacements: readonly Replacement[],
): Worded {
  const { tree, subject, verb, args, synthetic } = proposition;
  const pen = newPen(text, tree, namedBySubject(proposition, replacements));
  const kept = keptWords(proposition);
  const fronted = synthetic ? [] : args.filter((arg) => arg.fronted);
  const opening = new Set(fronted.flatMap((arg) => wordsOf(arg.words)));
  const inTail = kept.filter((word) => !opening.has(word));
  const others = args.filter((arg) => !fronted.includes(arg));
  const frontedSlots = fronted.map((arg) => ({ ...slotOf(pen, arg), fronted: true }));
  const subjectSlot = slotOf(pen, subject);
  pen.said.add(withoutArticle(subjectSlot.text));
  const predicateWords: string[] = [];
  const slots: (Slot & { fronted: boolean })[] = [];
  const tail: string[] = [];
  for (const piece of inOrder(verb.words, others, synthetic)) {
    const comma = !synthetic && followsComma(tree, inTail, piece) ? ', ' : '';
    if (typeof piece === 'object' && 'role' in piece) {
      const slot = slotOf(pen, piece);
      slots.push({ ...slot, fronted: false });
      tail.push(comma + slot.text);
    } else {
      const said = write(pen, [piece]);
      predicateWords.push(said);
      tail.push(comma + said);
    }
  }
  // "From 1947 to 1960", "Long after his death": no comma where the sentence has none.
  const lead = fronted.map((arg, at) => {
    const last = wordsOf(arg.words).at(-1) ?? -1;
    const next = fronted[at + 1];
    const isOne = next !== undefined && firstWord(next) === last + 1;
    const said = frontedSlots[at]?.text ?? '';
    // 'Known as the "Iron Lady," she': the comma stands inside the marks.
    return isOne || /,["”’]$/.test(said) ? said : `${said},`;
  });
  return {
    text: sentence([...lead, subjectSlot.text, ...tail]),
    clause: {
      subject: subjectSlot,
      predicate: predicateOf(proposition, joinWords(predicateWords)),
      args: [...frontedSlots, ...slots],
    },
    rewrites: pen.rewrites,
    span: spanOfWords(tree, kept.length > 0 ? kept : [proposition.head]),
    dates: pen.dates,
  };
}

/** "As its emblem the Red Cross chose a cross": where owner and subject are one, the subject has the name and what stands before it the pronoun. */
function namedBySubject(
  { subject, args, tree, synthetic }: Proposition,
  replacements: readonly Replacement[],
): readonly Replacement[] {
  const named = replacements.find(({ first }) => first === subject.head && subject.words.length === 1);
  if (!named || synthetic || named.rule !== 'pronoun') return replacements;
  const before = new Set(args.filter((arg) => arg.fronted).flatMap((arg) => wordsOf(arg.words)));
  return replacements.filter(
    ({ first, to, rule }) =>
      !before.has(first) ||
      rule !== 'pronoun' ||
      tree.tokens[first]?.rel !== 'nmod:poss' ||
      to !== ownerForm(named.to),
  );
}

/** "in cash, 27 percent more than …", "the fall, just before 7 a.m., [also] broke": the comma between two parts that both stay, stays. */
function followsComma(tree: SentenceTree, kept: readonly number[], piece: Word | Part): boolean {
  const first = typeof piece === 'object' && 'role' in piece ? firstWord(piece) : piece;
  if (typeof first !== 'number') return false;
  const comma = /^also$/i.test(tree.tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return tree.tokens[comma]?.text === ',' && kept.includes(comma - 1);
}

function inOrder(verbWords: readonly Word[], args: readonly Part[], synthetic: boolean): (Word | Part)[] {
  if (synthetic) return [...verbWords, ...args];
  const placed: { at: number; piece: Word | Part }[] = [
    ...verbWords.map((piece, index) => ({ at: typeof piece === 'number' ? piece : index, piece })),
    ...args.map((piece) => ({ at: firstWord(piece), piece })),
  ];
  return placed.sort((a, b) => a.at - b.at).map(({ piece }) => piece);
}

type Pen = {
  text: string;
  tree: SentenceTree;
  byFirst: Map<number, Replacement>;
  /** Names said so far: a second mention may stay short. */
  said: Set<string>;
  /** Words of the sentence written so far. */
  written: Set<number>;
  rewrites: Rewrite[];
  dates: string[];
  started: boolean;
};

function newPen(text: string, tree: SentenceTree, replacements: readonly Replacement[]): Pen {
  const byFirst = new Map(replacements.map((replacement) => [replacement.first, replacement]));
  return {
    text,
    tree,
    byFirst,
    said: new Set(),
    written: new Set(),
    rewrites: [],
    dates: [],
    started: false,
  };
}

function slotOf(pen: Pen, part: Part): Slot {
  const { tree } = pen;
  const numbers = part.words.filter((word) => typeof word === 'number');
  const span = spanOfWords(tree, numbers.length > 0 ? numbers : [part.head]);
  const entity = tree.entityAt[part.head];
  const text = write(pen, part.words);
  return {
    role: part.role,
    text,
    ...span,
    head: tree.tokens[part.head]?.lemma ?? '',
    preposition: part.preposition,
    entity: entity?.type ?? null,
    phrases: slotPhrases(tree, numbers, text, pen.text),
    ...(part.picked === 'member' && { oneOf: true as const }),
  };
}

/** The words one after another, spaced as in the article, each replacement made once its whole range is there. */
function write(pen: Pen, words: readonly Word[]): string {
  let out = '';
  let last = -1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (typeof word !== 'number') {
      if (word.from !== word.text) pen.rewrites.push({ from: word.from, to: word.text, rule: word.rule });
      out = spaced(out, word.text);
      pen.started = true;
      last = -1;
      continue;
    }
    // "is also the oldest": besides what, the article told before.
    if (/^also$/i.test(pen.tree.tokens[word]?.text ?? '') && pen.tree.tokens[word]?.rel === 'advmod')
      continue;
    const replacement = pen.byFirst.get(word);
    pen.written.add(word);
    const covered = replacement && isWhole(words, at, replacement) && isWanted(pen, replacement);
    const token = pen.tree.tokens[word];
    const glued = last >= 0 && token?.start === pen.tree.tokens[last]?.end && last === word - 1;
    if (covered) {
      for (let inside = word; inside < replacement.end; inside += 1) pen.written.add(inside);
      const end = replacement.end - 1;
      const from = pen.text.slice(token?.start ?? 0, pen.tree.tokens[end]?.end ?? 0);
      // "upset many Americans who …", told of what opened its own sentence.
      const to = pen.started
        ? replacement.to.replace(OPENS_LARGE, (one) => one.toLowerCase())
        : replacement.to;
      pen.rewrites.push({ from, to, rule: replacement.rule });
      if (replacement.iso !== null) pen.dates.push(replacement.iso);
      out = glued ? out + to : spaced(out, to);
      pen.said.add(replacement.to.replace(/['’]s?$/, ''));
      at += replacement.end - replacement.first - 1;
      last = end;
    } else {
      const said = inner(pen, word);
      out = glued ? out + said : spaced(out, said);
      last = word;
      const entity = pen.tree.entityAt[word];
      if (entity?.type === 'person' && token?.rel !== 'compound') pen.said.add(entity.canonical);
      // "Airbus said that it would …".
      if (entity?.type === 'organization' && token?.rel === 'nsubj') pen.said.add(entity.canonical);
    }
    pen.started = true;
  }
  return out.trim();
}

/** How many, at the head of a phrase: never a part of a name. */
const OPENS_LARGE =
  /^(?:Many|Most|Some|Several|Few|A few|Two|Three|Four|Five|Six|Hundreds|Thousands|Dozens)(?= \p{L}+)/u;

function isWhole(words: readonly Word[], at: number, { first, end }: Replacement): boolean {
  for (let step = 0; step < end - first; step += 1) if (words[at + step] !== first + step) return false;
  return true;
}

/** In a claim that has said the name, "he" and the surname may stay. */
function isWanted(pen: Pen, { rule, to, unless = [] }: Replacement): boolean {
  if (rule === 'time') return true;
  if (unless.some((word) => pen.written.has(word))) return false;
  const name = to.replace(/['’]s?$/, '');
  return !pen.said.has(name) && !pen.said.has(withoutArticle(name));
}

function withoutArticle(name: string): string {
  return name.replace(/^the /i, '');
}

/** The capital of a sentence's first word goes when the word no longer stands first, unless it is a name's. */
function inner(pen: Pen, word: number): string {
  const token = pen.tree.tokens[word];
  const said = contractionInFull(pen, word) ?? token?.text ?? '';
  if (word !== 0 || !pen.started || token?.upos === 'PROPN' || keepsCapital(said) || said === 'I')
    return said;
  if (pen.tree.entityAt[word] && token?.upos !== 'DET' && token?.upos !== 'ADP') return said;
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** "He's won" with a name for "he" is "Ada Moe has won": behind a name the contraction would be an owner's mark. */
function contractionInFull({ tree, byFirst }: Pen, word: number): string | null {
  const token = tree.tokens[word];
  const isVerb = token?.upos === 'AUX' || token?.upos === 'VERB';
  const isAfterName = byFirst.has(word - 1) || tree.tokens[word - 1]?.upos === 'PROPN';
  if (!token || !isVerb || !isAfterName || !/^['’]/.test(token.text)) return null;
  const isPerfect = token.rel === 'aux' && tree.tokens[token.head]?.xpos === 'VBN';
  switch (token.text.slice(1).toLowerCase()) {
    case 's':
      return isPerfect ? 'has' : 'is';
    case 'd':
      return isPerfect ? 'had' : 'would';
    case 'll':
      return 'will';
    case 've':
      return 'have';
    case 're':
      return 'are';
    default:
      return null;
  }
}

function spaced(before: string, after: string): string {
  const glue =
    before === '' ||
    /[([“‘$€£]$/.test(before) ||
    (/^[,.;:!?)\]”’%]/.test(after) && !/^\.\d/.test(after)) ||
    /^['’](?!\p{Lu})/u.test(after);
  return glue ? before + after : `${before} ${after}`;
}

function joinWords(words: string[]): string {
  return words.reduce((out, word) => (/^n['’]t$/.test(word) ? out + word : spaced(out, word)), '');
}

function sentence(parts: string[]): string {
  const joined = joinWords(parts.filter((part) => part !== ''))
    .replace(/\s+([,.;:!?])(?!\d)/g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/[\s,;:]+$/, '')
    // '"City of Festivals "': no blank inside the marks.
    .replace(/"([^"]+)"/g, (marked, said) => (said.startsWith(' ') ? marked : `"${said.trimEnd()}"`))
    // A sentence in brackets is told without them.
    .replace(/^\((.*)\)$/s, '$1');
  const closed = /[.!?]$/.test(joined) ? joined : /[.!?][”"’]$/.test(joined) ? joined : `${joined}.`;
  // "ᾀ" has no single capital.
  const capital = closed.charAt(0).toUpperCase();
  return capital.length === 1 ? capital + closed.slice(1) : closed;
}

const BE = /^(?:is|are|was|were|am|be|been|being|['’](?:s|re|m))$/;

function predicateOf({ tree, verb, subject }: Proposition, text: string): Clause['predicate'] {
  const words = text.split(' ');
  const numbers = verb.words.filter((word) => typeof word === 'number');
  const span = spanOfWords(tree, numbers.length > 0 ? numbers : [verb.main]);
  const content = words.filter((word) => !/^(?:not|never)$/i.test(word));
  const particle = verb.particle === null ? null : (tree.tokens[verb.particle]?.text ?? null);
  const mainWords = particle && content.at(-1) === particle ? content.slice(0, -1) : content;
  const main = verb.copular ? '' : (mainWords.at(-1) ?? '');
  const auxiliaries = mainWords.slice(0, -1).map((word) => word.replace(/n['’]t$/, ''));
  const finite = content[0]?.toLowerCase().replace(/n['’]t$/, '') ?? '';
  const isPassive =
    !verb.copular && auxiliaries.some((word) => BE.test(word.toLowerCase())) && !/ing$/.test(main);
  return {
    lemma: verb.lemma,
    text,
    ...span,
    auxiliaries,
    main,
    particle,
    tense: tenseOf(tree, verb.words, finite),
    voice: isPassive ? 'passive' : 'active',
    copular: verb.copular,
    negated: /(?:^|\s)(?:not|never)(?:\s|$)|n['’]t/i.test(text),
    plural: isPlural(tree, finite, verb.words, subject),
  };
}

function tenseOf(tree: SentenceTree, words: readonly Word[], finite: string): 'past' | 'present' | 'future' {
  if (/^(?:will|would|shall|['’](?:ll|d))$/.test(finite)) return 'future';
  if (/^(?:was|were|had|did)$/.test(finite)) return 'past';
  const [put] = words;
  if (put && typeof put !== 'number' && (put.rule === 'deed-as-verb' || put.text === 'became')) return 'past';
  const first = words.find(
    (word) => typeof word === 'number' && !/^(?:not|never|n['’]t)$/i.test(tree.tokens[word]?.text ?? ''),
  );
  return typeof first === 'number' && tree.tokens[first]?.xpos === 'VBD' ? 'past' : 'present';
}

function isPlural(tree: SentenceTree, finite: string, words: readonly Word[], subject: Part): boolean {
  if (/^(?:are|were|have|do)$/.test(finite)) return true;
  if (/^(?:is|was|has|does)$/.test(finite)) return false;
  const main = words.find((word) => typeof word === 'number');
  const xpos = typeof main === 'number' ? tree.tokens[main]?.xpos : undefined;
  if (xpos === 'VBZ') return false;
  if (xpos === 'VBP') return true;
  const head = tree.tokens[subject.head];
  const isCoordinated = (tree.children[subject.head] ?? []).some(
    (child) => tree.tokens[child]?.rel === 'conj',
  );
  return isCoordinated || /^NNP?S$/.test(head?.xpos ?? '') || head?.lemma === 'people';
}
