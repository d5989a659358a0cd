import { agedAt } from '#lib/claims/aged-standing';
import { classesOf } from '#lib/claims/noun-kinship';
import { withoutOpenShare } from '#lib/claims/open-share';
import { isOpinion } from '#lib/claims/opinions';
import { type Proposition, type Word, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isNationality } from '#lib/language/countries';
import { indefiniteArticle } from '#lib/language/morphology';
import { lexiconTags } from '#lib/language/word-lexicon';

/**
 * What a title or an apposition says that somebody is, where it says enough and its tense is sure: no bare trade ("an actor"), no
 * "Australian woman", nothing praised. "A former mayor" of somebody who does nothing now "was a mayor". Never throws.
 */
export function soundStandings(standings: readonly Proposition[], isNow: boolean): Proposition[] {
  return standings
    .map(withoutOpenShare)
    .filter(
      (standing) =>
        !isOpinion(standing) && isOfItsKind(standing) && saysEnough(standing) && isTenseSure(standing, isNow),
    )
    .map((standing) => withoutFormer(standing, isNow))
    .flatMap(agedAt);
}

/** "Ann Moe, a stake of 4 percent", "the Velden Institute, a post that she held", "Velden, the first woman to …": a person is no thing, nothing else is a person, and nothing is held as a post. */
function isOfItsKind({ tree, args: [complement], subject, kind }: Proposition): boolean {
  const noun = (tree.tokens[complement?.head ?? -1]?.lemma ?? '').toLowerCase();
  if (kind !== 'apposition') return true;
  if (HELD.test(noun)) return false;
  const { type, canonical = '' } = tree.entityAt[subject.head] ?? {};
  if (/^(?:country|place|organization)$/.test(type ?? '') && HUMAN.test(noun)) return false;
  // Towns and ships are taken for people now and then.
  const [given = '', ...more] = canonical.toLowerCase().split(' ');
  const isPerson =
    type === 'person' &&
    more.length > 0 &&
    lexiconTags(given).some((tag) => /^(?:FirstName|MaleName|FemaleName)$/.test(tag));
  const classes = classesOf(noun);
  return !isPerson || classes.size === 0 || classes.has('person') || FIGURES.test(noun);
}

/** "the president of Velden, the first woman to …": what no country, town or firm is. */
const HUMAN =
  /^(?:person|man|woman|boy|girl|child|teenager|gentleman|lady|son|daughter|father|mother|brother|sister|husband|wife|widow|widower|cousin|uncle|aunt|nephew|niece|king|queen|emperor|empress|pope|\p{L}+(?:m[ae]n|woman|women|ist|ician)|politician|player|footballer|striker|goalkeeper|actor|actress|singer|writer|novelist|poet|painter|composer|architect|engineer|lawyer|doctor|nurse|surgeon|teacher|professor|senator|mayor|president|premier|chancellor|ambassador)$/u;

/** What somebody holds, gets or does. */
const HELD =
  /^(?:post|office|title|position|role|job|rank|award|honou?r|seat|stake|share|shareholding|distinction|move|decision|appointment|promotion|nickname|name|step)$/;

/** What is said of people though it is none. */
const FIGURES =
  /^(?:chair|head|lead|voice|legend|figure|force|face|icon|name|product|half|part|hand|catch|talent|giant|beauty|great|\p{L}*(?:er|or|ist|ian|ant|man|woman|ee))$/u;

function saysEnough({ tree, args, kind, subject }: Proposition): boolean {
  const [complement] = args;
  if (!complement || tree.entityAt[subject.head]?.type !== 'person') return true;
  const words = wordsOf(complement.words).filter(
    (word) => word !== complement.head && !/^(?:an?|the|former)$/.test(lower(tree, word)),
  );
  if (kind === 'title') return words.some((word) => tellsOfWhat(tree, word)) || isOffice(complement.words);
  const isBehind = words.some((word) => word > complement.head);
  return isBehind || !PERSONS.test(tree.tokens[complement.head]?.lemma ?? '');
}

/** "the president of …": an office has its "of" from elsewhere. */
function isOffice(words: readonly Word[]): boolean {
  return words.some((word) => typeof word !== 'number' && word.text === 'of');
}

/** "Welsh", "chess", "nuclear", not "acclaimed": of which country, house or field. */
function tellsOfWhat(tree: SentenceTree, word: number): boolean {
  const token = tree.tokens[word];
  if (!token) return false;
  if (isNationality(token.text) || /^(?:NOUN|PROPN)$/.test(token.upos)) return true;
  return token.upos === 'ADJ' && !PRAISE.test(token.text);
}

const PRAISE =
  /^(?:.*(?:ed|ing)|famous|legendary|prominent|popular|great|greatest|young|old|veteran|eminent|notable|prolific|successful|influential|major|top|best|good|fellow|own|longtime|first|second|only|iconic|controversial|brilliant)$/;

const PERSONS =
  /^(?:woman|man|person|girl|boy|guy|lady|gentleman|individual|native|human|child|teenager|adult|youth|resident)$/;

/** "Ann Moe, a former nurse, died": whoever was it once, was it; that "is a former nurse" holds of the living alone. */
function withoutFormer(standing: Proposition, isNow: boolean): Proposition {
  const { tree, verb, args, subject } = standing;
  const [complement, ...more] = args;
  const at =
    complement?.words.findIndex(
      (word) => typeof word === 'number' && /^former$/i.test(tree.tokens[word]?.text ?? ''),
    ) ?? -1;
  const former = complement?.words[at];
  // "a garden in a former pit" is still a garden.
  const isOwn = typeof former === 'number' && tree.tokens[former]?.head === complement?.head;
  // "a 72-year-old former minister": at that age it was over.
  const isAged = wordsOf(complement?.words ?? []).some(
    (word) => /(?:^|-)old$|^aged$/.test(lower(tree, word)) && tree.tokens[word]?.upos !== 'NOUN',
  );
  if (!complement || at < 0 || !isOwn) return standing;
  if (isAged) return withArticleBefore(standing, complement);
  const isActing = hasRelation(tree, subject.head, 'nsubj') && (isNow || isToldInPresent(tree, subject.head));
  const rest = complement.words.filter((_, index) => index !== at || isActing);
  const isArticle = (word: Word | undefined) =>
    word !== undefined &&
    /^(?:an?|the|his|her)$/i.test(typeof word === 'number' ? (tree.tokens[word]?.text ?? '') : word.text);
  const [first] = rest;
  const named = isArticle(first) ? rest.slice(1) : rest;
  const isDefinite =
    isArticle(first) && !/^an?$/i.test(typeof first === 'number' ? lower(tree, first) : (first?.text ?? ''));
  const isPlural =
    /^NNP?S$/.test(tree.tokens[complement.head]?.xpos ?? '') ||
    childrenBy(tree, complement.head, 'nmod').some((word) => tree.tokens[word]?.rel === 'nmod:poss');
  const [opener] = named;
  const said = typeof opener === 'number' ? (tree.tokens[opener]?.text ?? '') : (opener?.text ?? '');
  const article: Word[] =
    isDefinite && first !== undefined
      ? [first]
      : isPlural
        ? []
        : [
            {
              text: indefiniteArticle(said),
              from: '',
              rule: standing.kind === 'title' ? 'title' : 'apposition',
            },
          ];
  const be = verb.words.map((word): Word => {
    if (typeof word === 'number') return word;
    const isSeveral = /^(?:are|were)$/.test(word.text);
    return { ...word, text: isActing ? (isSeveral ? 'are' : 'is') : isSeveral ? 'were' : 'was' };
  });
  return {
    ...standing,
    verb: { ...verb, words: be },
    args: [{ ...complement, words: [...article, ...named] }, ...more],
  };
}

/** "72-year-old former mayor of Bala" is "a 72-year-old former mayor of Bala". */
function withArticleBefore(standing: Proposition, complement: Proposition['args'][number]): Proposition {
  const { tree, args } = standing;
  const [first] = complement.words;
  if (typeof first !== 'number' || /^(?:an?|the|his|her)$/.test(lower(tree, first))) return standing;
  const article = { text: indefiniteArticle(tree.tokens[first]?.text ?? ''), from: '', rule: 'apposition' };
  return { ...standing, args: [{ ...complement, words: [article, ...complement.words] }, ...args.slice(1)] };
}

/** "Ann Moe, a former nurse, has called for …". */
function isToldInPresent(tree: SentenceTree, subject: number): boolean {
  const verb = tree.tokens[subject]?.head ?? -1;
  return [verb, ...childrenBy(tree, verb, 'aux', 'cop')].some((word) =>
    /^(?:VBZ|VBP)$/.test(tree.tokens[word]?.xpos ?? ''),
  );
}

/** "The panel is chaired by Welsh economist Ann Moe", undated: neither "is" nor "was" is sure. */
function isTenseSure({ tree, kind, verb }: Proposition, isNow: boolean): boolean {
  if (
    kind !== 'title' ||
    isNow ||
    !verb.words.some((word) => typeof word !== 'number' && word.text === 'was')
  )
    return true;
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  return ![root, ...childrenBy(tree, root, 'aux', 'cop')].some((word) =>
    /^(?:VBZ|VBP)$/.test(tree.tokens[word]?.xpos ?? ''),
  );
}
