import type { Clause } from '#lib/claims/clause';

/** `worded`: the clause as it stands. `result`: the standing that naming, electing or designating somebody gives. */
export type ClauseView = 'worded' | 'result';
export const clauseViews: readonly ClauseView[] = ['worded', 'result'];

/**
 * The clause seen in one way: "the U.S. is designating Colombia a major non-NATO ally" has the result
 * "Colombia is a major non-NATO ally". Null when there is no such view of it. Never throws.
 */
export function viewOf(clause: Clause, view: ClauseView): Clause | null {
  return view === 'worded' ? clause : resultOf(clause);
}

/** Verbs that make their object what their complement says. */
const NAMING =
  /^(designate|name|appoint|elect|declare|proclaim|crown|classify|recogni[sz]e|label|dub|certify|list|rank|categori[sz]e|reclassify)$/;
const BE: Record<string, string> = { 'past singular': 'was', 'past plural': 'were' };

function resultOf({ predicate, subject, args }: Clause): Clause | null {
  if (!NAMING.test(predicate.lemma) || predicate.negated || predicate.tense === 'future') return null;
  const standing = args.find(({ role, preposition }) => role === 'complement' || preposition === 'as');
  const passive = predicate.voice === 'passive';
  const named = passive ? subject : args.find(({ role }) => role === 'object');
  if (!standing || !named || standing === named) return null;
  const past = predicate.tense === 'past' && !/\b(is|are|has|have)\b/.test(predicate.text);
  const plural = passive ? predicate.plural : / and |s$/.test(named.text) && named.entity === null;
  const be = past ? (BE[`past ${plural ? 'plural' : 'singular'}`] ?? 'was') : plural ? 'are' : 'is';
  const text = standing.text.replace(/^as\s+/i, '');
  if (!/^(an?|the|one|its|his|her|their)\b/i.test(text) && !plural) return null;
  return {
    subject: { ...named, role: 'subject', preposition: null },
    predicate: {
      ...predicate,
      lemma: 'be',
      text: be,
      auxiliaries: [be],
      main: '',
      particle: null,
      tense: past ? 'past' : 'present',
      voice: 'active',
      copular: true,
      plural,
    },
    args: [{ ...standing, role: 'complement', preposition: null, text, fronted: false }],
  };
}
