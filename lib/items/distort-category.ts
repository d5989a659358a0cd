import type { Clause } from '#lib/claims/clause';
import { mainVerb } from '#lib/claims/exclusivity';
import { type Change, type Exclusion, type Operator, wordSlots } from '#lib/items/distortion';
import { isTimed, speaksOfSome } from '#lib/items/known-things';
import { slotNamed } from '#lib/items/realize';
import { matchEntry, NEAR_MISSES, VERB_NEAR_MISSES } from '#lib/language/near-misses';

/** Near misses of standing: "a major non-NATO ally" -> "a NATO member". False by the meaning of the words. */
export const category: Operator = {
  name: 'category',
  propose: (clause) =>
    wordSlots(clause)
      .filter(({ name, slot }) => name !== 'subject' && describes(slot))
      .flatMap(({ name, slot }) =>
        NEAR_MISSES.flatMap((entry) => {
          const change = matchEntry(entry, slot.text);
          return change ? [{ slot: name, ...change }] : [];
        }),
      ),
  excludes: (clause, change) => {
    const slot = slotNamed(clause, change.slot);
    if (!slot || change.slot === 'subject' || !describes(slot) || clause.predicate.negated) return null;
    for (const entry of NEAR_MISSES) {
      const match = matchEntry(entry, slot.text);
      if (match?.from === change.from && match.to === change.to) return exclusionOf(entry, match.why, clause);
    }
    return null;
  },
};

/** Near misses of the verb: "was charged" -> "was convicted". */
export const verbCategory: Operator = {
  name: 'verb-category',
  propose: (clause) => verbChanges(clause),
  excludes: (clause, change) => {
    const entry = VERB_NEAR_MISSES.find(({ from, to }) => from === change.from && to === change.to);
    if (!entry || change.slot !== 'predicate' || mainVerb(clause) !== entry.from || clause.predicate.negated)
      return null;
    // "Charges $3 million": nobody convicts a price.
    if (clause.args.some(({ role, text }) => role === 'object' && /\d/.test(text))) return null;
    // "Announced that they had found it", "leased for 99 years": nobody completes a saying, or sells for a time.
    if (entry.to === 'complete' && clause.args.some(({ role }) => role === 'clausal')) return null;
    if (entry.to === 'sell' && clause.args.some(({ text }) => /^for .*\b(?:years?|months?)\b/.test(text)))
      return null;
    // "The talks were suspended": nobody expels talks.
    if (
      /^(?:expel|convict|acquit|arrest)$/.test(entry.to) &&
      !/\p{Lu}/u.test(clause.subject.text.slice(/^the /i.test(clause.subject.text) ? 4 : 0)) &&
      clause.predicate.voice === 'passive'
    )
      return null;
    // "Convicted of theft and sent to prison": what follows tells the verb.
    if (clause.args.some(({ text }) => /\band (?:\p{Ll}+ly )?\p{Ll}+(?:ed|nt|ght) /u.test(text))) return null;
    return exclusionOf(entry, entry.why, clause);
  },
};

function verbChanges(clause: Clause): Change[] {
  const verb = mainVerb(clause);
  return VERB_NEAR_MISSES.filter(({ from }) => from === verb).map(({ from, to }) => ({
    slot: 'predicate',
    from,
    to,
  }));
}

/** Only what is said of somebody can be a near miss of standing; who is spoken of cannot. */
function describes({ role, preposition }: { role: string; preposition: string | null }): boolean {
  if (role === 'complement' || role === 'object' || role === 'clausal') return true;
  return role === 'oblique' && (preposition === 'as' || preposition === 'for' || preposition === 'with');
}

/**
 * What some are, others need not be; what once was, may have been otherwise before. A later stage is excluded only while the
 * statement holds: in the present.
 */
function exclusionOf(
  entry: { relation: 'standing' | 'stage'; rung: number },
  why: string,
  clause: Clause,
): Exclusion {
  const { predicate } = clause;
  const holds = predicate.copular && predicate.tense === 'present';
  const excluded = !speaksOfSome(clause) && isTimed(clause) && (entry.relation === 'standing' || holds);
  return { relation: excluded ? 'false' : 'open', rung: entry.rung, why };
}
