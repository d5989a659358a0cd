import type { z } from 'zod';
import { Differs, Mark } from '#components/ui/mark';
import { type Column, Table } from '#components/ui/table';
import type { alignmentSchema } from '#lib/fact-checks/verdict';

export type AlignmentRow = z.infer<typeof alignmentSchema>;

const relations: Record<AlignmentRow['relation'], string> = {
  equal: 'the same',
  alias: 'another name for it',
  'more-general': 'the article is more general',
  'more-specific': 'the article is more exact',
  different: 'differs',
  missing: 'not said',
};

/** The parts of a statement in a reader's words. */
const parts: Record<string, string> = {
  predicate: 'Does or is',
  agent: 'Who',
  patient: 'Whom or what',
  standing: 'What it is',
  object: 'What',
  'indirect-object': 'To whom',
  complement: 'What it is',
  oblique: 'Where or how',
  time: 'When',
  adverb: 'How',
  clausal: 'That',
};

/** What you said over what the article says, the parting words marked; slot by slot in a table below. */
export function AlignmentTable({
  claim,
  quote,
  rows,
}: {
  claim: string;
  /** The article's sentence. */
  quote: string;
  rows: readonly AlignmentRow[];
}) {
  const parting = rows.filter((row) => row.relation === 'different');
  return (
    <div className="space-y-6">
      <dl className="max-w-measure space-y-3 border-y border-rule py-4">
        <Line name="You said">
          <Words text={claim} found={parting.map((row) => row.claim)} as={Differs} />
        </Line>
        <Line name="The article says">
          <Words text={quote} found={parting.flatMap((row) => row.article ?? [])} as={Mark} />
        </Line>
      </dl>
      <WordByWord rows={rows} />
    </div>
  );
}

/** The parts of claim and article side by side, for who wants to know exactly. */
export function WordByWord({ rows }: { rows: readonly AlignmentRow[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        Word by word
      </summary>
      <Table
        caption="Your claim and the article, part by part"
        columns={rows.every(({ slot }) => slot === 'word') ? wordColumns : columns}
        rows={rows}
        rowKey={(row) => `${row.slot} ${row.claim}`}
      />
    </details>
  );
}

const columns: Column<AlignmentRow>[] = [
  { key: 'slot', header: 'Part', cell: (row) => parts[row.slot] ?? row.slot, names: true },
  { key: 'claim', header: 'You said', cell: (row) => row.claim },
  { key: 'article', header: 'The article says', cell: (row) => row.article ?? '–' },
  { key: 'relation', header: 'So', cell: (row) => relations[row.relation] },
];

/** Where claim and article are laid side by side word by word, no part has a name of its own. */
const wordColumns: Column<AlignmentRow>[] = columns
  .slice(1)
  .map((column, at) => (at === 0 ? { ...column, names: true } : column));

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="gap-4 sm:grid sm:grid-cols-[8.5rem_1fr] sm:items-baseline">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="font-serif text-lg">{children}</dd>
    </div>
  );
}

/** The text with the first place of each found string set apart; strings that do not stand in it are left alone. */
function Words({
  text,
  found,
  as: Apart,
}: {
  text: string;
  found: readonly string[];
  as: (props: { children: React.ReactNode }) => React.ReactNode;
}) {
  const places = found
    .map((words) => ({ start: placeOf(text, words), length: words.length }))
    .filter((place) => place.start >= 0 && place.length > 0)
    .sort((a, b) => a.start - b.start);
  const pieces: React.ReactNode[] = [];
  let behind = 0;
  for (const { start, length } of places) {
    if (start < behind) continue;
    pieces.push(text.slice(behind, start));
    pieces.push(<Apart key={start}>{text.slice(start, start + length)}</Apart>);
    behind = start + length;
  }
  return (
    <>
      {pieces}
      {text.slice(behind)}
    </>
  );
}

/** Where the words stand, whatever their case; -1 when nowhere, or where lower case has another length. */
function placeOf(text: string, words: string): number {
  const exact = text.indexOf(words);
  const low = text.toLowerCase();
  return exact >= 0 || low.length !== text.length ? exact : low.indexOf(words.toLowerCase());
}
