import type { Reading } from '#lib/claims/reading';
import { childrenBy, type SentenceTree } from '#lib/claims/sentence-tree';

/** Ranks by which a text calls one of its people again. */
const RANKS =
  /^(?:prince|princess|duke|duchess|king|queen|emperor|empress|tsar|sultan|pope|archbishop|bishop|cardinal|sheriff|mayor|governor|senator|justice)$/;

/**
 * "Prince Charles … the prince": the name of the one person whom a text has given this rank before sentence `at`. Null where it has given it to
 * nobody or to several, or where more is said of it. Never throws.
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

function bare(name: string, rank: string): string {
  return name.startsWith(`${rank} `) ? name.slice(rank.length + 1) : name;
}
