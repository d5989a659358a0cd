import type { PlacedSentence } from '#lib/claims/placed-sentence';
import { childrenBy, hasRelation, lower, type SentenceTree } from '#lib/claims/sentence-tree';
import { isNationality } from '#lib/language/countries';
import { nameStart } from '#lib/language/name-parts';
import { lexiconTags } from '#lib/language/word-lexicon';

export type Gender = 'male' | 'female' | 'unknown';

/**
 * Somebody spoken of in a sentence: by name ("Ada Moe", the fullest form of the article), or by a noun such as "his mother" or a
 * bare title (name null). `head` is the word that stands for the mention in the tree.
 */
export type PersonMention = { first: number; head: number; key: string; name: string | null; gender: Gender };

/** The people that a sentence mentions by name or noun, in reading order. Never throws. */
export function peopleIn(sentence: PlacedSentence): PersonMention[] {
  const named = namedPeople(sentence.tree);
  const nouns = nounPeople(sentence.tree);
  return [...named, ...nouns].sort((a, b) => a.first - b.first);
}

function namedPeople(tree: SentenceTree): PersonMention[] {
  const { entities, tokens } = tree.sentence;
  return entities.flatMap((entity) => {
    if (entity.type !== 'person' || !/\p{Lu}/u.test(entity.canonical)) return [];
    const words = tokens.flatMap((token, index) =>
      token.start >= entity.start && token.end <= entity.end ? [index] : [],
    );
    const [first] = words;
    if (first === undefined) return [];
    // "Woods", read as a noun, is known from the full name.
    const isKnown = entity.canonical.endsWith(` ${tokens[first]?.text}`);
    if (!isKnown && words.every((word) => tokens[word]?.upos !== 'PROPN')) return [];
    const head = words.find((word) => !words.includes(tokens[word]?.head ?? -1)) ?? first;
    const said = words.map((word) => tokens[word]?.text ?? '');
    const name = entity.canonical;
    const isBareTitle = nameStart(name.split(' ')) >= name.split(' ').length;
    const called = genderOf(name, said);
    const gender = called === 'unknown' ? genderTold(tree, head) : called;
    return [{ first, head, key: name, name: isBareTitle ? null : name, gender }];
  });
}

/** What is said right behind a name tells its gender: "Malala Yousafzai, the schoolgirl who", "Ann Moe, who has spent her life". */
function genderTold(tree: SentenceTree, head: number): Gender {
  const standings = childrenBy(tree, head, 'appos');
  const byNoun = standings
    .map((word) => genderOfNoun(tree.tokens[word]?.lemma.toLowerCase() ?? ''))
    .find((gender) => gender !== 'unknown');
  if (byNoun !== undefined) return byNoun;
  const owned = [head, ...standings]
    .flatMap((word) => childrenBy(tree, word, 'acl:relcl'))
    .filter((clause) => childrenBy(tree, clause, 'nsubj').some((word) => lower(tree, word) === 'who'))
    .flatMap((clause) => childrenBy(tree, clause, 'obj', 'obl'))
    .filter((word) => OWN.test(lower(tree, word)))
    .flatMap((word) => childrenBy(tree, word, 'nmod:poss'));
  return owned.map((word) => pronounGender(tree, word)).find((gender) => gender !== null) ?? 'unknown';
}

/** What one has of one's own. */
const OWN =
  /^(?:life|career|childhood|youth|job|studies|teens|twenties|thirties|forties|fifties|sixties|seventies)$/;

/** Nouns for one person, but for those that describe somebody named or say what somebody is. */
function nounPeople(tree: SentenceTree): PersonMention[] {
  return tree.tokens.flatMap((token, word) => {
    if (isDescribedNational(tree, word))
      return [
        { first: word, head: word, key: `the ${lower(tree, word)}`, name: null, gender: 'unknown' as const },
      ];
    if (token.xpos !== 'NN' || tree.entityAt[word]?.type === 'person') return [];
    if (hasRelation(tree, word, 'compound', 'appos', 'flat') || token.rel === 'nmod:desc') return [];
    if (childrenBy(tree, word, 'cop', 'appos').length > 0) return [];
    const noun = token.lemma.toLowerCase();
    const gender = genderOfNoun(noun);
    if (gender === 'unknown' && !lexiconTags(noun).includes('Actor')) return [];
    return [{ first: word, head: word, key: `the ${noun}`, name: null, gender }];
  });
}

/** "The 22-year-old American passed", "The Kenyan, who is 38, passed": somebody, and the one whom the next sentence goes on about. */
function isDescribedNational(tree: SentenceTree, word: number): boolean {
  return (
    hasRelation(tree, word, 'nsubj') &&
    isNationality(tree.tokens[word]?.text ?? '') &&
    childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
    (childrenBy(tree, word, 'acl:relcl').some((clause) =>
      childrenBy(tree, clause, 'nsubj').some((who) => lower(tree, who) === 'who'),
    ) ||
      tree.tokens
        .slice(tree.first[word] ?? word, word)
        .some(({ text }) => /^(?:\d+-)?years?-old$|^old$/.test(text.toLowerCase())))
  );
}

const MALE_TITLES =
  /^(?:mr\.?|sir|lord|king|prince|duke|emperor|pope|father|brother|congressman|chairman|spokesman|count|baron)$/;
const FEMALE_TITLES =
  /^(?:mrs\.?|ms\.?|miss|dame|lady|queen|princess|duchess|empress|sister|congresswoman|chairwoman|spokeswoman|countess|actress)$/;

/** What a name and its titles tell of the gender that pronouns will use. */
export function genderOf(name: string, mention: readonly string[]): Gender {
  const titles = mention.map((word) => word.toLowerCase());
  if (titles.some((word) => MALE_TITLES.test(word))) return 'male';
  if (titles.some((word) => FEMALE_TITLES.test(word))) return 'female';
  const words = name.split(' ');
  const tags = lexiconTags((words[0] ?? '').toLowerCase());
  if (words.length < 2 && tags.includes('LastName')) return 'unknown';
  const male = tags.includes('MaleName');
  const female = tags.includes('FemaleName');
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

const MALE_NOUNS = new Set(
  'man boy schoolboy father dad son brother husband uncle nephew grandfather grandson gentleman king prince duke emperor pope priest actor monk widower boyfriend stepfather chairman congressman businessman spokesman policeman fisherman'.split(
    ' ',
  ),
);
const FEMALE_NOUNS = new Set(
  'woman girl schoolgirl mother mom daughter sister wife aunt niece grandmother granddaughter lady queen princess duchess empress actress nun widow girlfriend stepmother chairwoman congresswoman businesswoman spokeswoman policewoman mistress'.split(
    ' ',
  ),
);

/** "salesman", "gunman": no German, no human. */
const TRADESMAN =
  /^(?:alder|assembly|boat|camera|clergy|country|crafts|door|draughts|fire|fore|gentle|gun|herds|horse|hunts|journey|lay|middle|noble|oars|ombuds|post|sales|sea|service|sports|states|strong|swords|trades|watch|weather|work)man$/;

function genderOfNoun(noun: string): Gender {
  if (MALE_NOUNS.has(noun) || TRADESMAN.test(noun)) return 'male';
  return FEMALE_NOUNS.has(noun) || /[^o]woman$/.test(noun) ? 'female' : 'unknown';
}

/** The gender that "he" and "she" tell, in all their forms; null for other words. */
export function pronounGender(tree: SentenceTree, word: number): 'male' | 'female' | null {
  if (tree.tokens[word]?.upos !== 'PRON') return null;
  if (/^(?:he|him|his|himself)$/.test(lower(tree, word))) return 'male';
  return /^(?:she|her|hers|herself)$/.test(lower(tree, word)) ? 'female' : null;
}
