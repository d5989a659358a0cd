import type { Clause, Slot } from '#lib/claims/clause';
import type { Answer } from '#lib/items/answers';
import { isOfMany } from '#lib/items/distort-date';
import { slotNamed } from '#lib/items/realize';

/** Whether more than the answer fits by the very words around it, however it is asked for. Never throws. */
export function fitsMany(answer: Answer, clause: Clause): boolean {
  const around = slotNamed(clause, answer.slot);
  if (!around) return true;
  if (answer.type === 'date' && isOfMany(clause)) return true;
  return isExample(answer, around, clause) || isPrizeOfMany(answer, clause) || isShareOf(answer, around);
}

/** "The holders included Igor Stravinsky and _____", "jets such as the 777 and the _____": others are among them too. */
function isExample({ text, slot }: Answer, around: Slot, { predicate }: Clause): boolean {
  const before = around.text.slice(0, Math.max(0, around.text.indexOf(text)));
  if (/\b(?:such as|including|for example|among others|e\.g\.)/i.test(before)) return true;
  return slot !== 'subject' && around.role === 'object' && /^(?:include|feature)$/.test(predicate.lemma);
}

/** "_____ received a Nobel Prize in 1930": so did others. */
function isPrizeOfMany({ slot }: Answer, { args }: Clause): boolean {
  return slot === 'subject' && args.some(({ role, text }) => role === 'object' && PRIZE.test(text));
}

const PRIZE = /^an? (?:\S+ ){0,3}(?:[Pp]rize|[Aa]ward|[Mm]edal|[Dd]egree|[Ss]cholarship|[Ff]ellowship)\b/;

/** "More than a fifth of it" is more than a sixth; "a _____ day" of "a second day" may be any. */
function isShareOf({ text }: Answer, around: Slot): boolean {
  const before = around.text.slice(0, Math.max(0, around.text.indexOf(text)));
  return RANKED.test(text) && /\ban? $/i.test(before);
}

const RANKED =
  /^(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|second|first)s?\b/;

/**
 * Whether words to be typed could be others as well, though no list of options would hold them: "studied at the _____", "wrote in 1802 to
 * _____", "a member of the _____", "airlines of the _____" beside many. Never throws.
 */
export function isLooseGap(answer: Answer, clause: Clause): boolean {
  const around = slotNamed(clause, answer.slot);
  if (!around || answer.slot === 'subject') return false;
  const { predicate, args } = clause;
  if (/^(?:write|speak|talk|appeal)$/.test(predicate.lemma) && around.preposition === 'to')
    return !args.some(({ role }) => role === 'object');
  if (predicate.copular && /^(?:an? )?(?:\p{Ll}+ )?member of\b/u.test(around.text)) return true;
  return /\b(?:holder|champion|medalist|winner) (?:in|of|at) (?:the )?$/.test(
    around.text.slice(0, Math.max(0, around.text.indexOf(answer.text))),
  );
}
