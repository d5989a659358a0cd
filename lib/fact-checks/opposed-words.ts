import { isBorneOut } from '#lib/fact-checks/match-told-phrase';
import type { ToldClause, ToldPart } from '#lib/fact-checks/told-clause';
import { toldPhrase } from '#lib/fact-checks/told-phrase';
import { bearsOutWord } from '#lib/fact-checks/word-match';

/** Prepositions that say the contrary of each other. */
const OPPOSED: Record<string, string> = {
  before: 'after',
  after: 'before',
  with: 'without',
  without: 'with',
  for: 'against',
  against: 'for',
  from: 'to',
  to: 'from',
  above: 'below',
  below: 'above',
  until: 'since',
  since: 'until',
};

/** The part of an article's clause that has the same words behind the opposite preposition: "after the war" of "before the war". Never throws. */
export function opposedPart(part: ToldPart, fact: ToldClause): ToldPart | undefined {
  const opposite = OPPOSED[part.preposition ?? ''];
  const holds = ({ preposition, phrase }: ToldPart, wanted: string | undefined) =>
    preposition === wanted && isBorneOut(part.phrase, [phrase]);
  if (opposite === undefined || fact.parts.some((other) => holds(other, part.preposition ?? undefined)))
    return undefined;
  return fact.parts.find((other) => holds(other, opposite));
}

const BEHIND = /\s(?:of|in|for|on|at|by|from|with|to|who|which|that|behind|under)\s/;

/** Whether what somebody is said to be is the noun of one of these, not a word within it: a singer's sister is no singer. Never throws. */
export function isNounOf(standing: ToldPart, texts: readonly string[]): boolean {
  const said = toldPhrase(standing.text.split(BEHIND)[0] ?? '').words.at(-1);
  if (said === undefined) return true;
  return texts.some((text) =>
    toldPhrase(text.split(BEHIND)[0] ?? '').words.some((word) => bearsOutWord(said, word)),
  );
}
