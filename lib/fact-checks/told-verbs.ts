import { converseVerbs, sameVerb } from '#lib/fact-checks/synonyms';
import type { ToldClause } from '#lib/fact-checks/told-clause';
import { bearsOutWord } from '#lib/fact-checks/word-match';
import { oppositeVerb } from '#lib/language/antonyms';

/** Verbs with a particle beside the verbs that mean the same; and groups that news uses for one another. */
const GROUPS: readonly ReadonlySet<string>[] = [
  'set_up found establish create co-found',
  'step_down resign quit',
  'tear_down demolish destroy raze knock_down pull_down',
  'take_over acquire buy succeed',
  'carry_out conduct perform',
  'call_off cancel',
  'find_out discover learn',
  'turn_down reject refuse',
  'bring_about cause',
  'take_part participate',
  'take_place happen occur hold',
  'lie stand locate situate be',
  'dismiss sack fire remove',
  'beat defeat',
  'injure hurt wound harm',
  'raise lift',
  'vote ballot',
  'free release refloat',
  'head lead direct chair run',
  'last take',
  'crack break solve',
  'use employ',
  'adopt pass approve',
  'move relocate',
  'marry wed',
  'contain carry hold bear',
  'find discover',
  'oppose resist',
  'stop halt cease',
  'get receive obtain win',
  'spread circulate',
  'prefer favor',
  'finish complete end',
  'endorse recommend back support',
  'apologize say_sorry',
  'stay remain stay_on',
  'own hold have',
  'rise go_up climb increase grow',
  'fall go_down drop decline decrease sink',
  'employ have',
  'show display exhibit keep',
  'earn win take receive get',
].map((group) => new Set(group.split(' ')));

/** How a claim's verb and an article's relate. */
export type ToldVerbs = 'same' | 'converse' | 'opposite' | 'different';

/** Relates the verbs of a claimed clause and a told one, with what they hang from. Never throws. */
export function relateTold(claim: ToldClause, fact: ToldClause): ToldVerbs {
  if (!sameGovernor(claim.governor, fact.governor)) return 'different';
  const [one, other] = [keyOf(claim), keyOf(fact)];
  if (one === other || GROUPS.some((group) => group.has(one) && group.has(other))) return 'same';
  if (claim.particle || fact.particle) {
    const bare = claim.particle === null || fact.particle === null;
    if (!bare || claim.verb !== fact.verb) return 'different';
    return /^(?:up|out|down|off)$/.test(claim.particle ?? fact.particle ?? '') ? 'different' : 'same';
  }
  if (claim.verb === 'be' || fact.verb === 'be') return 'different';
  if (converseVerbs(claim.verb, fact.verb)) return 'converse';
  if (oppositeVerb(claim.verb) === fact.verb || oppositeVerb(fact.verb) === claim.verb) return 'opposite';
  if (sameVerb(claim.verb, fact.verb)) return 'same';
  return bearsOutWord(claim.verb, fact.verb) ? 'same' : 'different';
}

function keyOf({ verb, particle }: ToldClause): string {
  return particle === null ? verb : `${verb}_${particle}`;
}

/** "Wants it demolished" and "favored tearing it down"; who agreed to buy has not bought. */
function sameGovernor(claim: string | null, fact: string | null): boolean {
  if (claim === fact) return true;
  if (claim === null || fact === null) return false;
  const wish = /^(?:want|favor|favour|prefer|seek|try|attempt|intend|plan|aim|hope|wish)$/;
  return (wish.test(claim) && wish.test(fact)) || sameVerb(claim, fact);
}
