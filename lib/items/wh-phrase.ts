import type { Clause } from '#lib/claims/clause';
import type { Answer } from '#lib/items/answers';
import { nameKind } from '#lib/items/name-kinds';
import { opposes } from '#lib/items/opposing';
import { type Asked, slotNamed, whQuestion } from '#lib/items/realize';
import { amountsIn } from '#lib/language/amounts';
import { plural } from '#lib/language/morphology';

/**
 * The question that asks for an answer which fills its slot: "In which country do over 1.8 million Venezuelans live?".
 * Null where English has no plain question for it (an answer inside a longer phrase). Never throws.
 */
export function askFor(clause: Clause, answer: Answer, asOf: string | null): string | null {
  const slot = slotNamed(clause, answer.slot);
  if (!slot) return null;
  const asked: Asked = answer.slot === 'subject' ? 'subject' : Number(answer.slot.slice('args.'.length));
  const counted = answer.type === 'number' ? countedThings(slot.text, answer.text) : null;
  if (counted !== null && (slot.preposition === null || answer.slot === 'subject')) {
    return whQuestion(clause, asked, `how many ${counted}`, asOf);
  }
  if (!answer.whole) return null;
  const wh = whFor(answer);
  if (wh === undefined || slot.role === 'complement' || slot.role === 'clausal') return null;
  if (asked === 'subject') {
    // A company taken for a place would be asked for as one.
    const acts = answer.type === 'place' && !clause.predicate.copular;
    if (isOtherKind(answer, clause)) return null;
    const isMany = clause.predicate.plural && (answer.type !== 'person' || clause.predicate.copular);
    return acts || isMany || wh === WHERE ? null : whQuestion(clause, asked, barely(wh, clause), asOf);
  }
  if (answer.type === 'date') {
    const isSince = slot.preposition === 'since' && !/^(?:has|have|had)\b/i.test(clause.predicate.text);
    // "Until which year did they not admit women?" reads like a riddle.
    const isDenied = clause.predicate.negated;
    const when = isSince || isDenied ? null : dateQuestion(answer.text, slot.preposition);
    return when === null ? null : whQuestion(clause, asked, when, asOf);
  }
  const preposition = slot.preposition;
  if (wh === WHERE)
    return preposition !== null && /^(?:in|at)$/.test(preposition)
      ? whQuestion(clause, asked, wh, asOf)
      : null;
  if (preposition !== null && !PLAIN_BEFORE_WHO.test(preposition)) return null;
  // "A single victory, against Kenya": of the noun, not of the verb.
  if (preposition === 'against' && !opposes(clause.predicate.lemma)) return null;
  if (answer.type === 'person' && (preposition === 'in' || preposition === 'at')) return null;
  // "In which organization" reads like a riddle.
  if (wh === WH.organization && (preposition === 'in' || preposition === 'at')) return null;
  if (preposition === null)
    return slot.role === 'object'
      ? whQuestion(clause, asked, answer.type === 'person' ? 'who' : wh, asOf)
      : null;
  return whQuestion(clause, asked, `${preposition} ${answer.type === 'person' ? 'whom' : wh}`, asOf);
}

/** "Secretary of the Union was a post that …": no organization is a post, whatever its name was taken for. */
function isOtherKind({ type }: Answer, { predicate, args }: Clause): boolean {
  const told = args.find(({ role }) => role === 'complement');
  if (!predicate.copular || !told || type === 'date' || type === 'number') return false;
  return (type === 'person' ? NO_PERSON : NO_BODY).test(told.head.toLowerCase());
}

const NO_BODY =
  /^(?:post|position|office|job|role|rank|title|degree|prize|award|medal|song|book|novel|poem|film|opera|play|language|law|treaty|man|woman|person)$/;
const NO_PERSON =
  /^(?:post|position|office|job|role|rank|degree|prize|award|medal|song|book|novel|poem|film|opera|language|law|treaty|city|town|village|country|company|firm|coalition|alliance|party|fund|bank|club|team|band|agency|newspaper|museum|ship|bridge|river|lake|island|species)$/;

/** "Which was the first country to …", not "which country was the first country to …". */
function barely(wh: string, { predicate, args }: Clause): string {
  const noun = /^which (\p{Ll}+)$/u.exec(wh)?.[1];
  const told = args.find(({ role }) => role === 'complement')?.text ?? '';
  return noun !== undefined && predicate.copular && new RegExp(`\\b${noun}\\b`).test(told) ? 'which' : wh;
}

/** "Under which organization" and the like read like riddles. */
const PLAIN_BEFORE_WHO = /^(?:in|at|to|from|by|with|for|on|against)$/;

const WH: Partial<Record<Answer['type'], string>> = {
  person: 'who',
  organization: 'which organization',
  country: 'which country',
  place: 'where',
  event: 'which event',
  date: 'when',
};
const WHERE = 'where';

/** "Which city", where the name is known as one's; no organization is asked for by the name of a place. */
function whFor({ type, text }: Answer): string | undefined {
  const kind = nameKind(text);
  if (type === 'place' && kind === 'city') return 'which city';
  if (type === 'organization' && /^(?:country|region|city)$/.test(kind)) return undefined;
  if (type === 'organization' && /\bUniversity\b/.test(text)) return 'which university';
  return WH[type];
}

/** Null where a span of time is told by both its ends: "from 2003 to 2005". */
function dateQuestion(text: string, preposition: string | null): string | null {
  if (/^\d{4}$/.test(text) && preposition === 'in') return 'in which year';
  if (preposition === null || preposition === 'on' || preposition === 'in') return 'when';
  return /^(?:since|until|before|after)$/.test(preposition)
    ? `${preposition} which ${/^\d{4}$/.test(text) ? 'year' : 'date'}`
    : null;
}

/** "two Americans" -> "Americans"; null when the number does not open the phrase or counts no plain noun. */
function countedThings(text: string, number: string): string | null {
  const [amount] = amountsIn(text);
  if (amount?.start !== 0 || amount.number !== number || amount.unit !== 'count') return null;
  if (amount.comparator === 'about' || amount.comparator === 'over' || amount.comparator === 'under')
    return null;
  const counted = text.slice(amount.end).trim();
  if (
    !/^[\p{L}-]+(\s[\p{L}'’-]+){0,4}$/u.test(counted) ||
    /^(of|the|percent|years old|million)\b/.test(counted)
  )
    return null;
  const [first = ''] = counted.split(' ');
  return first === plural(first) || / /.test(counted) ? counted : null;
}
