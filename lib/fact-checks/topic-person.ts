import type { Reading } from '#lib/claims/reading';
import type { Replacement } from '#lib/claims/references';
import { toldPhrase } from '#lib/fact-checks/told-phrase';
import { sameName } from '#lib/language/names';

/** Whom an article is about, and the pronoun that it has for them. */
export type TopicPerson = { name: string; pronoun: 'he' | 'she' };

const HE = /^(?:he|him|his)$/i;
const SHE = /^(?:she|her|hers)$/i;
/** One pronoun is the topic's where it makes up this share of all "he" and "she". */
const MOSTLY = 0.75;

/** The one person whom the title names, with the pronoun that prevails in the text; null where there is none. Never throws. */
export function topicPerson({ article, sentences }: Reading): TopicPerson | null {
  const named = toldPhrase(article.title ?? '').names;
  const people = sentences.flatMap(({ tree }) =>
    tree.sentence.entities.filter(({ type }) => type === 'person'),
  );
  const found = named.flatMap(
    (name) => people.find(({ canonical }) => sameName(canonical, name))?.canonical ?? [],
  );
  const [name, ...more] = new Set(found);
  if (name === undefined || more.length > 0) return null;
  const words = sentences.flatMap(({ tree }) => tree.tokens.map(({ text }) => text));
  const he = words.filter((word) => HE.test(word)).length;
  const she = words.filter((word) => SHE.test(word)).length;
  if (Math.max(he, she) < MOSTLY * (he + she) || he + she === 0) return null;
  return { name, pronoun: he > she ? 'he' : 'she' };
}

/** The replacements of a sentence, with the topic for its own pronoun where nobody else was found for it, or where it opens the sentence. */
export function withTopic(
  { tree }: Reading['sentences'][number],
  replacements: readonly Replacement[],
  topic: TopicPerson | null,
): Replacement[] {
  if (!topic) return [...replacements];
  const pronoun = topic.pronoun === 'he' ? HE : SHE;
  const own = tree.tokens.flatMap(({ text, rel, upos }, word): Replacement[] => {
    if (upos !== 'PRON' || !pronoun.test(text)) return [];
    const isTaken = replacements.some(({ first, end }) => word >= first && word < end);
    if (isTaken && word > 0) return [];
    const to = rel === 'nmod:poss' ? `${topic.name}'s` : topic.name;
    return [{ first: word, end: word + 1, to, rule: 'pronoun', iso: null }];
  });
  const others = replacements.filter(
    ({ first, end }) => !own.some((mine) => mine.first < end && first < mine.end),
  );
  return [...others, ...own];
}
