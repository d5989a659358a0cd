import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import type { ArticleKind } from '#lib/claims/reading';
import { isSaidInFull, type References } from '#lib/claims/references';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isOfStem } from '#lib/claims/stems';
import { isNameType } from '#lib/language/analysis';

/**
 * "Turnout was about 60 percent", "Kendricks took silver": in which vote, at which games? A claim that names nothing of what its article
 * is about, and no year, hangs on the article. Null when it stands by itself. Never throws.
 */
export function topicRefusal(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): string | null {
  const { synthetic } = proposition;
  if (synthetic || article.topicStems.length === 0 || isGeneral(proposition, article)) return null;
  const said = keptWords(proposition).flatMap((word) => wordsSaid(proposition.tree, word, replacements));
  if (said.some((word) => YEAR.test(word)) || namesTopic(said, article)) return null;
  return 'what this belongs to is only clear from the article';
}

/**
 * "There are many bakeries", "A company started to dig in 1881", "People were asked for designs": no name says who or where, or the one that
 * it is about has none. Clearer with the article named, where that can be done. Never throws.
 */
export function isClearerAnchored(
  proposition: Proposition,
  replacements: References['replacements'],
  article: ArticleKind,
): boolean {
  const { tree, synthetic, subject } = proposition;
  if (synthetic || article.topicStems.length === 0) return false;
  const kept = keptWords(proposition);
  const said = (words: readonly number[]) => words.flatMap((word) => wordsSaid(tree, word, replacements));
  // What a report tells without its day happened then, or will.
  const isThen = isPast(proposition) || isFuture(proposition);
  if (article.isNews && isThen && !tellsTime(proposition, replacements)) return true;
  if (namesTopic(said(wordsOf(subject.words)), article)) return false;
  const isTopicNamed = namesTopic(said(kept), article);
  if (isGeneral(proposition, article)) return !isTopicNamed;
  const isNamed = (word: number) => isNameAt(tree, word) || isSaidInFull(word, replacements);
  // "The first map, of the North Atlantic, appeared in 1957": the first of hers.
  if (!isTopicNamed && isRanked(tree, subject.head)) return true;
  if (!kept.some(isNamed)) return true;
  if (hasRelation(tree, subject.head, 'expl') && !isTopicNamed) return true;
  // "Elin Rees cut a ribbon on Monday": the day of the news, though not what it is about.
  const isOfTheDay = replacements.some(
    ({ rule, iso, first }) => rule === 'time' && iso?.length === 'YYYY-MM-DD'.length && kept.includes(first),
  );
  return (
    !isTopicNamed &&
    ((article.isNews && isOfTheDay) ||
      isOneUnderName(tree, subject.head, kept.filter(isNamed)) ||
      !wordsOf(subject.words).some(isNamed))
  );
}

/** "A company under Ann Rees started to dig in 1881": the only name is not the company's. */
function isOneUnderName(tree: SentenceTree, subject: number, named: readonly number[]): boolean {
  const isOne = childrenBy(tree, subject, 'det').some((det) => /^an?$/.test(lower(tree, det)));
  const under = childrenBy(tree, subject, 'nmod').filter((word) => word > subject);
  const isUnder = (name: number) => under.some((word) => name >= word && name <= (tree.last[word] ?? word));
  return isOne && named.every(isUnder) && childrenBy(tree, subject, 'acl').length === 0;
}

/** "the first map", "the original bridge": of those that the article tells of. */
function isRanked(tree: SentenceTree, word: number): boolean {
  return (
    tree.tokens[word]?.upos === 'NOUN' &&
    childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
    childrenBy(tree, word, 'amod').some((child) =>
      /^(?:first|second|third|fourth|fifth|last|next|original|present|current|old|new)$/.test(
        lower(tree, child),
      ),
    )
  );
}

function isFuture({ tree, verb }: Proposition): boolean {
  return wordsOf(verb.words).some((word) => /^(?:will|shall|['’]ll)$/.test(lower(tree, word)));
}

/** Told of a kind, in the present, in an explainer: it holds wherever it is read. */
function isGeneral({ tree, verb, subject }: Proposition, { isNews, isAboutName }: ArticleKind): boolean {
  return (
    !isNews &&
    !isAboutName &&
    !tree.entityAt[subject.head] &&
    /^(?:VBZ|VBP)$/.test(tree.tokens[wordsOf(verb.words)[0] ?? verb.main]?.xpos ?? '')
  );
}

function isPast({ tree, verb, head }: Proposition): boolean {
  return [verb.main, ...childrenBy(tree, head, 'aux', 'cop')].some(
    (word) => tree.tokens[word]?.xpos === 'VBD',
  );
}

function tellsTime(proposition: Proposition, replacements: References['replacements']): boolean {
  return keptWords(proposition).some(
    (word) =>
      // "three hours" is no day.
      (proposition.tree.entityAt[word]?.type === 'date' &&
        /\d|\p{Lu}/u.test(proposition.tree.tokens[word]?.text ?? '')) ||
      YEAR.test(proposition.tree.tokens[word]?.text ?? '') ||
      replacements.some(({ rule, first, end }) => rule === 'time' && word >= first && word < end),
  );
}

function namesTopic(said: readonly string[], { topicStems }: ArticleKind): boolean {
  return said.some((word) => topicStems.some((stem) => isOfStem(word, stem)));
}

/** A name that tells one thing from another: no people, day or number. */
function isNameAt(tree: SentenceTree, word: number): boolean {
  const type = tree.entityAt[word]?.type;
  if (type !== undefined) return isNameType(type) && type !== 'nationality';
  return tree.tokens[word]?.upos === 'PROPN';
}

const YEAR = /^(?:1[0-9]|20)\d\d(?:s|[-–]\d+)?$/;

/** A word as the claim will say it: itself, the name it is part of, or what it is replaced by. */
function wordsSaid(tree: SentenceTree, word: number, replacements: References['replacements']): string[] {
  const replaced = replacements.find(({ first, end }) => word >= first && word < end);
  const text = replaced?.to ?? tree.entityAt[word]?.canonical ?? tree.tokens[word]?.text ?? '';
  return text.split(/[^\p{L}\p{N}]+/u);
}
