import { firstOfName, lastOfSubject } from '#lib/claims/apposed-names';
import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { argsOf } from '#lib/claims/read-clause';
import { childrenBy, isBreak, lemma, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/** Deeds that happen once to a thing or a person, told by a participle after the name. */
const HAPPENED =
  /^(?:bear|found|establish|build|complete|create|publish|launch|open|invent|discover|name|award|elect|appoint|design|write|form|introduce|release|sign|adopt|construct|incorporate|born)$/;

/**
 * "Maria Ressa, born on October 2, 1963, in Manila, is …" -> "Maria Ressa was born on October 2, 1963, in Manila": a passive
 * participle set off from a name, with what says when, where or by whom. Never throws.
 */
export function setOffParticiples(tree: SentenceTree): Proposition[] {
  return tree.tokens.flatMap((token, word) => {
    const name = token.head;
    const entity = tree.entityAt[name];
    if (token.rel !== 'acl' || token.xpos !== 'VBN' || !entity || tree.tokens[name]?.upos !== 'PROPN')
      return [];
    const last = lastOfSubject(tree, name);
    const isNext = isBreak(tree, last + 1) && (tree.first[word] ?? word) <= last + 2 && word > last;
    const isPlural = childrenBy(tree, name, 'conj').length > 0;
    if (
      !isNext ||
      isPlural ||
      !HAPPENED.test(lemma(tree, word)) ||
      childrenBy(tree, word, 'nsubj', 'aux', 'mark').length > 0
    )
      return [];
    const args = argsOf(tree, word, -1, [word])?.map((arg) => withoutClosing(tree, arg));
    if (!args || args.length === 0) return [];
    return [
      {
        kind: 'apposition' as const,
        tree,
        head: word,
        subject: {
          role: 'subject' as const,
          head: name,
          words: range(firstOfName(tree, name, entity.start), last),
          preposition: null,
          fronted: false,
        },
        verb: {
          words: [{ text: 'was', from: '', rule: 'participle' }, word],
          main: word,
          lemma: lemma(tree, word),
          copular: false,
          particle: null,
        },
        args,
        synthetic: true,
        factuality: 'asserted' as const,
        attribution: null,
      },
    ];
  });
}

/** "(born September 15, 1986)": the bracket that closes was opened before the participle. */
function withoutClosing(tree: SentenceTree, arg: Part): Part {
  const words = wordsOf(arg.words);
  const close = words.at(-1);
  const isTorn =
    close !== undefined && lower(tree, close) === ')' && !words.some((word) => lower(tree, word) === '(');
  return isTorn ? { ...arg, words: arg.words.filter((word) => word !== close) } : arg;
}
