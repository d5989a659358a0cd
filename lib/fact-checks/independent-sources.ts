import { folded } from '#lib/language/names';

/** What decides whether two passages are two voices. */
export type Voice = { articleId: string; publisher: string | null; quote: string };

/** Sentences that share more of their word triples than this are one text printed twice. @source Broder 1997, shingling */
const SAME_TEXT = 0.7;
const SHINGLE_WORDS = 3;

/** How many independent publishers speak in the passages: one publisher counts once, and so does a text that several print. */
export function countIndependent(voices: readonly Voice[]): number {
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const kin = groups.filter((group) => group.some((other) => isSameVoice(voice, other)));
    const joined = [voice, ...kin.flat()];
    for (const group of kin) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.length;
}

function isSameVoice(one: Voice, other: Voice): boolean {
  if (one.articleId === other.articleId) return true;
  const [a, b] = [one.publisher, other.publisher].map((name) => folded(name ?? '').trim());
  return (a !== '' && a === b) || overlap(shingles(one.quote), shingles(other.quote)) > SAME_TEXT;
}

function shingles(text: string): Set<string> {
  const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= SHINGLE_WORDS) return new Set([words.join(' ')]);
  return new Set(
    words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(' ')),
  );
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}
