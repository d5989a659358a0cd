import type { AnalyzedParagraph } from '#lib/language/analyze-text';

/**
 * Under the title "Yuen Ren Chao" the surname alone means him, where the text names nobody in full who has it too. Returns new paragraphs
 * where something changes. Never throws.
 */
export function namedByTitle(
  paragraphs: readonly AnalyzedParagraph[],
  title: string | null,
): readonly AnalyzedParagraph[] {
  const name = title?.trim() ?? '';
  const surname = FULL_NAME.exec(name)?.[1];
  if (surname === undefined) return paragraphs;
  const people = paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ entities }) =>
      entities.flatMap(({ type, canonical }) => (type === 'person' ? [canonical] : [])),
    ),
  );
  if (!people.includes(surname) || people.some((other) => other.endsWith(` ${surname}`))) return paragraphs;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => ({
      ...sentence,
      entities: sentence.entities.map((entity) =>
        entity.type === 'person' && entity.canonical === surname ? { ...entity, canonical: name } : entity,
      ),
    })),
  }));
}

/** Two to four words with capitals; the last is the surname. */
const FULL_NAME = /^(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(\p{Lu}[\p{L}'’-]+)$/u;
