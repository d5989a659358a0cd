import { flag, isMatched, type Pair } from '#lib/fact-checks/pair-matches';
import { subjectWords } from '#lib/fact-checks/pair-predicate';
import { isName } from '#lib/fact-checks/pair-words';
import { type Entity, entityTypes, isNameType } from '#lib/language/analysis';
import { folded, sameName } from '#lib/language/names';

const TYPES = entityTypes.filter(isNameType);

/** Names of the claim that the evidence has, lacks, or has another of the same type for. */
export function nameFeatures(pair: Pair): Record<string, number> {
  const { claim, evidence } = pair;
  const names = claim.entities.filter(({ type }) => isNameType(type));
  const text = folded(evidence.text);
  const missing = names.filter(
    ({ canonical }) =>
      !evidence.entities.some((other) => sameName(canonical, other.canonical)) &&
      !text.includes(folded(canonical)),
  );
  const free = evidence.entities.filter(
    (other) => !claim.entities.some((own) => sameName(own.canonical, other.canonical)),
  );
  const replaced = missing.filter(({ type }) => free.some((other) => other.type === type));
  const absent = missing.filter((name) => !replaced.includes(name));
  return {
    nameFound: flag(missing.length < names.length),
    nameMissing: flag(missing.length > 0),
    nameReplaced: flag(replaced.length > 0),
    nameAbsent: flag(absent.length > 0),
    namePartly: flag(names.some((name) => isPartly(name, pair))),
    ...byType('replaced', replaced),
    ...byType('absent', absent),
  };
}

function byType(what: string, names: readonly Entity[]): Record<string, number> {
  return Object.fromEntries(
    TYPES.map((type) => [`${what} ${type}`, flag(names.some((name) => name.type === type))]),
  );
}

/** "J. R. R. Martin" beside "J. R. R. Tolkien": some words of the name are there, others are not. */
function isPartly({ canonical }: Entity, { claim, matches }: Pair): boolean {
  const inSubject = subjectWords(claim);
  const own = matches.filter(({ word }) => isName(word) && canonical.includes(word.text));
  const found = own.filter(isMatched).length;
  return found > 0 && found < own.length && !own.every(({ word }) => inSubject(word));
}
