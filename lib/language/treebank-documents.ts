import type { TokenizedSentence } from '#lib/language/analyze-text';
import { readConllu, type TreebankSentence } from '#lib/language/conllu';

/** A document of a treebank as the engine would get it, with the treebank's own words, beside its columns. */
export type TreebankDocument = {
  name: string;
  text: string;
  sentences: TokenizedSentence[];
  gold: TreebankSentence[];
};

/**
 * The documents of a CoNLL-U file, each as a text with a blank line between paragraphs. Words that stand together in the
 * original (`SpaceAfter=No`) stand together here. Never throws.
 */
export function treebankDocuments(conllu: string): TreebankDocument[] {
  const documents: TreebankDocument[] = [];
  for (const sentence of readConllu(conllu)) {
    let document = documents.at(-1);
    if (document?.name !== sentence.document) {
      document = { name: sentence.document, text: '', sentences: [], gold: [] };
      documents.push(document);
    }
    addSentence(document, sentence);
  }
  return documents;
}

function addSentence(document: TreebankDocument, sentence: TreebankSentence): void {
  if (document.text !== '') document.text += sentence.opensParagraph ? '\n\n' : ' ';
  const start = document.text.length;
  const words = sentence.words.map((word, index) => {
    const from = document.text.length;
    document.text += word;
    const span = { start: from, end: document.text.length };
    const isLast = index === sentence.words.length - 1;
    if (!isLast && !/(?:^|\|)SpaceAfter=No/.test(sentence.misc[index] ?? '')) document.text += ' ';
    return span;
  });
  document.sentences.push({ start, end: document.text.length, words });
  document.gold.push(sentence);
}
