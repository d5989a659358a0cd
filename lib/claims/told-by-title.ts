import type { Reading } from '#lib/claims/reading';
import { childrenBy, type SentenceTree } from '#lib/claims/sentence-tree';
import { isOfStem, stemsOf } from '#lib/claims/stems';
import { isMoreGeneral, loadWordRelations } from '#lib/language/word-relations';

/**
 * Whether what an article begins with tells which "verdict", "figure", "ban" or "project" is meant: nouns for a deed, a saying or an amount say
 * nothing of their own, so that the title has to name the deed by the noun or by its verb. True for every other noun. Never throws.
 */
export function isToldByTitle(reading: Reading, tree: SentenceTree, word: number): boolean {
  const { article, sentences } = reading;
  const noun = (tree.tokens[word]?.lemma ?? '').toLowerCase();
  const title = (article.title ?? '').toLowerCase();
  const leadLemmas = (sentences[0]?.tree.tokens ?? []).map(({ lemma }) => lemma);
  if (title.split(/[^\p{L}\p{N}]+/u).some((said) => said === noun || said === `${noun}s`)) return true;
  if (PLAIN_ONLY.has(noun) && !isPlain(tree, word)) return true;
  if (NEVER.has(noun)) return false;
  if (SAYINGS.has(noun))
    return [article.title ?? '', ...leadLemmas].some((said) =>
      stemsOf(said).some((stem) => isOfStem(noun, stem)),
    );
  if (noun === 'project' || noun === 'scheme') return namesWork(title);
  const signed = `${title} ${leadLemmas.join(' ')}`.toLowerCase();
  return SIGNS.every(([nouns, signs]) => !nouns.test(noun) || signs.test(signed));
}

/** "The industry": of which the text may be; "the textile industry" is one. */
function isPlain(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'amod', 'compound', 'nmod', 'nummod', 'acl').length === 0;
}

/** "World's longest rail tunnel opens": something made, on which a project may be. */
function namesWork(title: string): boolean {
  const relations = loadWordRelations();
  return title
    .split(/[^\p{L}]+/u)
    .flatMap((said) => [said, said.replace(/s$/, '')])
    .some((said) => said.length > 2 && isMoreGeneral(relations, 'artifact', said));
}

const PLAIN_ONLY = new Set('industry profession sector business enterprise corporation group'.split(' '));

/** Amounts, rights, faults, callings: of what, for whom and in what, only the sentences before tell. */
const NEVER = new Set([
  ...PLAIN_ONLY,
  ...'figure total sum value tally average percentage proportion record'.split(' '),
  ...'power right privilege franchise permission'.split(' '),
  ...'fault defect flaw error mistake malfunction glitch weakness damage harm'.split(' '),
]);

/** What somebody said, which the title or the first sentence tells by its verb: "warned … the warning". */
const SAYINGS = new Set(
  'remark comment warning allegation accusation denial promise pledge complaint criticism conclusion assessment estimate prediction suggestion objection explanation advice assertion'.split(
    ' ',
  ),
);

/** Deeds and sayings, and the words that show them where an article begins. */
const SIGNS: [nouns: RegExp, signs: RegExp][] = [
  [
    /^(?:announcement|declaration|proclamation|statement)$/,
    /\b(?:announce|declare|proclaim|pronounce|report|reveal|unveil|confirm|say)/,
  ],
  [
    /^(?:verdict|ruling|judgment|judgement)$/,
    /\b(?:court|judge|jury|rul(?:e|ing)|trial|tribunal|convict|acquit)/,
  ],
  [/^(?:response|reaction|reply|answer)$/, /\b(?:respon|react|repl(?:y|ie)|answer)/],
  [
    /^(?:ban|moratorium|embargo|prohibition)$/,
    /\b(?:ban|bar|outlaw|prohibit|forbid|moratorium|embargo|halt)/,
  ],
  [/^(?:vote|ballot|election|poll|count)$/, /\b(?:vote|elect|referendum|poll|ballot)/],
  [
    /^(?:law|legislation)$/,
    /\b(?:law|bills?\b|legali|legislat|bans?\b|outlaw|parliament|senate|congress|abolish|act\b)/,
  ],
  [/^operation$/, /\b(?:rescu|raid|surg|salvag|search|evacuat|attack|operat|troops|mine|lift)/],
];
