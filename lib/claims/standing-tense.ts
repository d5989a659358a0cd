import { hasEnded } from '#lib/claims/ended-things';
import { classesOf } from '#lib/claims/noun-kinship';
import type { Proposition, Word } from '#lib/claims/proposition';
import type { Reading } from '#lib/claims/reading';
import {
  ancestors,
  childrenBy,
  hasRelation,
  lemma,
  lower,
  range,
  type SentenceTree,
} from '#lib/claims/sentence-tree';
import { isToldNow } from '#lib/claims/told-now';
import { datesIn } from '#lib/language/calendar';

/**
 * A standing in the tense of what it tells: "Bala Aid, a charity that feeds children, was founded in 1970" -> "is a charity"; a ship that
 * sank, a woman who died, a minister "until this week" "was". Never throws.
 */
export function inItsTense(standing: Proposition, reading: Reading, at: number): Proposition[] {
  const { tree, verb } = standing;
  const { date } = reading.article;
  const isSaidPast = verb.words.some((word) => typeof word !== 'number' && /^(?:was|were)$/.test(word.text));
  if (isOver(standing, reading, at)) {
    if (isSaidPast) return [standing];
    // "Ada Moe, a former nurse, drowned": she was a nurse; when she ceased to be one, nobody knows.
    return isSaidOver(standing) ? [] : [{ ...standing, verb: inPast(standing) }];
  }
  if (!isSaidPast || isSaidOver(standing)) return [standing];
  const isLiving =
    isToldOfNow(standing) ||
    (isPeople(standing) && isToldNow(tree)) ||
    (date !== null && (isBody(standing) || isAtWork(standing, Number(date.slice(0, 4)))));
  return [isLiving ? { ...standing, verb: inPresent(standing) } : standing];
}

function inPast({ verb }: Proposition): Proposition['verb'] {
  return inForms(verb, { is: 'was', are: 'were' });
}

function inPresent({ verb }: Proposition): Proposition['verb'] {
  return inForms(verb, { was: 'is', were: 'are' });
}

function inForms(verb: Proposition['verb'], forms: Record<string, string>): Proposition['verb'] {
  const words = verb.words.map(
    (word): Word => (typeof word === 'number' ? word : { ...word, text: forms[word.text] ?? word.text }),
  );
  return { ...verb, words };
}

/** What the article tells to have ended, what the phrase itself bounds ("until this week"), who lived long before the article. */
function isOver(standing: Proposition, reading: Reading, at: number): boolean {
  const { tree, subject, kind } = standing;
  const name = tree.entityAt[subject.head]?.canonical ?? '';
  const noun = nounOf(standing);
  const nouns = [lemma(tree, noun), name.split(' ').at(-1)?.toLowerCase() ?? ''];
  // Names that are rare are taken for places now and then.
  const isPerson =
    tree.entityAt[subject.head]?.type === 'person' || classesOf(lemma(tree, noun)).has('person');
  return (
    (kind === 'apposition' && endsWithUntil(tree, noun)) ||
    (isPerson && isOfAnotherAge(standing, reading)) ||
    hasEnded(reading, at, name, isPerson ? [] : nouns) ||
    (isPerson && followsALoss(reading, at))
  );
}

function nounOf({ args, head }: Proposition): number {
  return args[0]?.head ?? head;
}

/** "the prime minister until this week". */
function endsWithUntil(tree: SentenceTree, noun: number): boolean {
  return range(tree.first[noun] ?? noun, tree.last[noun] ?? noun).some(
    (word) =>
      /^(?:until|till)$/.test(lower(tree, word)) && tree.tokens[tree.tokens[word]?.head ?? -1]?.head === noun,
  );
}

/** "One man lost his life. Ada Moe, a diver, fell unconscious": who it was follows. */
function followsALoss({ sentences }: Reading, at: number): boolean {
  const before = sentences[at - 1];
  if (!before || before.paragraph !== sentences[at]?.paragraph) return false;
  const { tree } = before;
  return (
    tree.tokens.length < 9 &&
    tree.tokens.some(({ lemma: said }) => said === 'die' || said === 'life') &&
    tree.tokens.some((_, word) => /^(?:one|man|woman)$/.test(lower(tree, word)))
  );
}

/** "a brewery established in 1852, which was acquired by Ada Moe, a soap manufacturer": nobody of that time lives. */
function isOfAnotherAge({ tree, subject, args }: Proposition, { article }: Reading): boolean {
  if (article.date === null) return false;
  const inner = new Set(args.flatMap(({ words }) => words));
  const deed = ancestors(tree, subject.head).find((word) => /^VB[DN]$/.test(tree.tokens[word]?.xpos ?? ''));
  if (deed === undefined || !hasRelation(tree, deed, 'acl')) return false;
  const said = tree.tokens.flatMap(({ text }, word) => (inner.has(word) ? [] : [text])).join(' ');
  const years = datesIn(said).flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length > 0 && Math.max(...years) < Number(article.date.slice(0, 4)) - LIFETIME;
}

/** Years after which nobody that acted then is alive. */
const LIFETIME = 90;

/** "once a seaport", "the then mayor", "a nurse who died in 2001". */
function isSaidOver(standing: Proposition): boolean {
  const { tree } = standing;
  const noun = nounOf(standing);
  return range(tree.first[noun] ?? noun, tree.last[noun] ?? noun).some(
    (word) =>
      /^(?:once|formerly|then|previously|late|former|defunct|short-lived|now-defunct)$/.test(
        lower(tree, word),
      ) ||
      (tree.tokens[word]?.lemma === 'die' && isToldBy(tree, word, noun)),
  );
}

/** The relative clause tells of the noun itself: "who works", not "where people work". */
function isToldBy(tree: SentenceTree, verb: number, noun: number): boolean {
  return (
    tree.tokens[verb]?.head === noun &&
    hasRelation(tree, verb, 'acl') &&
    childrenBy(tree, verb, 'nsubj').some((word) => /^(?:who|which|that)$/.test(lower(tree, word)))
  );
}

/** "a charity that works with children": what it does now, it is now. */
function isToldOfNow(standing: Proposition): boolean {
  const { tree } = standing;
  const noun = nounOf(standing);
  return childrenBy(tree, noun, 'acl').some(
    (clause) =>
      isToldBy(tree, clause, noun) &&
      [clause, ...childrenBy(tree, clause, 'aux', 'cop')].some((word) =>
        /^VB[ZP]$/.test(tree.tokens[word]?.xpos ?? ''),
      ),
  );
}

/** "the Buryats, a people related to the Mongols". */
function isPeople(standing: Proposition): boolean {
  return /^(?:people|tribe|group|nation|community|clan)$/.test(lemma(standing.tree, nounOf(standing)));
}

/** Bodies that outlive those who found them, where a report of today names no end of theirs. */
function isBody(standing: Proposition): boolean {
  const { tree, subject } = standing;
  return tree.entityAt[subject.head]?.type !== 'person' && BODIES.test(lemma(tree, nounOf(standing)));
}

const BODIES =
  /^(?:charity|foundation|university|college|academy|museum|school|institute|observatory|hospital|church|cathedral|monastery|orchestra|newspaper|library|suburb|district|region|province|county|borough|neighborhood|neighbourhood|port|resort|bay|gulf|strait|valley|glacier|canal|language|species|genus|religion)$/;

/** "In November 2018 the Chinese scientist Ada Moe announced", told in 2020: a trade is for life, an office is not. */
function isAtWork(standing: Proposition, today: number): boolean {
  const { tree, kind } = standing;
  const noun = nounOf(standing);
  if (kind !== 'title' || !LIFELONG.test(lower(tree, noun))) return false;
  const years = datesIn(tree.tokens.map(({ text }) => text).join(' ')).flatMap(({ year }) => year ?? []);
  return years.length > 0 && Math.min(...years) >= today - RECENT && Math.max(...years) <= today;
}

const LIFELONG =
  /^(?:author|writer|novelist|poet|singer|actor|actress|musician|composer|painter|sculptor|architect|artist|engineer|inventor|philosopher|explorer|filmmaker|lawyer|doctor|surgeon|scientist|\p{L}+(?:ologist|ographer|icist|ician|omist)|chemist|historian)$/u;
/** Years within which somebody is taken to live and work on. */
const RECENT = 4;
