/**
 * Room for a fixed number of words, each in a slot of its own. When it is full, a new word takes the slot of one that was not asked for
 * since the hand last passed it, so that common words stay. @source the clock algorithm (second chance) of page replacement
 */
export class WordSlots {
  readonly #slots = new Map<string, number>();
  readonly #words: string[] = [];
  /** Per slot: 2 asked for in this round, 1 asked for since the hand passed, 0 not. */
  readonly #asked: Uint8Array;
  #hand = 0;

  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#asked = new Uint8Array(capacity);
  }

  /** The slot of a word that is in; -1 for one that is not. */
  slotOf(word: string): number {
    return this.#slots.get(word) ?? -1;
  }

  /**
   * Makes room for all of `words`, which are no more than it has room for; those that were in keep their slots.
   * @returns the words that were not in, each once, with the slots that they have got
   */
  admit(words: readonly string[]): { word: string; slot: number }[] {
    const isNew = (word: string) => {
      const slot = this.slotOf(word);
      if (slot >= 0) this.#asked[slot] = 2;
      return slot < 0;
    };
    const admitted = words.filter(isNew).flatMap((word) => (this.#slots.has(word) ? [] : [this.#take(word)]));
    for (const word of words) this.#asked[this.slotOf(word)] = 1;
    return admitted;
  }

  #take(word: string): { word: string; slot: number } {
    const slot = this.#words.length < this.#capacity ? this.#words.length : this.#freed();
    this.#words[slot] = word;
    this.#slots.set(word, slot);
    this.#asked[slot] = 2;
    return { word, slot };
  }

  #freed(): number {
    for (;;) {
      const slot = this.#hand;
      this.#hand = (slot + 1) % this.#capacity;
      const asked = this.#asked[slot] ?? 0;
      if (asked === 1) this.#asked[slot] = 0;
      if (asked > 0) continue;
      this.#slots.delete(this.#words[slot] ?? '');
      return slot;
    }
  }
}
