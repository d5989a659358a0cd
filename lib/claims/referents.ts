import { isSaidOfAnother, type Mention, mentionsIn } from '#lib/claims/mentions';
import { isFollowed, isSetOff } from '#lib/claims/phrase';
import type { Reading } from '#lib/claims/reading';
import { childrenBy, hasRelation, type SentenceTree } from '#lib/claims/sentence-tree';

/** Something that the text has brought up: all its mentions so far, in reading order, and the nouns that it goes by. */
export type Referent = { mentions: [Mention, ...Mention[]]; nouns: Set<string>; name: Mention | null };

/** Words that point at something said before, or may: "it", "their", "the board", "this law". */
export type Pointer = Mention & { kind: PointerKind; order: number };
export type PointerKind = 'it' | 'they' | 'noun';

/** Chooses which of the referents a pointer means; null for none of them. */
export type Choose = (pointer: Pointer, referents: readonly Referent[]) => Referent | null;

/** Sentences back in which the referent of a pronoun is looked for, and that of a phrase; what the first sentence names stays. */
const PRONOUN_REACH = 4;
const NOUN_REACH = 30;

/**
 * Goes through a text from its beginning and asks `choose` of each pointer what it means; what it chose has one more mention from then on.
 * Gives all things that were spoken of. Never throws if `choose` does not.
 */
export function followReferents(reading: Reading, choose: Choose): Referent[] {
  const referents: Referent[] = [];
  const byKey = new Map<string, Referent>();
  let live: Referent[] = [];
  let order = 0;
  reading.sentences.forEach((sentence, at) => {
    const { tree, quoted } = sentence;
    const here = new Map<number, Referent>();
    live = live.filter(
      ({ mentions }) => at - (mentions.at(-1)?.at ?? 0) <= NOUN_REACH || mentions[0].at === 0,
    );
    for (const mention of mentionsIn(sentence, at, reading.article.text, reading.meant)) {
      order += 1;
      const known = mention.key === null ? undefined : byKey.get(mention.key);
      if (known) {
        enter(known, mention);
        continue;
      }
      const above = apposedTo(tree, mention.word);
      const same = above === null ? undefined : here.get(above);
      if (same) {
        enter(same, mention);
        continue;
      }
      if (isSaidOfAnother(tree, mention.word) && mention.form !== 'pronoun' && mention.key === null) continue;
      const kind = quoted[mention.word] ? null : pointerKind(tree, mention);
      const chosen = kind === null ? null : choose({ ...mention, kind, order }, within(live, mention, kind));
      if (chosen) {
        enter(chosen, mention);
        continue;
      }
      if (mention.form === 'pronoun') continue;
      const again = mention.form === 'bare' ? sameBare(live, mention) : undefined;
      if (again) {
        enter(again, mention);
        continue;
      }
      const referent: Referent = { mentions: [mention], nouns: new Set(nounsOf(mention)), name: null };
      if (mention.name !== null) referent.name = mention;
      if (mention.key !== null) byKey.set(mention.key, referent);
      if (mention.form !== 'joined') here.set(mention.word, referent);
      referents.push(referent);
      live.push(referent);
    }

    function enter(referent: Referent, mention: Mention): void {
      add(referent, mention);
      here.set(mention.word, referent);
      if (mention.key !== null && !byKey.has(mention.key)) byKey.set(mention.key, referent);
    }
  });
  return referents;
}

/** The word that a phrase is set beside: "the Fram" of "a new ship, the Fram". */
function apposedTo(tree: SentenceTree, word: number): number | null {
  return hasRelation(tree, word, 'appos') && isSetOff(tree, word) ? (tree.tokens[word]?.head ?? null) : null;
}

function within(live: readonly Referent[], { at }: Mention, kind: PointerKind): readonly Referent[] {
  if (kind === 'noun') return live;
  return live.filter(({ mentions }) => at - (mentions.at(-1)?.at ?? 0) <= PRONOUN_REACH);
}

/** "the Velden parliament": a name says which. */
function isNamedBefore(tree: SentenceTree, word: number): boolean {
  return childrenBy(tree, word, 'compound', 'amod', 'nmod').some(
    (child) => child < word && tree.tokens[child]?.upos === 'PROPN',
  );
}

function pointerKind(tree: SentenceTree, { word, form, plural, name }: Mention): PointerKind | null {
  // What follows says which: "the board of trustees".
  if (form !== 'pronoun' && (isFollowed(tree, word) || isNamedBefore(tree, word))) return null;
  if (form === 'pronoun') return name === null ? (plural ? 'they' : 'it') : null;
  return form === 'definite' || form === 'demonstrative' ? 'noun' : null;
}

function add(referent: Referent, mention: Mention): void {
  referent.mentions.push(mention);
  for (const noun of nounsOf(mention)) referent.nouns.add(noun);
  if (referent.name === null && mention.form === 'name' && mention.name !== null) referent.name = mention;
}

function nounsOf({ noun, alsoCalled }: Mention): string[] {
  return [noun, ...alsoCalled].filter((one) => one !== '');
}

/** "geysers … geysers": a kind by its bare noun is one thing. */
function sameBare(
  referents: readonly Referent[],
  { noun, modifiers, plural }: Mention,
): Referent | undefined {
  if (!plural || modifiers.length > 0) return undefined;
  return referents.find(
    ({ mentions: [first] }) =>
      first.form === 'bare' && first.noun === noun && first.plural && first.modifiers.length === 0,
  );
}
