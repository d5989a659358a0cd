/**
 * Verbs whose opposite cannot hold at the same time of the same things: [one, other]. Both directions. Curated: a pair is
 * listed only when "X did the one" excludes "X did the other" in plain news and encyclopedia prose.
 */
const VERB_PAIRS =
  'rise fall|increase decrease|grow shrink|gain lose|win lose|accept reject|approve reject|allow forbid|permit prohibit|open close|begin end|start finish|support oppose|strengthen weaken|expand contract|import export|arrive depart|enter leave|join leave|raise lower|lengthen shorten|widen narrow|accelerate slow|succeed fail|survive die|precede follow|admit deny|confirm deny|encourage discourage|appear disappear|buy sell|attack defend|improve worsen|ban allow|legalize outlaw|hire fire|advance retreat|ascend descend|double halve|overestimate underestimate|unite divide|tighten loosen|release detain|free imprison|deny grant|heat cool|freeze thaw|outperform underperform|enable prevent';

/** Describing words whose opposite excludes them. Only these are turned, never a word inside a name. */
const ADJECTIVE_PAIRS =
  'large small|larger smaller|largest smallest|high low|higher lower|highest lowest|long short|longer shorter|longest shortest|older younger|oldest youngest|early late|earlier later|earliest latest|strong weak|stronger weaker|strongest weakest|rich poor|richest poorest|hot cold|hottest coldest|wide narrow|heavy light|heaviest lightest|fast slow|faster slower|fastest slowest|deep shallow|deepest shallowest|public private|legal illegal|northern southern|eastern western|northernmost southernmost|easternmost westernmost|northeastern southwestern|northwestern southeastern|north south|east west|upper lower|inner outer|domestic foreign|majority minority|maximum minimum|successful unsuccessful|direct indirect|positive negative|active extinct|domesticated wild|urban rural|male female|closest most distant|best worst|left-wing right-wing|leftist rightist|liberal conservative|toxic harmless|edible poisonous|flammable fireproof|nocturnal diurnal|herbivorous carnivorous|landlocked coastal|rare common';

const verbs = both(VERB_PAIRS);
const adjectives = both(ADJECTIVE_PAIRS);

/** The verb that excludes this one, by lemma; undefined when none is curated. */
export function oppositeVerb(lemma: string): string | undefined {
  return verbs.get(lemma);
}

/** The describing word that excludes this one; undefined when none is curated. */
export function oppositeAdjective(word: string): string | undefined {
  return adjectives.get(word);
}

function both(pairs: string): Map<string, string> {
  const opposites = new Map<string, string>();
  for (const pair of pairs.split('|')) {
    const [one = '', ...rest] = pair.split(' ');
    const other = rest.join(' ');
    if (!opposites.has(one)) opposites.set(one, other);
    if (!other.includes(' ') && !opposites.has(other)) opposites.set(other, one);
  }
  return opposites;
}
