import { isPredicate } from '#lib/claims/find-clauses';
import { conjuncts, phraseWords } from '#lib/claims/phrase';
import type { Replacement } from '#lib/claims/references';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import type { Phrase } from '#lib/fact-checks/phrase';
import { setOffNames } from '#lib/fact-checks/set-off-names';
import type { ToldPart } from '#lib/fact-checks/told-clause';
import { toldPhrase } from '#lib/fact-checks/told-phrase';
import { isNationality } from '#lib/language/countries';

/** A noun phrase as a part; what it is joined to by "and" belongs to it. Never throws. */
export function partAt(
  tree: SentenceTree,
  replacements: readonly Replacement[],
  head: number,
  role: ToldPart['role'],
  without: readonly number[] = [],
): ToldPart & { words: number[] } {
  const cases = childrenBy(tree, head, 'case');
  const inner = range(tree.first[head] ?? head, tree.last[head] ?? head).filter(
    (word) => word !== head && isClauseWithin(tree, word),
  );
  const words = withoutDenied(
    tree,
    withName(
      tree,
      head,
      phraseWords(tree, head, [
        ...cases,
        ...childrenBy(tree, head, 'cc'),
        ...inner,
        ...without.filter((word) => ancestors(tree, word).includes(head)),
      ]),
    ).filter((word) => !/^(?:when|where|whose)$/.test(lower(tree, word)) && !isAside(tree, head, word)),
  );
  const opener = words[0] !== head && tree.tokens[words[0] ?? -1]?.upos === 'ADP' ? words.slice(0, 1) : [];
  const text = sayWords(tree, replacements, words.slice(opener.length));
  const marker = [...cases, ...opener].map((word) => lower(tree, word)).join(' ');
  const appositions = conjuncts(tree, head).flatMap((word) => childrenBy(tree, word, 'appos'));
  return {
    role,
    preposition: marker === '' ? null : marker,
    text,
    head: tree.tokens[head]?.lemma.toLowerCase() ?? '',
    entity: tree.entityAt[head]?.type ?? null,
    isPlural: /^NNP?S$/.test(tree.tokens[head]?.xpos ?? '') || childrenBy(tree, head, 'conj').length > 0,
    phrase: toldPhrase(text),
    also: [
      ...appositions.map((word) => toldPhrase(sayWords(tree, replacements, phraseWords(tree, word)))),
      ...namesWithin(tree, head),
    ],
    words: [...words, ...cases, ...childrenBy(tree, head, 'cc')],
  };
}

/** "To the Area but not to the Union": what is denied is not told. */
function withoutDenied(tree: SentenceTree, words: readonly number[]): number[] {
  const denied = words.findIndex(
    (word, at) => at > 1 && lower(tree, word) === 'not' && /^(?:but|and|,)$/.test(lower(tree, word - 1)),
  );
  return denied < 0
    ? [...words]
    : words
        .slice(0, denied)
        .filter((word, at) => at < denied - 1 || !/^(?:but|and|,)$/.test(lower(tree, word)));
}

/** A person's name as the article has it in full. */
function namesWithin(tree: SentenceTree, head: number): Phrase[] {
  const entity = tree.entityAt[head];
  return entity?.type === 'person' ? [toldPhrase(entity.canonical)] : [];
}

/** "Hammond, an artist,": what is set off behind a name is told of it apart. */
function isAside(tree: SentenceTree, head: number, word: number): boolean {
  return setOffNames(tree).some(
    ({ first, last }) => word >= first - 1 && word <= last && (head < first || head > last),
  );
}

/** What a phrase holds that is told as a clause of its own. */
function isClauseWithin(tree: SentenceTree, word: number): boolean {
  if (hasRelation(tree, word, 'appos', 'parataxis', 'advcl', 'ccomp')) return true;
  if (tree.tokens[word]?.rel === 'acl:relcl') return true;
  return hasRelation(tree, word, 'conj') && isPredicate(tree, word);
}

/** A name is never cut in two, whatever the tree hangs its words from. */
function withName(tree: SentenceTree, head: number, words: readonly number[]): number[] {
  const entity = tree.entityAt[head];
  if (!entity || tree.tokens[head]?.upos !== 'PROPN') return [...words];
  const named = tree.entityAt.flatMap((other, word) => (other === entity ? [word] : []));
  return [...new Set([...words, ...named])].sort((a, b) => a - b);
}

/** The words as text, with what pronouns and short names mean put in their place. Never throws. */
export function sayWords(
  tree: SentenceTree,
  replacements: readonly Replacement[],
  words: readonly number[],
): string {
  const out: string[] = [];
  const done = new Set<Replacement>();
  for (const word of words) {
    const replacement = replacements.find(({ first, end }) => word >= first && word < end);
    if (!replacement) out.push(asWithin(tree, word));
    else if (!done.has(replacement)) {
      done.add(replacement);
      out.push(replacement.to);
    }
  }
  return out
    .join(' ')
    .replace(/\s+(?=['’]s?\b|[,.;:!?)%])/g, '')
    .replace(/([$€£(])\s+/g, '$1')
    .replace(/\s+([-–])\s+/g, '$1');
}

/** The first word of a sentence has its capital from its place, unless it is a name's. */
function asWithin(tree: SentenceTree, word: number): string {
  const { text = '', upos } = tree.tokens[word] ?? {};
  const isName = upos === 'PROPN' || isNationality(text) || tree.entityAt[word] !== null;
  const goesOn = /^\p{Lu}/u.test(tree.tokens[1]?.text ?? '');
  return word === 0 && !isName && !goesOn ? text.toLowerCase() : text;
}
