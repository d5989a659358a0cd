import type { Clash } from '#lib/fact-checks/clash';
import type { PhraseCover } from '#lib/fact-checks/match-told-phrase';
import type { ToldPart } from '#lib/fact-checks/told-clause';
import type { Alignment } from '#lib/fact-checks/verdict';

/** A part of the claim, the part of the fact in its place, and what of it is borne out. */
export type ToldPair = { part: ToldPart; found: ToldPart | undefined; cover: PhraseCover; holds: boolean };

/** What one told clause says about a claimed one. */
export type ToldAlignment = {
  outcome: 'entails' | 'contradicts' | 'open';
  slots: Alignment[];
  missing: string[];
  clash: Clash | null;
  /** Share of the claim's parts that are borne out, 0..1. */
  overlap: number;
};
