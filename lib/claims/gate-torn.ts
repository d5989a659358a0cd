import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { hasRelation, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/** Whether the words that are kept tear apart, or repeat, what only stands together in writing. Never throws. */
export function isTorn(proposition: Proposition): boolean {
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const last = kept.at(-1) ?? 0;
  return (
    saysAWordTwice(proposition) ||
    tearsAWord(tree, kept) ||
    isElided(tree, kept) ||
    opensInBrackets(tree, kept) ||
    breaksPair(tree, kept) ||
    endsAsking(tree, last) ||
    endsAtInitial(tree, last) ||
    endsBeforeThat(tree, last) ||
    crossesStop(tree, kept) ||
    opensWithVerb(proposition) ||
    kept.some((word) => lower(tree, word) === ';')
  );
}

/** "is is", "in in": a word that two parts claim, or that stands twice in the source. */
function saysAWordTwice({ tree, subject, verb, args }: Proposition): boolean {
  const words = [subject.words, verb.words, ...args.map((arg) => arg.words)]
    .flatMap(wordsOf)
    .toSorted((a, b) => a - b);
  return words.some((word, at) => {
    const next = words[at + 1];
    if (next === undefined || next > word + 1) return false;
    return (
      next === word ||
      (lower(tree, next) === lower(tree, word) &&
        /^(?:DET|ADP|AUX)$/.test(tree.tokens[word]?.upos ?? '') &&
        !/^(?:had|that)$/.test(lower(tree, word)))
    );
  });
}

/** "[Cubans,] he said, would be best served": what is said has lost its subject. */
function opensWithVerb({ tree, args }: Proposition): boolean {
  return args.some(({ role, words }) => {
    const [first = -1] = wordsOf(words);
    return (
      role === 'clausal' &&
      lower(tree, first - 1) === ',' &&
      tree.tokens[first]?.upos === 'AUX' &&
      /^(?:MD|VBD|VBZ|VBP)$/.test(tree.tokens[first]?.xpos ?? '')
    );
  });
}

/** "Kim Min[-]Woo", "n and [(n + 1)]2": what is written as one word is kept whole or not at all. */
function tearsAWord(tree: SentenceTree, kept: readonly number[]): boolean {
  const isKept = new Set(kept);
  return kept.some((word) => {
    const [before, hyphen, after] = [tree.tokens[word], tree.tokens[word + 1], tree.tokens[word + 2]];
    const isGlued = hyphen?.start === before?.end && after?.start === hyphen?.end;
    const bracket = tree.tokens[word - 1];
    if (
      bracket?.text === ')' &&
      bracket.end === before?.start &&
      !isKept.has(word - 1) &&
      before.upos !== 'PUNCT'
    )
      return true;
    return isGlued && /^[-–‑]$/.test(hyphen?.text ?? '') && !(isKept.has(word + 1) && isKept.has(word + 2));
  });
}

/** "won a prize for Seven Days …", "[...] the future is": what dots stand for, nobody knows. */
function isElided(tree: SentenceTree, kept: readonly number[]): boolean {
  const isDots = (word: number) => /^(?:…|\.{3,})$/.test(tree.tokens[word]?.text ?? '');
  const [first = 0] = kept;
  const last = kept.at(-1) ?? first;
  const around = [last + 1, last + 2, first - 1, first - 2];
  return around.some(
    (word) =>
      isDots(word) &&
      [word - 1, word + 1, word].some(
        (at) => at === last || at === first || /^[[\]]$/.test(tree.tokens[at]?.text ?? ''),
      ),
  );
}

/** "around either a short walk[, or …]": of a pair that two words hold, one is not enough. */
function breaksPair(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some((word, at) => {
    const text = lower(tree, word);
    const other = text === 'either' ? 'or' : text === 'neither' ? 'nor' : text === 'both' ? 'and' : null;
    const isFirst = tree.tokens[word]?.upos === 'CCONJ' || hasRelation(tree, word, 'cc');
    return other !== null && isFirst && !kept.slice(at + 1).some((next) => lower(tree, next) === other);
  });
}

/** "gives a sense of what[, centuries ago, …]": the question that is meant was cut off. */
function endsAsking(tree: SentenceTree, last: number): boolean {
  return (
    /^(?:what|who|whom|whose|which|how|why|where|when|whether|that|if)$/.test(lower(tree, last)) &&
    /^(?:SCONJ|ADV|PRON|DET)$/.test(tree.tokens[last]?.upos ?? '')
  );
}

/** "while demanding [that leaders meet]": what was demanded was cut off. */
function endsBeforeThat(tree: SentenceTree, last: number): boolean {
  return (
    lower(tree, last + 1) === 'that' &&
    tree.tokens[last + 1]?.upos === 'SCONJ' &&
    tree.tokens[last]?.upos === 'VERB'
  );
}

/** "is divided by Moe Blvd. Name streets are …": a common noun with a capital behind a stop begins another sentence. */
function crossesStop(tree: SentenceTree, kept: readonly number[]): boolean {
  return kept.some((word, at) => {
    const next = kept[at + 1];
    const token = tree.tokens[next ?? -1];
    if (next === word + 1 && isCapitalInside(tree, next)) return true;
    return (
      next === word + 1 &&
      /\p{L}{2}\.$/u.test(tree.tokens[word]?.text ?? '') &&
      /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') &&
      /^(?:NOUN|DET|PRON|VERB|AUX)$/.test(token?.upos ?? '') &&
      !tree.entityAt[next]
    );
  });
}

/** "(in July, in the south, surfing can be arranged)": what opens a bracket is said of all that it holds. */
function opensInBrackets(tree: SentenceTree, kept: readonly number[]): boolean {
  const first = kept[0] ?? 0;
  const open = range(0, first - 1).findLast((word) => lower(tree, word) === '(') ?? -1;
  const isOpen = open >= 0 && !range(open, first).some((word) => lower(tree, word) === ')');
  return (
    isOpen &&
    range(open + 1, first - 1).some((word) => /^(?:NOUN|PROPN|VERB)$/.test(tree.tokens[word]?.upos ?? ''))
  );
}

/** "any district In the north": a preposition with a capital, in no name, begins a sentence whose stop was lost. */
function isCapitalInside(tree: SentenceTree, word: number): boolean {
  const { text = '', upos } = tree.tokens[word] ?? {};
  return (
    upos === 'ADP' &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    !tree.entityAt[word] &&
    tree.tokens[word - 1]?.upos === 'NOUN' &&
    !/^\p{Lu}/u.test(tree.tokens[word - 1]?.text ?? '')
  );
}

/** "named after M. [Moe]": the sentence was cut at the initial. Never throws. */
export function endsAtInitial(tree: SentenceTree, last: number): boolean {
  return /^\p{Lu}\.$/u.test(tree.tokens[last]?.text ?? '');
}
