import { isClausalConjunct } from '#lib/claims/clause-parts';
import { eachOfList } from '#lib/claims/long-lists';
import { type Part, type Proposition, wordsOf } from '#lib/claims/proposition';
import { childrenBy, hasRelation, lemma, lower, range, type SentenceTree } from '#lib/claims/sentence-tree';
import { isDenied } from '#lib/claims/verb-group';

/**
 * The proposition without what it tells beside its one thing: "but not …", what "and" joins that is of another kind ("a kingdom in 1918
 * and a republic in 1944"), a second verb of a relative clause; a long list of names as one proposition for each, of other things with
 * its first member alone. What is left says less and nothing else. Never throws.
 */
export function oneThing(proposition: Proposition): Proposition[] {
  if (isDenied(proposition.tree, proposition.verb)) return [proposition];
  if (proposition.synthetic)
    return [proposition.kind === 'apposition' ? withFirstRelative(proposition) : proposition];
  return (halves(proposition) ?? [withoutSecond(proposition)]).flatMap(eachOfList);
}

/** "a nurse who came from Bala and who has worked in Ossing": one thing about what somebody is, is enough. */
function withFirstRelative(proposition: Proposition): Proposition {
  const { tree, args } = proposition;
  const all = args.flatMap(({ words }) => wordsOf(words));
  const second = all.find((word) => {
    const joint = jointOf(tree, word);
    const above = tree.tokens[word]?.head ?? -1;
    return all.includes(joint) && all.includes(above) && isSecondOfRelative(tree, above, word, joint);
  });
  if (second === undefined || (tree.last[second] ?? second) < Math.max(...all)) return proposition;
  return { ...proposition, args: args.flatMap((part) => cutAt(tree, part, jointOf(tree, second), false)) };
}

/** "won the Cup in 1990 and the Shield in 1994": one verb for two things, each with a time or place of its own. Null for others. */
function halves(proposition: Proposition): Proposition[] | null {
  const { tree, args } = proposition;
  const taken = args.find(({ role, fronted }) => !fronted && (role === 'object' || role === 'complement'));
  const words = taken ? wordsOf(taken.words) : [];
  const second = words.find((word) => jointOf(tree, word) > 0 && words.includes(jointOf(tree, word)));
  if (!taken || second === undefined) return null;
  const joint = jointOf(tree, second);
  const first = words.filter((word) => word < joint);
  const own = words.filter((word) => word > joint);
  const behind = (from: number, to: number) =>
    args.filter(
      (arg) => arg !== taken && !arg.fronted && wordsOf(arg.words).every((word) => word > from && word < to),
    );
  const [before, after] = [
    behind(first.at(-1) ?? joint, joint),
    behind(own.at(-1) ?? joint, tree.tokens.length),
  ];
  const isPair =
    before.length === 1 &&
    after.length === 1 &&
    before[0]?.preposition === after[0]?.preposition &&
    before[0]?.role === after[0]?.role;
  if (!isPair) return null;
  const rest = args.filter((arg) => arg !== taken && !before.includes(arg) && !after.includes(arg));
  const half = (part: number[], head: number, its: readonly Part[]): Proposition => ({
    ...proposition,
    args: [...rest, { ...taken, head, words: part, picked: 'half' as const }, ...its].sort(
      (a, b) => (wordsOf(a.words)[0] ?? 0) - (wordsOf(b.words)[0] ?? 0),
    ),
  });
  return [half(first, taken.head, before), half(own, second, after)];
}

/** The first joint at which something else begins, and all behind it, cut off. */
function withoutSecond(proposition: Proposition): Proposition {
  const { tree, args, verb } = proposition;
  // "passed a bill; Sen. Ann Moe …": what a semicolon parts is another sentence.
  const stop = args.flatMap(({ words }) => wordsOf(words)).find((word) => lower(tree, word) === ';') ?? -1;
  if (stop > verb.main)
    return { ...proposition, args: args.flatMap((part) => cutAt(tree, part, stop, true)) };
  const series = seriesAt(tree, verb.main, args);
  if (series > 0) return { ...proposition, args: args.flatMap((part) => cutAt(tree, part, series, true)) };
  const behindVerb = args.filter(({ fronted, role }) => !fronted && role !== 'clausal');
  for (const arg of behindVerb) {
    const words = wordsOf(arg.words);
    for (const word of words) {
      const joint = jointOf(tree, word);
      const above = tree.tokens[word]?.head ?? -1;
      if (joint < 0 || !words.includes(above) || !words.includes(joint) || joint <= verb.main) continue;
      const isOther = isOfAnotherKind(tree, above, word) || isGapped(tree, above, word, joint, verb.main);
      // "from 4,000 in 1830 and 40,000 in 1865 to 300,000" is one way.
      if (isOther && args.some(({ preposition }) => preposition === 'from')) return proposition;
      if (!isOther && !isContrast(tree, joint) && !isSecondOfRelative(tree, above, word, joint)) continue;
      // "until agreements with Britain in 1818 and Spain in 1819": the second bounds it too.
      if (words.some((bound) => bound < joint && /^(?:until|till|since|between)$/.test(lower(tree, bound))))
        return proposition;
      if ((tree.last[word] ?? word) < (words.at(-1) ?? word)) return proposition;
      return { ...proposition, args: args.flatMap((part) => cutAt(tree, part, joint, isOther)) };
    }
  }
  return proposition;
}

/** "found 6,000 animals in 1998, some 1,000 in 2003, 100 in 2008 and 36 in 2014": the comma behind the first of several counts, each with its year; -1 for none. */
function seriesAt(tree: SentenceTree, verb: number, args: readonly Part[]): number {
  const words = args.filter(({ fronted }) => !fronted).flatMap((part) => wordsOf(part.words));
  const end = Math.max(-1, ...words);
  const isYear = (word: number) =>
    tree.entityAt[word]?.type === 'date' && /^(?:1\d|20)\d\d$/.test(tree.tokens[word]?.text ?? '');
  const countsAgain = (comma: number) => {
    const number = range(comma + 1, comma + 3).find((word) => tree.tokens[word]?.upos === 'NUM') ?? -1;
    const isCount = number > 0 && tree.entityAt[number]?.type !== 'date';
    return isCount && tree.tokens[number + 1]?.upos === 'ADP' && isYear(number + 2);
  };
  return (
    range(verb + 1, end).find((word) => lower(tree, word) === ',' && isYear(word - 1) && countsAgain(word)) ??
    -1
  );
}

function jointOf(tree: SentenceTree, word: number): number {
  if (!hasRelation(tree, word, 'conj')) return -1;
  const [joint = -1] = childrenBy(tree, word, 'cc');
  return joint < word ? joint : -1;
}

function cutAt(tree: SentenceTree, part: Part, joint: number, isOther: boolean): Part[] {
  const [first = 0] = wordsOf(part.words);
  // What follows something of another kind belongs to that.
  if (first > joint) return isOther && part.role !== 'clausal' ? [] : isOther ? [] : [part];
  const kept = part.words.filter((word) => typeof word !== 'number' || word < joint);
  const last = kept.at(-1);
  const isMark =
    typeof last === 'number' && tree.tokens[last]?.upos === 'PUNCT' && /^[,;–—-]$/.test(lower(tree, last));
  return [{ ...part, words: isMark ? kept.slice(0, -1) : kept }];
}

/** "to the Area but not to the Union", "fewer votes but 304 electors"; not "not A but B", "all but three", "but also". */
function isContrast(tree: SentenceTree, joint: number): boolean {
  if (lower(tree, joint) !== 'but' || /^(?:also|rather)$/.test(lower(tree, joint + 1))) return false;
  return !range(0, joint - 1).some((word) =>
    /^(?:not|n['’]t|no|nothing|all|none|anything|never)$/.test(lower(tree, word)),
  );
}

type Kind = 'time' | 'person' | 'place' | 'number' | 'other';

/** "in 1918 and a republic", "in Paris and Marie Rees": two that no "and" joins. */
function isOfAnotherKind(tree: SentenceTree, first: number, second: number): boolean {
  if (isClausalConjunct(tree, second) || !/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[second]?.upos ?? ''))
    return false;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(tree.tokens[first]?.upos ?? '')) return false;
  // "the battleships Tirpitz and Scharnhorst" are of one kind, whatever they are named after.
  if (
    childrenBy(tree, first, 'compound', 'nmod').some(
      (noun) => noun < first && tree.tokens[noun]?.xpos === 'NNS',
    )
  )
    return false;
  // "lies at 555 meters, and a restaurant at 441".
  const isMeasured =
    childrenBy(tree, first, 'nummod').length > 0 && TIMES_OR_MEASURES.test(lemma(tree, first));
  const isThing =
    childrenBy(tree, second, 'det').length > 0 && childrenBy(tree, second, 'nummod').length === 0;
  if (isMeasured && isThing) return true;
  const [one, other] = [kindOf(tree, first), kindOf(tree, second)];
  if (one === 'time' || other === 'time') return one !== other;
  if (other === 'number')
    return one !== 'number' && (tree.tokens[first]?.upos === 'PROPN' || lower(tree, second) === 'one');
  // "was chosen best goalkeeper and Ann Rees best player".
  const isRole =
    /^(?:name|choose|vote|elect|crown|declare|appoint)$/.test(lemma(tree, tree.tokens[first]?.head ?? -1)) &&
    tree.tokens[first]?.upos === 'NOUN' &&
    tree.tokens[second]?.upos === 'PROPN';
  if (isRole && childrenBy(tree, second, 'case').length === 0) return true;
  return (one === 'place' && other === 'person') || (one === 'person' && other === 'place');
}

function kindOf(tree: SentenceTree, word: number): Kind {
  const type = tree.entityAt[word]?.type;
  const noun = lemma(tree, word).toLowerCase();
  if (type === 'date' || TIMES.test(noun) || /^(?:1\d|20)\d\d$/.test(noun)) return 'time';
  if (type === 'person') return 'person';
  if (tree.tokens[word]?.upos === 'NUM') return 'number';
  return type === 'place' || type === 'country' ? 'place' : 'other';
}

const TIMES_OR_MEASURES =
  /^(?:meter|metre|kilometer|kilometre|mile|foot|yard|inch|degree|ton|tonne|kilogram|gram|pound|liter|litre|hour|minute|second|percent)$/;

const TIMES =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|\d{3,4}s|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "won 20 votes and the Yes campaign 16", "a kingdom in 1918 and a republic in 1944": the verb of the second is left out. */
function isGapped(tree: SentenceTree, first: number, second: number, joint: number, verb: number): boolean {
  const isDate = (word: number) =>
    tree.entityAt[word]?.type === 'date' && /^(?:1\d|20)\d\d$/.test(tree.tokens[word]?.text ?? '');
  const isNoun = !isDate(first) && !isDate(second);
  const areDated =
    isNoun && range(verb, joint).some(isDate) && range(second, tree.last[second] ?? second).some(isDate);
  if (areDated) return true;
  return (
    childrenBy(tree, first, 'nummod').length > 0 &&
    childrenBy(tree, second, 'nummod').every((number) => number > second) &&
    childrenBy(tree, second, 'appos', 'nummod', 'flat', 'nmod').some(
      (number) =>
        number > second &&
        tree.tokens[number]?.upos === 'NUM' &&
        childrenBy(tree, number, 'case').length === 0,
    )
  );
}

/** "a route that begins at the mill and travels north": one thing of it is enough. */
function isSecondOfRelative(tree: SentenceTree, first: number, second: number, joint: number): boolean {
  return (
    tree.tokens[first]?.rel === 'acl:relcl' &&
    tree.tokens[second]?.upos === 'VERB' &&
    childrenBy(tree, first, 'obj', 'obl', 'xcomp', 'ccomp').some((word) => word > first && word < joint)
  );
}
