import type { PlacedSentence, Reading } from '#lib/claims/reading';
import { hasRelation, type SentenceTree } from '#lib/claims/sentence-tree';
import { lexiconTags } from '#lib/language/word-lexicon';

export type Gender = 'male' | 'female' | 'unknown';

/** A person as a pronoun may mean one: the full name, where it was said last and how. */
export type Candidate = { name: string; gender: Gender; distance: number; isSubject: boolean };

/** Sentences back in which a pronoun's person is looked for. */
const REACH = 3;

/** The people named before word `word` of sentence `at`, nearest mention first, each once. Never throws. */
export function peopleBefore(reading: Reading, at: number, word: number): Candidate[] {
  const found = new Map<string, Candidate>();
  for (let back = 0; back <= REACH && at - back >= 0; back += 1) {
    const sentence = reading.sentences[at - back];
    if (!sentence || isFarAway(reading, at, back)) break;
    for (const candidate of peopleIn(
      sentence,
      back,
      back === 0 ? word : Number.POSITIVE_INFINITY,
    ).reverse()) {
      const known = found.get(candidate.name);
      if (!known) found.set(candidate.name, candidate);
      else if (known.distance === candidate.distance) known.isSubject ||= candidate.isSubject;
    }
  }
  return [...found.values()];
}

function isFarAway(reading: Reading, at: number, back: number): boolean {
  return (reading.sentences[at]?.paragraph ?? 0) - (reading.sentences[at - back]?.paragraph ?? 0) > 1;
}

function peopleIn({ tree }: PlacedSentence, distance: number, before: number): Candidate[] {
  const { entities, tokens } = tree.sentence;
  return entities.flatMap((entity) => {
    if (entity.type !== 'person' || !/\p{Lu}/u.test(entity.canonical)) return [];
    const words = tokens.flatMap((token, index) =>
      token.start >= entity.start && token.end <= entity.end ? [index] : [],
    );
    if (words.length === 0 || words.some((word) => word >= before)) return [];
    if (words.every((word) => tokens[word]?.upos !== 'PROPN')) return [];
    return [
      {
        name: entity.canonical,
        gender: genderOf(
          entity.canonical,
          words.map((word) => tokens[word]?.text ?? ''),
        ),
        distance,
        isSubject: words.some((word) => isSubjectOfMain(tree, word)),
      },
    ];
  });
}

function isSubjectOfMain(tree: SentenceTree, word: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return hasRelation(tree, word, 'nsubj') && head >= 0 && (tree.tokens[head]?.head ?? 0) < 0;
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
  if (words.length < 2) return 'unknown';
  const tags = lexiconTags((words[0] ?? '').toLowerCase());
  const male = tags.includes('MaleName');
  const female = tags.includes('FemaleName');
  return male === female ? 'unknown' : male ? 'male' : 'female';
}

/**
 * The one person whom "he" or "she" can mean, or null when two are as likely. A subject of the sentence before goes before
 * others only where the pronoun is a subject too.
 */
export function personMeant(
  candidates: readonly Candidate[],
  gender: Gender,
  isSubject: boolean,
): string | null {
  const fitting = candidates.filter(
    (candidate) => candidate.gender === gender || candidate.gender === 'unknown',
  );
  const [first, ...more] = fitting;
  if (!first) return null;
  if (more.length === 0) return first.name;
  const sure = fitting.filter((candidate) => candidate.gender === gender);
  const near = fitting.filter((candidate) => candidate.distance <= 1);
  const [only] = sure;
  if (
    only &&
    sure.length === 1 &&
    only.distance <= 1 &&
    near.every((other) => other === only || !other.isSubject)
  )
    return only.name;
  const subjects = near.filter((candidate) => candidate.isSubject);
  const [subject] = subjects;
  const here = fitting.filter((candidate) => candidate.distance === 0);
  if (isSubject && subject && subjects.length === 1 && here.every((other) => other === subject))
    return subject.name;
  return null;
}
