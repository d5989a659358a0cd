import { THING_TYPES, type Thing, withThe } from '#lib/claims/called-things';
import type { PlacedSentence } from '#lib/claims/placed-sentence';
import type { MeantPeople } from '#lib/claims/pronouns';
import { childrenBy, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * What an article is about, where its title names it and its first sentence says what it is: "The platypus is …" under "Platypus".
 * Null for people, for several, and where title and first sentence differ. Never throws.
 */
export function topicOf(
  title: string | null,
  text: string,
  [first]: readonly PlacedSentence[],
  meant: MeantPeople,
): Thing | null {
  if (!first || title === null) return null;
  const { tree } = first;
  const subject = subjectOfMain(tree);
  if (subject < 0 || tree.tokens[subject]?.xpos.endsWith('S') || childrenBy(tree, subject, 'conj').length > 0)
    return null;
  const said = nameWords(tree, subject);
  const name = text.slice(tree.tokens[said[0] ?? 0]?.start ?? 0, tree.tokens[said.at(-1) ?? 0]?.end ?? 0);
  if (name === '' || plain(name) !== plain(title)) return null;
  const entity = tree.entityAt[subject] ?? null;
  const people = [...meant.values()].flatMap((words) => [...words.values()]);
  if (entity?.type === 'person' && people.includes(entity.canonical)) return null;
  const article = childrenBy(tree, subject, 'det').map((det) => lower(tree, det))[0];
  const isName = /^\p{Lu}/u.test(tree.tokens[subject]?.text ?? '') && subject > 0;
  if (entity !== null && THING_TYPES.has(entity.type))
    return { name: withThe(text, entity), type: entity.type };
  // A capital that only the head of a sentence gives: elsewhere the text has the word without it.
  const isCommon = text.split(/[^\p{L}\p{N}'’-]+/u).includes(name.toLowerCase());
  const isProper = isName || tree.tokens[subject]?.upos === 'PROPN';
  const isNamedFirst = tree.tokens[said[0] ?? subject]?.upos === 'PROPN';
  const bare = (isProper && !isCommon) || isNamedFirst ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return { name: article === undefined ? bare : `${article} ${bare}`, type: 'kind' };
}

/**
 * The thing whose name is the whole title, where the first paragraph only names it: "Work on the Gotthard Base Tunnel began in 1999". Null for
 * people and for news, whose titles say more. Never throws.
 */
export function titledThing(
  title: string | null,
  text: string,
  sentences: readonly PlacedSentence[],
): Thing | null {
  if (title === null) return null;
  const named = sentences
    .filter(({ paragraph }) => paragraph === sentences[0]?.paragraph)
    .flatMap(({ tree }) => tree.sentence.entities)
    .find(
      ({ type, canonical }) =>
        THING_TYPES.has(type) && /\p{Lu}/u.test(canonical) && plain(canonical) === plain(title),
    );
  return named ? { name: withThe(text, named), type: named.type } : null;
}

/** Sentences of an article that show what it is about. */
const LEAD = 8;

/**
 * Whom a report is about, where it is no person: the one thing of its kind that the title names and that its first sentence is about ("Kodak
 * seeks protection": Eastman Kodak). Null where the title names two. Never throws.
 */
export function leadingThing(
  title: string | null,
  text: string,
  sentences: readonly PlacedSentence[],
): Thing | null {
  const [first] = sentences;
  const subject = first ? subjectOfMain(first.tree) : -1;
  if (!first || title === null || subject < 0 || childrenBy(first.tree, subject, 'conj').length > 0)
    return null;
  const entity = first.tree.entityAt[subject];
  const isThing = entity !== null && entity !== undefined && THING_TYPES.has(entity.type);
  if (!isThing || !/\p{Lu}/u.test(entity.canonical) || !isInTitle(entity.canonical, title)) return null;
  const rivals = sentences
    .slice(0, LEAD)
    .flatMap(({ tree }) => tree.sentence.entities)
    .filter(
      ({ type, canonical }) =>
        // A firm may pass for a work or for anything else.
        (type === entity.type || /^(?:organization|work|other)$/.test(type)) &&
        plain(canonical) !== plain(entity.canonical) &&
        isInTitle(canonical, title),
    );
  const isRivalled = rivals.some(({ canonical }) => !plain(entity.canonical).includes(plain(canonical)));
  return isRivalled ? null : { name: withThe(text, entity), type: entity.type };
}

/** The name, or its last word: "Eastman Kodak" in "Kodak seeks protection". */
function isInTitle(name: string, title: string): boolean {
  const said = ` ${plain(title)} `;
  const last = plain(name).split(' ').at(-1) ?? '';
  // "Whole Foods" of Whole Foods Market.
  const rest = plain(name).split(' ').slice(0, -1).join(' ');
  return (
    said.includes(` ${plain(name)} `) ||
    (last.length > 3 && said.includes(` ${last} `)) ||
    (rest.includes(' ') && said.includes(` ${rest} `))
  );
}

/** The subject's own words: no article, no brackets, nothing set off. */
function nameWords(tree: SentenceTree, subject: number): number[] {
  const parts = new Set(
    childrenBy(tree, subject, 'compound', 'flat', 'amod', 'nmod', 'nummod').flatMap((child) =>
      range(tree.first[child] ?? child, tree.last[child] ?? child),
    ),
  );
  const from = range(tree.first[subject] ?? subject, tree.last[subject] ?? subject);
  const open =
    from.find((word) => word > subject && /^[(,[]$/.test(lower(tree, word))) ?? Number.POSITIVE_INFINITY;
  return from.filter((word) => word < open && (word === subject || parts.has(word)));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\s*\(.*\)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the main subject of a sentence is the topic by its name. Never throws. */
export function isTopic(tree: SentenceTree, subject: number, topic: Thing): boolean {
  return (
    plain(
      nameWords(tree, subject)
        .map((word) => tree.tokens[word]?.text ?? '')
        .join(' '),
    ) === plain(topic.name.replace(/^an? /, ''))
  );
}

/** The one subject of the main clause; -1 for none or several. Never throws. */
export function subjectOfMain(tree: SentenceTree): number {
  const root = tree.tokens.findIndex(({ head }) => head < 0);
  const subjects = childrenBy(tree, root, 'nsubj');
  return subjects.length === 1 ? (subjects[0] ?? -1) : -1;
}
