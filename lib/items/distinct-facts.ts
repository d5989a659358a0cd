import type { Clause } from '#lib/claims/clause';
import type { Derived } from '#lib/items/derive-item';

/** Share of words in common from which two claims of one sentence tell the same fact. Our choice. */
const SAME_FACT_MIN = 0.75;

/** The fact that each claim tells, by claim id: claims of one sentence in nearly the same words tell one. Never throws. */
export function distinctFacts(all: readonly Derived[]): Map<string, string> {
  const facts = new Map<string, string>();
  const told: { id: string; sentence: number; words: ReadonlySet<string> }[] = [];
  for (const { claim } of all) {
    if (facts.has(claim.id)) continue;
    const words = contentWords(claim.text);
    const same = told.find(
      (other) => other.sentence === claim.sentence.start && alike(words, other.words) >= SAME_FACT_MIN,
    );
    facts.set(claim.id, same?.id ?? claim.id);
    if (!same) told.push({ id: claim.id, sentence: claim.sentence.start, words });
  }
  return facts;
}

/** What several facts say alike, whoever they say it of, as the members of a list do. Never throws. */
export function sharedPatterns(all: readonly Derived[], facts: ReadonlyMap<string, string>): Set<string> {
  const told = new Map<string, Set<string>>();
  for (const { claim, clause } of all) {
    const pattern = patternOf(clause);
    told.set(pattern, (told.get(pattern) ?? new Set()).add(facts.get(claim.id) ?? claim.id));
  }
  return new Set([...told].flatMap(([pattern, tellers]) => (tellers.size > 1 ? [pattern] : [])));
}

/** What is said, without whom it is said of. */
export function patternOf({ predicate, args }: Clause): string {
  return [predicate.lemma, ...args.map(({ text }) => text)].join(' ');
}

/** Words of three letters and more, and numbers. */
export function contentWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}|\p{N}+/gu) ?? []);
}

/** Share of the shorter one's words that stand in the other too, 0..1. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
