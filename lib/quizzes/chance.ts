/**
 * Evenly spread numbers in 0..1 (1 excluded) from a seed: the same seed gives the same numbers anywhere. Not for secrets.
 * @source mulberry32 by Tommy Ettinger, public domain
 */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `list` in an order decided by `seed`: each entry draws a number, and they are called in the order of their numbers. */
export function shuffled<Entry>(list: readonly Entry[], seed: number): Entry[] {
  const random = chance(seed);
  const keyed = list.map((entry) => ({ entry, place: random() }));
  return keyed.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}

/** A seed from an id, so that what is made once from the id can be made again. FNV-1a over its characters. */
export function seedFrom(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 1;
}
