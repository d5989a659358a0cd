import type { ReactNode } from 'react';
import { LookAgain } from '#components/articles/look-again';
import { TreeDrawing } from '#components/articles/tree-drawing';
import { Table } from '#components/ui/table';
import type { Found } from '#lib/claims/inspect-article';
import type { Token } from '#lib/language/analysis';
import { SENTENCE_WORDS_MAX } from '#lib/language/analyze-text';
import { relationInWords, wordClassInWords } from '#lib/language/grammar-words';

/** The dependency tree over a sentence as a drawing and as a table, for the curious. */
export function SentenceTree({ words, href }: { words: Found<Token[]>; href: string }) {
  if (words.kind === 'reading') return <LookAgain what="The sentence is being taken apart." href={href} />;
  if (words.kind === 'unreadable') return <Quiet>The machine could not take this sentence apart.</Quiet>;
  if (words.found.length === 0) {
    return (
      <Quiet>
        This is too long to be read as one sentence: the machine reads up to {SENTENCE_WORDS_MAX} words.
      </Quiet>
    );
  }
  return (
    <div className="space-y-6">
      <p className="max-w-measure text-ink-soft">
        Each arc leads from a word to one that belongs to it and says how it belongs. The bold word holds the
        sentence together. A trained network draws this tree. It is right in most places, not in all, and
        where it is wrong a claim may be wrong as well.
      </p>
      <TreeDrawing words={words.found} />
      <WordTable words={words.found} />
    </div>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <p className="max-w-measure text-ink-soft">{children}</p>;
}

function WordTable({ words }: { words: readonly Token[] }) {
  const rows = words.map((word, at) => ({ ...word, number: at + 1 }));
  return (
    <div className="max-w-[48rem]">
      <Table
        caption="The same word by word, with the tags of Universal Dependencies"
        columns={[
          { key: 'number', header: 'No.', numeric: true, cell: ({ number }) => number },
          { key: 'word', header: 'Word', names: true, cell: ({ text }) => text },
          { key: 'lemma', header: 'Base form', wideOnly: true, cell: ({ lemma }) => lemma },
          {
            key: 'class',
            header: 'Word class',
            cell: ({ upos, xpos }) => <Tagged words={wordClassInWords(upos)} tag={`${upos} ${xpos}`} />,
          },
          {
            key: 'relation',
            header: 'Belongs to',
            cell: ({ rel, head }) => (
              <Tagged words={`${relationInWords(rel)}${headInWords(words, head)}`} tag={rel} />
            ),
          },
        ]}
        rows={rows}
        rowKey={({ number }) => String(number)}
      />
    </div>
  );
}

function headInWords(words: readonly Token[], head: number): string {
  const word = words[head];
  return word ? ` → ${word.text} (${head + 1})` : '';
}

function Tagged({ words, tag }: { words: string; tag: string }) {
  return (
    <>
      {words} <span className="text-sm whitespace-nowrap text-ink-soft">{tag}</span>
    </>
  );
}
