import type { Entity } from '#lib/language/analysis';
import type { AnalyzedParagraph } from '#lib/language/analyze-text';

/**
 * Whom the title names in full is called so: the surname alone where the text gives nobody else in full who has it, "Rachel Louise Carson" under
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
  const isShared = people.some(({ canonical }) => canonical.endsWith(` ${surname}`) && !known.has(canonical));
  if (!isShared) known.add(surname);
  if (!people.some(({ canonical }) => known.has(canonical))) return paragraphs;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => ({
      ...sentence,
      entities: sentence.entities.map((entity) =>
        entity.type === 'person' && known.has(entity.canonical) ? { ...entity, canonical: name } : entity,
      ),
    })),
  }));
}

/** Two to four words with capitals; the last is the surname. */
const FULL_NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(\p{Lu}[\p{L}'’-]+)$/u;
