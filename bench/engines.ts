/** Reads a text whole; what comes out is not looked at. */
export type Engine = (text: string) => unknown;

/**
 * The engines by name, each loaded when asked for: ours up to the entities, ours up to the claims, and what the registry offers
 * for English.
 */
export const engines: Record<string, () => Promise<Engine>> = {
  'claimcheck: analysis': async () => {
    const { analyzeText } = await import('#lib/language/analyze-text');
    return (text) => analyzeText(text);
  },
  'claimcheck: claims': async () => {
    const { extractClaims } = await import('#lib/claims/extract-claims');
    return (text) => extractClaims({ name: 'bench', text, date: '2024-05-01', title: null, publisher: null });
  },
  // Sentences, words, tags, entities; no tree.
  'wink-nlp': async () => {
    const { default: winkNlp } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNlp(model);
    return (text) => {
      const document = nlp.readDoc(text);
      const words = document.tokens();
      return [words.out(nlp.its.pos), words.out(nlp.its.normal), document.entities().out()];
    };
  },
  // Sentences, words, tags, names and dates; no tree.
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).json();
  },
  // Retext's parser: sentences and words only.
  'parse-english': async () => {
    const { ParseEnglish } = await import('parse-english');
    const parser = new ParseEnglish();
    return (text) => parser.parse(text);
  },
};
