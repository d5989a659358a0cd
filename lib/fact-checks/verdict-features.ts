import { type Features, passageFeatures } from '#lib/fact-checks/pair-features';
import { flag } from '#lib/fact-checks/pair-matches';
import type { Verdict } from '#lib/fact-checks/verdict';

/** A sentence of an article that may settle a claim, with its place. Offsets are UTF-16 code units of the article's text. */
export type Passage = { article: string; title: string | null; start: number; end: number; text: string };

/**
 * What the trained judge of verdicts sees: the claim beside the passage that comes closest, the claim beside that and the next ones of
 * its article, and what the rules say. Same input, same features. Never throws.
 * @param passages of one article, best first, at least one
 * @param ruled the verdict of the rules
 */
export function verdictFeatures(claim: string, passages: readonly Passage[], ruled: Verdict): Features {
  const [first] = passages;
  const title = first?.title ?? null;
  const together = passages.toSorted((a, b) => a.start - b.start);
  return {
    ...prefixed('1', passageFeatures(claim, first ? [first.text] : [], title)),
    ...prefixed(
      '3',
      passageFeatures(
        claim,
        together.map(({ text }) => text),
        title,
      ),
    ),
    'ruled supported': flag(ruled === 'supported'),
    'ruled refuted': flag(ruled === 'refuted'),
  };
}

function prefixed(prefix: string, features: Features): Features {
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [`${prefix} ${name}`, value]));
}
