import nlp from 'compromise/two';
import { z } from 'zod';

const lexiconSchema = z.object({ one: z.object({ lexicon: z.record(z.string(), z.unknown()) }) });
const { lexicon } = lexiconSchema.parse(nlp.model()).one;

/** The word classes that the library's lexicon gives to a lower-case word: ["FemaleName"]. Never throws. */
export function lexiconTags(word: string): string[] {
  if (!Object.hasOwn(lexicon, word)) return [];
  const tags = lexicon[word];
  return (Array.isArray(tags) ? tags : [tags]).map(String);
}
