import type { Clause } from '#lib/claims/clause';

/**
 * `worded`: the clause as it stands. `result`: the standing that naming, electing or designating somebody gives, whether the clause
 * tells the act itself or counts who had it done.
 */
export type ClauseView = 'worded' | 'result';
export const clauseViews: readonly ClauseView[] = ['worded', 'result'];

/**
 * The clause seen in one way: "the U.S. is designating Colombia a major non-NATO ally" has the result
 * "Colombia is a major non-NATO ally". Null when there is no such view of it. Never throws.
 */
export function viewOf(clause: Clause, view: ClauseView): Clause | null {
  return view === 'worded' ? clause : (countedResultOf(clause) ?? resultOf(clause));
}

/** "the third country to be named a major non-NATO ally": whoever is so counted was so named; who was "expected to be" was not. */
const COUNTED =
  /^the (?:only|last|latest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:(?!not |never |to |likely |unlikely |due |set |[a-z]+ed |[a-z]+ing )[a-z-]+ ){1,3}(?:(?:in|of|from|on|outside) (?:the )?(?:\p{Lu}[\p{L}.]* )+)?to be (?:designated|named|elected|declared|proclaimed|classified|recogni[sz]ed as|listed as) (an? [^,;]+)$/u;

function countedResultOf(clause: Clause): Clause | null {
  const { predicate, args } = clause;
  const counted = args.find(({ role }) => role === 'complement');
  const text = COUNTED.exec(counted?.text ?? '')?.[1];
  if (!counted || !text || !predicate.copular || predicate.negated || predicate.tense === 'future')
    return null;
  const [noun = text] = text.split(/ (?:of|in|for|on|at|by|from|with) /);
  const standing = {
    ...counted,
    text,
    start: counted.end - text.length,
    head: noun.split(' ').at(-1) ?? noun,
    ...(counted.phrases && { phrases: counted.phrases.filter((phrase) => text.includes(phrase.text)) }),
    fronted: false,
  };
  return { ...clause, args: [standing] };
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
