import type { AnalyzedWord } from '#lib/language/parser';

/**
 * Mends the first word of a sentence where its capital was taken for a name's: "Work on the tunnel began", "Engineers at the yard built
 * it". Changes `words` in place; never throws.
 */
export function repairOpeners(texts: readonly string[], words: AnalyzedWord[]): void {
  const [first] = words;
  const [text = ''] = texts;
  if (first && isBeforeAge(texts, words)) {
    first.upos = 'PROPN';
    first.xpos = 'NNP';
    return;
  }
  if (first?.upos === 'PROPN' && first.xpos === 'NNS' && words[1]?.upos === 'ADP') first.upos = 'NOUN';
  if (first?.upos !== 'PROPN' || words[1]?.upos !== 'ADP') return;
  const isPlain =
    WORKS.test(text) || (WORKERS.test(text) && /^(?:at|in|from|for|with|on)$/.test(texts[1] ?? ''));
  const isPart = words.some(({ head, rel }) => head === 0 && /^(?:flat|compound)/.test(rel));
  const on = words.filter(({ head, rel }) => head === 0 && /^(?:nmod|obl)$/.test(rel));
  if (!isPlain || isPart || on.length === 0) return;
  first.upos = 'NOUN';
  first.xpos = /s$/.test(text) && !/ss$/.test(text) ? 'NNS' : 'NN';
  for (const word of on) word.rel = 'nmod';
}

/** "Musk, 51, agreed": whom an age follows is a person. */
function isBeforeAge(texts: readonly string[], words: readonly AnalyzedWord[]): boolean {
  return (
    words[0]?.upos === 'NOUN' &&
    words[0].xpos === 'NN' &&
    texts[1] === ',' &&
    /^[1-9]\d$/.test(texts[2] ?? '') &&
    texts[3] === ',' &&
    /^(?:VERB|AUX)$/.test(words[4]?.upos ?? '')
  );
}

/** Nouns of what is done; as a name they have more than the one word. */
const WORKS =
  /^(?:Works?|Construction|Production|Development|Research|Building|Traffic|Trade|Access|Travel|Trains|Talks|Repairs|Excavations?|Demolition|Restoration|Drilling|Mining|Fishing|Fighting|Voting|Testing|Training|Filming|Shipments|Exports|Imports|Attendance|Admission|Membership|Interest|Demand|Support|Opposition|Shareholders|Leaders|Members|Officials|Workers|Owners|Makers|Founders|Voters|Critics|Supporters|Opponents|Residents|Prices|Sales|Shares)$/;
/** Those who do something. */
const WORKERS = /^\p{Lu}\p{Ll}{2,}(?:ers|ors|ists|ians|ents)$/u;
