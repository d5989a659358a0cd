import { flag, isMatched, type Pair, type WordMatch } from '#lib/fact-checks/pair-matches';
import type { PairSide, PairWord } from '#lib/fact-checks/pair-words';
import { wordRarity } from '#lib/language/word-likeness';

const KINDS = ['PROPN', 'NOUN', 'VERB', 'ADJ'] as const;
/** Matches further apart than this are hardly of one statement. */
const WIDE_WORDS = 15;

/** What is borne out of what the claim says, apart from whom it says it of: evidence often says only "he". */
export function predicateFeatures({ claim, evidence, matches }: Pair): Record<string, number> {
  const inSubject = subjectWords(claim);
  const said = matches.filter(({ word }) => !inSubject(word));
  const subject = matches.filter(({ word }) => inSubject(word));
  const unmatched = said.filter((match) => !isMatched(match));
  const [only] = unmatched;
  const replaced = (least: number) => unmatched.length === 1 && (only?.likeness ?? 0) > least;
  const subjectCovered = subject.length > 0 ? subject.filter(isMatched).length / subject.length : 0;
  const opensWithPronoun = /^(?:he|she|it|they|the|his|her|its|their)$/i.test(evidence.words[0]?.text ?? '');
  const all = (kinds: RegExp) => unmatched.length > 0 && unmatched.every(({ word }) => kinds.test(word.upos));
  return {
    saidCovered: said.length > 0 ? 1 - unmatched.length / said.length : 0.5,
    saidAll: flag(said.length > 0 && unmatched.length === 0),
    saidAllButOne: flag(unmatched.length === 1),
    saidLacksMore: flag(unmatched.length > 1),
    saidLength: Math.log(1 + said.length),
    saidLeast: said.length > 0 ? Math.min(...said.map(({ likeness }) => likeness)) : 1,
    subjectCovered,
    subjectMissing: flag(subjectCovered === 0),
    opensWithPronoun: flag(opensWithPronoun),
    subjectMissingUnreferred: flag(subjectCovered < 1 && !opensWithPronoun),
    oneReplaced: flag(replaced(0.4)),
    oneReplacedByNear: flag(replaced(0.6)),
    onlyVerbUnmatched: flag(all(/^(?:VERB|ADV)$/)),
    onlyNounUnmatched: flag(all(/^NOUN$/)),
    onlyNameUnmatched: flag(all(/^PROPN$/)),
    saidRarityMatched: Math.log(1 + raritySum(said.filter(isMatched))),
    saidRarityUnmatched: Math.log(1 + raritySum(unmatched)),
    ...spread(said),
    ...Object.fromEntries(
      KINDS.map((kind) => [`said unmatched ${kind}`, flag(unmatched.some(({ word }) => word.upos === kind))]),
    ),
  };
}

function raritySum(matches: readonly WordMatch[]): number {
  return matches.reduce((sum, { word }) => sum + wordRarity(word.lower) ** 2, 0);
}

/** Whether a word belongs to the subject of the claim's main clause. */
export function subjectWords({ words }: PairSide): (word: PairWord) => boolean {
  const root = words.findIndex(({ head }) => head < 0);
  const subject = words.findIndex(
    ({ relation, head }) => relation === 'nsubj' && (head === root || root < 0),
  );
  return ({ index }) => {
    let at = index;
    for (let steps = 0; steps < words.length && at >= 0; steps += 1) {
      if (at === subject) return true;
      at = words[at]?.head ?? -1;
    }
    return false;
  };
}

/** How close together the matched words stand in the evidence. */
function spread(said: readonly WordMatch[]): Record<string, number> {
  const places = said.flatMap((match) => (isMatched(match) && match.found ? [match.found.index] : []));
  if (places.length < 2) return { closeness: 0.5, wide: 0 };
  const width = Math.max(...places) - Math.min(...places);
  return { closeness: Math.min(1, places.length / (width + 1)), wide: flag(width > WIDE_WORDS) };
}
