/**
 * Pairs of standings that people mix up, one typed step apart. An entry matches words of a slot by pattern (never a
 * single case): `from` is what an article says, `to` builds the near miss, `$1` stands for what the pattern caught.
 * To extend the lexicon, add an entry and a line to `near-misses.test.ts`.
 */
export type NearMissEntry = {
  name: string;
  from: RegExp;
  to: string;
  rung: number;
  /**
   * `standing`: whoever has the one has not the other, so the near miss is false while the statement holds.
   * `stage`: the one may come after the other, so that the near miss is open unless the statement holds now.
   */
  relation: 'standing' | 'stage';
  /** One sentence for the learner, with `$1` as in `to`. */
  why: string;
};

/** The words that match an entry, what they become, and the reason in those words; null when nothing matches. */
export function matchEntry(
  entry: NearMissEntry,
  text: string,
): { from: string; to: string; why: string } | null {
  const match = entry.from.exec(text);
  if (!match) return null;
  const from = match[0];
  const to = fill(entry.to, match);
  const trimmed = from.trimEnd();
  // A word that only falls away takes the word after it along, so that the change is visible in both.
  if (to.trim() !== '') return { from: trimmed, to: to.trimEnd(), why: fill(entry.why, match) };
  const next = /^\s*\p{L}+/u.exec(text.slice(match.index + from.length))?.[0] ?? '';
  return next === '' ? null : { from: from + next, to: next.trim(), why: fill(entry.why, match) };
}

/** Fills `$1` and `{$2:y=|ies=s}` (a choice by what was caught). */
function fill(template: string, match: RegExpExecArray): string {
  return template
    .replace(/\{\$(\d):([^}]*)\}/g, (_, group: string, choices: string) => {
      const chosen = choices.split('|').find((choice) => choice.startsWith(`${match[Number(group)] ?? ''}=`));
      return chosen?.split('=')[1] ?? '';
    })
    .replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** A proper name that a standing is of: "NATO", "EU", "United Nations". */
const NAME = String.raw`(\p{Lu}[\p{L}.]*(?:\s(?:of|for|the|\p{Lu}[\p{L}.]*))*)`;
const standing = (name: string, from: string, to: string, why: string, rung = 1): NearMissEntry => ({
  name,
  from: new RegExp(from, 'u'),
  to,
  rung,
  relation: 'standing',
  why,
});
const stage = (name: string, from: string, to: string, why: string, rung = 2): NearMissEntry => ({
  name,
  from: new RegExp(from, 'u'),
  to,
  rung,
  relation: 'stage',
  why,
});

export const NEAR_MISSES: readonly NearMissEntry[] = [
  standing(
    'privative-ally',
    String.raw`\b(?:(?:major|key|close|important|strategic|designated)\s)?non-(\p{Lu}[\p{L}.]*) all(y|ies)\b`,
    '$1 member{$2:y=|ies=s}',
    'A non-$1 ally stands outside $1: it is not a member.',
  ),
  standing(
    'privative-member',
    String.raw`\bnon-(\p{Lu}[\p{L}.]*) (member|state|country|countries|nation)(s?)\b`,
    '$1 $2$3',
    '“Non-$1” says that it does not belong to $1.',
  ),
  standing(
    'nonmember',
    String.raw`\bnon-?member(s?)\b`,
    'member$1',
    'A non-member is, by the word itself, not a member.',
  ),
  standing(
    'observer',
    String.raw`\bobserver( state| country| nation)?\b`,
    'full member$1',
    'An observer may watch and speak but is not a full member.',
  ),
  standing(
    'associate-member',
    String.raw`\bassociate member`,
    'full member',
    'An associate member lacks the rights of a full member.',
  ),
  standing(
    'candidate-member',
    String.raw`\bcandidate (for|to|country for) (?:membership (?:of|in) )?${NAME}( membership)?`,
    'member of $2',
    'A candidate for membership has not joined yet.',
  ),
  standing(
    'candidate-country',
    String.raw`\b${NAME} candidate (country|state)`,
    '$1 member $2',
    'A candidate country has not joined yet.',
  ),
  standing(
    'candidate-status',
    String.raw`\bcandidate status\b`,
    'full membership',
    'Candidate status is a step before membership, not membership.',
  ),
  standing(
    'partner',
    String.raw`\b${NAME} (?:global |strategic )?partner\b`,
    '$1 member',
    'A partner works with $1 from outside; a member belongs to it.',
    2,
  ),
  standing(
    'acting',
    String.raw`\b[Aa]cting (?=(?:\p{L}+ )?(?:president|prime minister|minister|director|secretary|chief|head|mayor|governor|chair\w*|commissioner|administrator|leader|ambassador|captain|coach|editor|manager|attorney)\b)`,
    'permanent',
    'An acting office-holder fills the place only for the time being.',
  ),
  standing(
    'interim',
    String.raw`\b[Ii]nterim\b`,
    'permanent',
    'Interim means for the time being, not permanent.',
  ),
  standing('provisional', String.raw`\b[Pp]rovisional\b`, 'final', 'What is provisional is not final yet.'),
  standing(
    'temporary',
    String.raw`\b[Tt]emporary\b`,
    'permanent',
    'Temporary means for a limited time, which permanent excludes.',
    3,
  ),
  standing(
    'permanent',
    String.raw`\b[Pp]ermanent\b`,
    'temporary',
    'Permanent means without an end, which temporary excludes.',
    3,
  ),
  standing(
    'honorary',
    String.raw`\b[Hh]onorary (degree|doctorate|citizen|member)\b`,
    'earned $1',
    'An honorary $1 is given as an honor, not earned in the usual way.',
    2,
  ),
  standing(
    'deputy',
    String.raw`\b[Dd]eputy (?=prime minister|president|governor|mayor|director|minister|chairman|head|leader)`,
    '',
    'A deputy stands in for the office-holder but does not hold the office.',
  ),
  standing(
    'vice',
    String.raw`\b[Vv]ice[ -](?=president|chairman|chair|captain|admiral|chancellor)`,
    '',
    'A vice office is second to the office itself.',
  ),
  standing(
    'former',
    String.raw`\b[Ff]ormer (?=(?:\p{L}+ )?(?:president|prime minister|minister|governor|mayor|chairman|director|head|leader|champion|senator|capital|colony|king|queen|chief))`,
    'current ',
    '“Former” says that it is so no longer.',
  ),
  standing('runner-up', String.raw`\brunner-up\b`, 'winner', 'The runner-up came second.'),
  standing('bronze', String.raw`\bbronze medal`, 'gold medal', 'A bronze medal is for third place.'),
  standing('silver', String.raw`\bsilver medal`, 'gold medal', 'A silver medal is for second place.'),
  standing(
    'dwarf-planet',
    String.raw`\bdwarf planet`,
    'full planet',
    'A dwarf planet is classed apart from the planets.',
  ),
  standing(
    'uncrewed',
    String.raw`\b(?:uncrewed|unmanned)\b`,
    'crewed',
    'Uncrewed means that nobody was on board.',
  ),
  standing(
    'crewed',
    String.raw`\b(?<!un)(?:crewed|manned)\b`,
    'uncrewed',
    'Crewed means that people were on board.',
  ),
  standing(
    'emergency-use',
    String.raw`\bemergency[ -]use (authori[sz]ation|approval|listing)\b`,
    'full approval',
    'Emergency use is allowed before, and short of, full approval.',
  ),
  standing(
    'partial',
    String.raw`\b[Pp]artial\b`,
    'complete',
    'Partial means in part, which complete excludes.',
  ),
  standing('unofficial', String.raw`\b[Uu]nofficial\b`, 'official', '“Unofficial” excludes “official”.'),
  standing(
    'official',
    String.raw`\bofficial (language|name|residence|capital|currency|religion)`,
    'unofficial $1',
    '“Official” excludes “unofficial”.',
    2,
  ),
  standing(
    'nonprofit',
    String.raw`\bnon-?profit\b`,
    'for-profit',
    'A nonprofit does not work for its owners’ gain.',
  ),
  standing(
    'private',
    String.raw`\bprivate (university|company|school|college|research university|institution)\b`,
    'public $1',
    'A private $1 is not a public one.',
    2,
  ),
  standing(
    'public',
    String.raw`\bpublic (university|company|school|college|research university|institution)\b`,
    'private $1',
    'A public $1 is not a private one.',
    2,
  ),
  standing('nonbinding', String.raw`\bnon-?binding\b`, 'binding', '“Non-binding” says that it binds nobody.'),
  standing(
    'unanimous',
    String.raw`\bunanimous\b`,
    'divided',
    'Unanimous means that nobody was of another mind.',
    2,
  ),
  standing(
    'ceasefire',
    String.raw`\b(?:ceasefire|truce|armistice)\b`,
    'peace treaty',
    'A ceasefire stops the fighting; it is not a peace treaty.',
    2,
  ),
  standing(
    'naturalized',
    String.raw`\bnaturali[sz]ed citizen`,
    'natural-born citizen',
    'A naturalized citizen was not born one.',
  ),
  standing(
    'de-facto',
    String.raw`\bde facto\b`,
    'de jure',
    'De facto means in practice, in contrast to de jure, by law.',
    2,
  ),
  standing('posthumous', String.raw`\bposthumous\b`, 'lifetime', 'Posthumous means after death.', 2),
  standing(
    'amateur',
    String.raw`\bamateur\b`,
    'professional',
    'An amateur does not do it as a profession.',
    2,
  ),
  standing(
    'independent',
    String.raw`\bindependent candidate\b`,
    'party candidate',
    'An independent candidate stands for no party.',
    2,
  ),
  standing(
    'primary',
    String.raw`\bpresidential primar(y|ies)\b`,
    'presidential runoff{$1:y=|ies=s}',
    'A primary chooses candidates; a runoff chooses between the last of them.',
    4,
  ),
  stage(
    'candidate',
    String.raw`\b(presidential|mayoral|party|vice presidential) candidate\b`,
    '$1 nominee',
    'A candidate asks for the nomination or office; a nominee has been chosen.',
    3,
  ),
  stage(
    'nominee',
    String.raw`\bnominee\b`,
    'winner',
    'A nominee was put forward; whether the prize was won is another matter.',
  ),
  stage('proposed', String.raw`\bproposed\b`, 'enacted', 'What is proposed is not in force yet.'),
  stage('draft', String.raw`\bdraft (law|bill|treaty|agreement)\b`, 'final $1', 'A draft is not final.'),
  stage('planned', String.raw`\bplanned\b`, 'completed', 'What is planned is not done yet.'),
  stage('suspect', String.raw`\bsuspect\b`, 'convict', 'A suspect has not been found guilty.'),
];

/** Near misses of the predicate: one verb for another that goes further or elsewhere. Lemmas. */
export type VerbNearMiss = {
  from: string;
  to: string;
  relation: 'standing' | 'stage';
  rung: number;
  why: string;
};

export const VERB_NEAR_MISSES: readonly VerbNearMiss[] = [
  {
    from: 'charge',
    to: 'convict',
    relation: 'stage',
    rung: 1,
    why: 'To be charged is to be accused; a conviction needs a verdict.',
  },
  {
    from: 'nominate',
    to: 'elect',
    relation: 'stage',
    rung: 2,
    why: 'To be nominated is to be put forward, not to be chosen.',
  },
  {
    from: 'propose',
    to: 'adopt',
    relation: 'stage',
    rung: 1,
    why: 'To propose is to suggest; adopting comes later, if at all.',
  },
  {
    from: 'suspend',
    to: 'expel',
    relation: 'standing',
    rung: 1,
    why: 'A suspension ends or may end; an expulsion does not.',
  },
  { from: 'suspect', to: 'convict', relation: 'stage', rung: 2, why: 'A suspicion is not a verdict.' },
  { from: 'arrest', to: 'convict', relation: 'stage', rung: 2, why: 'An arrest comes before any verdict.' },
  {
    from: 'acquit',
    to: 'convict',
    relation: 'standing',
    rung: 1,
    why: 'An acquittal is the opposite verdict.',
  },
  {
    from: 'convict',
    to: 'acquit',
    relation: 'standing',
    rung: 1,
    why: 'A conviction is the opposite verdict.',
  },
  {
    from: 'postpone',
    to: 'cancel',
    relation: 'standing',
    rung: 1,
    why: 'What is postponed is to happen later; what is canceled is not.',
  },
  {
    from: 'delay',
    to: 'cancel',
    relation: 'standing',
    rung: 1,
    why: 'What is delayed is to happen later; what is canceled is not.',
  },
  {
    from: 'injure',
    to: 'kill',
    relation: 'standing',
    rung: 2,
    why: 'The injured are counted apart from the dead.',
  },
  { from: 'lease', to: 'sell', relation: 'standing', rung: 1, why: 'What is leased stays the owner’s.' },
  { from: 'rent', to: 'buy', relation: 'standing', rung: 1, why: 'What is rented stays the owner’s.' },
  {
    from: 'announce',
    to: 'complete',
    relation: 'stage',
    rung: 2,
    why: 'To announce something is not to have done it.',
  },
];
