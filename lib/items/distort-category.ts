import type { Clause } from '#lib/claims/clause';
import { mainVerb } from '#lib/items/apply-change';
import { type Change, type Exclusion, type Operator, wordSlots } from '#lib/items/distortion';
import { NEAR_MISSES, type NearMissEntry, VERB_NEAR_MISSES } from '#lib/items/near-miss-lexicon';
import { slotNamed } from '#lib/items/realize';

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
    return exclusionOf(entry, entry.why, clause);
  },
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

/** A later stage is excluded only while the statement holds: in the present or of plans. */
function exclusionOf(
  entry: { relation: 'standing' | 'stage'; rung: number },
  why: string,
  { predicate }: Clause,
): Exclusion {
  const holds = predicate.copular && predicate.tense === 'present';
  return { relation: entry.relation === 'standing' || holds ? 'false' : 'open', rung: entry.rung, why };
}
