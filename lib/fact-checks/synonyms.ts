/**
 * Verbs that say the same of the same agent and patient in news and encyclopedia prose. One group per bar; curated by
 * hand, kept short: a wrong synonym makes a wrong "supported".
 */
const VERB_GROUPS =
  'buy purchase acquire|begin start commence|end finish conclude|build construct erect|create make|found establish|pick choose select|show demonstrate reveal indicate|receive get obtain|live reside dwell|kill slay|murder assassinate|say state declare|tell inform|aid help assist|win earn|die perish|release free|locate situate|wed marry|employ hire|gain obtain|rise increase climb grow|fall drop decline decrease|allow permit let|forbid ban prohibit outlaw|name appoint designate|travel go journey|leave depart|need require|reply respond answer|purchase buy|produce make manufacture|publish release|direct helm|write author pen|comprise include contain|attempt try|seek pursue|occur happen|examine study|depict portray show|star feature|attack assault|occupy hold|give grant award|offer provide|reject refuse|ask request|consider weigh|announce declare|premiere debut|earn make|lead head|win capture';

/** Verbs of one event told from the other end: [verb, other verb] with agent and patient exchanged. */
const CONVERSES = 'precede follow|defeat lose|employ work|own belong|succeed precede|follow precede';

const groups = new Map<string, Set<string>>();
for (const group of VERB_GROUPS.split('|')) {
  const verbs = group.split(' ');
  for (const verb of verbs) groups.set(verb, new Set([...(groups.get(verb) ?? []), ...verbs]));
}
const converses = new Map<string, Set<string>>();
for (const pair of CONVERSES.split('|')) {
  const [one = '', other = ''] = pair.split(' ');
  converses.set(one, new Set([...(converses.get(one) ?? []), other]));
  converses.set(other, new Set([...(converses.get(other) ?? []), one]));
}

/** Whether two verbs, by lemma, say the same of the same agent and patient. Never throws. */
export function sameVerb(one: string, other: string): boolean {
  return one === other || (groups.get(one)?.has(other) ?? false);
}

/** Whether two verbs tell of one event with agent and patient exchanged ("precede", "follow"). Never throws. */
export function converseVerbs(one: string, other: string): boolean {
  return converses.get(one)?.has(other) ?? false;
}
