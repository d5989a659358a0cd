import { type NameType, nameTypes } from '#lib/language/name-types';
import type { AnalyzedWord } from '#lib/language/parser';

/** A parsed sentence with its words. */
export type ParsedSentence = { words: readonly string[]; analyzed: AnalyzedWord[] };

/** How much a word listens to the other places of its document, against its own. Tuned on GUM dev. */
const LISTENS = 0.9;
/** Keeps a type that no other place speaks for from being ruled out. */
const DOUBT = 1e-4;

/**
 * Settles the type of a name by all the places of a document where its head word stands as a proper noun: one sentence may not
 * tell that "Phailin" is a storm, another does. Whether a word heads a name stays a matter of its own sentence. Writes to
 * `analyzed`; never throws.
 * @source one sense per discourse (Gale, Church and Yarowsky 1992)
 */
export function agreeOnNames(sentences: readonly ParsedSentence[]): void {
  const groups = new Map<string, AnalyzedWord[]>();
  for (const { words, analyzed } of sentences) {
    analyzed.forEach((word, index) => {
      if (word.upos !== 'PROPN') return;
      const form = (words[index] ?? '').toLowerCase();
      const group = groups.get(form);
      if (group) group.push(word);
      else groups.set(form, [word]);
    });
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const shared = typeShares(group);
    for (const word of group) word.name = settled(word, shared);
  }
}

/** How the likelihood of being a name at all is shared among the types, over all words of a group. */
function typeShares(group: readonly AnalyzedWord[]): number[] {
  const sums = nameTypes.map((_, type) =>
    group.reduce((sum, { nameChances }) => sum + (nameChances?.[type + 1] ?? 0), DOUBT),
  );
  const total = sums.reduce((sum, share) => sum + share, 0);
  return sums.map((share) => share / total);
}

function settled({ name, nameChances }: AnalyzedWord, shared: readonly number[]): NameType | null {
  if (nameChances === null) return name;
  const [none = 0] = nameChances;
  const any = Math.max(DOUBT, 1 - none);
  let best: NameType | null = null;
  let most = none;
  nameTypes.forEach((type, index) => {
    const own = Math.max(DOUBT, nameChances[index + 1] ?? 0) / any;
    const chance = any * own ** (1 - LISTENS) * (shared[index] ?? 0) ** LISTENS;
    if (chance <= most) return;
    best = type;
    most = chance;
  });
  return best;
}
