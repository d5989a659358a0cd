import type { AnalyzedSentence, Entity } from '#lib/language/analysis';
import type { AnalyzedParagraph } from '#lib/language/analyze-text';

/**
 * Whom the title names in full is called so: by the surname alone too, "Rachel Louise Carson" under
 * "Rachel Carson", and whom somebody was born as. Returns new paragraphs where something changes. Never throws.
 */
export function namedByTitle(
  paragraphs: readonly AnalyzedParagraph[],
  text: string,
  title: string | null,
): readonly AnalyzedParagraph[] {
  const name = title?.trim() ?? '';
  const surname = FULL_NAME.exec(name)?.[1];
  if (surname === undefined) return paragraphs;
  const people = paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ entities }) => entities.filter(({ type }) => type === 'person')),
  );
  const isSame = ({ start, canonical }: Pick<Entity, 'start' | 'canonical'>) =>
    canonical === name ||
    (canonical.endsWith(` ${surname}`) &&
      (canonical.startsWith(`${name.split(' ')[0]} `) ||
        /\bborn $/i.test(text.slice(Math.max(0, start - 5), start))));
  const known = new Set(people.filter(isSame).map(({ canonical }) => canonical));
  if (!people.some(({ canonical }) => known.has(canonical) || name.split(' ').includes(canonical)))
    return paragraphs;
  // Relatives share the name; alone it is that of whom the text is about. A given name alone is, where nobody else in the text has it.
  known.add(surname);
  const given = name.split(' ')[0] ?? '';
  if (!people.some(({ canonical }) => canonical.startsWith(`${given} `) && !known.has(canonical)))
    known.add(given);
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => ({
      ...sentence,
      entities: [
        ...sentence.entities.map((entity) =>
          entity.type === 'person' && known.has(entity.canonical) ? { ...entity, canonical: name } : entity,
        ),
        ...missedSurnames(sentence, surname, name),
      ].sort((a, b) => a.start - b.start),
    })),
  }));
}

/** The surname alone, where the spotter saw no name. */
function missedSurnames({ tokens, entities }: AnalyzedSentence, surname: string, name: string): Entity[] {
  return tokens.flatMap(({ text, start, end }, word) => {
    const isPart = [word - 1, word + 1].some((near) => tokens[near]?.upos === 'PROPN');
    const isSpotted = entities.some((entity) => entity.start < end && start < entity.end);
    return text === surname && !isPart && !isSpotted
      ? [{ start, end, type: 'person' as const, canonical: name }]
      : [];
  });
}

/** Two to four words with capitals; the last is the surname. */
const FULL_NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(\p{Lu}[\p{L}'’-]+)$/u;
