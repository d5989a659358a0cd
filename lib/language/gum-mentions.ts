import type { TreebankSentence } from '#lib/language/conllu';
import { nameSpan } from '#lib/language/name-span';
import type { Name, NameType } from '#lib/language/name-types';

/**
 * A mention of a thing in the GUM corpus: word range [first, end), its head word, GUM's entity type, and the number that all
 * mentions of the thing have in its document.
 */
export type GumMention = { first: number; end: number; head: number; gumType: string; thing: string };

const NAME_TYPE_OF_GUM: Record<string, NameType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  time: 'date',
};
const DAYS_FROM_NOW = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

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
        thing: closed.id,
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

/** A name or date of the treebank, with its head word. */
export type HeadedName = Name & { head: number };

/**
 * The names and dates of a sentence as the spotter should find them: mentions whose head is a proper noun, and times that
 * hold a number, a proper noun or a day such as "today"; each cut to its name (`nameSpan`) within GUM's own span. Nested ones
 * count too ("Bank of [England]"). Of two with the same words the first stands. Never throws.
 */
export function goldNames(sentence: TreebankSentence): HeadedName[] {
  const names = new Map<string, HeadedName>();
  for (const mention of gumMentions(sentence)) {
    const type = nameTypeOf(sentence, mention);
    if (!type) continue;
    const span = nameSpan(sentence, mention.head, type, mention.first, mention.end);
    const key = `${span.first} ${span.end}`;
    if (!names.has(key)) names.set(key, { ...span, head: mention.head });
  }
  return [...names.values()];
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
