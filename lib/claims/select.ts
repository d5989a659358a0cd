import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { childrenBy, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * Why a whole sentence makes no claim, before any clause is looked at: a question, a call, a heading, a list of data, a
 * wording that contradicts itself. Null when its clauses are worth reading. Never throws.
 * @param isAlone the sentence is all of its paragraph
 */
export function sentenceRefusal({ tree }: PlacedSentence, text: string, isAlone: boolean): string | null {
  const { tokens } = tree;
  const said = text.slice(tree.sentence.start, tree.sentence.end);
  if (tokens.length === 0) return 'too long to be one sentence';
  if (!/\p{Script=Latin}/u.test(said)) return 'not in English';
  if (/\?["”’)]*$/.test(said)) return 'a question';
  if (isHeading(said, isAlone)) return 'a heading or a caption: it is no full sentence';
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX'))
    return 'a heading or a fragment: it has no verb';
  if (isCall(tree, root)) return 'a request or an instruction';
  if (contradictsItself(tree)) return 'the wording contradicts itself: please check the source';
  return null;
}

/** A line of its own that no mark closes: a headline, a caption, an entry of a list. */
function isHeading(said: string, isAlone: boolean): boolean {
  return (
    isAlone &&
    !/[.!?:;…]["”’»)\]]*$/.test(said.trim()) &&
    !/[.!?]["”’»)]?\s*(?:\[\d+\]|\(\w+\))+$/.test(said.trim())
  );
}

function isCall(tree: SentenceTree, root: number): boolean {
  const { xpos } = tree.tokens[root] ?? {};
  return xpos === 'VB' && childrenBy(tree, root, 'nsubj', 'aux', 'csubj', 'expl').length === 0;
}

const NEGATIVE =
  /^(?:not|n['’]t|never|no|none|nor|neither|nobody|nothing|without|hardly|scarcely|barely|rarely|seldom|few|little|lack|lacks|lacked|deny|denies|denied|fail|fails|failed|refuse|refuses|refused|only|less|fewer)$/;

/**
 * "gives X but does provide Y": an unforced "does" after "but" stresses a contrast with something denied, and nothing was.
 * Very likely a "not" has been lost.
 */
function contradictsItself(tree: SentenceTree): boolean {
  return tree.tokens.some((token, word) => {
    if (token.text.toLowerCase() !== 'but') return false;
    const does = word + 1;
    const verb = tree.tokens[does]?.head ?? -1;
    if (!/^(?:do|does|did)$/.test(lower(tree, does)) || verb <= does || tree.tokens[verb]?.xpos !== 'VB')
      return false;
    const between = tree.tokens.slice(0, verb).map(({ text }) => text.toLowerCase());
    return !between.some((said) => NEGATIVE.test(said));
  });
}
