/** One sentence of a treebank, as columns. `heads` count from 0; -1 is the root. */
export type TreebankSentence = {
  document: string;
  /** Whether a new paragraph (or document) begins here. */
  opensParagraph: boolean;
  words: string[];
  upos: string[];
  xpos: string[];
  heads: number[];
  rels: string[];
  misc: string[];
};

/**
 * The sentences of a CoNLL-U file. Multiword ranges ("3-4") and empty nodes ("5.1") are left out, as the basic tree
 * leaves them out. Never throws; a line with too few columns counts as a word without analysis.
 */
export function readConllu(text: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = '';
  let sentence = emptySentence(document);
  for (const line of `${text}\n\n`.split(/\r?\n/)) {
    if (line === '') {
      if (sentence.words.length > 0) sentences.push(sentence);
      sentence = emptySentence(document);
    } else if (line.startsWith('# newdoc')) {
      document = line.slice(line.indexOf('=') + 1).trim();
      sentence.document = document;
      sentence.opensParagraph = true;
    } else if (/^# newpar\b/.test(line)) {
      sentence.opensParagraph = true;
    } else if (!line.startsWith('#')) {
      addWord(sentence, line.split('\t'));
    }
  }
  return sentences;
}

function emptySentence(document: string): TreebankSentence {
  return { document, opensParagraph: false, words: [], upos: [], xpos: [], heads: [], rels: [], misc: [] };
}

function addWord(sentence: TreebankSentence, columns: string[]): void {
  const [id = '', word = '_', , upos = 'X', xpos = '', , head = '0', rel = 'dep', , misc = '_'] = columns;
  if (!/^\d+$/.test(id)) return;
  sentence.words.push(word);
  sentence.upos.push(upos);
  sentence.xpos.push(xpos);
  sentence.heads.push(Number(head) - 1);
  sentence.rels.push(rel);
  sentence.misc.push(misc);
}
