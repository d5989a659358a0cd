import { isOfTime } from '#lib/claims/gate-noun';
import { hasOwner } from '#lib/claims/gate-open';
import { keptWords, type Proposition, wordsOf } from '#lib/claims/proposition';
import { wanting } from '#lib/claims/refusal-reasons';
import { childrenBy, hasRelation, lemma, lower, type SentenceTree } from '#lib/claims/sentence-tree';

/**
 * To, from or beside what a thing is so, which a claim leaves to the sentences before it: "a local architect", "40 miles away", "another
 * force", "skeptical". Null when nothing is wanting. Never throws.
 */
export function relationRefusal(proposition: Proposition): string | null {
  return (
    relatedToWhat(proposition) ??
    awayFromWhere(proposition) ??
    edgeOfWhat(proposition) ??
    fellowOfWhom(proposition) ??
    anotherThanWhat(proposition) ??
    qualityOfWhat(proposition)
  );
}

/** "John Madin is a local architect", "the firm is a separate company", "is an allied party": to, from or with what? */
function relatedToWhat({ tree, args, verb, synthetic }: Proposition): string | null {
  const what = verb.copular ? args.find(({ role }) => role === 'complement') : undefined;
  if (!what) return null;
  const kept = args.flatMap(({ words }) => wordsOf(words));
  const relation = kept.find(
    (word) => RELATIVE.has(lower(tree, word)) && isOwnQuality(tree, word, what.head),
  );
  const isOneOf =
    synthetic || childrenBy(tree, what.head, 'det').some((det) => /^an?$/.test(lower(tree, det)));
  if (relation === undefined || !isOneOf) return null;
  const markers = RELATIVE.get(lower(tree, relation));
  const isSaid = kept.some(
    (word) => word > relation && markers?.test(lower(tree, word)) && !isOfTime(tree, word),
  );
  return isSaid || hasOwner(tree, what.head) ? null : wanting(`"${lower(tree, relation)}" to what`);
}

/** "a local architect", "local architect John Madin": the quality hangs from the noun, or from the name behind it. */
function isOwnQuality(tree: SentenceTree, word: number, noun: number): boolean {
  const head = tree.tokens[word]?.head ?? -1;
  return hasRelation(tree, word, 'amod') && (head === noun || (word < noun && head > noun));
}

/** Adjectives that tell how one thing stands to another, and what says to which. */
const RELATIVE = new Map([
  ['local', /^(?:in|at|of|from)$/],
  ['nearby', /^(?:of|to)$/],
  ['neighboring', /^(?:of|to)$/],
  ['neighbouring', /^(?:of|to)$/],
  ['adjacent', /^to$/],
  ['separate', /^from$/],
  ['allied', /^(?:with|to)$/],
  ['rival', /^(?:of|to)$/],
  ['opposing', /^(?:in|at)$/],
]);

/** "is an island 40 miles away": from what? */
function awayFromWhere({ tree, verb, ...rest }: Proposition): string | null {
  const kept = keptWords({ tree, verb, ...rest });
  const away = kept.find(
    (word) =>
      lower(tree, word) === 'away' &&
      /^(?:kilomet(?:er|re)|mile|met(?:er|re)|km|block|hour|minute|foot|yard|mi)$/.test(
        lemma(tree, word - 1),
      ),
  );
  return away === undefined || (kept.includes(away + 1) && /^(?:from|in|at)$/.test(lower(tree, away + 1)))
    ? null
    : wanting('away from what');
}

/** "Kiruna is a town in the far north": of which country? */
function edgeOfWhat({ tree, args, verb }: Proposition): string | null {
  if (!verb.copular) return null;
  const kept = args.flatMap(({ words }) => wordsOf(words));
  const edge = kept.find(
    (word) =>
      /^(?:(?:north|south)(?:east|west)?|east|west|interior|outskirts)$/.test(lower(tree, word)) &&
      tree.tokens[word]?.upos === 'NOUN' &&
      childrenBy(tree, word, 'det').some((det) => lower(tree, det) === 'the') &&
      childrenBy(tree, word, 'nmod').length === 0,
  );
  const isPlaced = kept.some((word) => /^(?:place|country)$/.test(tree.entityAt[word]?.type ?? ''));
  return edge === undefined || isPlaced ? null : wanting(`the ${lower(tree, edge)} of what`);
}

/** "Fellow lineman Mario Addison added six": whose fellow? */
function fellowOfWhom({ tree, subject }: Proposition): string | null {
  const fellow = wordsOf(subject.words).find(
    (word) => lower(tree, word) === 'fellow' && hasRelation(tree, word, 'amod', 'compound'),
  );
  return fellow === undefined || hasOwner(tree, tree.tokens[fellow]?.head ?? -1)
    ? null
    : wanting('whose fellow');
}

/** "Schools are another force": beside which? */
function anotherThanWhat({ tree, verb, args }: Proposition): string | null {
  const what = verb.copular ? args.find(({ role }) => role === 'complement') : undefined;
  const isMore = what && childrenBy(tree, what.head, 'det').some((det) => lower(tree, det) === 'another');
  return isMore ? wanting('"another" beside what') : null;
}

/** "Many chemists remained skeptical": of what? */
function qualityOfWhat({ tree, args, synthetic, ...rest }: Proposition): string | null {
  if (synthetic) return null;
  const quality = args.find(
    ({ role, head }) =>
      role === 'complement' && QUALITIES.test(lower(tree, head)) && tree.tokens[head]?.upos === 'ADJ',
  );
  if (!quality) return null;
  const kept = keptWords({ tree, args, synthetic, ...rest });
  const isSaid = kept.some(
    (word) =>
      word > quality.head &&
      /^(?:of|about|to|for|with|from|that|on|over|in|at)$/.test(lower(tree, word)) &&
      tree.tokens[word]?.head !== undefined &&
      !isOfTime(tree, word) &&
      [quality.head, tree.tokens[quality.head]?.head].includes(
        tree.tokens[tree.tokens[word]?.head ?? -1]?.head,
      ),
  );
  return isSaid ? null : wanting(`${lower(tree, quality.head)} of, to or about what`);
}

const QUALITIES =
  /^(?:s[kc]eptical|aware|unaware|exempt|entitled|opposed|accustomed|reminiscent|devoid|averse|attributable|tantamount|akin|comparable|relevant|irrelevant)$/;
