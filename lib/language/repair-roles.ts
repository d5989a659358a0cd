import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends what stands between a verb that names and what it names: "named her one of the best", "declared Friday a public holiday"; and the
 * name behind "the oldest of the men", which is of the oldest. Changes `words` in place; never throws.
 */
export function repairRoles(texts: readonly string[], words: AnalyzedWord[]): void {
  for (let index = 0; index < words.length; index += 1) {
    personBeforeRole(texts, words, index);
    dayBeforeRole(texts, words, index);
    nameOfOutstanding(words, index);
  }
}

const NAMING =
  /^(?:name|call|declare|proclaim|make|consider|vote|elect|appoint|designate|crown|rank|rate|pronounce)(?:d|s|es|ed|ing)?$|^ma(?:de|king)$|^naming$/;

/** "named her one of …": whom the verb takes is not the owner of what she was named. */
function personBeforeRole(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const person = words[index];
  if (person?.rel !== 'nmod:poss' || texts[index] !== 'her' || texts[index + 1] !== 'one') return;
  const role = words[index + 1];
  if (texts[index + 2] !== 'of' || !role || person.head !== index + 1 || role.head !== index - 1) return;
  if (!NAMING.test(texts[index - 1] ?? '')) return;
  person.head = index - 1;
  person.rel = 'obj';
  person.xpos = 'PRP';
  role.rel = 'xcomp';
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** "declared Friday a public holiday": the day is what was declared one. */
function dayBeforeRole(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const day = words[index];
  if (!day || !DAY.test(texts[index] ?? '') || !/^obl|^advmod|^nmod/.test(day.rel)) return;
  if (day.head !== index - 1 || !NAMING.test(texts[index - 1] ?? '')) return;
  if (!/^an?$/.test(texts[index + 1] ?? '')) return;
  const role = words[words[index + 1]?.head ?? -1];
  if (role?.head !== day.head || role.rel !== 'obj') return;
  day.rel = 'obj';
  role.rel = 'xcomp';
}

/** "The oldest of the men, Ann Rees,": the name is of one of them. */
function nameOfOutstanding(words: AnalyzedWord[], index: number): void {
  const name = words[index];
  const group = words[name?.head ?? -1];
  if (name?.rel !== 'appos' || name.upos !== 'PROPN' || group?.rel !== 'nmod' || group.xpos !== 'NNS') return;
  const one = words[group.head];
  if (one?.xpos === 'JJS' && group.head < name.head) name.head = group.head;
}
