import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import type { References } from '#lib/claims/references';
import type { SentenceTree } from '#lib/claims/sentence-tree';

/**
 * "Turnout was about 60 percent", "Kendricks took silver": in which vote, at which games? A claim that names nothing of what its article
 * is about, and no year, hangs on the article. Null when it stands by itself. Never throws.
 */
export function topicRefusal(
  proposition: Proposition,
  replacements: References['replacements'],
  { topicStems, isNews, isAboutName }: ArticleKind,
): string | null {
  const { tree, synthetic, verb, subject } = proposition;
  if (synthetic || topicStems.length === 0) return null;
  const isGeneral =
    !isNews &&
    !isAboutName &&
    !tree.entityAt[subject.head] &&
    /^(?:VBZ|VBP)$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '');
  if (isGeneral) return null;
  const kept = keptWords(proposition);
  const said = kept.flatMap((word) => wordsSaid(tree, word, replacements));
  if (said.some((word) => YEAR.test(word))) return null;
  if (said.some((word) => topicStems.some((stem) => isOfStem(word, stem)))) return null;
  return 'what this belongs to is only clear from the article';
}

const YEAR = /^(?:1[0-9]|20)\d\d(?:s|[-–]\d+)?$/;

/** A word as the claim will say it: itself, the name it is part of, or what it is replaced by. */
function wordsSaid(tree: SentenceTree, word: number, replacements: References['replacements']): string[] {
  const replaced = replacements.find(({ first, end }) => word >= first && word < end);
  const text = replaced?.to ?? tree.entityAt[word]?.canonical ?? tree.tokens[word]?.text ?? '';
  return text.split(/[^\p{L}\p{N}]+/u);
}

/** Words that tell nothing of what a text is about. */
const EMPTY = new Set(
  'with from after over into that this which their about amid says said will would could have been more than first last news world year years what when where under against between during people'.split(
    ' ',
  ),
);
/** Letters in which words of one family agree. */
const STEM = 5;
const SHORTEST = 4;

/** The beginnings of the words that tell what a text is about, lower case: of its title, or of its first sentence. Never throws. */
export function stemsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const isAcronym = /^\p{Lu}{2,}$/u.test(word);
    const plain = word.toLowerCase();
    return isAcronym || (plain.length >= SHORTEST && !EMPTY.has(plain)) ? [stemOf(plain)] : [];
  });
}

function stemOf(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|s)$/, '');
  return (bare.length >= 3 ? bare : word).slice(0, STEM);
}

function isOfStem(word: string, stem: string): boolean {
  return word !== '' && stemOf(word.toLowerCase()) === stem;
}
