declare module 'wink-lexicon/src/wn-words.js' {
  /** Number of each lower-case word of WordNet. */
  const numbers: Record<string, number>;
  export default numbers;
}
declare module 'wink-lexicon/src/wn-word-senses.js' {
  /** By a word's number: the numbers of its lexicographer classes. */
  const classes: Record<number, number[]>;
  export default classes;
}
declare module 'wink-lexicon/src/wn-senses.js' {
  /** Names of the lexicographer classes ("noun.person"), by number. */
  const names: string[];
  export default names;
}
