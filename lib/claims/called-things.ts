import { phraseWords } from '#lib/claims/phrase';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import type { Entity } from '#lib/language/analysis';

/** A thing that a pronoun or a definite phrase may mean: how it is said in full, and what kind of name it is. */
export type Thing = { name: string; type: Entity['type'] | 'kind' };

export const THING_TYPES: ReadonlySet<string> = new Set([
  'organization',
  'country',
  'place',
  'work',
  'event',
  'other',
]);

/** A thing by a noun that the article has for it, and where it is called so. UTF-16 code units of the article's text. */
export type CalledThing = { thing: Thing; end: number };

/**
 * For each noun, the things that have it in their name ("bridge": the Golden Gate Bridge) or are called one ("disease":
 * smallpox), in reading order; also what was only brought up ("a bridge"), as a kind with its place. Never throws.
 */
export function calledThings(
  text: string,
  trees: readonly SentenceTree[],
  topic: Thing | null = null,
): ReadonlyMap<string, readonly CalledThing[]> {
  const called = new Map<string, CalledThing[]>();
  const add = (noun: string, thing: CalledThing) => {
    const known = called.get(noun);
    if (known) known.push(thing);
    else called.set(noun, [thing]);
  };
  for (const tree of trees) {
    for (const entity of tree.sentence.entities)
      for (const noun of [...nounsOfName(entity), ...nounBeforeName(tree, entity)])
        add(noun, { thing: { name: withThe(text, entity), type: entity.type }, end: entity.end });
    tree.tokens.forEach((token, word) => {
      if (token.upos !== 'NOUN' || token.xpos !== 'NN') return;
      const noun = token.lemma.toLowerCase();
      const subject = toldOf(tree, word);
      // "Hagia Sophia is a building", "it was the largest church": what the article is about is one; "an island country" is both.
      if (topic && subject >= 0 && isSaidOf(tree, subject, topic)) {
        const kinds = childrenBy(tree, word, 'compound').flatMap((part) =>
          DOUBLE_KINDS.test(tree.tokens[part]?.lemma ?? '')
            ? [tree.tokens[part]?.lemma.toLowerCase() ?? '']
            : [],
        );
        for (const kind of [noun, ...kinds]) add(kind, { thing: topic, end: token.end });
        return;
      }
      if (!hasIndefiniteArticle(tree, word) && !(subject >= 0 && isOutstanding(tree, word))) return;
      // "a bridge" that is nobody's name is another one that may be meant.
      const thing = (subject >= 0 ? (namedAt(text, tree, subject) ?? kindAt(tree, subject)) : null) ?? {
        name: `${noun} at ${token.start}`,
        type: 'kind' as const,
      };
      add(noun, { thing, end: token.end });
    });
  }
  return called;
}

/** "An island country" is an island too; "a salt lake" is no salt. */
const DOUBLE_KINDS =
  /^(?:island|city|country|town|state|province|member|mountain|volcano|desert|planet|plant|animal|bird|fish|tree|crop|drug|bridge|ship|fort|tower)$/;

/** "the container ship Ever Given", "the carmaker Volvo": the noun before a name says what it is. */
function nounBeforeName(tree: SentenceTree, entity: Entity): string[] {
  const first = tree.tokens.findIndex(({ start }) => start === entity.start);
  const noun = tree.tokens[first - 1];
  const isName = tree.tokens[first]?.upos === 'PROPN' && THING_TYPES.has(entity.type);
  return isName && noun?.upos === 'NOUN' && noun.xpos === 'NN' ? [noun.lemma.toLowerCase()] : [];
}

function nounsOfName({ type, canonical }: Entity): string[] {
  if (!THING_TYPES.has(type) || !/\p{Lu}/u.test(canonical)) return [];
  const words = canonical.toLowerCase().replace(/^the /, '').split(' ');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  // "Writers Guild of America" is a guild.
  const of = words.findIndex((word) => /^(?:of|for)$/.test(word));
  const head = of > 0 ? (words[of - 1] ?? first) : first;
  return words.length > 1 ? [...new Set([first, head, last])] : [];
}

function isSaidOf(tree: SentenceTree, subject: number, { name }: Thing): boolean {
  const bare = (said: string) => said.toLowerCase().replace(/^(?:the|an?) /, '');
  const words = phraseWords(tree, subject).map((word) => tree.tokens[word]?.text ?? '');
  return bare(words.join(' ').replace(/ \(.*/, '')) === bare(name);
}

/** "is the longest bridge in the country" is a bridge. */
function isOutstanding(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'amod').some(
    (child) => tree.tokens[child]?.xpos === 'JJS' || /^(?:first|only|last)$/.test(lower(tree, child)),
  );
}

function hasIndefiniteArticle(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'det').some((det) => /^an?$/.test(lower(tree, det)));
}

/** What a noun is told of: "Pluto is a dwarf planet", "cowpox, a milder disease"; -1 for none. */
function toldOf(tree: SentenceTree, word: number): number {
  if (tree.tokens[word]?.rel === 'appos') return tree.tokens[word]?.head ?? -1;
  return childrenBy(tree, word, 'cop').length > 0 ? (childrenBy(tree, word, 'nsubj')[0] ?? -1) : -1;
}

/** The named thing at a word: one, no person. A name that the spotter did not type counts as well. Null for all else. Never throws. */
export function namedAt(text: string, tree: SentenceTree, word: number): Thing | null {
  const entity = tree.entityAt[word];
  const token = tree.tokens[word];
  if (
    token?.upos !== 'PROPN' ||
    /^NNP?S$/.test(token.xpos) ||
    /^['’]s?$/.test(tree.tokens[word + 1]?.text ?? '')
  )
    return null;
  if (!entity) return untyped(text, tree, word);
  if (!THING_TYPES.has(entity.type) || !/\p{Lu}/u.test(entity.canonical)) return null;
  return { name: withThe(text, entity), type: entity.type };
}

/** A name of one word that is never a surname in the article, such as "LinkedIn". */
function untyped(text: string, tree: SentenceTree, word: number): Thing | null {
  const token = tree.tokens[word];
  // Of "Mont-Blanc" neither half is a name.
  const isPart = [word - 1, word + 1].some(
    (near) => tree.tokens[near]?.upos === 'PROPN' || tree.tokens[near]?.text === '-',
  );
  // At the head of a sentence any word has a capital.
  const isElsewhere =
    word > 0 ||
    /\p{Ll}\p{Lu}/u.test(token?.text ?? '') ||
    new RegExp(`[\\p{Ll},] ${token?.text}\\b`, 'u').test(text);
  if (!token || !isElsewhere || isPart || !/^\p{Lu}\p{L}+$/u.test(token.text)) return null;
  const entity = { start: token.start, end: token.end, type: 'other' as const, canonical: token.text };
  return { name: withThe(text, entity), type: 'other' };
}

/** "the Golden Gate Bridge" where the article says "the" before the name. */
export function withThe(text: string, entity: Entity): string {
  const isSaid = /\bthe\s$/i.test(text.slice(Math.max(0, entity.start - 4), entity.start));
  return isSaid && !/^the /i.test(entity.canonical) ? `the ${entity.canonical}` : entity.canonical;
}

/** "Smallpox", "photosynthesis": a bare singular noun names its kind. */
export function kindAt(tree: SentenceTree, word: number): Thing | null {
  const token = tree.tokens[word];
  if (token?.upos !== 'NOUN' || token.xpos !== 'NN' || tree.entityAt[word]) return null;
  if ((tree.children[word] ?? []).some((child) => !hasRelation(tree, child, 'punct', 'appos', 'acl')))
    return null;
  const words = phraseWords(tree, word);
  return words.length === 1 && word === 0 ? { name: token.text.toLowerCase(), type: 'kind' } : null;
}
