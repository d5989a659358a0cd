import { partIn, type ToldClause, type ToldPart } from '#lib/fact-checks/told-clause';
import { toldPhrase } from '#lib/fact-checks/told-phrase';

/** Verbs that put somebody into a role, or keep them in it. */
const IN_ROLE = /^(?:serve|work|act|stay|continue|retire|resign)$/;
const NAMING = /^(?:name|appoint|elect|crown|declare|proclaim|designate|call|consider)$/;
const GIVING = /^(?:award|give|grant|hand|pay|offer)$/;
/** Doers by their deed: "the founder of the firm" founded it. */
const DOERS: Record<string, string> = {
  founder: 'found',
  'co-founder': 'found',
  cofounder: 'found',
  inventor: 'invent',
  discoverer: 'discover',
  author: 'write',
  writer: 'write',
  director: 'direct',
  designer: 'design',
  owner: 'own',
  winner: 'win',
  leader: 'lead',
  head: 'lead',
  chair: 'chair',
  chairman: 'chair',
  chairwoman: 'chair',
  creator: 'create',
  builder: 'build',
  composer: 'compose',
  organizer: 'organize',
  publisher: 'publish',
  maker: 'make',
  developer: 'develop',
  umpire: 'umpire',
};
const OWNED_DOER = new RegExp(
  String.raw`^(?:(?:the|a|an|its|their|his|her)\s)?(?:(?<owner>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)*)['’]s?\s)?(?:[\p{L}-]+\s){0,2}?(?<doer>${Object.keys(DOERS).join('|')})(?:\s(?:of|at|for)\s(?<of>.+))?$`,
  'u',
);

/** The clause, and the same in other words: who serves as mayor is mayor, what was sold to a firm was bought by it. Never throws. */
export function sameInWords(clause: ToldClause): ToldClause[] {
  const views = [takingOver, inRole, origin, gift, deed, dead, belonging, display, sale, lesson];
  return [clause, ...views.flatMap((view) => view(clause) ?? [])];
}

/** All that, and what follows from the clause: who succeeded a head is the head, who was killed died. Never throws. */
export function followingFrom(clause: ToldClause): ToldClause[] {
  const views = [named, joined, killed, successor, having];
  return sameInWords(clause).flatMap((same) => [same, ...views.flatMap((view) => view(same) ?? [])]);
}

function as(clause: ToldClause, verb: string, parts: (ToldPart | undefined)[]): ToldClause {
  return { ...clause, verb, particle: null, parts: parts.filter((part) => part !== undefined) };
}

function inRole(clause: ToldClause): ToldClause | null {
  const { verb, parts } = clause;
  if (/^(?:become|remain)$/.test(verb)) {
    const asWhat = partIn(clause, 'standing') ?? partIn(clause, 'patient');
    return asWhat
      ? as(
          clause,
          'be',
          parts.map((part) => (part === asWhat ? asStanding(part) : part)),
        )
      : null;
  }
  const role = parts.find(({ preposition }) => preposition === 'as');
  if (!IN_ROLE.test(verb) || !role) return null;
  return as(
    clause,
    'be',
    parts.map((part) => (part === role ? asStanding(part) : part)),
  );
}

/** Who took over from somebody succeeded them. */
function takingOver(clause: ToldClause): ToldClause | null {
  const from = clause.parts.find(({ preposition }) => preposition === 'from');
  const agent = partIn(clause, 'agent');
  if (clause.verb !== 'take' || clause.particle !== 'over' || !from || !agent) return null;
  return as(clause, 'succeed', [
    agent,
    { ...from, role: 'patient', preposition: null },
    ...othersOf(clause, from),
  ]);
}

function asStanding(part: ToldPart): ToldPart {
  return { ...part, role: 'standing', preposition: null };
}

/** Whom others named something was that. */
function named(clause: ToldClause): ToldClause | null {
  const patient = partIn(clause, 'patient');
  const standing = partIn(clause, 'standing');
  if (!NAMING.test(clause.verb) || !patient || !standing) return null;
  return as(clause, 'be', [{ ...patient, role: 'agent' }, standing, ...othersOf(clause)]);
}

function othersOf({ parts }: ToldClause, without?: ToldPart): ToldPart[] {
  return parts.filter((part) => part.role === 'other' && part !== without);
}

function joined(clause: ToldClause): ToldClause | null {
  const role = clause.parts.find(({ preposition }) => preposition === 'as');
  const agent = partIn(clause, 'agent');
  if (clause.verb !== 'join' || !role || !agent) return null;
  return as(clause, 'be', [agent, ownedRole(role, partIn(clause, 'patient'))]);
}

/** Who joined a firm as its engineer is the firm's engineer. */
function ownedRole(role: ToldPart, joined: ToldPart | undefined): ToldPart {
  const text = joined ? role.text.replace(/^(?:its|their)\b/i, `${joined.text}'s`) : role.text;
  return { ...role, role: 'standing', preposition: null, text, phrase: toldPhrase(text) };
}

/** "comes from Italy" is Italian. */
function origin(clause: ToldClause): ToldClause | null {
  const from = clause.parts.find(({ preposition }) => preposition === 'from');
  if (
    !/^(?:come|hail|be)$/.test(clause.verb) ||
    !from ||
    clause.parts.some(({ role }) => role === 'standing')
  )
    return null;
  return as(
    clause,
    'be',
    clause.parts.map((part) => (part === from ? { ...part, role: 'standing', preposition: null } : part)),
  );
}

/** Who was awarded a prize received it. */
function gift(clause: ToldClause): ToldClause | null {
  const patients = clause.parts.filter(({ role }) => role === 'patient');
  const [first, second] = patients;
  const giver = partIn(clause, 'agent');
  const from: ToldPart[] = giver ? [{ ...giver, role: 'other', preposition: 'from' }] : [];
  const others = [...clause.parts.filter((part) => part.role === 'other'), ...from];
  if (!GIVING.test(clause.verb) || !first) return null;
  if (second) return as(clause, 'receive', [{ ...first, role: 'agent' }, second, ...others]);
  const to = others.find(({ preposition }) => preposition === null || preposition === 'to');
  if (!to || to.entity === 'date') return null;
  return as(clause, 'receive', [
    { ...to, role: 'agent', preposition: null },
    first,
    ...others.filter((part) => part !== to),
  ]);
}

function deed(clause: ToldClause): ToldClause | null {
  const agent = partIn(clause, 'agent');
  const standing = partIn(clause, 'standing');
  if (clause.verb !== 'be' || !agent || !standing) return null;
  const { owner, doer = '', of } = OWNED_DOER.exec(standing.text)?.groups ?? {};
  const done = of ?? owner;
  const verb = DOERS[doer];
  if (verb === undefined || done === undefined) return null;
  const patient: ToldPart = {
    ...standing,
    role: 'patient',
    text: done,
    head: done.split(' ').at(-1)?.toLowerCase() ?? '',
    phrase: toldPhrase(done),
    also: [],
  };
  const others = clause.parts.filter((part) => part.role === 'other');
  return as(clause, verb, [agent, patient, ...others]);
}

/** Whoever founded a firm is the founder of the firm; null for deeds that make nobody known. Never throws. */
export function doerPhrase(clause: ToldClause): string | null {
  const done = partIn(clause, 'patient');
  const doer = Object.keys(DOERS).find((noun) => DOERS[noun] === clause.verb);
  return doer === undefined || !done || clause.negated ? null : `the ${doer} of ${done.text}`;
}

const WITH =
  /,? with ((?:(?:about|over|nearly|almost|some|more than|fewer than) )?(?:[\d.,]*\d|\p{Ll}+) .+)$/u;

/** Whoever is a champion with 25 medals has 25 medals. */
function having(clause: ToldClause): ToldClause | null {
  const agent = partIn(clause, 'agent');
  const standing = partIn(clause, 'standing');
  const had = WITH.exec(standing?.text ?? '')?.[1];
  if (clause.verb !== 'be' || clause.negated || !agent || !standing || had === undefined || !/\d/.test(had))
    return null;
  const patient: ToldPart = {
    ...standing,
    role: 'patient',
    text: had,
    head: '',
    phrase: toldPhrase(had),
    also: [],
  };
  return as(clause, 'have', [agent, patient]);
}

/** What was sold to a firm was bought by it. */
function sale(clause: ToldClause): ToldClause | null {
  const to = clause.parts.find(({ preposition }) => preposition === 'to');
  const sold = partIn(clause, 'patient');
  if (clause.verb !== 'sell' || !to || !sold) return null;
  const others = clause.parts.filter((part) => part.role === 'other' && part !== to);
  return as(clause, 'buy', [{ ...to, role: 'agent', preposition: null }, sold, ...others]);
}

/** Under whom one studied, by them one was taught. */
function lesson(clause: ToldClause): ToldClause | null {
  const under = clause.parts.find(({ preposition }) => preposition === 'under' || preposition === 'with');
  const learner = partIn(clause, 'agent');
  if (clause.verb !== 'study' || !under || !learner || under.preposition !== 'under') return null;
  const others = clause.parts.filter((part) => part.role === 'other' && part !== under);
  return as(clause, 'teach', [
    { ...under, role: 'agent', preposition: null },
    { ...learner, role: 'patient' },
    ...others,
  ]);
}

/** Who succeeded somebody as head is the head. */
function successor(clause: ToldClause): ToldClause | null {
  const role = clause.parts.find(({ preposition }) => preposition === 'as');
  const next = partIn(clause, 'agent');
  if (!/^(?:succeed|replace)$/.test(clause.verb) || !role || !next) return null;
  const others = clause.parts.filter((part) => part.role === 'other' && part !== role);
  return as(clause, 'be', [next, { ...role, role: 'standing', preposition: null }, ...others]);
}

/** What belongs to somebody is theirs. */
function belonging(clause: ToldClause): ToldClause | null {
  const to = clause.parts.find(({ preposition }) => preposition === 'to');
  const agent = partIn(clause, 'agent');
  if (clause.verb !== 'belong' || !to || !agent) return null;
  return as(clause, 'own', [
    { ...to, role: 'agent', preposition: null },
    { ...agent, role: 'patient' },
    ...clause.parts.filter((part) => part !== to && part !== agent),
  ]);
}

/** What is on display somewhere is shown there. */
function display(clause: ToldClause): ToldClause | null {
  const on = clause.parts.find(
    ({ preposition, head }) => preposition === 'on' && /^(?:display|show|view|exhibition)$/.test(head),
  );
  const agent = partIn(clause, 'agent');
  if (clause.verb !== 'be' || !on || !agent) return null;
  const [, preposition = null, place] = /^\S+\s(in|at)\s(.+)$/.exec(on.text) ?? [];
  const where: ToldPart[] =
    place === undefined ? [] : [{ ...on, preposition, text: place, head: '', phrase: toldPhrase(place) }];
  return as(clause, 'show', [
    { ...agent, role: 'patient' },
    ...where,
    ...clause.parts.filter((part) => part !== on && part !== agent),
  ]);
}

function dead(clause: ToldClause): ToldClause | null {
  const standing = partIn(clause, 'standing');
  if (clause.verb !== 'be' || standing?.text !== 'dead') return null;
  return as(
    clause,
    'die',
    clause.parts.filter((part) => part !== standing),
  );
}

function killed(clause: ToldClause): ToldClause | null {
  const victim = partIn(clause, 'patient');
  if (!/^(?:kill|murder|assassinate|execute)$/.test(clause.verb) || !victim) return null;
  return as(clause, 'die', [{ ...victim, role: 'agent' }, ...othersOf(clause)]);
}
