import type { Reading } from '#lib/claims/reading';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/** Ranks by which a text calls one of its people again. */
const RANKS =
  /^(?:prince|princess|duke|duchess|king|queen|emperor|empress|tsar|sultan|pope|archbishop|bishop|cardinal|sheriff|mayor|governor|senator|justice)$/;

/**
 * "Prince Charles … the prince": the name of the one person whom a text has given this rank before sentence `at`. Null where it has given it to
 * nobody or to several, where more is said of it, and where a law tells of the office: "under the constitution the queen appoints". Never throws.
 */
export function holderOfRank(
  { sentences }: Reading,
  at: number,
  tree: SentenceTree,
  word: number,
): string | null {
  const rank = (tree.tokens[word]?.lemma ?? '').toLowerCase();
  if (!RANKS.test(rank) || tree.tokens[word]?.xpos !== 'NN') return null;
  if (childrenBy(tree, word, 'amod', 'compound', 'nmod', 'acl', 'appos', 'nummod').length > 0) return null;
  if (isToldByLaw(tree, word)) return null;
  const names = sentences.slice(0, at).flatMap(({ tree: told }) =>
    told.tokens.flatMap(({ text }, index) => {
      const person = told.entityAt[index + 1] ?? told.entityAt[index];
      const isRank = text.toLowerCase() === rank && /^\p{Lu}/u.test(text);
      return isRank && person?.type === 'person' && person.canonical !== text
        ? [`${text} ${bare(person.canonical, text)}`]
        : [];
    }),
  );
  const [name] = names;
  return name !== undefined && new Set(names).size === 1 ? name : null;
}

/** "By law the king has no power": whoever holds the office. */
function isToldByLaw(tree: SentenceTree, word: number): boolean {
  const verb = tree.tokens[word]?.head ?? -1;
  return childrenBy(tree, verb, 'obl').some((law) => {
    const { lemma = '' } = tree.tokens[law] ?? {};
    return (
      LAWS.test(lemma.toLowerCase()) &&
      childrenBy(tree, law, 'case').some((marker) => /^(?:under|by|according|per)$/.test(lower(tree, marker)))
    );
  });
}

const LAWS = /^(?:constitution|charter|law|act|statute|code|treaty|convention|tradition|custom|rule)$/;

function bare(name: string, rank: string): string {
  return name.startsWith(`${rank} `) ? name.slice(rank.length + 1) : name;
}
