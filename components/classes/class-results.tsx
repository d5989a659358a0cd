import { type Column, Table } from '#components/ui/table';
import { When } from '#components/ui/when';

type Member = {
  userId: string;
  name: string;
  state: 'not-started' | 'open' | 'finished';
  share: number | null;
  finishedAt: Date | null;
  attempts: number;
};
type Question = { place: number; stem: string; answered: number; share: number | null };

const words = { 'not-started': 'Not started', open: 'Under way', finished: 'Finished' } as const;

/** How the class did: how far everybody is in a sentence, then each question, then each member. */
export function ClassResults({
  results,
  now,
}: {
  results: { members: readonly Member[]; questions: readonly Question[] };
  now: Date;
}) {
  const finished = results.members.filter((member) => member.state === 'finished');
  const mean = finished.reduce((sum, member) => sum + (member.share ?? 0), 0) / finished.length;
  return (
    <div className="space-y-12">
      <p className="font-serif text-xl figures">
        {finished.length} of {results.members.length} have finished
        {finished.length > 0 ? `, with ${percent(mean)} right on average` : ''}.
      </p>
      <Table
        caption="Questions"
        columns={questionColumns}
        rows={results.questions}
        rowKey={(row) => String(row.place)}
      />
      <Table
        caption="Members"
        columns={memberColumns(now)}
        rows={results.members}
        rowKey={(row) => row.userId}
      />
    </div>
  );
}

const questionColumns: Column<Question>[] = [
  { key: 'place', header: 'No.', numeric: true, cell: (row) => row.place },
  {
    key: 'stem',
    header: 'Question',
    names: true,
    cell: (row) => <span className="font-serif">{row.stem}</span>,
  },
  { key: 'answered', header: 'Answered', numeric: true, wideOnly: true, cell: (row) => row.answered },
  { key: 'share', header: 'Right', numeric: true, cell: (row) => percent(row.share) },
];

function memberColumns(now: Date): Column<Member>[] {
  return [
    { key: 'name', header: 'Name', names: true, cell: (row) => row.name },
    { key: 'state', header: 'State', cell: (row) => words[row.state] },
    { key: 'share', header: 'Right', numeric: true, cell: (row) => percent(row.share) },
    {
      key: 'at',
      header: 'Finished',
      wideOnly: true,
      cell: (row) => (row.finishedAt ? <When at={row.finishedAt} now={now} /> : '–'),
    },
    { key: 'attempts', header: 'Attempts', numeric: true, wideOnly: true, cell: (row) => row.attempts },
  ];
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}
