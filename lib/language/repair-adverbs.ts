import type { AnalyzedWord } from '#lib/language/parser';
import { hasChild } from '#lib/language/tree-walk';

/**
 * Mends adverbs that were hung on a name or taken for less than they say: "Earlier Patten received", "on Friday together with", "So was
 * Tim Henman". Changes `words` in place; never throws.
 */
export function repairAdverbs(texts: readonly string[], words: AnalyzedWord[]): void {
  timeBeforeName(texts, words);
  soWas(texts, words);
  for (let index = 0; index < words.length; index += 1) {
    togetherWith(texts, words, index);
    nameBeforeStanding(texts, words, index);
    longBefore(texts, words, index);
    lightStrong(texts, words, index);
  }
}

const WHEN =
  /^(?:Earlier|Later|Meanwhile|Afterwards?|Previously|Recently|Formerly|Originally|Initially|Eventually|Finally|Then|Now|Today|Soon)$/;

/** "Earlier Patten received the flag": the adverb tells when, and is no part of the name. */
function timeBeforeName(texts: readonly string[], words: AnalyzedWord[]): void {
  const [adverb, name] = words;
  if (!adverb || !/^a(?:dv)?mod$/.test(adverb.rel) || adverb.head !== 1 || !WHEN.test(texts[0] ?? '')) return;
  if (name?.upos !== 'PROPN' || !/^nsubj/.test(name.rel)) return;
  adverb.head = name.head;
  adverb.rel = 'advmod';
  adverb.upos = 'ADV';
}

/** "So was Tim Henman, who had cheered": what somebody was is said before. */
function soWas(texts: readonly string[], words: AnalyzedWord[]): void {
  const [so, verb] = words;
  const root = words.findIndex(({ rel }) => rel === 'root');
  const who = words[root];
  if (!so || !verb || !who || texts[0] !== 'So' || so.head !== root || verb.head !== root) return;
  if (!/^(?:cop|aux)$/.test(verb.rel) || !/^(?:PROPN|NOUN|PRON)$/.test(who.upos) || root < 2) return;
  if (hasChild(words, root, 'nsubj')) return;
  so.head = -1;
  so.rel = 'root';
  verb.head = 0;
  who.head = 0;
  who.rel = 'nsubj';
  const last = words.at(-1);
  if (last?.rel === 'punct') last.head = 0;
}

/** "won the prize on Friday together with Ann Moe": "together" is no part of the day. */
function togetherWith(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const adverb = words[index];
  const day = words[adverb?.head ?? -1];
  if (texts[index] !== 'together' || texts[index + 1] !== 'with' || adverb?.rel !== 'advmod' || !day) return;
  if (!/^(?:PROPN|NOUN|NUM)$/.test(day.upos) || adverb.head > index) return;
  const who = words.find(({ head, rel }, at) => at === index + 1 && rel === 'case' && head > at)?.head ?? -1;
  if (words[who] && words[who]?.head !== day.head && words[who]?.rel !== 'compound') return;
  adverb.head = who < 0 ? day.head : who;
}

/** "with Kailash Satyarthi, an Indian who freed children": what stands after the comma says who the name is. */
function nameBeforeStanding(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const name = words[index];
  const at = name?.head ?? -1;
  const standing = words[at];
  if (name?.rel !== 'compound' || name.upos !== 'PROPN' || !standing || at < index + 3) return;
  let last = index;
  while (words[last + 1]?.head === index && words[last + 1]?.rel === 'flat') last += 1;
  if (texts[last + 1] !== ',' || !/^(?:an?|the)$/.test(texts[last + 2] ?? '')) return;
  const isAfterPreposition = hasChild(words, index, 'case');
  if (standing.head < 0 || standing.head > index) return;
  name.head = standing.head;
  name.rel = isAfterPreposition && !/^(?:obl|nmod)/.test(standing.rel) ? 'obl' : standing.rel;
  standing.head = index;
  standing.rel = 'appos';
}

/** "had taken up the chant long before the end": how long before. */
function longBefore(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const long = words[index];
  const before = words[index + 1];
  const noun = words[before?.head ?? -1];
  if (!/^(?:long|shortly|soon|immediately|well)$/.test(texts[index] ?? '') || long?.rel !== 'advmod') return;
  if (!/^(?:before|after)$/.test(texts[index + 1] ?? '') || before?.rel !== 'case' || long.head > index)
    return;
  if (noun?.head === long.head && noun.rel === 'obl') long.head = before.head;
}

const ALSO_ADJECTIVES =
  /^(?:light|white|black|red|green|blue|brown|yellow|round|square|flat|cold|calm|dark|quiet|human|firm|plain|fine|solid|liquid|male|female)$/;

/** "find a light, strong fiber": of two qualities before a noun the first is no noun. */
function lightStrong(texts: readonly string[], words: AnalyzedWord[], index: number): void {
  const first = words[index];
  if (first?.xpos !== 'NN' || !ALSO_ADJECTIVES.test(texts[index] ?? '') || texts[index + 1] !== ',') return;
  const second = words[index + 2];
  const thing = second?.head ?? -1;
  const noun = words[thing];
  if (second?.upos !== 'ADJ' || second.rel !== 'amod' || thing !== index + 3 || noun?.rel !== 'appos') return;
  if (noun.head !== index || !hasChild(words, index, 'det')) return;
  noun.head = first.head;
  noun.rel = first.rel;
  for (const word of words) if (word.head === index && word !== noun) word.head = thing;
  first.head = thing;
  first.rel = 'amod';
  first.upos = 'ADJ';
  first.xpos = 'JJ';
}
