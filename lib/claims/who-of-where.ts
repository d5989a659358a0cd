import type { AnalyzedSentence, Entity } from '#lib/language/analysis';

/**
 * "Luz Long of Germany, who took silver": no country is a "who". The clause is that of the person right before. Returns a new sentence where
 * something changes. Never throws.
 */
export function whoOfWhere(sentence: AnalyzedSentence): AnalyzedSentence {
  const { tokens, entities } = sentence;
  const entityOf = (word: number) =>
    entities.find(({ start, end }) => {
      const token = tokens[word];
      return token !== undefined && start < token.end && token.start < end;
    });
  const heads = new Map<number, number>();
  tokens.forEach((token, word) => {
    const place = entityOf(token.head);
    if (token.rel === 'acl:relcl' && place?.type === 'person') {
      const name = headOfName(tokens, token.head, place);
      if (name !== token.head) heads.set(word, name);
      return;
    }
    if (token.rel !== 'acl:relcl' || !place || !/^(?:country|place)$/.test(place.type)) return;
    const isWho = tokens.some(
      ({ head, rel, text }) => head === word && rel.startsWith('nsubj') && text.toLowerCase() === 'who',
    );
    const first = tokens.findIndex(({ start }) => start >= place.start);
    const before = first - 2;
    const isName =
      /^(?:of|from)$/.test(tokens[first - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[before]?.text ?? '');
    if (!isWho || !isName || /^(?:country|place|organization)$/.test(entityOf(before)?.type ?? '')) return;
    let named = before;
    for (let head = tokens[named]?.head ?? -1; head >= 0 && head < named; head = tokens[named]?.head ?? -1) {
      if (!/^\p{Lu}/u.test(tokens[head]?.text ?? '')) break;
      named = head;
    }
    if (named >= 0) heads.set(word, named);
  });
  if (heads.size === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, word) => ({ ...token, head: heads.get(word) ?? token.head })),
  };
}

/** "Ada Moe of Kew Gardens, who": one name, of which its first part is the person. */
function headOfName(tokens: AnalyzedSentence['tokens'], from: number, { start, end }: Entity): number {
  let head = from;
  for (let above = tokens[head]?.head ?? -1; above >= 0; above = tokens[head]?.head ?? -1) {
    const token = tokens[above];
    if (!token || token.start < start || token.end > end) break;
    head = above;
  }
  return head;
}
