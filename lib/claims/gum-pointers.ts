import { type Choices, choiceMaker } from '#lib/claims/meant-things';
import type { Mention } from '#lib/claims/mentions';
import { readArticle } from '#lib/claims/reading';
import { followReferents, type Pointer, type Referent } from '#lib/claims/referents';
import { analyzeTokenized } from '#lib/language/analyze-text';
import type { TreebankSentence } from '#lib/language/conllu';
import { gumMentions } from '#lib/language/gum-mentions';
import { type TreebankDocument, treebankDocuments } from '#lib/language/treebank-documents';

/** A pointer of a GUM document with its choices, and which of them are right by the corpus; 0 is "nothing that was mentioned". */
export type LabelledPointer = Choices & {
  document: string;
  pointer: Pointer;
  right: number[];
};

/**
 * The pointers of a CoNLL-U file with GUM's `Entity=` outside quotations: gold words, all else the engine's own, each after what the corpus
 * says of those before it. Left out are phrases that the corpus does not mark. Never throws.
 */
export function labelledPointers(conllu: string): LabelledPointer[] {
  const titles = titlesIn(conllu);
  return treebankDocuments(conllu).flatMap((document) =>
    pointersOf(document, titles.get(document.name) ?? null),
  );
}

function titlesIn(conllu: string): Map<string, string> {
  const titles = new Map<string, string>();
  let document = '';
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newdoc')) document = line.slice(line.indexOf('=') + 1).trim();
    if (line.startsWith('# meta::title')) titles.set(document, line.slice(line.indexOf('=') + 1).trim());
  }
  return titles;
}

function pointersOf(document: TreebankDocument, title: string | null): LabelledPointer[] {
  const source = { name: document.name, text: document.text, date: null, title, publisher: null };
  const reading = readArticle(source, analyzeTokenized(document.text, document.sentences));
  const single = document.gold.map((sentence) => thingsByHead(sentence, false));
  const joined = document.gold.map((sentence) => thingsByHead(sentence, true));
  const thingOf = ({ at, word, form }: Mention) => (form === 'joined' ? joined : single)[at]?.get(word);
  const choicesFor = choiceMaker(reading);
  const labelled: LabelledPointer[] = [];
  followReferents(reading, (pointer, referents) => {
    const thing = thingOf(pointer);
    const isRight = (one: Referent) =>
      thing !== undefined && one.mentions.some((mention) => thingOf(mention) === thing);
    const choices = choicesFor(pointer, referents);
    const right = choices.options.flatMap((one, at) => (one !== null && isRight(one) ? [at] : []));
    if (thing !== undefined || pointer.kind !== 'noun')
      labelled.push({
        ...choices,
        document: document.name,
        pointer,
        right: right.length > 0 ? right : [0],
      });
    return referents.find(isRight) ?? null;
  });
  return labelled;
}

/** The things of a sentence by the head of a mention: of "France and Italy" either France or, `joined`, the two. */
function thingsByHead(sentence: TreebankSentence, joined: boolean): Map<number, string> {
  const things = new Map<number, string>();
  const mentions = gumMentions(sentence).toSorted((a, b) => a.end - a.first - (b.end - b.first));
  for (const { first, end, head, thing } of mentions) {
    const isJoined = sentence.rels.some(
      (rel, word) => rel === 'conj' && sentence.heads[word] === head && word >= first && word < end,
    );
    if (!things.has(head) || isJoined === joined) things.set(head, thing);
  }
  return things;
}
