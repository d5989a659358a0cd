import type { AnalyzedSentence } from '#lib/language/analysis';

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
    if (token.rel !== 'acl:relcl' || !place || !/^(?:country|place)$/.test(place.type)) return;
    const isWho = tokens.some(
      ({ head, rel, text }) => head === word && rel.startsWith('nsubj') && text.toLowerCase() === 'who',
    );
    const first = tokens.findIndex(({ start }) => start >= place.start);
    const person = /^(?:of|from)$/.test(tokens[first - 1]?.text ?? '') ? entityOf(first - 2) : undefined;
    if (!isWho || person?.type !== 'person') return;
    const named = tokens.findIndex(
      ({ start, end, head }) => start >= person.start && end <= person.end && entityOf(head) !== person,
    );
    if (named >= 0) heads.set(word, named);
  });
  if (heads.size === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, word) => ({ ...token, head: heads.get(word) ?? token.head })),
  };
}
