import type { TreebankSentence } from '#lib/language/conllu';

/** A mention of a thing in the GUM corpus: word range [first, end), its head word and GUM's entity type. */
export type GumMention = { first: number; end: number; head: number; gumType: string };

/** The types that names and dates are spotted with; countries and nationalities are told apart by gazetteer later. */
export const nameTypes = ['person', 'organization', 'place', 'event', 'date', 'other'] as const;
export type NameType = (typeof nameTypes)[number];
export type Name = { first: number; end: number; type: NameType };

const NAME_TYPE_OF_GUM: Record<string, NameType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  time: 'date',
};
const DAYS_FROM_NOW = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
const ENDS_A_NAME = new Set([',', '(', '[', ':', ';', '—', '–', '--']);
const ENDS_A_DATE = new Set(['(', '[', ';']);

/**
 * All mentions of a sentence, from the `Entity=` items of its MISC column. A mention that opens in another sentence is
 * left out. Never throws.
 */
export function gumMentions(sentence: TreebankSentence): GumMention[] {
  const open: { id: string; type: string; first: number }[] = [];
  const mentions: GumMention[] = [];
  sentence.misc.forEach((misc, index) => {
    const brackets = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [part] of brackets.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const [id = '', type = ''] = part.replace(/[()]/g, '').split('-');
      if (part.startsWith('(')) open.push({ id, type, first: index });
      if (!part.endsWith(')')) continue;
      const at = open.findLastIndex((mention) => mention.id === id);
      const [closed] = at < 0 ? [] : open.splice(at, 1);
      if (!closed) continue;
      const end = index + 1;
      mentions.push({
        first: closed.first,
        end,
        head: headOf(sentence, closed.first, end),
        gumType: closed.type,
      });
    }
  });
  return mentions;
}

/** The word of [first, end) whose own head lies outside. */
function headOf(sentence: TreebankSentence, first: number, end: number): number {
  for (let index = first; index < end; index += 1) {
    const head = sentence.heads[index] ?? -1;
    if (head < first || head >= end) return index;
  }
  return first;
}

/**
 * The names and dates of a sentence as the spotter should find them: mentions whose head is a proper noun, and times that
 * hold a number, a proper noun or a day such as "today". Without leading determiners and possessives, without a
 * final "'s", cut before a comma, bracket or relative pronoun behind the head. Of nested ones, the outermost.
 */
export function goldNames(sentence: TreebankSentence): Name[] {
  const names = gumMentions(sentence).flatMap((mention) => {
    const type = nameTypeOf(sentence, mention);
    return type ? [{ ...core(sentence, mention, type), type }] : [];
  });
  names.sort((a, b) => a.first - b.first || b.end - a.end);
  const outermost: Name[] = [];
  for (const name of names) {
    const previous = outermost.at(-1);
    if (name.first < name.end && (!previous || name.first >= previous.end)) outermost.push(name);
  }
  return outermost;
}

function nameTypeOf(sentence: TreebankSentence, mention: GumMention): NameType | null {
  const isProper = (index: number) => sentence.upos[index] === 'PROPN';
  if (mention.gumType !== 'time') {
    return isProper(mention.head) ? (NAME_TYPE_OF_GUM[mention.gumType] ?? 'other') : null;
  }
  for (let index = mention.first; index < mention.end; index += 1) {
    const word = sentence.words[index]?.toLowerCase() ?? '';
    if (sentence.upos[index] === 'NUM' || isProper(index) || DAYS_FROM_NOW.has(word)) return 'date';
  }
  return null;
}

function core(
  sentence: TreebankSentence,
  mention: GumMention,
  type: NameType,
): { first: number; end: number } {
  let { first, end } = mention;
  const { upos, words, xpos } = sentence;
  while (first < mention.head && (upos[first] === 'DET' || upos[first] === 'PRON' || upos[first] === 'PUNCT'))
    first += 1;
  const stops = type === 'date' ? ENDS_A_DATE : ENDS_A_NAME;
  for (let index = mention.head + 1; index < end; index += 1) {
    if (stops.has(words[index] ?? '') || xpos[index]?.startsWith('W')) end = index;
  }
  while (end > first + 1 && (upos[end - 1] === 'PART' || upos[end - 1] === 'PUNCT')) end -= 1;
  return { first, end };
}
