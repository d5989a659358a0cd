import type { ItemKind } from '#lib/items/item';

/** What grading looks at. */
export type Gradable = { kind: ItemKind; options: string[]; key: string };

/**
 * What an answer is worth, 0..1; null when it cannot be graded: it is empty, or not one of the options. Never throws.
 * Where there are options the answer must be one of them to the letter; a cloze is compared in its plain form.
 */
export function gradeAnswer(item: Gradable, answer: string): number | null {
  if (item.kind === 'cloze') return gradeCloze(item.key, answer);
  if (!item.options.includes(answer)) return null;
  return answer === item.key ? 1 : 0;
}

function gradeCloze(key: string, answer: string): number | null {
  const given = plainAnswer(answer);
  if (given === '') return null;
  return given === plainAnswer(key) ? 1 : 0;
}

/**
 * The form in which typed answers are compared: what a teacher would let pass is levelled (case, accents, spaces,
 * outer punctuation, a leading article, thousands separators, dashes), and nothing else: a near miss stays a miss.
 */
function plainAnswer(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[\p{Pd}\s]+/gu, ' ')
    .replace(/(?<=\d)[,'\u0020](?=\d{3}(?!\d))/gu, '')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
    .replace(/^(?:the|an?) (?=\S)/u, '');
}
