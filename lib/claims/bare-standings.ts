import { isSetOff, phraseWords } from '#lib/claims/phrase';
import type { Replacement } from '#lib/claims/references';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "Co-founder of Bala Books, Ann Moe, met …", "its founder, Ann Moe,", "a lawyer, Ann Moe,": the full name that the sentence itself gives
 * to a person told of by a noun. Phrases with "the" are resolved with all other definite ones. Never throws.
 */
export function bareStandings(tree: SentenceTree): Replacement[] {
  return tree.tokens.flatMap((token, word) => {
    if (token.upos !== 'NOUN' || token.xpos !== 'NN' || hasRelation(tree, word, 'compound', 'appos'))
      return [];
    if (childrenBy(tree, word, 'det').some((det) => !/^an?$/.test(lower(tree, det)))) return [];
    if (childrenBy(tree, word, 'case', 'cop', 'conj', 'acl', 'nummod').length > 0) return [];
    const apposed = childrenBy(tree, word, 'appos');
    const [name] = apposed;
    const entity = name === undefined ? null : tree.entityAt[name];
    if (
      name === undefined ||
      apposed.length > 1 ||
      entity?.type !== 'person' ||
      !entity.canonical.includes(' ')
    )
      return [];
    const opener = Math.min(tree.first[name] ?? name, name);
    const isAfterComma = [opener, opener - 1].some((mark) => lower(tree, mark) === ',');
    if (!isAfterComma || !isSetOff(tree, name) || childrenBy(tree, name, 'conj').length > 0) return [];
    const phrase = phraseWords(tree, word).filter((inner) => inner < name);
    // "Haber and his assistant, Ann Moe,": the "and" stays.
    const first = phrase.find((inner) => tree.tokens[inner]?.upos !== 'CCONJ');
    const last = phrase.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      !phrase.every((inner, at) => inner === (phrase[0] ?? 0) + at)
    )
      return [];
    return [{ first, end: last + 1, to: entity.canonical, rule: 'definite-description' as const, iso: null }];
  });
}
