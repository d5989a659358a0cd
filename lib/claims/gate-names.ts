import { SPEECH } from '#lib/claims/attribution';
import { isCommonAcronym, isFamous } from '#lib/claims/known-names';
import { OFFICES } from '#lib/claims/office-words';
import { isSetOff } from '#lib/claims/phrase';
import { keptWords, type Proposition } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { isSaidInFull, type References } from '#lib/claims/references';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isWholeName } from '#lib/claims/short-names';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * Names that only the article makes clear: a person by one word, letters that are nowhere explained, "the Church". Null when
 * every name can stand. Never throws.
 */
export function nameRefusal(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): string | null {
  const { tree } = proposition;
  const kept = keptWords(proposition);
  const half = replacements.find(
    ({ first, rule, to }) => rule === 'pronoun' && kept.includes(first) && isGivenNameAlone(to, article),
  );
  if (half) return `who "${half.to}" is, the claim alone does not tell`;
  for (const word of kept) {
    if (isSaidInFull(word, replacements)) continue;
    const text = tree.tokens[word]?.text ?? '';
    if (isBareInstitution(tree, word)) return `which one "the ${text}" means is only clear from the context`;
    if (article.titleWords.has(text.toLowerCase())) continue;
    if (isHalfNamed(tree, word, article)) return `who "${text}" is, the claim alone does not tell`;
    if (isUnexplained(tree, word)) return `what "${text}" stands for, the claim alone does not tell`;
  }
  return null;
}

/** A surname or a given name alone, of somebody whom the article nowhere names in full; in antiquity one name was all. */
function isHalfNamed(tree: SentenceTree, word: number, { isOfOldTimes }: ArticleKind): boolean {
  const entity = tree.entityAt[word];
  if (entity?.type !== 'person' || isOfOldTimes || tree.tokens[word]?.upos !== 'PROPN') return false;
  if (entity.canonical.includes(' ') || hasRelation(tree, word, 'compound', 'amod')) return false;
  if (!isSurelyPerson(tree, word, entity.canonical)) return false;
  // Peoples and towns are taken for persons now and then: "the Rohingya", "the town of Gonzales".
  const isElse =
    /^(?:the|of|in|at|on|near|from|to)$/.test(lower(tree, word - 1)) ||
    lexiconTags(entity.canonical.toLowerCase()).some((tag) =>
      /^(?:City|Country|Region|Place|Demonym)$/.test(tag),
    );
  return /^\p{Lu}\p{Ll}/u.test(entity.canonical) && !isElse && !isFamous(entity.canonical);
}

/** "Her father Richard was a carpenter. He died": told of "Richard", nobody knows of whom. */
function isGivenNameAlone(said: string, { isOfOldTimes, titleWords }: ArticleKind): boolean {
  const name = said.replace(/['’]s?$/, '');
  if (isOfOldTimes || !/^\p{Lu}\p{Ll}+$/u.test(name) || titleWords.has(name.toLowerCase()) || isFamous(name))
    return false;
  return lexiconTags(name.toLowerCase()).some((tag) => /^(?:FirstName|MaleName|FemaleName)$/.test(tag));
}

/** A known given name or surname, or somebody who does what only people do. */
function isSurelyPerson(tree: SentenceTree, word: number, name: string): boolean {
  if (lexiconTags(name.toLowerCase()).some((tag) => /^(?:FirstName|MaleName|FemaleName|LastName)$/.test(tag)))
    return true;
  const verb = tree.tokens[word]?.head ?? -1;
  return hasRelation(tree, word, 'nsubj') && (SPEECH.has(lemma(tree, verb)) || HUMAN.test(lemma(tree, verb)));
}

const HUMAN =
  /^(?:bear|die|marry|study|retire|resign|want|hope|intend|decide|teach|write|compose|paint|erect|build|travel|sail|score|pass|run|intercept|intervene|offer|command|fight|learn|graduate|discover|invent|coach|direct|sing|lead|become|serve|play)$/;

function isUnexplained(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  if (token?.upos !== 'PROPN' || !/^\p{Lu}{3,6}$/u.test(token.text) || isCommonAcronym(token.text))
    return false;
  const above = tree.tokens[word]?.head ?? -1;
  // "the KRONOS experiment": the noun says what it is.
  if (hasRelation(tree, word, 'compound') && above === word + 1 && tree.tokens[above]?.upos === 'NOUN')
    return false;
  if (lower(tree, word - 1) === 'of' && OFFICES.test(lower(tree, above))) return false;
  const entity = tree.entityAt[word];
  const isPart = entity !== null && entity !== undefined && entity.end - entity.start > token.text.length + 2;
  return !isPart && childrenBy(tree, word, 'flat', 'appos').length === 0;
}

/** "the Church", "the Constitution": one of many that are called so. */
function isBareInstitution(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  if (!token || !INSTITUTIONS.test(token.text) || lower(tree, word - 1) !== 'the') return false;
  if (hasRelation(tree, word, 'compound', 'flat') || /^\p{Lu}/u.test(tree.tokens[word + 1]?.text ?? ''))
    return false;
  if (isWholeName(tree, word)) return false;
  return childrenBy(tree, word, 'flat', 'compound', 'nmod', 'amod', 'acl', 'appos').every(
    // "the Tsar, who confided in him": what is set off does not say which.
    (child) =>
      (child < word && !/^\p{Lu}/u.test(tree.tokens[child]?.text ?? '')) ||
      (hasRelation(tree, child, 'acl') && isSetOff(tree, child)),
  );
}

const INSTITUTIONS =
  /^(?:Constitution|State|Government|Church|Parliament|Assembly|Council|Court|Ministry|Department|Commission|Committee|University|College|Board|Party|Act|Agreement|Treaty|Company|Republic|Empire|Emperor|King|Queen|Bank|Institute|Center|Centre|Society|Lodge|Union|Association|Foundation|Museum|Academy|Agency|Authority|Office|Order|School|Club|League|Championship|South|North|East|West|Tsar|Sultan|Shah|Kaiser|Crown|War|Army|Navy|Synod|Duke|Bishop|Colony|Fort|Tower|Temple|Castle|Palace|River|Lake|Island|Bridge|Games)$/;
